import { comparePositions, type Position } from '../text/source-text';
import type { SyntaxTree } from './syntax-tree';
import { keyText, type Entry, type SyntaxNode } from './syntax';

export interface PathStep {
  readonly node: SyntaxNode;
  /** How the node was reached: the entry of the map above, or the index in the list above. */
  readonly entry: Entry | undefined;
  readonly index: number | undefined;
}

export interface PathAt {
  /** From the root to the innermost node that the position belongs to. */
  readonly steps: readonly PathStep[];
  /** Keys and indexes that lead there. */
  readonly keys: readonly (string | number)[];
  /** The position touches the last step's own key. */
  readonly onKey: boolean;
  /** The position touches the last step's scalar. */
  readonly onValue: boolean;
}

/**
 * What a position belongs to: the innermost entry or item that starts before it. A position behind
 * a value, in blank lines for instance, still belongs to it: `onKey` and `onValue` tell.
 */
export function pathAt(tree: SyntaxTree, position: Position): PathAt {
  const steps: PathStep[] = [];
  const keys: (string | number)[] = [];
  let node = tree.root;
  if (node) steps.push({ node, entry: undefined, index: undefined });
  while (node) {
    const step = stepInto(tree, node, position);
    if (!step) break;
    steps.push(step);
    keys.push(step.entry ? keyText(step.entry) : (step.index ?? 0));
    node = step.node;
  }
  const last = steps.at(-1);
  const touches = (each: SyntaxNode): boolean => {
    const range = tree.rangeOf(each.span);
    return (
      comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0
    );
  };
  return {
    steps,
    keys,
    onKey: last?.entry !== undefined && touches(last.entry.key),
    onValue: last?.node.kind === 'scalar' && touches(last.node),
  };
}

function stepInto(tree: SyntaxTree, node: SyntaxNode, position: Position): PathStep | undefined {
  if (node.kind === 'map') {
    const index = lastBefore(node.entries, (entry) => startOf(tree, entry.key), position);
    const entry = node.entries[index];
    return entry && { node: entry.value, entry, index: undefined };
  }
  if (node.kind === 'list') {
    const index = lastBefore(node.items, (item) => startOf(tree, item), position);
    const item = node.items[index];
    return item && { node: item, entry: undefined, index };
  }
  return undefined;
}

function startOf(tree: SyntaxTree, node: SyntaxNode): Position {
  return tree.positionOf(node.span.piece, node.span.start);
}

/** Index of the last that starts at or before the position, or -1. */
function lastBefore<T>(
  all: readonly T[],
  start: (each: T) => Position,
  position: Position,
): number {
  let low = -1;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const each = all[middle];
    if (each !== undefined && comparePositions(start(each), position) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}
