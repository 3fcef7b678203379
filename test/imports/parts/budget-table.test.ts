import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBudget, type DraftBudget } from '../../../server/src/imports/parts';
import { missingIn } from './account';
import { spannedTable, tableOf } from './table-of';

const read = (rows: readonly string[], caption = '', language: 'fi' | 'sv' | 'en' = 'fi') =>
  parseBudget([], { tables: [tableOf(rows)], caption, language });

/** Tables of cost lines with what they come to, added up by hand. */
const tables: readonly (readonly [string, readonly string[], DraftBudget])[] = [
  [
    'person-years in a column of their own',
    ['Kululaji|Summa|htv', 'Henkilöstökulut|75 000 €|1,5', 'Matkat|500|-', 'Yhteensä|75 500 €|1,5'],
    { personnel: 75000, travel: 500, fte: 1.5, total: 75500 },
  ],
  [
    'person-years in front of the amount, and no sum',
    ['Menolaji|Htv|€', 'Palkat|0,5|30 000', 'Muut kulut||20,50'],
    { personnel: 30000, other: 20.5, fte: 0.5 },
  ],
  [
    'a column for each year, with sums',
    [
      'Menolaji|2025|2026|Yhteensä',
      'Henkilöstökulut|10 000|20 000|30 000',
      'Matkat|100|200|300',
      'Yhteensä|10 100|20 200|30 300',
    ],
    {
      personnel: {
        amount: 30000,
        items: [
          { title: '2025', amount: 10000 },
          { title: '2026', amount: 20000 },
        ],
      },
      travel: {
        amount: 300,
        items: [
          { title: '2025', amount: 100 },
          { title: '2026', amount: 200 },
        ],
      },
      byYear: { '2025': 10100, '2026': 20200 },
      total: 30300,
    },
  ],
  [
    'years alone: what they come to is added up',
    ['Cost|2025 (€)|2026 (€)', 'Personnel|1,000|2,000.50', 'Travel|5|6'],
    {
      personnel: {
        amount: 3000.5,
        items: [
          { title: '2025', amount: 1000 },
          { title: '2026', amount: 2000.5 },
        ],
      },
      travel: {
        amount: 11,
        items: [
          { title: '2025', amount: 5 },
          { title: '2026', amount: 6 },
        ],
      },
      byYear: { '2025': 1005, '2026': 2006.5 },
    },
  ],
  [
    'sums of years that are wrong stay as they are stated',
    ['Menolaji|2025|2026|Yhteensä', 'Matkat|100|200|400', 'Yhteensä|100|250|400'],
    {
      travel: {
        amount: 400,
        items: [
          { title: '2025', amount: 100 },
          { title: '2026', amount: 200 },
        ],
      },
      byYear: { '2025': 100, '2026': 250 },
      total: 400,
    },
  ],
  [
    'thousands, as the head of the column says',
    ['Kululaji|1 000 €', 'Henkilöstökulut|75', 'Matkat|5,5', 'Muut kulut|1 200 €', 'Yhteensä|81,7'],
    { personnel: 75000, travel: 5500, other: 1200, total: 81700 },
  ],
  [
    'thousands, as the head of the labels says, but not of what has its own unit',
    ['Kululaji (k€)|2025|Yhteensä|Perustelu (€)', 'Matkat|4|4|2 x 2 000'],
    { travel: { amount: 4000, note: '2025; 2 x 2 000' }, byYear: { '2025': 4000 } },
  ],
  [
    'thousands, as the head of one column says for those beside it',
    ['Kululaji|2025|2026|Yhteensä (t€)', 'Matkat|1|2|3,5'],
    {
      travel: {
        amount: 3500,
        items: [
          { title: '2025', amount: 1000 },
          { title: '2026', amount: 2000 },
        ],
      },
    },
  ],
  [
    'who pays is text behind its head',
    [
      'Kululaji|EU-rahoitus|Omarahoitus|Yhteensä',
      'Henkilöstökulut|8 000|2 000|10 000',
      'Yhteensä|8 000|2 000|10 000',
    ],
    {
      personnel: { amount: 10000, note: 'EU-rahoitus: 8 000; Omarahoitus: 2 000' },
      total: 10000,
      note: 'EU-rahoitus: 8 000; Omarahoitus: 2 000',
    },
  ],
  [
    'shares, numbers and prices are no amounts',
    ['Kostnadsslag|Andel|Antal|Pris|Belopp', 'Resor|8 %|4|25|100 €'],
    { travel: { amount: 100, note: 'Andel: 8 %; Antal: 4; Pris: 25' } },
  ],
  [
    'reasons are notes, with their figures',
    ['Kululaji|Perustelu|Summa', 'Ostopalvelut|Valmennus 3 pv 500 €|12 000 €'],
    { purchasedServices: { amount: 12000, note: 'Valmennus 3 pv 500 €' } },
  ],
  [
    'more cells than heads',
    ['Kululaji|Summa', 'Henkilöstökulut|1 000 €|enimmillään 77', 'lossi|5 €'],
    {
      personnel: { amount: 1000, note: 'enimmillään 77' },
      parts: [{ title: 'lossi', total: 5 }],
    },
  ],
  [
    'rows that say what a line is made of, below it and above it',
    [
      'Kululaji|€',
      'Henkilöstökulut|100 000',
      'Luotsi|60 000',
      'Satamavahti|40 000',
      'Kartat|700',
      'Viitat|300',
      'Ostopalvelut|1 000',
      'Sauna|5',
      'Yhteensä|101 005',
    ],
    {
      personnel: {
        amount: 100000,
        items: [
          { title: 'Luotsi', amount: 60000 },
          { title: 'Satamavahti', amount: 40000 },
        ],
      },
      purchasedServices: {
        amount: 1000,
        items: [
          { title: 'Kartat', amount: 700 },
          { title: 'Viitat', amount: 300 },
        ],
      },
      parts: [{ title: 'Sauna', total: 5 }],
      total: 101005,
    },
  ],
  [
    'rows that the sum does not count are part of the line above',
    ['Kululaji|€', 'Matkat|1 000', 'josta lossi|600', 'Muut kulut|5', 'Kahvi|2', 'Yhteensä|1 005'],
    {
      travel: { amount: 1000, items: [{ title: 'lossi', amount: 600 }], complete: false },
      other: { amount: 5, items: [{ title: 'Kahvi', amount: 2 }], complete: false },
      total: 1005,
    },
  ],
  [
    'rows without figures head parts',
    [
      'Kululaji|€',
      'Saaret|',
      'Henkilöstökulut|100',
      'Yhteensä|100',
      'Rannikko|',
      'Muut kulut|7',
      'Yhteensä|7',
      'Kaikki yhteensä|107',
    ],
    {
      parts: [
        { title: 'Saaret', personnel: 100, total: 100 },
        { title: 'Rannikko', other: 7, total: 7 },
      ],
      total: 107,
    },
  ],
  [
    'a column of parts, with merged cells',
    [
      'Osa|Kululaji|€',
      'Saaret|Henkilöstökulut|100',
      '|Matkat|5',
      'Rannikko|Matkat|7',
      'Yhteensä||112',
    ],
    {
      parts: [
        { title: 'Saaret', personnel: 100, travel: 5 },
        { title: 'Rannikko', travel: 7 },
      ],
      total: 112,
    },
  ],
  [
    'a column of what lines are made of',
    ['Kululaji|Erittely|€', 'Henkilöstökulut|Luotsi|100', '|Vahti|50', 'Matkat|Lossi|7'],
    {
      personnel: {
        amount: 150,
        items: [
          { title: 'Luotsi', amount: 100 },
          { title: 'Vahti', amount: 50 },
        ],
      },
      travel: { amount: 7, note: 'Lossi' },
    },
  ],
  [
    'ranges, limits and words in cells are notes',
    [
      'Kululaji|Summa (€)',
      'Henkilöstökulut|100–120 000',
      'Matkat|enintään 5 000 €',
      'Ostopalvelut|n. 7 000 €',
      'Muut kulut|sisältyy yleiskuluihin',
      'Yhteensä|112 000',
    ],
    {
      personnel: { note: '100–120 000' },
      purchasedServices: { amount: 7000, note: 'n.' },
      travel: { note: 'enintään 5 000 €' },
      other: { note: 'sisältyy yleiskuluihin' },
      total: 112000,
    },
  ],
  [
    'person-years in the cell of the amount',
    ['Kostnadsslag|Belopp', 'Personalkostnader|18 000 € (0,5 årsverken)', 'Resor|5 €'],
    { personnel: 18000, travel: 5, fte: 0.5 },
  ],
  [
    'a year in each row',
    ['Vuosi|Kustannukset, €', '2025|100', '2026|200', 'Yhteensä|300'],
    { byYear: { '2025': 100, '2026': 200 }, total: 300 },
  ],
  [
    'another currency stays as it is written, with its head',
    ['Kostnadsslag|Belopp, tkr', 'Resor|12,5'],
    { travel: '12,5 tkr' },
  ],
];

