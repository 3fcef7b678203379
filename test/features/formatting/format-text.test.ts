import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { formatting } from '../../../server/src/features/formatting';
import { check, snapshotOf, underlined } from '../../support/check';
import { planText } from '../../parse/plan-text';
import { assertKept, format, spliced, tryFormat } from './formatted';

const root = path.resolve(__dirname, '../../..');
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');

function filesBelow(folder: string, ending: string): readonly string[] {
  const all = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return all.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name));
}

describe('formatting: a whole plan', () => {
  it('brings a plan of several hands into one layout', () => {
    const before = read('test/fixtures/formatting/mixed.before.yaml');
    assert.equal(format(before), read('test/fixtures/formatting/mixed.after.yaml'));
    assertKept(before);
  });

  it('has nothing to do in the examples, which are written so', () => {
    const examples = filesBelow('examples', '.yaml');
    assert.ok(examples.length > 1);
    for (const name of examples) assert.deepEqual(tryFormat(read(name))?.edits, [], name);
  });

  it('keeps a plan with flush and indented lists, in every kind of line end', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = planText.replaceAll('\n', eol);
      assertKept(text);
      assert.ok(tryFormat(text)?.text.includes(`${eol}          - id: A1${eol}`));
    }
  });

  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['dashes under their key', 'a:\n- b\n- c\n', 'a:\n  - b\n  - c\n'],
    ['wide steps', 'a:\n    b:\n        c: 1\n', 'a:\n  b:\n    c: 1\n'],
    ['narrow steps', 'a:\n b:\n  - c\n', 'a:\n  b:\n    - c\n'],
    [
      'steps of every width',
      'a:\n   b:\n          c: 1\n   d:\n    e: 1\n',
      'a:\n  b:\n    c: 1\n  d:\n    e: 1\n',
    ],
    ['a whole plan further in', '  a: 1\n  b:\n  - c\n', 'a: 1\nb:\n  - c\n'],
    [
      'spaces behind dashes',
      'a:\n  -   b: 1\n      c: 2\n  -\td\n',
      'a:\n  - b: 1\n    c: 2\n  - d\n',
    ],
    ['dashes in dashes', 'a:\n -  - b\n    -   - c\n', 'a:\n  - - b\n    - - c\n'],
    ['a dash alone', 'a:\n-\n   b: 1\n-\n', 'a:\n  -\n    b: 1\n  -\n'],
    ['blanks around colons', 'a  :   1\n"b" :\tx\n', 'a: 1\n"b": x\n'],
    ['blanks at the end of lines', 'a: 1  \nb: \t\n  - c \n# d  \n', 'a: 1\nb:\n  - c\n# d\n'],
    ['blank lines', 'a: 1\n\n\n\nb: 2\n \nc: 3\n', 'a: 1\n\nb: 2\n\nc: 3\n'],
    ['blank lines on top', '\n\n\na: 1\n', '\na: 1\n'],
    ['no line end at the end', 'a: 1', 'a: 1\n'],
    ['blanks instead of a line end', 'a: 1\n   ', 'a: 1\n'],
    ['several line ends at the end', 'a: 1\n\n\n\n', 'a: 1\n'],
    ['one blank line kept', 'a: 1\n\nb: 2\n', 'a: 1\n\nb: 2\n'],
    [
      'a block text',
      'a:\n    b: |\n       x\n        y\n\n       z  \n',
      'a:\n  b: |\n    x\n     y\n\n    z  \n',
    ],
    ['a block text further out', 'a: >\n x\n', 'a: >\n  x\n'],
    ['a block text with its own figure', 'a:\n    b: |3\n         x\n', 'a:\n  b: |3\n       x\n'],
    [
      'a block text as an item',
      'a:\n- |\n x\n- >2-\n    y\n',
      'a:\n  - |\n    x\n  - >2-\n      y\n',
    ],
    ['a block text that keeps its end', 'a: |+\n   x\n\n\n\nb: 1\n', 'a: |+\n  x\n\n\n\nb: 1\n'],
    ['a block text without its end', 'a: |\n   x\n\n\n\nb: 1\n', 'a: |\n  x\n\nb: 1\n'],
    [
      'a line of spaces in a block text',
      'a: |\n    x\n      \n  \n    y\n',
      'a: |\n  x\n    \n\n  y\n',
    ],
    ['a line of spaces that ends it', 'a: |\n    x\n      \nb: 1\n', 'a: |\n  x\n    \nb: 1\n'],
    ['an empty block text', 'a:\n    b: |\n\n    c: 1\n', 'a:\n  b: |\n\n  c: 1\n'],
    ['text over lines', 'a: x\n y\n\n\n      z\n', 'a: x\n  y\n\n\n  z\n'],
    ['quoted text over lines', 'a: "x\n\n y \\\n      z"\n', 'a: "x\n\n  y \\\n  z"\n'],
    ['an escaped blank at the end', 'a: "x\\ \n y"\n', 'a: "x\\ \n  y"\n'],
    ['a value below its key', 'a:\n      b\nc:\n  "d"\n', 'a:\n  b\nc:\n  "d"\n'],
    ['brackets on one line', 'a: {b:  1,c: [ 2,3 ]}\n', 'a: {b:  1,c: [ 2,3 ]}\n'],
    [
      'brackets over lines',
      'a:\n    b: [\n        1,\n\n      ]\n',
      'a:\n  b: [\n      1,\n\n    ]\n',
    ],
    [
      'a comment in brackets left of its key',
      'a:\n    b: [1,\n # c\n      2]\n',
      'a:\n  b: [1,\n   # c\n    2]\n',
    ],
    [
      'comments with what follows',
      '# a\na:\n# b\n    b: 1\n    # c\n\n# d\nd: 1\n',
      '# a\na:\n  # b\n  b: 1\n  # c\n\n# d\nd: 1\n',
    ],
    [
      'comments at the end',
      'a:\n    - b: 1\n      # b\n    # a\n# c',
      'a:\n  - b: 1\n    # b\n  # a\n# c\n',
    ],
    [
      'a comment below a block text',
      'a:\n   b: |\n         x\n       # c\n   d: 1\n',
      'a:\n  b: |\n    x\n  # c\n  d: 1\n',
    ],
    ['a comment that goes on', 'a:   1  # b\n        # c\n', 'a: 1  # b\n      # c\n'],
    [
      'the space before a comment',
      'a: 1    # b\nc:     # d\n  - # e\n    f\n',
      'a: 1    # b\nc:     # d\n  - # e\n    f\n',
    ],
    ['a tab before a comment', 'a: 1\n\t# b\nb:\n    - c\n', 'a: 1\n# b\nb:\n  - c\n'],
    [
      'anchors, aliases and tags',
      'a: &x   {b: 1}\nc:\n   <<:   *x\n   d: !!str   2\n*x : 3\n',
      'a: &x   {b: 1}\nc:\n  <<: *x\n  d: !!str   2\n*x : 3\n',
    ],
    [
      'an anchor on a line of its own',
      'a:\n    &x\n    b: 1\nc: &y\n- *x\n',
      'a:\n  &x\n  b: 1\nc: &y\n  - *x\n',
    ],
    ['keys with a mark', '?   a\n:   b\n? |\n   c\n:\n    - d\n', '? a\n: b\n? |\n  c\n:\n  - d\n'],
    [
      'document marks',
      '%YAML 1.2\n# a\n---\na:\n - 1\n...\n',
      '%YAML 1.2\n# a\n---\na:\n  - 1\n...\n',
    ],
    ['a byte order mark', '\uFEFFa:\n- 1\nb:  2\n', '\uFEFFa:\n  - 1\nb: 2\n'],
    ['a byte order mark before a comment', '\uFEFF# a  \n\n\na:  2\n', '\uFEFF# a\n\na: 2\n'],
    ['line ends', 'a:\r\n- 1 \r\n\r\n\r\nb:  2', 'a:\r\n  - 1\r\n\r\nb: 2\r\n'],
    ['letters of two units', '😀:   "😀"  # 😀\nb:\n- 😀\n', '😀: "😀"  # 😀\nb:\n  - 😀\n'],
    ['values that are not written', 'a:\nb:\n- \n-   # c\nd:\n', 'a:\nb:\n  -\n  -   # c\nd:\n'],
    ['dashes that are text', 'a: b\n  - c\n', 'a: b\n  - c\n'],
  ];
  for (const [what, before, after] of cases) {
    it(`brings into layout: ${what}`, () => {
      assert.equal(format(before), after);
      assertKept(before);
    });
  }

  it('leaves quotation marks, numbers, the order of keys and long lines alone', () => {
    const text = `b: 'x'\na: "y"\nn: 0x1F\nm: 1_000\no: +1.50\nl: ${'sana '.repeat(60)}z\n`;
    assert.deepEqual(tryFormat(text)?.edits, []);
  });

  it('touches no line that is right, and no more of the others than is wrong', () => {
    const { edits } = tryFormat('plan: 1\ngoals:\n    - id: G1\n      text: x \nneed:  y\n') ?? {};
    assert.deepEqual(
      edits?.map(({ range: { start, end }, newText }) => [
        [start.line, start.character, end.line, end.character],
        newText,
      ]),
      [
        [[2, 2, 2, 4], ''],
        [[3, 4, 3, 6], ''],
        [[3, 13, 3, 14], ''],
        [[4, 5, 4, 7], ' '],
      ],
    );
  });

  it('does nothing where it is switched off, and nothing with what is no plan', () => {
    const snapshot = snapshotOf('a:\n- 1\n');
    assert.deepEqual(formatting(snapshot, undefined, { format: false }), []);
    assert.equal(formatting(snapshot, undefined, { format: true }).length, 1);
    for (const text of ['', '\n\n\n', '# a', '- a\n-   b\n', '  text\n', '"a"', '[a,\n   b]']) {
      assert.deepEqual(tryFormat(text)?.edits, [], text);
    }
  });
});

