/** A text made to hurt whoever reads it. */
export interface Adversary {
  readonly name: string;
  readonly text: string;
  /** It is nobody's plan: something must be said. */
  readonly isSpoken: boolean;
  /** Nothing may be wrong with it, odd as it is. */
  readonly isSound?: boolean;
}

const head = 'plan: 1\ntitle: Suunnitelma\norganisation: Alue\nperiod: 2024..2026\n';
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const megabyte = 1_000_000;

function spoken(name: string, text: string): Adversary {
  return { name, text, isSpoken: true };
}

function quiet(name: string, text: string): Adversary {
  return { name, text, isSpoken: false };
}

function bomb(levels: number, wide: number, item: (alias: string) => string): string {
  let text = 'a0: &a0 [x, x, x, x]\n';
  for (let level = 1; level <= levels; level++) {
    const inside = Array.from({ length: wide }, () => `*a${level - 1}`).join(', ');
    text += `a${level}: &a${level} ${item(inside)}\n`;
  }
  return text;
}

function* aliases(): Generator<Adversary> {
  yield spoken(
    'alias-bomb-lists',
    bomb(9, 10, (inside) => `[${inside}]`),
  );
  yield spoken(
    'alias-bomb-maps',
    bomb(
      9,
      10,
      (inside) =>
        `{ ${inside
          .split(', ')
          .map((alias, at) => `k${at}: ${alias}`)
          .join(', ')} }`,
    ),
  );
  yield spoken(
    'alias-bomb-in-plan',
    head +
      bomb(9, 10, (inside) => `[${inside}]`)
        .replaceAll(/^/gm, '  ')
        .replace(/^/, 'workPackages:\n'),
  );
  yield spoken(
    'merge-bomb',
    `a0: &a0 { x: 1 }\n${many(200, (at) => `a${at + 1}: &a${at + 1} { <<: [*a${at}, *a${at}], k${at}: 1 }\n`)}`,
  );
  yield spoken('alias-to-itself', `${head}need: &a [*a]\nworkPackages: &b\n  - *b\n`);
  yield spoken('merge-of-itself', `${head}budget: &a\n  <<: *a\n  total: 1\n`);
  yield spoken('unknown-aliases', `${head}need:\n${many(2_000, (at) => `  - *nobody${at}\n`)}`);
  yield spoken('20k-aliases', `${head}need: &a x\nlist:\n${many(20_000, () => '  - *a\n')}`);
  yield spoken('20k-anchors', `${head}list:\n${many(20_000, (at) => `  - &a${at} x\n`)}`);
  yield spoken(
    '20k-anchors-aliases',
    `${head}list:\n${many(10_000, (at) => `  - &a${at} x\n  - *a${at}\n`)}`,
  );
  yield spoken('one-anchor-20k-times', `${head}list:\n${many(20_000, () => '  - &a x\n')}`);
  yield {
    name: '300-honest-aliases',
    isSpoken: false,
    isSound: true,
    text: `${head}goals:\n  - id: G1\n    text: &t Palvelut\n${many(300, (at) => `  - id: H${at}\n    text: *t\n`)}workPackages:\n  - id: TP1\n    title: x\n    contributesTo: [G1]\n`,
  };
}

function* depth(): Generator<Adversary> {
  const openers: readonly (readonly [string, string, string])[] = [
    ['list', '[', ']'],
    ['map', '{a: ', '}'],
    ['map-no-blank', '{', '}'],
    ['dash', '- ', ''],
    ['question', '? ', ''],
    ['anchor', '&a ', ''],
    ['tag', '!!str ', ''],
    ['alias', '*a ', ''],
    ['quote', '"', ''],
    ['colon', 'a: ', ''],
    ['mixed', '[{a: ', '}]'],
    ['pair', '[]', ''],
  ];
  for (const [name, open, close] of openers) {
    for (const deep of [500, 10_000]) {
      yield spoken(`deep-${name}-${deep}`, `need: ${open.repeat(deep)}x${close.repeat(deep)}\n`);
      yield spoken(`unclosed-${name}-${deep}`, `${head}${open.repeat(deep)}`);
      yield spoken(`lines-of-${name}-${deep}`, `${head}need:\n${many(deep, () => ` ${open}\n`)}`);
    }
  }
  for (const deep of [150, 500, 3_000]) {
    yield spoken(`indent-${deep}`, many(deep, (at) => `${' '.repeat(at)}a:\n`).slice(0, megabyte));
    yield spoken(
      `indent-lists-${deep}`,
      many(deep, (at) => `${' '.repeat(at)}-\n`).slice(0, megabyte),
    );
    yield spoken(
      `nested-packages-${deep}`,
      (
        head +
        many(
          deep,
          (at) => `${' '.repeat(at * 4)}workPackages:\n${' '.repeat(at * 4 + 2)}- id: T${at}\n`,
        )
      ).slice(0, megabyte),
    );
  }
}

