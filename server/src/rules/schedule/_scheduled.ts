import type { Plan, PlanNode } from '../../model/plan';
import { quartersOf, type Quarter } from '../../values/period';
import { boundWithin } from '../_nodes';

/**
 * The quarters in which a node has something scheduled. What is scheduled in its parts counts, and
 * what stands above it for several nodes at once. Undefined where that cannot be told, since a
 * period cannot be read.
 */
export function scheduledQuarters(plan: Plan, node: PlanNode): ReadonlySet<Quarter> | undefined {
  const scheduled = new Set<Quarter>();
  const parts = [node];
  for (let part = parts.pop(); part; part = parts.pop()) {
    if (!addQuarters(plan, part, scheduled)) return undefined;
    parts.push(...part.children);
  }
  for (let up = plan.parentOf(node); up; up = plan.parentOf(up)) {
    if (!addQuarters(plan, up, scheduled)) return undefined;
  }
  return scheduled;
}

/** False where a period cannot be read. An entry without one runs through the whole node. */
function addQuarters(plan: Plan, node: PlanNode, scheduled: Set<Quarter>): boolean {
  for (const entry of node.schedule) {
    const value = entry.period ?? boundWithin(plan, node)?.value;
    if (!value?.period) return false;
    for (const quarter of quartersOf(value.period)) scheduled.add(quarter);
  }
  return true;
}
