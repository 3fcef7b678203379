import { andThen, between, doubtful, flawOfAll, type Choice, type Reading } from './choice';
import type { WrittenEnd } from './forms';
import { readDay, readHalf, readMonth, readQuarter, readYear } from './slots';
import { isReversed } from './span';
import { numberOf, type Token, type Tokens } from './tokens';

type ReadNumber = (token: Token, year: number) => Reading;

/** Two numbers of one year: the quarters 1 and 2 of 2023. */
function inYear(read: ReadNumber, from: Token, to: Token, year: Choice<number>): Reading {
  return andThen(year, (value) => between(read(from, value), read(to, value)));
}

function flawed(reading: Reading, kind: 'ambiguous' | 'incomplete', tokens: Tokens): Reading {
  return doubtful(reading.flaw ?? flawOfAll(kind, tokens), reading.values);
}

/** Whether a number stands first in its end, so that after `Q1-` it counts quarters: `2/2023`. */
function isBareNumber({ form }: WrittenEnd): boolean {
  return form === 'N/Y' || form === 'NY';
}

/** `1-4/2023`: months, unless both numbers could be quarters whose Q was left out. */
function readNumbers(from: Token, to: Token, year: Choice<number>, all: Tokens): Reading {
  const months = inYear(readMonth, from, to, year);
  const couldBeQuarter = (token: Token): boolean => token.shape === '1' && numberOf(token) <= 4;
  if (months.flaw || !couldBeQuarter(from) || !couldBeQuarter(to)) return months;
  const both = [...months.values, ...inYear(readQuarter, from, to, year).values];
  const likely = both.filter((range) => !isReversed(range));
  return doubtful(flawOfAll('ambiguous', all), likely);
}

/** `1.5.–31.8.2023`, `1.–31.5.2023` */
function readDays(left: WrittenEnd, right: WrittenEnd, year: Choice<number>): Reading | undefined {
  const { day: toDay, month: toMonth } = right;
  const fromDay = left.day ?? (left.unit === 'number' ? left.number : undefined);
  if (right.form !== 'D.M.Y' || !fromDay || !toDay || !toMonth) return undefined;
  const fromMonth = left.month ?? toMonth;
  return andThen(year, (value) =>
    between(readDay(fromDay, fromMonth, value), readDay(toDay, toMonth, value)),
  );
}

/** `1-Q4/2025`: the start lacks its Q, unless one Q behind serves both numbers as in `1-4Q/2025`. */
function readNumberTo(
  left: WrittenEnd,
  from: Token,
  right: WrittenEnd,
  to: Token,
  year: Choice<number>,
): Reading | undefined {
  if (right.form === 'N/Y') return readNumbers(from, to, year, [...left.tokens, ...right.tokens]);
  if (right.unit !== 'quarter' && right.unit !== 'half') return undefined;
  const range = inYear(right.unit === 'half' ? readHalf : readQuarter, from, to, year);
  return right.form.startsWith('N') ? range : flawed(range, 'incomplete', left.tokens);
}

/** The year stands at the end only: `Q1-Q2/2023`, `Q1-2/2023`, `1.5.–31.8.2023`. */
function readYearAtEnd(left: WrittenEnd, right: WrittenEnd, yearToken: Token): Reading | undefined {
  const year = readYear(yearToken);
  const [from, to] = [left.number, right.number];
  if (right.unit === 'day') return readDays(left, right, year);
  if (!from || !to) return undefined;
  if (left.unit === 'number') return readNumberTo(left, from, right, to, year);
  const isHalf = left.unit === 'half';
  const range = inYear(isHalf ? readHalf : readQuarter, from, to, year);
  if (right.unit === left.unit || isBareNumber(right)) return range;
  const sameDashed = right.unit === 'dashed-quarter' && right.form.startsWith('h') === isHalf;
  return sameDashed ? flawed(range, 'ambiguous', right.tokens) : undefined;
}

/** The year stands at the start only: `2023 Q1–Q3`. After `Q1/2023-Q3` the end lacks its own. */
function readYearAtStart(left: WrittenEnd, right: WrittenEnd, year: Token): Reading | undefined {
  const range = readSameYear(left, right, readYear(year));
  const yearFirst = left.tokens[0] === year;
  return range && !yearFirst ? flawed(range, 'incomplete', right.tokens) : range;
}

function readSameYear(
  left: WrittenEnd,
  right: WrittenEnd,
  year: Choice<number>,
): Reading | undefined {
  const { day, month, number: from } = left;
  const { day: toDay, month: toMonth, number: to } = right;
  if (left.form === 'D.M.Y' && day && month && toDay && toMonth)
    return andThen(year, (value) =>
      between(readDay(day, month, value), readDay(toDay, toMonth, value)),
    );
  const isNumber = right.unit === 'number' && to?.shape === '1';
  if (!from || !to || (right.unit !== left.unit && !isNumber)) return undefined;
  if (left.unit === 'quarter') return inYear(readQuarter, from, to, year);
  if (left.unit === 'half') return inYear(readHalf, from, to, year);
  return left.form === 'N/Y' ? inYear(readMonth, from, to, year) : undefined;
}

/** Reads a range of which only one end has a year; `undefined` when the ends do not go together. */
export function readShortRange(left: WrittenEnd, right: WrittenEnd): Reading | undefined {
  if (!left.year && right.year) return readYearAtEnd(left, right, right.year);
  if (left.year && !right.year) return readYearAtStart(left, right, left.year);
  return undefined;
}

/** `Q1-4/2023` before `–2024`: its first quarter is of the first year, its last one of `lastYear`. */
export function readAcrossYears(
  left: WrittenEnd,
  right: WrittenEnd,
  lastYear: Token,
): Reading | undefined {
  const { number: from } = left;
  const { number: to, year } = right;
  if (left.unit !== 'quarter' || left.year || !from || !to || !year) return undefined;
  if (right.unit !== 'quarter' && !isBareNumber(right)) return undefined;
  return between(
    andThen(readYear(year), (value) => readQuarter(from, value)),
    andThen(readYear(lastYear), (value) => readQuarter(to, value)),
  );
}

/** `Q1-Q2`, `26.4.-30.5.`: a range that says no year at all. */
export function isRangeWithoutYear(left: WrittenEnd, right: WrittenEnd): boolean {
  if (left.year ?? right.year ?? left.unit === 'number') return false;
  return right.unit === left.unit || right.unit === 'number';
}
