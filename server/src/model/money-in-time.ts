/** The roll-up over time: a node's money quarter by quarter (plan-format §2, editor §2.2). */
import {
  addMoney,
  cents,
  spreadMoney,
  subtractMoney,
  sumMoney,
  zeroMoney,
  type Money,
} from '../values/money';
import type { Quarter } from '../values/period';
import { activeQuarters, noTimes, timesIn, type Times } from './active-quarters';
import type { Budget, Plan, PlanNode } from './plan';
import type { Figures, RollUp } from './roll-up';

export type ByQuarter = ReadonlyMap<Quarter, Money>;

export interface MoneyInTime {
  readonly quarters: ByQuarter;
  /** What no quarter can be told for. Quarters and this are the figure, to the cent. */
  readonly untimed: Money;
  /** The years' amounts are written (`byYear`). */
  readonly isWritten: boolean;
  /** Of the budget's parts, in their order. */
  readonly parts: readonly (MoneyInTime | undefined)[];
}

/**
 * Divides by years, each weighing as much as it has quarters, and each year's amount by its quarters:
 * in whole euros by the largest remainder, odd cents in the last.
 */
export function spreadOverQuarters(total: Money, quarters: readonly Quarter[]): ByQuarter {
  const spread = new Map<Quarter, Money>();
  for (const [year, money] of spreadOverYears(total, quarters)) {
    const within = quarters.filter((quarter) => yearOf(quarter) === year);
    addEqually(spread, money, within);
  }
  return spread;
}

/** The years of the quarters, each with its share. */
export function spreadOverYears(
  total: Money,
  quarters: readonly Quarter[],
): ReadonlyMap<number, Money> {
  const counts = new Map<number, number>();
  for (const quarter of quarters) {
    counts.set(yearOf(quarter), (counts.get(yearOf(quarter)) ?? 0) + 1);
  }
  const amounts = spreadEuros(total, [...counts.values()]);
  return new Map([...counts.keys()].map((year, index) => [year, amounts[index] ?? zeroMoney]));
}

export function yearOf(quarter: Quarter): number {
  return Math.floor(quarter / 4);
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
    return { ...asWritten(budget, figure, times), isWritten: true, parts };
  }
  const added = composed === undefined ? [] : [...parts.flatMap((part) => part ?? []), ...below];
  return { ...sumOf(ownMoney(figures), times, added), isWritten: false, parts };
}

/** What is in no part and no node below: lines, or a total that nothing is said about. */
function ownMoney({ figure, composed, addends }: Figures): Money {
  if (composed === undefined) return figure ?? zeroMoney;
  return sumMoney(addends.flatMap((addend) => (addend.kind === 'line' ? [addend.money] : [])));
}

type Placed = Pick<MoneyInTime, 'quarters' | 'untimed'>;

function sumOf(own: Money, times: Times, added: readonly MoneyInTime[]): Placed {
  const active = own === 0 ? [] : activeQuarters(times);
  const quarters = new Map(spreadOverQuarters(own, active));
  let untimed = active.length === 0 ? own : zeroMoney;
  for (const each of added) {
    for (const [quarter, money] of each.quarters) add(quarters, quarter, money);
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
  for (const quarters of [activeQuarters(times), times.project ?? []]) {
    const within = all.filter((quarter) => quarters.includes(quarter));
    if (within.length > 0) return within;
  }
  return all;
}

function addEqually(spread: Map<Quarter, Money>, money: Money, quarters: readonly Quarter[]): void {
  const weights = quarters.map(() => 1);
  const amounts = spreadEuros(money, weights);
  quarters.forEach((quarter, index) => {
    add(spread, quarter, amounts[index] ?? zeroMoney);
  });
}

/** Whole euros by the largest remainder; odd cents go to the last. */
function spreadEuros(total: Money, weights: readonly number[]): readonly Money[] {
  const odd = cents(total % 100);
  const amounts = spreadMoney(subtractMoney(total, odd), weights, true);
  return amounts.map((money, index) =>
    index === amounts.length - 1 ? addMoney(money, odd) : money,
  );
}

function add(sums: Map<Quarter, Money>, quarter: Quarter, money: Money): void {
  sums.set(quarter, addMoney(sums.get(quarter) ?? zeroMoney, money));
}

function inOrder(sums: ByQuarter): ByQuarter {
  return new Map([...sums].sort(([a], [b]) => a - b));
}
