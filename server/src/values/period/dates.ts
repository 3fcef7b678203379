import type { Language } from '../language';
import { refused, understood, type Parsed } from '../result';
import { dateOf, dayToIso, type Day } from './calendar';
import { parsePeriod, type PeriodProblem } from './parse-period';
import type { Period } from './span';

const englishMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `first` and `last` day of a period that should be one day. */
function daysOf({ first, last }: Period): readonly string[] {
  return [...new Set([dayToIso(first), dayToIso(Math.max(first, last))])];
}

/**
 * Reads one day, `2023-04-05` or `5.4.2023`. A month, quarter, year or range is `incomplete`, with its
 * first and last day as corrections; the text is canonical when it equals {@link dayToIso} of the day.
 */
export function parseDate(text: string): Parsed<Day, PeriodProblem> {
  const parsed = parsePeriod(text);
  if (!parsed.ok) {
    const corrections = parsed.problem.corrections.flatMap((canonical) => {
      const correction = parsePeriod(canonical);
      return correction.ok ? daysOf(correction.value.period) : [];
    });
    return refused({ ...parsed.problem, corrections: [...new Set(corrections)].slice(0, 4) });
  }
  const { period } = parsed.value;
  if (period.start === period.end && period.start.granularity === 'day')
    return understood(period.first);
  return refused({ kind: 'incomplete', part: text.trim(), corrections: daysOf(period) });
}

/** In English: `April`. @param month 1–12 */
export function monthName(month: number): string {
  return englishMonths[month - 1] ?? '';
}

/** The day for people, as it is written in Finland: `5.4.2023` (fi, sv), `5 April 2023` (en). */
export function formatDate(day: Day, language: Language): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return language === 'en'
    ? `${dayOfMonth} ${monthName(month)} ${year}`
    : `${dayOfMonth}.${month}.${year}`;
}

/** The days that a period covers: `1.1.2023–31.3.2023`; one day is written once. */
export function describePeriod(p: Period, language: Language): string {
  const [first, last] = [formatDate(p.first, language), formatDate(p.last, language)];
  if (first === last) return first;
  return language === 'en' ? `${first} – ${last}` : `${first}–${last}`;
}
