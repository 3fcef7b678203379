import assert from 'node:assert/strict';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { toData, valueOf, type SyntaxProblemCode } from '../../server/src/parse/syntax';
import { SourceText } from '../../server/src/text/source-text';
import { planText } from './plan-text';
import { plain, shapeOf } from './tree-shape';

const deep = 10_000;
const wide = 200_000;

function nested(line: (level: number) => string, levels: number): string {
  return Array.from({ length: levels }, (_, level) => line(level)).join('\n');
}

function laughs(levels: number): string {
  const lines = ['a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]'];
  for (let level = 1; level < levels; level++) {
    const names = Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ');
    lines.push(`a${level}: &a${level} [${names}]`);
  }
  return lines.join('\n');
}

function mergeBomb(levels: number): string {
  const lines = ['a0: &a0 {k0: 1, k1: 1, k2: 1}'];
  for (let level = 1; level < levels; level++) {
    const names = Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ');
    lines.push(`a${level}: &a${level} {<<: [${names}], k${level}: 1}`);
  }
  return lines.join('\n');
}

/** A text, and a problem that it must be told of (none: that it must not be told of any). */
type Case = readonly [what: string, text: string, problem: SyntaxProblemCode | undefined | 'any'];

const cases: readonly Case[] = [
  ['brackets on one line', '['.repeat(deep), 'too-tangled'],
  ['brackets on lines of their own', '[\n'.repeat(deep), 'any'],
  ['braces', '{a: '.repeat(deep), 'too-tangled'],
  ['braces on lines of their own', nested((level) => `${' '.repeat(level % 50)}{a:`, deep), 'any'],
  ['closed brackets', '['.repeat(500) + ']'.repeat(500), 'too-deep'],
  ['dashes', '- '.repeat(deep), 'too-tangled'],
  ['few dashes', '- '.repeat(500), 'too-deep'],
  ['explicit keys', '? '.repeat(deep), 'too-tangled'],
  ['indentation', nested((level) => `${' '.repeat(level)}a:`, deep), 'too-large'],
  ['less indentation', nested((level) => `${' '.repeat(level)}a:`, 1000), 'too-deep'],
  [
    'nodes in nodes',
    nested((level) => `${' '.repeat(2 * level)}- workPackages:`, 600).slice(2),
    'any',
  ],
  [
    'nodes in nodes, too many',
    nested((level) => `${'  '.repeat(level)}areas:\n${'  '.repeat(level)}- id: 1`, 1000),
    'any',
  ],
  ['anchors', '&a '.repeat(deep), 'too-tangled'],
  ['tags', '!!str '.repeat(deep), 'too-tangled'],
  ['laughs by the billion', laughs(10), 'alias-bomb'],
  ['merges by the billion', mergeBomb(10), 'alias-bomb'],
  ['an alias in itself', 'a: &a [1, *a]\nb: &b {c: *b}\n', 'alias-cycle'],
  ['a merge of itself', 'a: &a\n  <<: *a\n  b: 1\n', 'alias-cycle'],
  ['an alias of nothing', 'a: *nobody\n', 'unknown-anchor'],
  [
    'many anchors and aliases',
    nested((level) => `k${level}: ${level === 0 ? '&x v' : '*x'}`, 5000),
    undefined,
  ],
  ['quotes on one line', `a: ${'"'.repeat(wide)}`, 'too-tangled'],
  ['single quotes on one line', `a: ${"'".repeat(wide)}`, 'too-tangled'],
  ['brackets in pairs', `a: ${'[]'.repeat(wide / 2)}`, 'too-tangled'],
  ['brackets in pairs on lines', nested(() => '[]', 4000), 'any'],
  ['quotes on lines', nested(() => '"', 4000), 'any'],
  ['one long word', `a: ${'x'.repeat(wide)}`, undefined],
  ['one long comment', `a: 1 #${' #'.repeat(wide / 2)}`, undefined],
  ['spaces', `a:${' '.repeat(wide)}b\n${' '.repeat(wide)}\n`, undefined],
  ['colons', `a${':'.repeat(wide)}`, 'any'],
  ['question marks on lines', nested(() => '?', 5000), undefined],
  ['more lines than any plan', nested((level) => `k${level}: 1`, 150_001), 'too-large'],
  ['values on one line', `a: [${'x, '.repeat(80_001)}y]`, 'too-large'],
  [
    'blank lines that only the careful reader takes',
    `a: !b\n${'\n'.repeat(80_000)}  - c\n`,
    'too-large',
  ],
  ['colons on one line', ': '.repeat(wide), 'too-large'],
  ['fewer values on one line', `a: [${'x, '.repeat(79_990)}y]`, undefined],
  ['fewer that only the careful reader takes', `a: [${'x, '.repeat(79_990)}!y z]`, undefined],
  ['brackets that stay open over lines', `a: [\n${nested(() => '  b,', 20_000)}`, 'any'],
  ['a text that stays open over lines', `a: "\n${nested(() => '  b', 20_000)}`, 'any'],
  ['blank lines', `a: 1${'\n'.repeat(wide)}b: 2`, undefined],
  ['comment lines', `a: 1\n${'# c\n'.repeat(5000)}b: 2`, undefined],
  ['a key on every line', nested((level) => `k${level}: ${level}`, 5000), undefined],
  ['the same key on every line', nested(() => 'k: 1', 5000), undefined],
  ['a bare word on every line', nested(() => 'word', 5000), undefined],
  ['half-typed keys on every line', `a:\n  b: 1\n${nested(() => '  word', 5000)}`, 'stray-line'],
  ['tabs', '\ta: 1\n\tb: 2\n', 'any'],
  ['tabs on every line', `a:\n${nested(() => '\tb: 1', 5000)}`, 'tab-indent'],
  ['lone CR', 'a: 1\rb:\r  - c\r', undefined],
  ['mixed line ends', 'a: 1\r\nb:\n  - c\r  - d', undefined],
  ['a second document', 'a: 1\n---\nb: 2\n', 'many-documents'],
  ['many documents', nested(() => '---\na: 1', 10_000), 'many-documents'],
  ['a comment behind the end', 'a: 1\n...\n# c\n', undefined],
  ['control characters', 'a: \u0000\u0001\u0007\u001b\nb: \u0085\u2028\n', undefined],
  ['half an emoji', 'a: \ud83d\nb: \ude00x\n', undefined],
  ['byte order marks', '\uFEFF\uFEFFa: 1\n\uFEFFb: 2\n', undefined],
  ['a directive alone', '%YAML 9.9\n', 'any'],
  ['a tag that cannot be decoded', 'a: !!%ff 1\n', 'any'],
  [
    'a merge conflict',
    'a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\nc: 4\n',
    'stray-line',
  ],
];

