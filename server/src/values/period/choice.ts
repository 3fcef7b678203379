import { isReversed, stretch, type Period } from './span';
import type { Token, Tokens } from './tokens';

/** Why a text is no period. `ambiguous`: it can be read in several ways; `incomplete`: something is left out. */
export type PeriodProblemKind =
  | 'not-a-period'
  | 'no-such-quarter'
  | 'no-such-half'
  | 'no-such-month'
  | 'no-such-day'
  | 'year-out-of-range'
  | 'ambiguous'
  | 'incomplete';

/** What is wrong, and between which offsets of the text. */
export interface Flaw {
  readonly kind: PeriodProblemKind;
  readonly at: number;
  readonly end: number;
}

/** Without a flaw the one value that the text says; with one, the values it may mean, likeliest first. */
export interface Choice<T> {
  readonly flaw: Flaw | undefined;
  readonly values: readonly T[];
}

export type Reading = Choice<Period>;

export function certain<T>(value: T): Choice<T> {
  return { flaw: undefined, values: [value] };
}

export function flawOf(kind: PeriodProblemKind, from: Token, to: Token = from): Flaw {
  return { kind, at: from.at, end: to.end };
}

export function doubtful<T>(flaw: Flaw, values: readonly T[]): Choice<T> {
  return { flaw, values };
}

/** The flaw that a whole run of tokens has. */
export function flawOfAll(kind: PeriodProblemKind, tokens: Tokens): Flaw {
  return { kind, at: tokens[0]?.at ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

/** Reads on with each value; the first flaw met stands for all. */
export function andThen<A, B>(choice: Choice<A>, read: (value: A) => Choice<B>): Choice<B> {
  const results = choice.values.map(read);
  return {
    flaw: choice.flaw ?? results.find((result) => result.flaw)?.flaw,
    values: results.flatMap((result) => result.values),
  };
}

/** All ranges from one reading to another. A written range may be reversed, a proposed one may not. */
export function between(from: Reading, to: Reading): Reading {
  const flaw = from.flaw ?? to.flaw;
  const ranges = from.values.flatMap((start) => to.values.map((end) => stretch(start, end)));
  return { flaw, values: flaw ? ranges.filter((range) => !isReversed(range)) : ranges };
}
