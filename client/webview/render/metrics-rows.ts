import type { MetricNode, MetricRow, MetricsView } from '@planwright/protocol';

export const metricFilters = ['all', 'baseline', 'target', 'year', 'draft'] as const;
export type MetricFilter = (typeof metricFilters)[number];

export const metricOrders = ['plan', 'due'] as const;
export type MetricOrder = (typeof metricOrders)[number];

export function isMetricFilter(value: string): value is MetricFilter {
  return metricFilters.some((each) => each === value);
}

export function isMetricOrder(value: string): value is MetricOrder {
  return metricOrders.some((each) => each === value);
}

type Row = MetricNode | MetricRow;

/** Whether a metric, or a part of one, is of the kind; headings are of none. */
function passes(row: Row, filter: MetricFilter, year: number): row is MetricRow {
  if (row.row !== 'metric') return false;
  switch (filter) {
    case 'all':
      return true;
    case 'baseline':
    case 'target':
      return row.gaps.some(({ kind }) => kind === filter);
    case 'year':
      return row.dueYears.includes(year);
    case 'draft':
      return row.draft;
  }
}

/** How many there are of each kind, parts of metrics counted. */
export function countsOf({
  rows,
  year,
  count,
}: MetricsView): Readonly<Record<MetricFilter, number>> {
  const of = (filter: MetricFilter): number =>
    rows.filter((row) => passes(row, filter, year)).length;
  return {
    all: count,
    baseline: of('baseline'),
    target: of('target'),
    year: of('year'),
    draft: of('draft'),
  };
}

/** As in the plan: what passes, with the metrics it is a part of, and the nodes above. */
export function rowsInPlan(
  { rows, year }: MetricsView,
  filter: MetricFilter,
  folded: ReadonlySet<string>,
): readonly Row[] {
  const shown: Row[] = [];
  /** Rows that are shown if something below them is: the node, then by depth. */
  let above: Row[] = [];
  let isFolded = false;
  for (const row of rows) {
    if (row.row === 'node') {
      isFolded = folded.has(row.key);
      above = [row];
      if (filter === 'all') shown.push(...above.splice(0));
      continue;
    }
    above = above.filter((each) => each.row === 'node' || each.depth < row.depth);
    if (filter !== 'all' && !passes(row, filter, year)) above.push(row);
    else if (isFolded) shown.push(...above.splice(0).filter((each) => each.row === 'node'));
    else shown.push(...above.splice(0), row);
  }
  return shown;
}

/** The first to be reached first, what has no date last; without nodes and headings. */
export function rowsByDue({ rows, year }: MetricsView, filter: MetricFilter): readonly MetricRow[] {
  const due = ({ firstDue }: MetricRow): number => firstDue ?? Infinity;
  return rows
    .flatMap((row) => (passes(row, filter, year) ? [row] : []))
    .toSorted((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)));
}
