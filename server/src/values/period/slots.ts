import { dayOf, daysInMonth, isPlanYear } from './calendar';
import { certain, doubtful, flawOf, type Choice, type Reading } from './choice';
import { halfOfYear, monthOfYear, pointAt, quarterOfYear, type Period } from './span';
import { numberOf, type Token } from './tokens';

/** Years that a mistyped one is likely to have meant. */
const isLikelyYear = (year: number): boolean => year >= 2015 && year <= 2050;

function* repairedYears(digits: string): Generator<string> {
  const last = digits.length - 1;
  if (digits.length === 5)
    for (let i = last; i >= 0; i -= 1) yield digits.slice(0, i) + digits.slice(i + 1);
  if (digits.length === 4) {
    for (let i = last; i > 0; i -= 1)
      yield digits.slice(0, i - 1) + digits.charAt(i) + digits.charAt(i - 1) + digits.slice(i + 1);
    yield `20${digits.slice(2)}`;
  }
  if (digits.length === 3) {
    yield `${digits.charAt(0)}0${digits.slice(1)}`;
    yield `2${digits}`;
  }
}

/** A year of four digits, or of two in this century. A mistyped one is mended by one digit. */
export function readYear(token: Token): Choice<number> {
  const year = token.text.length === 2 ? 2000 + Number(token.text) : Number(token.text);
  if (token.text.length <= 4 && isPlanYear(year)) return certain(year);
  const likely = new Set([...repairedYears(token.text)].map(Number).filter(isLikelyYear));
  return doubtful(flawOf('year-out-of-range', token), [...likely].slice(0, 2));
}

/** A quarter that does not exist may mean the nearest that do, on either side of a year's end. */
export function readQuarter(token: Token, year: number): Reading {
  const number = numberOf(token);
  if (number >= 1 && number <= 4) return certain(quarterOfYear(year, number));
  const meant = [quarterOfYear(year, number === 0 ? 1 : 4)];
  if (number === 0) meant.push(quarterOfYear(year - 1, 4));
  if (number === 5) meant.push(quarterOfYear(year + 1, 1));
  return doubtful(flawOf('no-such-quarter', token), meant);
}

export function readHalf(token: Token, year: number): Reading {
  const number = numberOf(token);
  if (number === 1 || number === 2) return certain(halfOfYear(year, number));
  const meant = number === 3 || number === 4 ? [quarterOfYear(year, number)] : [];
  return doubtful(flawOf('no-such-half', token), [
    ...meant,
    halfOfYear(year, number === 0 ? 1 : 2),
  ]);
}

export function readMonth(token: Token, year: number): Reading {
  const number = numberOf(token);
  if (number >= 1 && number <= 12) return certain(monthOfYear(year, number));
  const meant = [monthOfYear(year, number === 0 ? 1 : 12)];
  if (number === 0) meant.push(monthOfYear(year, 0));
  if (number === 13) meant.push(monthOfYear(year, 13));
  return doubtful(flawOf('no-such-month', token), meant);
}

function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A day; one that the month does not have may mean the nearest that exist. */
export function readDay(day: Token, month: Token, year: number): Reading {
  const [d, m] = [numberOf(day), numberOf(month)];
  const dates: (readonly [number, number])[] = [];
  if (isDate(year, m, d)) return certain(pointAt(dayOf(year, m, d), 'day'));
  if (isDate(year, d, m)) dates.push([d, m]);
  if (m < 1 || m > 12) {
    const nearest = m < 1 ? 1 : 12;
    if (isDate(year, nearest, d)) dates.push([nearest, d]);
    return doubtful(flawOf('no-such-month', month), points(year, dates));
  }
  const last = daysInMonth(year, m);
  if (d > last) dates.push([m, last], ...(d <= 31 ? [[m + 1, 1] as const] : []));
  else dates.push([m, 1], [m, 0]);
  return doubtful(flawOf('no-such-day', day), points(year, dates));
}

function points(year: number, dates: readonly (readonly [number, number])[]): readonly Period[] {
  return dates.map(([month, day]) => pointAt(dayOf(year, month, day), 'day'));
}
