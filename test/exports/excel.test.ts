import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { BudgetRow } from '../../server/src/protocol';
import { everyBox, planText, rightTrees } from '../model/plan-trees';
import { exampleText, viewsOf } from '../views/view-of';
import { bookOf, rowWith, sheetOf, valuesIn, type ReadBook, type ReadSheet } from './excel-file';
import { hundredths, Reckoner } from './excel-formulas';

const starter = fs.readFileSync(
  path.join(__dirname, '../../examples/starter.projectplan.yaml'),
  'utf8',
);

/** Every formula gives what stands beside it, to the cent; shares as near as a double is. */
function assertReckoned(book: ReadBook): number {
  const reckoner = new Reckoner(book);
  let count = 0;
  for (const { name, cells } of book.sheets) {
    for (const { at, formula, value } of cells.values()) {
      if (formula === undefined) continue;
      count++;
      const found = reckoner.valueOf(name, at);
      const where = `${name}!${at} =${formula}`;
      if (typeof value !== 'number') assert.equal(found, value, where);
      else if (formula.includes('/'))
        assert.ok(Math.abs(Number(found) / 100 - value) < 1e-9, where);
      else assert.equal(found, hundredths(value), where);
    }
  }
  return count;
}

/** Columns of a sheet by their heads. */
function heads(sheet: ReadSheet, row = 0): ReadonlyMap<string, number> {
  const titles = valuesIn(sheet, row).map((title, column) => [String(title), column] as const);
  return new Map(titles.toReversed());
}

/** The rows of the view on the sheet, without those for what is a part's own. */
function budgetRowsOn(sheet: ReadSheet, rows: readonly BudgetRow[]): readonly number[] {
  const found = sheet.rows.flatMap((cells, row) =>
    row > 0 && cells.get(2)?.value !== undefined ? [row] : [],
  );
  assert.equal(found.length, rows.length);
  return found;
}

const cents = (value: unknown): number | undefined =>
  typeof value === 'number' ? hundredths(value) : undefined;

function assertBudget(book: ReadBook, text: string, name = 'Budjetti'): void {
  const { budget } = viewsOf(text);
  const sheet = sheetOf(book, name);
  const column = heads(sheet);
  const at = (title: string): number => {
    const found = column.get(title);
    assert.ok(found !== undefined, `a column ${title}`);
    return found;
  };
  const positions = budgetRowsOn(sheet, budget.rows);
  budget.rows.forEach((row, index) => {
    const values = valuesIn(sheet, positions[index] ?? -1);
    assert.equal(values[1], row.title);
    for (const { key, title } of budget.columns) {
      assert.equal(cents(values[at(title)]) ?? 0, row.lines[key]?.cents ?? 0, `${row.key} ${key}`);
    }
    const total = row.composed ?? row.stated;
    if (total) assert.equal(cents(values[at('Yhteensä')]), total.cents, row.key);
    assert.equal(cents(values[at('Ilmoitettu')]), row.stated?.cents, row.key);
    const isCompared = row.stated && row.composed && !row.incomplete;
    const difference = isCompared ? (row.difference?.cents ?? 0) : undefined;
    assert.equal(cents(values[at('Ero')]), difference, row.key);
    assert.equal(cents(values[at('Henkilötyövuodet')]), row.personYears.composed?.hundredths);
    const share = values[at('Osuus koko hankkeesta')];
    assert.equal(
      typeof share === 'number' ? Number((share * 100).toFixed(1)) : undefined,
      row.share?.percent,
      row.key,
    );
  });
}

