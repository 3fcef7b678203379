import type { Plan, PlanNode, SummaryRow } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { valueOf, type ListNode } from '../../parse/syntax';
import { mayHaveKey } from '../_meant-key';

/** The list of rows, where there is one with something in it. */
export function summaryList(plan: Plan): ListNode | undefined {
  const list = valueOf(plan.root.at, 'costSummary');
  return list?.kind === 'list' && list.items.length > 0 ? list : undefined;
}

/** The rows of the cost table by the node that they are of; rows of no known node are left out. */
export function rowsByNode(plan: Plan): ReadonlyMap<PlanNode, readonly SummaryRow[]> {
  const rows = new Map<PlanNode, SummaryRow[]>();
  for (const row of plan.costSummary ?? []) {
    const node = row.of && plan.nodeById(row.of.value);
    if (!node) continue;
    const before = rows.get(node);
    if (before) before.push(row);
    else rows.set(node, [row]);
  }
  return rows;
}

/** Whether the row may be of a part that cannot be told: no part has its id, or several have. */
export function isOfUnknown({ of }: SummaryRow, { ids }: Snapshot): boolean {
  return !of || ids.declared(of.value).filter(({ kind }) => kind === 'node').length !== 1;
}

/** A total is there, being written, misspelt or on a line that is lost, and cannot be read. */
export function hasUnreadTotal(row: SummaryRow): boolean {
  return row.total?.money === undefined && mayHaveKey(row.at, 'total', 'summaryRow');
}
