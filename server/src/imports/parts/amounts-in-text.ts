import type { Language } from '../../values/language';
import { yearsOfMonths } from './person-months';
import { moneyToYaml, parseMoney, sumMoney, type Money } from '../../values/money';
import { parsePersonYears, personYearsToYaml, type PersonYears } from '../../values/person-years';
import { contextOf } from './amount-context';
import { figureMatches, type FigureMatch } from './amount-matches';
import type { DraftMoney } from './drafts';
import { timesIn } from './periods-in-text';
import { bracketDepths } from './sentences';

export interface FoundAmount {
  readonly kind: 'amount';
  readonly at: number;
  readonly end: number;
  /** As it is written, with its currency and the words that limit it. */
  readonly text: string;
  /** Undefined where the figure cannot be read without guessing. */
  readonly money: Money | undefined;
  /** A range, a limit, a rate or a factor: it stands for no amount, and is kept as it is written. */
  readonly isLoose?: true;
  /** What its words say beside the figure: `noin`, `+ alv 24 %`, the factors that it comes of. */
  readonly notes?: readonly string[];
}

export interface FoundPersonYears {
  readonly kind: 'person-years';
  readonly at: number;
  readonly end: number;
  /** As they are written, with their unit. */
  readonly text: string;
  readonly value: PersonYears;
}

export interface FoundBracket {
  readonly kind: 'bracket';
  readonly at: number;
  readonly end: number;
  /** What stands in it. */
  readonly text: string;
}

export interface FoundPercent {
  readonly kind: 'percent';
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

export type FoundFigure = FoundAmount | FoundPersonYears | FoundBracket | FoundPercent;

const loose = { money: undefined, isLoose: true } as const;

/** A year is no amount, and a figure without a currency is one only with so many digits. */
const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);

/**
 * The amount that a text is, and nothing beside it; undefined where it cannot be read without
 * guessing. @param language which of `,` and `.` groups thousands
 */
export function readAmount(text: string, language?: Language): Money | undefined {
  // `k€ 460` as `460 k€`.
  const turned = text.trim().replace(/^([km](?:€|EUR))\s?(\d.*)$/isu, '$2 $1');
  const read = parseMoney(turned, true, 'EUR', language);
  return read.ok ? read.value.amount : undefined;
}

function figureOf(match: FigureMatch, language: Language | undefined): FoundFigure | undefined {
  const { years, yearsAfter, months, percent, amount, bare } = match.groups ?? {};
  const place = { at: match.index, end: match.index + match[0].length };
  const text = match[0];
  const worked = years ?? yearsAfter;
  if (worked !== undefined) {
    const read = parsePersonYears(worked);
    return read.ok ? { kind: 'person-years', ...place, text, value: read.value } : undefined;
  }
  if (months !== undefined) {
    const value = yearsOfMonths(months);
    return value === undefined ? undefined : { kind: 'person-years', ...place, text, value };
  }
  if (percent !== undefined) return { kind: 'percent', ...place, text: percent };
  if (amount === undefined && bare === undefined)
    return { kind: 'amount', ...place, text, ...loose };
  if (bare !== undefined && isYear(bare)) return undefined;
  return { kind: 'amount', ...place, text, money: readAmount(text, language) };
}

function brackets(text: string, depths: ArrayLike<number>): readonly FoundBracket[] {
  const found: FoundBracket[] = [];
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    if (depths[at] !== 0) continue;
    let end = at + 1;
    while (end < text.length && !(text.charAt(end) === ')' && depths[end] === 0)) end += 1;
    found.push({
      kind: 'bracket',
      at,
      end: Math.min(end + 1, text.length),
      text: text.slice(at + 1, end).trim(),
    });
  }
  return found;
}

/** The amount with the words that belong to it. @param from where the figure before it ends */
function inContext(text: string, found: FoundAmount, from: number): FoundAmount {
  const { at, end, isLoose, notes } = contextOf(text, found.at, found.end, from);
  const whole = { ...found, at, end, text: text.slice(at, end) };
  if (isLoose || found.isLoose) return { ...whole, ...loose };
  // An amount that nobody can read is kept with all its words, and needs none beside it.
  return notes.length === 0 || found.money === undefined ? whole : { ...whole, notes };
}