function* length(): Generator<Adversary> {
  yield spoken('one-line-text', `${head}vaihe: ${'x'.repeat(megabyte - 100)}\n`);
  yield spoken('one-line-words', `${head}vaihe: ${'sana '.repeat(199_000)}\n`);
  yield spoken('one-line-quotes', `need: ${'"'.repeat(megabyte - 10)}`);
  yield spoken('one-line-single-quotes', `need: ${"'".repeat(megabyte - 10)}`);
  yield spoken('one-line-pairs', `need: ${'[]'.repeat(490_000)}`);
  yield spoken('one-line-colons', ': '.repeat(490_000));
  yield spoken('one-line-dashes', '-'.repeat(megabyte));
  yield spoken('one-line-hashes', `${head}vaihe: x ${'#'.repeat(900_000)}\n`);
  yield spoken('one-line-list', `${head}vaihe: [${'x, '.repeat(330_000)}x]\n`);
  yield spoken('one-line-escapes', `${head}vaihe: "${'\\n'.repeat(490_000)}"\n`);
  yield spoken('one-line-blanks', `${head}vaihe:${' '.repeat(990_000)}x\n`);
  yield spoken('one-line-tabs', `${head}vaihe:${'\t'.repeat(990_000)}x\n`);
  yield spoken('one-line-emoji', `${head}vaihe: ${'😀'.repeat(490_000)}\n`);
  yield spoken('one-line-number', `${head}budget: { total: ${'9'.repeat(900_000)} }\n`);
  yield spoken(
    'one-line-period',
    `${head}workPackages:\n  - id: A\n    period: ${'2024-Q1..'.repeat(100_000)}\n`,
  );
  yield spoken('one-line-comment', `plan: 1\n#${'x'.repeat(990_000)}\n`);
  yield spoken(
    'one-line-ignore',
    `plan: 1\n# planwright-ignore ${'budget/total-mismatch '.repeat(40_000)}\n`,
  );
  yield spoken('one-line-key', `${head}${'k'.repeat(990_000)}: 1\n`);
  yield spoken(
    'one-line-id',
    `${head}workPackages:\n  - id: ${'A'.repeat(400_000)}\n    dependsOn: [${'B'.repeat(400_000)}]\n`,
  );
  yield spoken('blank-lines', `plan: 1\n${'\n'.repeat(900_000)}`);
  yield spoken('carriage-returns', `plan: 1\n${'\r'.repeat(300_000)}`);
  yield spoken('lines-of-blanks', `plan: 1\n${'   \n'.repeat(240_000)}`);
  yield spoken('comments', `plan: 1\n${'# x\n'.repeat(240_000)}`);
  yield spoken('nul-characters', '\u0000'.repeat(500_000));
  yield spoken('block-text', `${head}vaihe: |\n${'  rivi\n'.repeat(130_000)}`);
  yield spoken('folded-text', `${head}vaihe: >-\n${'  rivi\n\n'.repeat(110_000)}`);
  yield spoken('quote-over-lines', `${head}vaihe: "\n${'  rivi\n'.repeat(130_000)}`);
  yield spoken('bracket-over-lines', `${head}vaihe: [\n${'  rivi,\n'.repeat(110_000)}`);
  yield spoken('prose', 'Tämä on vain tekstiä, eikä mitään muuta.\n'.repeat(23_000));
}

