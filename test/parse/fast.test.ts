import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { generatePlan } from '../../scripts/bench/generate-plan.mjs';
import { plainValue } from '../../server/src/parse/fast/plain-value';
import { readFast } from '../../server/src/parse/fast/read-fast';
import { readCarefully } from '../../server/src/parse/read-carefully';
import { makePiece } from '../../server/src/parse/syntax';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { SourceText } from '../../server/src/text/source-text';
import { layouts, plans, render } from './random-plan';

const root = path.resolve(__dirname, '../..');

/** The texts of a plan's pieces, each once. */
function piecesOf(...texts: readonly string[]): readonly string[] {
  const trees = texts.map((text) => SyntaxTree.parse(SourceText.from(text)));
  return [...new Set(trees.flatMap(({ pieces }) => pieces.map(({ piece }) => piece.text)))];
}

/**
 * Whether the fast reader reads the text; then the careful one must find nothing wrong with it, and
 * the very same tree with the same places, with a line break after it and without.
 */
function isReadFast(text: string): boolean {
  const piece = makePiece(text.split('\n'));
  const fast = readFast(piece);
  for (const ended of fast ? [true, false] : []) {
    const careful = readCarefully(piece, ended, []);
    assert.deepStrictEqual(careful.problems, [], JSON.stringify(text));
    assert.deepStrictEqual(fast?.root, careful.root, JSON.stringify(text));
  }
  return fast !== undefined;
}

function plansUnder(folder: string): readonly string[] {
  const names = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => fs.readFileSync(path.join(root, folder, name), 'utf8'));
}

describe('parse/fast: what it reads', () => {
  const shapes = {
    'an empty piece': '',
    'comments only': '# a\n\n  # b\n',
    'a text alone': 'word',
    'nothing, written out': '~',
    'values left out': 'a:\nb: \nc:   # later\nd:\n  # below\ne:',
    'items left out': '-\n-  # later\n- a\n-\n',
    'items left out in a list of lists': '- -\n  - a\n  -\n-\n- - - b\n    -',
    'an item left out at a key': 'a:\n-\n- # none\nb:\n  -\n\n  - c',
    'a list flush with its key': 'a:\n- b\n- c: 1\n  d: 2\ne: 3',
    'keys of all kinds': '2024: a\ntrue: b\n"c d": e\n\'f\' : g\na:b: c\nnull: d\n1.50: e',
    'texts over several lines':
      "a: one\n  two\n\n  three\nb: \"x\n  y\n\n  z\" # c\nc: 'it''s\n  so'",
    escapes: 'a: "\\"\\\\\\n\\t\\u00e4\\x41\\_\\N\\/"\nb: "\\ud83d\\ude00"',
    'block texts': 'a: |\n  b\n\n   c  \n\n\nd: >-\n  e\n  f\n   g\n# h\ni: |2-\n   j\nk: >\n  l',
    'block texts in a list': '- |\n a\n- - >-\n   b\n  - c: |\n     d\n- # e\n  |\n  f',
    'block text under its key': 'a:\n  |\n  b\nc:\n\n  >- # d\n  e',
    brackets: 'a: [b, "c", 1]\nd: { e: f, "g":h, i: , j, k: [ ], }\nl: []\nm: {}',
    'brackets over several lines': 'a: [\n  b, # c\n\n  { d: e,\n    f: g }\n  ]\nh: {i:\n  j\n }',
    'comments in between':
      '# a\nb: # c\n  # d\n  - e # f\n\n  # g\n  -\n    h: i # j\n    # k\n# l',
    'odd spaces': 'a\u00A0b: c\u2028d\ne: \u3000f\u0085',
  };

  for (const [name, text] of Object.entries(shapes)) {
    it(name, () => {
      assert.ok(isReadFast(text));
      assert.ok(isReadFast(`\n${text}\n\n`));
    });
  }

  it('plain values, as the careful reader takes them', () => {
    const numbers = '0 -0 +12 007 1_000 1e3 1.5E-7 .5 5. +.5 . - + -. 1.2.3 0x1F 0xg 0o17 0o8 1e';
    const words =
      '~ null Null NULL nUll true True TRUE tRUE False no yes on .inf -.Inf +.INF .infi';
    const others = '.nan .NaN .NAN .Nan -.nan 2023-01-01 2026-Q1 12:30 12345678901234567890 9e999';
    for (const source of [numbers, words, others].flatMap((line) => line.split(' '))) {
      const expected: unknown = source === '-' ? '-' : parse(source, { logLevel: 'silent' });
      assert.deepStrictEqual(plainValue(source), expected, source);
    }
  });
});

