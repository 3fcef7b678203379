import type { Decimal } from '../exact';

/** What the text around a figure tells about the signs inside it. */
export interface FigureContext {
  readonly negative: boolean;
  /** A currency sign stands first, the habit of those who group with `,` or `.` (`€1,234`). */
  readonly currencyFirst: boolean;
  /** A word such as "million" follows: nobody counts thousands of millions with a group sign. */
  readonly scaled: boolean;
  /** The sign before decimals in the language around the figure, where that is known. */
  readonly decimalSign?: ',' | '.';
}

interface Groups {
  readonly groups: readonly string[];
  readonly signs: readonly string[];
}

const apostrophes = "'’_";

function split(text: string): Groups | undefined {
  const groups: string[] = [];
  const signs: string[] = [];
  let digits = '';
  for (const character of text) {
    if (character >= '0' && character <= '9') {
      digits += character;
      continue;
    }
    if (digits === '') return undefined;
    groups.push(digits);
    digits = '';
    if (apostrophes.includes(character)) signs.push("'");
    else if (' .,'.includes(character)) signs.push(character);
    else return undefined;
  }
  return digits === '' ? undefined : { groups: [...groups, digits], signs };
}

function isGrouped({ groups, signs }: Groups): boolean {
  const [first = '', ...others] = groups;
  if (others.length === 0) return true;
  return (
    first.length <= 3 &&
    others.every((group) => group.length === 3) &&
    signs.every((sign) => sign === signs[0])
  );
}

/** Whether the last sign is the decimal one; `undefined` when the text can be read both ways. */
function endsInDecimals({ groups, signs }: Groups, context: FigureContext): boolean | undefined {
  const last = signs.at(-1);
  if (last !== ',' && last !== '.') return false;
  if (signs.indexOf(last) < signs.length - 1) return false;
  const first = groups[0] ?? '';
  const couldBeGroups = first.length <= 3 && !first.startsWith('0') && groups.at(-1)?.length === 3;
  if (signs.length > 1 || !couldBeGroups) return true;
  if (context.decimalSign !== undefined && context.decimalSign !== last) return false;
  if (context.currencyFirst === context.scaled) return undefined;
  return context.scaled;
}

/**
 * Reads a figure that starts and ends with a digit, grouped as people group: `1 690 000,00`,
 * `1.690.000,00`, `800,000.50`, `1'000`. One `,` or `.` with exactly three digits after it could be
 * either sign: behind a currency sign it groups, before a word such as "million" it starts the
 * decimals, and anywhere else the figure is refused rather than guessed a thousandfold wrong. Where
 * the language is known, the sign that is not its decimal one groups: this is the one place in which
 * that is decided.
 */
export function readGroupedNumber(text: string, context: FigureContext): Decimal | undefined {
  const parts = split(text);
  if (!parts) return undefined;
  const decimals = endsInDecimals(parts, context);
  if (decimals === undefined) return undefined;
  const whole = decimals
    ? { groups: parts.groups.slice(0, -1), signs: parts.signs.slice(0, -1) }
    : parts;
  if (!isGrouped(whole)) return undefined;
  const fraction = decimals ? (parts.groups.at(-1) ?? '') : '';
  return {
    negative: context.negative,
    digits: whole.groups.join('') + fraction,
    scale: fraction.length,
  };
}
