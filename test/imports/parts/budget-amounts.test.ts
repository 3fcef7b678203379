import assert from 'node:assert/strict';
import { parseBudget, type DraftBudget } from '../../../server/src/imports/parts';
import type { Language } from '../../../server/src/values/language';

const read = (text: string, language?: Language) =>
  parseBudget([{ line: 1, text }], language ? { language } : {});

/** Amounts as people write them, with what they come to. */
const texts: readonly (readonly [string, DraftBudget, Language?])[] = [
  // Ranges, limits, rates and factors are no amounts.
  ['ostopalvelut 40 000 – 50 000 €', { purchasedServices: { note: '40 000 – 50 000 €' } }],
  [
    'ostopalvelut 40 000-50 000 €, matkat 5 €',
    { purchasedServices: { note: '40 000-50 000 €' }, travel: 5 },
  ],
  ['matkat 300 000 – 400 000, muut kulut 5 €', { travel: { note: '300 000 – 400 000' }, other: 5 }],
  ['travel between 400 and 500 EUR', { travel: { note: 'between 400 and 500 EUR' } }],
  ['matkat alle 1 000 €', { travel: { note: 'alle 1 000 €' } }],
  ['matkat enintään noin 1 000 € (2 htv)', { travel: { note: 'enintään noin 1 000 €' }, fte: 2 }],
  [
    'resor högst 500 €, lokaler upp till 700 €',
    { travel: { note: 'högst 500 €' }, premises: { note: 'upp till 700 €' } },
  ],
  [
    'travel up to €3,000, total at most €3,000',
    { travel: { note: 'up to €3,000' }, note: 'total at most €3,000' },
  ],
  ['matkat ulkomaille alle 300 €', { travel: { note: 'ulkomaille alle 300 €' } }],
  ['vuokrat 500 € / kk, matkat 5 €', { premises: { note: '500 € / kk' }, travel: 5 }],
  [
    'henkilöstökulut 100 000 € vuodessa 2 vuotta, (2 htv)',
    { personnel: { note: '100 000 € vuodessa 2 vuotta' }, fte: 2 },
  ],
  ['rent 500 EUR per month', { premises: { note: '500 EUR per month' } }],
  ['matkat 3 x 500 €. Yhteensä 1 500 €.', { travel: { note: '3 x 500 €' }, total: 1500 }],
  ['matkat 3 htv x 500 €', { travel: { note: '3 htv x 500 €' } }],
  ['luotsit alle 100 €, matkat 5 €', { travel: 5, note: 'luotsit alle 100 €' }],
  [
    'muut kulut 40 €, josta lossi enintään 10 €',
    { other: { amount: 40, note: 'lossi enintään 10 €' } },
  ],
  ['henkilöstökulut 2–3 htv 50 000 €', { personnel: { amount: 50000, note: '2–3 htv' } }],
  // What a factor comes to is one; so is an estimate, and an amount without its tax.
  ['vuokrat 12 kk x 500 € = 6 000 €', { premises: { amount: 6000, note: '12 kk x 500 €' } }],
  [
    'matkat noin 500 €, muut kulut n. 20 €',
    { travel: { amount: 500, note: 'noin' }, other: { amount: 20, note: 'n.' } },
  ],
  [
    'laitteet 500 € + alv 24 %, matkat 5 €',
    { travel: 5, equipment: { amount: 500, note: '+ alv 24 %' } },
  ],
  ['muut kulut 5 €, yhteensä noin 5 €', { other: 5, total: 5, note: 'yhteensä noin' }],
  // Years.
  ['2024 120 000 € ja 2025 80 000 €', { byYear: { '2024': 120000, '2025': 80000 } }],
  [
    'Vuonna 2024 kustannukset ovat 120 € ja vuonna 2025 80 €, yhteensä 200 €.',
    { byYear: { '2024': 120, '2025': 80 }, total: 200 },
  ],
  [
    'henkilöstökulut ovat 100 € vuonna 2025 ja 120 € vuonna 2026, matkat 2025 5 €, yhteensä 225 €',
    {
      personnel: {
        amount: 220,
        items: [
          { title: '2025', amount: 100 },
          { title: '2026', amount: 120 },
        ],
      },
      travel: { amount: 5, note: '2025' },
      total: 225,
    },
  ],
  // Units.
  ['resor 250 tkr, övriga kostnader 1,2 Mkr', { travel: '250 tkr', other: '1,2 Mkr' }],
  ['matkat ½ M€, muut kulut 10 €', { travel: '½ M€', other: 10 }],
  ['travel €1.2M, other costs k€ 460', { travel: 1200000, other: 460000 }],
  ['matkat 460 000:- (2 htv)', { travel: 460000, fte: 2 }],
  ['henkilöstökulut 460 000 €/8,2 htv', { personnel: 460000, fte: 8.2 }],
  // Which sign groups is told by the language; without it neither is read.
  ['matkat 460.000 €, muut kulut 12,345 €', { travel: 460000, other: '12,345 €' }, 'fi'],
  ['resor 460.000 euro, övriga kostnader 1.200 k€', { travel: 460000, other: 1200000 }, 'sv'],
  ['travel 50,000 EUR, other costs 12.500 EUR', { travel: 50000, other: '12.500 EUR' }, 'en'],
  ['travel 1,200 k€, other costs 1.2 k€', { travel: 1200000, other: 1200 }, 'en'],
  ['matkat 460.000,50 €, muut kulut EUR 12.000,50', { travel: 460000.5, other: 12000.5 }, 'en'],
  ['matkat 460.000 €', { travel: '460.000 €' }],
];

describe('amounts of cost estimates', () => {
  for (const [text, expected, language] of texts) {
    it(`${text}${language ? ` (${language})` : ''}`, () => {
      const { value, kept } = read(text, language);
      assert.deepEqual(value, expected);
      assert.deepEqual(kept, []);
    });
  }

  it('behind the last total are kept', () => {
    const { value } = read('Saaret: matkat 5 €. Rannikko: matkat 2 € 7 € 9 €');
    assert.deepEqual(value, {
      parts: [
        { title: 'Saaret', travel: 5 },
        { title: 'Rannikko', travel: 2, note: '9 €' },
      ],
      total: 7,
    });
  });

  it('that are none are told, each once', () => {
    const { notes } = read('matkat alle 1 000 €, muut kulut 5 €', 'fi');
    assert.deepEqual(
      notes.map(({ kind, message, line }) => [kind, message, line]),
      [
        [
          'kept',
          'alle 1 000 € is a range, a limit, a rate or a factor. No amount is taken from it; it is kept as a note.',
          1,
        ],
      ],
    );
  });
});
