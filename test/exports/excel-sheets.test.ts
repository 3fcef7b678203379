import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { excelFile } from '../../server/src/exports/excel';
import { sheetNames } from '../../server/src/exports/excel/sheet-name';
import { exampleText, viewsOf } from '../views/view-of';
import { bookOf, rowWith, sheetOf, sourceOf, valuesIn, type ReadSheet } from './excel-file';
import { all, first } from './excel-xml';

const evaluated = fs.readFileSync(
  path.join(__dirname, '../../examples/etela-pohjanmaa.hanke.yaml'),
  'utf8',
);

const fillAt = (sheet: ReadSheet, row: number, column: number): string | undefined =>
  sheet.rows[row]?.get(column)?.fill;

describe('exports/excel: sheets', () => {
  it('are those that have something to show, in the plan’s language', async () => {
    const names = async (text: string): Promise<readonly string[]> =>
      (await bookOf(text)).sheets.map(({ name }) => name);
    assert.deepEqual(await names(exampleText()), [
      ...['Yhteenveto', 'Budjetti', 'Ajoitus', 'Kustannustaulukko'],
      ...['Aikataulu', 'Mittarit', 'Riskit'],
    ]);
    assert.deepEqual(await names(evaluated), ['Yhteenveto', 'Liikennevalot', 'Arviointi']);
    const swedish = 'plan: 1\nlanguage: sv\ntitle: Plan\nperiod: 2024\nbudget: { total: 10 }\n';
    assert.deepEqual(await names(swedish), ['Sammanfattning', 'Budget', 'Fördelning över tid']);
    assert.deepEqual(await names('plan: 1\nlanguage: en\ntitle: Plan\n'), ['Summary']);
  });

  it('a file without a plan says so', async () => {
    const book = await bookOf('');
    const [sheet] = book.sheets;
    assert.ok(sheet);
    assert.deepEqual(valuesIn(sheet, 0), [sourceOf('').view.words.noPlan]);
  });

  it('have names that spreadsheets take', () => {
    const long = 'Kustannukset ja rahoitus vuosineljänneksittäin';
    const names = sheetNames(['a/b: [c]*?\\d', "'x'", 'X', 'x', long, long, 'History', '']);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
    for (const name of names) {
      assert.ok(name.length > 0 && name.length <= 31, name);
      assert.doesNotMatch(name, /[[\]:*?/\\]|^'|'$/);
    }
  });

  it('keep heads in view and on each page, fold rows in, and fit a page across', async () => {
    const book = await bookOf(exampleText());
    const sheet = sheetOf(book, 'Ajoitus');
    const pane = first(sheet.xml, 'pane')?.attributes;
    assert.equal(pane?.['topLeftCell'], 'C3');
    assert.equal(pane['state'], 'frozen');
    assert.equal(first(sheet.xml, 'sheetFormatPr')?.attributes['outlineLevelRow'], '5');
    assert.equal(first(sheet.xml, 'sheetFormatPr')?.attributes['outlineLevelCol'], '1');
    assert.equal(Math.max(...sheet.levels), 5);
    assert.equal(first(sheet.xml, 'outlinePr')?.attributes['summaryBelow'], '0');
    const setup = first(sheet.xml, 'pageSetup')?.attributes;
    assert.deepEqual(
      [setup?.['orientation'], setup?.['fitToWidth'], setup?.['fitToHeight']],
      ['landscape', '1', '0'],
    );
    const titles = book.names.find(({ text }) => text.startsWith("'Ajoitus'"));
    assert.equal(titles?.text, "'Ajoitus'!$1:$2");
    assert.equal(titles.attributes['name'], '_xlnm.Print_Titles');
    assert.ok(all(sheet.xml, 'col').every(({ attributes }) => Number(attributes['width']) > 0));
    const foot = first(sheet.xml, 'oddFooter')?.text;
    assert.equal(foot, '&RSivu &P / &N');
  });

  it('rows are as high as their texts need, and stay free to grow', async () => {
    const sheet = sheetOf(await bookOf(exampleText()), 'Riskit');
    const rows = all(sheet.xml, 'row');
    assert.ok(rows.every(({ attributes }) => attributes['customHeight'] === undefined));
    const heights = rows.map(({ attributes }) => Number(attributes['ht']));
    assert.ok(Math.min(...heights) >= 15 && Math.max(...heights) > 45);
  });

  it('figures have the format of the plan’s language and currency', async () => {
    const formatOf = async (head: string): Promise<string | undefined> => {
      const text = `plan: 1\ntitle: X\n${head}\nbudget: { personnel: 1234.5 }\n`;
      const [, sheet] = (await bookOf(text)).sheets;
      return sheet?.rows[1]?.get(4)?.format;
    };
    assert.equal(await formatOf('language: fi'), '[$-40B]#,##0.00"\u00A0€"');
    assert.equal(await formatOf('language: sv'), '[$-81D]#,##0.00"\u00A0€"');
    assert.equal(await formatOf('language: en'), '[$-809]"€"#,##0.00');
    assert.equal(await formatOf('currency: SEK'), '[$-40B]#,##0.00"\u00A0SEK"');
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await excelFile(sourceOf(evaluated), (done, whole) => steps.push(`${done}/${whole}`));
    assert.deepEqual(steps, ['1/4', '2/4', '3/4', '4/4']);
  });

  it('the file is whole: every part has the checksum that it says', async () => {
    const bytes = await excelFile(sourceOf(exampleText()));
    const { files } = await bookOf(exampleText());
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = view.getUint32(bytes.length - 6, true);
    for (const [name, content] of files) {
      if (name !== 'docProps/core.xml') {
        assert.equal(view.getUint32(at + 16, true), crc32(content), name);
      }
      const sizes = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      at += sizes.reduce((sum, size) => sum + size, 46);
    }
  });
});

