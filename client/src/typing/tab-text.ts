/** Cells as texts, and text of cells parted by tabs, as spreadsheets put it on the clipboard. */
type Rows = readonly (readonly string[])[];

/** A cell of several lines stands in quotation marks, and so does one that begins with one. */
export function tabText(rows: Rows): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Undefined for a text without tabs. */
export function rowsOfTabs(text: string): Rows | undefined {
  if (!text.includes('\t')) return undefined;
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\n]*)/y;
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const [all = '', inQuotes, plain = ''] = cell.exec(text) ?? [];
    row.push(inQuotes === undefined ? plain.replace(/\r$/, '') : inQuotes.replaceAll('""', '"'));
    at += all.length;
    if (text.startsWith('\r\n', at)) at += 1;
    if (text[at] !== '\t') {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  return rows;
}
