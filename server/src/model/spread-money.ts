/** Money divided evenly over time, to the cent (plan-format §2). */
import {
  addMoney,
  cents,
  spreadMoney,
  subtractMoney,
  zeroMoney,
  type Money,
} from '../values/money';
import type { Quarter } from '../values/period';

export type ByQuarter = ReadonlyMap<Quarter, Money>;

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

/** Adds the money to the quarters, as much to each. */
export function addEqually(
  spread: Map<Quarter, Money>,
  money: Money,
  quarters: readonly Quarter[],
): void {
  const weights = quarters.map(() => 1);
  const amounts = spreadEuros(money, weights);
  quarters.forEach((quarter, index) => {
    addTo(spread, quarter, amounts[index] ?? zeroMoney);
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

/** Adds the money to one quarter. */
export function addTo(sums: Map<Quarter, Money>, quarter: Quarter, money: Money): void {
  sums.set(quarter, addMoney(sums.get(quarter) ?? zeroMoney, money));
}