describe('tables of cost lines', () => {
  for (const [name, rows, expected] of tables) {
    it(name, () => {
      const { value, kept } = read(rows, '', rows[0]?.startsWith('Cost|') ? 'en' : 'fi');
      assert.deepEqual(value, expected);
      assert.deepEqual(kept, []);
    });
  }

  it('keep a cost line without an amount as text', () => {
    const cases: readonly (readonly [string, 'fi' | 'sv' | 'en', DraftBudget])[] = [
      ['Kululaji|Summa/Henkilöstökulut|1 000 €/Matkat|/Muut kulut|5 €', 'fi', { other: 5 }],
      ['Kostnadsslag|Belopp/Personalkostnader|1 000 €/Resor|–/Övriga|5 €', 'sv', { other: 5 }],
      ['Cost|Amount/Personnel|1 000 €/Other|5 €/Travel|', 'en', { other: 5 }],
    ];
    for (const [rows, language, more] of cases) {
      const { value, kept, notes } = read(rows.split('/'), '', language);
      assert.deepEqual(value, { personnel: 1000, ...more });
      assert.deepEqual(
        kept.map(({ text }) => text),
        [language === 'fi' ? 'Matkat' : language === 'sv' ? 'Resor' : 'Travel'],
      );
      assert.equal(notes.length, 1);
    }
  });

  it('are counted in what stands above them', () => {
    const rows = ['Kululaji|Kustannus', 'Matkat|5,5'];
    assert.deepEqual(read(rows, 'Kustannukset (t€)').value, { travel: 5500 });
    const titled = spannedTable([
      [['Kustannukset, M€', 2]],
      [
        ['Kululaji', 1],
        ['Kustannus', 1],
      ],
      [
        ['Matkat', 1],
        ['0,5', 1],
      ],
    ]);
    const { value, kept } = parseBudget([], { tables: [titled], language: 'fi' });
    assert.deepEqual(value, { travel: 500000 });
    assert.deepEqual(
      kept.map(({ text, line }) => [text, line]),
      [['Kustannukset, M€', 1]],
    );
  });

  it('with heads in two rows mean what both say', () => {
    const table = spannedTable([
      [
        ['Kululaji', 1],
        ['Rahoitus', 2],
        ['Yhteensä', 1],
      ],
      [
        ['', 1],
        ['EU', 1],
        ['Kunta', 1],
        ['€', 1],
      ],
      [
        ['Matkat', 1],
        ['80', 1],
        ['20', 1],
        ['100', 1],
      ],
    ]);
    assert.deepEqual(parseBudget([], { tables: [table], language: 'fi' }).value.travel, {
      amount: 100,
      note: 'Rahoitus EU: 80; Rahoitus Kunta: 20',
    });
  });

  it('of which no column is surely the costs are text, heads and all', () => {
    const { value, kept } = read(['Kululaji|Anottu €|Saatu €', 'Matkat|1 000|900']);
    assert.deepEqual(value, {});
    assert.deepEqual(
      kept.map(({ text, line }) => [text, line]),
      [
        ['Kululaji | Anottu € | Saatu €', 1],
        ['Matkat | 1 000 | 900', 2],
      ],
    );
  });

  it('keep the head of a column in which nothing stands', () => {
    const { value, kept } = read(['Kululaji|Summa|Toteuma', 'Matkat|5|']);
    assert.deepEqual(value, { travel: 5 });
    assert.deepEqual(
      kept.map(({ text }) => text),
      ['Toteuma'],
    );
  });

  it('read figures beside each other as two', () => {
    const rows = ['Kululaji|Perustelu', 'Matkat|kartat||enintään 50 €|1,5', 'Matkat|700||700'];
    assert.deepEqual(read(rows).value, {
      travel: { amount: 1.5, note: 'enintään 50 €; kartat; 700: 700' },
    });
  });

  it('count a row without a name of a cost line for itself, whatever stands above it', () => {
    const rows = ['Kululaji', 'Henkilöstökulut||5 400 €', 'Matkat|kartat|liput', 'lossi||700'];
    const { value } = read(rows);
    assert.deepEqual(value, {
      personnel: 5400,
      travel: { note: 'kartat; liput' },
      parts: [{ title: 'lossi', total: 700 }],
    });
  });

  // Without person-years, which are added up.
  it('lose no word and no figure', () => {
    const heads = ['Summa', '2025', '2026', 'EU-rahoitus', 'Osuus', 'Perustelu', 'Yhteensä', '€'];
    const labels = [
      'Henkilöstökulut',
      'Matkat',
      'Muut kulut',
      'Yhteensä',
      'lossi',
      'Sauna',
      '',
      '2025',
    ];
    const cells = [
      '',
      '5 400 €',
      '700',
      '1,5',
      '8 %',
      'kartat',
      '2–3',
      'enintään 50 €',
      '(viitta) 5 €',
    ];
    const row = fc.tuple(
      fc.constantFrom(...labels),
      fc.array(fc.constantFrom(...cells), { maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...heads), { maxLength: 4 }),
        fc.array(row, { minLength: 1, maxLength: 6 }),
        (head, body) => {
          const rows = [
            ['Kululaji', ...head].join('|'),
            ...body.map(([label, figures]) => [label, ...figures].join('|')),
          ];
          const silent = ['kululaji', 'henkilöstökulut', 'matkat', 'muut', 'kulut', 'yhteensä'];
          const said = [...silent, 'summa', 'htv', 'perustelu', 'eu', 'rahoitus', 'osuus'];
          const parsed = read(rows);
          assert.deepEqual(missingIn(rows, parsed, new Set(said), true), []);
        },
      ),
      { numRuns: 400 },
    );
  });
});
