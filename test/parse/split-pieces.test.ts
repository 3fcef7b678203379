import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { toData } from '../../server/src/parse/syntax';
import { SourceText } from '../../server/src/text/source-text';
import { dataOf, layouts, plans, render } from './random-plan';
import { plain, shapeOf } from './tree-shape';

function fullParse(text: string): unknown {
  const lines = text.replaceAll(/\r\n|\r/g, '\n');
  const options = { version: '1.2', schema: 'core', uniqueKeys: false, merge: true } as const;
  const document = parseDocument(lines, options);
  assert.deepEqual(document.errors.map(String), [], 'the case itself must be well-formed');
  return plain(document.toJS());
}

/** A text, and how many pieces it falls into. */
type Case = readonly [what: string, pieces: number, text: string];

const nodes = `
title: Hyvinvointi
pillars:
  - id: P
    title: Pilari
    investments:
      - id: I
        areas:
          - id: A1
            workPackages:
              - id: W1
                goals: [g]
              - id: W2
          - id: A2
        budget:
          total: 5
      - id: J
    risks:
      - one
workPackages:
  - id: W3
risks: []
`;

const cases: readonly Case[] = [
  ['nested lists of nodes', 14, nodes],
  ['with CRLF', 14, nodes.replaceAll('\n', '\r\n')],
  ['with CR', 14, nodes.replaceAll('\n', '\r')],
  [
    'flush dashes',
    7,
    'a: 1\nworkPackages:\n- id: A\n  workPackages:\n  - id: B\n  x: 2\n- id: C\nb: 2\n',
  ],
  [
    'four columns',
    5,
    'areas:\n    -   id: A\n        areas:\n            -   id: B\n    -   id: C\nx: 1',
  ],
  [
    'comments all over',
    5,
    '# top\n\n# a\na: 1 # a\nareas: # list\n  # A\n  - id: A # A\n    # in A\n\n  # B\n  - id: B\n    # in B\n  # end\n# b\nb: 2\n# end\n',
  ],
  [
    'block text that looks like keys',
    3,
    'areas:\n  - id: A\n    description: |\n      areas:\n        - id: no\n      # no comment\n      - no item\n\n    title: T\n  - id: B\n',
  ],
  [
    'block text of the plan',
    2,
    'summary: |\n  workPackages:\n    - id: no\n\n   deeper\ntitle: T\n',
  ],
  [
    'kept line breaks',
    5,
    'a: |+\n  x\n\n\nareas:\n  - t: |+\n      y\n\n  - t: >+\n      z\n\n\nb: |+\n  w\n\n',
  ],
  ['kept line breaks at the end', 1, 'a: |+\n  x'],
  ['folded and stripped text', 2, 'a: >-\n  x\n  y\n\n  z\n\nb: |-\n  x\n\n'],
  ['a figure for the indent', 2, 'a: |2\n    x\n  y\nb: 1\n'],
  ['quotes over lines', 4, 'a: "x\n  b: no\n\n  c"\nareas:\n  - t: \'x\n\n      areas:\'\nb: 1\n'],
  ['a text over lines', 2, 'a: x\n  y # c\nb: 1\n'],
  ['quoted keys', 3, '"a b": 1\n\'c\': 2\n"areas":\n  - id: A\n'],
  ['spaces before the colon', 4, 'a : 1\nareas :\n  - id: A\nb  : 2\n'],
  ['tabs in texts', 2, 'a: x\ty\nb:\t"z"\t# c\n'],
  ['a byte order mark', 4, '\uFEFFa: 1\nareas:\n  - id: A\nb: 2\n'],
  ['a start marker', 2, '# top\n---\na: 1\nb: 2\n'],
  ['a start marker with content', 1, '--- # c\na: 1\nb: 2\n'],
  ['a directive', 2, '%YAML 1.2\n---\na: 1\nb: 2\n'],
  ['an end marker', 2, 'a: 1\nb: 2\n...\n'],
  ['blank lines at both ends', 2, '\n\n  \na: 1\nb: 2\n\n \n\n'],
  ['blank lines with spaces and tabs', 3, 'areas:\n  - id: A\n     \n\t\n    t: x\n  - id: B\n'],
  ['emoji', 4, 'a: 😀\ntitle: 👩‍👩‍👧 # 🎉\nareas:\n  - "😀": x\n'],
  ['the whole text deeper', 5, '  a: 1\n  areas:\n    - id: A\n    - id: B\n  b: 2\n'],
  ['empty items', 4, 'areas:\n  -\n  - # c\n  - id: A\n'],
  ['items that are no maps', 4, 'areas:\n  - A\n  - - x\n    - y\n  - [1, 2]\n'],
  [
    'items under their dash',
    3,
    'areas:\n  -\n    id: A\n    areas:\n      - id: B\n  - # c\n    id: C\n',
  ],
  [
    'nodes that start with nodes',
    5,
    'areas:\n  - workPackages:\n      - id: A\n      - id: B\n    id: C\n',
  ],
  ['lists in brackets', 3, 'areas: [{id: A}, {id: B}]\nworkPackages: [\n  {id: C}\n]\nb: 1\n'],
  [
    'brackets closed at the key’s column',
    4,
    'a: {\n  x: 1\n}\nareas:\n  - t: [\n      x\n    ]\n    u: 1\nb: 2\n',
  ],
  ['a list of nodes without items', 2, 'areas:\nworkPackages:\n  # none yet\n'],
  ['keys that only look like node lists', 2, 'areas: none\nmyareas:\n  - id: A\n'],
  ['anchors and aliases', 1, 'a: &x\n  k: 1\nareas:\n  - *x\n  - <<: *x\n    l: 2\n'],
  [
    'a key that is no word, deeper than the list above',
    3,
    'areas:\n- ""\nid:\n  2024: a\n  id: 0\n',
  ],
  ['anchors without an alias', 2, 'a: &x 1\nb: R&D *z\n'],
  ['an anchor of another kind of name', 1, 'a: &-x. 1\nb: *-x.\n'],
  [
    'short lines above deep ones, as YAML has them',
    14,
    'areas:\n    - id: A\n      areas:\n          - id: B\n          - y\n          -\n            id: C\n      budget:\n          total: 1\n    - - - x\n        - k: v\n    - "q\n      k: v\n      "\n    - |\n      k: v\n    - word\n      - no item\nb:\n      word\n   more\nc: "x\n      k: v\n   l: w"\nd: |2\n      k: v\n    l: w\ne: [\n      k: v\n   ]\n',
  ],
  [
    'merge keys, own keys first',
    1,
    'a: &x {k: 1, l: 1}\nb: &y {m: 3}\nc:\n  <<: [*x, *y]\n  k: 2\n',
  ],
  ['explicit keys', 1, '? a\n: 1\n? areas\n:\n  - id: A\n'],
  ['tags', 2, 'a: !!str 5\nb: !!map\n  c: 1\n'],
  ['keys that are no words', 1, '2024: 1\ntrue: 2\nareas:\n  - id: A\n'],
  ['a list as the whole text', 1, '- a\n- b: 1\n'],
  ['a text as the whole text', 1, 'just words'],
  ['nothing', 1, ''],
  ['only comments', 1, '# a\n\n# b\n'],
];

