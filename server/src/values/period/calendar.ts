/** A day as days since 1970-01-01 UTC. */
export type Day = number;

/** From finest to coarsest. */
export type Granularity = 'day' | 'month' | 'quarter' | 'year';

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** The years that a plan may speak of. */
const firstYear = 1990;
export const lastYear = 2100;

const millisecondsInDay = 86_400_000;

export function isPlanYear(year: number): boolean {
  return year >= firstYear && year <= lastYear;
}

/** The day of a date; months and days outside their range carry over, as in (2023, 13, 1). */
export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / millisecondsInDay;
}

export function dateOf(day: Day): CalendarDate {
  const date = new Date(day * millisecondsInDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

export function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

/** `2023-05-01` */
export function dayToIso(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}
