import * as l10n from '@vscode/l10n';
import type { PlanNode } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { raw, setEntry } from '../../parse/edits';
import { nodeKeyOrder } from '../../schema/order';
import { defineRule } from '../rule';
import { nameOf, nameSpan } from '../_nodes';
import { hasLinesWithin } from './_lines';

/** A work package of which nobody can tell what it costs (plan-format §1.2, §2). */
export const budgetMissing = defineRule<PlanNode>({
  id: 'budget/missing',
  severity: 'warning',
  message: (node) =>
    l10n.t(
      '{0} has no `budget`, and no part of the plan above it has cost lines. Say what it costs, or who bears its costs with `costShare`.',
      nameOf(node),
    ),

  *check(snapshot) {
    const { plan } = snapshot;
    if (!plan) return;
    for (const node of unbudgeted(plan.root, snapshot)) yield { at: nameSpan(node), data: node };
  },

  *fix({ data: node }, { tree }) {
    const zero = raw('0');
    const budget = { personnel: zero, other: zero, fte: zero, total: zero };
    yield {
      title: l10n.t('Insert a budget to fill in'),
      edits: setEntry(tree, node.at, 'budget', budget, nodeKeyOrder),
      preferred: true,
    };
  },
});

/** What is in a work package that is told is not told again: one budget mends them all. */
function* unbudgeted(node: PlanNode, snapshot: Snapshot): Generator<PlanNode> {
  if (node.costShare || hasLinesWithin(node.budget)) return;
  if (node.kind === 'workPackage' && lacksBudget(node, snapshot)) {
    yield node;
    return;
  }
  for (const child of node.children) yield* unbudgeted(child, snapshot);
}

/** Nothing is written, here or in the work packages inside it; `budget:` alone is being written. */
function lacksBudget(node: PlanNode, snapshot: Snapshot): boolean {
  const { figure, unreadable } = snapshot.figures(node);
  return (node.budget?.at.entries.length ?? 0) === 0 && figure === undefined && !unreadable;
}
