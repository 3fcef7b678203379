import assert from 'node:assert/strict';
import { excelFile } from '../../server/src/exports/excel';
import type { ExportSource } from '../../server/src/exports/source';
import { exportedViewOf } from '../views/view-of';
import { all, first, parseXml, type XmlElement } from './excel-xml';
import { readZip, textIn } from './read-zip';

export interface ReadCell {
  readonly at: string;
  /** What is shown: of a formula the value beside it. */
  readonly value: string | number | undefined;
  readonly isText: boolean;
  readonly formula: string | undefined;
  readonly fill: string | undefined;
  readonly format: string | undefined;
  /** Typing in it leaves it a text. */
  readonly isQuoted: boolean;
}

export interface ReadSheet {
  readonly name: string;
  readonly xml: XmlElement;
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** By row, from zero, those that have anything; a cell by its column. */
  readonly rows: readonly ReadonlyMap<number, ReadCell>[];
  readonly levels: readonly number[];
}

export interface ReadBook {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly XmlElement[];
}

export function sourceOf(text: string, name = 'plan'): ExportSource {
  return { name, view: exportedViewOf(text), value: undefined };
}

export async function bookOf(source: ExportSource | string): Promise<ReadBook> {
  const given = typeof source === 'string' ? sourceOf(source) : source;
  return readBook(await excelFile(given));
}

export function sheetOf(book: ReadBook, name: string): ReadSheet {
  const sheet = book.sheets.find((each) => each.name === name);
  assert.ok(sheet, `${name} is one of ${book.sheets.map((each) => each.name).join(', ')}`);
  return sheet;
}

/** The texts and numbers of a row, by column; undefined where there is none. */
export function valuesIn(sheet: ReadSheet, row: number): readonly ReadCell['value'][] {
  const cells = sheet.rows[row] ?? new Map<number, ReadCell>();
  const last = Math.max(-1, ...cells.keys());
  return Array.from({ length: last + 1 }, (_, column) => cells.get(column)?.value);
}

/** The row whose cell in a column shows this. */
export function rowWith(sheet: ReadSheet, column: number, value: string): number {
  const found = sheet.rows.findIndex((cells) => cells.get(column)?.value === value);
  assert.ok(found >= 0, `${sheet.name} has a row with ${value}`);
  return found;
}

export function readBook(bytes: Uint8Array): ReadBook {
  const files = readZip(bytes);
  for (const name of files.keys()) {
    if (/\.(?:xml|rels)$/.test(name)) parseXml(textIn(files, name));
  }
  const workbook = parseXml(textIn(files, 'xl/workbook.xml'));
  const looks = looksIn(parseXml(textIn(files, 'xl/styles.xml')));
  const strings = files.has('xl/sharedStrings.xml')
    ? all(parseXml(textIn(files, 'xl/sharedStrings.xml')), 'si').map(textWithin)
    : [];
  return {
    files,
    names: all(workbook, 'definedName'),
    sheets: all(workbook, 'sheet').map(({ attributes }, index) => {
      const xml = parseXml(textIn(files, `xl/worksheets/sheet${index + 1}.xml`));
      return readSheet(attributes['name'] ?? '', xml, strings, looks);
    }),
  };
}

function textWithin(element: XmlElement): string {
  const text = all(element, 't')
    .map((each) => each.text)
    .join('');
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

type LookOfCell = Pick<ReadCell, 'fill' | 'format' | 'isQuoted'>;

function looksIn(styles: XmlElement): readonly LookOfCell[] {
  const formats = new Map(
    all(styles, 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'],
    ]),
  );
  const fills = all(styles, 'fill').map(
    (fill) => first(fill, 'fgColor')?.attributes['rgb']?.slice(2) ?? '',
  );
  const cellXfs = first(styles, 'cellXfs');
  assert.ok(cellXfs);
  return all(cellXfs, 'xf').map(({ attributes }) => ({
    fill: fills[Number(attributes['fillId'])] || undefined,
    format: formats.get(attributes['numFmtId']),
    isQuoted: attributes['quotePrefix'] === '1',
  }));
}

function readSheet(
  name: string,
  xml: XmlElement,
  strings: readonly string[],
  looks: readonly LookOfCell[],
): ReadSheet {
  const cells = new Map<string, ReadCell>();
  const rows: Map<number, ReadCell>[] = [];
  const levels: number[] = [];
  for (const row of all(xml, 'row')) {
    const number = Number(row.attributes['r']) - 1;
    levels[number] = Number(row.attributes['outlineLevel'] ?? 0);
    const inRow = new Map<number, ReadCell>();
    for (const element of all(row, 'c')) {
      const cell = readCell(element, strings, looks);
      cells.set(cell.at, cell);
      inRow.set(columnOf(cell.at), cell);
    }
    rows[number] = inRow;
  }
  return {
    name,
    xml,
    cells,
    levels,
    rows: Array.from(rows, (row: ReadonlyMap<number, ReadCell> | undefined) => row ?? new Map()),
  };
}

function readCell(
  element: XmlElement,
  strings: readonly string[],
  looks: readonly LookOfCell[],
): ReadCell {
  const { r: at = '', t: type = 'n', s: style = '0' } = element.attributes;
  const written = first(element, 'v')?.text;
  const look = looks[Number(style)];
  assert.ok(look, `${at} has a look that there is`);
  const value = ((): string | number | undefined => {
    switch (type) {
      case 's':
        return strings[Number(written)];
      case 'inlineStr':
        return textWithin(element);
      case 'str':
        return written;
      case 'n':
        return written === undefined ? undefined : Number(written);
      default:
        assert.fail(`${at} is of an unexpected type: ${type}`);
    }
  })();
  const formula = first(element, 'f')?.text;
  return { at, value, formula, isText: type === 's' || type === 'inlineStr', ...look };
}

/** Of a cell's name, from zero. */
export function columnOf(at: string): number {
  const letters = at.replace(/\d+$/, '');
  return Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;
}
