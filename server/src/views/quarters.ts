import type { Item, Plan, PlanNode } from '../model/plan';
import type { CutColumns, RoadmapView } from '../protocol/view-data';
import type { Language } from '../values/language';
import {
  describePeriod,
  quarterOf,
  quarterPeriod,
  quartersOf,
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

/** Outputs and their sub-items that say when they are due. */
export function dueOutputs(outputs: readonly Item[]): readonly Item[] {
  return outputs.flatMap((output) => [
    ...(output.due ? [output] : []),
    ...dueOutputs(output.items),
  ]);
}

/** The columns that the days cover, cut at the axis; undefined where they lie outside it. */
export function columnsOf(
  { first, last }: Pick<Period, 'first' | 'last'>,
  axis: Axis,
): CutColumns | undefined {
  const [start, end] = [quarterOf(first) - axis.first, quarterOf(last) - axis.first];
  const from = Math.max(start, 0);
  const to = Math.min(end, axis.count - 1);
  return from <= to ? { from, to, cutStart: start < from, cutEnd: end > to } : undefined;
}

/** The column of the last day, for what is done by then; undefined where that lies outside. */
export function lastColumnOf({ last }: Pick<Period, 'last'>, axis: Axis): CutColumns | undefined {
  return columnsOf({ first: last, last }, axis);
}

export function unionOfColumns(all: readonly CutColumns[]): CutColumns | undefined {
  const [first] = all;
  if (!first) return undefined;
  return all.reduce((union, { from, to, cutStart, cutEnd }) => ({
    from: Math.min(union.from, from),
    to: Math.max(union.to, to),
    cutStart: union.cutStart || cutStart,
    cutEnd: union.cutEnd || cutEnd,
  }));
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

/** `Q1–Q2/2023`, `Q3/2023–Q1/2024`, `2023–2025`; a period by months or days as its dates. */
export function shownPeriod(period: Period, language: Language): string {
  const { start, end } = period;
  const granularities = new Set([start.granularity, end.granularity]);
  if (granularities.size > 1) return describePeriod(period, language);
  if (start.granularity === 'year') {
    const [from, to] = [yearOf(start.first), yearOf(end.last)];
    return from === to ? `${from}` : `${from}–${to}`;
  }
  if (start.granularity !== 'quarter') return describePeriod(period, language);
  const slash = language === 'en' ? ' ' : '/';
  const [from, to] = [quarterOf(start.first), quarterOf(end.last)];
  const name = (quarter: Quarter): string => `Q${(quarter % 4) + 1}`;
  const [fromYear, toYear] = [Math.floor(from / 4), Math.floor(to / 4)];
  if (from === to) return `${name(from)}${slash}${fromYear}`;
  return fromYear === toYear
    ? `${name(from)}–${name(to)}${slash}${toYear}`
    : `${name(from)}${slash}${fromYear}–${name(to)}${slash}${toYear}`;
}

function yearOf(day: number): number {
  return Math.floor(quarterOf(day) / 4);
}
