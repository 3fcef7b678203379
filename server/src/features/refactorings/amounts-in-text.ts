import { parseMoney, sumMoney, type Money } from '../../values/money';

export interface NamedAmount {
  readonly title: string;
  readonly money: Money;
}

/** Between two things: a semicolon, a line end, a comma or plus that is no part of a figure, a word. */
const between = /[;\n]+|,(?=\s)(?!\s*\d{3}\b(?!\s*\p{L}))|\s\+\s|\s(?:ja|sekä|och|samt|and)\s/u;
const figure = String.raw`[\d\s\u00A0\u202F.,]*\d(?:\s*[€$£\p{L}.]{1,12}){0,2}`;
const titleFirst = new RegExp(String.raw`^(.*\p{L}.*?)(?:\s*[:–—=-])?\s+(€?\s?${figure})$`, 'u');
const figureFirst = new RegExp(
  String.raw`^(\d[\d\s\u00A0\u202F.,]*?\s*(?:€|e|eur|euroa|euro))\s+(.+)$`,
  'iu',
);

/**
 * What a note such as "luento 5 000 €, tila 2 000 €" says things cost. Undefined where a part of it is
 * no such pair, or where bare numbers need not be money: they are only where they add up to `whole`.
 */
export function amountsInText(
  text: string,
  whole: Money,
  currency: string,
): readonly NamedAmount[] | undefined {
  const parts = text
    .split(between)
    .map((part) => part.replace(/(?<![.\s])[.\s]+$/, '').trim())
    .filter((part) => part !== '');
  const found = parts.map((part) => pairIn(part, currency));
  const pairs = found.flatMap((each) => each ?? []);
  if (pairs.length === 0 || pairs.length !== parts.length) return undefined;
  const sum = sumMoney(pairs.map(({ money }) => money));
  const isMoney = pairs.every(({ isMarked }) => isMarked) || sum === whole;
  if (!isMoney || sum > whole || pairs.some(({ money }) => money <= 0)) return undefined;
  return pairs.map(({ title, money }) => ({ title, money }));
}

interface Pair extends NamedAmount {
  /** It names the currency, or says thousands or millions. */
  readonly isMarked: boolean;
}

function pairIn(part: string, currency: string): Pair | undefined {
  const [, words = '', amount = ''] = titleFirst.exec(part) ?? [];
  const first = pairOf(words, amount, currency);
  if (first) return first;
  const [, lead = '', rest = ''] = figureFirst.exec(part) ?? [];
  return pairOf(rest, lead, currency);
}

function pairOf(words: string, amount: string, currency: string): Pair | undefined {
  const title = words.replace(/^[\s•*–—-]+|(?<![\s:;,–—=-])[\s:;,–—=-]+$/g, '');
  if (title === '' || amount === '') return undefined;
  const parsed = parseMoney(amount, true, currency);
  if (!parsed.ok) return undefined;
  return { title, money: parsed.value.amount, isMarked: /[^\d\s.,]/.test(amount.trim()) };
}
