import { remembered } from '../../util/remembered';
import { refused, understood, type Parsed } from '../result';
import { dateOf, isPlanYear } from './calendar';
import type { PeriodProblemKind, Reading } from './choice';
import { diagnose } from './diagnose';
import { readTokens } from './readings';
import { isReversed, type Period } from './span';
import { tokenize } from './tokens';

export interface PeriodText {
  /** As it is written, even when it ends before it starts. */
  readonly period: Period;
  /** The text is already the period's canonical form. */
  readonly canonical: boolean;
  /** It ends before it starts (`schedule/reversed`); `period.canonical` has the ends swapped. */
  readonly reversed: boolean;
}

export interface PeriodProblem {
  readonly kind: PeriodProblemKind;
  /** The wrong part of the text, as it stands there; the whole text where no part is to blame. */
  readonly part: string;
  /** Canonical forms that may be meant, likeliest first; each is a period itself. May be empty. */
  readonly corrections: readonly string[];
}

const longestText = 80;
const mostCorrections = 4;

function isInPlanYears(period: Period): boolean {
  return isPlanYear(dateOf(period.first).year) && isPlanYear(dateOf(period.last).year);
}

function problemOf(text: string, { flaw, values }: Reading): PeriodProblem {
  const corrections = new Set(values.filter(isInPlanYears).map((period) => period.canonical));
  return {
    kind: flaw?.kind ?? 'not-a-period',
    part: flaw ? text.slice(flaw.at, flaw.end) : text,
    corrections: [...corrections].slice(0, mostCorrections),
  };
}

/**
 * Reads a period in any notation of plan-format §3: a point (quarter, half-year, month, day, year) or a
 * range of two, with any dash, `..` or `/` that is unambiguous and any white space. Years run from 1990
 * to 2100, two digits mean this century. Never throws; a text of over 80 characters is no period.
 */
export function parsePeriod(text: string): Parsed<PeriodText, PeriodProblem> {
  if (text.length > longestText)
    return refused({ kind: 'not-a-period', part: text.slice(0, longestText), corrections: [] });
  return readPeriod(text);
}

const readPeriod = remembered((text): Parsed<PeriodText, PeriodProblem> => {
  const tokens = tokenize(text);
  const reading = readTokens(tokens) ?? diagnose(tokens);
  const [period] = reading.values;
  if (reading.flaw || !period) return refused(problemOf(text, reading));
  return understood({
    period,
    canonical: text === period.canonical,
    reversed: isReversed(period),
  });
});