describe('exports/excel: texts', () => {
  const nasty = [
    '=1+1',
    '=HYPERLINK("https://example.org","x")',
    '+SUM(A1:A9)',
    '-2+3',
    '@SUM(1)',
    ' =1+1',
    '\t=1+1',
    '＝1+1',
    '#REF!',
    '#N/A',
    '_x0041_ <b> & "x" \'y\'',
    'a\u0001b\uFFFEc',
    'rivi 1\nrivi 2',
    '123',
    'TRUE',
  ] as const;

  it('are never formulas, and never numbers, whatever they look like', async () => {
    const packages = nasty
      .map(
        (text, index) =>
          `  - { id: W${index}, title: ${JSON.stringify(text)}, budget: { other: 1 } }\n`,
      )
      .join('');
    const text = `plan: 1\ntitle: '=cmd|x'\norganisation: '@x'\nworkPackages:\n${packages}`;
    const book = await bookOf(text);
    const sheet = sheetOf(book, 'Budjetti');
    nasty.forEach((title, index) => {
      const cell = sheet.rows[rowWith(sheet, 0, `W${index}`)]?.get(1);
      assert.ok(cell?.isText, title);
      assert.equal(cell.formula, undefined);
      assert.equal(cell.value, title.trim().replace(/\p{Cc}(?=b)|\uFFFE/gu, '\uFFFD'));
      assert.equal(cell.isQuoted, index < 8, `${title} stays a text when it is edited`);
    });
    for (const { cells } of book.sheets) {
      for (const { formula = '' } of cells.values()) assert.doesNotMatch(formula, /cmd|HYPERLINK/);
    }
    const [summary] = book.sheets;
    assert.equal(summary?.rows[0]?.get(0)?.isQuoted, true);
  });

  it('in a page’s head are no codes', async () => {
    const book = await bookOf('plan: 1\ntitle: \'R&D &P &"Arial"\'\n');
    const [sheet] = book.sheets;
    assert.ok(sheet);
    const head = first(sheet.xml, 'oddHeader')?.text ?? '';
    assert.equal(head, '&LR&&D &&P &&"Arial"&RYhteenveto');
  });

  it('longer than a cell holds are cut, and say so', async () => {
    const book = await bookOf(`plan: 1\ntitle: ${'pitkä '.repeat(7000)}\n`);
    const value = book.sheets[0]?.rows[0]?.get(0)?.value;
    assert.equal(String(value).length, 32_767);
    assert.ok(String(value).endsWith('…'));
  });
});