function* breadth(): Generator<Adversary> {
  yield spoken(
    '50k-keys',
    many(50_000, (at) => `k${at}: 1\n`),
  );
  yield spoken(
    '50k-same-keys',
    many(50_000, () => 'k: 1\n'),
  );
  yield spoken('50k-keys-below', `${head}budget:\n${many(50_000, (at) => `  k${at}: 1\n`)}`);
  yield spoken('20k-flow-keys', `${head}budget: { ${many(20_000, (at) => `k${at}: 1, `)} }\n`);
  yield spoken('50k-items', `${head}workPackages:\n${many(50_000, () => '  - x\n')}`);
  yield spoken(
    '3k-ids',
    `${head}workPackages:\n${many(3_000, (at) => `  - id: T${at}\n    title: x\n`)}`,
  );
  yield spoken(
    '3k-same-ids',
    `${head}workPackages:\n${many(3_000, () => '  - id: T\n    title: x\n')}`,
  );
  yield spoken(
    '2k-dependencies',
    `${head}workPackages:\n${many(2_000, (at) => `  - id: T${at}\n    dependsOn: [T${(at + 1) % 2_000}, T${(at + 7) % 2_000}]\n`)}`,
  );
  yield spoken(
    '150-depend-on-all',
    `${head}workPackages:\n${many(150, (at) => `  - id: T${at}\n    dependsOn: [${many(150, (other) => `T${other}, `)}]\n`)}`,
  );
  yield spoken(
    'unknown-references',
    `${head}workPackages:\n${many(5_000, (at) => `  - id: T${at}\n    title: x\n    dependsOn: [nobody${at}]\n`)}`,
  );
  yield spoken('5k-tabs', `${head}workPackages:\n${many(5_000, () => '\t- id: x\n')}`);
  yield spoken(
    '20k-bad-lines',
    many(20_000, () => '}{: "\n'),
  );
  yield spoken(
    '20k-lone-quotes',
    many(20_000, (at) => `k${at}: "x\n`),
  );
  yield spoken(
    '20k-documents',
    many(20_000, () => 'a: 1\n---\n'),
  );
  yield spoken(
    '20k-ends',
    many(20_000, () => '...\n'),
  );
  yield spoken(
    '20k-directives',
    many(20_000, () => '%YAML 1.2\n'),
  );
  yield spoken(
    '20k-ignores',
    `${head}${many(20_000, (at) => `# planwright-ignore-next-line x/y${at} -- x\n`)}`,
  );
  yield spoken(
    '3k-periods',
    `${head}workPackages:\n${many(3_000, (at) => `  - id: T${at}\n    period: Q9/2${at}\n`)}`,
  );
  yield spoken(
    '3k-budgets',
    `${head}workPackages:\n${many(3_000, (at) => `  - id: T${at}\n    title: x\n    budget: { personnel: ${at}, total: 1 }\n`)}`,
  );
  yield spoken(
    'long-period',
    `${head}workPackages:\n  - id: T\n    title: x\n    period: 0001-Q1..9999-Q4\n    budget: { total: 100, byYear: { 0001: 1 } }\n`,
  );
  yield spoken(
    'git-conflict',
    `${head}<<<<<<< HEAD\nneed: a\n||||||| base\nneed: c\n=======\nneed: b\n>>>>>>> x\n`.repeat(
      300,
    ),
  );
  yield spoken(
    'lock-file',
    many(
      10_000,
      (at) => `  /@x/y@1.0.${at}(z@2.0.0):\n    resolution: {integrity: sha512-AAAA==}\n`,
    ),
  );
}

