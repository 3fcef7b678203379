import { toUnits, unitsToShortestYaml } from './exact';
import { readFigureWithUnit } from './figure-with-unit';
import { localeOf, noBreakSpace, type Language } from './language';
import { refused, understood, type Parsed } from './result';

/**
 * Person-years (henkilötyövuosi, htv) in hundredths, cumulative over the project: 3 may be one person
 * for three years (plan-format §2, §3). A safe integer, never -0; differences may be negative.
 */
export type PersonYears = number & { readonly __personYears: unique symbol };

/** `rounded` is the nearest hundredth. Above a million person-years a figure is `too-large`. */
export type PersonYearsProblem =
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'too-precise'; readonly rounded: PersonYears }
  | { readonly kind: 'too-large' };

const decimals = 2;
const largest = 100_000_000;
const units = new Set([
  ...['htv', 'henkilötyövuosi', 'henkilötyövuotta'],
  ...['åv', 'årsv', 'årsverke', 'årsverken', 'årsarbete', 'årsarbeten', 'personår'],
  ...['person-year', 'person-years', 'person year', 'person years', 'py', 'fte', 'ftes'],
]);

/** @throws RangeError when `n` is not a safe integer. */
export function hundredths(n: number): PersonYears {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is not a whole number of hundredths`);
  return (n === 0 ? 0 : n) as PersonYears;
}

export const zeroPersonYears: PersonYears = hundredths(0);

export function addPersonYears(a: PersonYears, b: PersonYears): PersonYears {
  return hundredths(a + b);
}

export function subtractPersonYears(a: PersonYears, b: PersonYears): PersonYears {
  return hundredths(a - b);
}

/** Zero for no figures. */
export function sumPersonYears(figures: Iterable<PersonYears>): PersonYears {
  let sum = zeroPersonYears;
  for (const figure of figures) sum = addPersonYears(sum, figure);
  return sum;
}

/** Below zero when `a` is the smaller, zero when equal: fits `Array.prototype.sort`. */
export function comparePersonYears(a: PersonYears, b: PersonYears): number {
  return a - b;
}

/** Reads `8.2`, `126.75`, `8,2`, `8,2 htv` from the YAML source text, without quotation marks. */
export function parsePersonYears(source: string): Parsed<PersonYears, PersonYearsProblem> {
  const decimal = readFigureWithUnit(source, units);
  if (!decimal) return refused({ kind: 'not-a-number' });
  const result = toUnits(decimal, decimals, largest);
  if (result.kind === 'too-large') return refused({ kind: 'too-large' });
  const value = hundredths(result.units);
  return result.exact ? understood(value) : refused({ kind: 'too-precise', rounded: value });
}

/** The YAML number, as short as it goes: `1.45`, `8.2`, `3`. */
export function personYearsToYaml(v: PersonYears): string {
  return unitsToShortestYaml(v, decimals);
}

function unitFor(v: PersonYears, language: Language): string {
  if (language === 'fi') return 'htv';
  if (language === 'sv') return 'årsv.';
  return v === 100 ? 'person-year' : 'person-years';
}

/** The figure for people, with no-break spaces: `8,2 htv`, `8,2 årsv.`, `8.2 person-years`. */
export function formatPersonYears(v: PersonYears, language: Language): string {
  const format = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: decimals });
  return `${format.format(v / 100)}${noBreakSpace}${unitFor(v, language)}`;
}
