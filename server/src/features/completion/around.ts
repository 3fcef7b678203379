import type { PlanNode } from '../../model/plan';
import { keyText, type MapNode } from '../../parse/syntax';
import type { Period } from '../../values/period';
import type { Landing } from './probe';

/** The innermost part of the plan that the cursor is in; the plan itself at least. */
export function nodeAround({ snapshot, path }: Landing): PlanNode | undefined {
  const { plan } = snapshot;
  for (const { node } of path.steps.toReversed()) {
    const found = node.kind === 'map' ? plan?.nodeOf(node) : undefined;
    if (found) return found;
  }
  return plan?.root;
}

/** The object whose key the cursor's value belongs to. */
export function ownerOf({ path }: Landing): MapNode | undefined {
  for (const { node } of path.steps.toReversed()) if (node.kind === 'map') return node;
  return undefined;
}

/** The key that the cursor's value belongs to, over the index of an item. */
export function keyOf({ path }: Landing): string {
  const step = path.steps.findLast(({ entry }) => entry !== undefined);
  return step?.entry ? keyText(step.entry) : '';
}

/**
 * The period that limits one at the cursor: the nearest node's that has one; for a node's own period
 * its parent's. Undefined for the project period itself and where no readable period is around.
 */
export function enclosingPeriod(landing: Landing): Period | undefined {
  const { plan } = landing.snapshot;
  const node = nodeAround(landing);
  if (!plan || !node) return undefined;
  const isOwn = ownerOf(landing) === node.at && keyOf(landing) === 'period';
  const from = isOwn ? plan.parentOf(node) : node;
  for (let up = from; up; up = plan.parentOf(up)) {
    if (up.period?.period) return up.period.period;
  }
  return undefined;
}
