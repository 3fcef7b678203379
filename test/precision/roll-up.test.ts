import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check, snapshotOf } from '../support/check';
import { everyNode, planText, rightTrees, type Box, type Tree } from '../model/plan-trees';

const runs = { numRuns: 120 };

/** What the whole plan is made of, in cents: the figure and each cost line. */
function figuresOf(tree: Tree): readonly (readonly [string, number | undefined])[] {
  const snapshot = snapshotOf(planText(tree));
  const { plan } = snapshot;
  assert.ok(plan);
  const { composed, figure, lines } = snapshot.figures(plan.root);
  return [['composed', composed], ['figure', figure], ...[...lines].toSorted()];
}

function mismatches(tree: Tree): number {
  return check(planText(tree)).filter(({ rule }) => rule === 'budget/total-mismatch').length;
}

/** The same plan with some neighbours under one node more, which has no budget of its own. */
function regrouped(root: Tree, parent: number, from: number, to: number): Tree {
  const parents = everyNode(root).filter(({ children }) => children.length > 0);
  const chosen = parents[parent % Math.max(parents.length, 1)];
  const change = (node: Tree): Tree => {
    const children = node.children.map(change);
    if (node !== chosen) return { ...node, children };
    const first = from % children.length;
    const count = 1 + (to % (children.length - first));
    const group: Tree = {
      id: `${node.id}-R`,
      budget: { lines: new Map(), parts: [], total: undefined },
      children: children.slice(first, first + count),
    };
    return { ...node, children: children.toSpliced(first, count, group) };
  };
  return change(root);
}

function scaled(root: Tree, by: bigint): Tree {
  const box = ({ lines, parts, total }: Box): Box => ({
    lines: new Map([...lines].map(([key, value]) => [key, value * by])),
    parts: parts.map(box),
    total: total === undefined ? undefined : total * by,
  });
  return {
    ...root,
    budget: box(root.budget),
    children: root.children.map((each) => scaled(each, by)),
  };
}

describe('precision: the roll-up', () => {
  it('gives the same however work packages are grouped', () => {
    fc.assert(
      fc.property(rightTrees(), fc.nat(), fc.nat(), fc.nat(), (tree, parent, from, to) => {
        const other = regrouped(tree, parent, from, to);
        assert.deepEqual(figuresOf(other), figuresOf(tree));
        assert.equal(mismatches(other), 0);
      }),
      runs,
    );
  });

  it('grows as all its figures grow', () => {
    fc.assert(
      fc.property(rightTrees(), fc.integer({ min: 2, max: 9 }), (tree, by) => {
        const grown = figuresOf(tree).map(([key, value]) => [
          key,
          value === undefined ? undefined : value * by,
        ]);
        assert.deepEqual(figuresOf(scaled(tree, BigInt(by))), grown);
        assert.equal(mismatches(scaled(tree, BigInt(by))), 0);
      }),
      runs,
    );
  });
});
