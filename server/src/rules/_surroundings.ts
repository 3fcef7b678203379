import type { Plan, PlanNode } from '../model/plan';
import type { Profile } from '../model/profile';
import type { Figures } from '../model/roll-up';
import type { Format, Snapshot } from '../model/snapshot';
import { entryOf, valueOf } from '../parse/syntax';
import { quartersOf, type Period, type Quarter } from '../values/period';
import { hasLinesWithin, hasPersonnelWithin, isJointPersonYears } from './budget/_lines';
import { coversList, nameOf } from './_nodes';
import { contributesOrIsTold, goalsToServe, type GoalsToServe } from './content/_contribution';

/** A node with what its rules may read. */
export interface NodePlace {
  readonly node: PlanNode;
  readonly figures: Figures;
  readonly around: Surroundings;
  /** The plan, where the node is the plan's own. */
  readonly plan: Plan | undefined;
}

/**
 * What stands around and above a node, as far as rules about the node ask. Plain values only: two
 * are equal as long as they say the same, whatever else changed above.
 */
export interface Surroundings {
  readonly profile: Profile;
  readonly format: Format;
  /** The nearest period above. */
  readonly bound: NearestPeriod | undefined;
  /** Quarters in which something is scheduled above; undefined where a period cannot be read. */
  readonly scheduled: readonly Quarter[] | undefined;
  /** Such a list above, or its absence told there, stands for this node's too. */
  readonly hasGoals: boolean;
  readonly hasMeasures: boolean;
  readonly hasOutputs: boolean;
  readonly hasMetrics: boolean;
  readonly hasSchedule: boolean;
  readonly toServe: GoalsToServe;
  /** A node above serves a main goal, or that it serves none is told there. */
  readonly contributes: boolean;
  /** A budget above, or its absence told there, stands for this node's too. */
  readonly isBudgeted: boolean;
  /** A budget above states person-years for all below it at once. */
  readonly hasJointPersonYears: boolean;
  /** A budget above has a personnel line. */
  readonly hasPersonnel: boolean;
}

export interface NearestPeriod {
  /** Of the node whose period it is, in the language that is spoken when it is asked for. */
  readonly name: string;
  /** As written. */
  readonly text: string;
  readonly period: Period | undefined;
}

/** Around the plan's own node. */
export function surroundingsOf({ profile, format, plan }: Snapshot): Surroundings {
  return {
    profile,
    format,
    bound: undefined,
    scheduled: [],
    hasGoals: false,
    hasMeasures: false,
    hasOutputs: false,
    hasMetrics: false,
    hasSchedule: false,
    toServe: goalsToServe(plan),
    contributes: false,
    isBudgeted: false,
    hasJointPersonYears: false,
    hasPersonnel: false,
  };
}

/** Around the nodes in a node. */
export function surroundingsIn({ node, around, figures }: NodePlace): Surroundings {
  const bound = boundIn(node, around);
  return {
    ...around,
    bound,
    scheduled: scheduledIn(node, bound, around.scheduled),
    hasGoals: coversList(node, 'goals', around.hasGoals),
    hasMeasures: coversList(node, 'measures', around.hasMeasures),
    hasOutputs: coversList(node, 'outputs', around.hasOutputs),
    hasMetrics: coversList(node, 'metrics', around.hasMetrics),
    hasSchedule: coversList(node, 'schedule', around.hasSchedule),
    contributes: around.contributes || contributesOrIsTold(node, around.toServe),
    isBudgeted: around.isBudgeted || isBudgeted(node, figures),
    hasJointPersonYears: around.hasJointPersonYears || isJointPersonYears(node.budget, figures),
    hasPersonnel: around.hasPersonnel || hasPersonnelWithin(node.budget),
  };
}

/** The nearest period that limits what the node itself holds. */
export function boundIn(
  node: PlanNode,
  { bound }: Pick<Surroundings, 'bound'>,
): NearestPeriod | undefined {
  const { period } = node;
  if (!period) return bound;
  return {
    get name() {
      return nameOf(node);
    },
    text: period.at.source.trim(),
    period: period.period,
  };
}

/** A budget with lines or one that cannot be read, a cost share, or a work package whose lack of a budget is told. */
function isBudgeted(node: PlanNode, figures: Figures): boolean {
  const isTorn = entryOf(node.at, 'budget') !== undefined && (node.budget?.torn ?? true);
  return (
    isTorn ||
    node.costShare !== undefined ||
    hasLinesWithin(node.budget) ||
    lacksBudget(node, figures)
  );
}

/** Nothing is written, here or in the work packages inside it; `budget:` alone is being written. */
export function lacksBudget(node: PlanNode, { figure, unreadable }: Figures): boolean {
  return (
    node.kind === 'workPackage' &&
    (node.budget?.at.entries.length ?? 0) === 0 &&
    figure === undefined &&
    !unreadable
  );
}

/**
 * With the quarters of the node's own schedule. An entry without a period runs through the whole
 * node.
 */
export function scheduledIn(
  { schedule, at }: PlanNode,
  bound: NearestPeriod | undefined,
  before: readonly Quarter[] | undefined,
): readonly Quarter[] | undefined {
  const list = valueOf(at, 'schedule');
  if (list?.kind === 'list' && list.torn) return undefined;
  if (!before || schedule.length === 0) return before;
  const scheduled = new Set(before);
  for (const entry of schedule) {
    const period = entry.period ? entry.period.period : bound?.period;
    if (!period) return undefined;
    for (const quarter of quartersOf(period)) scheduled.add(quarter);
  }
  return [...scheduled].sort((a, b) => a - b);
}

/** Whether a node that was checked in the one need not be checked again in the other. */
export function isSameAround(a: Surroundings, b: Surroundings): boolean {
  return (
    a === b ||
    (a.format === b.format &&
      a.profile === b.profile &&
      a.hasGoals === b.hasGoals &&
      a.hasMeasures === b.hasMeasures &&
      a.hasOutputs === b.hasOutputs &&
      a.hasMetrics === b.hasMetrics &&
      a.hasSchedule === b.hasSchedule &&
      a.contributes === b.contributes &&
      a.isBudgeted === b.isBudgeted &&
      a.hasJointPersonYears === b.hasJointPersonYears &&
      a.hasPersonnel === b.hasPersonnel &&
      isSameBound(a.bound, b.bound) &&
      isSameList(a.scheduled, b.scheduled) &&
      isSameList(a.toServe.goals, b.toServe.goals) &&
      isSameList(a.toServe.benefits, b.toServe.benefits))
  );
}

function isSameBound(a: NearestPeriod | undefined, b: NearestPeriod | undefined): boolean {
  // The period is what the text says.
  return a === b || (a?.name === b?.name && a?.text === b?.text);
}

function isSameList<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean {
  if (!a || !b) return a === b;
  return a === b || (a.length === b.length && a.every((each, index) => each === b[index]));
}
