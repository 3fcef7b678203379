import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/parse/edits';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { entryOf, toData, valueOf, type SyntaxNode } from '../../server/src/parse/syntax';
import { SourceText } from '../../server/src/text/source-text';
import { planText } from './plan-text';
import { changed, changes } from './random-change';
import { shapeOf } from './tree-shape';

describe('SyntaxTree.update', () => {
  it('gives the tree that a fresh parse gives, through any edits', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 12 }), (all) => {
        let tree = SyntaxTree.parse(SourceText.from(planText));
        for (const each of all) {
          const text = changed(tree.text, each);
          tree = tree.update(text);
          const fresh = SyntaxTree.parse(text);
          assert.equal(shapeOf(tree), shapeOf(fresh));
        }
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 30) },
    );
  });

  it('parses only the piece that changed and keeps the other nodes', () => {
    const before = SyntaxTree.parse(SourceText.from(planText));
    const after = before.update(SourceText.from(planText.replace('Koulutus', 'Koulutukset')));
    assert.equal(after.work.pieces - after.work.reused, 1);
    const nodeIn = (tree: SyntaxTree, id: string): SyntaxNode | undefined => byId(tree.root, id);
    for (const id of ['1', 'A2', 'I2', 'P2', '9', '10']) {
      assert.equal(nodeIn(after, id), nodeIn(before, id), id);
    }
    for (const id of ['2', 'A1', 'I1', 'P1']) {
      assert.notEqual(nodeIn(after, id), nodeIn(before, id), id);
    }
  });

  it('keeps every node, at its new place, when lines come in above', () => {
    const before = SyntaxTree.parse(SourceText.from(planText));
    const after = before.update(SourceText.from(planText.replace('currency:', '\n\ncurrency:')));
    const node = byId(before.root, '9');
    assert.ok(node);
    assert.equal(byId(after.root, '9'), node);
    assert.equal(after.rangeOf(node.span).start.line, before.rangeOf(node.span).start.line + 2);
  });

  it('takes a moved node along', () => {
    const before = SyntaxTree.parse(
      SourceText.from('areas:\n  - id: A\n  - id: B\n  - id: C\nx: 1\n'),
    );
    const after = before.update(SourceText.from('areas:\n  - id: C\n  - id: A\n  - id: B\nx: 1\n'));
    assert.equal(after.work.reused, after.work.pieces);
  });

  it('is the same tree for the same text', () => {
    const tree = SyntaxTree.parse(SourceText.from(planText));
    assert.equal(tree.update(tree.text), tree);
  });

  it('does not take the mark of a second document for content', () => {
    const two = SyntaxTree.parse(SourceText.from('a: 1\n--- b\n'));
    assert.deepEqual(
      two.problems.map(({ code }) => code),
      ['many-documents'],
    );
    const one = two.update(SourceText.from('--- b'));
    assert.deepEqual(one.problems, []);
    assert.ok(one.root);
    assert.equal(toData(one.root), 'b');
  });
});

function byId(node: SyntaxNode | undefined, id: string): SyntaxNode | undefined {
  if (node?.kind === 'list') return firstFound(node.items, id);
  if (node?.kind !== 'map') return undefined;
  const own = valueOf(node, 'id');
  if (own?.kind === 'scalar' && own.source === id) return node;
  return firstFound(
    node.entries.map(({ value }) => value),
    id,
  );
}

function firstFound(nodes: readonly SyntaxNode[], id: string): SyntaxNode | undefined {
  for (const node of nodes) {
    const found = byId(node, id);
    if (found) return found;
  }
  return undefined;
}

describe('places in a SyntaxTree', () => {
  /** What stands at a path's value, and the whole extent of it. */
  function shown(text: string, ...path: readonly (string | number)[]): readonly [string, string] {
    const tree = SyntaxTree.parse(SourceText.from(text));
    let node = tree.root;
    for (const step of path) {
      node =
        typeof step === 'number' && node?.kind === 'list'
          ? node.items[step]
          : entryOf(node, String(step))?.value;
    }
    assert.ok(node);
    return [tree.text.slice(tree.rangeOf(node.span)), tree.text.slice(tree.extentOf(node))];
  }

  it('values end where their text ends, whatever follows', () => {
    const text = 'a: |\n  x\n\n\n# c\nb:\n  - y # c\n  # c\n\nc:\n  k: z # c\nd: [1, 2] # c\n';
    assert.deepEqual(shown(text, 'a'), ['|\n  x', '|\n  x']);
    assert.deepEqual(shown(text, 'b'), ['- y', '- y']);
    assert.deepEqual(shown(text, 'c'), ['k: z', 'k: z']);
    assert.deepEqual(shown(text, 'd'), ['[1, 2]', '[1, 2]']);
  });

  it('kept line breaks are part of a text', () => {
    assert.deepEqual(shown('a: |+\n  x\n\n\nb: 1\n', 'a')[0], '|+\n  x\n\n');
    assert.deepEqual(shown('a: |+\n  x\n\nb: 1\n', 'a')[0], '|+\n  x\n');
    assert.deepEqual(shown('m:\n  a: |+\n    x\n\n  b: 1\n', 'm', 'a')[0], '|+\n    x\n');
  });

  it('an extent reaches over the nodes in other pieces', () => {
    const text =
      'areas:\n  - id: A\n    areas:\n      - id: B\n        x: 1 # c\n    # c\n  - id: C\n    t:\n# c\ny: 1\n';
    assert.equal(shown(text, 'areas', 0)[1], 'id: A\n    areas:\n      - id: B\n        x: 1');
    assert.equal(shown(text, 'areas')[1].split('\n').length, 7);
    assert.equal(shown(text)[1].split('\n').at(-1), 'y: 1');
  });

  it('an alias stands where it is written', () => {
    assert.deepEqual(shown('a: &x\n  k: 1\nb: *x # c\nc: [*x]\n', 'b'), ['*x', '*x']);
    assert.deepEqual(shown('a: &x\n  k: 1\nb: *x # c\nc: [*x]\n', 'c', 0), ['*x', '*x']);
  });

  it('an empty value stands where it would be typed', () => {
    const tree = SyntaxTree.parse(SourceText.from('a: # c\nb:\nc:\n  -\n  - # c\nd: &x\n'));
    const marked = (['a', 'b', 'd'] as const).map((key) => valueOf(tree.root, key));
    const list = valueOf(tree.root, 'c');
    const items = list?.kind === 'list' ? list.items : [];
    const edits = [...marked, ...items].map((node) => {
      assert.ok(node);
      const { start, end } = tree.rangeOf(node.span);
      assert.deepEqual(start, end);
      return { range: { start, end }, newText: '!' };
    });
    assert.equal(
      applyEdits(tree.text, edits).toString(),
      'a: !# c\nb:!\nc:\n  -!\n  -! # c\nd: &x!\n',
    );
  });

  it('pieceAt finds the piece of any line', () => {
    const tree = SyntaxTree.parse(SourceText.from(`\n${planText}`));
    for (const [line, text] of tree.text.lines.entries()) {
      const found = tree.pieceAt(line);
      assert.equal(found?.piece.piece.lines[found.line], text);
    }
  });
});
