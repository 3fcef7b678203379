import type { Language } from '../language';
import { dateOf, type Day, type Granularity } from './calendar';
import { describePeriod, monthName } from './dates';
import type { Period } from './span';

const finestFirst: readonly Granularity[] = ['day', 'month', 'quarter', 'year'];

/** One end of a period by the unit that it is counted in, and its year. */
interface ShownEnd {
  readonly unit: string;
  readonly year: number;
}

/**
 * The period as readers of a plan write it, by the finer of its ends: `2023–2025`, `Q1–Q2/2023`,
 * `9/2023–2/2024` (fi, sv); `Q1–Q2 2023`, `Sep 2023–Feb 2024` (en); by days its dates.
 */
export function shownPeriod(period: Period, language: Language): string {
  const { start, end } = period;
  const finest = finestFirst.find((each) =>
    [start.granularity, end.granularity].some((granularity) => granularity === each),
  );
  if (finest === 'quarter') {
    return shownRange(quarterAt(period.first), quarterAt(period.last), language);
  }
  if (finest === 'month') {
    return shownRange(monthAt(period.first, language), monthAt(period.last, language), language);
  }
  if (finest !== 'year') return describePeriod(period, language);
  const [from, to] = [dateOf(period.first).year, dateOf(period.last).year];
  return from === to ? `${from}` : `${from}–${to}`;
}

function quarterAt(day: Day): ShownEnd {
  const { year, month } = dateOf(day);
  return { unit: `Q${Math.ceil(month / 3)}`, year };
}

function monthAt(day: Day, language: Language): ShownEnd {
  const { year, month } = dateOf(day);
  return { unit: language === 'en' ? monthName(month).slice(0, 3) : String(month), year };
}

function shownRange(from: ShownEnd, to: ShownEnd, language: Language): string {
  const slash = language === 'en' ? ' ' : '/';
  const end = `${to.unit}${slash}${to.year}`;
  if (from.year !== to.year) return `${from.unit}${slash}${from.year}–${end}`;
  return from.unit === to.unit ? end : `${from.unit}–${end}`;
}