describe('hostile texts', () => {
  for (const [what, text, problem] of cases) {
    it(`end with a tree and places inside the text: ${what}`, () => {
      const tree = SyntaxTree.parse(SourceText.from(text));
      shapeOf(tree);
      if (tree.root) toData(tree.root);
      const codes = tree.problems.map(({ code }) => code);
      if (problem === undefined) assert.deepEqual(codes, []);
      else if (problem === 'any') assert.notEqual(codes.length, 0);
      else assert.ok(codes.includes(problem), codes.slice(0, 5).join());
      shapeOf(tree.update(SourceText.from(`${text}\nz: 1`)));
    });
  }

  it('300 honest aliases are no attack', () => {
    const uses = Array.from({ length: 300 }, () => '  - <<: *line\n    of: personnel\n');
    const text = `line: &line {rate: 7, of: direct, note: same}\nlines:\n${uses.join('')}all: [${'*line, '.repeat(300)}]\n`;
    const tree = SyntaxTree.parse(SourceText.from(text));
    assert.deepEqual(tree.problems, []);
    const lines = valueOf(tree.root, 'lines');
    assert.ok(lines?.kind === 'list');
    assert.equal(lines.items.length, 300);
    const last = lines.items.at(-1);
    assert.ok(last);
    assert.deepEqual(plain(toData(last)), { of: 'personnel', rate: 7, note: 'same' });
  });

  it('keys that objects have anyway are keys like others', () => {
    const text =
      '__proto__:\n  polluted: 1\nconstructor: {prototype: {x: 1}}\ntoString: 2\nhasOwnProperty: 3\n';
    const tree = SyntaxTree.parse(SourceText.from(text));
    assert.deepEqual(tree.problems, []);
    assert.ok(tree.root);
    const data = toData(tree.root) as Record<string, unknown>;
    assert.deepEqual(Object.keys(data), ['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
    assert.equal(Object.getPrototypeOf(data), null);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('a merged __proto__ is no prototype', () => {
    const tree = SyntaxTree.parse(
      SourceText.from('a: &a {__proto__: {polluted: 1}}\nb: {<<: *a}\n'),
    );
    assert.ok(tree.root);
    const { b } = toData(tree.root) as { b: Record<string, unknown> };
    assert.deepEqual(Object.keys(b), ['__proto__']);
    assert.equal(b['polluted'], undefined);
  });

  it('a plan of 5 MB is read whole, and a change in it as a piece', () => {
    const item = (id: number): string =>
      `  - id: W${id}\n    title: Paketti ${id}\n    description: |\n      ${'Kuvausta riittää. '.repeat(40)}\n    budget: {total: ${id}}\n`;
    const count = 6500;
    const text = `title: T\nworkPackages:\n${Array.from({ length: count }, (_, id) => item(id)).join('')}`;
    assert.ok(text.length > 5_000_000);
    const tree = SyntaxTree.parse(SourceText.from(text));
    assert.deepEqual(tree.problems, []);
    const list = valueOf(tree.root, 'workPackages');
    assert.ok(list?.kind === 'list');
    assert.equal(list.items.length, count);
    const changed = tree.update(SourceText.from(text.replace('Paketti 3000\n', 'Toinen\n')));
    assert.equal(changed.work.pieces - changed.work.reused, 1);
  });

  it('any prefix of a plan is read, with places inside it', () => {
    for (let length = 0; length < planText.length; length += 7) {
      shapeOf(SyntaxTree.parse(SourceText.from(planText.slice(0, length))));
    }
  });
});
