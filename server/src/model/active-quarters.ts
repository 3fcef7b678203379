/** When there is something to do: the quarters over which money is spread (plan-format §2, §3). */
import { quartersOf, type Period, type Quarter } from '../values/period';
import type { PlanNode } from './plan';

/** A longer period is a slip of the pen in a year: it counts as one that cannot be read. */
const mostQuarters = 80;

/** What a node, and the nodes below it, have of time; two with the same key are the same. */
export interface Times {
  readonly key: string;
  /** The quarters of the nearest period: the node's own, else one above it. In order. */
  readonly bound: readonly Quarter[] | undefined;
  /** Those of the nearest schedule, the node's own or one above it, that names any. In order. */
  readonly scheduled: readonly Quarter[] | undefined;
  /** Those of the plan's own period. */
  readonly project: readonly Quarter[] | undefined;
}

export const noTimes: Times = {
  key: '',
  bound: undefined,
  scheduled: undefined,
  project: undefined,
};

const kept = new WeakMap<PlanNode, { readonly above: string; readonly times: Times }>();

/** @param above that of its parent; {@link noTimes} for the plan's own node */
export function timesIn(node: PlanNode, above: Times): Times {
  const before = kept.get(node);
  if (before?.above === above.key) return before.times;
  const bound = quartersIn(node.period?.period) ?? above.bound;
  const scheduled = scheduledIn(node, bound) ?? above.scheduled;
  const project = node.kind === 'plan' ? bound : above.project;
  const key = [bound, scheduled, project].map(nameOf).join(' ');
  const times = { key, bound, scheduled, project };
  kept.set(node, { above: above.key, times });
  return times;
}

/**
 * The quarters in which something is scheduled, inside the nearest period; all of that period where
 * no schedule tells. None where no period is known at all. In order.
 */
export function activeQuarters({ bound, scheduled }: Times): readonly Quarter[] {
  if (!bound || !scheduled) return scheduled ?? bound ?? [];
  const within = new Set(bound);
  const busy = scheduled.filter((quarter) => within.has(quarter));
  return busy.length > 0 ? busy : bound;
}

/** An entry without a period runs through the whole node. Undefined where no entry names a time. */
function scheduledIn(
  { schedule }: PlanNode,
  bound: readonly Quarter[] | undefined,
): readonly Quarter[] | undefined {
  const quarters = schedule.flatMap(
    ({ period }) => (period ? quartersIn(period.period) : bound) ?? [],
  );
  return quarters.length === 0 ? undefined : [...new Set(quarters)].sort((a, b) => a - b);
}

function quartersIn(period: Period | undefined): readonly Quarter[] | undefined {
  const quarters = period ? quartersOf(period) : [];
  return quarters.length > 0 && quarters.length <= mostQuarters ? quarters : undefined;
}

function nameOf(quarters: readonly Quarter[] | undefined): string {
  return quarters?.join(',') ?? '-';
}
