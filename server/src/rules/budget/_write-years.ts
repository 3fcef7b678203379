import type { YearAmount } from '../../model/plan';
import {
  raw,
  removeEntry,
  renameKey,
  replaceValue,
  setEntry,
  type TextEdit,
} from '../../parse/edits';
import { keyText, type MapNode } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';
import { comparePositions, type Position } from '../../text/source-text';
import { moneyToYaml, type Money } from '../../values/money';
import { takeOutEntry, takesComments } from '../_take-out';

type YearShare = readonly [year: number, money: Money];

/**
 * Writes other amounts, and other years where it must, into the years of a budget. Comments stay; no
 * edits where one would have to go.
 */
export function writeYears(
  map: MapNode,
  byYear: readonly YearAmount[],
  amounts: ReadonlyMap<number, Money>,
  tree: SyntaxTree,
): readonly TextEdit[] {
  // Year by year, so that a comment stays with its year.
  const kept = byYear.flatMap(({ year, amount }) => {
    const money = year === undefined ? undefined : amounts.get(year);
    if (money === undefined || money === amount.money) return [];
    return [replaceValue(tree, amount.at, raw(moneyToYaml(money)))];
  });
  const dropped = byYear.filter(({ year }) => year === undefined || !amounts.has(year));
  if (map.flow && dropped.length > 0) return inBraces(map, amounts, tree);
  const written = new Set(byYear.map(({ year }) => year));
  const added = [...amounts].filter(([year]) => !written.has(year));
  const swapped = swapYears(map, dropped, added, tree);
  return swapped ? [...kept, ...swapped] : [];
}

/** In braces all years are written anew, unless there are comments between them. */
function inBraces(
  map: MapNode,
  amounts: ReadonlyMap<number, Money>,
  tree: SyntaxTree,
): readonly TextEdit[] {
  const range = tree.rangeOf(map.span);
  const text = tree.text.slice(range);
  if (text.includes('#')) return [];
  const years = [...amounts].map(([year, money]) => `${year}: ${moneyToYaml(money)}`);
  const gap = /^\{\s/.test(text) ? ' ' : '';
  return [{ range, newText: `{${gap}${years.join(', ')}${gap}}` }];
}

/** Years that go, and years that come at their place in time; undefined where a comment would go. */
function swapYears(
  map: MapNode,
  dropped: readonly YearAmount[],
  added: readonly YearShare[],
  tree: SyntaxTree,
): readonly TextEdit[] | undefined {
  if (dropped.length === map.entries.length) return renameYears(map, dropped, added, tree);
  const removals = removeYears(map, dropped, tree);
  if (!removals) return undefined;
  const order = map.entries
    .map((entry) => keyText(entry))
    .concat(added.map(([year]) => String(year)))
    .sort();
  const additions = addYears(map, added, order, tree);
  // What is put in where something is taken out is the year that was meant.
  return touch(removals, additions)
    ? renameYears(map, dropped, added, tree)
    : [...removals, ...additions];
}

/** @param order the keys, as they stand in time */
function addYears(
  map: MapNode,
  added: readonly YearShare[],
  order: readonly string[],
  tree: SyntaxTree,
): readonly TextEdit[] {
  return added.flatMap(([year, money]) =>
    setEntry(tree, map, String(year), raw(moneyToYaml(money)), order),
  );
}

/** Undefined where a comment would go with a year. */
function removeYears(
  map: MapNode,
  years: readonly YearAmount[],
  tree: SyntaxTree,
): readonly TextEdit[] | undefined {
  const entries = new Map(map.entries.map((entry) => [entry.key, entry]));
  const edits: TextEdit[] = [];
  for (const { keyAt } of years) {
    const entry = entries.get(keyAt);
    if (!entry) continue;
    const lines = takeOutEntry(tree, entry);
    const removal = lines ? [lines] : removeEntry(tree, map, entry);
    if (!lines && takesComments(tree, removal)) return undefined;
    edits.push(...removal);
  }
  return edits;
}

/** A comment that stays is no reason why what comes behind it is another year. */
function touch(removals: readonly TextEdit[], additions: readonly TextEdit[]): boolean {
  return removals.some(({ range: { start, end } }) =>
    additions.some(
      ({ range: { start: at } }) =>
        comparePositions(start, at) <= 0 &&
        (comparePositions(at, end) <= 0 || (end.character > 0 && at.line === end.line)),
    ),
  );
}

/**
 * Where no year may stay, or a new one comes in the place of one that goes, they are renamed.
 * Undefined where a comment would go with a year that is too many.
 */
function renameYears(
  map: MapNode,
  dropped: readonly YearAmount[],
  added: readonly YearShare[],
  tree: SyntaxTree,
): readonly TextEdit[] | undefined {
  const entries = new Map(map.entries.map((entry) => [entry.key, entry]));
  const removals = removeYears(map, dropped.slice(added.length), tree);
  if (!removals) return undefined;
  const renamed = dropped.slice(0, added.length).flatMap(({ keyAt, amount }, index) => {
    const entry = entries.get(keyAt);
    const [year, money] = added[index] ?? [];
    if (!entry || year === undefined || money === undefined) return [];
    const text = moneyToYaml(money);
    return [renameKey(tree, entry, String(year)), replaceValue(tree, amount.at, raw(text))];
  });
  const more = added.slice(dropped.length);
  const order = [...map.entries.map(keyText), ...more.map(([year]) => String(year))];
  const additions = addYears(map, more, order, tree);
  return joinTouching([...renamed, ...removals, ...additions]);
}

/** What is removed and what is put in at the same place is one edit. */
function joinTouching(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = edits.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
  const joined: TextEdit[] = [];
  for (const edit of sorted) {
    const before = joined.at(-1);
    if (before && comparePositions(edit.range.start, before.range.end) <= 0) {
      joined[joined.length - 1] = {
        range: { start: before.range.start, end: later(before.range.end, edit.range.end) },
        newText: before.newText + edit.newText,
      };
    } else {
      joined.push(edit);
    }
  }
  return joined;
}

function later(a: Position, b: Position): Position {
  return comparePositions(a, b) > 0 ? a : b;
}