describe('splitPieces', () => {
  for (const [what, pieces, text] of cases) {
    it(`parses in pieces as in one: ${what}`, () => {
      const tree = SyntaxTree.parse(SourceText.from(text));
      assert.deepEqual(tree.problems, []);
      assert.deepEqual(plain(tree.root ? toData(tree.root) : null), fullParse(text));
      assert.equal(tree.pieces.length, pieces);
      shapeOf(tree);
    });
  }

  it('parses random plans in pieces as in one', () => {
    const blank = fc.constantFrom('', '\n', '\n\n  \n', '\n# end\n');
    fc.assert(
      fc.property(plans, layouts, blank, (plan, layout, end) => {
        const text = render(plan, layout).text + (layout.finalBreak ? end : '');
        const tree = SyntaxTree.parse(SourceText.from(text));
        assert.deepEqual(tree.problems, [], text);
        assert.ok(tree.root);
        assert.deepEqual(plain(toData(tree.root)), fullParse(text), text);
        if (end === '') assert.deepEqual(fullParse(text), plain(dataOf(plan)));
        shapeOf(tree);
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) },
    );
  });

  it('covers every line once and in order', () => {
    for (const [, , text] of cases) {
      const tree = SyntaxTree.parse(SourceText.from(text));
      let line = tree.pieces[0]?.line ?? 0;
      for (const { piece, line: start } of tree.pieces) {
        assert.equal(start, line, text);
        assert.deepEqual(piece.lines, tree.text.lines.slice(start, start + piece.lines.length));
        line += piece.lines.length;
      }
    }
  });
});
