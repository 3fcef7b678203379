import { roundedQuotient, toUnits, unitsToShortestYaml } from './exact';
import { readFigureWithUnit } from './figure-with-unit';
import { localeOf, type Language } from './language';
import type { Money } from './money/amount';
import { refused, understood, type Parsed } from './result';

/** A percentage in ten-thousandths of a per cent: 11.7308 % is 117308 (plan-format §2, §1.1 funding). */
export type Rate = number & { readonly __rate: unique symbol };

/** `rounded` is the nearest rate that four decimals can say. Rates run from 0 to 1000 %. */
export type RateProblem =
  | { readonly kind: 'not-a-rate' }
  | { readonly kind: 'too-precise'; readonly rounded: Rate }
  | { readonly kind: 'out-of-range' };

const decimals = 4;
const largestRate = 10_000_000;
const units = new Set(['%', 'prosenttia', 'prosentti', 'procent', 'percent', 'per cent', 'pct']);

/** @throws RangeError when `n` is not a safe integer. */
export function rateOf(tenThousandths: number): Rate {
  if (!Number.isSafeInteger(tenThousandths)) throw new RangeError(`${tenThousandths} is no rate`);
  return (tenThousandths === 0 ? 0 : tenThousandths) as Rate;
}

/** 100 %. */
export const wholeRate: Rate = rateOf(1_000_000);

/** Zero for no rates. */
export function sumRates(rates: Iterable<Rate>): Rate {
  let sum = 0;
  for (const rate of rates) sum += rate;
  return rateOf(sum);
}

/** Reads `25`, `11.73`, `25 %`, `11,7308 %` from the YAML source text, without quotation marks. */
export function parseRate(source: string): Parsed<Rate, RateProblem> {
  const decimal = readFigureWithUnit(source, units);
  if (!decimal) return refused({ kind: 'not-a-rate' });
  const result = toUnits(decimal, decimals, largestRate);
  if (result.kind === 'too-large' || result.units < 0) return refused({ kind: 'out-of-range' });
  const rate = rateOf(result.units);
  return result.exact ? understood(rate) : refused({ kind: 'too-precise', rounded: rate });
}

/** The YAML number of a rate in per cent: `25`, `11.7308`. */
export function rateToYaml(rate: Rate): string {
  return unitsToShortestYaml(rate, decimals);
}

/** The rate for people: `11,7308 %` with a no-break space (fi, sv), `11.7308%` (en). */
export function formatRate(rate: Rate, language: Language): string {
  const format = new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    maximumFractionDigits: decimals,
  });
  return format.format(rate / wholeRate);
}

/** What share `part` is of `whole`, in per cent to one decimal, for display; 0 where the whole is 0. */
export function percentOf(part: Money, whole: Money): number {
  if (whole === 0) return 0;
  const tenths = Number(roundedQuotient(BigInt(part) * 1000n, BigInt(whole)));
  return tenths === 0 ? 0 : tenths / 10;
}