describe('exports/excel: figures', () => {
  it('are the view’s in the examples, and what the formulas give', async () => {
    for (const [text, least] of [
      [exampleText(), 400],
      [starter, 50],
    ] as const) {
      const book = await bookOf(text);
      assert.ok(assertReckoned(book) > least);
      assertBudget(book, text);
    }
  });

  it('are the roll-up to the cent, and reckoned by formulas, in any plan', async () => {
    await fc.assert(
      fc.asyncProperty(rightTrees(), fc.boolean(), async (tree, isRight) => {
        if (!isRight) {
          for (const { box } of everyBox(tree)) if (box.total !== undefined) box.total += 7n;
        }
        const text = planText(tree);
        const book = await bookOf(text);
        assertReckoned(book);
        const { rows } = viewsOf(text).budget;
        if (rows.some(({ stated, composed }) => stated ?? composed)) assertBudget(book, text);
      }),
      { numRuns: 25 },
    );
  });

  it('follow what is typed: a cent more in a line is a cent more in all above it', async () => {
    const book = await bookOf(starter);
    const sheet = sheetOf(book, 'Budjetti');
    const column = heads(sheet);
    const total = column.get('Yhteensä') ?? -1;
    const line = column.get('Henkilöstökulut') ?? -1;
    const typed = [...(sheet.rows[rowWith(sheet, 0, 'TP1')] ?? [])].find(
      ([at]) => at === line,
    )?.[1];
    const plan = sheet.rows[1]?.get(total);
    assert.ok(typed && plan && typed.formula === undefined && typeof typed.value === 'number');
    const more = new Map([[`Budjetti!${typed.at}`, hundredths(typed.value) + 1]]);
    const before = new Reckoner(book).valueOf('Budjetti', plan.at);
    assert.equal(new Reckoner(book, more).valueOf('Budjetti', plan.at), Number(before) + 1);
    const summary = sheetOf(book, 'Yhteenveto');
    const linked = [...summary.cells.values()].find(({ formula }) => formula?.includes('$'));
    assert.ok(linked?.formula?.startsWith("'Budjetti'!"));
  });

  it('are typed in one place: no number stands in a formula but the cents of a rounding', async () => {
    const { cells } = sheetOf(await bookOf(exampleText()), 'Budjetti');
    for (const { formula = '' } of cells.values()) {
      const bare = formula.replace(/\$?[A-Z]+\$?\d+/g, '').replace(/,2\)$/, ')');
      assert.doesNotMatch(bare.replace('IF(=0,0,/)', ''), /\d/, formula);
    }
  });
});

const wp = (id: string, budget: string): string =>
  `  - { id: ${id}, title: Paketti, budget: ${budget} }\n`;

const plan = (packages: string, head = ''): string =>
  `plan: 1\ntitle: Koe\nperiod: 2024..2025\n${head}workPackages:\n${packages}`;

