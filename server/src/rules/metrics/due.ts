import * as l10n from '@vscode/l10n';
import type { Metric, PeriodValue } from '../../model/plan';
import { isInside } from '../../values/period';
import { defineRule, type Finding } from '../rule';
import { boundWithin, nameOf, type Bound } from '../_nodes';
import { metricsOf, numericTargets, type NumericTarget } from './_metrics';

type Problem =
  | { readonly kind: 'outside'; readonly value: PeriodValue; readonly bound: Bound }
  | { readonly kind: 'undated'; readonly target: NumericTarget };

/**
 * A due date outside the nearest period above it, or a number to reach with no date, in a plan that
 * dates another number. What is still a draft needs no date yet.
 */
export const metricsDue = defineRule<Problem>({
  id: 'metrics/due',
  severity: 'warning',
  message: (problem) =>
    problem.kind === 'undated'
      ? l10n.t(
          'The target {0} has no `due`, while other targets of the plan have one. Say when it is to be reached.',
          problem.target.at.source,
        )
      : l10n.t(
          '"{0}" is not inside {1}, the period of {2}. Choose a date on which the metric can still be read, or extend that period.',
          problem.value.at.source.trim(),
          problem.bound.value.at.source.trim(),
          nameOf(problem.bound.owner),
        ),

  *check({ plan }) {
    const undated: NumericTarget[] = [];
    let datesOthers = false;
    for (const node of plan?.nodes ?? []) {
      const bound = plan && boundWithin(plan, node);
      for (const flat of metricsOf(node)) {
        yield* outside(flat.metric, bound);
        for (const target of numericTargets(flat)) {
          if (target.dated) datesOthers = true;
          else if (!flat.draft) undated.push(target);
        }
      }
    }
    if (!datesOthers) return;
    for (const target of undated) yield { at: target.at.span, data: { kind: 'undated', target } };
  },
});

function* outside(metric: Metric, bound: Bound | undefined): Generator<Finding<Problem>> {
  const limit = bound?.value.period;
  if (!limit) return;
  for (const value of [metric.due, ...metric.targets.map(({ due }) => due)]) {
    if (!value?.period || isInside(value.period, limit)) continue;
    yield {
      at: value.at.span,
      data: { kind: 'outside', value, bound },
      related: [
        { at: bound.value.at.span, message: l10n.t('The period of {0}', nameOf(bound.owner)) },
      ],
    };
  }
}
