import * as l10n from '@vscode/l10n';
import { collector } from '../../model/collect';
import type { Metric, PeriodValue, PlanNode } from '../../model/plan';
import { raw, replaceValue } from '../../parse/edits';
import { formatQuarter, isInside, quarterOf } from '../../values/period';
import { defineRule, type Finding } from '../rule';
import { boundWithin, relatedBound } from '../_nodes';
import { boundIn, type NearestPeriod } from '../_surroundings';
import { metricsToCheck, numericTargets, type NumericTarget } from './_metrics';

type Problem =
  | { readonly kind: 'outside'; readonly value: PeriodValue; readonly bound: NearestPeriod }
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
          problem.bound.text,
          problem.bound.name,
        ),

  *checkNode({ node, around }) {
    const bound = boundIn(node, around);
    for (const { metric } of metricsToCheck(node)) yield* outside(metric, bound, node);
  },

  *check({ plan }) {
    const all = plan ? targetsOf(plan.root).all : [];
    if (!all.some(({ dated }) => dated)) return;
    for (const target of all) {
      if (!target.dated) yield { at: target.at.span, data: { kind: 'undated', target } };
    }
  },

  *fix({ data }, { tree }) {
    const limit = data.kind === 'outside' ? data.bound.period : undefined;
    const due = data.kind === 'outside' ? data.value.period : undefined;
    // Before the period there is nothing to measure yet: what is meant there nobody can tell.
    if (data.kind !== 'outside' || !limit || !due || due.last <= limit.last) return;
    const quarter = formatQuarter(quarterOf(limit.last));
    yield {
      title: l10n.t('Set due to {0}, the last quarter of {1}', quarter, data.bound.name),
      edits: [replaceValue(tree, data.value.at, raw(quarter))],
    };
  },
});

/** A date to keep, of each node with any; and every number to reach that has none, drafts aside. */
const targetsOf = collector<NumericTarget>((node) => {
  const all = metricsToCheck(node).flatMap((flat) =>
    numericTargets(flat).filter(({ dated }) => dated || !flat.draft),
  );
  const dated = all.find((target) => target.dated);
  return [...(dated ? [dated] : []), ...all.filter((target) => !target.dated)];
});

function* outside(
  metric: Metric,
  bound: NearestPeriod | undefined,
  node: PlanNode,
): Generator<Finding<Problem>> {
  const limit = bound?.period;
  if (!limit) return;
  for (const value of [metric.due, ...metric.targets.map(({ due }) => due)]) {
    if (!value?.period || isInside(value.period, limit)) continue;
    yield {
      at: value.at.span,
      data: { kind: 'outside', value, bound },
      related: ({ plan }) => relatedBound(plan && boundWithin(plan, node)),
    };
  }
}
