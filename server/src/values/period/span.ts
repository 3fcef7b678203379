import { dateOf, dayOf, dayToIso, twoDigits, type Day, type Granularity } from './calendar';

/** One end of a period: the days that its notation covers, `2023-Q1` the 90 days from 1 January. */
export interface PeriodEnd {
  readonly granularity: Granularity;
  readonly first: Day;
  readonly last: Day;
}

/**
 * A point in time (`start` and `end` are the same object) or a range of two (plan-format §3). Runs from
 * `first` to `last`, both included. In a reversed one, which only {@link PeriodText} can hold, `last`
 * lies before `first` and `canonical` has the ends swapped.
 */
export interface Period {
  readonly start: PeriodEnd;
  readonly end: PeriodEnd;
  readonly first: Day;
  readonly last: Day;
  /** `2023`, `2023-Q1`, `2023-05`, `2023-05-01`, or two of these: `2023-Q1..2023-Q2`. */
  readonly canonical: string;
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** The day, month, quarter or year that holds `day`. */
export function unitAt(day: Day, granularity: Granularity): PeriodEnd {
  if (granularity === 'day') return { granularity, first: day, last: day };
  const months = monthsIn[granularity];
  const { year, month } = dateOf(day);
  const from = month - ((month - 1) % months);
  return { granularity, first: dayOf(year, from, 1), last: dayOf(year, from + months, 1) - 1 };
}

function canonicalEnd({ granularity, first }: PeriodEnd): string {
  const { year, month } = dateOf(first);
  switch (granularity) {
    case 'year':
      return String(year);
    case 'quarter':
      return `${year}-Q${(month + 2) / 3}`;
    case 'month':
      return `${year}-${twoDigits(month)}`;
    case 'day':
      return dayToIso(first);
  }
}

export function isReversed(period: Period): boolean {
  return period.last < period.first;
}

/** The period from one end to another; two ends that say the same make a point. */
export function periodBetween(start: PeriodEnd, end: PeriodEnd): Period {
  const from = canonicalEnd(start);
  const to = canonicalEnd(end);
  const { first } = start;
  const { last } = end;
  if (from === to) return { start, end: start, first, last, canonical: from };
  const canonical = last < first ? `${to}..${from}` : `${from}..${to}`;
  return { start, end, first, last, canonical };
}

/** The day, month, quarter or year that holds `day`, as a period. */
export function pointAt(day: Day, granularity: Granularity): Period {
  const end = unitAt(day, granularity);
  return periodBetween(end, end);
}

export function yearPeriod(year: number): Period {
  return pointAt(dayOf(year, 1, 1), 'year');
}

/** @param quarter 1–4 */
export function quarterOfYear(year: number, quarter: number): Period {
  return pointAt(dayOf(year, quarter * 3 - 2, 1), 'quarter');
}

/** The two quarters of a half-year. @param half 1 or 2 */
export function halfOfYear(year: number, half: number): Period {
  const { start } = quarterOfYear(year, half * 2 - 1);
  return periodBetween(start, quarterOfYear(year, half * 2).end);
}

export function monthOfYear(year: number, month: number): Period {
  return pointAt(dayOf(year, month, 1), 'month');
}

/** From the start of one period to the end of another. */
export function stretch(from: Period, to: Period): Period {
  return periodBetween(from.start, to.end);
}
