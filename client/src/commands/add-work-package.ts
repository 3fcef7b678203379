import * as vscode from 'vscode';
import {
  addWorkPackageRequest,
  raiseTotalsRequest,
  workPackageParentsRequest,
  type AddedWorkPackage,
  type AddWorkPackageParams,
  type WorkPackageParent,
  type WorkPackageParents,
} from '@planwright/protocol';
import type { PlanServer } from '../plan-server';
import {
  about,
  apply,
  Given,
  goTo,
  mention,
  orTell,
  planFor,
  positionFor,
  refusalOf,
} from './asking';
import { plainLabel, plainMessage } from '../plain-text';

type Answers = Pick<AddWorkPackageParams, 'parent' | 'title' | 'period' | 'budget'>;
type Plan = (answers: Answers) => Promise<AddedWorkPackage | null>;

/**
 * Adds a work package: asks where, its title, its period, its total and person-years. Answers may be
 * given: `{uri, parent, title, period, budget, raise}`. @returns its id; undefined where none was added
 */
export const addWorkPackage = {
  id: 'addWorkPackage',
  run:
    (server: PlanServer) =>
    async (answers?: unknown): Promise<string | undefined> => {
      const given = new Given(answers);
      const document = await planFor(given);
      if (!document) return undefined;
      const position = given.position('parent');
      const { textDocument } = about(document);
      const where = await orTell(() =>
        server.request(workPackageParentsRequest, {
          textDocument,
          ...(position && { position }),
          near: positionFor(given, 'near'),
        }),
      );
      if (!where) return undefined;
      const plan: Plan = (all) =>
        server.request(addWorkPackageRequest, { ...about(document), ...all });
      const all = await ask(given, where, plan);
      const planned = all && (await orTell(() => plan(all)));
      if (!planned || !(await apply(document, planned))) return undefined;
      await goTo(document, planned.fill);
      const raise = (): Promise<void> => raiseTotals(server, document, planned.id);
      if (!planned.canRaise) mention(planned.message);
      else if (given.has('raise')) await (given.flag('raise') === true ? raise() : undefined);
      else void offerToRaise(planned.message, raise);
      return planned.id;
    },
};

/** The questions that are not answered yet; undefined where one of them is given up. */
async function ask(
  given: Given,
  where: WorkPackageParents,
  plan: Plan,
): Promise<Answers | undefined> {
  const parent = await askParent(where);
  if (!parent) return undefined;
  const { at } = parent;
  const title =
    given.text('title') ??
    (await vscode.window.showInputBox({
      title: step(2),
      prompt: vscode.l10n.t('Title of the work package'),
    }));
  if (title === undefined) return undefined;
  const period =
    given.text('period') ??
    (await vscode.window.showInputBox({
      title: step(3),
      prompt: vscode.l10n.t('Period, within that of {0}. Empty: it runs with it.', parent.label),
      value: parent.period,
      validateInput: (typed) =>
        refusalOf(() => plan({ parent: at, title, period: typed, budget: '' })),
    }));
  if (period === undefined) return undefined;
  const budget =
    given.text('budget') ??
    (await vscode.window.showInputBox({
      title: step(4),
      prompt: vscode.l10n.t('Total in {0} and person-years, as in 240 000; 3', where.currency),
      validateInput: (typed) => refusalOf(() => plan({ parent: at, title, period, budget: typed })),
    }));
  return budget === undefined ? undefined : { parent: at, title, period, budget };
}

function step(number: number): string {
  return vscode.l10n.t('Add Work Package ({0}/4)', number);
}

async function askParent({ parents }: WorkPackageParents): Promise<WorkPackageParent | undefined> {
  const [only, ...more] = parents;
  if (more.length === 0) return only;
  const picked = await vscode.window.showQuickPick(
    parents.map((parent) => ({
      label: plainLabel(parent.label),
      description: [parent.total, parent.period].filter((part) => part !== '').join(' · '),
      parent,
    })),
    {
      title: step(1),
      placeHolder: vscode.l10n.t('To which part of the plan?'),
      matchOnDescription: true,
    },
  );
  return picked?.parent;
}

async function offerToRaise(message: string, raise: () => Promise<void>): Promise<void> {
  const choice = vscode.l10n.t('Raise the Totals Above');
  if ((await vscode.window.showInformationMessage(plainMessage(message), choice)) === choice)
    await raise();
}

async function raiseTotals(
  server: PlanServer,
  document: vscode.TextDocument,
  id: string,
): Promise<void> {
  const raised = await orTell(() => server.request(raiseTotalsRequest, { ...about(document), id }));
  if (raised && (await apply(document, raised))) mention(raised.message);
}
