import type { MetricNode, MetricRow, MetricsView } from '@planwright/protocol';

export const metricFilters = ['all', 'baseline', 'target', 'year', 'draft'] as const;
export type MetricFilter = (typeof metricFilters)[number];

export const metricOrders = ['plan', 'due'] as const;
export type MetricOrder = (typeof metricOrders)[number];

type Row = MetricNode | MetricRow;

/** Whether a metric, or a part of one, is of the kind; headings are of none. */
function passes(row: Row, filter: MetricFilter, year: number): row is MetricRow {
  if (row.row !== 'metric') return false;
  switch (filter) {
    case 'all':
      return true;
    case 'baseline':
      return !row.baseline;
    case 'target':
      return row.targets.every(({ value }) => !value);
    case 'year':
      return row.dueYears.includes(year);
    case 'draft':
      return row.draft;
  }
}

/** How many metrics each filter leaves; one with its parts, of which any may pass, is one. */
export function countsOf({ rows, year }: MetricsView): Readonly<Record<MetricFilter, number>> {
  const wholes = wholesIn(rows);
  const of = (filter: MetricFilter): number =>
    wholes.filter((whole) => whole.some((row) => passes(row, filter, year))).length;
  return {
    all: of('all'),
    baseline: of('baseline'),
    target: of('target'),
    year: of('year'),
    draft: of('draft'),
  };
}

/** Each metric with the parts that stand below it. */
function wholesIn(rows: readonly Row[]): readonly (readonly MetricRow[])[] {
  const wholes: MetricRow[][] = [];
  /** Of the metric above: what is deeper is a part of it. */
  let depth = Infinity;
  for (const row of rows) {
    if (row.row === 'node') depth = Infinity;
    else if (row.depth > depth) wholes.at(-1)?.push(row);
    else if (row.row === 'heading') depth = Infinity;
    else {
      depth = row.depth;
      wholes.push([row]);
    }
  }
  return wholes;
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
