/**
 * Random plans for the roll-up's property tests: a plain tree, its text, and what it adds up to by
 * a naive reference in BigInt that shares no code with the product.
 */
import fc from 'fast-check';
import { costKeys } from '../../server/src/model/plan';

/** A budget: amounts in cents. */
export interface Box {
  lines: Map<string, bigint>;
  parts: Box[];
  total: bigint | undefined;
}

export interface Tree {
  readonly id: string;
  budget: Box;
  children: Tree[];
}

interface Shape {
  readonly lines: readonly (readonly [string, bigint])[];
  readonly parts: readonly Shape[];
  readonly states: boolean;
}

interface TreeShape extends Shape {
  readonly children: readonly TreeShape[];
}

const amount = fc.bigInt({ min: 0n, max: 200_000_000n });
const lines = fc.uniqueArray(fc.tuple(fc.constantFrom(...costKeys), amount), {
  maxLength: 3,
  selector: ([key]) => key,
});

function partOfDepth(depth: number): fc.Arbitrary<Shape> {
  const inner = depth === 0 ? fc.constant([]) : fc.array(partOfDepth(depth - 1), { maxLength: 2 });
  return fc.record({ lines, states: fc.boolean(), parts: inner });
}

function treeOfDepth(depth: number): fc.Arbitrary<TreeShape> {
  const children =
    depth === 0 ? fc.constant([]) : fc.array(treeOfDepth(depth - 1), { maxLength: 3 });
  const parts = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(partOfDepth(1), { maxLength: 2 }) },
  );
  return fc.record({ lines, states: fc.boolean(), parts, children });
}

const tree = treeOfDepth(4);

function toBox({ lines: own, parts, states }: Shape): Box {
  const box: Box = { lines: new Map(own), parts: parts.map(toBox), total: undefined };
  if (states) box.total = composedBox(box) ?? 1_000_00n;
  return box;
}

function toTree(shape: TreeShape, id: string): Tree {
  const children = shape.children.map((child, index) => toTree(child, `${id}-${index}`));
  const made: Tree = { id, budget: toBox({ ...shape, states: false }), children };
  if (shape.states) made.budget.total = composed(made) ?? 2_000_00n;
  return made;
}

/** Plans in which every stated total is right. @param id the root's; the others' start with it */
export function rightTrees(id = 'N'): fc.Arbitrary<Tree> {
  return tree.map((shape) => toTree(shape, id));
}

function sum(all: readonly (bigint | undefined)[]): bigint | undefined {
  const there = all.filter((each) => each !== undefined);
  return there.length === 0 ? undefined : there.reduce((a, b) => a + b, 0n);
}

export function composedBox(box: Box): bigint | undefined {
  return sum([...box.lines.values(), ...box.parts.map(figureOfBox)]);
}

function figureOfBox(box: Box): bigint | undefined {
  return composedBox(box) ?? box.total;
}

/** plan-format §2, "Roll-up": own lines and the children's composed figures, or stated totals. */
export function composed({ budget, children }: Tree): bigint | undefined {
  return sum([composedBox(budget), ...children.map(figure)]);
}

export function figure(node: Tree): bigint | undefined {
  return composed(node) ?? node.budget.total;
}

/** Everything that is compared, boxes before what holds them. */
export interface Compared {
  readonly box: Box;
  readonly composed: bigint | undefined;
}

export function everyBox(node: Tree): readonly Compared[] {
  return [
    ...node.budget.parts.flatMap(innerBoxes),
    ...node.children.flatMap(everyBox),
    { box: node.budget, composed: composed(node) },
  ];
}

function innerBoxes(box: Box): readonly Compared[] {
  return [...box.parts.flatMap(innerBoxes), { box, composed: composedBox(box) }];
}

interface Reading {
  /** Undefined where there is nothing to count. */
  readonly values: ReadonlySet<bigint> | undefined;
  readonly wrong: readonly Box[];
}

/** plan-format §2, "Blame", word by word: the boxes whose total no mix of readings below gives. */
export function wrongBoxes(node: Tree): readonly Box[] {
  return readNode(node).wrong;
}

function readNode({ budget, children }: Tree): Reading {
  return readBox(budget, children.map(readNode));
}

function readBox(box: Box, below: readonly Reading[]): Reading {
  const inner = [...box.parts.map((each) => readBox(each, [])), ...below];
  const wrong = inner.flatMap((each) => each.wrong);
  const counted = inner.flatMap(({ values }) => (values ? [values] : []));
  if (box.lines.size + counted.length === 0) {
    return { wrong, values: box.total === undefined ? undefined : new Set([box.total]) };
  }
  let sums = [[...box.lines.values()].reduce((a, b) => a + b, 0n)];
  for (const values of counted) sums = sums.flatMap((a) => [...values].map((b) => a + b));
  const mixes = new Set(sums);
  if (box.total === undefined) return { wrong, values: mixes };
  const values = new Set([...mixes, box.total]);
  return { values, wrong: mixes.has(box.total) ? wrong : [...wrong, box] };
}

export function everyNode(node: Tree): readonly Tree[] {
  return [node, ...node.children.flatMap(everyNode)];
}

export function yaml(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function budgetText({ lines: own, parts, total }: Box, indent: string): string {
  const rows = [...own].map(([key, value]) => `${indent}${key}: ${yaml(value)}\n`);
  if (parts.length > 0) {
    rows.push(`${indent}parts:\n`);
    for (const inner of parts) {
      rows.push(`${indent}  - title: Osa\n${budgetText(inner, `${indent}    `)}`);
    }
  }
  if (total !== undefined) rows.push(`${indent}total: ${yaml(total)}\n`);
  return rows.join('');
}

function nodeText({ budget, children }: Tree, indent: string): string {
  const inner = budgetText(budget, `${indent}  `);
  const list = children.map(
    (child) =>
      `${indent}  - id: ${child.id}\n${indent}    title: Solmu\n${nodeText(child, `${indent}    `)}`,
  );
  return [
    inner === '' ? '' : `${indent}budget:\n${inner}`,
    list.length === 0 ? '' : `${indent}workPackages:\n${list.join('')}`,
  ].join('');
}

/** The plan as text; the tree's root is the plan itself. */
export function planText(root: Tree): string {
  return `plan: 1\ntitle: Suunnitelma\norganisation: Alue\nperiod: 2023..2025\n${nodeText(root, '')}`;
}
