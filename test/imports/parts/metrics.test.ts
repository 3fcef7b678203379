import assert from 'node:assert/strict';
import { parseItems } from '../../../server/src/imports/parts';
import { figuresIn, numberIn } from '../../../server/src/imports/parts/numbers-in-text';
import type { Language } from '../../../server/src/values/language';
import { Random } from '../../support/random';
import { ownWork } from '../../support/own-work';

const read = (language: Language, ...texts: readonly string[]) =>
  parseItems(
    texts.map((text, index) => ({ line: index + 1, text })),
    'metric',
    language,
  ).value;

describe('numbers as the document’s language writes them', () => {
  const numbers: readonly (readonly [Language, string, number | undefined])[] = [
    ['fi', '1 200', 1200],
    ['fi', '3,25', 3.25],
    ['fi', '1.234.567,5', 1234567.5],
    ['fi', '0,125', 0.125],
    ['fi', '12.500', 12500],
    ['fi', '12,500', undefined],
    ['fi', '5,000', undefined],
    ['sv', '12\u00A0500', 12500],
    ['sv', '12.500', 12500],
    ['sv', '1,234', undefined],
    ['sv', '2,5', 2.5],
    ['en', '5,000', 5000],
    ['en', '1,234,567.5', 1234567.5],
    ['en', '12.500', undefined],
    ['en', '4.0', 4],
    ['en', '12 500', 12500],
  ];
  for (const [language, written, expected] of numbers) {
    it(`${language}: ${written} is ${expected ?? 'no certain number'}`, () => {
      assert.equal(numberIn(written, language), expected);
    });
  }

  it('are told from ranges, limits, rough figures, dates and words', () => {
    const text =
      'noin 80 %, 2–3 kpl, 80 ± 5, vähintään 12, enintään 14 pv, 9/2025, 1.5.2024, Q4/2025, 4–29-vuotiaat, 3 x 500, yli 50';
    assert.deepEqual(
      figuresIn(text, 'fi').map(({ value, bound }) => [value, bound]),
      [
        [80, 'other'],
        [2, 'other'],
        [3, 'other'],
        [80, 'other'],
        [5, 'other'],
        [12, 'atLeast'],
        [14, 'atMost'],
        [4, 'other'],
        [3, 'other'],
        [500, 'other'],
        [50, 'other'],
      ],
    );
  });

  it('are found in long runs of anything in time that grows with their length', () => {
    for (const piece of ['1 ', '123 ', '1,', '.', '1-', '% ', ' ', '1/', 'noin ', '1 000 000 ']) {
      const seconds = ownWork();
      figuresIn(piece.repeat(200_000 / piece.length), 'fi');
      assert.ok(seconds() < 5, JSON.stringify(piece));
    }
  });
});

describe('metrics with their figures in the sentence', () => {
  const cases: readonly (readonly [Language, string, object])[] = [
    [
      'en',
      'Users: baseline 0, target 5,000 by Q4/2025',
      { baseline: 0, target: 5000, due: 'Q4/2025' },
    ],
    ['fi', 'Käyntejä: tavoite 12.500 kpl', { target: 12500, unit: 'kpl' }],
    ['en', 'Visits: target 12 500 per year', { target: 12500, unit: 'per year' }],
    ['en', 'Satisfaction: baseline 3.2, target 4.0', { baseline: 3.2, target: 4 }],
    ['en', 'Satisfaction (target: at least 80%)', { target: 80, unit: '%' }],
    ['en', 'At least 80% of calls', { target: 80, unit: '%' }],
    ['en', 'The share rises from 10 to 25 users', { baseline: 10, target: 25, unit: 'users' }],
    ['fi', 'Jonot 60 % → 80 %', { baseline: 60, target: 80, unit: '%' }],
    ['fi', 'Kävijät 1 200 -> 1 500', { baseline: 1200, target: 1500 }],
    ['fi', 'Osuus nousee 60 prosentista 80 prosenttiin', { baseline: 60, target: 80, unit: '%' }],
    ['fi', 'Odotusaika laskee 10 päivästä 5 päivään', { baseline: 10, target: 5 }],
    ['fi', 'Kävijät (lähtötaso 1 200), tavoite 1 500', { baseline: 1200, target: 1500 }],
    ['fi', 'Odotusaika enintään 14 pv', { target: 14, unit: 'pv', direction: 'down' }],
    [
      'fi',
      'Tavoite 2025: 30 % ja tavoite 2026: 40 %',
      {
        unit: '%',
        targets: [
          { value: 30, due: '2025' },
          { value: 40, due: '2026' },
        ],
      },
    ],
    [
      'sv',
      'Väntetid: utgångsläge 45 dagar, mål 20 dagar',
      { baseline: 45, target: 20, unit: 'dagar' },
    ],
    ['sv', 'Utgångsvärde 10, målvärde 25', { baseline: 10, target: 25 }],
    ['sv', 'Andelen ökar från 10 % till 25 %', { baseline: 10, target: 25, unit: '%' }],
    [
      'sv',
      'Svarstid (utgångsnivå 3,2 min), målnivå 2,5 min',
      { baseline: 3.2, target: 2.5, unit: 'min' },
    ],
  ];
  for (const [language, text, facts] of cases) {
    it(`${language}: ${text}`, () => {
      assert.deepEqual(read(language, `- ${text}`), [{ text, ...facts }]);
    });
  }

  const unread: readonly (readonly [Language, string])[] = [
    ['fi', 'Käyntejä: tavoite 12,500 kpl'],
    ['fi', 'Arvio noin 80 pistettä'],
    ['fi', 'Pisteet 80 ± 5'],
    ['fi', 'Koulutuksia 2–3 kpl'],
    ['fi', 'Koulutuksia: tavoite 2–3 kpl'],
    ['fi', 'Tukee tavoitetta 2'],
    ['fi', 'Mittaa tavoite 2: nopeampi apu'],
    ['en', 'Ratio 12.500 of the base'],
    ['en', 'More than 50 users'],
    ['en', 'Between 2024 and 2025'],
    ['sv', 'Cirka 50 kunder'],
    ['sv', 'Målgruppen 300 personer växer'],
  ];
  for (const [language, text] of unread) {
    it(`${language}: ${text} has none that is certain`, () => {
      assert.deepEqual(read(language, `- ${text}`), [text]);
    });
  }

  it('keep a baseline in another unit than the target in the text', () => {
    assert.deepEqual(read('fi', '- Jono, lähtötaso 45 pv, tavoite 20 %'), [
      { text: 'Jono, lähtötaso 45 pv, tavoite 20 %', target: 20, unit: '%' },
    ]);
  });
});

