import assert from 'node:assert/strict';
import {
  appendLineComment,
  applyEdits,
  indentOfMap,
  insertCommentAbove,
  lineOfEntry,
  raw,
  replaceValue,
  writeScalar,
  type NewValue,
  type TextEdit,
} from '../../server/src/parse/edits';
import type { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { SourceText } from '../../server/src/text/source-text';
import { changed, entryAt, mapAt, nodeAt, open, table, type Path } from './edit-table';

function withValue(value: NewValue) {
  return (tree: SyntaxTree, path: Path): TextEdit => replaceValue(tree, nodeAt(tree, path), value);
}

describe('replaceValue', () => {
  describe('with a number as written', () => {
    table(
      [
        ['keeps the comment', 'total: 700000 # sum\n', 'total', 'total: 716007.50 # sum\n'],
        ['keeps columns', 'total:    7   # sum', 'total', 'total:    716007.50   # sum'],
        ['in quotes before', 'a: "1 000 €"\n', 'a', 'a: 716007.50\n'],
        ['writes an empty value', 'a:\nb: 1\n', 'a', 'a: 716007.50\nb: 1\n'],
        ['writes it before a comment', 'a: # due\n', 'a', 'a: 716007.50 # due\n'],
        ['leaves no space behind', 'a:   \nb: 1', 'a', 'a: 716007.50\nb: 1'],
        [
          'writes an empty item',
          'a:\n  - 1\n  -\n  - # c\n',
          'a.1',
          'a:\n  - 1\n  - 716007.50\n  - # c\n',
        ],
        [
          'writes an empty item before a comment',
          'a:\n  - # c\n',
          'a.0',
          'a:\n  - 716007.50 # c\n',
        ],
        ['in braces', '{a: 1, b: 2}', 'b', '{a: 1, b: 716007.50}'],
        ['nothing in braces', 'm: {a: , b}\n', 'm.a', 'm: {a: 716007.50 , b}\n'],
        ['a bare key in braces', 'm: {a, b}\n', 'm.b', 'm: {a, b: 716007.50}\n'],
        ['a text over lines', 'a: two\n  lines # c\nb: 1\n', 'a', 'a: 716007.50 # c\nb: 1\n'],
        ['a value on the next line', 'a:\n  7 # c\n', 'a', 'a:\n  716007.50 # c\n'],
        ['block text', 'a: | # c\n  x: y\n\n  z\n\nb: 1\n', 'a', 'a: 716007.50 # c\n\nb: 1\n'],
        ['kept block text', 'a: |+\n  x\n\nb: 1\n', 'a', 'a: 716007.50\nb: 1\n'],
        [
          'a list',
          'a: # c\n  - x # d\n  - y # e\n# f\nb: 1\n',
          'a',
          'a: 716007.50 # c # e\n# f\nb: 1\n',
        ],
        [
          'an item that is a map',
          'a:\n  - k: 1 # d\n    l: 2\n  - z\n',
          'a.0',
          'a:\n  - 716007.50\n  - z\n',
        ],
        ['an item under its dash', 'a:\n  - # c\n    k: 1\n', 'a.0', 'a:\n  - 716007.50 # c\n'],
        ['an alias, not what it names', 'a: &x 1\nb: *x # c\n', 'b', 'a: &x 1\nb: 716007.50 # c\n'],
        ['behind an anchor', 'a: &x 1\nb: *x\n', 'a', 'a: &x 716007.50\nb: *x\n'],
        ['behind an empty anchor', 'a: &x # c\n', 'a', 'a: &x 716007.50 # c\n'],
        ['in the only braces', 'a: [b: 1, c]\n', 'a.0.b', 'a: [b: 716007.50, c]\n'],
        ['an explicit key without value', '? a\n? b\n', 'a', '? a\n: 716007.50\n? b\n'],
      ],
      withValue(raw('716007.50')),
    );
  });

  describe('with a list of maps', () => {
    const value = [{ id: 'A', tags: ['x', 'y'] }, 'B: 1'];
    table(
      [
        [
          'under its key',
          'a: 1 # c\nb: 2\n',
          'a',
          'a: # c\n  - id: A\n    tags:\n      - x\n      - y\n  - "B: 1"\nb: 2\n',
        ],
        [
          'flush where lists are',
          'r:\n- 1\na: []',
          'a',
          'r:\n- 1\na:\n- id: A\n  tags:\n  - x\n  - y\n- "B: 1"',
        ],
        [
          'in the old list’s column',
          'a:\n    - 1\n    - 2 # c\nb: 1\n',
          'a',
          'a:\n    - id: A\n      tags:\n        - x\n        - y\n    - "B: 1" # c\nb: 1\n',
        ],
        [
          'in place of a map',
          'a: # c\n    k: 1 # d\nb: 1\n',
          'a',
          'a: # c\n  - id: A\n    tags:\n      - x\n      - y\n  - "B: 1" # d\nb: 1\n',
        ],
        [
          'as an item',
          'a:\n  - old # c\n',
          'a.0',
          'a:\n  - - id: A # c\n      tags:\n        - x\n        - y\n    - "B: 1"\n',
        ],
        [
          'in brackets',
          'a: [1] \nm: {k: 2}\n',
          'm.k',
          'a: [1] \nm: {k: [{ id: A, tags: [x, y] }, "B: 1"]}\n',
        ],
        [
          'for block text',
          'a: > # c\n  x\nb: 1',
          'a',
          'a: # c\n  - id: A\n    tags:\n      - x\n      - y\n  - "B: 1"\nb: 1',
        ],
      ],
      withValue(value),
    );
  });

  it('replaces a whole list of nodes', () => {
    const tree = open('workPackages:\n  # one\n  - id: A # a\n  - id: B # b\n# end\nx: 1\n');
    const edit = replaceValue(tree, nodeAt(tree, 'workPackages'), [{ id: 'C' }]);
    assert.equal(changed(tree, edit), 'workPackages:\n  # one\n  - id: C # b\n# end\nx: 1\n');
  });
});

describe('comments', () => {
  const comment = '# planwright-ignore budget/total-mismatch';
  const byLine = (edit: typeof insertCommentAbove) => (tree: SyntaxTree, line: string) =>
    edit(tree, Number(line), comment);

  describe('insertCommentAbove', () => {
    table(
      [
        ['a key', 'a:\n  b: 1\n', '1', `a:\n  ${comment}\n  b: 1\n`],
        ['a dash', 'a:\n  - b: 1\n', '1', `a:\n  ${comment}\n  - b: 1\n`],
        ['the first line', '\uFEFFa: 1\n', '0', `\uFEFF${comment}\na: 1\n`],
        [
          'a text that the line is in',
          'x: 1\na: |\n  b\n  c\n',
          '3',
          `x: 1\n${comment}\na: |\n  b\n  c\n`,
        ],
      ],
      byLine(insertCommentAbove),
    );
  });

  describe('appendLineComment', () => {
    table(
      [
        ['to a value', 'a: 1  \nb: 2\n', '0', `a: 1 ${comment}\nb: 2\n`],
        ['to a comment', 'a: 1 # c\n', '0', `a: 1 # c ${comment}\n`],
        ['to block text', 'a: |\n  b\n  c\n', '2', `a: | ${comment}\n  b\n  c\n`],
        ['to its first line', 'a: |\n  b\n', '0', `a: | ${comment}\n  b\n`],
        ['to a text over lines', 'a: b\n  c\nd: 1\n', '0', `a: b\n  c ${comment}\nd: 1\n`],
        ['below a text over lines', 'a: b\n  c\nd: 1', '2', `a: b\n  c\nd: 1 ${comment}`],
        ['to an empty line', 'a: 1\n', '1', `a: 1\n${comment}`],
      ],
      byLine(appendLineComment),
    );
  });
});

describe('writeScalar', () => {
  const plain = [
    'Kuopio',
    '2023-Q1',
    "it's",
    'a#b',
    'a:b',
    '-5 %',
    '1 690 000 €',
    'yes',
    '31.2.2023',
    'ä 😀',
    '=x',
  ];
  const quoted = [
    '',
    ' x',
    'x ',
    '- x',
    '-',
    '?x',
    ':x',
    'a: b',
    'a:',
    'a #b',
    'a, b',
    '[a]',
    '{a}',
    '#a',
    '&a',
    '*a',
  ];
  const more = [
    '!a',
    '|',
    '>',
    '%',
    '@a',
    '`a`',
    '"a"',
    "'a'",
    '12',
    '1.5',
    '1e3',
    '0x1f',
    '.5',
    '.inf',
    '~',
    'null',
  ];
  const last = [
    'True',
    'a\nb',
    'a\tb',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\ud800',
    '---',
    '... x',
    '+1',
    '0o7',
    '.NaN',
  ];

  it('is plain where that is safe', () => {
    for (const text of plain) assert.equal(writeScalar(text), text);
  });

  it('is quoted where it would be read as something else', () => {
    for (const text of [...quoted, ...more, ...last])
      assert.match(writeScalar(text), /^".*"$/, text);
  });
});

describe('applyEdits', () => {
  const at = (line: number, from: number, to: number, newText: string): TextEdit => ({
    range: { start: { line, character: from }, end: { line, character: to } },
    newText,
  });

  it('applies edits in any order, inserts at one place in theirs', () => {
    const text = SourceText.from('abc\r\ndef');
    const edits = [at(1, 0, 1, 'D'), at(0, 1, 1, '1'), at(0, 1, 1, '2\r\n'), at(0, 1, 2, '')];
    assert.equal(applyEdits(text, edits).toString(), 'a12\r\nc\r\nDef');
  });

  it('refuses edits that overlap', () => {
    const text = SourceText.from('abcdef');
    assert.throws(
      () => applyEdits(text, [at(0, 1, 3, ''), at(0, 2, 4, '')]),
      /overlap at line 1, character 3/,
    );
  });
});

describe('places', () => {
  it('indentOfMap is the column of its keys', () => {
    const tree = open('a:\n  - - id: X\n  -   b:\n         c: 1\n');
    const columns = ['', 'a.0.0', 'a.1', 'a.1.b'].map((path) =>
      indentOfMap(tree, mapAt(tree, path)),
    );
    assert.deepEqual(columns, [0, 6, 6, 9]);
  });

  it('lineOfEntry is the line of its key', () => {
    const tree = open('areas:\n  - id: A\n  # c\n  - id: B\n    title: T\n');
    assert.equal(lineOfEntry(tree, entryAt(tree, 'areas.1.title')[1]), 4);
  });
});
