import assert from 'node:assert/strict';
import { parseBudget, type DraftBudget } from '../../../server/src/imports/parts';

const read = (...texts: readonly string[]) =>
  parseBudget(texts.map((text, index) => ({ line: index + 3, text })));

/** Estimates with what they come to, added up by hand. */
const estimates: readonly (readonly [string, readonly string[], DraftBudget])[] = [
  [
    'cost lines, person-years and a total',
    [
      'henkilöstökulut 160 000 € (3,2 htv), ostopalvelut 20 550 € (sis. luotsi ja koulutus), muut kulut 8 813 €. **Yhteensä 189 363 €.**',
    ],
    {
      personnel: 160000,
      purchasedServices: { amount: 20550, note: 'sis. luotsi ja koulutus' },
      other: 8813,
      fte: 3.2,
      total: 189363,
    },
  ],
  [
    'colons, no currency, no spaces, cents, zero',
    [
      'henkilöstömenot: 150 000€ (yht 2 htv), ostopalvelut 340 000 (sis. mm. koulutus), matkat 0 €, muut menot 1 234,50 €, yht. 491 234,50 € .',
    ],
    {
      personnel: 150000,
      purchasedServices: { amount: 340000, note: 'sis. mm. koulutus' },
      travel: 0,
      other: 1234.5,
      fte: 2,
      total: 491234.5,
    },
  ],
  [
    'no-break spaces and millions',
    ['Henkilöstökulut 1\u00A0690\u00A0000\u00A0€, muut kulut 1,74 m€'],
    { personnel: 1690000, other: 1740000 },
  ],
  [
    'a total on the next line',
    ['henkilöstökulut 3 000 € (0,05 htv), muut kulut 600 €.', 'Yhteensä 3 600 €'],
    { personnel: 3000, other: 600, fte: 0.05, total: 3600 },
  ],
  [
    'amounts inside amounts, all of them and some',
    [
      'ostopalvelut 145 000 € (sis. viestintä kylille 25 000 €, luotsit 120 000 €), muut kulut 40 000 €, josta matkat 16 000 € ja tilat 1 000 €',
    ],
    {
      purchasedServices: {
        amount: 145000,
        items: [
          { title: 'viestintä kylille', amount: 25000 },
          { title: 'luotsit', amount: 120000 },
        ],
      },
      other: {
        amount: 40000,
        items: [
          { title: 'matkat', amount: 16000 },
          { title: 'tilat', amount: 1000 },
        ],
        complete: false,
      },
    },
  ],
  [
    'headings of parts',
    [
      'Saaret: henkilöstökulut 75 000 € (1,5 htv), muut kulut 2 200 €. Rannikko: henkilöstökulut 50 000 € (1 htv), ostopalvelut 0 €. Yhteensä 127 200 €.',
    ],
    {
      parts: [
        { title: 'Saaret', personnel: 75000, other: 2200, fte: 1.5 },
        { title: 'Rannikko', personnel: 50000, purchasedServices: 0, fte: 1 },
      ],
      total: 127200,
    },
  ],
  [
    'headings on lines of their own, bullets below',
    ['Saaret', '- henkilöstökulut 75 000 €', '- muut kulut 2 200 €', 'Rannikko', '- matkat 800 €'],
    {
      parts: [
        { title: 'Saaret', personnel: 75000, other: 2200 },
        { title: 'Rannikko', travel: 800 },
      ],
    },
  ],
  [
    'parts with totals of their own and one of all',
    [
      'Saaret: matkat 100 €, muut kulut 50 €, yhteensä 150 €. Rannikko: matkat 20 €, yhteensä 20 €. Kaikki yhteensä 170 €.',
    ],
    {
      parts: [
        { title: 'Saaret', travel: 100, other: 50, total: 150 },
        { title: 'Rannikko', travel: 20, total: 20 },
      ],
      total: 170,
    },
  ],
  [
    'work packages that share an estimate in different ways',
    [
      'Työpaketit 1-2: Henkilöstökulut yht. 260 000 € (4,2 htv) Työpaketit 1-3 ostopalvelut: 46 900 € (luotsit, kartat), lisäksi muut ostopalvelut 10 000 € (sis. valmennus), muut kulut 9 107 €. Yhteensä 350 000 € (sis. hankehallinto).',
    ],
    {
      personnel: { amount: 260000, note: 'Työpaketit 1-2' },
      purchasedServices: {
        amount: 56900,
        items: [
          { title: 'Työpaketit 1-3 ostopalvelut (luotsit, kartat)', amount: 46900 },
          { title: 'muut ostopalvelut (sis. valmennus)', amount: 10000 },
        ],
      },
      other: 9107,
      administration: 23993,
      fte: 4.2,
      total: 350000,
    },
  ],
  [
    'work packages one after the other',
    ['Työpaketti 1: henkilöstökulut 10 000 €. Työpaketti 2: henkilöstökulut 20 000 €.'],
    {
      parts: [
        { title: 'Työpaketti 1', personnel: 10000 },
        { title: 'Työpaketti 2', personnel: 20000 },
      ],
    },
  ],
  [
    'administration behind the total of its own estimate',
    [
      '1/2023 - 6/2025 Henkilöstömenot 60 000 € (1 htv), asiantuntijaostot 45 769 € (muotoilu; kartat); Muut kulut 2 200 € Yhteensä 107 969 €. Hankehallinto 11 031 €.',
    ],
    {
      administration: 11031,
      parts: [
        {
          personnel: 60000,
          purchasedServices: { amount: 45769, note: 'muotoilu; kartat' },
          other: 2200,
          fte: 1,
          total: 107969,
          note: '1/2023 - 6/2025',
        },
      ],
    },
  ],
  [
    'administration alone',
    ['Hankehallinto investointi 3 yhteensä 65 830 €.'],
    { administration: 65830 },
  ],
  [
    'what the administration is made of',
    [
      'Hankehallinnon kustannusarvio vuosille 2024–2026 on yhteensä 130 001 €, mistä henkilöstökulut 91 001 € (1,65 htv), muut kulut 39 000 €.',
    ],
    { personnel: 91001, other: 39000, fte: 1.65, total: 130001, note: 'vuosille 2024–2026' },
  ],
  [
    'flat rates, with an amount and without',
    ['henkilöstökulut 100 000 €, välilliset kulut 25 % henkilöstökuluista 25 000 €'],
    { personnel: 100000, indirect: { rate: 25, of: 'personnel', amount: 25000 } },
  ],
  [
    'a flat rate alone',
    [
      'henkilöstökulut 100 000 €, välilliset kulut 7,5 % suorista kustannuksista, yhteensä 107 500 €',
    ],
    {
      personnel: 100000,
      indirect: { rate: 7.5, of: 'direct' },
      total: 107500,
    },
  ],
  [
    'years',
    ['2024: 100 000 €, 2025: 150 000,25 €, yhteensä 250 000,25 €'],
    { byYear: { '2024': 100000, '2025': 150000.25 }, total: 250000.25 },
  ],
  [
    'who pays a total is no cost of it',
    ['muut kulut 800 €. Yhteensä 800 €, josta valtionavustus 600 € ja kylät 200 €.'],
    { other: 800, total: 800, note: 'valtionavustus 600 €; kylät 200 €' },
  ],
  [
    'Swedish',
    [
      'personalkostnader 120 000 € (2,5 årsverken), köpta tjänster 40 000 € (varav kommunikation 15 000 €), resor 5 000 €, övriga kostnader 3 500,50 €. Totalt 168 500,50 €.',
    ],
    {
      personnel: 120000,
      purchasedServices: {
        amount: 40000,
        items: [{ title: 'kommunikation', amount: 15000 }],
        complete: false,
      },
      travel: 5000,
      other: 3500.5,
      fte: 2.5,
      total: 168500.5,
    },
  ],
  [
    'English',
    [
      'Personnel €250,000 (3.5 FTE), purchased services €40,000 (incl. training), other costs €10,000. Total €330,000 including project administration.',
    ],
    {
      personnel: 250000,
      purchasedServices: { amount: 40000, note: 'incl. training' },
      other: 10000,
      administration: 30000,
      fte: 3.5,
      total: 330000,
    },
  ],
];

