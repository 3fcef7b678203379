import type { Plan, PlanNode, SummaryRow } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { valueOf, type ListNode } from '../../parse/syntax';
import type { Money } from '../../values/money';
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
    const node = row.of?.value ? plan.nodeById(row.of.value) : undefined;
    if (!node) continue;
    const before = rows.get(node);
    if (before) before.push(row);
    else rows.set(node, [row]);
  }
  return rows;
}

/**
 * Whether the row may be of a part that cannot be told: no part has its id, or several have. A row
 * with a title and no `of` is of no part, as the administration or the sum.
 */
export function isOfUnknown(row: SummaryRow, { ids }: Snapshot): boolean {
  if (row.of) {
    return ids.declared(row.of.value).filter(({ kind }) => kind === 'node').length !== 1;
  }
  return !row.title || mayHaveKey(row.at, 'of', 'summaryRow');
}

/** The amounts of rows of no part. One of them may belong to a part all the same: its `of` is forgotten. */
export function looseAmounts({ costSummary = [] }: Plan): readonly Money[] {
  return costSummary.flatMap(({ of, total }) => (of ? [] : (total?.money ?? [])));
}

/** A total is there, being written, misspelt or on a line that is lost, and cannot be read. */
export function hasUnreadTotal(row: SummaryRow): boolean {
  return row.total?.money === undefined && mayHaveKey(row.at, 'total', 'summaryRow');
}
