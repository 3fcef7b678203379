/** The roll-up over time: a node's money quarter by quarter (plan-format §2, editor §2.2). */
import { addMoney, subtractMoney, sumMoney, zeroMoney, type Money } from '../values/money';
import type { Quarter } from '../values/period';
import { isInPeriods, noTimes, timesIn, type TimeDoubt, type Times } from './active-quarters';
import { quartersOfSpan, type QuarterSpan } from './node-span';
import type { Budget, Plan, PlanNode } from './plan';
import type { Figures, RollUp } from './roll-up';
import { addEqually, addTo, spreadOverQuarters, yearOf, type ByQuarter } from './spread-money';

export interface MoneyInTime {
  readonly quarters: ByQuarter;
  /** What no quarter can be told for. Quarters and this are the figure, to the cent. */
  readonly untimed: Money;
  /** The years' amounts are written (`byYear`). */
  readonly isWritten: boolean;
  /** Every year's amount is written, here or in what it is the sum of. */
  readonly isStated: boolean;
  /** Of the money that is in no part and no node below. */
  readonly doubt: TimeDoubt | undefined;
  /** Of the budget's parts, in their order. */
  readonly parts: readonly (MoneyInTime | undefined)[];
}

/**
 * The whole plan. Own lines of a node stand in its active quarters, what is below it in theirs; a
 * `byYear` says for all of its budget what each year has. Undefined where the plan has no figure.
 */
export function planInTime(plan: Plan, figures: Figures, rollUp: RollUp): MoneyInTime | undefined {
  const times = timesIn(plan.root, noTimes);
  const administration = figures.addends.flatMap((addend) =>
    addend.kind === 'administration'
      ? (budgetInTime(addend.budget, rollUp.budget(addend.budget), times) ?? [])
      : [],
  );
  const children = childrenInTime(plan.root, times, rollUp);
  return budgetInTime(plan.root.budget, figures, times, [...children, ...administration]);
}

interface Kept {
  readonly above: string;
  readonly rollUp: RollUp;
  readonly made: MoneyInTime | undefined;
}

const kept = new WeakMap<PlanNode, Kept>();

/**
 * The same of a node but the plan's own; the same object as long as the node and the times above it
 * are the same.
 * @param above the times of its parent
 */
export function nodeInTime(node: PlanNode, above: Times, rollUp: RollUp): MoneyInTime | undefined {
  const before = kept.get(node);
  if (before?.above === above.key && before.rollUp === rollUp) return before.made;
  const times = timesIn(node, above);
  const children = childrenInTime(node, times, rollUp);
  const made = budgetInTime(node.budget, rollUp.node(node), times, children);
  kept.set(node, { above: above.key, rollUp, made });
  return made;
}

function childrenInTime(node: PlanNode, times: Times, rollUp: RollUp): readonly MoneyInTime[] {
  return node.children.flatMap((child) => nodeInTime(child, times, rollUp) ?? []);
}

/** @param below what else its figure is made of */
export function budgetInTime(
  budget: Budget | undefined,
  figures: Figures,
  times: Times,
  below: readonly MoneyInTime[] = [],
): MoneyInTime | undefined {
  const { figure, composed } = figures;
  if (figure === undefined) return undefined;
  const parts = (budget?.parts ?? []).map((part, index) => {
    const inPart = figures.parts[index];
    return inPart && budgetInTime(part, inPart, times);
  });
  if (budget && budget.byYear.length > 0) {
    const doubt = isYearOutside(budget, times) ? 'outside' : undefined;
    return { ...asWritten(budget, figure, times), isWritten: true, isStated: true, doubt, parts };
  }
  const added = composed === undefined ? [] : [...parts.flatMap((part) => part ?? []), ...below];
  const own = ownMoney(figures);
  const doubt = own === 0 ? undefined : doubtOf(times);
  const isStated = own === 0 && added.every((each) => each.isStated);
  return { ...sumOf(own, times, added), isWritten: false, isStated, doubt, parts };
}

/** What is in no part and no node below: lines, or a total that nothing is said about. */
function ownMoney({ figure, composed, addends }: Figures): Money {
  if (composed === undefined) return figure ?? zeroMoney;
  return sumMoney(addends.flatMap((addend) => (addend.kind === 'line' ? [addend.money] : [])));
}

function doubtOf(times: Times): TimeDoubt | undefined {
  const [first] = times.active;
  const last = times.active.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return times.doubt ?? (isInPeriods({ first, last }, times) ? undefined : 'outside');
}

/** Money is written for a year in which the node, or the project, does not run. */
function isYearOutside({ byYear }: Budget, { period, project }: Times): boolean {
  return byYear.some(
    ({ year, amount: { money } }) =>
      year !== undefined &&
      money !== undefined &&
      money !== 0 &&
      [period, project].some((holder) => holder && !isInYear(holder, year)),
  );
}

function isInYear({ first, last }: QuarterSpan, year: number): boolean {
  return yearOf(first) <= year && year <= yearOf(last);
}

type Placed = Pick<MoneyInTime, 'quarters' | 'untimed'>;

function sumOf(own: Money, times: Times, added: readonly MoneyInTime[]): Placed {
  const active = own === 0 ? [] : times.active;
  const quarters = new Map(spreadOverQuarters(own, active));
  let untimed = active.length === 0 ? own : zeroMoney;
  for (const each of added) {
    for (const [quarter, money] of each.quarters) addTo(quarters, quarter, money);
    untimed = addMoney(untimed, each.untimed);
  }
  return { quarters: inOrder(quarters), untimed };
}

/** What the years leave of the figure, or have too much, is in none of them. */
function asWritten({ byYear }: Budget, figure: Money, times: Times): Placed {
  const quarters = new Map<Quarter, Money>();
  let left = figure;
  for (const { year, amount } of byYear) {
    if (year === undefined || amount.money === undefined) continue;
    addEqually(quarters, amount.money, quartersInYear(year, times));
    left = subtractMoney(left, amount.money);
  }
  return { quarters: inOrder(quarters), untimed: left };
}

/** The active ones; where the year has none those of the project, or else all four. */
function quartersInYear(year: number, times: Times): readonly Quarter[] {
  const all = [0, 1, 2, 3].map((index) => year * 4 + index);
  const project = times.project ? quartersOfSpan(times.project) : [];
  for (const quarters of [times.active, project]) {
    const within = all.filter((quarter) => quarters.includes(quarter));
    if (within.length > 0) return within;
  }
  return all;
}

function inOrder(sums: ByQuarter): ByQuarter {
  return new Map([...sums].sort(([a], [b]) => a - b));
}
