import { remembered } from './remembered';

/** Longer words are no slips of the pen; it also bounds the work that a hostile text can cause. */
const longestWord = 60;

/**
 * How many slips lie between two words: a letter too many, one missing, another one instead, or two
 * neighbours swapped. Anything beyond `limit` is `limit + 1`.
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Each slip brings in, takes away or changes one letter.
  const [inA, inB] = [lettersOf(a), lettersOf(b)];
  if (bitsOf(inA & ~inB) > limit || bitsOf(inB & ~inA) > limit) return limit + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const next = nextRow(a, b, row, last, before);
    if (Math.min(...next) > limit) return limit + 1;
    before = last;
    last = next;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** The letters of a word as bits; some share one, so that two words may have more in common here. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsOf(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count++;
  return count;
}

/** One row of the table of optimal string alignment, from the two rows above it. */
function nextRow(
  a: string,
  b: string,
  row: number,
  last: readonly number[],
  before: readonly number[],
): readonly number[] {
  const next = [row];
  for (let column = 1; column <= b.length; column++) {
    const same = a[row - 1] === b[column - 1];
    let slips = Math.min(
      (last[column] ?? 0) + 1,
      (next[column - 1] ?? 0) + 1,
      (last[column - 1] ?? 0) + (same ? 0 : 1),
    );
    const isSwap =
      row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (isSwap) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
    next.push(slips);
  }
  return next;
}

/** Something that can be meant, by what people may call it. */
export interface Candidate<T> {
  readonly value: T;
  readonly names: Iterable<string>;
}

/**
 * What a misspelt word most likely means: at most `count` values, nearest first, equals in the
 * order given. Case, spaces, hyphens and underscores do not tell words apart.
 */
export function nearest<T>(
  word: string,
  candidates: Iterable<Candidate<T>>,
  count = 3,
): readonly T[] {
  const folded = fold(word);
  if (folded === '' || folded.length > longestWord) return [];
  // One slip in three letters at most: with more, every short word is like every other.
  const limit = Math.min(3, Math.floor(folded.length / 3));
  const found: { readonly value: T; readonly slips: number }[] = [];
  for (const { value, names } of candidates) {
    let slips = limit + 1;
    for (const name of names)
      slips = Math.min(slips, slipsBetween(folded, foldedName(name), limit));
    if (slips <= limit) found.push({ value, slips });
  }
  return found
    .sort((a, b) => a.slips - b.slips)
    .slice(0, count)
    .map(({ value }) => value);
}

/** Of what can be meant there are few, and each is compared with every word. */
const foldedName = remembered(fold);

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
