import type { TreeRow } from './tree';
import { cellAt, cellsIn, downAt } from './references';

/** As many as a spreadsheet takes in one sum, with some to spare. */
const mostAddends = 200;

export interface SumPlace {
  /** Of the figures, and of how deep the rows are. */
  readonly column: number;
  readonly levels: number;
  /** The sheet's row of the tree's first row. */
  readonly first: number;
}

/** Positions of the rows right below a row that have anything in a column. */
export function addendsOf<Row>(
  tree: readonly TreeRow<Row>[],
  { below }: Pick<TreeRow<Row>, 'below'>,
  key: string,
): readonly number[] {
  return below.filter((position) => tree[position]?.amounts.has(key));
}

/**
 * The sum of the cells of the rows right below, each by its name. So many of them that no spreadsheet
 * takes them in one sum are told by their level.
 */
export function sumBelow<Row>(
  { depth, last, below }: Pick<TreeRow<Row>, 'depth' | 'last' | 'below'>,
  addends: readonly number[],
  { column, levels, first }: SumPlace,
): string {
  const cells = cellsIn(
    column,
    addends.map((position) => first + position),
  );
  if (cells.length <= mostAddends) return `SUM(${cells.join(',')})`;
  const from = first + (below[0] ?? 0);
  const within = (each: number): string => downAt(each, from, first + last);
  return `SUMIF(${within(levels)},${depth + 1},${within(column)})`;
}

/** One cell less others, to two decimals: binary fractions would leave a trace of a difference. */
export function less(row: number, column: number, other: number): string {
  return `ROUND(${cellAt(row, column)}-${cellAt(row, other)},2)`;
}