describe('metrics with their values in lines, items and sentences of their own', () => {
  const expected = [
    { text: 'Odotusaika', baseline: 21, target: 14, unit: 'pv', due: 'Q4/2025' },
    { text: 'Käynnit', baseline: 0, target: 'noin 300' },
  ];

  it('one below the other', () => {
    const lines = [
      ...['Mittari: Odotusaika', 'Lähtötaso: 21 pv', 'Tavoite: 14 pv Q4/2025 mennessä'],
      ...['Mittari: Käynnit', 'Lähtötaso: 0', 'Tavoite: noin 300'],
    ];
    assert.deepEqual(read('fi', ...lines), expected);
    assert.deepEqual(read('fi', ...lines.map((line) => `- ${line}`)), expected);
    assert.deepEqual(read('fi', `${lines.slice(0, 3).join('. ')}.`), expected.slice(0, 1));
  });

  it('in bullets below the metric', () => {
    const { value } = parseItems(
      [
        { line: 1, text: 'Väntetid', depth: 0 },
        { line: 2, text: 'Utgångsvärde: 10 dagar', depth: 1 },
        { line: 3, text: 'Målvärde: 5 dagar', depth: 1 },
        { line: 4, text: 'Nöjdhet', depth: 0 },
        { line: 5, text: 'mäts varje vår', depth: 1 },
        { line: 6, text: 'Källa: enkäten', depth: 1 },
      ],
      'metric',
      'sv',
    );
    assert.deepEqual(value, [
      { text: 'Väntetid', baseline: 10, target: 5, unit: 'dagar' },
      { text: 'Nöjdhet', source: 'enkäten', items: ['mäts varje vår'] },
    ]);
  });

  it('with the number that the list gives each', () => {
    assert.deepEqual(
      read('en', '- M1: Waiting time, baseline 21 days, target 14 days', '- M2: Visits, feedback'),
      [
        {
          id: 'M1',
          text: 'Waiting time, baseline 21 days, target 14 days',
          ...{ baseline: 21, target: 14, unit: 'days' },
        },
        { id: 'M2', text: 'Visits, feedback' },
      ],
    );
  });

  it('do not take what says more than a value', () => {
    assert.deepEqual(read('fi', '- Käynnit', '- Tavoite: asukkaat löytävät avun', '- Palaute'), [
      'Käynnit',
      'Tavoite: asukkaat löytävät avun',
      'Palaute',
    ]);
    assert.deepEqual(read('fi', '- Käynnit', '- Tavoite: 300', '- Tavoite: 400'), [
      { text: 'Käynnit', target: 300 },
      { text: 'Tavoite: 400', target: 400 },
    ]);
  });

  it('lose no word, however they are put together', () => {
    const random = new Random(7);
    const pieces = [
      ...[
        'Mittari: ',
        'Lähtötaso: 21 pv',
        'Tavoite: 14 pv',
        'tavoite 80 %',
        '60 % → 80 %',
        'noin 5',
      ],
      ...[
        'Lähde: kysely',
        'odotusaika',
        'Käynnit',
        'M1: ',
        ', ',
        '; ',
        '. ',
        ' ',
        '(a) ',
        '2–3 kpl',
      ],
      ...[
        'Q4/2025 mennessä',
        'vähintään 3',
        'kolme neljästä',
        'Yksikkö: kpl',
        'Seurantaväli: kuukausi',
      ],
    ];
    const silent =
      /^(?:mittari|lähtötaso|tavoite|lähde|yksikkö|seurantaväli|vähintään|mennessä|on|a|\d+)$/u;
    for (let round = 0; round < 1500; round++) {
      const lines = Array.from({ length: 1 + random.below(3) }, () =>
        Array.from({ length: 1 + random.below(7) }, () => random.pick(pieces)).join(''),
      );
      const { value, kept } = parseItems(
        lines.map((text, index) => ({ line: index + 1, text })),
        'metric',
        'fi',
      );
      const said = JSON.stringify([value, kept]).toLowerCase();
      for (const word of lines
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+|\d+/gu) ?? []) {
        const isFigure = /^\d+$/.test(word);
        assert.ok(
          said.includes(word) || (!isFigure && silent.test(word)),
          `${word} of ${JSON.stringify(lines)} in ${said}`,
        );
      }
    }
  });
});
