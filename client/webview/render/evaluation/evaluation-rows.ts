import type {
  EvaluationCounts,
  EvaluationGoalRow,
  EvaluationPointView,
  EvaluationProcessRow,
  EvaluationResultRow,
  EvaluationRow,
  EvaluationView,
  Place,
} from '@planwright/protocol';
import { lights } from '../parts/light';

/** Without any light the figures would say nothing but how many rows there are. */
export function isLit({ outcome, progress, rows }: EvaluationCounts): boolean {
  return outcome.none < rows || progress.none < rows;
}

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

/** What is drawn together: a result goal, or a row with the goals behind it that share its cells. */
export interface TablePart {
  readonly key: string;
  readonly rows: readonly EvaluationRow[];
  /** Of its first row in the table, from 0. */
  readonly index: number;
}

/** The parts of the table that are open, in order. */
export function partsOf(
  groups: readonly ResultGroup[],
  closed: ReadonlySet<string>,
): readonly TablePart[] {
  const parts: { key: string; rows: EvaluationRow[]; index: number }[] = [];
  let index = 0;
  for (const { result, rows } of groups) {
    for (const row of closed.has(result.key) ? [result] : [result, ...rows]) {
      const last = parts.at(-1);
      if (row.kind === 'goal' && last) last.rows.push(row);
      else parts.push({ key: `part ${row.key}`, rows: [row], index });
      index++;
    }
  }
  return parts;
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
