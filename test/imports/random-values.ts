import { wordsOf } from '../../server/src/l10n/words';
import type { Random } from '../support/random';

export type Language = 'fi' | 'sv' | 'en';

const ids: readonly (string | number)[] = [
  ...[
    'ABC',
    'viestinta',
    'PORTAALI',
    'ÄÖ_x',
    'a',
    'I1-TP2',
    '1.2',
    '2023',
    'v-',
    '_',
    '-x',
    'Yhteensä',
  ],
  ...['TP1', 'Q1', 'htv', '007', 12, 3],
];

/** One that is not taken: letters, digits, `.`, `_` and `-` in any order. */
export function idOf(random: Random, taken: ReadonlySet<string>): string | number {
  const wanted = random.pick(ids) ?? 'ABC';
  let id = wanted;
  for (let count = 1; taken.has(String(id)); count++) {
    id = typeof wanted === 'number' ? wanted + 100 * count : `${wanted}${letters(count)}`;
  }
  return id;
}

/** Without a digit: `b`, `c`, … `ba`. */
function letters(count: number): string {
  return Array.from(count.toString(26))
    .map((digit) => String.fromCharCode(97 + parseInt(digit, 26)))
    .join('');
}

const lines = [
  ...[
    'Palvelut paranevat.',
    'Yhteensä',
    '1. Tavoite',
    'a) osa',
    '- viiva',
    '* tähti',
    'Q1/2023',
    '2024',
  ],
  ...[
    'Työpaketti I1-TP2: nimi',
    'Kohde: muu',
    'Vastuu; toinen',
    'yksi, kaksi',
    'A / B',
    '25 %',
    '1 000 €',
  ],
  ...[
    'kaksi  väliä',
    'sivu\u00A012',
    '<b>&amp;</b>',
    'ks. https://example.org/a, sivu 2',
    'KR1 Nuoret',
    'x',
  ],
  ...[
    'ABC nimi',
    '"lainaus"',
    "it's",
    '# ei otsikko',
    'Total',
    'Kostnader: 5',
    '12,5',
    'Liite 1.pdf',
    '👩‍⚕️ hoitaja',
  ],
  ...[
    'Ensimmäinen rivi\ntoinen rivi',
    'Otsikko:\nalla',
    '2023–2025',
    '|',
    '(30 %)',
    'Matti Meikäläinen',
  ],
];

/** A text of one line or two, like what people write, and like what the export prints beside it. */
export function lineOf(random: Random, language: Language): string {
  if (random.chance(0.25)) return labelOf(random, language);
  const line = random.pick(lines) ?? 'x';
  return random.chance(0.1) ? `${line} ${'pitkä teksti '.repeat(30)}loppu` : line;
}

function labelOf(random: Random, language: Language): string {
  const words = wordsOf(language);
  const all: readonly unknown[] = Object.values({ ...words, ...words.inDocument });
  const labels = all.filter((each): each is string => typeof each === 'string' && each !== '');
  const label = random.pick(labels) ?? 'Yhteensä';
  return random.chance(0.3) ? `${label}: arvo` : label;
}

/** Paragraphs and lists. */
export function proseOf(random: Random, language: Language): string {
  const count = 1 + random.below(4);
  const parts = Array.from({ length: count }, () => {
    if (random.chance(0.25)) return '- ensimmäinen\n- toinen\n  - sen alla\n- kolmas';
    if (random.chance(0.15)) return '1. yksi\n2. kaksi';
    return lineOf(random, language);
  });
  return parts.join(random.pick(['\n', '\n\n']));
}

export function moneyOf(random: Random, isNumber = false): number | string {
  if (!isNumber && random.chance(0.1)) {
    return random.pick(['noin 5 000 €', 'avoin', '10–20 t€', 'tarkentuu 2024']) ?? 'avoin';
  }
  return random.pick([0, 5, 0.5, 1234.56, 460000, 1690000, 99.99, 1500.1, 12_345_678]) ?? 0;
}

export function periodOf(random: Random): string | number {
  return (
    random.pick([
      ...[
        '2023-Q1',
        '2023-05',
        '2023-05-01',
        '2023-Q1..2023-Q4',
        '2023-01..2025-12',
        2024,
        '2023..2025',
      ],
      ...[
        '2023-05-01..2024-12-31',
        'Q3/2023-Q1/2024',
        '8/23–12/24',
        'H1/2023',
        'IV/2023',
        '1.5.2023',
      ],
      ...[
        '2023-Q2..2024-06',
        '2023-05-17..2023-Q4',
        'Q5/2023',
        'joskus',
        '1-Q4/2025',
        '2025-Q1..2023-Q1',
      ],
    ]) ?? 2024
  );
}

export function numberOf(random: Random): number | string {
  return (
    random.pick([
      0,
      5,
      12.5,
      300,
      1000000,
      -3,
      'noin 20',
      'yli puolet',
      '60 % → 80 %',
      '5,000 kpl',
    ]) ?? 0
  );
}
