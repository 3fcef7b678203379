import { dateOf, dayOf, daysInMonth } from './calendar';
import { doubtful, flawOf, flawOfAll, type Reading } from './choice';
import { readTokens } from './readings';
import { readYear } from './slots';
import { isReversed, periodBetween, pointAt, stretch, unitAt, type Period } from './span';
import { numberOf, type Token, type Tokens } from './tokens';
import { isFiller, isWeekWord, meantByMonth, meantByWord, signMeant } from './words';

/** The one year that tokens name; `undefined` where they name none or several. */
function yearIn(tokens: Tokens): number | undefined {
  const years = tokens.filter(({ shape }) => shape === 'y');
  const [only] = years;
  return years.length === 1 && only ? readYear(only).values[0] : undefined;
}

function worded(tokens: Tokens): Token | undefined {
  return tokens.find((token) => token.shape === '?' && !isFiller(token));
}

/** `1 March 2024`, `March 1, 2024`: the day that stands beside the word for its month. */
function dayBeside(tokens: Tokens, month: Period): Period | undefined {
  const numbers = tokens.filter(({ shape }) => shape === '1' || shape === '2');
  const [only] = numbers;
  if (numbers.length !== 1 || !only) return undefined;
  const { year, month: number } = dateOf(month.first);
  const day = numberOf(only);
  if (day < 1 || day > daysInMonth(year, number)) return undefined;
  return pointAt(dayOf(year, number, day), 'day');
}

/** One end of a range in words; its year may stand at the other end. */
function endMeant(tokens: Tokens, year: number | undefined): readonly Period[] {
  const own = yearIn(tokens) ?? year;
  const word = worded(tokens);
  if (own === undefined || !word) {
    const reading = readTokens(tokens);
    return reading && !reading.flaw ? reading.values : [];
  }
  const month = meantByMonth(word, own);
  if (month) return [dayBeside(tokens, month) ?? month];
  return meantByWord(word, own);
}

const isJoint = (token: Token): boolean =>
  token.shape === '-' || token.shape === '~' || (token.shape === '?' && signMeant(token) === '~');

/** `kevät 2024 – syksy 2025`, `tammi–kesäkuu 2024`, `1 March 2024 to 30 June 2025`. */
function namedRange(tokens: Tokens): Reading | undefined {
  const joints = tokens.flatMap((token, at) => (isJoint(token) ? [at] : []));
  const [at] = joints;
  if (joints.length !== 1 || at === undefined) return undefined;
  const [left, right] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const word = worded(left) ?? worded(right);
  if (!word || left.length === 0) return undefined;
  const ends = endMeant(right, undefined);
  const starts = endMeant(left, yearIn(right));
  const ranges = starts.flatMap((from) => ends.map((to) => stretch(from, to)));
  const values = ranges.filter((range) => !isReversed(range));
  return values.length > 0 ? doubtful(flawOf('not-a-period', word), values) : undefined;
}

/** Monday of an ISO week, which is the one that has 4 January in week 1. */
function mondayOf(year: number, week: number): number {
  const fourth = dayOf(year, 1, 4);
  // Day 0, 1 January 1970, was a Thursday.
  const weekday = (fourth + 3) % 7;
  return fourth - weekday + (week - 1) * 7;
}

const longestWeek = 53;

/** `vko 12/2024`, `viikot 10–12/2024`: the days of the weeks; a week is no month. */
function namedWeeks(tokens: Tokens): Reading | undefined {
  const weeks = tokens.filter(({ shape }) => shape === '1' || shape === '2').map(numberOf);
  const isNamed = tokens.some((token) => token.shape === '?' && isWeekWord(token));
  if (!isNamed || weeks.length === 0) return undefined;
  const flaw = flawOfAll('not-a-period', tokens);
  const year = yearIn(tokens);
  const [first, last = first] = weeks;
  const isKnown = weeks.length <= 2 && weeks.every((week) => week >= 1 && week <= longestWeek);
  if (year === undefined || first === undefined || last === undefined || !isKnown || last < first)
    return doubtful(flaw, []);
  const [from, to] = [mondayOf(year, first), mondayOf(year, last) + 6];
  return doubtful(flaw, [periodBetween(unitAt(from, 'day'), unitAt(to, 'day'))]);
}

/** `kevät 2023`, `elokuussa 2022`: a word for a part of the one year in the text. */
function namedPoint(tokens: Tokens): Reading | undefined {
  const year = yearIn(tokens);
  if (year === undefined) return undefined;
  for (const token of tokens) {
    if (token.shape !== '?') continue;
    const month = meantByMonth(token, year);
    const day = month && dayBeside(tokens, month);
    const values = day ? [day] : meantByWord(token, year);
    if (values.length > 0) return doubtful(flawOf('not-a-period', token), values);
  }
  return undefined;
}

/** What words for weeks, months and seasons mean, in a text that has its year in figures. */
export function namedParts(tokens: Tokens): Reading | undefined {
  return namedWeeks(tokens) ?? namedRange(tokens) ?? namedPoint(tokens);
}
