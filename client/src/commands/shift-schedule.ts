import * as vscode from 'vscode';
import { shiftScheduleRequest, type PlannedEdit } from '@planwright/protocol';
import type { PlanServer } from '../plan-server';
import { about, carryOut, chosenIn, refusalOf } from './asking';

/**
 * Moves a part of the plan by some quarters, with what depends on it. Answers may be given:
 * `{uri, position, quarters}`. @returns whether it was done
 */
export const shiftSchedule = {
  id: 'shiftSchedule',
  run:
    (server: PlanServer) =>
    async (answers?: unknown): Promise<boolean> => {
      const chosen = await chosenIn(answers);
      if (!chosen) return false;
      const { given, document, position } = chosen;
      const plan = (quarters: number): Promise<PlannedEdit | null> =>
        server.request(shiftScheduleRequest, { ...about(document), position, quarters });
      const quarters = given.number('quarters') ?? (await askQuarters(plan));
      if (quarters === undefined) return false;
      return carryOut(document, () => plan(quarters));
    },
};

async function askQuarters(
  plan: (quarters: number) => Promise<unknown>,
): Promise<number | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Move in Time'),
    prompt: vscode.l10n.t('By how many quarters? 2 is half a year later, -1 one quarter earlier.'),
    value: '1',
    validateInput: (typed) => refusalOf(() => plan(toNumber(typed))),
  });
  return text === undefined ? undefined : toNumber(text);
}

function toNumber(typed: string): number {
  return Number(typed.trim().replace(/^[−–]/, '-'));
}
