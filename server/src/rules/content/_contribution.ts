import type { Item, Plan, PlanNode, Reference } from '../../model/plan';
import { valueOf, type SyntaxNode } from '../../parse/syntax';
import { objectType } from '../../schema/fields';
import { isWrittenOtherwise } from '../_nodes';

/** What a work package can serve, by id. */
export interface GoalsToServe {
  /** Main goals and those under them. */
  readonly goals: readonly string[];
  /** Benefits that bear no main goal's id: `1` may be meant as either, and counts as the goal. */
  readonly benefits: readonly string[];
}

const none: GoalsToServe = { goals: [], benefits: [] };

export function goalsToServe(plan: Plan | undefined): GoalsToServe {
  if (!plan) return none;
  const goals = idsOf(plan.mainGoals);
  const benefits = plan.benefits.flatMap(({ id }) => (id ? [id.value] : []));
  return { goals, benefits: benefits.filter((id) => !goals.includes(id)) };
}

function idsOf(goals: readonly Item[]): readonly string[] {
  return goals.flatMap(({ id, items }) => [...(id ? [id.value] : []), ...idsOf(items)]);
}

/** Whether nothing need be said below the node: it serves a main goal, or is told that it does not. */
export function contributesOrIsTold(node: PlanNode, toServe: GoalsToServe): boolean {
  return serves(node, toServe) || (node.kind === 'workPackage' && !servesWithin(node, toServe));
}

/** A main goal is named by the node or by a work package in it. */
export function servesWithin(node: PlanNode, toServe: GoalsToServe): boolean {
  return serves(node, toServe) || node.children.some((child) => servesWithin(child, toServe));
}

/**
 * In `contributesTo`, or in the `goals` of a measure or metric. What names something unknown is
 * meant for a main goal: id/unknown reports it, and one slip is told once.
 */
function serves(node: PlanNode, toServe: GoalsToServe): boolean {
  if (isBeingWritten(valueOf(node.at, 'contributesTo'))) return true;
  if (node.contributesTo.some(({ value }) => !toServe.benefits.includes(value))) return true;
  const named = [...goalsNamed(node.measures), ...goalsNamed(node.metrics)];
  return (
    named.some(({ value }) => toServe.goals.includes(value)) ||
    isWrittenOtherwise(node.at, 'contributesTo', objectType(node.kind))
  );
}

/** A value that is still to come, or one of another shape, which schema/type reports. */
function isBeingWritten(value: SyntaxNode | undefined): boolean {
  if (!value) return false;
  if (value.kind === 'list') {
    return value.items.some((item) => item.kind !== 'scalar' || item.value === null);
  }
  return value.kind === 'map' || value.value === null;
}

function goalsNamed(items: readonly Item[]): readonly Reference[] {
  return items.flatMap((item) => [...item.goals, ...goalsNamed(item.items)]);
}
