import { raw, type NewValue } from '../../parse/edits';
import type { Choice } from '../../schema/fields';
import type { Language } from '../../values/language';
import { moneyToYaml, parseMoney } from '../../values/money';
import { parsePeriod } from '../../values/period';
import { parsePersonYears, personYearsToYaml } from '../../values/person-years';
import { parseRate, rateToYaml } from '../../values/rate';
import type { Sheet } from './sheet';

/** Values as a plan writes them. What cannot be understood stays as it is written: rules report it. */

/** A whole number is one in YAML too. */
export function idValue(text: string): NewValue {
  return /^(?:0|[1-9]\d{0,14})$/.test(text) ? raw(text) : text;
}

export function moneyValue(text: string, { currency }: Sheet): NewValue {
  const parsed = parseMoney(text, true, currency);
  return parsed.ok ? raw(moneyToYaml(parsed.value.amount)) : text;
}

export function personYearsValue(text: string): NewValue {
  const parsed = parsePersonYears(text);
  return parsed.ok ? raw(personYearsToYaml(parsed.value)) : text;
}

export function rateValue(text: string): NewValue {
  const parsed = parseRate(text);
  return parsed.ok ? raw(rateToYaml(parsed.value)) : text;
}

export function periodValue(text: string): NewValue {
  const parsed = parsePeriod(text);
  const isClear = parsed.ok && !parsed.value.reversed;
  return isClear ? raw(parsed.value.period.canonical) : text;
}

/** A figure with what is behind it: `30 %`, `1 200 asiakasta`. */
export interface Figure {
  /** As a YAML number. */
  readonly number: string;
  readonly unit: string;
}

const figure = /^([-–−]?)([\d.,' \u00a0\u202f]*\d)\s*(%|€|[\p{L}][^\d]*)?$/u;

/** Undefined for words, and for what could be read in two ways in a plan of the language. */
export function figureIn(text: string, language: Language): Figure | undefined {
  const [, sign, digits, unit = ''] = figure.exec(text) ?? [];
  const number = digits === undefined ? undefined : decimalOf(digits, language);
  if (number === undefined || number.length > 15) return undefined;
  return { number: `${sign === '' ? '' : '-'}${number}`, unit: unit.trim() };
}

/** Parted by thousands as the language does it, and with its own decimal sign. */
const forms: Readonly<Record<'comma' | 'point', RegExp>> = {
  comma: /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/,
  point: /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/,
};
const spaceInThousands = /(?<=^\d{1,3}|[ '\u00a0\u202f]\d{3})[ '\u00a0\u202f](?=\d{3})/g;

function decimalOf(written: string, language: Language): string | undefined {
  const digits = written.replace(spaceInThousands, '');
  const [, whole, decimals] = forms[language === 'en' ? 'point' : 'comma'].exec(digits) ?? [];
  if (whole !== undefined) {
    const parts = whole.split(/[.,]/);
    // `1.234` is written by some for 1234 and by others for 1,234.
    const isClear = language === 'en' || parts.length !== 2 || decimals !== undefined;
    const plain = withoutZeros(parts.join(''));
    return isClear ? plain + (decimals === undefined ? '' : `.${decimals}`) : undefined;
  }
  const [, other, behind = ''] = /^(\d+)[.,](\d+)$/.exec(digits) ?? [];
  return other === undefined ? undefined : `${withoutZeros(other)}.${behind}`;
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

const yes = new Set(['kyllä', 'on', 'ja', 'yes', 'true', 'x', '✓', '✔']);
const no = new Set(['ei', 'nej', 'no', 'false']);
export const yesNoWords: Readonly<Record<Language, readonly [yes: string, no: string]>> = {
  fi: ['kyllä', 'ei'],
  sv: ['ja', 'nej'],
  en: ['yes', 'no'],
};

export function yesNoValue(text: string): NewValue {
  const word = text.toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : text;
}

/** What a choice is called, without what is said of it: `vihreä` of `vihreä: saavutettu`. */
export function choiceName(choice: Choice, language: Language): string {
  return choice[language].split(':')[0] ?? '';
}

/** The value of a choice that is named by itself or in a language of plans, in its base form too. */
export function choiceValue(text: string, choices: readonly Choice[]): NewValue {
  return choiceNamed(text, choices)?.value ?? text;
}

const shortened: Readonly<Record<string, string>> = { grön: 'green', gul: 'yellow', röd: 'red' };

export function choiceNamed(text: string, choices: readonly Choice[]): Choice | undefined {
  const word = text.trim().toLowerCase();
  const plain = shortened[word] ?? word;
  return choices.find((choice) =>
    [String(choice.value), ...(['en', 'fi', 'sv'] as const).map((each) => choiceName(choice, each))]
      .map((each) => each.toLowerCase())
      .includes(plain),
  );
}
