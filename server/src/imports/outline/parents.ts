import type { NodeKind } from '../labels';
import type { OutlineNode } from './outline';

const depths: Readonly<Record<NodeKind, number>> = {
  pillar: 0,
  investment: 1,
  area: 2,
  workPackage: 3,
};

/**
 * The open node that a new one belongs to: by the numbers of their sections or the levels of their
 * headings where both have them, else by their kinds (plan-format §1). Undefined: the plan itself.
 */
export function parentFor(
  node: Pick<OutlineNode, 'kind' | 'section' | 'level'>,
  open: readonly OutlineNode[],
): OutlineNode | undefined {
  return open.findLast((each) => mayHold(each, node) && isAbove(each, node));
}

/** A work package may hold work packages; every other node only what is deeper. */
function mayHold({ kind, level }: OutlineNode, node: Pick<OutlineNode, 'kind' | 'level'>): boolean {
  if (kind === 'workPackage' && node.kind === 'workPackage') {
    return level !== undefined && node.level !== undefined && level < node.level;
  }
  return depths[kind] < depths[node.kind];
}

function isAbove(
  { section, level }: OutlineNode,
  node: Pick<OutlineNode, 'section' | 'level'>,
): boolean {
  if (section !== undefined && node.section !== undefined) {
    return node.section.startsWith(`${section}.`);
  }
  return level === undefined || node.level === undefined || level < node.level;
}

/** Whether a heading of this level belongs to the node: one of its own level does while it has no parts. */
export function isBelow(level: number, node: OutlineNode): boolean {
  if (node.level === undefined || level > node.level) return true;
  return level === node.level && node.parts.length === 0 && node.children.length === 0;
}
