import type { Random } from '../../support/random';
import { naughty } from './naughty';
import { broken } from './yaml-texts';

/** JSON, which is YAML, as its suites have it: every kind of value, and what is nearly one. */
export function jsonText(random: Random): string {
  const text = random.chance(0.3)
    ? (random.pick(nearly) ?? '')
    : `${random.pick(['', '\uFEFF', ' \n\t']) ?? ''}${value(random, 0)}${random.pick(['', '\n', ' ', ' x']) ?? ''}`;
  return random.chance(0.4) ? broken(text, random) : text;
}

const nearly = [
  ...[
    '',
    ' ',
    '[',
    ']',
    '{',
    '}',
    '[1,]',
    '[,1]',
    '[1,,2]',
    '[1 2]',
    '{"a"}',
    '{"a":}',
    '{:1}',
    '{"a":1,}',
  ],
  ...[
    '{"a" 1}',
    '{a:1}',
    "{'a':1}",
    '{"a":1 "b":2}',
    '[1}',
    '{"a":[}',
    '[[[',
    '"',
    '"\\',
    '"\\u',
    '"\\u12"',
  ],
  ...[
    '"\\ud800"',
    '"\\ud83d\\ude00"',
    '"\\uDE00\\uD83D"',
    '"\\x00"',
    '"\\a"',
    '"\t"',
    '"\n"',
    '["\u0000"]',
    "'",
  ],
  ...[
    '-',
    '-a',
    '+1',
    '.1',
    '1.',
    '01',
    '-01',
    '1e',
    '1e+',
    '1E400',
    '0x1',
    '1_0',
    'NaN',
    '-Infinity',
    '0e1',
    '-0',
  ],
  ...[
    'tru',
    'True',
    'nul',
    'null ',
    'nulla',
    '[nul',
    '[true',
    '/* x */ 1',
    '// x\n1',
    '# x\n1',
    '1 2',
    '[]]',
    '{}}',
  ],
  ...[
    '{"a":1,"a":2}',
    '{"":0}',
    '{"__proto__":1}',
    '{"a\\u0000b":1}',
    '["\u2028"]',
    '[1e9999]',
    '[123123e100000]',
  ],
  ...[
    '\uFEFF',
    '\uFEFF[]',
    '[\uFEFF]',
    '[\u00A0]',
    '[\u2060]',
    '\u0001',
    '\u007F',
    '["\u007F"]',
    '[\\u0061]',
  ],
];

function value(random: Random, depth: number): string {
  const blank = (): string => random.pick(['', '', ' ', '\n', '\t ']) ?? '';
  const list = (make: () => string): string =>
    Array.from({ length: random.below(5) }, make).join(`${blank()},${blank()}`);
  if (depth < 6 && random.chance(0.3)) return `[${blank()}${list(() => value(random, depth + 1))}]`;
  if (depth < 6 && random.chance(0.4)) {
    return `{${blank()}${list(() => `${text(random)}${blank()}:${blank()}${value(random, depth + 1)}`)}}`;
  }
  if (random.chance(0.5)) return text(random);
  const numbers = ['0', '-0', '1', '-1.5', '1e3', '1E-7', '123456789012345678901234567890'];
  return random.pick([...numbers, 'true', 'false', 'null']) ?? '0';
}

function text(random: Random): string {
  const keys = ['plan', 'title', 'workPackages', 'id', 'budget', 'total'];
  const word = random.chance(0.5) ? random.pick(keys) : random.pick(naughty);
  return JSON.stringify(word ?? '');
}
