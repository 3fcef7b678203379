import * as l10n from '@vscode/l10n';
import type { Item, PlanNode } from '../../model/plan';
import { appendItem, raw } from '../../parse/edits';
import { nodeKeyOrder } from '../../schema/order';
import { nameOf, nameSpan } from '../_nodes';
import { defineRule } from '../rule';
import { shown } from '../_shown';
import { servesWithin } from './_contribution';

/** So many goals are offered: more is no choice to make in a menu. */
const mostOffered = 5;

/**
 * A work package that serves no main goal, itself or through a node above or below it. A benefit is
 * the programme's goal, not the project's. Told once, of the highest such work package.
 */
export const contentContribution = defineRule<PlanNode>({
  id: 'content/contribution',
  severity: 'information',
  message: (node) =>
    l10n.t(
      '{0} serves no main goal, and neither does any part of the plan above it. Name the main goals that it serves in `contributesTo`.',
      nameOf(node),
    ),

  *checkNode({ node, around: { toServe, contributes } }) {
    if (node.kind !== 'workPackage' || toServe.goals.length === 0 || contributes) return;
    if (!servesWithin(node, toServe)) yield { at: nameSpan(node), data: node };
  },

  *fix({ data: node }, { plan, tree }) {
    const goals = named(plan?.mainGoals ?? []);
    for (const { id, text } of goals.slice(0, mostOffered)) {
      if (!id) continue;
      const value = id.at.style === 'plain' ? raw(id.value) : id.value;
      const edits = appendItem(tree, node.at, 'contributesTo', value, nodeKeyOrder);
      if (edits.length === 0) continue;
      yield {
        title: text
          ? l10n.t('Name the main goal {0}: {1}', id.value, shown(text.value))
          : l10n.t('Name the main goal {0}', id.value),
        edits,
        preferred: goals.length === 1,
      };
    }
  },
});

/** The goals that can be named; under a heading, those that it heads. */
function named(goals: readonly Item[]): readonly Item[] {
  return goals.flatMap((goal) => (goal.id ? [goal] : named(goal.items)));
}
