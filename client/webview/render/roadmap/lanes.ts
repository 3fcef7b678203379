import type { Columns } from '@planwright/protocol';

/** A cell of a table row: something that is drawn in it, or an empty stretch. */
export interface LaneCell<T> {
  /** First column. */
  readonly from: number;
  /** Number of columns; never zero. */
  readonly span: number;
  readonly item: T | undefined;
}

/** One row of cells that covers all columns. The items do not overlap and are in order. */
export function laneCells<T extends Columns>(
  items: readonly T[],
  columns: number,
): readonly LaneCell<T>[] {
  const cells: LaneCell<T>[] = [];
  let next = 0;
  const fillTo = (column: number): void => {
    if (column > next) cells.push({ from: next, span: column - next, item: undefined });
  };
  for (const item of items) {
    fillTo(item.from);
    cells.push({ from: item.from, span: item.to - item.from + 1, item });
    next = item.to + 1;
  }
  fillTo(columns);
  return cells;
}
