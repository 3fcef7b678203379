import type { SourceCell, SourceTable, SourceText } from '../source';
import { cleaned } from './passage';

export interface GridCell {
  readonly line: number;
  /** What stands in it, a paragraph or list item each; empty for an empty cell. */
  readonly lines: readonly string[];
  /** Of what it spans only the first cell has the text. */
  readonly columns: number;
  readonly isSpanned: boolean;
  /** The cell of the source that it is. */
  readonly source?: SourceCell;
}

export type GridRow = readonly GridCell[];

/** The lines of a cell, also those that a reader of text could only tell by their tags or spaces. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/<(?:br|p|\/p|ul|\/ul|ol|\/ol|li|\/li)\b[^<>]*>/gi, '\n')
    .split(/\n|(?<=\S) {2,}(?=\S)/)
    .map((line) => cleaned(line).replace(/^[•◦▪●○–-]\s+/, ''))
    .filter((line) => line !== '');
}

/** The table's rows with every cell at its column; pieces of one table one below the other. */
export function gridOf(tables: SourceTable | readonly SourceTable[]): readonly GridRow[] {
  const pieces = 'rows' in tables ? [tables] : tables;
  return pieces.flatMap(({ rows }) => placed(rows));
}

function placed(rows: SourceTable['rows']): readonly GridRow[] {
  const open = new Map<number, { left: number; columns: number }>();
  return rows.map((row) => {
    const cells: GridCell[] = [];
    const fill = (line: number): void => {
      for (
        let above = open.get(cells.length);
        above && above.left > 0;
        above = open.get(cells.length)
      ) {
        above.left -= 1;
        cells.push({ line, lines: [], columns: 1, isSpanned: true });
      }
    };
    for (const source of row) {
      const { line, text, columns, rows: down } = source;
      fill(line);
      for (let index = 0; index < columns; index += 1) {
        if (down > 1) open.set(cells.length, { left: down - 1, columns });
        const isFirst = index === 0;
        cells.push({
          line,
          lines: isFirst ? linesOf(text) : [],
          columns: isFirst ? columns : 1,
          isSpanned: !isFirst,
          ...(isFirst ? { source } : {}),
        });
      }
    }
    fill(row[0]?.line ?? 1);
    return cells;
  });
}

export const textOf = (cell: GridCell | undefined): string => cell?.lines.join(' ') ?? '';

export const isEmptyRow = (row: GridRow): boolean => row.every(({ lines }) => lines.length === 0);

/** What a cell holds as text of the source; undefined for an empty one. */
export function sourceOf(cell: GridCell | undefined): SourceText | undefined {
  const text = textOf(cell);
  return cell && text !== '' ? { line: cell.line, text } : undefined;
}

/** The cells of a row that no value takes. @param known the columns that have a meaning */
export function unknownCells(row: GridRow, known: ReadonlySet<number>): readonly SourceText[] {
  return row.flatMap((cell, column) => (known.has(column) ? [] : (sourceOf(cell) ?? [])));
}

/** What stands above the heading of a table, and the heads of columns that no value takes. */
export function aroundHeading(
  rows: readonly GridRow[],
  found: Columns<string> | undefined,
): readonly SourceText[] {
  if (!found) return [];
  const none = new Set<number>();
  const above = rows.slice(0, found.from - 1).flatMap((row) => unknownCells(row, none));
  return [...above, ...unknownCells(rows[found.from - 1] ?? [], new Set(found.at.values()))];
}

/** What heads a column, by the words that it may have; the first that fits counts. */
export type ColumnWords<Key extends string> = readonly (readonly [Key, RegExp])[];

export interface Columns<Key extends string> {
  /** The first row behind the heading. */
  readonly from: number;
  readonly at: ReadonlyMap<Key, number>;
  /** Heads of columns that are none of these, by their column. */
  readonly others: ReadonlyMap<number, string>;
}

/** Finds the row that heads the columns. @param least so many columns must be known */
export function findColumns<Key extends string>(
  rows: readonly GridRow[],
  words: ColumnWords<Key>,
  least = 2,
): Columns<Key> | undefined {
  for (const [index, row] of rows.slice(0, 6).entries()) {
    const columns = columnsIn(row, words);
    if (columns.at.size >= least) return { ...columns, from: index + 1 };
  }
  return undefined;
}

/** A cell with a figure or a time is no head of a column. */
const isFigure = /\d\s?[%€]|[Qq]\d/;

export function columnsIn<Key extends string>(row: GridRow, words: ColumnWords<Key>): Columns<Key> {
  const at = new Map<Key, number>();
  const others = new Map<number, string>();
  for (const [column, cell] of row.entries()) {
    const text = textOf(cell);
    const key =
      text === '' || isFigure.test(text)
        ? undefined
        : words.find(([each, form]) => !at.has(each) && form.test(text))?.[0];
    if (key !== undefined) at.set(key, column);
    else if (text !== '') others.set(column, text);
  }
  return { from: 1, at, others };
}
