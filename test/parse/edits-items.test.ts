import assert from 'node:assert/strict';
import {
  appendItem,
  insertItem,
  raw,
  removeItem,
  reorderItems,
  type NewValue,
} from '../../server/src/parse/edits';
import type { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { listAt, mapAt, open, table, type Path } from './edit-table';

describe('list items', () => {
  const insert = (index: number, value: NewValue) => (tree: SyntaxTree, path: Path) =>
    insertItem(tree, listAt(tree, path), index, value);

  describe('insertItem at the start', () => {
    table(
      [
        ['above comments', 'a: # a\n  # x\n  - x\n', 'a', 'a: # a\n  - new\n  # x\n  - x\n'],
        ['flush', 'a:\n- x\n', 'a', 'a:\n- new\n- x\n'],
        ['with the gap behind the dash', 'a:\n  -   x\n', 'a', 'a:\n  -   new\n  -   x\n'],
        ['behind another dash', 'a:\n  - - x\n', 'a.0', 'a:\n  - - new\n    - x\n'],
        ['in brackets', 'a: [x, y]', 'a', 'a: [new, x, y]'],
        ['in empty brackets', 'a: [] # c\nb:\n  - x\n', 'a', 'a: # c\n  - new\nb:\n  - x\n'],
        ['in empty brackets in braces', 'm: {a: [ ]}\n', 'm.a', 'm: {a: [new]}\n'],
        ['in brackets with a comment', 'a: [ # c\n  ]\n', 'a', 'a: [ new # c\n  ]\n'],
        ['not in an alias', 'a: &a [x]\nb: *a\n', 'b', 'a: &a [x]\nb: *a\n'],
      ],
      insert(0, 'new'),
    );
  });

  describe('insertItem further on', () => {
    table(
      [
        [
          'behind a node',
          'areas:\n  - id: A\n    # A\n\n  # B\n  - id: B\n',
          'areas',
          'areas:\n  - id: A\n    # A\n  - id: N\n    t: [x, y]\n\n  # B\n  - id: B\n',
        ],
        [
          'at the end of the text',
          'areas:\n- id: A',
          'areas',
          'areas:\n- id: A\n- id: N\n  t: [x, y]',
        ],
        ['in brackets', 'a: [x, # x\n  y]', 'a', 'a: [x, { id: N, t: [x, y] }, # x\n  y]'],
      ],
      insert(1, { id: 'N', t: raw('[x, y]') }),
    );
  });

  describe('appendItem', () => {
    const append = (value: NewValue) => (tree: SyntaxTree, path: Path) => {
      const steps = path.split('.');
      const map = mapAt(tree, steps.slice(0, -1).join('.'));
      return appendItem(tree, map, steps.at(-1) ?? '', value, ['id', 'risks', 'links']);
    };
    table(
      [
        [
          'to a list',
          'risks:\n  - id: R # c\nx: 1\n',
          'risks',
          'risks:\n  - id: R # c\n  - id: S\n    text: t\nx: 1\n',
        ],
        [
          'makes a list',
          'id: A\nlinks: []\n',
          'risks',
          'id: A\nrisks:\n  - id: S\n    text: t\nlinks: []\n',
        ],
        [
          'fills an empty value',
          'risks: # c\nx: 1\n',
          'risks',
          'risks: # c\n  - id: S\n    text: t\nx: 1\n',
        ],
        [
          'fills empty brackets',
          'risks: [] # c\n',
          'risks',
          'risks: # c\n  - id: S\n    text: t\n',
        ],
        ['to brackets', 'risks: [r]\n', 'risks', 'risks: [r, { id: S, text: t }]\n'],
        [
          'to a single text',
          'risks: r # c\nx: 1\n',
          'risks',
          'risks:\n  - r # c\n  - id: S\n    text: t\nx: 1\n',
        ],
        [
          'to a single text in braces',
          'm: { risks: r }\n',
          'm.risks',
          'm: { risks: [r, { id: S, text: t }] }\n',
        ],
        [
          'to a single map',
          'risks:\n    id: R\n    x: |\n      y\n',
          'risks',
          'risks:\n  - id: R\n    x: |\n      y\n  - id: S\n    text: t\n',
        ],
      ],
      append({ id: 'S', text: 't' }),
    );
  });

  describe('removeItem', () => {
    table(
      [
        [
          'with its comments',
          'a:\n  - x\n  # y\n  - y # y\n    # y\n  # z\n  - z\n',
          'a.1',
          'a:\n  - x\n  # z\n  - z\n',
        ],
        [
          'a node',
          'areas:\n  - id: A\n    areas:\n      - id: B\n  - id: C',
          'areas.1',
          'areas:\n  - id: A\n    areas:\n      - id: B',
        ],
        ['an empty one', 'a:\n  - x\n  -\n  - y\n', 'a.1', 'a:\n  - x\n  - y\n'],
        ['the only one', 'a: # c\n  - x # x\nb: 1\n', 'a.0', 'a: [] # c\nb: 1\n'],
        ['behind another dash', 'a:\n  - - x # x\n    - y\n', 'a.0.0', 'a:\n  - - y\n'],
        ['the only one behind a dash', 'a:\n  - - x\n', 'a.0.0', 'a:\n  - []\n'],
        ['in brackets', 'a: [x, y, z]', 'a.2', 'a: [x, y]'],
        ['the only one in brackets', 'a: [ x ] # c', 'a.0', 'a: [] # c'],
      ],
      (tree, path) => {
        const steps = path.split('.');
        return removeItem(tree, listAt(tree, steps.slice(0, -1).join('.')), Number(steps.at(-1)));
      },
    );
  });

  describe('reorderItems', () => {
    table(
      [
        [
          'with their comments',
          'a: # a\n  # x\n  - x # x\n\n  - y:\n      z: 1\n    # y\n  # z\n  - z',
          'a',
          'a: # a\n  # z\n  - z\n\n  # x\n  - x # x\n  - y:\n      z: 1\n    # y',
        ],
        [
          'nodes',
          'areas:\n- id: A\n- id: B # b\n# C\n- id: C\nx: 1\n',
          'areas',
          'areas:\n# C\n- id: C\n- id: A\n- id: B # b\nx: 1\n',
        ],
        [
          'behind another dash',
          'a:\n  - - x\n    - y\n    - z\n',
          'a.0',
          'a:\n  - - z\n    - x\n    - y\n',
        ],
        ['in brackets', 'a: [x, "y, y",  {z: 1}]\n', 'a', 'a: [{z: 1}, x,  "y, y"]\n'],
        [
          'kept block text',
          'a:\n  - |+\n    x\n\n  - y\n  - z\n',
          'a',
          'a:\n  - z\n  - |+\n    x\n\n  - y\n',
        ],
      ],
      (tree, path) => reorderItems(tree, listAt(tree, path), [2, 0, 1]),
    );

    it('gives no edits for what is no new order', () => {
      const tree = open('a: [x, y]\n');
      for (const order of [[0, 1], [1], [1, 1], [0, 2], [1.5, 0], []]) {
        assert.deepEqual(reorderItems(tree, listAt(tree, 'a'), order), []);
      }
    });
  });
});
