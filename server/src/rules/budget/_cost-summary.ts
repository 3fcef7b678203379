import type { Plan, PlanNode, SummaryRow } from '../../model/plan';
import { entryOf, valueOf, type ListNode } from '../../parse/syntax';

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

/** A total is there, or being written, that cannot be read. */
export function hasUnreadTotal(row: SummaryRow): boolean {
  return row.total?.money === undefined && entryOf(row.at, 'total') !== undefined;
}
