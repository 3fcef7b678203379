import { dateOf, dayOf } from './calendar';
import { doubtful, flawOf, flawOfAll, type Reading } from './choice';
import { namedParts } from './named-parts';
import { lacksOnlyYear } from './ranges';
import { readTokens } from './readings';
import { readYear } from './slots';
import { isReversed, periodBetween, quarterOfYear, unitAt, type Period } from './span';
import { shapesOf, type Token, type Tokens } from './tokens';
import { signMeant } from './words';

const isJoint = (shape: string | undefined): boolean =>
  shape !== undefined && '-~/'.includes(shape);

function toYearEnd(period: Period): readonly Period[] {
  const lastDay = dayOf(dateOf(period.first).year, 12, 31);
  const whole = periodBetween(period.start, unitAt(lastDay, period.end.granularity));
  return period.last < whole.last ? [whole, period] : [period];
}

/** `01/23-`, `–2025`: a range that lacks an end. */
function openRange(tokens: Tokens): Reading | undefined {
  const opensEnd = isJoint(tokens.at(-1)?.shape);
  const opensStart = isJoint(tokens[0]?.shape);
  if (!opensEnd && !opensStart) return undefined;
  const rest = tokens.slice(opensStart ? 1 : 0, opensEnd ? -1 : undefined);
  const reading = readTokens(rest);
  const known = reading?.values ?? [];
  if (known.length === 0 && !lacksOnlyYear(rest)) return undefined;
  const values = opensEnd && !opensStart ? known.flatMap(toYearEnd) : known;
  return doubtful(flawOfAll('incomplete', tokens), values);
}

const withoutNumber = new Set(['q/y', 'qy', 'q.y', 'q-y', 'yq', 'y-q', 'y/q', 'q/2']);

/** `Q/2023`, as it looks while it is typed. */
function quarterWithoutNumber(tokens: Tokens): Reading | undefined {
  const yearToken = tokens.find(({ shape }) => shape === 'y' || shape === '2');
  if (!yearToken || !withoutNumber.has(shapesOf(tokens))) return undefined;
  const quarters = readYear(yearToken).values.flatMap((year) =>
    [1, 2, 3, 4].map((number) => quarterOfYear(year, number)),
  );
  return doubtful(flawOfAll('incomplete', tokens), quarters);
}

/** `T1/2024`: a letter says what the number counts, and it is no quarter and no month. */
function isGluedToNumber(token: Token, tokens: Tokens): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  const isLetter = /^\p{L}+$/u.test(token.text) && signMeant(token) === undefined;
  return isLetter && next !== undefined && '12'.includes(next.shape) && !next.spaceBefore;
}

/** `Q4/2023 mennessä`, `Q1/2023:`, `1. kvartaali 2023`: a period once the foreign words are off it. */
function amongWords(tokens: Tokens): Reading | undefined {
  const foreign = tokens.filter((token) => token.shape === '?');
  if (foreign.some((token) => isGluedToNumber(token, tokens))) return undefined;
  const signs = tokens.map((token) => ({ ...token, shape: signMeant(token) ?? token.shape }));
  const known = signs.filter((token) => token.shape !== '?');
  const dotted = known.at(-1)?.shape === '.';
  const reading = readTokens(dotted ? known.slice(0, -1) : known) ?? readTokens(withoutDots(known));
  const blamed = foreign[0] ?? tokens.at(-1);
  if (!reading || !blamed) return undefined;
  const values = reading.values.filter((period) => !isReversed(period));
  if (values.length === 0) return undefined;
  return doubtful(flawOf('not-a-period', blamed), values);
}

/** The dot of an ordinal (`1. kvartaali`) is no sign of the notation. */
function withoutDots(tokens: Tokens): Tokens {
  return tokens.filter((token) => token.shape !== '.');
}

/** What is wrong with tokens that no form fits, and what they may mean. */
export function diagnose(tokens: Tokens): Reading {
  if (lacksOnlyYear(tokens)) return doubtful(flawOfAll('incomplete', tokens), []);
  return (
    openRange(tokens) ??
    quarterWithoutNumber(tokens) ??
    namedParts(tokens) ??
    amongWords(tokens) ??
    doubtful(flawOfAll('not-a-period', tokens), [])
  );
}
