import type {
  EvaluationGoalRow,
  EvaluationLight,
  EvaluationPointView,
  EvaluationProcessRow,
  EvaluationResultRow,
  EvaluationRow,
  EvaluationView,
  Place,
} from '@planwright/protocol';

export const lights: readonly EvaluationLight[] = ['green', 'yellow', 'red'];

/** Which rows to show: those with this light as one of their two; `none` is a light that lacks. */
export const lightChoices = ['all', ...lights, 'none'] as const;
export type LightChoice = (typeof lightChoices)[number];

export interface RowFilter {
  /** Key of the counts of a benefit; `all` for every row. */
  readonly benefit: string;
  readonly light: LightChoice;
}

/** A result goal with those of its rows that are shown. */
export interface ResultGroup {
  readonly result: EvaluationResultRow;
  readonly rows: readonly (EvaluationProcessRow | EvaluationGoalRow)[];
}

/**
 * The table by result goals. A goal alone is shown where the row above it is, whose cells it
 * shares. Where rows are left out, a result goal without any is too.
 */
export function groupsOf(
  rows: readonly EvaluationRow[],
  filter: RowFilter,
): readonly ResultGroup[] {
  const groups: { result: EvaluationResultRow; rows: ResultGroup['rows'][number][] }[] = [];
  let isShown = true;
  for (const row of rows) {
    if (row.kind === 'result') groups.push({ result: row, rows: [] });
    else {
      if (row.kind === 'process') isShown = fits(row, filter);
      if (isShown) groups.at(-1)?.rows.push(row);
    }
  }
  const isWhole = filter.benefit === 'all' && filter.light === 'all';
  return isWhole ? groups : groups.filter((group) => group.rows.length > 0);
}

function fits(row: EvaluationProcessRow, { benefit, light }: RowFilter): boolean {
  return servesOne(row, benefit) && hasLight(row, light);
}

function servesOne({ benefits }: EvaluationProcessRow, key: string): boolean {
  if (key === 'all') return true;
  if (key === 'none') return benefits.length === 0;
  return benefits.some(({ id }) => `benefit ${id}` === key);
}

function hasLight({ outcome, progress }: EvaluationProcessRow, light: LightChoice): boolean {
  if (light === 'all') return true;
  return [outcome, progress].some((each) => (each?.light ?? 'none') === light);
}

export interface Selectable {
  readonly key: string;
  readonly extent: Place;
}

/** Everything that is highlighted where the text stands in it; what stands in another follows it. */
export function selectableIn(
  { summary }: EvaluationView,
  groups: readonly ResultGroup[],
  closed: ReadonlySet<string>,
): readonly Selectable[] {
  const points = (all: readonly EvaluationPointView[]): readonly Selectable[] =>
    all.flatMap((each) => [each, ...points(each.points)]);
  return [
    ...summary.flatMap((each) => [each, ...points(each.points)]),
    ...groups.flatMap(({ result, rows }) =>
      closed.has(result.key) ? [result] : [result, ...rows],
    ),
  ];
}
