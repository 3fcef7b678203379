import type { NodeKind, Plan, PlanNode } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { Span } from '../parse/syntax';
import type { Place } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { Kept } from './kept';
import { extentOf, placeOf } from './places';

/** A node with all that every view shows of it; the same object as long as that is the same. */
export interface LabelledNode {
  readonly node: PlanNode;
  /** Stable between versions of a plan: its id, or its place where it has none; unique. */
  readonly key: string;
  readonly id: string | undefined;
  readonly kind: NodeKind;
  readonly kindTitle: string;
  readonly title: string;
  /** 0 is the plan. */
  readonly depth: number;
  readonly range: Place;
  readonly extent: Place;
}

/** Gives every key out once: what has a key already taken gets a number behind it. */
export function uniqueKeys(): (wanted: string) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (wanted) => {
    let key = wanted;
    for (let number = numbers.get(wanted) ?? 2; taken.has(key); number++) {
      key = `${wanted}~${number}`;
      numbers.set(wanted, number + 1);
    }
    taken.add(key);
    return key;
  };
}

const labels = new Kept<PlanNode, LabelledNode>();

/** The plan first, then its nodes in document order. */
export function labelNodes(snapshot: Snapshot, plan: Plan, words: Words): readonly LabelledNode[] {
  const labelled: LabelledNode[] = [];
  const unique = uniqueKeys();
  const visit = (node: PlanNode, wanted: () => string, depth: number): void => {
    const key = unique(node.id?.value ?? wanted());
    labelled.push(
      labels.of(node, [key, depth, words], () => label(snapshot, node, key, depth, words)),
    );
    node.children.forEach((child, index) => {
      visit(child, () => `${key}#${child.kind}${index}`, depth + 1);
    });
  };
  visit(plan.root, () => '#plan', 0);
  return labelled;
}

function label(
  { tree }: Snapshot,
  node: PlanNode,
  key: string,
  depth: number,
  words: Words,
): LabelledNode {
  return {
    node,
    key,
    id: node.id?.value,
    kind: node.kind,
    kindTitle: words[node.kind],
    title: node.title?.value ?? words.untitled,
    depth,
    range: placeOf(titleSpan(node)),
    extent: extentOf(tree, node.at),
  };
}

function titleSpan(node: PlanNode): Span {
  return (node.title?.at ?? node.id?.at ?? node.at.entries[0]?.key ?? node.at).span;
}

/** `I1-TP2 Saatavuuden ydinprosessi` */
export function fullTitle({ id, title }: Pick<LabelledNode, 'id' | 'title'>): string {
  return id === undefined ? title : `${id} ${title}`;
}
