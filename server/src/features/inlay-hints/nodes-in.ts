import type { PlanNode } from '../../model/plan';
import type { SyntaxTree } from '../../parse/syntax-tree';

/** Lines of the document, the last one included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * The nodes below `node` whose text may stand in the lines, in document order. Costs what is in the
 * lines, whatever the length of the plan: the others are not looked at.
 */
export function* nodesIn(tree: SyntaxTree, node: PlanNode, lines: Lines): Generator<PlanNode> {
  const { children } = node;
  const lineOf = (child: PlanNode): number => tree.rangeOf(child.at.span).start.line;
  for (let index = lastBefore(children, lines.first, lineOf); index < children.length; index++) {
    const child = children[index];
    if (!child || lineOf(child) > lines.last) return;
    yield child;
    yield* nodesIn(tree, child, lines);
  }
}

/** The last one that begins on the line or above it; the first where none does. */
function lastBefore(
  nodes: readonly PlanNode[],
  line: number,
  lineOf: (node: PlanNode) => number,
): number {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const node = nodes[middle];
    if (node && lineOf(node) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
