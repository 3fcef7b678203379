import type { Language } from '../values/language';
import { isEndless } from './endless';
import { withPlainFigures } from './parts/amounts-in-text';
import { withoutMonthNames } from './compose/month-names';

/**
 * Words and the parts of figures in lower case, however thousands and decimals are set off and counted.
 * @param language of the text, which says whether `1,200 k€` is one amount or none
 */
export function wordsIn(text: string, language?: Language): readonly string[] {
  if (!/\d/.test(text) || isEndless(text)) return text.toLowerCase().match(words) ?? [];
  const joined = withoutMonthNames(withPlainFigures(text, language))
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '')
    .replace(
      /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g,
      (_, day: string, month: string, year: string) =>
        [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    )
    .replace(/(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, '')
    // `5 500,50` is the number 5500.5, and `4,0` is 4.
    .replace(/(?<=\d)([.,]\d{0,8}?)0{1,8}(?![\d.])/g, (_, decimals: string) =>
      decimals.length > 1 ? decimals : '',
    )
    .toLowerCase();
  return joined.match(words) ?? [];
}

const words = /[\p{L}\p{N}]+/gu;
