import * as vscode from 'vscode';
import {
  amountPlacesRequest,
  moveAmountRequest,
  type AmountPlaces,
  type AmountRef,
  type PlannedEdit,
} from '@planwright/protocol';
import type { PlanServer } from '../plan-server';
import { about, carryOut, chosenIn, mention, orTell, refusalOf, type Given } from './asking';
import { plainLabel } from '../plain-text';

/**
 * Moves some of an amount to another line: asks where to, then how much. Answers may be given:
 * `{uri, position, to: {at, key}, amount}`. @returns whether it was done
 */
export const moveAmount = {
  id: 'moveAmount',
  run:
    (server: PlanServer) =>
    async (answers?: unknown): Promise<boolean> => {
      const chosen = await chosenIn(answers);
      if (!chosen) return false;
      const { given, document, position } = chosen;
      const places = await orTell(() =>
        server.request(amountPlacesRequest, {
          textDocument: about(document).textDocument,
          position,
        }),
      );
      if (!places) {
        mention(vscode.l10n.t('Put the cursor on an amount that is to be moved.'));
        return false;
      }
      const to = refIn(given.within('to')) ?? (await askWhere(places));
      if (!to) return false;
      const plan = (amount: string): Promise<PlannedEdit | null> =>
        server.request(moveAmountRequest, { ...about(document), from: position, to, amount });
      const amount = given.text('amount') ?? (await askAmount(places, plan));
      if (amount === undefined) return false;
      return carryOut(document, () => plan(amount));
    },
};

function refIn(given: Given): AmountRef | undefined {
  const at = given.position('at');
  const key = given.text('key');
  return at && { at, ...(key !== undefined && { key }) };
}

/** First the part of the plan, then the line in it. */
async function askWhere({ from, parts }: AmountPlaces): Promise<AmountRef | undefined> {
  const title = vscode.l10n.t('Move Some of {0} ({1})', from.label, from.amount);
  const part = await vscode.window.showQuickPick(
    parts.map((each) => ({
      label: plainLabel(each.label),
      description: each.total,
      lines: each.lines,
    })),
    { title, placeHolder: vscode.l10n.t('To which part of the plan?'), matchOnDescription: true },
  );
  if (!part) return undefined;
  const line = await vscode.window.showQuickPick(
    part.lines.map(({ label, amount, to }) => ({
      label: plainLabel(label),
      description: amount === '' ? vscode.l10n.t('new line') : amount,
      to,
    })),
    { title, placeHolder: vscode.l10n.t('To which line of {0}?', part.label) },
  );
  return line?.to;
}

async function askAmount(
  { from }: AmountPlaces,
  plan: (amount: string) => Promise<unknown>,
): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Move Some of {0} ({1})', from.label, from.amount),
    prompt: vscode.l10n.t('How much?'),
    value: from.figure,
    validateInput: (typed) => refusalOf(() => plan(typed)),
  });
}
