import type { IdReference } from '../../model/id-index';
import type { PlanNode } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { pathAt } from '../../parse/path-at';

/** The node that the reference stands in. */
export function nodeAround({ at }: IdReference, { tree, plan }: Snapshot): PlanNode | undefined {
  const { steps } = pathAt(tree, tree.rangeOf(at.span).start);
  for (const { node } of steps.toReversed()) {
    const found = node.kind === 'map' ? plan?.nodeOf(node) : undefined;
    if (found) return found;
  }
  return undefined;
}