describe('parse/fast: what it leaves to the careful reader', () => {
  const left = {
    'what is broken': [
      'a: "b',
      'a: [b',
      'a: b: c',
      'a\nb: c',
      'a: 1\n  b: 2',
      '@a',
      'a: |\n   \n b',
    ],
    'anchors, aliases and tags': ['a: &b c', 'a: *b', 'a: !!str 1', '!x\na: 1', '[&a b]'],
    'merge keys': ['<<: { a: 1 }'],
    'explicit keys': ['? a\n: b', '{ ? a : b }', '- ? a', ': a'],
    'keys that are no texts': ['[a]: b', '{ {a: b}: c }'],
    'pairs in brackets': ['[a: b]', '[a, "b": c]'],
    'marks of documents': ['---\na: 1', 'a: 1\n...', '...\na', '%YAML 1.2\n---\na', 'a\n--- b'],
    'tabs and odd line ends': ['a:\tb', 'a: b\r', '\uFEFFa: b'],
    'kept line breaks': ['a: |+\n  b\n\n', 'a: >+1\n b'],
    'block texts without text': ['a: |', 'a: >-\n\nb: 1', '- |\n'],
    'spaces that end a block text': ['a: |2\n   z\n   ', '- |2\n   .\n   \n'],
    'a block text alone': ['|2\n 1', '  >\n  a'],
    'keys behind quoted items': ['a:\n- ""b:', '4:\n- ""7:'],
    'escapes without a character': ['a: "\\UFFFFFFFF"', 'a: "\\q"'],
    'escaped line breaks': ['["\\\n\n"]', 'a: "b\\\n  c"'],
    'comments that start their line in brackets': ['{e:{}\n#\n}', 's: [e,\n#\n ]'],
    'overlong keys': [`${'a'.repeat(1100)}: b`],
    'what is too deep': ['['.repeat(150) + ']'.repeat(150)],
  };

  for (const [name, texts] of Object.entries(left)) {
    it(name, () => {
      for (const text of texts) assert.ok(!isReadFast(text), JSON.stringify(text));
    });
  }
});

describe('parse/fast: agreement', () => {
  it('on every piece of the examples and of the plans that are measured, all read fast', () => {
    const texts = piecesOf(...plansUnder('examples'), generatePlan(500).text);
    assert.deepEqual(
      texts.filter((text) => !isReadFast(text)),
      [],
    );
  });

  it('on the fixtures of all rules', () => {
    const texts = piecesOf(...plansUnder('test/fixtures'));
    const isRead = texts.map(isReadFast);
    const count = isRead.filter(Boolean).length;
    assert.ok(count > texts.length * 0.8, `${count} of ${texts.length} read fast`);
  });

  it('on any plan', () => {
    fc.assert(
      fc.property(plans, layouts, (plan, layout) => {
        for (const text of piecesOf(render(plan, layout).text)) isReadFast(text);
      }),
      { numRuns: 100 },
    );
  });

  it('on slips in any plan', () => {
    const slips = fc.array(fc.record({ at: fc.nat(400), cut: fc.nat(2), put: snippets }), {
      minLength: 1,
      maxLength: 3,
    });
    let read = 0;
    fc.assert(
      fc.property(plans, layouts, slips, (plan, layout, each) => {
        let [text = ''] = piecesOf(render(plan, layout).text).slice(-1);
        for (const { at, cut, put } of each) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + put + text.slice(from + cut);
        }
        if (isReadFast(text)) read++;
      }),
      { numRuns: 300 },
    );
    assert.ok(read > 60, `${read} read fast`);
  });

  it('on words and marks in any order', () => {
    fc.assert(
      fc.property(fc.array(snippets, { maxLength: 14 }), (parts) => {
        isReadFast(parts.join(''));
      }),
      { numRuns: 500 },
    );
  });
});

const snippets = fc.constantFrom(
  ...['a', 'ä 😀', '1', '.5', '~', 'b: ', 'c:', '"x"', "'y'", '"z": ', '- ', '- - ', '\n', '\n'],
  ...['\n  ', '\n    ', '\n\n', ' ', '  ', ': ', ':', '-', ', ', '[', ']', '{', '}', '#', ' # c'],
  ...[
    '\n# c\n',
    ': |\n  ',
    ': >-\n  ',
    '|',
    '|2',
    '>',
    '"',
    "'",
    "''",
    '\\',
    '\\n',
    '? ',
    '&',
    '*',
  ],
  ...['!', '%', '@', '---', '...', '<<: ', '\t', '\u00A0', '\u2028'],
);
