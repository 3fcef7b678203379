import assert from 'node:assert/strict';
import { parseFunding, type DraftFunding } from '../../../server/src/imports/parts';
import { tableOf } from './table-of';

const texts: readonly (readonly [string, readonly DraftFunding[], (readonly string[])?])[] = [
  [
    'EU 80 %, omarahoitus 20 %.',
    [
      { source: 'EU', rate: 80 },
      { source: 'omarahoitus', rate: 20 },
    ],
  ],
  [
    'EU:n osuus 368 000 € (80 %), omarahoitus 92 000 € (20 %)',
    [
      { source: 'EU:n osuus', amount: 368000, rate: 80 },
      { source: 'omarahoitus', amount: 92000, rate: 20 },
    ],
  ],
  [
    'Omarahoitus on 7,5 % ja EU-rahoitus 92,5 %. Rahoitus haetaan keväällä.',
    [
      { source: 'Omarahoitus', rate: 7.5 },
      { source: 'EU-rahoitus', rate: 92.5 },
    ],
    ['Rahoitus haetaan keväällä.'],
  ],
  ['Valtionavustus (RRF): 100 000 €', [{ source: 'Valtionavustus (RRF)', amount: 100000 }]],
  [
    'EU: 80.000 €; Kunta: 20.000 €; yhteensä 100.000 €',
    [
      { source: 'EU', amount: 80000 },
      { source: 'Kunta', amount: 20000 },
    ],
    ['yhteensä 100.000 €'],
  ],
  [
    'EU-stöd 80 % och egen andel 20 %',
    [
      { source: 'EU-stöd', rate: 80 },
      { source: 'egen andel', rate: 20 },
    ],
  ],
  // What is no payer with a figure of its own is kept whole.
  ['EU enintään 80 000 €, kunta loput', [], ['EU enintään 80 000 €, kunta loput']],
  ['Valtionavustus 75 % kustannuksista', [], ['Valtionavustus 75 % kustannuksista']],
  [
    'Rahoittajat ovat EU (80 %) ja kunta (20 %).',
    [],
    ['Rahoittajat ovat EU (80 %) ja kunta (20 %).'],
  ],
];

describe('funding', () => {
  for (const [text, rows, kept = []] of texts) {
    it(text, () => {
      const parsed = parseFunding([{ line: 3, text }], [], 'fi');
      assert.deepEqual(parsed.value, rows);
      assert.deepEqual(
        parsed.kept,
        kept.map((each) => ({ line: 3, text: each })),
      );
    });
  }

  it('of a table is what its heads say', () => {
    const { value, kept } = parseFunding(
      [],
      [tableOf(['Rahoittaja|Osuus, %|Summa, t€', 'EU|80|368', 'Kunta|20|92', 'Yhteensä|100|460'])],
      'fi',
    );
    assert.deepEqual(value, [
      { source: 'EU', amount: 368000, rate: 80 },
      { source: 'Kunta', amount: 92000, rate: 20 },
    ]);
    assert.deepEqual(kept, []);
  });

  it('keeps rows with more figures than it has places for, and sums that are none', () => {
    const { value, kept } = parseFunding(
      [],
      [
        tableOf(['Rahoittaja|2025|2026', 'EU|1|2']),
        tableOf(['Rahoittaja|Rahoitus €', 'EU|80 000', 'Yhteensä|90 000']),
      ],
      'fi',
    );
    assert.deepEqual(value, [{ source: 'EU', amount: 80000 }]);
    assert.deepEqual(
      kept.map(({ text }) => text),
      ['EU | 2025: 1 | 2026: 2', 'Yhteensä | Rahoitus €: 90 000'],
    );
  });
});