function* words(): Generator<Adversary> {
  const keys = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
  ];
  yield spoken(
    'proto-keys',
    `${head}${keys.map((key) => `${key}:\n  polluted: true\n  constructor: { prototype: { polluted: true } }\n`).join('')}`,
  );
  yield spoken(
    'proto-keys-flow',
    `${head}__proto__: { polluted: true, __proto__: { polluted: 1 } }\nbudget: { __proto__: 5, constructor: 6 }\n`,
  );
  yield spoken(
    'proto-ids',
    `${head}workPackages:\n${keys.map((key) => `  - id: ${key}\n    title: x\n    dependsOn: [${keys.join(', ')}]\n`).join('')}`,
  );
  yield spoken(
    'proto-merge',
    `${head}a: &a { __proto__: { polluted: true } }\nbudget:\n  <<: *a\n`,
  );
  yield spoken('proto-profile', `${head}profile: __proto__\nlanguage: constructor\nvaihe: 1\n`);
  for (const [name, text] of [
    ['a', `${'a'.repeat(50_000)}!`],
    ['blanks', `${' '.repeat(50_000)}x`],
    ['digits', `${'1 '.repeat(25_000)}x`],
    ['periods', `${'2024-Q1, '.repeat(6_000)}x`],
    ['dots', `2024${'.'.repeat(50_000)}x`],
    ['dashes', `TP${'-1'.repeat(25_000)}!`],
    ['brackets', `x${'('.repeat(20_000)}`],
    ['euros', `${'1 000 € '.repeat(6_000)}x`],
    ['backslashes', '\\'.repeat(50_000)],
    ['slashes', `http://${'/a'.repeat(25_000)} x`],
    ['mail', 'a@'.repeat(25_000)],
    ['percent', `${'5 % '.repeat(12_000)}x`],
  ] as const) {
    const value = `"${text.replaceAll('\\', '\\\\')}"`;
    yield spoken(
      `redos-${name}`,
      `${head}title2: ${value}\nneed: ${value}\nworkPackages:\n  - id: ${value}\n    title: ${value}\n    period: ${value}\n    dependsOn: [${value}]\n    schedule: [{ period: ${value}, tasks: ${value} }]\n    budget: { personnel: ${value}, fte: ${value}, total: ${value} }\n    metrics: [{ text: ${value}, due: ${value}, baseline: ${value} }]\n# planwright-ignore ${text}\n`,
    );
    yield quiet(
      `redos-plain-${name}`,
      `${head}need: ${text}\nworkPackages:\n  - id: TP1\n    title: ${text}\n    period: ${text}\n    budget: { total: ${text} }\n# ${text}\n`,
    );
  }
  yield spoken(
    'lone-surrogates',
    `${head}need: "\uD83D"\nv\uDE00: \uD83D\uD83D\n\uDC00\uD800: [\uD800]\n`,
  );
  yield spoken('byte-order-marks', `\uFEFF${head}\uFEFFvaihe: \uFEFF\n\uFEFF`);
  yield spoken('bidi', `${head}\u202Evaihe: \u2066x\u202E\n`);
  yield spoken(
    'control-characters',
    head + many(32, (at) => `v${at}: ${String.fromCharCode(at)}\n`),
  );
  yield spoken('other-line-ends', `${head}vaihe: a\u2028b\u2029c\u0085d\u000Be\u000Cf\n`);
  yield spoken('many-documents', `${head}---\n${head}---\n--- x\n...\n${head}`);
  yield spoken('only-a-mark', '\uFEFF');
  yield spoken('empty', '');
  yield spoken('only-dashes', '---');
  yield spoken(
    'broken-tags',
    `${head}need: !!%ff x\nvaihe: !<> y\nx: !!binary "@@"\ny: !!js/function "x"\n`,
  );
}

/** Beyond what an editor calls a plan: all of it over a mebibyte. */
function* huge(): Generator<Adversary> {
  yield spoken('huge-text-5MB', `${head}vaihe: ${'x'.repeat(5 * megabyte)}\n`);
  yield spoken('huge-quotes-3MB', `need: ${'"'.repeat(3 * megabyte)}`);
  yield spoken(
    'huge-keys-4MB',
    many(400_000, (at) => `k${at}: 1\n`),
  );
  yield spoken('huge-lists-4MB', `${head}need:\n${many(1_000_000, () => ' -\n')}`);
  yield spoken(
    'huge-packages-4MB',
    `${head}workPackages:\n${many(90_000, (at) => `  - id: T${at}\n    title: Paketti\n    budget: 5\n`)}`,
  );
}

/** All of them; those over a mebibyte last. */
export const adversaries: readonly Adversary[] = [
  ...aliases(),
  ...words(),
  ...breadth(),
  ...depth(),
  ...length(),
  ...huge(),
];
