import * as l10n from '@vscode/l10n';
import type { Item, PeriodValue, Plan, PlanNode } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { raw, replaceValue } from '../../parse/edits';
import { clampTo, isInside, type Period } from '../../values/period';
import { defineRule, type Finding, type Fix } from '../rule';
import { boundAbove, boundWithin, relatedBound, type Bound } from '../_nodes';
import { boundIn, type NearestPeriod } from '../_surroundings';
import { extensions } from './_extend';

interface Outside {
  readonly value: PeriodValue;
  readonly period: Period;
  readonly bound: NearestPeriod;
  readonly limit: Period;
  /** Finds the period that limits it in the plan as it is. */
  readonly find: (plan: Plan) => Bound | undefined;
}

/**
 * A period outside the nearest one above it (plan-format §1.2, §3): a node's, an entry's, a
 * measure's or an output's. What follows from a node's own slip is not repeated under it. The due
 * dates of metrics are `metrics/due`'s.
 */
export const scheduleOutsidePeriod = defineRule<Outside>({
  id: 'schedule/outside-period',
  severity: 'warning',
  message: ({ value, bound }) =>
    l10n.t(
      '"{0}" is not inside {1}, the period of {2}. Move it there, or extend that period.',
      value.at.source.trim(),
      bound.text,
      bound.name,
    ),

  *checkNode({ node, around }) {
    yield* outside(node.period, around.bound, (plan) => boundAbove(plan, node));
    const bound = boundIn(node, around);
    const find = (plan: Plan): Bound | undefined => boundWithin(plan, node);
    for (const { period } of node.schedule) yield* outside(period, bound, find);
    for (const item of itemsOf(node)) {
      yield* outside(item.period, bound, find);
      yield* outside(item.due, bound, find);
    }
  },

  *fix({ data }, snapshot) {
    yield* clamp(data, snapshot);
    const bound = snapshot.plan && data.find(snapshot.plan);
    if (bound) yield* extensions(bound, data.period, snapshot);
  },
});

function* outside(
  value: PeriodValue | undefined,
  bound: NearestPeriod | undefined,
  find: Outside['find'],
): Generator<Finding<Outside>> {
  const limit = bound?.period;
  if (!value?.period || !limit || isInside(value.period, limit)) return;
  yield {
    at: value.at.span,
    data: { value, period: value.period, bound, limit, find },
    related: ({ plan }) => relatedBound(plan && find(plan)),
  };
}

function* itemsOf({ measures, outputs }: PlanNode): Generator<Item> {
  const left = [...outputs, ...measures].reverse();
  for (let item = left.pop(); item; item = left.pop()) {
    yield item;
    left.push(...item.items.toReversed());
  }
}

function* clamp({ value, period, limit }: Outside, { tree }: Snapshot): Generator<Fix> {
  const inside = clampTo(period, limit);
  if (!inside) return;
  yield {
    title: l10n.t('Shorten this to {0}', inside.canonical),
    edits: [replaceValue(tree, value.at, raw(inside.canonical))],
  };
}
