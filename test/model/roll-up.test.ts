import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Budget, PlanNode } from '../../server/src/model/plan';
import { genericProfile } from '../../server/src/model/profile';
import { rollUpOf, type Figures } from '../../server/src/model/roll-up';
import { Snapshot } from '../../server/src/model/snapshot';
import { SourceText } from '../../server/src/text/source-text';
import {
  composed,
  everyBox,
  everyNode,
  figure,
  planText,
  rightTrees,
  wrongBoxes,
  type Box,
  type Compared,
  type Tree,
} from './plan-trees';

const runs = { numRuns: 100 };

function snapshotOf(text: string): Snapshot {
  return Snapshot.of(SourceText.from(text));
}

function nodesOf(snapshot: Snapshot): readonly PlanNode[] {
  const { plan } = snapshot;
  assert.ok(plan);
  return [plan.root, ...plan.nodes];
}

/** Figures of every node and every part, as the rule budget/total-mismatch looks at them. */
function everyFigure(snapshot: Snapshot): readonly Figures[] {
  const parts = (budget: Budget | undefined): readonly Figures[] =>
    (budget?.parts ?? []).flatMap((part) => [
      ...parts(part),
      rollUpOf(genericProfile).budget(part),
    ]);
  return nodesOf(snapshot).flatMap((node) => [...parts(node.budget), snapshot.figures(node)]);
}

function outOfOrder(text: string): readonly Figures[] {
  return everyFigure(snapshotOf(text)).filter(({ inOrder }) => !inOrder);
}

const cents = (money: number | undefined): bigint | undefined =>
  money === undefined ? undefined : BigInt(money);

/** Changes one figure of the tree; what must be found is the lowest compared total above it. */
interface Slip {
  readonly tree: Tree;
  readonly expected: Box | undefined;
}

function plant(tree: Tree, pick: number, off: bigint): Slip | undefined {
  const places = everyBox(tree).flatMap(({ box }) => [
    ...[...box.lines.keys()].map((key) => ({ box, key })),
    ...(box.total === undefined ? [] : [{ box, key: 'total' }]),
  ]);
  const place = places[pick % Math.max(places.length, 1)];
  if (!place) return undefined;
  const compared = new Set(
    everyBox(tree)
      .filter(isCompared)
      .map(({ box }) => box),
  );
  const { box, key } = place;
  if (key === 'total') box.total = (box.total ?? 0n) + off;
  else box.lines.set(key, (box.lines.get(key) ?? 0n) + off);
  return { tree, expected: upFrom(tree, box).find((each) => compared.has(each)) };
}

function isCompared({ box, composed: made }: Compared): boolean {
  return box.total !== undefined && made !== undefined;
}

/** The box itself, then the boxes and nodes that hold it, up to the plan. */
function upFrom(tree: Tree, wanted: Box): readonly Box[] {
  const inBox = (box: Box): readonly Box[] => {
    if (box === wanted) return [box];
    const inner = box.parts.map(inBox).find((path) => path.length > 0);
    return inner ? [...inner, box] : [];
  };
  const own = inBox(tree.budget);
  if (own.length > 0) return own;
  const inner = tree.children.map((child) => upFrom(child, wanted)).find((path) => path.length > 0);
  return inner ? [...inner, tree.budget] : [];
}

describe('the roll-up of random plans', () => {
  it('gives the figures of the naive reference for every node', () => {
    fc.assert(
      fc.property(rightTrees(), fc.nat(), fc.bigInt(-999n, 99_999n), (tree, pick, off) => {
        plant(tree, pick, off);
        const snapshot = snapshotOf(planText(tree));
        const expected = new Map(everyNode(tree).map((node) => [node.id, node]));
        for (const node of nodesOf(snapshot)) {
          const wanted = expected.get(node.id?.value ?? tree.id);
          assert.ok(wanted);
          const found = snapshot.figures(node);
          assert.equal(cents(found.composed), composed(wanted));
          assert.equal(cents(found.figure), figure(wanted));
          assert.equal(cents(found.stated), wanted.budget.total);
          const inLines = [...found.lines.values()].reduce((sum, money) => sum + money, 0);
          assert.equal(inLines + found.withoutLines, found.figure ?? 0);
        }
      }),
      runs,
    );
  });

  it('finds nothing in a plan whose totals are right', () => {
    fc.assert(
      fc.property(rightTrees(), (tree) => {
        assert.deepEqual(outOfOrder(planText(tree)), []);
      }),
      runs,
    );
  });

  it('finds one planted slip once, at the lowest total that is compared above it', () => {
    fc.assert(
      fc.property(
        rightTrees(),
        fc.nat(),
        fc.bigInt(1n, 99_999n),
        fc.boolean(),
        (tree, pick, size, less) => {
          const slip = plant(tree, pick, less ? -size : size);
          if (!slip) return;
          const found = outOfOrder(planText(tree));
          const { expected } = slip;
          assert.deepEqual(
            found.map(({ stated }) => cents(stated)),
            expected ? [expected.total] : [],
          );
        },
      ),
      runs,
    );
  });

  it('blames as the naive reference does, however many slips there are', () => {
    const slips = fc.array(fc.tuple(fc.nat(), fc.bigInt(1n, 9n)), { maxLength: 4 });
    fc.assert(
      fc.property(rightTrees(), slips, (tree, all) => {
        for (const [pick, off] of all) plant(tree, pick, off);
        const expected = wrongBoxes(tree).map(({ total }) => total);
        const found = outOfOrder(planText(tree)).map(({ stated }) => cents(stated));
        const order = (a: bigint | undefined, b: bigint | undefined): number =>
          Number((a ?? 0n) - (b ?? 0n));
        assert.deepEqual(found.toSorted(order), expected.toSorted(order));
      }),
      runs,
    );
  });

  it('finds two slips in different branches twice', () => {
    fc.assert(
      fc.property(rightTrees('A'), rightTrees('B'), fc.nat(), fc.nat(), (a, b, first, second) => {
        const slips = [plant(a, first, 7n), plant(b, second, 11n)];
        const budget: Box = { lines: new Map(), parts: [], total: undefined };
        const found = outOfOrder(planText({ id: 'R', budget, children: [a, b] }));
        const expected = slips.filter((slip) => slip?.expected !== undefined);
        assert.equal(found.length, expected.length);
      }),
      { numRuns: 60 },
    );
  });

  it('says the same after an edit as when read anew', () => {
    fc.assert(
      fc.property(rightTrees(), fc.nat(), fc.bigInt(1n, 99n), (tree, pick, off) => {
        const before = snapshotOf(planText(tree));
        everyFigure(before);
        plant(tree, pick, off);
        const text = planText(tree);
        const changed = before.update(SourceText.from(text));
        const facts = (all: readonly Figures[]): unknown =>
          all.map(({ stated, composed: made, inOrder, lines }) => [
            stated,
            made,
            inOrder,
            [...lines],
          ]);
        assert.deepEqual(facts(everyFigure(changed)), facts(everyFigure(snapshotOf(text))));
      }),
      { numRuns: 60 },
    );
  });
});
