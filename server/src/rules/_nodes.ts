import * as l10n from '@vscode/l10n';
import { scalarAt } from '../model/build/read';
import type { PeriodValue, Plan, PlanNode } from '../model/plan';
import { keyText, valueOf, type MapNode, type Span } from '../parse/syntax';
import { objectType, type ObjectType } from '../schema/fields';
import { mayMean } from '../schema/near-key';
import type { Related } from './rule';

/** What a fix writes where only the planner knows the text; `content/placeholder` reminds of it. */
export const toFillIn = 'TODO';

/** How a message names a part of the plan. */
export function nameOf(node: PlanNode): string {
  if (node.kind === 'plan') return l10n.t('the project');
  return node.id?.value ?? node.title?.value ?? l10n.t('this part');
}

/** Where a node is told that it lacks something: its id, or its title, also one begun as `""`. */
export function nameSpan({ at }: PlanNode): Span {
  return (scalarAt(at, 'id') ?? scalarAt(at, 'title') ?? at).span;
}

/** A period that limits what is under its owner. */
export interface Bound {
  readonly owner: PlanNode;
  readonly value: PeriodValue;
}

/** The nearest period that limits what the node holds: its own, or one above it. */
export function boundWithin(plan: Plan, node: PlanNode): Bound | undefined {
  for (let up: PlanNode | undefined = node; up; up = plan.parentOf(up)) {
    if (up.period) return { owner: up, value: up.period };
  }
  return undefined;
}

/** The nearest period that limits the node's own. */
export function boundAbove(plan: Plan, node: PlanNode): Bound | undefined {
  const parent = plan.parentOf(node);
  return parent && boundWithin(plan, parent);
}

/** Where a period that limits others is written. */
export function relatedBound(bound: Bound | undefined): readonly Related[] {
  if (!bound) return [];
  const { owner } = bound;
  const message =
    owner.kind === 'plan'
      ? l10n.t('The period of the project')
      : l10n.t('The period of {0}', nameOf(owner));
  return [{ at: bound.value.at.span, message }];
}

/** Lists that a work package has, or that a node above it has for all below. */
export type SharedList = 'goals' | 'measures' | 'outputs' | 'metrics' | 'schedule';

/**
 * Whether the node has such a list with something in it, or one that is just being written or that
 * is written otherwise. The plan's own goals are the main goals, which no work package has for its own.
 */
function hasList(node: PlanNode, key: SharedList): boolean {
  if (node.kind === 'plan' && key === 'goals') return false;
  const value = valueOf(node.at, key);
  if (value === undefined) return isWrittenOtherwise(node.at, key, objectType(node.kind));
  return value.kind !== 'list' || value.items.length > 0;
}

/**
 * Whether a work package lacks a list which no node above it has. One whose own work packages have
 * it is covered too: what they hold is its.
 */
export function lacksList(node: PlanNode, key: SharedList, isAbove: boolean): boolean {
  return node.kind === 'workPackage' && !isAbove && !hasListWithin(node, key);
}

/** Whether no list is asked for below: the node has it, or is told that it lacks it. */
export function coversList(node: PlanNode, key: SharedList, isAbove: boolean): boolean {
  return isAbove || hasList(node, key) || lacksList(node, key, isAbove);
}

function hasListWithin(node: PlanNode, key: SharedList): boolean {
  return hasList(node, key) || node.children.some((child) => hasListWithin(child, key));
}

/**
 * Whether the key may be there after all: on a line that cannot be read, or misspelt or half typed,
 * which schema/unknown-key reports.
 */
export function isWrittenOtherwise(
  map: MapNode,
  key: string,
  type: ObjectType | undefined,
): boolean {
  const isMeant = (word: string): boolean => type !== undefined && mayMean(word, key, type, map);
  return (
    (map.torn ?? []).some((word) => word === key || isMeant(word)) ||
    map.entries.some((entry) => isMeant(keyText(entry)))
  );
}
