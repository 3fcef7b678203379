import * as l10n from '@vscode/l10n';
import type { Plan, PlanNode } from '../../model/plan';
import type { Figures } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { insertItem, raw } from '../../parse/edits';
import { moneyToYaml, type Money } from '../../values/money';
import { defineRule } from '../rule';
import { nameOf, nameSpan } from '../_nodes';
import { isOfUnknown, looseAmounts, rowsByNode, summaryList } from './_cost-summary';
import { twiceCovered, uncovered, type Coverage } from './_coverage';

/** Money that the cost table leaves out, or counts twice (plan-format §1.1, costSummary). */
export const budgetSummaryGap = defineRule<Coverage>({
  id: 'budget/summary-gap',
  severity: 'warning',
  message: (found, snapshot) => {
    const { node } = found;
    if (found.kind === 'twice') {
      return l10n.t(
        'The cost table counts {0} twice: it has a row, and so has {1}, which holds it. Remove one of the rows.',
        nameOf(node),
        nameOf(found.above),
      );
    }
    const money = writeFigure(node, snapshot);
    if (found.missing.length === 0) {
      return l10n.t(
        'The cost table has rows for the parts of {0}, but none for the costs of its own. Give it one row of its whole cost, {1}, in their place.',
        nameOf(node),
        money,
      );
    }
    if (found.missing[0] === node) {
      return l10n.t('The cost table has no row for {0}, {1}. Add one.', nameOf(node), money);
    }
    return l10n.t(
      'The cost table has rows for some parts of {0}, but none for {1}. Add what is missing.',
      nameOf(node),
      found.missing.map((each) => `${nameOf(each)} ${writeFigure(each, snapshot)}`).join(', '),
    );
  },

  *check(snapshot) {
    const { plan } = snapshot;
    const rows = plan?.costSummary ?? [];
    if (!plan || !summaryList(plan)) return;
    // A row whose part is unknown, or still to be named, may cover anything.
    if (rows.some((row) => isOfUnknown(row, snapshot))) return;
    const byNode = rowsByNode(plan);
    // A table of which no row says what it is of is one by other parts.
    if (byNode.size === 0) return;
    const figures = (node: PlanNode) => snapshot.figures(node);
    const loose = looseAmounts(plan);
    for (const found of uncovered(plan, byNode, figures)) {
      // A row of no part that has the very figure is what is missing, and its `of` is forgotten.
      if (found.missing.some((node) => isOneOf(loose, figures(node)))) continue;
      yield { at: nameSpan(found.node), data: found };
    }
    for (const found of twiceCovered(plan, byNode)) {
      yield {
        at: found.at,
        data: found,
        related: [{ at: found.rowAbove, message: l10n.t('The row of {0}', nameOf(found.above)) }],
      };
    }
  },

  *fix({ data: found }, snapshot) {
    const { plan, tree } = snapshot;
    const list = plan && summaryList(plan);
    if (!list || found.kind !== 'gap' || found.missing.length === 0 || found.own) return;
    const edits = found.missing.flatMap((node) => {
      const total = snapshot.figures(node).figure;
      if (!node.id || total === undefined) return [];
      const of = node.id.at.style === 'plain' ? raw(node.id.value) : node.id.value;
      const row = { of, total: raw(moneyToYaml(total)) };
      return insertItem(tree, list, placeOf(plan, node), row);
    });
    if (edits.length === 0) return;
    const names = found.missing.map(nameOf).join(', ');
    yield { title: l10n.t('Add the row of {0}', names), edits, preferred: true };
  },
});

function isOneOf(amounts: readonly Money[], { figure, possible }: Figures): boolean {
  return amounts.some((money) => money === figure || possible.has(money));
}

function writeFigure(node: PlanNode, snapshot: Snapshot): string {
  const { figure } = snapshot.figures(node);
  return figure === undefined ? '' : snapshot.format.money(figure);
}

/** Behind the last row of a node that stands before it in the plan. */
function placeOf(plan: Plan, node: PlanNode): number {
  const order = new Map(plan.nodes.map((each, index) => [each, index]));
  const own = order.get(node) ?? 0;
  const before = (plan.costSummary ?? []).findLastIndex(({ of }) => {
    const each = of && plan.nodeById(of.value);
    return each !== undefined && (order.get(each) ?? 0) < own;
  });
  return before + 1;
}
