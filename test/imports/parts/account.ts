import type { DraftValue, Parsed } from '../../../server/src/imports/parsed';

/** Words of a text with how often each stands in it; figures without what groups their digits. */
type Words = Map<string, number>;

const word = /\p{L}+|\d+(?:[.,]\d+)?/gu;

function count(text: string, into: Words): void {
  const grouped = text
    .replace(/\s+/g, ' ')
    .replace(/(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g, '')
    .replace(/,00(?!\d)/g, '')
    .replace(/(,\d)0(?!\d)/g, '$1');
  for (const [found] of grouped.matchAll(word)) {
    const key = found.toLowerCase().replace(',', '.');
    into.set(key, (into.get(key) ?? 0) + 1);
  }
}

function countValue(value: DraftValue | undefined, into: Words): void {
  if (value === undefined || typeof value === 'boolean') return;
  if (typeof value === 'string' || typeof value === 'number') {
    count(String(value), into);
  } else if (Array.isArray(value)) {
    for (const each of value as readonly DraftValue[]) countValue(each, into);
  } else {
    for (const [key, each] of Object.entries(value)) {
      if (/^\d{4}$/.test(key)) count(key, into);
      countValue(each, into);
    }
  }
}

/**
 * The words and figures of the source that stand neither in the value nor in what was kept, as often
 * as they are missing.
 * @param silent words that only say what a value is, in lower case
 * @param isOnceEnough whether a word that the source repeats may stand in the value once
 */
export function missingIn(
  source: readonly string[],
  { value, kept }: Parsed<DraftValue>,
  silent: ReadonlySet<string>,
  isOnceEnough = false,
): readonly string[] {
  const expected: Words = new Map();
  const found: Words = new Map();
  for (const text of source) count(text, expected);
  countValue(value, found);
  for (const { text } of kept) count(text, found);
  const lacks = (key: string, times: number): number =>
    (isOnceEnough ? Math.min(times, 1) : times) - (found.get(key) ?? 0);
  return [...expected]
    .filter(([key, times]) => !silent.has(key) && lacks(key, times) > 0)
    .map(([key, times]) => `${key} ×${lacks(key, times)}`);
}
