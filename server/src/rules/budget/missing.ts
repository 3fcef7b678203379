import * as l10n from '@vscode/l10n';
import type { PlanNode } from '../../model/plan';
import { raw, setEntry } from '../../parse/edits';
import { objectType } from '../../schema/fields';
import { nodeKeyOrder } from '../../schema/order';
import { mayHaveKey } from '../_meant-key';
import { defineRule } from '../rule';
import { isWrittenOtherwise, nameOf, nameSpan, toFillIn } from '../_nodes';
import { lacksBudget } from '../_surroundings';
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

  *checkNode({ node, around, figures }) {
    // What is in a work package that is told is not told again: one budget mends them all.
    if (around.isBudgeted || node.costShare || hasLinesWithin(node.budget)) return;
    if (!lacksBudget(node, figures)) return;
    // One of the two is there, but misspelt, of the wrong type or on a line that is lost.
    if (mayHaveKey(node.at, 'costShare', node.kind)) return;
    if (isWrittenOtherwise(node.at, 'budget', objectType(node.kind))) return;
    yield { at: nameSpan(node), data: node };
  },

  *fix({ data: node }, { tree }) {
    const zero = raw('0');
    // The figures stay figures, so that the plan still adds up; the note reminds of them.
    const budget = { personnel: zero, other: zero, fte: zero, total: zero, note: toFillIn };
    yield {
      title: l10n.t('Insert a budget to fill in'),
      edits: setEntry(tree, node.at, 'budget', budget, nodeKeyOrder),
      preferred: true,
    };
  },
});