describe('exports/excel: what is no money', () => {
  it('the roadmap shades quarters, and says each mark in words', async () => {
    const text = `plan: 1
title: Koe
period: 2024..2025
workPackages:
  - id: A
    title: Paketti
    schedule:
      - { period: 2024-Q2..2024-Q3, tasks: [alku, jatko], note: seuraa muita }
      - { period: 2025-Q1, title: Raportti, milestone: true }
      - { period: eilen, title: Joskus }
`;
    const sheet = sheetOf(await bookOf(text), 'Aikataulu');
    assert.deepEqual(valuesIn(sheet, 0).slice(4, 9), [2024, undefined, undefined, undefined, 2025]);
    assert.deepEqual(valuesIn(sheet, 1).slice(4, 9), ['Q1', 'Q2', 'Q3', 'Q4', 'Q1']);
    const { words } = sourceOf(text).view;
    const entry = rowWith(sheet, 1, 'alku\njatko');
    assert.equal(sheet.rows[entry]?.get(2)?.value, words.entry);
    const shaded = Array.from({ length: 8 }, (_, index) => fillAt(sheet, entry, 4 + index));
    const busy = '2F6DB5';
    assert.deepEqual(
      shaded.map((fill) => fill === busy),
      [false, true, true, false, false, false, false, false],
    );
    assert.equal(valuesIn(sheet, entry).at(-1), 'seuraa muita');
    const milestone = rowWith(sheet, 1, 'Raportti');
    assert.equal(sheet.rows[milestone]?.get(2)?.value, words.milestone);
    assert.equal(sheet.rows[milestone].get(8)?.value, '◆');
    // Folded in, the part shows the same.
    const node = rowWith(sheet, 0, 'A');
    assert.equal(fillAt(sheet, node, 5), busy);
    assert.equal(sheet.rows[node]?.get(8)?.value, '◆');
    assert.deepEqual([sheet.levels[node], sheet.levels[entry]], [0, 1]);
    const lost = valuesIn(sheet, rowWith(sheet, 1, 'Joskus'));
    assert.equal(lost[3], 'eilen');
    assert.equal(lost.at(-1), words.unreadablePeriod);
  });

  it('every entry of an example stands in its quarters', async () => {
    const text = exampleText();
    const sheet = sheetOf(await bookOf(text), 'Aikataulu');
    const { roadmap } = viewsOf(text);
    const entries = roadmap.rows.flatMap((row) => [
      undefined,
      ...row.entries,
      ...row.unplaced.map(() => undefined),
    ]);
    entries.forEach((entry, index) => {
      if (!entry) return;
      roadmap.quarters.forEach((_, column) => {
        const isIn = entry.from <= column && column <= entry.to;
        assert.equal(fillAt(sheet, index + 2, 4 + column) === '2F6DB5', isIn, entry.key);
      });
    });
  });

  it('metrics: a figure alone is a number, several stand under each other', async () => {
    const text = `plan: 1
title: Koe
workPackages:
  - id: A
    title: Paketti
    metrics:
      - { id: M1, text: Osuus, kind: percent, baseline: 12.5, target: 1200, due: 2025-Q4 }
      - id: M2
        text: Määrä
        unit: asiakasta
        baseline: noin 80
        targets: [{ value: 1000, due: 2024 }, { value: 1500, due: 2025 }]
`;
    const sheet = sheetOf(await bookOf(text), 'Mittarit');
    const share = valuesIn(sheet, rowWith(sheet, 2, 'M1'));
    assert.deepEqual(share.slice(0, 2), ['A', 'Paketti']);
    assert.deepEqual(share.slice(5, 9), [12.5, 1200, 'Q4/2025', '%']);
    const amount = valuesIn(sheet, rowWith(sheet, 2, 'M2'));
    assert.equal(amount[5], 'noin 80');
    assert.equal(amount[6], '1\u00A0000\u00A0asiakasta\n1\u00A0500\u00A0asiakasta');
    assert.equal(amount[7], '2024\n2025');
    assert.equal(first(sheet.xml, 'autoFilter')?.attributes['ref'], 'A1:N3');
  });

  it('risks: the score and its band follow from likelihood and impact', async () => {
    const text = `plan: 1
title: Koe
risks:
  - { id: R1, text: Kiire, likelihood: 4, impact: 5, mitigation: aikaa, owner: johto }
  - { id: R2, text: Vain pisteet, score: 6 }
  - { id: R3, text: Vain teksti }
  - { id: R4, text: Väärin, likelihood: 9, impact: 2 }
  - { id: R5, text: Ei täsmää, likelihood: 2, impact: 3, score: 7 }
`;
    const sheet = sheetOf(await bookOf(text), 'Riskit');
    const { rows } = viewsOf(text).risks;
    rows.forEach(({ label, score }) => {
      const cells = sheet.rows[rowWith(sheet, 0, label)];
      assert.equal(cells?.get(5)?.value, score?.value, label);
      assert.equal(cells?.get(6)?.value, score?.bandTitle, label);
    });
    assert.equal(sheet.rows[1]?.get(5)?.formula, 'D2*E2');
    assert.match(sheet.rows[1].get(6)?.formula ?? '', /^IF\(AND\(ISNUMBER\(F2\),F2>=\d+/);
    assert.equal(sheet.rows[2]?.get(5)?.formula, undefined);
    assert.equal(sheet.rows[4]?.get(3)?.value, '9');
    const words = sourceOf(text).view.words.inRisks;
    assert.match(String(sheet.rows[4].get(9)?.value), /^9: /);
    assert.equal(sheet.rows[5]?.get(9)?.value, rows[4]?.differs);
    assert.equal(sheet.rows[1].get(2)?.value, words.wholeProject);
    assert.equal(all(sheet.xml, 'cfRule').length, viewsOf(text).risks.bands.length);
  });

  it('evaluation: lights are grounds and words', async () => {
    const text = `plan: 1
title: Koe
evaluation:
  benefits: [{ id: H1, title: Hyöty }]
  summary: [{ benefit: H1, points: [Hyvin meni] }]
  results:
    - id: T1
      goal: Tulos
      processes:
        - { id: P1, goal: tavoite, measure: toimi, benefits: [H1], outcome: green, progress: { status: red, note: kesken } }
        - { id: P2, goal: toinen, measure: teko, benefits: [H9], outcome: yellow, progress: sininen }
`;
    const book = await bookOf(text);
    const sheet = sheetOf(book, 'Arviointi');
    const { inEvaluation } = sourceOf(text).view.words;
    const judged = sheet.rows[rowWith(sheet, 0, 'P1')];
    assert.equal(judged?.get(5)?.fill, 'C6EFCE');
    assert.equal(String(judged.get(5)?.value).toLowerCase(), inEvaluation.green.toLowerCase());
    assert.equal(judged.get(8)?.fill, 'FFC7CE');
    assert.equal(judged.get(10)?.value, 'kesken');
    const other = sheet.rows[rowWith(sheet, 0, 'P2')];
    assert.equal(other?.get(8)?.fill, undefined);
    assert.equal(other?.get(8)?.value, `sininen (${inEvaluation.notALight})`);
    assert.equal(other.get(4)?.value, `H9 (${inEvaluation.unknownBenefit})`);
    assert.equal(sheet.rows[1]?.get(1)?.value, 'Tulos');
    const lights = sheetOf(book, 'Liikennevalot');
    const counts = valuesIn(lights, 2);
    assert.deepEqual(counts, [inEvaluation.allRows, 2, 1, 1, 0, 0, 0, 0, 1, 1]);
    assert.ok(rowWith(lights, 0, 'Hyvin meni') > rowWith(lights, 0, inEvaluation.summary));
  });

  it('evaluation: each row of an example is there, with all of its texts', async () => {
    const book = await bookOf(evaluated);
    const sheet = sheetOf(book, 'Arviointi');
    const { evaluation } = viewsOf(evaluated);
    evaluation.rows.forEach((row, index) => {
      const values = valuesIn(sheet, index + 1);
      assert.equal(values[0], row.id);
      if (row.kind === 'result') assert.equal(values[1], row.title);
      else assert.equal(values[1] ?? '', row.goals.map(({ text }) => text).join('\n'));
      if (row.kind !== 'process') return;
      assert.equal(values[2] ?? '', row.measures.map(({ text }) => text).join('\n'));
      assert.equal(values[3] ?? '', row.metrics.map(({ text }) => text).join('\n'));
      assert.equal(values[7], row.outcome?.note);
    });
  });
});
