/** No figure of a plan is longer; a longer text is refused before it is looked at. */
export const longestFigure = 80;

/** An exact decimal number as it was written: ± digits × 10^-scale. */
export interface Decimal {
  readonly negative: boolean;
  /** ASCII digits only, possibly with leading zeros; never empty. */
  readonly digits: string;
  /** How many of the digits stand behind the decimal sign; below zero after an exponent. */
  readonly scale: number;
}

/** A decimal in whole units of 10^-n. `exact` is false when `units` had to be rounded. */
export type InUnits =
  | { readonly kind: 'units'; readonly units: number; readonly exact: boolean }
  | { readonly kind: 'too-large' };

const yamlNumber = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;

/** Reads a decimal number as YAML 1.2 writes it (`12`, `-1.50`, `.5`, `1e3`), else `undefined`. */
export function readYamlNumber(text: string): Decimal | undefined {
  if (text.length > longestFigure) return undefined;
  const match = yamlNumber.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  return {
    negative: sign === '-',
    digits: whole + fraction,
    scale: fraction.length - Number(exponent),
  };
}

/**
 * `decimal` in units of 10^-`decimals` (cents: 2), rounded half away from zero where it does not fit.
 * @param limit the largest number of units allowed, a safe integer
 */
export function toUnits(decimal: Decimal, decimals: number, limit: number): InUnits {
  const digits = decimal.digits.replace(/^0+/, '');
  if (digits === '') return { kind: 'units', units: 0, exact: true };
  const shift = decimals - decimal.scale;
  const kept = digits.length + shift;
  if (kept > 16) return { kind: 'too-large' };
  const whole = kept > 0 ? digits.slice(0, kept).padEnd(kept, '0') : '0';
  const rest = kept >= digits.length ? '' : digits.slice(Math.max(kept, 0));
  const up = kept >= 0 && rest.charAt(0) >= '5' ? 1 : 0;
  const units = Number(whole) + up;
  if (units > limit) return { kind: 'too-large' };
  return {
    kind: 'units',
    units: decimal.negative && units !== 0 ? -units : units,
    exact: /^0*$/.test(rest),
  };
}

/** Writes units of 10^-`decimals` as a YAML number with all its decimals: (-123450, 2) → `-1234.50`. */
export function unitsToYaml(units: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const sign = units < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** As {@link unitsToYaml}, without the decimals that are zeros: (145, 2) → `1.45`, (300, 2) → `3`. */
export function unitsToShortestYaml(units: number, decimals: number): string {
  return unitsToYaml(units, decimals).replace(/\.?0+$/, '');
}

/** numerator / denominator as a whole number, rounded half away from zero. The denominator is not 0. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const size = (n: bigint): bigint => (n < 0n ? -n : n);
  const over = size(denominator);
  const quotient = (2n * size(numerator) + over) / (2n * over);
  return numerator < 0n === denominator < 0n ? quotient : -quotient;
}

/**
 * Turns every kind of white space into a plain space, and every minus into `-`; trims, and takes off
 * the typographic quotation marks that a word processor puts around a figure.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\s\u00A0\u2007\u2009\u202F]+/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .trim()
    .replace(/^[\u2018-\u201F\u00BB\u00AB](.*)[\u2018-\u201F\u00BB\u00AB]$/, '$1')
    .trim();
}
