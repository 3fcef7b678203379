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
  ...['k', 'kv', 'kvartaali', 'kvartal', 'quarter', 'neljännes'].map(
    (word) => [word, 'q'] as const,
  ),
]);

/** The shape of the sign that a word stands for. */
export function signMeant(token: Token): string | undefined {
  return signWords.get(token.text.toLowerCase());
}
