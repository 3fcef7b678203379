import type { SourceCell, SourceTable } from '../../../server/src/imports/source';

function cell(text: string, line: number, columns: number): SourceCell {
  return { line, text, columns, rows: 1, head: false };
}

/** A table written with a bar between its cells, a line each row. */
export function tableOf(rows: readonly string[]): SourceTable {
  return spannedTable(rows.map((row) => row.split('|').map((text) => [text, 1] as const)));
}

/** A table whose cells span so many columns each. */
export function spannedTable(
  rows: readonly (readonly (readonly [string, number])[])[],
): SourceTable {
  return {
    kind: 'table',
    line: 1,
    rows: rows.map((cells, index) =>
      cells.map(([text, columns]) => cell(text, index + 1, columns)),
    ),
  };
}
