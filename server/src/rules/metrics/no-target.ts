import * as l10n from '@vscode/l10n';
import type { Metric } from '../../model/plan';
import { setEntry } from '../../parse/edits';
import { defineRule } from '../rule';
import { toFillIn } from '../_nodes';
import {
  itemSpan,
  mapOfItem,
  mayBeYesNo,
  mayHave,
  metricKeyOrder,
  metricsToCheck,
} from './_metrics';

/**
 * A metric that says no value to reach. Left out are bare texts, metrics that are still being worked
 * out, ones whose parts are what is measured, and a yes-no metric: its target is yes.
 */
export const metricsNoTarget = defineRule<Metric>({
  id: 'metrics/no-target',
  severity: 'information',
  message: () =>
    l10n.t('This metric has no `target`. Say which value shows that the goal is reached.'),

  *checkNode({ node }) {
    for (const { metric, draft } of metricsToCheck(node)) {
      if (draft || metric.at.kind !== 'map' || metric.items.length > 0) continue;
      if (mayBeYesNo(metric) || hasTarget(metric)) continue;
      yield { at: itemSpan(metric), data: metric };
    }
  },

  *fix({ data: metric }, { tree }) {
    const map = mapOfItem(metric);
    if (!map) return;
    yield {
      title: l10n.t('Insert a target'),
      edits: setEntry(tree, map, 'target', toFillIn, metricKeyOrder),
      preferred: true,
    };
  },
});

/** An empty one is just being written. */
function hasTarget(metric: Metric): boolean {
  return mayHave(metric, 'target') || mayHave(metric, 'targets');
}