describe('exports/excel: shapes of a budget', () => {
  it('what a part has beside those below it stands in a row of its own', async () => {
    const text = plan(
      wp('A', '{ personnel: 100.10 }') + wp('B', '{ other: 5 }'),
      'budget: { travel: 7.77, total: 112.86 }\n',
    );
    const book = await bookOf(text);
    assertReckoned(book);
    assertBudget(book, text);
    const sheet = sheetOf(book, 'Budjetti');
    assert.deepEqual(valuesIn(sheet, 2).slice(1, 4), ['Omat kustannukset', undefined, 1]);
    const travel = heads(sheet).get('Matkakulut') ?? -1;
    assert.equal(sheet.rows[1]?.get(travel)?.formula, 'SUM(F3)');
    assert.equal(sheet.rows[2]?.get(travel)?.value, 7.77);
    const difference = heads(sheet).get('Ero') ?? -1;
    assert.equal(sheet.rows[1].get(difference)?.value, -0.01);
  });

  it('a total that nothing adds up to is taken from where it is stated', async () => {
    const text = plan(wp('A', '{ total: 250 }') + wp('B', '{ total: 0 }'));
    const book = await bookOf(text);
    assertReckoned(book);
    assertBudget(book, text);
    const sheet = sheetOf(book, 'Budjetti');
    const column = heads(sheet);
    const cell = sheet.rows[2]?.get(column.get('Erittelemättä') ?? -1);
    assert.equal(cell?.formula, sheet.rows[2]?.get(column.get('Ilmoitettu') ?? -1)?.at);
    assert.equal(sheet.rows[2]?.get(column.get('Ero') ?? -1)?.value, undefined);
  });

  it('the administration counts as the roll-up counts it, its person-years apart', async () => {
    const text = plan(
      wp('A', '{ personnel: 100, fte: 1.5 }'),
      'administration:\n  budget: { personnel: 20, other: 5, fte: 0.25 }\n',
    );
    const book = await bookOf(text);
    assertReckoned(book);
    const sheet = sheetOf(book, 'Budjetti');
    const column = heads(sheet);
    const years = column.get('Henkilötyövuodet') ?? -1;
    const row = rowWith(sheet, 1, 'Hankehallinto');
    assert.equal(sheet.rows[row]?.get(years)?.value, 0.25);
    assert.equal(sheet.rows[1]?.get(years)?.value, 1.5);
    assert.equal(sheet.rows[1].get(column.get('Yhteensä') ?? -1)?.value, 125);
    assert.equal(sheet.rows[row].get(column.get('Hankehallinnon osuus') ?? -1)?.value, 25);
  });

  it('more parts than a sum takes are added by their level', async () => {
    const many = Array.from({ length: 402 }, (_, index) => {
      const inner = index % 2 === 0 ? '' : '    budget: { parts: [{ title: Osa, other: 1.01 }] }\n';
      const line = index % 2 === 0 ? '    budget: { other: 2.02 }\n' : inner;
      return `  - id: W${index}\n    title: Paketti\n${line}`;
    }).join('');
    const book = await bookOf(plan(many));
    assertReckoned(book);
    const sheet = sheetOf(book, 'Budjetti');
    const cell = sheet.rows[1]?.get(4);
    assert.match(cell?.formula ?? '', /^SUMIF\(D3:D\d+,1,E3:E\d+\)$/);
    assert.equal(cell?.value, 609.03);
  });

  it('years that the plan writes stand beside what the parts come to', async () => {
    const text = plan(
      wp('A', '{ personnel: 800 }'),
      'budget: { other: 200, byYear: { 2024: 600, 2025: 401 } }\n',
    );
    const book = await bookOf(text);
    assertReckoned(book);
    const sheet = sheetOf(book, 'Ajoitus');
    const { time } = viewsOf(text).budget;
    const sums = valuesIn(sheet, rowWith(sheet, 1, 'Osat yhteensä'));
    const differences = valuesIn(sheet, rowWith(sheet, 1, 'Annettujen vuosien ero'));
    const written = valuesIn(sheet, 2);
    [2024, 2025].forEach((year, index) => {
      const column = 3 + index * 5;
      const key = String(year);
      assert.equal(valuesIn(sheet, 0)[column], year);
      assert.equal(cents(sums[column]), time.total?.years[key]?.cents);
      assert.equal(cents(written[column]), time.rows[0]?.years[key]?.cents);
      assert.equal(cents(differences[column]) ?? 0, time.difference?.years[key]?.cents ?? 0);
    });
  });

  it('rows and columns over time are the view’s', async () => {
    const text = exampleText();
    const book = await bookOf(text);
    const sheet = sheetOf(book, 'Ajoitus');
    const { time, rows } = viewsOf(text).budget;
    const quarters = time.quarters.map((_, index) => 4 + index + Math.floor(index / 4));
    for (const row of time.rows) {
      const title = rows.find(({ key }) => key === row.key)?.title ?? '';
      const found = sheet.rows.findIndex(
        (cells) =>
          cells.get(1)?.value === title &&
          cents(cells.get(quarters[0] ?? -1)?.value) ===
            row.quarters[time.quarters[0]?.key ?? '']?.cents,
      );
      const values = valuesIn(sheet, found);
      time.quarters.forEach(({ key }, index) => {
        const at = quarters[index] ?? -1;
        assert.equal(cents(values[at]), row.quarters[key]?.cents, `${title} ${key}`);
      });
      time.years.forEach(({ key }, index) => {
        assert.equal(cents(values[3 + index * 5]) ?? 0, row.years[key]?.cents ?? 0);
      });
    }
  });

  it('the cost table is compared with the cells of the budget', async () => {
    const text = exampleText();
    const book = await bookOf(text);
    const sheet = sheetOf(book, 'Kustannustaulukko');
    const table = viewsOf(text).budget.costTable;
    assert.ok(table);
    table.rows.forEach((row, index) => {
      const cells = sheet.rows[index + 1];
      assert.equal(cents(cells?.get(2)?.value), row.stated?.cents);
      assert.equal(cents(cells?.get(3)?.value), row.rolledUp?.cents);
      if (row.rolledUp) assert.match(cells?.get(3)?.formula ?? '', /^'Budjetti'!\$[A-Z]+\$\d+$/);
      if (row.difference) assert.equal(cents(cells?.get(4)?.value), row.difference.cents);
    });
    const total = valuesIn(sheet, table.rows.length + 1);
    assert.equal(cents(total[2]), table.total?.cents);
    assert.equal(cents(total[4]), table.difference?.cents);
  });

  it('the cost table shows what cannot be read as it is written, and tells no sum', async () => {
    const book = await bookOf(`plan: 1
title: Koe
workPackages:
  - { id: A, title: Eka, budget: { total: 600 } }
costSummary:
  - { of: A, total: noin 600 }
  - { title: Muu, total: 12 }
`);
    const sheet = sheetOf(book, 'Kustannustaulukko');
    assert.deepEqual(valuesIn(sheet, 1).slice(0, 5), ['Eka', 'A', 'noin 600', 600, undefined]);
    assert.deepEqual(valuesIn(sheet, 3), [
      ...['Yhteensä', undefined, undefined, 600, undefined],
      'ei summaa: jotakin lukua ei voi lukea',
    ]);
    assertReckoned(book);
  });

  it('person-years that cannot be read have no difference', async () => {
    const book = await bookOf(`plan: 1
title: Koe
budget: { fte: 3 }
workPackages:
  - { id: A, title: Eka, budget: { personnel: 600, fte: 1 } }
  - { id: B, title: Toka, budget: { personnel: 600, fte: puolet } }
`);
    assert.deepEqual(valuesIn(sheetOf(book, 'Budjetti'), 1).slice(9), [
      ...[1, 3, undefined],
      'jotakin lukua ei voi lukea, joten summa on vajaa',
    ]);
    assertReckoned(book);
  });

  it('funding stands against what the plan costs, amounts and shares live', async () => {
    const book = await bookOf(`plan: 1
title: Koe
budget: { total: 1000 }
workPackages:
  - { id: A, title: Eka, budget: { personnel: 600, other: 400.01 } }
funding:
  - { source: EU, amount: 700 }
  - { source: Oma, rate: 20 }
  - { source: Kunta }
`);
    const sheet = sheetOf(book, 'Rahoitus');
    assert.deepEqual(valuesIn(sheet, 0), [
      ...['Rahoittaja', 'Osuus', 'Rahoitus', 'Osuus koko hankkeesta', 'Huomautus'],
    ]);
    const written = [1, 2, 3, 4, 5, 6].map((row) =>
      [0, 1, 2, 3].map((column) => sheet.rows[row]?.get(column)?.value),
    );
    assert.deepEqual(written, [
      ['EU', undefined, 700, 0.7],
      ['Oma', 0.2, 200, 0.2],
      ['Kunta', undefined, undefined, undefined],
      ['Yhteensä', undefined, 900, 0.9],
      ['Hankkeen kustannukset', undefined, 1000, undefined],
      // Kunta says nothing yet.
      ['Ero', undefined, undefined, undefined],
    ]);
    assertReckoned(book);
    const place = new Reckoner(book, new Map([['Budjetti!H2', 200_000]]));
    assert.equal(place.valueOf('Rahoitus', 'C6'), 200_000);
    assert.equal(place.valueOf('Rahoitus', 'C3'), 40_000);
  });

  it('funding without a stated total stands against what the plan adds up to', async () => {
    const book = await bookOf(`plan: 1
title: Koe
budget: { personnel: 600, other: 400 }
funding:
  - { source: EU, amount: 700 }
  - { source: Oma, rate: 20 }
`);
    const sheet = sheetOf(book, 'Rahoitus');
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((row) => valuesIn(sheet, row)[2]),
      [700, 200, 900, 1000, -100],
    );
    assertReckoned(book);
  });

  it('funding with an amount that cannot be read tells no sum', async () => {
    const book = await bookOf(`plan: 1
title: Koe
budget: { other: 400 }
funding:
  - { source: EU, amount: noin 700 }
  - { source: Oma, amount: 20 }
`);
    const sheet = sheetOf(book, 'Rahoitus');
    assert.equal(valuesIn(sheet, 1)[4], 'noin 700');
    assert.deepEqual(valuesIn(sheet, 3), [
      ...['Yhteensä', undefined, undefined, undefined],
      'ei summaa: jotakin lukua ei voi lukea',
    ]);
    assertReckoned(book);
  });
});
