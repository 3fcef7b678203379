import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import {
  appendItem,
  appendLineComment,
  applyEdits,
  insertCommentAbove,
  insertItem,
  removeEntry,
  removeItem,
  renameKey,
  reorderItems,
  replaceValue,
  setEntry,
  wrapInList,
  writeScalar,
  type NewValue,
  type TextEdit,
} from '../../server/src/parse/edits';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { keyText, toData, type SyntaxNode } from '../../server/src/parse/syntax';
import { comparePositions, SourceText } from '../../server/src/text/source-text';
import { changeAt, isEntry, linesOf, listOf, nodeAt, Opened, type DataMap } from './opened-plan';
import { planText } from './plan-text';
import { changed, changes } from './random-change';
import { layouts, newValues, plans, type Data } from './random-plan';
import { plain } from './tree-shape';

/** Set PROPERTY_RUNS to look longer. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 60);
const seeds = fc.nat(10_000);

describe('edits of random plans', () => {
  it('replaceValue writes the value and keeps the other comments', () => {
    fc.assert(
      fc.property(plans, layouts, seeds, newValues, (plan, layout, seed, value) => {
        const doc = new Opened(plan, layout);
        const part = doc.pick(seed, () => true);
        const edit = replaceValue(doc.tree, doc.node(part.path), value as NewValue);
        const expected = changeAt(doc.data, part.path, () => value);
        doc.check([edit], expected, { within: linesOf(part), mayLose: doc.commentsIn(part.path) });
      }),
      { numRuns },
    );
  });

  it('setEntry replaces the value of a key that is there', () => {
    fc.assert(
      fc.property(plans, layouts, seeds, newValues, (plan, layout, seed, value) => {
        const doc = new Opened(plan, layout);
        const part = doc.pick(seed, isEntry);
        const map = doc.map(part.path.slice(0, -1));
        const edits = setEntry(doc.tree, map, String(part.path.at(-1)), value as NewValue);
        const expected = changeAt(doc.data, part.path, () => value);
        doc.check(edits, expected, { within: linesOf(part), mayLose: doc.commentsIn(part.path) });
      }),
      { numRuns },
    );
  });

  it('setEntry inserts a new key in its place in the order and loses no comment', () => {
    const order = ['id', 'title', 'lead', 'period', 'goals', 'budget', 'areas', 'workPackages'];
    const newKey = fc.constantFrom('lead', 'other', 'a: b');
    fc.assert(
      fc.property(plans, layouts, seeds, newValues, newKey, (plan, layout, seed, value, key) => {
        const doc = new Opened(plan, layout);
        const maps = [
          [],
          ...doc.parts.filter((part) => part.value.kind === 'map').map(({ path }) => path),
        ];
        const path = maps[seed % maps.length] ?? [];
        const map = doc.map(path);
        const edits = setEntry(doc.tree, map, key, value as NewValue, order);
        const added = changeAt(doc.data, path, (old) => ({ ...(old as DataMap), [key]: value }));
        const tree = doc.check(edits, added, { onlyAdds: true });

        const before = map.entries.map(keyText);
        const rank = (each: string): number => order.indexOf(each);
        const closest = order
          .slice(0, Math.max(0, rank(key)))
          .filter((each) => before.includes(each))
          .at(-1);
        const index = rank(key) < 0 ? before.length : closest ? before.indexOf(closest) + 1 : 0;
        const changed = nodeAt(tree, path);
        assert.ok(changed?.kind === 'map');
        assert.deepEqual(changed.entries.map(keyText), before.toSpliced(index, 0, key));
      }),
      { numRuns },
    );
  });

  it('removeEntry takes the entry with its comments and nothing else', () => {
    fc.assert(
      fc.property(plans, layouts, seeds, (plan, layout, seed) => {
        const doc = new Opened(plan, layout);
        const part = doc.pick(seed, isEntry);
        const map = doc.map(part.path.slice(0, -1));
        const edits = removeEntry(doc.tree, map, doc.entry(part.path));
        const expected = changeAt(doc.data, part.path, () => undefined);
        doc.check(edits, expected, {
          lost: new Set([...part.comments, ...doc.commentsIn(part.path)]),
        });
      }),
      { numRuns },
    );
  });

  it('renameKey changes the key alone', () => {
    fc.assert(
      fc.property(
        plans,
        layouts,
        seeds,
        fc.constantFrom('lead', 'x y', '- z', ''),
        (plan, layout, seed, key) => {
          const doc = new Opened(plan, layout);
          const part = doc.pick(seed, isEntry);
          const edit = renameKey(doc.tree, doc.entry(part.path), key);
          const expected = changeAt(doc.data, part.path.slice(0, -1), (old) =>
            Object.fromEntries(
              Object.entries(old as DataMap).map(([each, value]) => [
                each === part.path.at(-1) ? key : each,
                value,
              ]),
            ),
          );
          doc.check([edit], expected, { within: linesOf(part) });
        },
      ),
      { numRuns },
    );
  });

  it('insertItem puts an item anywhere in a list and loses no comment', () => {
    fc.assert(
      fc.property(plans, layouts, seeds, fc.nat(5), newValues, (plan, layout, seed, at, value) => {
        const doc = new Opened(plan, layout);
        const part = doc.pick(seed, (each) => each.value.kind === 'list');
        const list = listOf(doc.node(part.path));
        const edits = insertItem(doc.tree, list, at, value as NewValue);
        const expected = changeAt(doc.data, part.path, (old) =>
          (old as readonly Data[]).toSpliced(at, 0, value),
        );
        doc.check(edits, expected, { within: linesOf(part), onlyAdds: true });
      }),
      { numRuns },
    );
  });

  it('appendItem extends or makes a list and loses no comment', () => {
    fc.assert(
      fc.property(
        plans,
        layouts,
        seeds,
        newValues,
        fc.boolean(),
        (plan, layout, seed, value, isNew) => {
          const doc = new Opened(plan, layout);
          const part = doc.pick(seed, isEntry);
          const key = isNew ? 'links' : String(part.path.at(-1));
          const parent = part.path.slice(0, -1);
          const edits = appendItem(doc.tree, doc.map(parent), key, value as NewValue);
          const expected = changeAt(doc.data, parent, (old) => {
            const held = (old as DataMap)[key] ?? [];
            return {
              ...(old as DataMap),
              [key]: Array.isArray(held) ? [...(held as Data[]), value] : [held, value],
            };
          });
          doc.check(edits, expected);
        },
      ),
      { numRuns },
    );
  });

  it('removeItem takes the item with its comments and nothing else', () => {
    fc.assert(
      fc.property(plans, layouts, seeds, (plan, layout, seed) => {
        const doc = new Opened(plan, layout);
        const part = doc.pick(seed, (each) => !isEntry(each));
        const list = listOf(doc.node(part.path.slice(0, -1)));
        const edits = removeItem(doc.tree, list, Number(part.path.at(-1)));
        const expected = changeAt(doc.data, part.path, () => undefined);
        doc.check(edits, expected, {
          lost: new Set([...part.comments, ...doc.commentsIn(part.path)]),
        });
      }),
      { numRuns },
    );
  });

  it('reorderItems moves whole items with their comments', () => {
    fc.assert(
      fc.property(
        plans,
        layouts,
        seeds,
        fc.array(fc.nat(9), { minLength: 9 }),
        (plan, layout, seed, weights) => {
          const doc = new Opened(plan, layout);
          const part = doc.pick(
            seed,
            ({ value }) => value.kind === 'list' && value.children.length > 1,
          );
          const list = listOf(doc.node(part.path));
          const order = [...list.items.keys()].sort(
            (a, b) => (weights[a] ?? 0) - (weights[b] ?? 0) || a - b,
          );
          const edits = reorderItems(doc.tree, list, order);
          assert.ok(edits.length <= 1);
          const expected = changeAt(doc.data, part.path, (old) =>
            order.map((index) => (old as readonly Data[])[index] ?? null),
          );
          const tree = doc.check(edits, expected, { within: linesOf(part) });

          // Put back in the old order, the plan is what it was; but behind an outer dash comments that
          // come to the first place are the outer item's, and kept text swallows no blank lines.
          if (!isEntry(part) || doc.text.toString().match(/\|\d?\+/)) return;
          const moved = listOf(nodeAt(tree, part.path));
          const back = order.map((_, index) => order.indexOf(index));
          const again = applyEdits(tree.text, reorderItems(tree, moved, back));
          assert.equal(again.toString().trimEnd(), doc.text.toString().trimEnd());
        },
      ),
      { numRuns },
    );
  });

  it('wrapInList makes a value the only item and loses no comment', () => {
    fc.assert(
      fc.property(plans, layouts, seeds, (plan, layout, seed) => {
        const doc = new Opened(plan, layout);
        const part = doc.pick(seed, isEntry);
        const edits = wrapInList(doc.tree, doc.entry(part.path));
        const expected = changeAt(doc.data, part.path, (old) =>
          Array.isArray(old) ? (old as readonly Data[]) : [old],
        );
        const isEmpty = part.value.kind === 'scalar' && part.value.data === null;
        const written = doc.node(part.path).span;
        const wrapped =
          isEmpty && written.start === written.end
            ? changeAt(doc.data, part.path, () => [])
            : expected;
        doc.check(edits, wrapped, { within: linesOf(part), onlyAdds: true });
      }),
      { numRuns },
    );
  });

  it('new comments change nothing but themselves', () => {
    fc.assert(
      fc.property(plans, layouts, seeds, fc.boolean(), (plan, layout, seed, above) => {
        const doc = new Opened(plan, layout);
        const line = seed % doc.text.lineCount;
        const edit = above
          ? insertCommentAbove(doc.tree, line, '# new')
          : appendLineComment(doc.tree, line, '# new');
        const tree = doc.check([edit], doc.data);
        assert.equal(tree.text.toString().split('# new').length, 2);
      }),
      { numRuns },
    );
  });
});

describe('edits of broken plans', () => {
  it('stay inside the text and do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 6 }), seeds, (all, seed) => {
        const text = all.reduce(changed, SourceText.from(planText));
        const tree = SyntaxTree.parse(text);
        const nodes = tree.root ? [...everyNode(tree.root)] : [];
        const node = nodes[seed % nodes.length];
        fc.pre(node !== undefined);
        const given: TextEdit[][] = [
          [replaceValue(tree, node, 'x')],
          [replaceValue(tree, node, [{ a: 1 }])],
          [appendLineComment(tree, seed % text.lineCount, '# new')],
          [insertCommentAbove(tree, seed % text.lineCount, '# new')],
        ];
        if (node.kind === 'list') {
          const { length } = node.items;
          given.push([...insertItem(tree, node, seed % (length + 1), 'x')]);
          given.push([...removeItem(tree, node, seed % (length + 1))]);
          given.push([...reorderItems(tree, node, [...node.items.keys()].reverse())]);
        }
        if (node.kind === 'map') {
          const entry = node.entries[seed % node.entries.length];
          given.push([...setEntry(tree, node, 'title', 'x', ['id', 'title'])]);
          given.push([...appendItem(tree, node, 'risks', 'x')]);
          if (entry) given.push([...removeEntry(tree, node, entry)], [...wrapInList(tree, entry)]);
        }
        for (const edits of given) {
          applyEdits(text, edits);
          for (const { range } of edits) {
            assert.deepEqual(text.clamp(range.start), range.start);
            assert.deepEqual(text.clamp(range.end), range.end);
            assert.ok(comparePositions(range.start, range.end) <= 0);
          }
        }
      }),
      { numRuns },
    );
  });
});

function* everyNode(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  const below = node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
  for (const each of node.kind === 'list' ? node.items : below) yield* everyNode(each);
}

describe('writeScalar of random texts', () => {
  const ascii = ' \t\n\r#:-?,[]{}&*!|>\'"%@`~=<.+_0x1e/\\a'.match(/./gs) ?? [];
  const marks = fc.constantFrom(
    ...ascii,
    'ä',
    '😀',
    '\u0000',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\ud800',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(marks, { maxLength: 6 }).map((all) => all.join('')),
    fc.double().map(String),
  );

  it('reads back as the same text wherever a value or key can stand', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const written = writeScalar(text);
        const places: readonly (readonly [string, unknown])[] = [
          [`k: ${written}`, { k: text }],
          [`k: ${written} # c\nl: 1`, { k: text, l: 1 }],
          [`- ${written}`, [text]],
          [`[${written}, ${written}]`, [text, text]],
          [`{ k: ${written}, l: ${written} }`, { k: text, l: text }],
        ];
        for (const [document, data] of places) {
          const tree = SyntaxTree.parse(SourceText.from(document));
          assert.deepEqual(tree.problems, [], document);
          assert.deepEqual(plain(tree.root && toData(tree.root)), plain(data), document);
          const options = { version: '1.2', schema: 'core' } as const;
          assert.deepEqual(parseDocument(document, options).toJS(), data, document);
        }
      }),
      { numRuns: 10 * numRuns },
    );
  });

  it('keys read back as the same keys', () => {
    fc.assert(
      fc.property(texts, texts, (key, value) => {
        fc.pre(key !== 'k');
        const tree = SyntaxTree.parse(SourceText.from('m:\n  k: 1\nf: {k: 1}\n'));
        const maps = ['m', 'f'].map((name) => nodeAt(tree, [name]));
        const edits = maps.flatMap((map) =>
          map?.kind === 'map' ? setEntry(tree, map, key, value) : [],
        );
        const changed = SyntaxTree.parse(applyEdits(tree.text, edits));
        const expected = { k: 1, ...Object.fromEntries([[key, value]]) };
        assert.deepEqual(changed.problems, []);
        assert.ok(changed.root);
        assert.deepEqual(plain(toData(changed.root)), plain({ m: expected, f: expected }));
      }),
      { numRuns: 10 * numRuns },
    );
  });
});
