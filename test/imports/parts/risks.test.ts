import assert from 'node:assert/strict';
import { parseItems, parseRiskTable } from '../../../server/src/imports/parts';
import { Random } from '../../support/random';
import { tableOf } from './table-of';

const read = (...texts: readonly string[]) =>
  parseItems(
    texts.map((text, index) => ({ line: index + 1, text })),
    'risk',
    'fi',
  ).value;

describe('risks told in prose', () => {
  it('are a sentence each, with commas and semicolons in it', () => {
    assert.deepEqual(
      read('Jos haku viivästyy, aikataulu venyy; työ jää kesken, ja raha loppuu. Väki vaihtuu.'),
      ['Jos haku viivästyy, aikataulu venyy; työ jää kesken, ja raha loppuu.', 'Väki vaihtuu.'],
    );
  });

  it('keep the sentences that point back at them', () => {
    assert.deepEqual(read('Suurin riski on haun viipyminen. Siihen varaudutaan ostopalveluilla.'), [
      'Suurin riski on haun viipyminen. Siihen varaudutaan ostopalveluilla.',
    ]);
  });

  it('have figures, measures and owners where these are labelled', () => {
    const cases: readonly (readonly [string, object])[] = [
      [
        'The main risk is low uptake; likelihood 3, impact 4. We mitigate it by marketing.',
        {
          text: 'The main risk is low uptake. We mitigate it by marketing.',
          likelihood: 3,
          impact: 4,
        },
      ],
      [
        'Laituri hajoaa. Todennäköisyys 2, vaikutus 5. Varautuminen: varalaituri. Vastuu: satama.',
        {
          text: 'Laituri hajoaa.',
          likelihood: 2,
          impact: 5,
          mitigation: 'varalaituri',
          owner: 'satama',
        },
      ],
      [
        'Stormar stoppar turerna (sannolikhet: 3, konsekvens: 4). Åtgärd: en reservbåt.',
        { text: 'Stormar stoppar turerna.', likelihood: 3, impact: 4, mitigation: 'en reservbåt' },
      ],
      [
        'Haku viipyy (todennäköisyys 3, vaikutus 4): sijaiset',
        { text: 'Haku viipyy (todennäköisyys 3, vaikutus 4): sijaiset', likelihood: 3, impact: 4 },
      ],
    ];
    for (const [text, expected] of cases) assert.deepEqual(read(text), [expected], text);
  });

  it('are whole where a label says anything else', () => {
    const texts = [
      'Asiakkaan vaikutus jää pieneksi.',
      'Suuri todennäköisyys: hinnat nousevat.',
      'Todennäköisyys on 3 kertaa suurempi kuin ennen.',
      'Toimenpiteet viivästyvät, vaikutus näkyy 2 vuotta.',
    ];
    for (const text of texts) assert.deepEqual(read(text), [text]);
  });
});

describe('risks of a list', () => {
  const expected = [
    {
      ...{ text: 'Toimittaja vetäytyy', likelihood: 3, impact: 4 },
      ...{ mitigation: 'toinen toimittaja', owner: 'hankepäällikkö' },
    },
    'Väki vaihtuu',
  ];

  it('have labelled lines behind them', () => {
    const lines = [
      ...['Toimittaja vetäytyy', 'Todennäköisyys: 3', 'Vaikutus: 4'],
      ...['Varautuminen: toinen toimittaja', 'Vastuu: hankepäällikkö', 'Väki vaihtuu'],
    ];
    assert.deepEqual(read(...lines.map((line) => `- ${line}`)), expected);
    assert.deepEqual(read('Riski: Haku viipyy', 'Vaikutus: 4'), [
      { text: 'Haku viipyy', impact: 4 },
    ]);
  });

  it('have what stands below them', () => {
    const below = (text: string, depth: number) => ({ line: 1, text, depth });
    const value = (...texts: Parameters<typeof parseItems>[0]) =>
      parseItems(texts, 'risk', 'en').value;
    assert.deepEqual(
      value(
        below('Vendor fails', 0),
        below('Likelihood: 3', 1),
        below('Mitigation: a second supplier', 1),
        below('Staff leaves', 0),
        below('deputies are named', 1),
      ),
      [
        { text: 'Vendor fails', likelihood: 3, mitigation: 'a second supplier' },
        'Staff leaves\n- deputies are named',
      ],
    );
  });

  it('lose no word, however they are put together', () => {
    const random = new Random(11);
    const pieces = [
      ...[
        'Haku viipyy',
        'Todennäköisyys 3',
        'vaikutus: 4',
        'Varautuminen: sijaiset',
        'Vastuu: tiimi',
      ],
      ...[
        'riskiluku 12',
        'Siihen varaudutaan.',
        'ja',
        ' (',
        ')',
        ', ',
        '; ',
        '. ',
        ' ',
        '- ',
        'kolme 3',
      ],
    ];
    const silent = /^(?:todennäköisyys|vaikutus|varautuminen|vastuu|riskiluku|ja)$/u;
    for (let round = 0; round < 1500; round++) {
      const lines = Array.from({ length: 1 + random.below(3) }, () =>
        Array.from({ length: 1 + random.below(8) }, () => random.pick(pieces)).join(''),
      );
      const { value, kept } = parseItems(
        lines.map((text, index) => ({ line: index + 1, text })),
        'risk',
        'fi',
      );
      const said = JSON.stringify([value, kept]).toLowerCase();
      for (const word of lines
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+|\d+/gu) ?? []) {
        const isSaid = said.includes(word) || silent.test(word);
        assert.ok(isSaid, `${word} of ${JSON.stringify(lines)} in ${said}`);
      }
    }
  });
});

