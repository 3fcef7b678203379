import { writeXlsx, type WriteOptions } from 'hucre/xlsx';
import type { Book, Cell, Row, Sheet } from './book';
import { finished } from './finish-file';
import { cellAt, onSheet } from './references';
import { rowHeights } from './row-heights';
import { styleOf } from './sheet-styles';
import { isLikeFormula } from '../../util/spreadsheet-text';
import { cellText, isErrorName } from './texts';

type WriteSheet = WriteOptions['sheets'][number];
type WriteCell = NonNullable<WriteSheet['cells']> extends Map<string, infer Each> ? Each : never;

/** With `sheet-styles.ts` the only place that knows the library which makes Excel files. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: book.sheets.map((sheet) => sheetOf(sheet, book)),
    properties: { title: cellText(book.title), creator: 'Planwright' },
    // Named here, as the library does not quote the names of sheets.
    namedRanges: book.sheets.flatMap(({ name, headRows }) =>
      headRows === 0
        ? []
        : [{ name: '_xlnm.Print_Titles', range: onSheet(name, `$1:$${headRows}`), scope: name }],
    ),
  });
  return finished(bytes, book.sheets);
}

function sheetOf(sheet: Sheet, { title, foot }: Book): WriteSheet {
  const { headRows, headColumns, merges = [], liveLooks = [] } = sheet;
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, level = 0 }) => ({ width, outlineLevel: level })),
    rowDefs: new Map(
      rowHeights(sheet).map((height, row) => [
        row,
        { height, outlineLevel: sheet.rows[row]?.level ?? 0 },
      ]),
    ),
    cells: new Map(sheet.rows.flatMap(({ cells }, row) => placed(cells, row))),
    merges: merges.map(({ row, column, rows, columns }) => ({
      ...{ startRow: row, startCol: column },
      ...{ endRow: row + rows - 1, endCol: column + columns - 1 },
    })),
    conditionalRules: liveLooks.map(({ range, formula, fill, ink }, index) => ({
      ...{ type: 'expression', priority: index + 1, range, formula },
      style: {
        font: { color: { rgb: ink } },
        fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fill } },
      },
    })),
    outlineProperties: { summaryBelow: false, summaryRight: false },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape' },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: headerOf(title, sheet.name), oddFooter: `&R${foot}` },
    ...(headRows + headColumns > 0
      ? { freezePane: { rows: headRows, columns: headColumns } }
      : undefined),
    ...(sheet.isFiltered ? { autoFilter: { range: filterOf(sheet) } } : undefined),
  };
}

/** An ampersand begins a code in a page's head; the whole may have 255 characters. */
function headerOf(title: string, name: string): string {
  const quoted = (text: string, most: number): string =>
    Array.from(cellText(text).replaceAll('\n', ' ')).slice(0, most).join('').replaceAll('&', '&&');
  return `&L${quoted(title, 75)}&R${quoted(name, 31)}`;
}

function filterOf({ headRows, columns, rows }: Sheet): string {
  return `${cellAt(headRows - 1, 0)}:${cellAt(rows.length - 1, columns.length - 1)}`;
}

function placed(cells: Row['cells'], row: number): readonly (readonly [string, WriteCell])[] {
  return cells.flatMap((cell, column) => (cell ? [[`${row},${column}`, cellOf(cell)]] : []));
}

function cellOf({ value, look }: Cell): WriteCell {
  switch (value?.kind) {
    case 'text': {
      const text = cellText(value.text);
      const style = styleOf(isLikeFormula(text) ? { ...look, format: '@' } : look);
      // The library takes the name of an error for the error; written in runs it is a text.
      return isErrorName(text) ? { richText: [{ text }], style } : { value: text, style };
    }
    case 'number':
      return { value: value.value, style: styleOf(look) };
    case 'formula':
      return { formula: value.formula, formulaResult: value.value, style: styleOf(look) };
    case undefined:
      return { style: styleOf(look) };
  }
}
