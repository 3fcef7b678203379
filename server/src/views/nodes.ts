import type { NodeKind, Plan, PlanNode } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { Span } from '../parse/syntax';
import type { SourceRange } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { comparePositions, type Position } from '../text/source-text';

/** A node with all that every view shows of it. */
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
  readonly range: SourceRange;
  readonly extent: SourceRange;
}

/** Gives every key out once: what has a key already taken gets a number behind it. */
export function uniqueKeys(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let key = wanted;
    for (let number = 2; taken.has(key); number++) key = `${wanted}~${number}`;
    taken.add(key);
    return key;
  };
}

/** The plan first, then its nodes in document order. */
export function labelNodes(snapshot: Snapshot, plan: Plan, words: Words): readonly LabelledNode[] {
  const { tree } = snapshot;
  const labelled: LabelledNode[] = [];
  const unique = uniqueKeys();
  const visit = (node: PlanNode, wanted: string, depth: number): void => {
    const key = unique(node.id?.value ?? wanted);
    labelled.push({
      node,
      key,
      id: node.id?.value,
      kind: node.kind,
      kindTitle: words[node.kind],
      title: node.title?.value ?? words.untitled,
      depth,
      range: tree.rangeOf(placeOf(node)),
      extent: tree.extentOf(node.at),
    });
    node.children.forEach((child, index) => {
      visit(child, `${key}#${child.kind}${index}`, depth + 1);
    });
  };
  visit(plan.root, '#plan', 0);
  return labelled;
}

function placeOf(node: PlanNode): Span {
  return (node.title?.at ?? node.id?.at ?? node.at.entries[0]?.key ?? node.at).span;
}

/** `I1-TP2 Saatavuuden ydinprosessi` */
export function fullTitle({ id, title }: Pick<LabelledNode, 'id' | 'title'>): string {
  return id === undefined ? title : `${id} ${title}`;
}

/** The innermost node whose text holds the position; the plan itself where no other does. */
export function nodeAt(
  nodes: readonly LabelledNode[],
  position: Position,
): LabelledNode | undefined {
  return nodes.findLast(
    ({ extent }) =>
      comparePositions(extent.start, position) <= 0 && comparePositions(position, extent.end) <= 0,
  );
}
