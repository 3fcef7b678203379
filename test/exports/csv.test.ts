import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { csvFile } from '../../server/src/exports/csv';
import { numberIn } from '../../server/src/exports/csv/number-in';
import { csvTables, type CsvStyle, type CsvTable } from '../../server/src/protocol/documents';
import { exampleText, viewsOf } from '../views/view-of';
import { sourceOf } from './excel-file';

const evaluated = fs.readFileSync(
  path.join(__dirname, '../../examples/etela-pohjanmaa.hanke.yaml'),
  'utf8',
);

function csvOf(text: string, table: CsvTable, style: CsvStyle = 'plain'): string {
  const bytes = csvFile(sourceOf(text), { table, style });
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** RFC 4180, read strictly: fails where a quote stands in a cell without quotes around it. */
function read(csv: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|$)`,
    'y',
  );
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex;
    const found = cell.exec(csv);
    assert.ok(found, `a cell at ${csv.slice(at, at + 40)}`);
    const [, quoted, bare = '', end] = found;
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  assert.deepEqual(rows.pop(), [], 'the file ends with an end of line');
  const [first] = rows;
  for (const row of rows) assert.equal(row.length, first?.length, row.join(separator));
  return rows;
}

/** The plan's rows as maps from head to cell. */
function tableOf(
  text: string,
  table: CsvTable,
): readonly Readonly<Record<string, string | undefined>>[] {
  const [heads = [], ...rows] = read(csvOf(text, table), ',');
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index]])));
}

const isNoOwnRow = (row: Readonly<Record<string, string | undefined>>): boolean =>
  row['Nimi'] !== 'Omat kustannukset';

const decimals = (cents: number | undefined): string =>
  cents === undefined ? '' : (cents / 100).toFixed(2);

describe('exports/csv', () => {
  it('every table can be read in both styles, with the same rows', () => {
    const evaluation: readonly CsvTable[] = ['evaluation'];
    const others = csvTables.filter((table) => table !== 'evaluation');
    for (const [text, tables] of [
      [exampleText(), others],
      [evaluated, evaluation],
    ] as const) {
      for (const table of tables) {
        const plain = read(csvOf(text, table), ',');
        const excel = csvOf(text, table, 'excel');
        assert.ok(excel.startsWith('\uFEFF'));
        assert.equal(read(excel.slice(1), ';').length, plain.length);
        assert.ok(plain.length > 1, 'heads and rows');
      }
    }
  });

  it('a table that the plan has nothing for is refused, and says what to write', () => {
    const wanted: Readonly<Record<CsvTable, RegExp>> = {
      budget: /^plan has no costs yet, so nothing was written\. .*`budget`/,
      time: /^plan has no costs yet, .*`budget`/,
      roadmap: /^plan has nothing in its roadmap yet, .*`period`/,
      metrics: /^plan has no metrics yet, .*`metrics`/,
      risks: /^plan has no risks yet, .*`risks`/,
      evaluation: /^plan has no evaluation table yet, .*`evaluation`/,
    };
    const parts = 'workPackages:\n  - { id: A, title: Eka }\n';
    for (const text of ['plan: 1\ntitle: Tyhjä\n', `plan: 1\ntitle: Osia\n${parts}`]) {
      for (const table of csvTables) {
        // A part of the plan without metrics is what the rules ask for.
        if (table === 'metrics' && text.includes('Osia')) continue;
        assert.throws(() => csvOf(text, table), { name: 'ExportRefused', message: wanted[table] });
      }
    }
  });

  it('the budget is the view’s', () => {
    const text = exampleText();
    const { budget } = viewsOf(text);
    const rows = tableOf(text, 'budget').filter(isNoOwnRow);
    assert.equal(rows.length, budget.rows.length);
    budget.rows.forEach((row, index) => {
      const written = rows[index] ?? {};
      assert.equal(written['Nimi'], row.title);
      assert.equal(written['Taso'], String(row.depth));
      assert.equal(written['Tunnus'], row.id ?? '');
      for (const { key, title } of budget.columns) {
        assert.equal(written[title], decimals(row.lines[key]?.cents));
      }
      assert.equal(written['Yhteensä'], decimals((row.composed ?? row.stated)?.cents));
      assert.equal(written['Ilmoitettu'], decimals(row.stated?.cents));
      assert.equal(written['Ero'], decimals(row.difference?.cents));
      assert.equal(written['Osuus koko hankkeesta (%)'], String(row.share?.percent ?? ''));
      assert.equal(written['Henkilötyövuodet'], decimals(row.personYears.composed?.hundredths));
    });
  });

  it('years and quarters are the view’s', () => {
    const text = exampleText();
    const { time } = viewsOf(text).budget;
    const rows = tableOf(text, 'time').filter(isNoOwnRow);
    assert.equal(rows.length, time.rows.length);
    time.rows.forEach((row, index) => {
      for (const { key } of time.years) {
        assert.equal(rows[index]?.[key], decimals(row.years[key]?.cents));
      }
      for (const { key, quarter, year } of time.quarters) {
        assert.equal(rows[index]?.[`Q${quarter}/${year}`], decimals(row.quarters[key]?.cents));
      }
      assert.equal(rows[index]?.['Yhteensä'], decimals(row.total.cents));
    });
  });

  it('the rows below a row add up to it, with what it has itself', () => {
    const text = `plan: 1
title: Koe
period: 2024..2025
workPackages:
  - id: A
    title: Paketti
    budget: { personnel: 1000, fte: 0.5 }
    workPackages:
      - { id: A1, title: Osa 1, budget: { personnel: 200, fte: 0.2 } }
      - { id: A2, title: Osa 2, budget: { other: 100 } }
  - { id: B, title: Toinen, budget: { other: 50 } }
`;
    const names = ['Koe', 'Paketti', 'Omat kustannukset', 'Osa 1', 'Osa 2', 'Toinen'];
    const column = (table: CsvTable, head: string): readonly (string | undefined)[] =>
      tableOf(text, table).map((row) => row[head]);
    assert.deepEqual(column('budget', 'Nimi'), names);
    assert.deepEqual(column('budget', 'Taso'), ['0', '1', '2', '2', '2', '1']);
    const total = ['1350.00', '1300.00', '1000.00', '200.00', '100.00', '50.00'];
    assert.deepEqual(column('budget', 'Yhteensä'), total);
    assert.deepEqual(column('budget', 'Henkilötyövuodet'), [
      ...['0.70', '0.70', '0.50'],
      ...['0.20', '', ''],
    ]);
    assert.deepEqual(column('time', 'Nimi'), names);
    assert.deepEqual(column('time', 'Yhteensä'), total);
    assert.deepEqual(column('time', '2024'), [
      ...['675.00', '650.00', '500.00'],
      ...['100.00', '50.00', '25.00'],
    ]);
    assert.deepEqual(column('time', 'Q1/2024')[2], '125.00');
  });

  it('written years are followed by what the parts come to', () => {
    const text = `plan: 1
title: Koe
period: 2024..2025
budget: { byYear: { 2024: 60, 2025: 41 } }
workPackages:
  - { id: A, title: Paketti, budget: { other: 100 } }
`;
    const rows = tableOf(text, 'time');
    const last = rows.at(-1);
    assert.equal(last?.['Nimi'], 'Osat yhteensä');
    assert.equal(last['2024'], '50.00');
    assert.equal(rows[0]?.['2024'], '60.00');
  });

  it('Excel’s style has decimal commas and semicolons, and a number no thousands', () => {
    const text = 'plan: 1\ntitle: Koe\nbudget: { personnel: 1234567.8, other: -0.05 }\n';
    const [, row] = read(csvOf(text, 'budget', 'excel').slice(1), ';');
    assert.deepEqual(row?.slice(4, 7), ['1234567,80', '-0,05', '1234567,75']);
    const [, plain] = read(csvOf(text, 'budget'), ',');
    assert.deepEqual(plain?.slice(4, 7), ['1234567.80', '-0.05', '1234567.75']);
  });

  it('a text that a spreadsheet would run is guarded in Excel’s style, and only there', () => {
    const titles = [
      '=1+1',
      '+2',
      '-3 kpl',
      '@x',
      '=A1;"b"',
      '＝1',
      'vain "tämä"; ja',
      '- luettelo',
    ];
    const packages = titles.map(
      (title, index) =>
        `  - { id: W${index}, title: ${JSON.stringify(title)}, budget: { other: 1 } }\n`,
    );
    const text = `plan: 1\ntitle: Koe\nworkPackages:\n${packages.join('')}`;
    const guarded = read(csvOf(text, 'budget', 'excel').slice(1), ';').slice(2);
    assert.deepEqual(
      guarded.map((row) => row[3]),
      ["'=1+1", '+2', "'-3 kpl", "'@x", '\'=A1;"b"', "'＝1", 'vain "tämä"; ja', "'- luettelo"],
    );
    const plain = read(csvOf(text, 'budget'), ',').slice(2);
    assert.deepEqual(
      plain.map((row) => row[3]),
      titles,
    );
  });

  it('what begins with a sign and is no formula stays as it is; all else is guarded', () => {
    const harmless = ['-', '--', '+358 40 123 4567', '+358 (0)40 123', '-5', '- 5', '+2,5', '-5 %'];
    const more = ['-1 234,50', '-1\u00A0234 €', '+1.234.567,89'];
    const hostile = [
      '=1+1',
      '=cmd|calc!A0',
      '+cmd|calc!A0',
      '-cmd|calc!A0',
      '@SUM(A1)',
      '+SUM(A1)',
      '-A1',
      '-2+3+cmd|calc!A0',
      '+1+1',
      '-1*2',
      '+1;2',
      '-5"x"',
      "+'x'!A1",
      '-5\n=1',
      '＝1',
      '－1',
      '＋358',
      '\u200B=1',
      '\uFEFF=1',
      ' =1',
      '\t=1',
      '- =1',
      '+(A1)',
    ];
    const written = (title: string): string | undefined => {
      const text = `plan: 1\ntitle: Koe\nworkPackages:\n  - { id: W, title: ${JSON.stringify(title)}, budget: { other: 1 } }\n`;
      return read(csvOf(text, 'budget', 'excel').slice(1), ';')[2]?.[3];
    };
    for (const title of [...harmless, ...more]) assert.equal(written(title), title);
    for (const title of hostile) {
      assert.match(written(title) ?? '', /^'/, JSON.stringify(title));
    }
  });

  it('lines in a cell are line feeds in quotes', () => {
    const text =
      'plan: 1\ntitle: Koe\nworkPackages:\n  - { id: A, title: "yksi\\r\\nkaksi", budget: { other: 1 } }\n';
    assert.ok(csvOf(text, 'budget').includes('"yksi\nkaksi"'));
  });

  it('the roadmap has a row for each part and each thing in it', () => {
    const text = exampleText();
    const { roadmap } = viewsOf(text);
    const rows = tableOf(text, 'roadmap');
    const expected = roadmap.rows.flatMap((row) => [
      row.title,
      ...[...row.entries, ...row.unplaced].map(() => row.title),
    ]);
    assert.deepEqual(
      rows.map((row) => row['Nimi']),
      expected,
    );
    const [first] = roadmap.rows;
    assert.equal(
      rows[0]?.['Ensimmäinen neljännes'],
      roadmap.quarters[first?.bar?.from ?? -1]?.name,
    );
    const entry = first?.entries[0] ?? roadmap.rows.find(({ entries }) => entries[0])?.entries[0];
    assert.ok(entry);
    const written = rows.find((row) => row['Sisältö'] !== '');
    assert.equal(
      written?.['Sisältö'],
      [entry.title, ...entry.tasks].filter((each) => each).join('\n'),
    );
  });

  it('metrics have a row for each target', () => {
    const text = `plan: 1
title: Koe
workPackages:
  - id: A
    title: Paketti
    metrics:
      - id: M1
        text: Määrä
        unit: kpl
        baseline: 80.5
        targets: [{ value: 1000, due: 2024 }, { value: noin 1500, due: 2025-Q2 }]
      - { id: M2, text: Kokemus }
`;
    const rows = tableOf(text, 'metrics');
    const cells = rows.map((row) => [
      ...[row['Tunnus'], row['Lähtötaso'], row['Tavoitearvo'], row['Määräaika'], row['Yksikkö']],
    ]);
    assert.deepEqual(cells, [
      ['M1', '80.5', '1000', '2024', 'kpl'],
      ['M1', '80.5', 'noin 1500', 'Q2/2025', 'kpl'],
      ['M2', '', '', '', ''],
    ]);
    assert.equal(rows[0]?.['Suunnitelman osa: Tunnus'], 'A');
  });

  it('risks are scored', () => {
    const text = exampleText();
    const { risks } = viewsOf(text);
    const rows = tableOf(text, 'risks');
    assert.equal(rows.length, risks.rows.length);
    risks.rows.forEach((risk, index) => {
      const written = rows[index] ?? {};
      assert.equal(written['Riskipisteet'], String(risk.score?.value ?? ''));
      assert.equal(written['Riskitaso'], risk.score?.bandTitle ?? '');
      assert.equal(written['Riski'], risk.text);
    });
  });

  it('rows of the evaluation say their result goal', () => {
    const { evaluation } = viewsOf(evaluated);
    const rows = tableOf(evaluated, 'evaluation');
    assert.equal(rows.length, evaluation.rows.filter(({ kind }) => kind !== 'result').length);
    const shared = evaluation.rows.filter(({ kind }) => kind === 'goal').length;
    assert.ok(shared > 0);
    assert.equal(rows.filter((row) => row['Huomautus'] !== '').length, shared);
    assert.equal(rows[0]?.['Tulostavoitteita'], undefined);
    assert.equal(rows[0]?.['Tulostavoite: Tunnus'], 'T1');
  });
});

describe('exports/csv: numbers in figures', () => {
  it('are read as the views write them', () => {
    const fi = (text: string, unit?: string): number | undefined =>
      numberIn(text, unit, 'fi')?.value;
    assert.equal(fi('1\u00A0234,5'), 1234.5);
    assert.equal(fi('−0,25\u00A0%'), -0.25);
    assert.equal(fi('1200000'), 1_200_000);
    assert.equal(fi('220\u00A0asiakasta', 'asiakasta'), 220);
    assert.equal(numberIn('1,234.5%', undefined, 'en')?.value, 1234.5);
    for (const text of ['noin 80', '80 kpl', '1 2', '5–10', '1,5,2', '', '2024-Q1']) {
      assert.equal(fi(text), undefined, text);
    }
  });
});
