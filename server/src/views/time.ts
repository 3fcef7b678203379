import type { PlanNode } from '../model/plan';
import { noTimes, timesIn, type Times } from '../model/active-quarters';
import { budgetInTime, nodeInTime, planInTime, type MoneyInTime } from '../model/money-in-time';
import { yearOf } from '../model/spread-money';
import type {
  DifferenceCell,
  TimeCell,
  TimeDifferences,
  TimeFigures,
  TimeRow,
  TimeView,
} from '../protocol/view-data';
import {
  addMoney,
  formatMoney,
  subtractMoney,
  sumMoney,
  zeroMoney,
  type Money,
} from '../values/money';
import { formatQuarter, quarterOf } from '../values/period';
import type { Drawing } from './drawing';
import { Kept } from './kept';
import { timeColumns } from './time-columns';

/**
 * The budget over time, row by row as in the tree (editor §2.2). The money of a node's own lines is
 * spread evenly over its active quarters: those of its schedule that lie in its span, which is its
 * bar in the roadmap; without a schedule, or with one of which a period cannot be read, all of the
 * span; without either, those of the node above (`model/active-quarters.ts`).
 *
 * What stands below a node is spread by itself, and the node is the sum. `byYear` fixes what the
 * years of its budget have, all below included, and is spread over each year's active quarters, or
 * where it has none over those inside the project. What is in no quarter, or what the years of a
 * `byYear` leave of the figure, is `untimed`. Rows are their figures in the roll-up to the cent, and
 * columns the plan's (but where a `byYear` says otherwise than what is below it).
 */
export function timeView(drawing: Drawing): TimeView {
  const { snapshot, plan, nodes, today } = drawing;
  const figures = snapshot.figures(plan.root);
  const { rollUp } = snapshot;
  /** By depth: the times of the node that was last there. */
  const above: Times[] = [];
  const rows: TimeRow[] = [];
  const spreads: MoneyInTime[] = [];
  for (const { node, key, depth } of nodes) {
    const parent = above[depth - 1] ?? noTimes;
    above[depth] = timesIn(node, parent);
    const money =
      node === plan.root ? planInTime(plan, figures, rollUp) : nodeInTime(node, parent, rollUp);
    if (!money) continue;
    spreads.push(money);
    for (const row of rowsOf(node, key, money, drawing)) rows.push(row);
  }
  const administration = administrationOf(drawing);
  if (administration) {
    spreads.push(administration);
    rows.push(rowOf('#administration', administration, plan.language));
  }
  const total = totalOf(drawing);
  return {
    ...timeColumns(spreads, above[0]?.project, quarterOf(today)),
    hasUntimed: rows.some(({ untimed }) => untimed),
    rows,
    total: total && figuresOf(total, plan.language),
    difference: total && differenceOf(spreads[0], total, drawing),
  };
}

const kept = new Kept<PlanNode, readonly TimeRow[]>();

function rowsOf(
  node: PlanNode,
  key: string,
  money: MoneyInTime,
  { plan }: Drawing,
): readonly TimeRow[] {
  return kept.of(node, [key, money, plan.language], () => rowsWithParts(key, money, plan.language));
}

type Language = Drawing['plan']['language'];

/** Keys as those of the budget's rows. */
function rowsWithParts(key: string, money: MoneyInTime, language: Language): readonly TimeRow[] {
  const parts = money.parts.flatMap((part, index) =>
    part ? rowsWithParts(`${key}#part${index}`, part, language) : [],
  );
  return [rowOf(key, money, language), ...parts];
}

function rowOf(key: string, money: MoneyInTime, language: Language): TimeRow {
  const { isWritten, doubt } = money;
  return { key, isWritten, uncertain: doubt, ...figuresOf(money, language) };
}

function figuresOf({ quarters, untimed }: MoneyInTime, language: Language): TimeFigures {
  const cell = (money: Money): TimeCell => ({
    cents: money,
    figure: formatMoney(money, language, ''),
  });
  return {
    years: Object.fromEntries(
      [...yearsOf(quarters)].map(([year, money]) => [String(year), cell(money)]),
    ),
    quarters: Object.fromEntries(
      [...quarters].map(([quarter, money]) => [formatQuarter(quarter), cell(money)]),
    ),
    untimed: untimed === 0 ? undefined : cell(untimed),
    total: cell(addMoney(sumMoney(quarters.values()), untimed)),
  };
}

function yearsOf(quarters: MoneyInTime['quarters']): ReadonlyMap<number, Money> {
  const years = new Map<number, Money>();
  for (const [quarter, money] of quarters) {
    years.set(yearOf(quarter), addMoney(years.get(yearOf(quarter)) ?? zeroMoney, money));
  }
  return years;
}

/** Where no node carries any: the last row, as in the tree. */
function administrationOf({ snapshot, plan }: Drawing): MoneyInTime | undefined {
  const { rollUp } = snapshot;
  const budget = plan.administration;
  if (!budget || rollUp.carriedAdministration(plan)) return undefined;
  return budgetInTime(budget, rollUp.budget(budget), timesIn(plan.root, noTimes));
}

/** From the plan's parts, whatever its own `byYear` says. */
function totalOf({ snapshot, plan }: Drawing): MoneyInTime | undefined {
  const figures = snapshot.figures(plan.root);
  const { budget } = plan.root;
  const isWritten = figures.composed !== undefined && (budget?.byYear.length ?? 0) > 0;
  const root =
    isWritten && budget ? { ...plan.root, budget: { ...budget, byYear: [] } } : plan.root;
  return planInTime({ ...plan, root }, figures, snapshot.rollUp);
}

/** @param written the plan's own row */
function differenceOf(
  written: MoneyInTime | undefined,
  total: MoneyInTime,
  { snapshot, plan, cells }: Drawing,
): TimeDifferences | undefined {
  const isComposed = snapshot.figures(plan.root).composed !== undefined;
  if (!written?.isWritten || !isComposed) return undefined;
  const [given, added] = [yearsOf(written.quarters), yearsOf(total.quarters)];
  const less = (a: Money, b: Money): DifferenceCell | undefined =>
    cells.difference(subtractMoney(a, b), total.isStated);
  const years = [...new Set([...given.keys(), ...added.keys()])].flatMap((year) => {
    const difference = less(given.get(year) ?? zeroMoney, added.get(year) ?? zeroMoney);
    return difference ? [[String(year), difference] as const] : [];
  });
  return { years: Object.fromEntries(years), untimed: less(written.untimed, total.untimed) };
}
