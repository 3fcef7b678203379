import { hasWords } from './passage';
import { textOf, type GridCell, type GridRow } from './table-grid';
import type { TimeHeading } from './time-columns';

const mark = ['■'] as const;

/**
 * The rows below a heading of times, with a sign in every cell that says by its colour alone that
 * something is done then. A colour of the heads, or of what names the row, is decoration; and where
 * words stand under the times, or all cells are coloured, colours say nothing.
 */
export function withShades(grid: readonly GridRow[], heading: TimeHeading): readonly GridRow[] {
  const { from, times, labels } = heading;
  const rows = grid.slice(from);
  const columns = new Set(times.map(({ column }) => column));
  const heads = fillsOf(grid.slice(0, from).flat());
  const under = rows.map((row) => row.filter((_, column) => columns.has(column)));
  if (under.some((cells) => cells.some((cell) => hasWords(textOf(cell))))) return rows;
  const isShaded = rows.map((row) => {
    const names = fillsOf(row.filter((_, column) => labels.includes(column)));
    return (cell: GridCell): boolean => {
      const fill = cell.source?.fill;
      const isDecoration = fill !== undefined && (heads.has(fill) || names.has(fill));
      return textOf(cell) === '' && fill !== undefined && !isDecoration;
    };
  });
  const isAll = under.every((cells, index) =>
    cells.every((cell) => cell.isSpanned || isShaded[index]?.(cell)),
  );
  if (isAll) return rows;
  return rows.map((row, index) =>
    row.map((cell, column) =>
      columns.has(column) && isShaded[index]?.(cell) ? { ...cell, lines: mark } : cell,
    ),
  );
}

function fillsOf(cells: readonly GridCell[]): ReadonlySet<string> {
  return new Set(cells.flatMap(({ source }) => source?.fill ?? []));
}
