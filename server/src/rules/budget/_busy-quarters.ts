import { noTimes, timesIn, type Times } from '../../model/active-quarters';
import type { Plan, PlanNode } from '../../model/plan';
import type { Quarter } from '../../values/period';
import { boundWithin } from '../_nodes';

/**
 * The quarters in which something is scheduled for the owner or in its parts, as long as the owner
 * runs; all of that where no schedule tells. The budget over time is spread over the same.
 */
export function busyQuarters(plan: Plan, owner: PlanNode): readonly Quarter[] {
  if (!boundWithin(plan, owner)?.value.period) return [];
  const above = plan
    .ancestorsOf(owner)
    .toReversed()
    .reduce((times, node) => timesIn(node, times), noTimes);
  const { active, span } = timesIn(owner, above);
  const scheduled = [...new Set(scheduledWithin(owner, above))].sort((a, b) => a - b);
  const inSpan = scheduled.filter(
    (quarter) => !span || (span.first <= quarter && quarter <= span.last),
  );
  return inSpan.length > 0 ? inSpan : active;
}

/** Of a schedule that cannot be relied on, what its node's money is spread over instead. */
function scheduledWithin(node: PlanNode, above: Times): readonly Quarter[] {
  const times = timesIn(node, above);
  const below = node.children.flatMap((child) => scheduledWithin(child, times));
  return times.isScheduled || (node.schedule.length > 0 && times.doubt)
    ? [...times.active, ...below]
    : below;
}
