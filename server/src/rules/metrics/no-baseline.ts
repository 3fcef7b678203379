import * as l10n from '@vscode/l10n';
import type { Metric } from '../../model/plan';
import { setEntry } from '../../parse/edits';
import { defineRule } from '../rule';
import { toFillIn } from '../_nodes';
import { mapOfItem, mayHave, metricKeyOrder, metricsToCheck, numericTargets } from './_metrics';

interface NoBaseline {
  readonly metric: Metric;
  readonly target: string;
}

/** A number to reach, and nothing that says where it starts; drafts are left alone. */
export const metricsNoBaseline = defineRule<NoBaseline>({
  id: 'metrics/no-baseline',
  severity: 'hint',
  message: ({ target }) =>
    l10n.t('The target is {0}, but from what? Add the `baseline`, the value at the start.', target),

  *checkNode({ node }) {
    for (const flat of metricsToCheck(node)) {
      const { metric, draft } = flat;
      const [target] = numericTargets(flat);
      if (draft || !target || mayHave(metric, 'baseline')) continue;
      yield { at: target.at.span, data: { metric, target: target.at.source } };
    }
  },

  *fix({ data: { metric } }, { tree }) {
    const map = mapOfItem(metric);
    if (!map) return;
    yield {
      title: l10n.t('Insert a baseline'),
      edits: setEntry(tree, map, 'baseline', toFillIn, metricKeyOrder),
      preferred: true,
    };
  },
});
