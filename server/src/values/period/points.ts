import { isPlanYear } from './calendar';
import { andThen, certain, doubtful, flawOfAll, type Reading } from './choice';
import type { WrittenEnd } from './forms';
import { readDay, readHalf, readMonth, readQuarter, readYear } from './slots';
import { monthOfYear, quarterOfYear, stretch, yearPeriod, type Period } from './span';
import { numberOf, type Token, type Tokens } from './tokens';

/** `Q1-2024`: a quarter with a dash for its slash, or a range from it to the year's end. */
function readDashedQuarter({ form, tokens }: WrittenEnd, number: Token, year: number): Reading {
  const read = form.startsWith('h') ? readHalf(number, year) : readQuarter(number, year);
  const toYearEnd = read.values.map((start) => stretch(start, quarterOfYear(year, 4)));
  return doubtful(read.flaw ?? flawOfAll('ambiguous', tokens), [...read.values, ...toYearEnd]);
}

/** `05-2023` is a month; `1-2024` may have lost its Q as well. */
function readDashedMonth(tokens: Tokens, number: Token, year: number): Reading {
  const n = numberOf(number);
  if (number.shape === '2' || n < 1 || n > 4) return readMonth(number, year);
  const meant = [monthOfYear(year, n), quarterOfYear(year, n)];
  return doubtful(flawOfAll('ambiguous', tokens), meant);
}

function readSlashedDay(tokens: Tokens, day: Token, month: Token, year: number): Reading {
  const dayFirst = readDay(day, month, year);
  const monthFirst = readDay(month, day, year);
  if (dayFirst.flaw) return monthFirst.flaw ? dayFirst : monthFirst;
  if (monthFirst.flaw ?? numberOf(day) === numberOf(month)) return dayFirst;
  return doubtful(flawOfAll('ambiguous', tokens), [...dayFirst.values, ...monthFirst.values]);
}

/** `2011–12` may be a month or two years, `2023-24` only years: neither is settled by guessing. */
function readYearNumber(tokens: Tokens, number: Token, year: number): Reading {
  const month = readMonth(number, year);
  const endYear = 2000 + numberOf(number);
  const couldBeYear = number.shape === '2' && endYear > year && isPlanYear(endYear);
  if (!couldBeYear || (!month.flaw && tokens[1]?.text === '-')) return month;
  const years = stretch(yearPeriod(year), yearPeriod(endYear));
  if (month.flaw) return doubtful(month.flaw, [years, ...month.values]);
  return doubtful(flawOfAll('ambiguous', tokens), [...month.values, years]);
}

/** `Q12/2023` by itself may be two quarters run together, or a month with a stray Q. */
function readQuarterAlone(number: Token, year: number): Reading {
  const { flaw, values } = readQuarter(number, year);
  const n = numberOf(number);
  if (!flaw || n < 6 || n > 34) return { flaw, values };
  const [from, to] = [Math.floor(n / 10), n % 10];
  const isPair = from >= 1 && from < to && to <= 4;
  const pair = isPair ? [stretch(quarterOfYear(year, from), quarterOfYear(year, to))] : [];
  const month = n <= 12 ? [monthOfYear(year, n)] : [];
  return doubtful(flaw, [...pair, ...month, ...values]);
}

function readNumbered(end: WrittenEnd, number: Token, year: number): Reading | undefined {
  switch (end.unit) {
    case 'quarter':
      return readQuarterAlone(number, year);
    case 'half':
      return readHalf(number, year);
    case 'month':
      return readMonth(number, year);
    case 'year-number':
      return readYearNumber(end.tokens, number, year);
    case 'dashed-quarter':
      return readDashedQuarter(end, number, year);
    case 'dashed-month':
      return readDashedMonth(end.tokens, number, year);
    default:
      return undefined;
  }
}

function readInYear(end: WrittenEnd, year: number): Reading | undefined {
  const { day, month, number } = end;
  if (end.unit === 'year') return certain(yearPeriod(year));
  if (number) return readNumbered(end, number, year);
  if (!day || !month) return undefined;
  return end.unit === 'slashed-day'
    ? readSlashedDay(end.tokens, day, month, year)
    : readDay(day, month, year);
}

/** Reads an end that is a point by itself; `undefined` for one that needs another end beside it. */
export function readPoint(end: WrittenEnd | undefined): Reading | undefined {
  if (!end?.year || end.unit === 'number') return undefined;
  const none = doubtful<Period>(flawOfAll('not-a-period', end.tokens), []);
  return andThen(readYear(end.year), (year) => readInYear(end, year) ?? none);
}
