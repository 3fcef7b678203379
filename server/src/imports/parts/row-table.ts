import type { SourceTable } from '../source';
import {
  columnsIn,
  gridOf,
  isEmptyRow,
  textOf,
  type ColumnWords,
  type GridRow,
} from './table-grid';
import { othersOf } from './table-facts';

/** A row of a table whose heads are known: what stands in each column, and the rest with its heads. */
export interface TableRow<Key extends string> {
  readonly line: number;
  readonly said: (key: Key) => string;
  /** The head of a column as the table has it; empty where there is no such column. */
  readonly head: (key: Key) => string;
  readonly others: readonly string[];
}

/**
 * The rows of a table that is headed so; undefined where its first row is not.
 * @param needed columns without which it is another table
 */
export function rowsOf<Key extends string>(
  table: SourceTable,
  words: ColumnWords<Key>,
  needed: readonly Key[],
): readonly TableRow<Key>[] | undefined {
  const [heading, ...rows] = gridOf(table).filter((row) => !isEmptyRow(row));
  if (!heading || rows.length === 0) return undefined;
  const columns = columnsIn(heading, words);
  if (!needed.every((key) => columns.at.has(key))) return undefined;
  const cell = (row: GridRow, key: Key): string => {
    const column = columns.at.get(key);
    return column === undefined ? '' : textOf(row[column]);
  };
  return rows
    .filter((row) => row.some((each, column) => textOf(each) !== textOf(heading[column])))
    .map((row) => ({
      line: row[0]?.line ?? table.line,
      said: (key) => cell(row, key),
      head: (key) => cell(heading, key),
      others: othersOf(row, columns),
    }));
}
