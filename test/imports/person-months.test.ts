import assert from 'node:assert/strict';
import { inexactMonthsIn, yearsOfMonths } from '../../server/src/imports/parts/person-months';
import { imported, nodeAt, type Imported } from './imported';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const budgetOf = ({ plan }: Imported, id: string): unknown => nodeAt(plan, id)['budget'];

const toldOf = ({ report }: Imported): readonly number[] =>
  report.notes.filter(({ message }) => message.includes('person-months')).map(({ line }) => line);

describe('person-months as person-years', () => {
  it('are exact, or none', () => {
    const all = ['12', '24 htkk', '3', '1,2 htkk', '0.6 PM', '7', '1', '18.5 person-months', '½'];
    assert.deepEqual(
      all.map((text) => yearsOfMonths(text)),
      [100, 200, 25, 10, 5, undefined, undefined, undefined, undefined],
    );
  });

  it('are told from other figures', () => {
    assert.ok(inexactMonthsIn('työtä 7 htkk ja 12 htkk'));
    assert.ok(!inexactMonthsIn('työtä 12 htkk, 7 kk, 5–7 htkk ja 7 htv'));
  });
});

describe('import of person-months', () => {
  it('makes person-years of those of an estimate, where they are exact', async () => {
    const found = await imported(
      'plan.md',
      lines(
        ...['# Satama', '', 'Hakija: Kylä', '', '## Työpaketti 1: Puu', '', '### Kustannukset', ''],
        ...['Henkilöstökulut 120 000 € (24 htkk), matkat 2 000 €.', ''],
        ...['## Työpaketti 2: Kivi', '', '### Kustannukset', ''],
        ...['Henkilöstökulut 20 000 € (7 htkk), matkat 500 €.'],
      ),
    );
    assert.deepEqual(budgetOf(found, 'TP1'), { personnel: 120000, travel: 2000, fte: 2 });
    assert.deepEqual(budgetOf(found, 'TP2'), {
      personnel: { amount: 20000, note: '7 htkk' },
      travel: 500,
    });
    assert.deepEqual(toldOf(found), [15]);
    assert.equal(found.report.sentences.kept, 0);
  });

  it('reads a column of them in a table of costs', async () => {
    const found = await imported(
      'plan.md',
      lines(
        ...[
          '# Piers',
          '',
          'Applicant: The village',
          '',
          '## Work package 1: Wood',
          '',
          '### Costs',
          '',
        ],
        ...['| Item | Person-months | Costs |', '|-|-|-|', '| Staff | 18 | 90 000 € |'],
        ...['| Travel | | 500 € |', '| Total | 18 | 90 500 € |', ''],
        ...['## Work package 2: Stone', '', '### Costs', '', '| Item | PM | Costs |', '|-|-|-|'],
        ...['| Staff | 5 | 25 000 € |'],
      ),
    );
    assert.deepEqual(budgetOf(found, 'WP1'), {
      ...{ personnel: 90000, travel: 500, fte: 1.5, total: 90500 },
    });
    assert.deepEqual(budgetOf(found, 'WP2'), { personnel: { amount: 25000, note: 'PM: 5' } });
    assert.deepEqual(toldOf(found), [21]);
    assert.equal(found.plan['summary'], undefined);
  });
});

describe('import of tables of effort by partner', () => {
  const withTable = (...table: readonly string[]): Promise<Imported> =>
    imported(
      'plan.md',
      lines(
        ...['# Hamn', '', 'Sökande: Byn', '', '## Arbetspaket 1: Brygga', '', 'Bryggan byggs.', ''],
        ...['### Kostnader', '', 'Personalkostnader 90 000 €', ''],
        ...['## Arbetspaket 2: Torg', '', 'Torget beläggs.', '', '## Arbete i personmånader', ''],
        ...table,
      ),
    );

  it('gives each work package its person-years, and the shares as a note', async () => {
    for (const table of [
      [
        ...['| AP | Byn | Staden | Totalt |', '|-|-|-|-|', '| AP1 Brygga | 6 | 12 | 18 |'],
        ...['| AP2 | 3 | – | 3 |', '| Totalt | 9 | 12 | 21 |'],
      ],
      [
        ...['| Partner | AP1 | AP2 |', '|-|-|-|', '| Byn | 6 | 3 |', '| Staden | 12 | |'],
        ...['| Totalt | 18 | 3 |'],
      ],
    ]) {
      const found = await withTable(...table);
      assert.deepEqual(budgetOf(found, 'AP1'), {
        ...{ personnel: 90000, fte: 1.5, note: 'Byn 6 personmånader, Staden 12 personmånader' },
      });
      assert.deepEqual(budgetOf(found, 'AP2'), { fte: 0.25 });
      assert.equal(found.plan['summary'], undefined);
    }
  });

  it('keeps months that are not exact in the note, and says so', async () => {
    const found = await withTable('| AP | Personmånader |', '|-|-|', '| AP1 | 7 |', '| AP2 | 12 |');
    assert.deepEqual(budgetOf(found, 'AP1'), { personnel: 90000, note: '7 personmånader' });
    assert.deepEqual(budgetOf(found, 'AP2'), { fte: 1 });
    assert.equal(toldOf(found).length, 1);
  });

  it('leaves a table whose sums are not right, or that has a row of something else', async () => {
    const head = ['| AP | Byn | Staden | Totalt |', '|-|-|-|-|'];
    for (const rows of [
      ['| AP1 | 6 | 12 | 20 |', '| AP2 | 3 | | 3 |'],
      ['| AP1 | 6 | 12 | 18 |', '| AP2 | 3 | | 3 |', '| Totalt | 9 | 15 | 24 |'],
      ['| AP1 | 6 | 12 | 18 |', '| AP2 | 3 | | 3 |', '| Ledning | 3 | | 3 |'],
      ['| AP1 | 6 | 12 | 18 |', '| AP2 | efter behov | | 3 |'],
    ]) {
      const found = await withTable(...head, ...rows);
      assert.deepEqual(budgetOf(found, 'AP1'), { personnel: 90000 });
      const cells = rows[0]?.replace(/^\| | \|$/g, '') ?? '';
      assert.ok(String(found.plan['summary']).includes(cells), cells);
    }
  });
});
