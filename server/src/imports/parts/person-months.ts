import { hundredths, parsePersonYears, type PersonYears } from '../../values/person-years';

/** What a figure of person-months is counted in. */
export const unitsOfMonths = String.raw`henkilötyökuukau\p{L}*|htkk\p{L}{0,2}|personmån(?:ad\p{L}*|\.)?|person[- ]months?|pms?`;

const monthsInYear = 12;
const unit = new RegExp(String.raw`\s?(?:${unitsOfMonths})\.?$`, 'iu');
const word = new RegExp(String.raw`(?<!\p{L})(?:${unitsOfMonths})(?!\p{L})`, 'giu');

/**
 * Person-months as person-years, twelve to a year. Undefined for what is no figure, and for one that is
 * no whole hundredth of a year, such as 7: nothing is rounded.
 * @param text a figure, with its unit or without
 */
export function yearsOfMonths(text: string): PersonYears | undefined {
  const months = parsePersonYears(text.trim().replace(unit, ''));
  if (!months.ok || months.value % monthsInYear !== 0) return undefined;
  return hundredths(months.value / monthsInYear);
}

/** Whether a head says that its figures are person-months. */
export function saysPersonMonths(head: string): boolean {
  word.lastIndex = 0;
  return word.test(head);
}

/** A head without what says that its figures are person-months. */
export const withoutPersonMonths = (head: string): string => head.replace(word, '');

const withUnit = new RegExp(
  String.raw`(?<![\d.,–-])\d+(?:[.,]\d+)?\s?(?:${unitsOfMonths})(?!\p{L})`,
  'giu',
);

/** Whether a text has person-months that are no exact number of person-years. */
export function inexactMonthsIn(text: string): boolean {
  return Array.from(text.matchAll(withUnit)).some(([each]) => yearsOfMonths(each) === undefined);
}
