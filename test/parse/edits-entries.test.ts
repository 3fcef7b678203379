import assert from 'node:assert/strict';
import {
  raw,
  removeEntry,
  renameKey,
  setEntry,
  wrapInList,
  type NewValue,
} from '../../server/src/parse/edits';
import type { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { changed, entryAt, mapAt, open, table, type Path } from './edit-table';

describe('setEntry', () => {
  const order = ['id', 'title', 'period', 'workPackages', 'budget'];
  const set = (key: string, value: NewValue) => (tree: SyntaxTree, path: Path) =>
    setEntry(tree, mapAt(tree, path), key, value, order);

  describe('of a scalar', () => {
    table(
      [
        ['replaces', 'id: A\nperiod: 2022 # c\n', '', 'id: A\nperiod: 2023-Q1 # c\n'],
        [
          'after the key before it',
          'id: A\ntitle: T # c\nbudget: {}\n',
          '',
          'id: A\ntitle: T # c\nperiod: 2023-Q1\nbudget: {}\n',
        ],
        ['before all others', 'budget: 1\n', '', 'period: 2023-Q1\nbudget: 1\n'],
        [
          'below the comments at the top',
          '# top\nbudget: 1',
          '',
          '# top\nperiod: 2023-Q1\nbudget: 1',
        ],
        [
          'above another’s comments',
          'a:\n  # b\n  budget: 1\n',
          'a',
          'a:\n  period: 2023-Q1\n  # b\n  budget: 1\n',
        ],
        [
          'on the dash',
          'a:\n  -  budget: 1\n     x: 2\n',
          'a.0',
          'a:\n  -  period: 2023-Q1\n     budget: 1\n     x: 2\n',
        ],
        ['under the dash', 'a:\n  - id: X\n', 'a.0', 'a:\n  - id: X\n    period: 2023-Q1\n'],
        [
          'without a final line break',
          'a:\n  - id: X',
          'a.0',
          'a:\n  - id: X\n    period: 2023-Q1',
        ],
        ['into {}', 'a: {} # c\n', 'a', 'a: { period: 2023-Q1 } # c\n'],
        ['into { }', 'a: { }', 'a', 'a: { period: 2023-Q1 }'],
        [
          'into braces',
          'a: { id: X, budget: 1 }\n',
          'a',
          'a: { id: X, period: 2023-Q1, budget: 1 }\n',
        ],
        ['first in braces', 'a: {budget: 1}\n', 'a', 'a: {period: 2023-Q1, budget: 1}\n'],
        [
          'into braces over lines',
          'a: {\n    id: X, # c\n    b: 1 # d\n  }\n',
          'a',
          'a: {\n    id: X, period: 2023-Q1, # c\n    b: 1 # d\n  }\n',
        ],
        [
          'into a map without braces',
          'a: [id: X, b]\n',
          'a.0',
          'a: [{ id: X, period: 2023-Q1 }, b]\n',
        ],
        [
          'below deeper comments',
          'a:\n  title:\n    # deeper\n  # b’s\n  budget: 1\n',
          'a',
          'a:\n  title:\n    # deeper\n  period: 2023-Q1\n  # b’s\n  budget: 1\n',
        ],
        [
          'below block text',
          'title: |\n  x\n\n\nbudget: 1\n',
          '',
          'title: |\n  x\nperiod: 2023-Q1\n\n\nbudget: 1\n',
        ],
        [
          'below kept block text',
          'title: |+\n  x\n\nbudget: 1\n',
          '',
          'title: |+\n  x\n\nperiod: 2023-Q1\nbudget: 1\n',
        ],
        [
          'below a text over lines',
          'title: "x\n  y"\nbudget: 1\n',
          '',
          'title: "x\n  y"\nperiod: 2023-Q1\nbudget: 1\n',
        ],
        ['behind a byte order mark', '\uFEFFbudget: 1\n', '', '\uFEFFperiod: 2023-Q1\nbudget: 1\n'],
        [
          'over a merged key',
          'a: &a\n  period: 1\nb:\n  <<: *a\n  id: X\n',
          'b',
          'a: &a\n  period: 1\nb:\n  <<: *a\n  id: X\n  period: 2023-Q1\n',
        ],
        [
          'beside a merge key alone',
          'a: &a\n  x: 1\nb:\n  <<: *a\n',
          'b',
          'a: &a\n  x: 1\nb:\n  period: 2023-Q1\n  <<: *a\n',
        ],
        [
          'beside a merge key in braces',
          'a: &a {x: 1}\nb: {<<: *a}\n',
          'b',
          'a: &a {x: 1}\nb: { period: 2023-Q1, <<: *a}\n',
        ],
        [
          'onto an alias',
          'a: &a\n  x: 1\nb: *a # c\n',
          'b',
          'a: &a\n  x: 1\nb: { <<: *a, period: 2023-Q1 } # c\n',
        ],
      ],
      set('period', '2023-Q1'),
    );
  });

  const container = [
    'title: T',
    'workPackages: # list',
    '  # first',
    '  - id: A',
    '    workPackages:',
    '      - id: A1',
    '        title: inner # i',
    '        # end of A1',
    '    # end of A',
    '  # end of list',
    '# about risks',
    'risks: []',
    '',
  ];

  it('never lands in a child of a container', () => {
    const tree = open(container.join('\n'));
    const top = changed(tree, set('budget', { total: 5 })(tree, ''));
    assert.equal(top, container.toSpliced(10, 0, 'budget:', '  total: 5').join('\n'));
    const inner = changed(tree, set('budget', 5)(tree, 'workPackages.0'));
    assert.equal(inner, container.toSpliced(8, 0, '    budget: 5').join('\n'));
    const innermost = changed(tree, set('period', 2023)(tree, 'workPackages.0.workPackages.0'));
    assert.equal(innermost, container.toSpliced(7, 0, '        period: 2023').join('\n'));
  });

  it('writes maps, lists and odd keys', () => {
    const tree = open('a:\n  x: 1\n');
    const value = {
      '2024': raw('1690000.00'),
      'a: b': [],
      '': {},
      '<<': [['p'], {}],
      text: 'a\nb',
    };
    assert.equal(
      changed(tree, setEntry(tree, mapAt(tree, 'a'), 'b', value)),
      [
        'a:\n  x: 1\n  b:\n    2024: 1690000.00\n    "a: b": []\n    "": {}',
        '    "<<":\n      - - p\n      - {}\n    text: "a\\nb"\n',
      ].join('\n'),
    );
  });
});

describe('removeEntry', () => {
  const remove = (tree: SyntaxTree, path: Path) => removeEntry(tree, ...entryAt(tree, path));
  table(
    [
      [
        'with its comments',
        'a: 1\n# b\n# b\nb: 2 # b\n  # b\n# c\nc: 3\n',
        'b',
        'a: 1\n# c\nc: 3\n',
      ],
      ['keeps detached comments', 'a: 1\n# a\n\nb: 2\n', 'b', 'a: 1\n# a\n\n'],
      ['at the end', 'a: 1\n# b\nb: 2', 'b', 'a: 1'],
      ['keeps the comments at the top', '# top\na: 1\nb: 2\n', 'a', '# top\nb: 2\n'],
      ['keeps the dash', 'l:\n  - id: X # c\n\n    title: T\n', 'l.0.id', 'l:\n  - title: T\n'],
      [
        'keeps the next one’s comment',
        'l:\n  - id: X\n    # t\n    t: T\n',
        'l.0.id',
        'l:\n  - # t\n    t: T\n',
      ],
      ['leaves {} behind a dash', 'l:\n  - id: X # c\n  - y\n', 'l.0.id', 'l:\n  - {}\n  - y\n'],
      ['leaves {} under a key', 'a: # a\n  # b\n  b: 1 # b\nc: 1\n', 'a.b', 'a: {} # a\nc: 1\n'],
      ['leaves {} of a plan', '# top\na: 1\n', 'a', '# top\n{}\n'],
      [
        'with everything under it',
        'a: 1\nworkPackages:\n- id: A\n  goals:\n  - g\n- id: B\nb: 2\n',
        'workPackages',
        'a: 1\nb: 2\n',
      ],
      ['in braces', 'm: { a: 1, b: 2, c: 3 }\n', 'm.b', 'm: { a: 1, c: 3 }\n'],
      ['last in braces', 'm: { a: 1, b: [2, 3] }\n', 'm.b', 'm: { a: 1 }\n'],
      ['alone in braces', 'm: { a: 1, } # c\n', 'm.a', 'm: {} # c\n'],
      ['alone without braces', 'm: [a: 1, b]\n', 'm.0.a', 'm: [{}, b]\n'],
      [
        'on a line of its own',
        'm: {\n    a: 1, # a\n    # b\n    b: 2 # b\n  }\n',
        'm.b',
        'm: {\n    a: 1 # a\n  }\n',
      ],
      ['of braces over lines', 'm: { a: 1, # a\n    b: 2 }\n', 'm.b', 'm: { a: 1 # a\n     }\n'],
      ['first on the line', 'm: { a: 1, # a\n    b: 2 }\n', 'm.a', 'm: {  # a\n    b: 2 }\n'],
      ['not what an alias brings', 'a: &a\n  x: 1\nb: *a\n', 'b.x', 'a: &a\n  x: 1\nb: *a\n'],
    ],
    remove,
  );
});

describe('renameKey', () => {
  const rename = (tree: SyntaxTree, path: Path) => renameKey(tree, entryAt(tree, path)[1], 'lead');
  table(
    [
      ['plain', 'l:\n  - ownr: X # c\n', 'l.0.ownr', 'l:\n  - lead: X # c\n'],
      ['in quotes', '{"a b": 1}', 'a b', '{lead: 1}'],
      ['of a list of nodes', 'areas:\n  - id: A\n', 'areas', 'lead:\n  - id: A\n'],
    ],
    rename,
  );
});

describe('wrapInList', () => {
  table(
    [
      ['a text', 'a: x # c\nb: 1\n', 'a', 'a:\n  - x # c\nb: 1\n'],
      ['flush where lists are', 'r:\n- 1\na: x', 'a', 'r:\n- 1\na:\n- x'],
      [
        'a map',
        'a: # a\n  k: 1 # k\n\n  # l\n  l:\n    m: 2\nb: 1\n',
        'a',
        'a: # a\n  - k: 1 # k\n\n    # l\n    l:\n      m: 2\nb: 1\n',
      ],
      [
        'a map that stands deep enough',
        'a:\n    k: 1\n    l: 2\n',
        'a',
        'a:\n  - k: 1\n    l: 2\n',
      ],
      ['a text over lines', 'a: x\n y\nb: 1\n', 'a', 'a:\n  - x\n   y\nb: 1\n'],
      ['block text', 'a: >- # c\n  x\n\n  y\n', 'a', 'a:\n  - >- # c\n    x\n\n    y\n'],
      ['a text on the next line', 'a:\n  x\n  y\n', 'a', 'a:\n  - x\n    y\n'],
      ['an empty value', 'a: # c\n', 'a', 'a: [] # c\n'],
      ['in braces', '{ a: x, b: }', 'a', '{ a: [x], b: }'],
      ['nothing in braces', '{ a: x, b: }', 'b', '{ a: x, b: [] }'],
      ['an alias', 'a: &a 1\nb: *a\n', 'b', 'a: &a 1\nb:\n  - *a\n'],
      ['with its anchor', 'a: &a 1\nb: *a\n', 'a', 'a:\n  - &a 1\nb: *a\n'],
      ['not a list', 'a: [x]\n', 'a', 'a: [x]\n'],
    ],
    (tree, path) => wrapInList(tree, entryAt(tree, path)[1]),
  );
});