describe('formatting: a text that cannot be read', () => {
  for (const text of [
    'a:\n- 1\nb: "open\n',
    'a:  1\nword\nb: 2\n',
    'a:  [1, 2\nb: 2\n',
    'a:  1\n---\nb:  2\n',
    'a:\n    b: 1\n  c: 2\n',
    'a:  *nowhere\n',
  ]) {
    it(`is left alone: ${JSON.stringify(text)}`, () => {
      assert.equal(tryFormat(text), undefined);
      assert.deepEqual(formatting(snapshotOf(text), undefined, { format: true }), []);
    });
  }

  it('is indented with spaces where nothing is wrong but tabs', () => {
    assert.equal(format('a:\n\tb: 1\n\tc:\n\t\t-   d # e\n'), 'a:\n  b: 1\n  c:\n    - d # e\n');
    assert.equal(format('a:\r\n\tb: 1\r\n'), 'a:\r\n  b: 1\r\n');
  });

  it('is left alone where tabs can be read in more than one way', () => {
    assert.equal(tryFormat('a:\n  b: 1\n \tc: 1\n'), undefined);
  });

  it('is never made worse while it is typed', () => {
    for (let end = 0; end < planText.length; end += 23) {
      for (const text of [
        planText.slice(0, end),
        `${planText.slice(0, end)}${planText.slice(end + 9)}`,
      ]) {
        const formatted = tryFormat(text);
        if (formatted) assertKept(text);
        else assert.ok(snapshotOf(text).tree.problems.length > 0);
      }
    }
  });
});

