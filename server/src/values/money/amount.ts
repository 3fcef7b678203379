import { roundedQuotient } from '../exact';
import type { Rate } from '../rate';

/** An amount in integer cents of the plan's currency: a safe integer, never -0 (plan-format §2). */
export type Money = number & { readonly __money: unique symbol };

/** @throws RangeError when `n` is not a safe integer: money never comes from a float. */
export function cents(n: number): Money {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is not a whole number of cents`);
  return (n === 0 ? 0 : n) as Money;
}

export const zeroMoney: Money = cents(0);

/** The largest single amount that a plan may hold, 10^12 units of the currency. */
export const largestAmount: Money = cents(100_000_000_000_000);

/** A nonsense plan whose sum leaves the safe integers stops at their edge: its other findings still count. */
function within(n: number): Money {
  return cents(Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, n)));
}

export function addMoney(a: Money, b: Money): Money {
  return within(a + b);
}

export function subtractMoney(a: Money, b: Money): Money {
  return within(a - b);
}

export function negateMoney(m: Money): Money {
  return subtractMoney(zeroMoney, m);
}

/** Zero for no amounts. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let sum = zeroMoney;
  for (const amount of amounts) sum = addMoney(sum, amount);
  return sum;
}

/** False of a sum that stopped at the edge: it is less than what was added, and must not be told. */
export function isWholeSum(m: Money): boolean {
  return Math.abs(m) < Number.MAX_SAFE_INTEGER;
}

/** Below zero when `a` is the smaller, zero when equal: fits `Array.prototype.sort`. */
export function compareMoney(a: Money, b: Money): number {
  return a - b;
}

/** `rate` per cent of `m`, rounded half up to the cent (away from zero for negative amounts). */
export function shareOf(m: Money, rate: Rate): Money {
  return within(Number(roundedQuotient(BigInt(m) * BigInt(rate), 1_000_000n)));
}
