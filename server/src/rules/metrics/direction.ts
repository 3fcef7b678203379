import * as l10n from '@vscode/l10n';
import { replaceValue } from '../../parse/edits';
import type { ScalarNode } from '../../parse/syntax';
import { defineRule, type Finding } from '../rule';
import { metricsToCheck, numberOf, numericTargets, type FlatMetric } from './_metrics';

interface Contradiction {
  readonly at: ScalarNode;
  /** What the figures say. */
  readonly direction: 'up' | 'down';
  readonly from: string;
  readonly to: string;
  readonly fromBaseline: boolean;
}

/**
 * A direction that the way from the baseline, or from the first of several targets, to the last
 * target does not take. Equal figures contradict nothing: a level can be the aim.
 */
export const metricsDirection = defineRule<Contradiction>({
  id: 'metrics/direction',
  severity: 'warning',
  message: ({ at, direction, from, to, fromBaseline }) =>
    fromBaseline
      ? l10n.t(
          'The direction is {0}, but from the baseline {1} to the target {2} it goes {3}. Set direction to {3}, or correct the figures.',
          at.source,
          from,
          to,
          direction,
        )
      : l10n.t(
          'The direction is {0}, but from the first target {1} to the last {2} it goes {3}. Set direction to {3}, or correct the figures.',
          at.source,
          from,
          to,
          direction,
        ),

  *checkNode({ node }) {
    for (const flat of metricsToCheck(node)) yield* contradiction(flat);
  },

  *fix({ data: { at, direction } }, { tree }) {
    yield {
      title: l10n.t('Set direction to {0}', direction),
      edits: [replaceValue(tree, at, direction)],
      preferred: true,
    };
  },
});

function* contradiction(flat: FlatMetric): Generator<Finding<Contradiction>> {
  const { baseline, direction: stated, directionAt: at } = flat.metric;
  const targets = numericTargets(flat);
  const [first] = targets;
  const last = targets.at(-1);
  const start = numberOf(baseline);
  // A baseline in words cannot be compared, and says that the first target is not where it starts.
  const from = baseline ? start : first?.value;
  if (!at || !stated || !first || !last || from === undefined || from === last.value) return;
  const direction = from < last.value ? 'up' : 'down';
  if (direction === stated) return;
  const fromAt = baseline ?? first.at;
  yield {
    at: at.span,
    data: {
      at,
      direction,
      from: fromAt.source,
      to: last.at.source,
      fromBaseline: baseline !== undefined,
    },
    related: [
      { at: fromAt.span, message: l10n.t('From here') },
      { at: last.at.span, message: l10n.t('To here') },
    ],
  };
}