/** `3 htv x 500 €` is a factor; `3 x 500 € = 1 500 €` the amount, which comes of the factors. */
function resultOf(text: string, before: FoundFigure | undefined, found: FoundAmount): FoundAmount {
  if (!before) return found;
  const { at } = before;
  const joint = text.slice(before.end, found.at);
  if (/^\s?[x×*]\s?$/i.test(joint))
    return { kind: 'amount', at, end: found.end, text: text.slice(at, found.end), ...loose };
  if (before.kind !== 'amount' || before.isLoose !== true || found.isLoose) return found;
  if (!/^\s?=\s?$/.test(joint)) return found;
  const notes = [before.text, ...(found.notes ?? [])];
  return { ...found, at, text: text.slice(at, found.end), notes };
}

/**
 * Amounts, person-years, per cents and brackets in their order; inside brackets nothing is looked at.
 * @param language of the text, which says whether `460.000 €` is one amount or none
 */
export function figuresIn(text: string, language?: Language): readonly FoundFigure[] {
  const depths = bracketDepths(text);
  const periods = timesIn(text);
  let period = 0;
  const found: FoundFigure[] = [];
  for (const match of figureMatches(text)) {
    const each = figureOf(match, language);
    const end = found.at(-1)?.end ?? 0;
    if (!each || each.at < end || depths[each.at] !== 0 || text.charAt(each.at) === '(') continue;
    while (period < periods.length && (periods[period]?.end ?? 0) <= each.at) period += 1;
    if (isPeriod(periods, period, each)) continue;
    const whole = each.kind === 'amount' ? inContext(text, each, end) : each;
    const result = whole.kind === 'amount' ? resultOf(text, found.at(-1), whole) : whole;
    if (result !== whole) found.pop();
    found.push(result);
  }
  return inOrder(found, brackets(text, depths));
}

/** What an amount's own words have is no bracket beside it. */
function inOrder(
  found: readonly FoundFigure[],
  others: readonly FoundBracket[],
): readonly FoundFigure[] {
  if (others.length === 0) return found;
  let next = 0;
  const alone = others.filter(({ at }) => {
    while ((found[next]?.end ?? Infinity) <= at) next += 1;
    return (found[next]?.at ?? Infinity) > at;
  });
  return [...found, ...alone].sort((a, b) => a.at - b.at);
}

/** @param from of the first period that ends behind where the figure begins */
function isPeriod(
  periods: readonly { readonly at: number; readonly end: number }[],
  from: number,
  each: FoundFigure,
): boolean {
  for (let next = from; next < periods.length; next += 1) {
    const { at, end } = periods[next] ?? { at: Infinity, end: 0 };
    if (at >= each.end) return false;
    const goesBeyond = each.kind === 'amount' && each.at <= at && each.end > end;
    if (!goesBeyond) return true;
  }
  return false;
}

/**
 * The text with amounts and person-years as the plan has them, without their units: `120 k€` as
 * `120000`, `EUR 12.000,50` as `12000.50`. One that can be read in two ways in the language loses its signs.
 */
export function withPlainFigures(text: string, language?: Language): string {
  if (!/\d/.test(text)) return text;
  const plain = text.replace(/[\s\u00A0\u202F]+/g, ' ');
  let written = '';
  let from = 0;
  for (const match of figureMatches(plain)) {
    written += plain.slice(from, match.index) + plainFigure(match, language);
    from = match.index + match[0].length;
  }
  return written + plain.slice(from);
}

function plainFigure(
  { 0: written, groups = {} }: FigureMatch,
  language: Language | undefined,
): string {
  const { years, yearsAfter, months, amount } = groups;
  if (years !== undefined || yearsAfter !== undefined) return `${years ?? yearsAfter ?? ''} `;
  const worked = months === undefined ? undefined : yearsOfMonths(months);
  if (worked !== undefined) return `${personYearsToYaml(worked)} `;
  if (amount === undefined) return written;
  const money = readAmount(written, language);
  return `${money === undefined ? written.replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '') : moneyToYaml(money)} `;
}

/** The amount as the plan writes it: a number, or its text where it cannot be read. */
export function draftOf({ money, text }: Pick<FoundAmount, 'money' | 'text'>): DraftMoney {
  return money === undefined ? text.trim() : Number(moneyToYaml(money));
}

/** The exact sum; undefined where one of them cannot be read. */
export function sumOf(amounts: readonly (Money | undefined)[]): Money | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? sumMoney(known) : undefined;
}

export function yearsOf(value: PersonYears): number {
  return Number(personYearsToYaml(value));
}