describe('formatting: what is found in a plan', () => {
  const findingsOf = (text: string): readonly string[] => {
    const snapshot = snapshotOf(text);
    return check(snapshot)
      .map((found) => `${found.rule} ${underlined(snapshot, found).trim()}`)
      .toSorted();
  };
  /** Every level twice as far in, and dashes with three spaces behind them. */
  const widened = (text: string): string =>
    text.replace(
      /^( +)(- )?/gm,
      (_, indent: string, dash: string | undefined) =>
        `${indent}${indent}${dash === undefined ? '' : '-   '}`,
    );

  it('is the same afterwards, silenced or not, in the plans of all rules', () => {
    let changed = 0;
    let silenced = 0;
    for (const name of filesBelow('test/fixtures/rules', '.plan.yaml')) {
      for (const text of [read(name), widened(read(name))]) {
        const formatted = tryFormat(text);
        // Tabs that are mended are no longer found.
        if (!formatted || snapshotOf(text).tree.problems.length > 0) continue;
        assert.deepEqual(findingsOf(formatted.text), findingsOf(text), name);
        if (formatted.edits.length > 0) changed++;
        if (formatted.edits.length > 0 && text.includes('planwright-ignore')) silenced++;
      }
    }
    assert.ok(changed > 100 && silenced > 5, `${changed} changed, ${silenced} with comments`);
  });

  it('is silenced by the same comments, wherever they stand', () => {
    const head = 'plan: 1\ntitle: T\norganisation: O\nperiod: 2026\nlanguage: fi\n';
    const lists = `workPackages:
-   id: TP1
    title: Yksi
# planwright-ignore budget/total-mismatch -- sovittu
    budget:
          other:   100
          total: 90
-   id: TP2
    title: Kaksi
    budget:
          other: 100
          total:   90   # planwright-ignore budget/total-mismatch
-   id: TP3
    title: Kolme
    budget: {other: 100, total: 90}
`;
    for (const text of [head + lists, `# planwright-ignore content/*\n${head}${lists}`]) {
      const found = findingsOf(text);
      assert.deepEqual(findingsOf(format(text)), found);
      assert.equal(found.filter((each) => each.startsWith('budget/total-mismatch')).length, 1);
    }
  });
});

describe('formatting: 50 000 lines', () => {
  it('is done in one go, by line, and leaves what is right', () => {
    const node = (number: number): string =>
      `-   id: TP${number}\n    title: Paketti ${number}\n    goals:\n    - tavoite\n    budget:\n        other: 1\n`;
    const nodes = Array.from({ length: 8_400 }, (_, number) => node(number)).join('');
    const text = `plan: 1\ntitle: T\nworkPackages:\n${nodes}`;
    const formatted = tryFormat(text);
    assert.ok(formatted);
    assert.ok(formatted.edits.every(({ range }) => range.start.line === range.end.line));
    assert.match(
      formatted.text,
      /\n {2}- id: TP8399\n {4}title: Paketti 8399\n {4}goals:\n {6}- tavoite\n {4}budget:\n {6}other: 1\n$/,
    );
    assert.deepEqual(tryFormat(formatted.text)?.edits, []);
    const slip = formatted.text.replace('Paketti 4000', 'Paketti 4000 ');
    const edits = tryFormat(slip)?.edits ?? [];
    assert.equal(edits.length, 1);
    assert.equal(spliced(slip, edits), formatted.text);
  });
});
