import assert from 'node:assert/strict';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { toData, type SyntaxProblemCode } from '../../server/src/parse/syntax';
import { SourceText } from '../../server/src/text/source-text';
import { plain } from './tree-shape';

/** The one problem told: its code and the text that it underlines. */
type Told = readonly [code: SyntaxProblemCode, at: string];

function read(text: string): { readonly data: unknown; readonly told: readonly Told[] } {
  const tree = SyntaxTree.parse(SourceText.from(text));
  return {
    data: tree.root && plain(toData(tree.root)),
    told: tree.problems.map(({ code, span }) => [code, tree.text.slice(tree.rangeOf(span))]),
  };
}

/** A plan with the line typed into its first work package, and the data without it. */
function withLine(line: string): string {
  return `plan: 1
workPackages:
  - id: A
    title: Yksi
${line}
    goals:
      - kuntoutus
      - terveys
  - id: B
    title: Kaksi
risks:
  - text: vaara
`;
}

const whole = {
  plan: 1,
  workPackages: [
    { id: 'A', title: 'Yksi', goals: ['kuntoutus', 'terveys'] },
    { id: 'B', title: 'Kaksi' },
  ],
  risks: [{ text: 'vaara' }],
};

describe('a half-typed line', () => {
  const inWorkPackage: readonly (readonly [what: string, line: string, ...told: Told])[] = [
    ['a bare word', '    per', 'stray-line', 'per'],
    ['a word without a space behind the colon', '    lead:Anna', 'stray-line', 'lead:Anna'],
    ['an unclosed double quote', '    lead: "Anna', 'unclosed-quote', 'lead: "Anna'],
    ['an unclosed single quote', "    lead: 'Anna", 'unclosed-quote', "lead: 'Anna"],
    ['an unclosed bracket', '    tags: [a, b', 'unclosed-bracket', 'tags: [a, b'],
    ['an unclosed brace', '    budget: {total: 5', 'unclosed-bracket', 'budget: {total: 5'],
    ['two colons', '    lead: Anna: Matti', 'nested-colon', 'lead: Anna: Matti'],
    ['a lone dash', '    -', 'stray-line', '-'],
    ['a reserved character', '    lead: @anna', 'reserved-character', '@'],
    ['a tab before the key', '\tlead: Anna', 'tab-indent', '\t'],
    ['a key too deep', '      lead: Anna', 'bad-indent', 'lead: Anna'],
    ['a word at the left edge', 'le', 'stray-line', 'le'],
    ['a key at the left edge', 'lead: Anna', 'stray-line', 'lead: Anna'],
    ['a key at no column at all', ' lead: Anna', 'stray-line', 'lead: Anna'],
    ['an entry at the left edge', '- Anna', 'stray-line', '- Anna'],
    ['a bracket at the left edge', '}', 'stray-line', '}'],
    ['a quote at the left edge', '"', 'stray-line', '"'],
  ];
  for (const [what, line, ...told] of inWorkPackage) {
    it(`costs only itself and is pointed at: ${what}`, () => {
      const result = read(withLine(line));
      assert.deepEqual(result.told, [told]);
      assert.deepEqual(result.data, whole);
    });
  }

  type Case = readonly [what: string, text: string, data: unknown, ...told: Told[]];
  const elsewhere: readonly Case[] = [
    [
      'a word among the plan’s keys',
      'plan: 1\nti\ntitle: T\n',
      { plan: 1, title: 'T' },
      ['stray-line', 'ti'],
    ],
    [
      'a word after a list of nodes',
      'areas:\n  - id: A\nfoo\ntitle: T\n',
      { areas: [{ id: 'A' }], title: 'T' },
      ['stray-line', 'foo'],
    ],
    [
      'a word before the first node',
      'areas:\n  foo\n  - id: A\n  - id: B\n',
      { areas: [{ id: 'A' }, { id: 'B' }] },
      ['stray-line', 'foo'],
    ],
    [
      'a word between nodes',
      'areas:\n  - id: A\n  foo\n  - id: B\n',
      { areas: [{ id: 'A' }, { id: 'B' }] },
      ['stray-line', 'foo'],
    ],
    [
      'a word at the end',
      'areas:\n  - id: A\n    title: T\n    per',
      { areas: [{ id: 'A', title: 'T' }] },
      ['stray-line', 'per'],
    ],
    [
      'a word behind the dash',
      'areas:\n  - i\n    title: T\n  - id: B\n',
      { areas: [{ title: 'T' }, { id: 'B' }] },
      ['stray-line', '- i'],
    ],
    [
      'a word in an item',
      'goals:\n  - id: G\n    tex\n    x: 1\n  - y\n',
      { goals: [{ id: 'G', x: 1 }, 'y'] },
      ['stray-line', 'tex'],
    ],
    [
      'a dash between nodes',
      'areas:\n  - id: A\n  -\n  - id: B\n',
      { areas: [{ id: 'A' }, null, { id: 'B' }] },
    ],
    ['a dash at the end', 'areas:\n  - id: A\n  -', { areas: [{ id: 'A' }, null] }],
    [
      'a dash without a space',
      'areas:\n  - id: A\n  -foo\n  - id: B\n',
      { areas: [{ id: 'A' }, { id: 'B' }] },
      ['stray-line', '-foo'],
    ],
    [
      'a quote in a list',
      'goals:\n  - one\n  - "two\n  - three\nx: 1\n',
      { goals: ['one', null, 'three'], x: 1 },
      ['unclosed-quote', '- "two'],
    ],
    [
      'two colons in a list',
      'goals:\n  - one\n  - a: b: c\n  - three\n',
      { goals: ['one', null, 'three'] },
      ['nested-colon', '- a: b: c'],
    ],
    [
      'a quote closed by the next',
      'm:\n  a: "one\n  b: "two"\n  c: 3\n',
      { m: { b: 'two', c: 3 } },
      ['unclosed-quote', 'a: "one'],
    ],
    [
      'a bracket over lines',
      'm:\n  a: [one,\n    two\n  b: 1\n',
      { m: { b: 1 } },
      ['unclosed-bracket', 'a: [one,'],
    ],
    [
      'a key without its value at the left edge, deep inside',
      'areas:\n  - id: A\n    areas:\n      - id: B\n        x:\n          - 1\nrisks:\n          - 2\n        y: 3\n  - id: C\n',
      { areas: [{ id: 'A', areas: [{ id: 'B', x: [1, 2], y: 3 }] }, { id: 'C' }] },
      ['stray-line', 'risks:'],
    ],
    [
      'a word at the left edge, in a block text',
      'areas:\n  - id: A\n    x: |\n      one\nfoo\n      two\n    y: 3\n  - id: C\n',
      { areas: [{ id: 'A', x: 'one\n\ntwo\n', y: 3 }, { id: 'C' }] },
      ['stray-line', 'foo'],
    ],
    [
      'a key at the left edge, in a block text',
      'areas:\n  - id: A\n    x: >-\n      one\nfoo:\n      two\n    y: 3\n  - id: C\n',
      { areas: [{ id: 'A', x: 'one\ntwo', y: 3 }, { id: 'C' }] },
      ['stray-line', 'foo:'],
    ],
    [
      'two left of their list, one under the other',
      'areas:\n  - id: A\n    x: 1\nb: 1\n    y: 2\n    z: 3\nc: 1\n    w: 2\n',
      { areas: [{ id: 'A', x: 1, y: 2, z: 3, w: 2 }] },
      ['stray-line', 'b: 1'],
      ['stray-line', 'c: 1'],
    ],
    [
      'a no-break space in the indentation',
      'areas:\n  - id: A\n  \u00A0 x: 1\n    y: 2\n  - id: B\nz: 1\n',
      { areas: [{ id: 'A', x: 1, y: 2 }, { id: 'B' }], z: 1 },
      ['look-alike', 'x: 1'],
    ],
    [
      'a full-width colon',
      'areas:\n  - id: A\n    x： 1\n    y: 2\n',
      { areas: [{ id: 'A', x: 1, y: 2 }] },
      ['look-alike', 'x： 1'],
    ],
    [
      'slips on several lines',
      'm:\n  a: %5\n  b: 1\n  c: @x\n  d\n  e: 2\n',
      { m: { b: 1, e: 2 } },
      ['reserved-character', '%'],
      ['reserved-character', '@'],
      ['stray-line', 'd'],
    ],
    [
      'a key less deep',
      'm:\n    a: 1\n  b: 2\nc: 3\n',
      { m: { a: 1 }, c: 3 },
      ['bad-indent', 'b: 2'],
    ],
    [
      'an unclosed quote at the top',
      'title: "T\norganisation: O\n',
      { organisation: 'O' },
      ['unclosed-quote', 'title: "T'],
    ],
    [
      'a key that lost its colon, with its list',
      'areas:\n  - id: A\n    title: T\n    goals\n      - g\n      - h\n    measures: [m]\n  - id: B\n',
      { areas: [{ id: 'A', title: 'T', measures: ['m'] }, { id: 'B' }] },
      ['stray-line', 'goals'],
    ],
    [
      'a key that lost its colon, behind a list',
      'areas:\n  - id: A\n    goals:\n      - g\n    schedule\n      - period: 2024\n    title: T\n',
      { areas: [{ id: 'A', goals: ['g'], title: 'T' }] },
      ['stray-line', 'schedule'],
    ],
    [
      'a key at the top that lost its colon, with its list',
      'title: T\ngoals\n  - id: G\n    text: g\nperiod: 2024\n',
      { title: 'T', period: 2024 },
      ['stray-line', 'goals'],
    ],
    [
      'a key beside its neighbours, with its list',
      'areas:\n  - id: A\n    title: T\n   goals:\n      - id: G\n        text: g\n    measures: [m]\n',
      { areas: [{ id: 'A', title: 'T', measures: ['m'] }] },
      ['stray-line', 'goals:'],
    ],
    [
      'a key behind a tab, with its list',
      'areas:\n  - id: A\n    goals:\n      - g\n\tschedule:\n      - period: 2024\n    title: T\n',
      { areas: [{ id: 'A', goals: ['g'], title: 'T' }] },
      ['tab-indent', '\t'],
    ],
    [
      'the first word of a section behind a list',
      'areas:\n  - id: A\nimpact:\n  sum\n  people: p\nperiod: 2024\n',
      { areas: [{ id: 'A' }], impact: { people: 'p' }, period: 2024 },
      ['stray-line', 'sum'],
    ],
    [
      'a first key too deep, of several',
      'm:\n    a: 1\n  b: 2\n  c: 3\nd: 4\n',
      { m: { b: 2, c: 3 }, d: 4 },
      ['bad-indent', 'a: 1'],
    ],
    [
      'the first line of a block text too deep',
      's: >-\n    one\n  two\n  three\nd: 4\n',
      { s: 'one   two three', d: 4 },
      ['bad-indent', 'one'],
    ],
    [
      'an entry behind a tab, with its keys',
      'm:\n  \t- text: a\n    x: 1\n  - text: b\n',
      { m: [{ text: 'b' }] },
      ['tab-indent', '  \t'],
    ],
    [
      'a list whose key is joined to the line above',
      'areas:\n  - id: A\n    period: 2024goals:\n      - g\n      - h\n    title: T\n',
      { areas: [{ id: 'A', title: 'T' }] },
      ['nested-colon', 'period: 2024goals:'],
    ],
    [
      'a mark struck before a key, with its list',
      'areas:\n  - id: A\n    @goals:\n      - g\n    title: T\n',
      { areas: [{ id: 'A', title: 'T' }] },
      ['reserved-character', '@'],
    ],
    [
      'a value to the left of its neighbours',
      'm:\n  n:\n    a: 1\n  b: 2\n    c: 3\nd: 4\n',
      { m: { n: { a: 1, c: 3 } }, d: 4 },
      ['bad-indent', 'b: 2'],
    ],
    ['half an emoji is no place', 'm: !😀 x\nb: 1\n', { b: 1 }, ['stray-line', '😀']],
    ['an unknown alias', 'a: *x\nb: 1\n', { a: null, b: 1 }, ['unknown-anchor', '*x']],
  ];
  for (const [what, text, data, ...told] of elsewhere) {
    it(`costs only itself and is pointed at: ${what}`, () => {
      const result = read(text);
      assert.deepEqual(result.told, told);
      assert.deepEqual(result.data, data);
    });
  }
});
