import { readGroupedNumber } from '../../values/money/grouped-number';
import { decimalSignOf, type Language } from '../../values/language';

/** A figure in running text with its unit, and whether it is said to be exact. */
export interface TextFigure {
  readonly at: number;
  /** Behind its digits. */
  readonly end: number;
  /** A year and nothing else: four digits together, without a unit. */
  readonly isYear: boolean;
  /** Behind its unit. */
  readonly unitEnd: number;
  /** Undefined where the digits can be read in two ways in a text of the language (`12.500`). */
  readonly value: number | undefined;
  /** As it is written; per cent in any words is `%`. */
  readonly unit: string | undefined;
  /** `other` is a range, a rough or an open figure, and one with a tolerance: no definite number. */
  readonly bound: 'exact' | 'atLeast' | 'atMost' | 'other';
}

const digits = String.raw`\d{1,3}(?:[ \u00A0\u202F.,'’]\d{3}){1,5}(?:[.,]\d{1,9})?(?!\d)|\d{1,15}(?:[.,]\d{1,9})?`;
const figures = new RegExp(
  String.raw`(?<![\p{L}\d/.,_])(?:${digits})(?!\d|[.,/]\d|[-–]\p{L}|\p{L})`,
  'gu',
);

/**
 * A number as the language groups and parts its digits: `1 234,5`, in English `1,234.5`. The sign that
 * parts decimals may also group where exactly three digits stand behind it: then it is not read.
 */
export function numberIn(written: string, language: Language): number | undefined {
  const plain = written.replace(/[\u00A0\u202F]/g, ' ').replaceAll('’', "'");
  const around = { negative: false, currencyFirst: false, scaled: false };
  const read = readGroupedNumber(plain, { ...around, decimalSign: decimalSignOf(language) });
  if (!read || read.digits.length > 15) return undefined;
  const whole = read.digits.slice(0, read.digits.length - read.scale);
  return Number(
    `${whole === '' ? '0' : whole}.${read.digits.slice(read.digits.length - read.scale)}`,
  );
}

const percent = String.raw`%|prosen\p{L}{0,12}|procent\p{L}{0,6}|per ?cent\p{L}{0,2}`;
const rate = String.raw`(?:per|/)[ ]?\p{L}{1,20}|vuodessa|kuukaudessa|viikossa|päivässä|om året|i året|i månaden|i veckan|a year|a month|a week`;
const noUnit =
  /^(?:by|until|in|and|to|from|of|on|at|per|with|or|ja|sekä|tai|vuonna|vuoteen|vuoden|mennessä|loppuun|och|till|samt|eller|senast|i|innan|med|av|jo|before|after|during|kun|joista|which|som)$/iu;
const unitBehind = new RegExp(
  String.raw`^[ \u00A0\u202F]?(?:(?<percent>${percent})(?![\p{L}])(?::\p{L}{1,4})?|(?<sign>€|‰)|(?<word>\p{L}[\p{L}/%€-]{0,40})(?<more>[ ](?:${rate})(?![\p{L}]))?|(?<rate>[ ]?(?:${rate}))(?![\p{L}]))`,
  'iu',
);
const rateAlone = new RegExp(String.raw`^[ \u00A0\u202F]?(?<rate>${rate})(?![\p{L}])`, 'iu');

const atLeast = /(?:vähintään|väh\.|minst|åtminstone|at least|not less than|≥|>=)\s*$/iu;
const atMost =
  /(?:enintään|korkeintaan|högst|max\.?|maximalt|at most|no more than|not more than|up to|≤|<=)\s*$/iu;
const rough =
  /(?:(?<!\p{L})(?:yli|alle|noin|n\.|likimain|lähes|melkein|över|under|mer än|mindre än|färre än|ca\.?|cirka|omkring|ungefär|nästan|about|approx\.?|approximately|around|over|more than|less than|fewer than|below|above|almost|nearly|some)|[~<±≈]|(?<![-–=])>|\+\/?[-–−])\s*$/iu;
const rangeBefore = /\d\s?%?\s?(?:[-–—−]|\.{2,3}|…)\s?$|\d\s(?:tai|eller|or)\s$|\d\s?[x×]\s?$/u;
const rangeBehind =
  /^\s?(?:(?:[-–—−]|\.{2,3}|…)\s?\d|(?:tai|eller|or)\s\d|±|\+\/?[-–−]|\+(?!\p{L})|[x×]\s?\d)/u;

/** No words before a figure that say how it is meant are longer. */
const longestLead = 24;

function boundOf(before: string, behind: string, behindUnit: string): TextFigure['bound'] {
  const isRange =
    rangeBefore.test(before) || rangeBehind.test(behind) || rangeBehind.test(behindUnit);
  if (isRange || rough.test(before)) return 'other';
  return atLeast.test(before) ? 'atLeast' : atMost.test(before) ? 'atMost' : 'exact';
}

function unitOf(behind: string): { readonly unit: string | undefined; readonly length: number } {
  const alone = rateAlone.exec(behind);
  if (alone) return { unit: alone.groups?.['rate']?.trim(), length: alone[0].length };
  const match = unitBehind.exec(behind);
  const { percent: share, sign, word, more } = match?.groups ?? {};
  const none = { unit: undefined, length: 0 };
  if (!match) return none;
  if (share !== undefined) return { unit: '%', length: match[0].length };
  if (sign !== undefined) return { unit: sign, length: match[0].length };
  if (word === undefined || noUnit.test(word)) return none;
  return { unit: `${word}${more ?? ''}`, length: match[0].length };
}

/** The figures of a text but for those in periods, dates, words and fractions. */
export function figuresIn(text: string, language: Language): readonly TextFigure[] {
  return Array.from(text.matchAll(figures), ({ index: at, 0: written }) => {
    const end = at + written.length;
    const behind = text.slice(end, end + 90);
    const { unit, length } = unitOf(behind);
    const sign = /(?:^|[\s(:=])[-−]$/u.test(text.slice(Math.max(0, at - 2), at)) ? -1 : 1;
    const from = sign < 0 ? at - 1 : at;
    const bound = boundOf(
      text.slice(Math.max(0, from - longestLead), from),
      behind,
      behind.slice(length),
    );
    const read = numberIn(written, language);
    return {
      at: from,
      end,
      isYear: unit === undefined && /^(?:19|20)\d{2}$/.test(written),
      unitEnd: end + length,
      value: read === undefined ? undefined : sign * read,
      unit,
      bound,
    };
  });
}
