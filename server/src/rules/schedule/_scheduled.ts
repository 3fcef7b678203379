import type { PlanNode } from '../../model/plan';
import type { Quarter } from '../../values/period';
import { boundIn, scheduledIn, type NearestPeriod, type Surroundings } from '../_surroundings';

/**
 * The quarters in which a node has something scheduled. What is scheduled in its parts counts, and
 * what stands above it for several nodes at once. Undefined where that cannot be told, since a
 * period cannot be read.
 */
export function scheduledWithin(
  node: PlanNode,
  around: Pick<Surroundings, 'bound' | 'scheduled'>,
): ReadonlySet<Quarter> | undefined {
  const scheduled = withParts(node, boundIn(node, around), around.scheduled);
  return scheduled && new Set(scheduled);
}

function withParts(
  node: PlanNode,
  bound: NearestPeriod | undefined,
  before: readonly Quarter[] | undefined,
): readonly Quarter[] | undefined {
  let scheduled = scheduledIn(node, bound, before);
  for (const part of node.children)
    scheduled = withParts(part, boundIn(part, { bound }), scheduled);
  return scheduled;
}
