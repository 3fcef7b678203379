/** How formulas name cells: `C5`, `$A$1:$D$9`. Rows and columns count from zero. */

/** 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? letter : columnName(rest) + letter;
}

export function cellAt(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** It stays the same where the formula is copied. */
export function fixedCellAt(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** In a row, from one column to another. */
export function acrossAt(row: number, from: number, to: number): string {
  return `${cellAt(row, from)}:${cellAt(row, to)}`;
}

/** In a column, from one row to another. */
export function downAt(column: number, from: number, to: number): string {
  return `${cellAt(from, column)}:${cellAt(to, column)}`;
}

/** `'Kustannukset'!B4`, also for names with spaces and apostrophes. */
export function onSheet(name: string, cell: string): string {
  return `'${name.replaceAll("'", "''")}'!${cell}`;
}

/** `C5,C7:C9` of these rows of a column: neighbours together. */
export function cellsIn(column: number, rows: readonly number[]): readonly string[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last.to + 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs.map(({ from, to }) =>
    from === to ? cellAt(from, column) : downAt(column, from, to),
  );
}

/** A spreadsheet's text in a formula. */
export function textInFormula(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
