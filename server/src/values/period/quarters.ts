import { dateOf, dayOf, daysInMonth, type Day } from './calendar';
import { quarterOfYear, type Period } from './span';

/** A quarter of the calendar, counted without a break: year × 4 + (1 to 4) − 1. */
export type Quarter = number;

function numbersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

export function quarterOf(day: Day): Quarter {
  const { year, month } = dateOf(day);
  return year * 4 + Math.floor((month - 1) / 3);
}

/** Every quarter that the period touches, in order; none when it is reversed. */
export function quartersOf(p: Period): readonly Quarter[] {
  return p.last < p.first ? [] : numbersFrom(quarterOf(p.first), quarterOf(p.last));
}

/** `2023-Q1` */
export function formatQuarter(q: Quarter): string {
  return quarterPeriod(q).canonical;
}

export function quarterPeriod(q: Quarter): Period {
  return quarterOfYear(Math.floor(q / 4), (q % 4) + 1);
}

/** Every year that the period touches, in order; none when it is reversed. */
export function yearsOf(p: Period): readonly number[] {
  return p.last < p.first ? [] : numbersFrom(dateOf(p.first).year, dateOf(p.last).year);
}

/**
 * The length in months to one decimal, a part of a month counting for its days: 15 January to 14
 * February is 1. Zero when the period is reversed.
 */
export function lengthInMonths(p: Period): number {
  const from = dateOf(p.first);
  const to = dateOf(p.last);
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  const before = (from.day - 1) / daysInMonth(from.year, from.month);
  const after = (dayOf(to.year, to.month + 1, 1) - 1 - p.last) / daysInMonth(to.year, to.month);
  return p.last < p.first ? 0 : Math.round((months - before - after) * 10) / 10;
}
