import { unitsToYaml } from '../exact';
import { localeOf, noBreakSpace, type Language } from '../language';
import type { Money } from './amount';

/** The YAML number for an amount: `716007`, `1234.50`; decimals only where there are cents. */
export function moneyToYaml(m: Money): string {
  return unitsToYaml(m, 2).replace(/\.00$/, '');
}

const formats = new Map<string, Intl.NumberFormat>();

function formatFor(language: Language, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency,
    currencyDisplay: currency === 'EUR' ? 'symbol' : 'code',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  });
  formats.set(key, format);
  return format;
}

/**
 * The amount for people, with no-break spaces: `1 690 000 €` (fi, sv), `€1,690,000` (en); cents only
 * where there are any. Other currencies than the euro stand as their code; what is no ISO 4217 code
 * is written as it is, after the figure.
 */
export function formatMoney(m: Money, language: Language, currency = 'EUR'): string {
  const code = currency.toUpperCase();
  // The decimal text, not m / 100: a binary float would lose cents of large amounts.
  const figure = unitsToYaml(m, 2) as `${number}`;
  if (/^[A-Z]{3}$/.test(code)) return formatFor(language, code).format(figure);
  const euros = formatFor(language, 'EUR').format(figure);
  const bare = euros.replace('€', '').trim();
  return currency === '' ? bare : `${bare}${noBreakSpace}${currency}`;
}
