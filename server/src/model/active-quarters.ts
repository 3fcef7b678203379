/** When there is something to do: the quarters over which money is spread (plan-format §2, §3). */
import type { Quarter } from '../values/period';
import {
  cutTo,
  quartersOfSpan,
  spanOfNode,
  spanOfPeriod,
  type NodeSpan,
  type QuarterSpan,
} from './node-span';
import type { PlanNode, ScheduleEntry } from './plan';

/**
 * Why it is uncertain when money is used: a period cannot be `unreadable`, or something lies
 * `outside` the period that holds it.
 */
export type TimeDoubt = 'unreadable' | 'outside';

/** What a node, and the nodes below it, have of time; two with the same key are the same. */
export interface Times {
  readonly key: string;
  /** In order; none where no time is known at all. */
  readonly active: readonly Quarter[];
  /** They come from the node's own schedule. */
  readonly isScheduled: boolean;
  /** How long the node runs, or the nearest one above it of which that is known. */
  readonly span: QuarterSpan | undefined;
  /** The nearest period that is written: the node's own, else one above it. */
  readonly period: QuarterSpan | undefined;
  /** The plan's own period. */
  readonly project: QuarterSpan | undefined;
  readonly doubt: TimeDoubt | undefined;
}

export const noTimes: Times = {
  key: '',
  active: [],
  isScheduled: false,
  span: undefined,
  period: undefined,
  project: undefined,
  doubt: undefined,
};

const kept = new WeakMap<PlanNode, { readonly above: string; readonly times: Times }>();

/**
 * The quarters of the node's schedule that lie in its span (an entry without a period runs through
 * all of it). Where the node has no schedule, or one of which a period cannot be read, all of its
 * span; where that is not known, what the node above has.
 * @param above that of its parent; {@link noTimes} for the plan's own node
 */
export function timesIn(node: PlanNode, above: Times): Times {
  const before = kept.get(node);
  if (before?.above === above.key) return before.times;
  const project = node.kind === 'plan' ? spanOfPeriod(node.period?.period) : above.project;
  const own = spanOfNode(node, project);
  const span = (own && withinProject(own, project)) ?? above.span;
  const period = own?.isOwn === true ? own : above.period;
  const found = activeIn(node, own && span, span, above);
  const times = { ...found, span, period, project };
  const key = [found.active.join(), found.isScheduled, span, period, project, found.doubt];
  const made = { ...times, key: JSON.stringify(key) };
  kept.set(node, { above: above.key, times: made });
  return made;
}

/** What is written stands, wherever it lies; what is derived ends with the project. */
function withinProject(own: NodeSpan, project: QuarterSpan | undefined): QuarterSpan | undefined {
  return own.isOwn || !project ? own : cutTo(own, project);
}

type Active = Pick<Times, 'active' | 'isScheduled' | 'doubt'>;

/** @param own the span, where it is the node's */
function activeIn(
  node: PlanNode,
  own: QuarterSpan | undefined,
  span: QuarterSpan | undefined,
  above: Times,
): Active {
  const { schedule, period } = node;
  const isReadable = schedule.every((entry) => !entry.period || entry.period.period);
  const scheduled = isReadable ? scheduledIn(schedule, span) : [];
  if (scheduled.length > 0) return { active: scheduled, isScheduled: true, doubt: undefined };
  const doubt = !isReadable || (period && !period.period) ? 'unreadable' : undefined;
  const outside = schedule.length > 0 && span ? 'outside' : undefined;
  if (own) {
    return { active: quartersOfSpan(own), isScheduled: false, doubt: doubt ?? outside };
  }
  return { active: above.active, isScheduled: false, doubt: doubt ?? outside ?? above.doubt };
}

function scheduledIn(
  schedule: readonly ScheduleEntry[],
  span: QuarterSpan | undefined,
): readonly Quarter[] {
  const quarters = new Set<Quarter>();
  for (const { period } of schedule) {
    const entry = period ? spanOfPeriod(period.period, span) : span;
    const inSpan = entry && span && cutTo(entry, span);
    if (inSpan) for (const quarter of quartersOfSpan(inSpan)) quarters.add(quarter);
  }
  return [...quarters].sort((a, b) => a - b);
}

/** Whether all of it lies in the periods that hold it, as far as they are known. */
export function isInPeriods(span: QuarterSpan, { period, project }: Times): boolean {
  return [period, project].every(
    (holder) => !holder || (holder.first <= span.first && span.last <= holder.last),
  );
}