describe('cost estimates', () => {
  for (const [name, texts, expected] of estimates) {
    it(name, () => {
      const { value, kept } = read(...texts);
      assert.deepEqual(value, expected);
      assert.deepEqual(kept, []);
    });
  }

  it('say what was taken for the administration', () => {
    const { notes } = read('muut kulut 900 €. Yhteensä 1 000 € (sis. hankehallinto)');
    assert.deepEqual(
      notes.map(({ kind, message }) => [kind, message]),
      [
        [
          'assumed',
          'The total €1,000 includes the administration without its amount. €100 is taken for it, what the total has over the cost lines.',
        ],
      ],
    );
  });

  it('keep an amount that can be read in two ways', () => {
    const { value, notes } = read('henkilöstökulut 12.000 €, muut kulut 5 €');
    assert.deepEqual(value, { personnel: '12.000 €', other: 5 });
    assert.deepEqual(
      notes.map(({ kind, line }) => [kind, line]),
      [['slip', 3]],
    );
  });

  it('count an amount of no cost line without calling it one', () => {
    const { value, notes } = read('Luotsit 10 000 €, matkat 500 €. Yhteensä 10 500 €.');
    assert.deepEqual(value, {
      travel: 500,
      parts: [{ title: 'Luotsit', total: 10000 }],
      total: 10500,
    });
    assert.deepEqual(
      notes.map(({ kind }) => kind),
      ['assumed'],
    );
  });

  it('keep sentences around the figures as text', () => {
    const { value, kept } = read(
      'Reittejä varten palkataan luotsi (vrt. liite 2). Henkilöstökulut 225 000 € (3 htv), muut kulut 800 €. Kulut tarkentuvat syksyllä.',
    );
    assert.deepEqual(value, { personnel: 225000, other: 800, fte: 3 });
    assert.deepEqual(
      kept.map(({ text }) => text),
      ['Reittejä varten palkataan luotsi (vrt. liite 2).', 'Kulut tarkentuvat syksyllä.'],
    );
  });

  it('without figures are text', () => {
    const { value, kept } = read('Kustannukset sisältyvät työpakettiin 3.');
    assert.deepEqual(value, {});
    assert.deepEqual(kept, [{ line: 3, text: 'Kustannukset sisältyvät työpakettiin 3.' }]);
  });
});
