import type { Snapshot } from '../model/snapshot';
import { comparePositions, type Position, type Range } from '../text/source-text';
import type { LabelledNode } from './nodes';

interface Standing {
  readonly labelled: LabelledNode;
  readonly parent: Standing | undefined;
  extent: Range | undefined;
}

/**
 * The innermost node whose text holds a position; the plan itself where no other does, undefined
 * outside the plan's text.
 * @param nodes in document order
 */
export function innermostIn(
  { tree }: Snapshot,
  nodes: readonly LabelledNode[],
): (position: Position) => LabelledNode | undefined {
  const above: Standing[] = [];
  const standing = nodes.map((labelled): Standing => {
    const { depth } = labelled;
    const found = { labelled, parent: above[depth - 1], extent: undefined };
    above[depth] = found;
    return found;
  });
  // Of most nodes nobody asks.
  const extentOf = (each: Standing): Range =>
    (each.extent ??= tree.extentOf(each.labelled.node.at));
  /** What stands inside another starts after it: the last that starts before the position, or on it. */
  const lastBefore = (position: Position): Standing | undefined => {
    let low = 0;
    let high = standing.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const each = standing[middle];
      if (each && comparePositions(extentOf(each).start, position) <= 0) low = middle + 1;
      else high = middle;
    }
    return standing[low - 1];
  };
  return (position) => {
    let found = lastBefore(position);
    while (found && comparePositions(position, extentOf(found).end) > 0) found = found.parent;
    return found?.labelled;
  };
}