describe('risk tables of other people', () => {
  it('are headed in other words', () => {
    const heads = [
      'Risk|Sannolikhet|Konsekvens|Riskvärde|Hantering|Ansvarig',
      'Riski|Todennäköisyys|Seuraus|Riskiluku|Varautuminen|Vastuu',
      'Risk|Probability|Severity|Score|Response|Responsible',
      'Risk|Likelihood|Consequence|Rating|Contingency|Owner',
    ];
    for (const head of heads) {
      const { value, kept } = parseRiskTable(tableOf([head, 'Storm|3|4|12|Reservbåt|Lots']));
      assert.deepEqual(
        [value, kept],
        [
          [
            {
              ...{ text: 'Storm', likelihood: 3, impact: 4, score: 12 },
              ...{ mitigation: 'Reservbåt', owner: 'Lots' },
            },
          ],
          [],
        ],
        head,
      );
    }
  });

  it('have words of a scale of five, and tell so', () => {
    const { value, notes } = parseRiskTable(
      tableOf([
        'Riski|Todennäköisyys|Vaikutus',
        'Myrsky|suuri|erittäin suuri',
        'Jää|låg|3 (medel)',
      ]),
    );
    assert.deepEqual(value, [
      { text: 'Myrsky', likelihood: 4, impact: 5 },
      { text: 'Jää', likelihood: 2, impact: 3 },
    ]);
    assert.deepEqual(
      notes.map(({ kind, quote, message }) => [kind, quote, message]),
      [
        ['assumed', 'suuri', 'The word is taken as 4 on the scale of five.'],
        ['assumed', 'erittäin suuri', 'The word is taken as 5 on the scale of five.'],
        ['assumed', 'låg', 'The word is taken as 2 on the scale of five.'],
      ],
    );
  });

  it('keep words that do not give the score that is stated', () => {
    assert.deepEqual(
      parseRiskTable(
        tableOf(['Risk|Likelihood|Impact|Score', 'Storm|low|high|6', 'Ice|low|high|8']),
      ).value,
      [
        { text: 'Storm (Likelihood: low; Impact: high)', score: 6 },
        { text: 'Ice', likelihood: 2, impact: 4, score: 8 },
      ],
    );
  });

  it('may tell the consequence in words beside its figure, and have several measures', () => {
    assert.deepEqual(
      parseRiskTable(
        tableOf([
          'Riski|Seuraus|Todennäköisyys|Vaikutus|Varautuminen|Toimenpiteet|Tila',
          'Myrsky|Ajo lakkaa|3|4|Varavene|Sopimus satamasta|avoin',
        ]),
      ).value,
      [
        {
          ...{ text: 'Myrsky (Seuraus: Ajo lakkaa; Tila: avoin)', likelihood: 3, impact: 4 },
          mitigation: ['Varavene', 'Sopimus satamasta'],
        },
      ],
    );
  });
});
