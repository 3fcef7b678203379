import type { Amount, FundingRow, Plan, RateValue } from '../../model/plan';
import { rangesOf, type Figures } from '../../model/roll-up';
import { valueOf, type ScalarNode, type Span } from '../../parse/syntax';
import {
  addMoney,
  cents,
  isWholeSum,
  moneyToYaml,
  shareOf,
  subtractMoney,
  sumMoney,
  type Money,
} from '../../values/money';
import { rateOf, rateToYaml, sumRates, wholeRate, type Rate } from '../../values/rate';

/** Payers whose shares are not 100 %. */
export interface RateShortfall {
  readonly kind: 'rates';
  readonly rows: readonly { readonly source: string; readonly value: RateValue }[];
  readonly sum: Rate;
}

/** Payers who do not pay what the plan costs. */
export interface AmountShortfall {
  readonly kind: 'amounts';
  /** With what each pays; `value` is what states it. */
  readonly rows: readonly {
    readonly source: string;
    readonly value: Amount | RateValue;
    readonly money: Money;
    /** The share is a rate, which follows the total. */
    readonly isRate: boolean;
  }[];
  readonly paid: Money;
  readonly whole: Money;
}

export type Shortfall = AmountShortfall | RateShortfall;

export function rateShortfall({ root, funding }: Plan): RateShortfall | undefined {
  const rows = (funding ?? []).flatMap(({ source, rate }) =>
    rate ? [{ source: source?.value ?? '', value: rate }] : [],
  );
  const rates = rows.flatMap(({ value }) => value.rate ?? []);
  if (rates.length === 0 || rates.length !== rowsWritten(root)) return undefined;
  const sum = sumRates(rates);
  return sum === wholeRate ? undefined : { kind: 'rates', rows, sum };
}

/**
 * The amounts against what the plan costs, by any of its figures (in the spirit of blame). A row
 * with a rate only pays its share; rounding may put a cent of it either way.
 */
export function amountShortfall(
  { root, funding }: Plan,
  { stated, figure, possible, unreadable }: Figures,
): AmountShortfall | undefined {
  const all = funding ?? [];
  const whole = stated ?? figure;
  const ranges = rangesOf(possible);
  if (whole === undefined || unreadable || !ranges) return undefined;
  const rowsOf = (of: Money): AmountShortfall['rows'] => all.flatMap((row) => paidBy(row, of));
  const rows = rowsOf(whole);
  const amounts = rows.filter(({ isRate }) => !isRate);
  if (amounts.length === 0 || rows.length !== rowsWritten(root)) return undefined;
  const slack = rows.length - amounts.length;
  const over = (each: number): number =>
    sumMoney(rowsOf(cents(each)).map(({ money }) => money)) - each;
  // What is paid more than the plan costs falls, or rises, all along a range.
  const fits = ranges.some(({ from, to }) => {
    const ends = [over(from), over(to)];
    return Math.min(...ends) <= slack && Math.max(...ends) >= -slack;
  });
  const paid = sumMoney(rows.map(({ money }) => money));
  return fits || !isWholeSum(paid) ? undefined : { kind: 'amounts', rows, paid, whole };
}

/** What the row pays of the whole; nothing where that cannot be read. */
function paidBy({ source, amount, rate }: FundingRow, whole: Money): AmountShortfall['rows'] {
  const name = source?.value ?? '';
  if (amount) {
    const { money } = amount;
    return money === undefined ? [] : [{ source: name, value: amount, money, isRate: false }];
  }
  if (rate?.rate === undefined) return [];
  return [{ source: name, value: rate, money: shareOf(whole, rate.rate), isRate: true }];
}

/**
 * Rows that are still being written say nothing yet, and so nothing can be said of the others; where
 * one stands on a line that cannot be read, nobody knows how many there are.
 */
function rowsWritten(root: Plan['root']): number | undefined {
  const list = valueOf(root.at, 'funding');
  if (list?.kind !== 'list') return 0;
  return list.torn ? undefined : list.items.length;
}

/** The last figure that may be corrected. */
export function placeOfShortfall(found: Shortfall): Span | undefined {
  const last =
    found.kind === 'rates' ? found.rows.at(-1) : found.rows.findLast(({ isRate }) => !isRate);
  return last?.value.at.span;
}

export interface Correction {
  readonly at: ScalarNode;
  readonly source: string;
  readonly text: string;
}

/** Each row as it would be if the slip were in it; none may fall below zero. */
export function corrections(found: Shortfall): readonly Correction[] {
  if (found.kind === 'rates') {
    return found.rows.flatMap(({ source, value: { at, rate } }) => {
      const right = (rate ?? 0) + wholeRate - found.sum;
      return rate === undefined || right < 0
        ? []
        : [{ at, source, text: rateToYaml(rateOf(right)) }];
    });
  }
  return found.rows.flatMap(({ source, value: { at }, money, isRate }) => {
    const right = addMoney(money, subtractMoney(found.whole, found.paid));
    return isRate || right < 0 ? [] : [{ at, source, text: moneyToYaml(right) }];
  });
}
