import type { Plan, PlanNode, SummaryRow } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { CostTable, CostTableRow } from '../protocol/view-data';
import { subtractMoney, sumMoney, type Money } from '../values/money';
import type { Cells } from './cells';
import type { Drawing } from './drawing';
import { extentOf, placeOf } from './places';

/** The plan's `costSummary` as it would be printed, against the roll-up (plan-format §1.1, §2). */
export function costTable({ snapshot, plan, words, cells }: Drawing): CostTable | undefined {
  if (!plan.costSummary) return undefined;
  const byNode = groupByNode(plan.costSummary);
  const rows = plan.costSummary.map((row, index): CostTableRow => {
    const same = byNode.get(row.of?.value) ?? [];
    const node = nodeOf(plan, row);
    const money = row.total?.money;
    return {
      key: `${row.of?.value ?? ''}#${index}`,
      title: row.title?.value ?? node?.title?.value ?? words.untitled,
      of: row.of?.value,
      stated: money === undefined ? undefined : cells.money(money, row.total?.at.span),
      unread: row.total && money === undefined ? row.total.at.source.trim() : undefined,
      note: row.note?.value,
      range: placeOf((row.total ?? row.title ?? row.of ?? row).at.span),
      extent: extentOf(snapshot.tree, row.at),
      ...(node && same.at(-1) === row ? compared(snapshot, node, same, cells) : notCompared),
    };
  });
  const figure = snapshot.figures(plan.root).figure;
  const isStated = plan.costSummary.some(({ total }) => total);
  const incomplete = !isReadable(plan.costSummary);
  const total = totalOf(plan.costSummary, figure);
  const isOpen = plan.costSummary.some(({ of, total: money }) => !of && money);
  const explained = rows.some(({ difference }) => difference);
  return {
    rows,
    total: isStated && !incomplete ? cells.money(total) : undefined,
    incomplete,
    rolledUp: figure === undefined ? undefined : cells.money(figure),
    difference:
      figure === undefined || !isStated || incomplete || (isOpen && total !== figure)
        ? undefined
        : cells.difference(subtractMoney(total, figure), !explained),
  };
}

function nodeOf(plan: Plan, { of }: SummaryRow): PlanNode | undefined {
  return of && plan.nodeById(of.value);
}

/**
 * What the rows come to. Nobody can tell whether those of no part add to the others, as the
 * administration, or hold them, as the sum: they count where that gives the plan's figure.
 */
function totalOf(rows: readonly SummaryRow[], figure: Money | undefined): Money {
  const whole = sumOf(rows);
  const ofParts = rows.filter(({ of }) => of);
  return whole === figure || ofParts.length === 0 ? whole : sumOf(ofParts);
}

function groupByNode(
  rows: readonly SummaryRow[],
): ReadonlyMap<string | undefined, readonly SummaryRow[]> {
  const groups = new Map<string | undefined, SummaryRow[]>();
  for (const row of rows) {
    const group = groups.get(row.of?.value);
    if (group) group.push(row);
    else groups.set(row.of?.value, [row]);
  }
  return groups;
}

const notCompared = { rowsTotal: undefined, rolledUp: undefined, difference: undefined } as const;

/** All rows of one node against it: the table may give a node in several rows. */
function compared(
  snapshot: Snapshot,
  node: PlanNode,
  rows: readonly SummaryRow[],
  cells: Cells,
): Pick<CostTableRow, 'rowsTotal' | 'rolledUp' | 'difference'> {
  const { figure, unreadable, possible } = snapshot.figures(node);
  if (figure === undefined) return notCompared;
  const sum = sumOf(rows);
  const comparable =
    !unreadable && isReadable(rows) && rows.some(({ total }) => total?.money !== undefined);
  return {
    rowsTotal: rows.length > 1 && isReadable(rows) ? cells.money(sum) : undefined,
    rolledUp: cells.money(figure),
    difference: comparable
      ? cells.difference(subtractMoney(sum, figure), !possible.has(sum))
      : undefined,
  };
}

function sumOf(rows: readonly SummaryRow[]): Money {
  return sumMoney(rows.flatMap(({ total }) => total?.money ?? []));
}

function isReadable(rows: readonly SummaryRow[]): boolean {
  return rows.every(({ total }) => !total || total.money !== undefined);
}
