import * as l10n from '@vscode/l10n';
import type { PeriodValue, Plan, PlanNode } from '../model/plan';
import { valueOf, type Span } from '../parse/syntax';

/** What a fix writes where only the planner knows the text; `content/placeholder` reminds of it. */
export const toFillIn = 'TODO';

/** How a message names a part of the plan. */
export function nameOf(node: PlanNode): string {
  if (node.kind === 'plan') return l10n.t('the project');
  return node.id?.value ?? node.title?.value ?? l10n.t('this part');
}

/** Where a node is told that it lacks something: its id, or its title. */
export function nameSpan(node: PlanNode): Span {
  return (node.id?.at ?? node.title?.at ?? node.at).span;
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

/** Whether the node has such a list with something in it, or one that is just being written. */
function hasList(node: PlanNode, key: 'schedule' | 'metrics'): boolean {
  const value = valueOf(node.at, key);
  return value !== undefined && (value.kind !== 'list' || value.items.length > 0);
}

/**
 * Work packages that lack a list which no node above them has. One whose own work packages have it
 * is covered too: what they hold is its. One pass over the plan.
 */
export function withoutList(plan: Plan, key: 'schedule' | 'metrics'): readonly PlanNode[] {
  const lacking: PlanNode[] = [];
  const visit = (node: PlanNode, above: boolean): boolean => {
    const own = hasList(node, key);
    const place = lacking.length;
    let below = false;
    for (const child of node.children) below = visit(child, above || own) || below;
    if (node.kind === 'workPackage' && !above && !own && !below) lacking.splice(place, 0, node);
    return own || below;
  };
  visit(plan.root, false);
  return lacking;
}
