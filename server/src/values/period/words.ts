import type { Reading } from './choice';
import { monthOfYear, quarterOfYear, stretch, type Period } from './span';
import type { Token } from './tokens';

type InYear = (year: number) => readonly Period[];

const months: readonly (readonly string[])[] = [
  ['tammikuu', 'januari', 'january', 'jan'],
  ['helmikuu', 'februari', 'february', 'feb'],
  ['maaliskuu', 'mars', 'march', 'mar'],
  ['huhtikuu', 'april', 'apr'],
  ['toukokuu', 'maj', 'may'],
  ['kesäkuu', 'juni', 'june', 'jun'],
  ['heinäkuu', 'juli', 'july', 'jul'],
  ['elokuu', 'augusti', 'august', 'aug'],
  ['syyskuu', 'september', 'sept', 'sep'],
  ['lokakuu', 'oktober', 'october', 'okt', 'oct'],
  ['marraskuu', 'november', 'nov'],
  ['joulukuu', 'december', 'dec'],
];

const quarters =
  (from: number, to: number): InYear =>
  (year) => [stretch(quarterOfYear(year, from), quarterOfYear(year, to))];

const summer: InYear = (year) => [stretch(monthOfYear(year, 6), monthOfYear(year, 8))];
const winter: InYear = (year) => [quarterOfYear(year, 1), quarterOfYear(year, 4)];

/** Stems, since Finnish inflects (`keväällä`, `alkusyksystä`); looked for after the months. */
const seasons: readonly (readonly [string, InYear])[] = [
  ['kevä', quarters(1, 2)],
  ['vår', quarters(1, 2)],
  ['spring', quarters(1, 2)],
  ['kesä', summer],
  ['sommar', summer],
  ['summer', summer],
  ['syks', quarters(3, 4)],
  ['höst', quarters(3, 4)],
  ['autumn', quarters(3, 4)],
  ['talv', winter],
  ['vinter', winter],
  ['winter', winter],
  ['alkuvuo', quarters(1, 2)],
  ['loppuvuo', quarters(3, 4)],
];

/** `kuu` takes endings in Finnish (`elokuussa`); the other languages' names stand as they are. */
function monthNamed(word: string): number | undefined {
  const names = (month: readonly string[]): boolean =>
    month.some((name) =>
      name.endsWith('kuu') ? word.startsWith(name.slice(0, -1)) : word === name,
    );
  const index = months.findIndex(names);
  return index < 0 ? undefined : index + 1;
}

/** The month that a word names, also by its stem alone where the next word ends it: `tammi–kesäkuu`. */
export function meantByMonth(token: Token, year: number): Period | undefined {
  const word = token.text.toLowerCase();
  const stem = months.findIndex(([name]) => name?.slice(0, -'kuu'.length) === word);
  const month = monthNamed(word) ?? (stem < 0 ? undefined : stem + 1);
  return month === undefined ? undefined : monthOfYear(year, month);
}

const weekWords = /^(?:vko|vk|viiko\p{L}*|viikko\p{L}*|v|w|veck\p{L}*|weeks?|wk)$/iu;

/** Whether a word says that what follows counts weeks. */
export function isWeekWord({ text }: Token): boolean {
  return weekWords.test(text);
}

/** Whether a word or a sign stands beside a date without a meaning of its own: `den 1:a mars`, `1st`. */
export function isFiller({ text }: Token): boolean {
  return /^(?:den|the|of|from|st|nd|rd|th|,)$/i.test(text);
}

/** What a word for a part of the year likely means in `year`; empty for any other word. */
export function meantByWord(token: Token, year: number): Reading['values'] {
  const word = token.text.toLowerCase();
  const month = monthNamed(word);
  if (month !== undefined) return [monthOfYear(year, month)];
  return seasons.find(([stem]) => word.includes(stem))?.[1](year) ?? [];
}

/** Words that stand for a sign of the notation, by the sign's shape. */
const signWords: ReadonlyMap<string, string> = new Map([
  ...['to', 'till', 'until', 'bis'].map((word) => [word, '~'] as const),
  ...['k', 'kv', 'kvartaali', 'kvartal', 'quarter', 'neljännes', 'vuosineljännes'].map(
    (word) => [word, 'q'] as const,
  ),
  ...['puolivuosi', 'vuosipuolisko', 'halvår', 'half'].map((word) => [word, 'h'] as const),
]);

/** The shape of the sign that a word stands for. */
export function signMeant(token: Token): string | undefined {
  return signWords.get(token.text.toLowerCase());
}
