import { andThen, between, doubtful, flawOf, type Reading } from './choice';
import { writtenEnd, type WrittenEnd } from './forms';
import { readPoint } from './points';
import { isRangeWithoutYear, readAcrossYears, readShortRange } from './short-ranges';
import { readQuarter, readYear } from './slots';
import { quarterOfYear } from './span';
import type { Token, Tokens } from './tokens';

/** A place where the two ends of a range may meet. */
export interface Joint {
  readonly left: Tokens;
  readonly sign: Token;
  readonly right: Tokens;
}

/**
 * The joints of a run of tokens. Where two dots or a dash between spaces stand, only those can join:
 * in `1/2023 - 6/2025` the slashes belong to the months.
 */
export function jointsOf(tokens: Tokens): readonly Joint[] {
  const joints = tokens.flatMap((sign, at): Joint[] => {
    const [left, right] = [tokens.slice(0, at), tokens.slice(at + 1)];
    const joins = '-~/'.includes(sign.shape) && left.length > 0 && right.length > 0;
    return joins ? [{ left, sign, right }] : [];
  });
  const strong = joints.filter(
    ({ sign, right }) =>
      sign.shape === '~' || (sign.shape === '-' && sign.spaceBefore && right[0]?.spaceBefore),
  );
  return strong.length > 0 ? strong : joints;
}

/** A year alone behind a joint; of two digits only where a year is what can follow. */
function yearAlone(tokens: Tokens): Token | undefined {
  const [token] = tokens;
  return tokens.length === 1 && token && 'y2'.includes(token.shape) ? token : undefined;
}

function readYearBehindRange(left: Tokens, lastYear: Token): Reading | undefined {
  for (const inner of jointsOf(left)) {
    const [from, to] = [writtenEnd(inner.left), writtenEnd(inner.right)];
    if (inner.sign.shape === '/' || to?.tokens.at(-1) !== to?.year) continue;
    const reading = from && to && readAcrossYears(from, to, lastYear);
    if (reading) return reading;
  }
  return undefined;
}

/** `Q2/2023–2024`: to the end of 2024, or to its second quarter? Two dots always mean the former. */
function readQuarterToYear(left: WrittenEnd, sign: Token, lastYear: Token): Reading | undefined {
  const { number, year } = left;
  if (left.unit !== 'quarter' || !number || !year || sign.shape === '~') return undefined;
  const start = andThen(readYear(year), (value) => readQuarter(number, value));
  const ends = andThen(readYear(lastYear), (value) =>
    doubtful(flawOf('ambiguous', left.tokens[0] ?? number, lastYear), [
      quarterOfYear(value, 4),
      ...readQuarter(number, value).values,
    ]),
  );
  return between(start, ends);
}

/** A slash joins `Q1/Q2 2023`; between numbers, or before a year, it stands inside one end. */
function canJoinShort(left: WrittenEnd, sign: Token, right: WrittenEnd): boolean {
  if (sign.shape !== '/') return true;
  return (left.unit === 'quarter' || left.unit === 'half') && right.tokens[0] !== right.year;
}

/** Reads the tokens on both sides of a joint as a range; `undefined` when they are none. */
export function readRange({ left, sign, right }: Joint): Reading | undefined {
  const lastYear = yearAlone(right);
  const start = writtenEnd(left);
  const acrossYears = lastYear && readYearBehindRange(left, lastYear);
  if (acrossYears) return acrossYears;
  const toYear = start && lastYear && readQuarterToYear(start, sign, lastYear);
  if (toYear) return toYear;
  const end = writtenEnd(right);
  if (!start || !end) return undefined;
  const short = canJoinShort(start, sign, end) ? readShortRange(start, end) : undefined;
  if (short) return short;
  const [from, to] = [readPoint(start), readPoint(end)];
  return from && to && between(from, to);
}

/** Whether the tokens are a point or a range that lacks nothing but its year: `Q1`, `26.4.`, `Q1-Q2`. */
export function lacksOnlyYear(tokens: Tokens): boolean {
  const point = writtenEnd(tokens);
  if (point) return !point.year && ['qN', 'Nq', 'hN', 'Nh', 'D.M.'].includes(point.form);
  return jointsOf(tokens).some(({ left, right }) => {
    const [from, to] = [writtenEnd(left), writtenEnd(right)];
    return from !== undefined && to !== undefined && isRangeWithoutYear(from, to);
  });
}
