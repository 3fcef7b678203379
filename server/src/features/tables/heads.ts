import type { ObjectType } from '../../schema/fields';
import { parseMoney } from '../../values/money';
import { holdsItems, type Column } from './columns';
import { groupWords, headWords, textWords, titleWords } from './head-words';
import type { Rows } from './sheet';

/** What the columns of a table mean. */
export interface Heads {
  /** The first row under the heads. */
  readonly from: number;
  readonly at: ReadonlyMap<number, Column>;
  /** Heads of columns that mean nothing known, by their place. */
  readonly others: ReadonlyMap<number, string>;
}

/** No head is longer. */
const longest = 60;

/** Undefined where the first row heads nothing. */
export function headsOf(
  rows: Rows,
  type: ObjectType,
  columns: readonly Column[],
): Heads | undefined {
  const [first = []] = rows;
  const filled = first.filter((cell) => cell !== '');
  const isHead = filled.every((cell) => cell.length <= longest && !isFigure(cell));
  if (!isHead || rows.length < 2) return undefined;
  const at = matched(first, type, columns);
  if (at.size < 2 && at.size < filled.length) return undefined;
  const others = [...first.entries()].filter(([place]) => !at.has(place));
  return { from: 1, at, others: new Map(others) };
}

function isFigure(cell: string): boolean {
  return /\d/.test(cell) && parseMoney(cell, true).ok && !/^(?:19|20)\d\d$/.test(cell);
}

function matched(
  heads: readonly string[],
  type: ObjectType,
  columns: readonly Column[],
): ReadonlyMap<number, Column> {
  const at = new Map<number, Column>();
  const taken = new Set<Column>();
  const take = (place: number, column: Column | undefined): void => {
    if (!column || taken.has(column) || at.has(place)) return;
    at.set(place, column);
    taken.add(column);
  };
  const names = heads.map(plainHead);
  for (const [place, name] of names.entries()) {
    take(
      place,
      columns.find((column) => !taken.has(column) && namesOf(column).includes(name)),
    );
  }
  for (const [place, name] of names.entries()) {
    if (name === '') continue;
    take(
      place,
      wordsFor(type)
        .filter(([, words]) => words.test(name))
        .flatMap(([key]) => columns.find(({ path }) => path.join('.') === key) ?? [])
        .find((column) => !taken.has(column)),
    );
  }
  return at;
}

/** `Määräaika (vuosi):` as `määräaika`. */
export function plainHead(head: string): string {
  const plain = head.toLowerCase().replace(/[\s\u00a0]+/g, ' ');
  return plain.replace(/(?<![:*.\s])[:*.\s]+$/, '').trim();
}

function namesOf({ path, labelIn }: Column): readonly string[] {
  return [path.join('.'), ...(['fi', 'sv', 'en'] as const).map(labelIn)].map((each) =>
    each.toLowerCase(),
  );
}

/** What a row is about comes last: `Riskin todennäköisyys` is no risk. */
function wordsFor(type: ObjectType): readonly (readonly [string, RegExp])[] {
  const text = textWords[type.name];
  const title = holdsItems(type) ? groupWords : titleWords;
  return [...headWords, ...(text ? [['text', text] as const] : []), ['title', title]];
}
