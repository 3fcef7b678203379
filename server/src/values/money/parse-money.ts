import { longestFigure, plainCharacters, readYamlNumber, toUnits, type Decimal } from '../exact';
import { decimalSignOf, type Language } from '../language';
import { refused, understood, type Parsed } from '../result';
import { cents, largestAmount, type Money } from './amount';
import { readGroupedNumber } from './grouped-number';
import { readMoneyWords } from './money-words';

export interface MoneyText {
  readonly amount: Money;
  /** Already a plain YAML number, the form that plan-format §2 asks for. */
  readonly canonical: boolean;
}

/** `rounded` is the nearest whole cent, halves away from zero. */
export type MoneyProblem =
  | { readonly kind: 'not-money' }
  | { readonly kind: 'too-precise'; readonly rounded: Money }
  | { readonly kind: 'too-large' };

function settle(
  decimal: Decimal,
  canonical: boolean,
  looksPrecise: boolean,
): Parsed<MoneyText, MoneyProblem> {
  const result = toUnits(decimal, 2, largestAmount);
  if (result.kind === 'too-large') return refused({ kind: 'too-large' });
  const amount = cents(result.units);
  if (!result.exact || looksPrecise) return refused({ kind: 'too-precise', rounded: amount });
  return understood({ amount, canonical });
}

/** The text cut at its figure: the first digit to the last. */
function cutAtFigure(text: string): readonly [string, string, string] | undefined {
  const first = text.search(/\d/);
  if (first < 0) return undefined;
  let end = text.length;
  while (!/\d/.test(text.charAt(end - 1))) end -= 1;
  return [text.slice(0, first), text.slice(first, end), text.slice(end)];
}

function parseText(
  text: string,
  currency: string,
  language: Language | undefined,
): Parsed<MoneyText, MoneyProblem> {
  const cut = cutAtFigure(text);
  if (!cut) return refused({ kind: 'not-money' });
  const [before, figure, after] = cut;
  // One sign is taken off; a second one is no word, so the text is refused.
  const leading = readMoneyWords(before.replace(/[-+]/, ' '), currency);
  // `1 690,-` is a price without cents, not a sign.
  const trailing = readMoneyWords(after.replace(/^[,.:] ?-/, ''), currency);
  if (!leading || !trailing) return refused({ kind: 'not-money' });
  if (leading.scales > 0 || trailing.scales > 1 || leading.currencies + trailing.currencies > 1)
    return refused({ kind: 'not-money' });
  const scaled = trailing.scales > 0;
  const decimal = readGroupedNumber(figure, {
    negative: before.includes('-'),
    currencyFirst: leading.currencies > 0,
    scaled,
    ...(language === undefined ? {} : { decimalSign: decimalSignOf(language) }),
  });
  if (!decimal) return refused({ kind: 'not-money' });
  const scale = decimal.scale - trailing.power;
  return settle({ ...decimal, scale }, false, !scaled && scale > 2);
}

/**
 * Reads an amount from the YAML source text of its value, never from a float (plan-format §2,
 * `budget/amount-format`). A plain YAML number is canonical; what people write (`1 690 000 €`,
 * `1 690 000,00`, `€ 800,000.50`, `1,74 m€`, `tuhatta euroa`) is understood and not canonical.
 *
 * More than two written decimals are `too-precise` even when they are zeros: `10.000` is ten to YAML
 * and ten thousand to many a planner. Above {@link largestAmount} an amount is `too-large`.
 * @param source the value's text without its quotation marks
 * @param quoted whether it stood in quotation marks: then it is a text, however much it looks like a number
 * @param currency ISO 4217; another currency's sign in the text makes it `not-money`
 * @param language of the text around it, where that is not a plan's: `460.000 €` is one amount in a
 *   Finnish document and `460,000 €` in an English one; without it neither is read
 */
export function parseMoney(
  source: string,
  quoted: boolean,
  currency = 'EUR',
  language?: Language,
): Parsed<MoneyText, MoneyProblem> {
  if (source.length > longestFigure) return refused({ kind: 'not-money' });
  const trimmed = source.trim();
  const withExponent = /[eE][-+]?\d+$/.test(trimmed);
  const number = quoted && !withExponent ? undefined : readYamlNumber(trimmed);
  if (number) return settle(number, !quoted, !withExponent && number.scale > 2);
  return parseText(plainCharacters(source), currency, language);
}
