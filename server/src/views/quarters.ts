import { dueOutputs, type QuarterSpan } from '../model/node-span';
import type { Plan, PlanNode } from '../model/plan';
import type { CutColumns, RoadmapView } from '../protocol/view-data';
import type { Language } from '../values/language';
import {
  quarterOf,
  quarterPeriod,
  quartersOf,
  shownPeriod,
  unionOf,
  type Period,
  type Quarter,
} from '../values/period';
import { Kept } from './kept';

/** Twenty years: a slip of the pen in a year must not make a picture of four hundred columns. */
const mostQuarters = 80;

/** The quarters that a roadmap shows, one a column. */
export interface Axis {
  readonly first: Quarter;
  readonly count: number;
}

/** The project period; else all that the plan's periods span. Undefined for a plan without any. */
export function axisOf(plan: Plan): Axis | undefined {
  const period = plan.root.period?.period ?? spanOfAll(plan.root.children);
  const quarters = period ? quartersOf(period) : [];
  const [first] = quarters;
  return first === undefined
    ? undefined
    : { first, count: Math.min(quarters.length, mostQuarters) };
}

const spans = new Kept<PlanNode, Period | undefined>();

/** What the periods of the nodes span, and of those below them. */
function spanOfAll(nodes: readonly PlanNode[]): Period | undefined {
  return unionOfPeriods(
    nodes.flatMap(
      (node) =>
        spans.of(node, [], () =>
          unionOfPeriods([...periodsOf(node), ...listOf(spanOfAll(node.children))]),
        ) ?? [],
    ),
  );
}

function listOf(period: Period | undefined): readonly Period[] {
  return period ? [period] : [];
}

function periodsOf(node: PlanNode): readonly Period[] {
  return [
    ...listOf(node.period?.period),
    ...node.schedule.flatMap(({ period }) => period?.period ?? []),
    ...dueOutputs(node.outputs).flatMap(({ due }) => due?.period ?? []),
  ];
}

function unionOfPeriods(periods: readonly Period[]): Period | undefined {
  return periods.reduce<Period | undefined>(
    (all, period) => (all ? unionOf(all, period) : period),
    undefined,
  );
}

/** The columns that the days cover, cut at the axis; undefined where they lie outside it. */
export function columnsOf(
  { first, last }: Pick<Period, 'first' | 'last'>,
  axis: Axis,
): CutColumns | undefined {
  return columnsOfSpan({ first: quarterOf(first), last: quarterOf(last) }, axis);
}

/** The columns that the quarters cover, cut in the same way. */
export function columnsOfSpan({ first, last }: QuarterSpan, axis: Axis): CutColumns | undefined {
  const [start, end] = [first - axis.first, last - axis.first];
  const from = Math.max(start, 0);
  const to = Math.min(end, axis.count - 1);
  return from <= to ? { from, to, cutStart: start < from, cutEnd: end > to } : undefined;
}

/** The column of the last day, for what is done by then; undefined where that lies outside. */
export function lastColumnOf({ last }: Pick<Period, 'last'>, axis: Axis): CutColumns | undefined {
  return columnsOf({ first: last, last }, axis);
}

export function headOf(axis: Axis, language: Language): Pick<RoadmapView, 'quarters' | 'years'> {
  const quarters = Array.from({ length: axis.count }, (_, index) => ({
    year: Math.floor((axis.first + index) / 4),
    quarter: ((axis.first + index) % 4) + 1,
    name: shownPeriod(quarterPeriod(axis.first + index), language),
  }));
  const years = [...new Set(quarters.map(({ year }) => year))].map((year) => ({
    year,
    columns: quarters.filter((quarter) => quarter.year === year).length,
  }));
  return { quarters, years };
}
