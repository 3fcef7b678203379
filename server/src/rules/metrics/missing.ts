import * as l10n from '@vscode/l10n';
import type { PlanNode } from '../../model/plan';
import { setEntry } from '../../parse/edits';
import { nodeKeyOrder } from '../../schema/order';
import { defineRule } from '../rule';
import { lacksList, nameOf, nameSpan, toFillIn } from '../_nodes';
import { goalsOf } from './_metrics';
import { newMetric } from './_new-metric';

/** A work package without metrics, where neither a node above it nor one inside it has any. */
export const metricsMissing = defineRule<PlanNode>({
  id: 'metrics/missing',
  severity: 'warning',
  message: (node) =>
    l10n.t(
      '{0} has no `metrics`, and no part of the plan above it has any. Say how it will be seen that its goals are reached.',
      nameOf(node),
    ),

  *checkNode({ node, around }) {
    if (lacksList(node, 'metrics', around.hasMetrics)) yield { at: nameSpan(node), data: node };
  },

  *fix({ data: node }, { tree }) {
    const goals = goalsOf(node.goals);
    const metrics = goals.length > 0 ? goals.map(newMetric) : [toFillIn];
    yield {
      title:
        goals.length > 1
          ? l10n.t('Insert a metric for each of {0} goals', goals.length)
          : l10n.t('Insert a metric to fill in'),
      edits: setEntry(tree, node.at, 'metrics', metrics, nodeKeyOrder),
      preferred: true,
    };
  },
});
