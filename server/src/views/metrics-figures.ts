import type { PeriodValue } from '../model/plan';
import type { ScalarNode } from '../parse/syntax';
import { localeOf, noBreakSpace, type Language } from '../values/language';
import { shownPeriod } from '../values/period';

/** Beyond this a double is no exact whole number: such a figure is shown as it is written. */
const largest = 1e15;

const formats = new Map<Language, Intl.NumberFormat>();

/** `1 234,5`: a number as the plan's readers write it. */
export function shownNumber(value: number, language: Language): string {
  const format =
    formats.get(language) ??
    new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 10 });
  formats.set(language, format);
  return format.format(value).replaceAll('-', '\u2212');
}

/** The number that is written there; a text such as `noin 80` is none. */
export function numberAt(at: ScalarNode | undefined): number | undefined {
  return typeof at?.value === 'number' && Math.abs(at.value) < largest ? at.value : undefined;
}

/** A value as it is read: a number with its unit, anything else in the words it is written in. */
export function shownValue(at: ScalarNode, unit: string | undefined, language: Language): string {
  const value = numberAt(at);
  return value === undefined
    ? at.source.trim()
    : withUnit(shownNumber(value, language), unit, language);
}

/** `80 %`, in English `80%`; `220 asiakasta`. */
export function withUnit(figure: string, unit: string | undefined, language: Language): string {
  if (unit === undefined) return figure;
  return unit === '%' && language === 'en' ? `${figure}%` : `${figure}${noBreakSpace}${unit}`;
}

/** `Q4/2024`; what cannot be read as it is written. */
export function shownDue({ period, at }: PeriodValue, language: Language): string {
  return period ? shownPeriod(period, language) : at.source.trim();
}
