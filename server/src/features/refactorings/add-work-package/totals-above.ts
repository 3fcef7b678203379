import type { Plan, PlanNode, SummaryRow } from '../../../model/plan';
import type { Figures } from '../../../model/roll-up';
import type { Snapshot } from '../../../model/snapshot';
import { raw, replaceValue, type TextEdit } from '../../../parse/edits';
import { looseAmounts, rowsByNode } from '../../../rules/budget/_cost-summary';
import {
  addMoney,
  moneyToYaml,
  negateMoney,
  subtractMoney,
  type Money,
} from '../../../values/money';
import {
  addPersonYears,
  personYearsToYaml,
  subtractPersonYears,
  zeroPersonYears,
} from '../../../values/person-years';

/** Stated figures above a part of the plan that lack just what it costs. */
export interface Lacking {
  /** Whose stated total, or row in the cost table, lacks its money. */
  readonly totals: readonly PlanNode[];
  /** Whose stated person-years lack its own. */
  readonly personYears: readonly PlanNode[];
  /** Makes them, and the rows of the totals in the cost table, that much more. */
  readonly edits: readonly TextEdit[];
}

export function totalsLacking(snapshot: Snapshot, node: PlanNode): Lacking {
  const { plan } = snapshot;
  const totals: PlanNode[] = [];
  const personYears: PlanNode[] = [];
  const edits: TextEdit[] = [];
  for (const above of plan?.ancestorsOf(node) ?? []) {
    const money = plan ? raiseMoney(plan, above, node, snapshot) : [];
    if (money.length > 0) totals.push(above);
    const years = raisePersonYears(above, node, snapshot);
    if (years.length > 0) personYears.push(above);
    edits.push(...money, ...years);
  }
  return { totals, personYears, edits };
}

function raiseMoney(
  plan: Plan,
  above: PlanNode,
  node: PlanNode,
  snapshot: Snapshot,
): readonly TextEdit[] {
  const { tree } = snapshot;
  const by = snapshot.figures(node).figure;
  if (by === undefined || by === 0) return [];
  const figures = snapshot.figures(above);
  const { stated, difference } = figures;
  const total = above.budget?.total;
  const lacks = total !== undefined && stated !== undefined && difference === negateMoney(by);
  const isOff = difference !== undefined && difference !== 0 && !lacks;
  const row = isOff ? undefined : rowLacking(plan, above, by, figures);
  return [
    ...(lacks ? [replaceValue(tree, total.at, raw(moneyToYaml(addMoney(stated, by))))] : []),
    ...(row ? [replaceValue(tree, row.at, raw(moneyToYaml(addMoney(row.money, by))))] : []),
  ];
}

type RowTotal = NonNullable<SummaryRow['total']> & { readonly money: Money };

/** The node's only row, where it says what the node came to without what is added. */
function rowLacking(
  plan: Plan,
  node: PlanNode,
  by: Money,
  { figure, unreadable }: Figures,
): RowTotal | undefined {
  const [row, ...more] = rowsByNode(plan).get(node) ?? [];
  const total = row?.total;
  const money = total?.money;
  if (money === undefined || !total || more.length > 0) return undefined;
  if (figure === undefined || unreadable) return undefined;
  // A row of no part may be the rest of this one.
  const sums = [money, ...looseAmounts(plan).map((loose) => addMoney(money, loose))];
  const lacks = !sums.includes(figure) && sums.includes(subtractMoney(figure, by));
  return lacks ? { ...total, money } : undefined;
}

/** Stated person-years may be in order by the stated figures below, where these do not add up. */
function raisePersonYears(
  above: PlanNode,
  node: PlanNode,
  snapshot: Snapshot,
): readonly TextEdit[] {
  const fte = above.budget?.fte;
  const by = snapshot.figures(node).personYears.figure;
  const { stated, difference, possible, inOrder } = snapshot.figures(above).personYears;
  if (!fte || stated === undefined || by === undefined || by === 0 || inOrder) return [];
  const raised = addPersonYears(stated, by);
  const lacks = difference === subtractPersonYears(zeroPersonYears, by) || possible.has(raised);
  return lacks ? [replaceValue(snapshot.tree, fte.at, raw(personYearsToYaml(raised)))] : [];
}
