import { noTimes, timesIn, type Times } from '../../model/active-quarters';
import { spreadOverYears } from '../../model/spread-money';
import type { Plan, PlanNode, YearAmount } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
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
import type { Quarter } from '../../values/period';
import { boundWithin } from '../_nodes';
import { takeOutEntry, takesComments } from '../_take-out';
import type { OwnedBudget } from './_budgets';

/** All findings of a budget share the edits of this fix, which may write many years. */
const spreads = new WeakMap<SyntaxTree, Map<OwnedBudget, readonly TextEdit[]>>();

/**
 * The years of a budget by the quarters in which there is something to do. Comments stay; no edits
 * where one would have to go.
 */
export function spreadBySchedule(
  whole: Money,
  owned: OwnedBudget,
  { plan, tree }: Snapshot,
): readonly TextEdit[] {
  const known = spreads.get(tree) ?? new Map<OwnedBudget, readonly TextEdit[]>();
  spreads.set(tree, known);
  const edits = known.get(owned) ?? (plan ? spreadOf(whole, owned, plan, tree) : []);
  known.set(owned, edits);
  return edits;
}

function spreadOf(
  whole: Money,
  { budget, owner }: OwnedBudget,
  plan: Plan,
  tree: SyntaxTree,
): readonly TextEdit[] {
  const { byYearAt, byYear } = budget;
  const spread = spreadOverYears(whole, busyQuarters(plan, owner));
  if (byYearAt?.kind !== 'map' || spread.size === 0) return [];
  // Year by year, so that a comment stays with its year.
  const kept = byYear.flatMap(({ year, amount }) => {
    const money = year === undefined ? undefined : spread.get(year);
    if (money === undefined || money === amount.money) return [];
    return [replaceValue(tree, amount.at, raw(moneyToYaml(money)))];
  });
  const dropped = byYear.filter(({ year }) => year === undefined || !spread.has(year));
  if (byYearAt.flow && dropped.length > 0) return inBraces(byYearAt, spread, tree);
  const written = new Set(byYear.map(({ year }) => year));
  const added = [...spread].filter(([year]) => !written.has(year));
  const swapped = swapYears(byYearAt, dropped, added, tree);
  return swapped ? [...kept, ...swapped] : [];
}

/** In braces all years are written anew, unless there are comments between them. */
function inBraces(
  map: MapNode,
  spread: ReadonlyMap<number, Money | undefined>,
  tree: SyntaxTree,
): readonly TextEdit[] {
  const range = tree.rangeOf(map.span);
  const text = tree.text.slice(range);
  if (text.includes('#')) return [];
  const years = [...spread].flatMap(([year, money]) =>
    money === undefined ? [] : `${year}: ${moneyToYaml(money)}`,
  );
  const gap = /^\{\s/.test(text) ? ' ' : '';
  return [{ range, newText: `{${gap}${years.join(', ')}${gap}}` }];
}

/** Years that go, and years that come at their place in time; undefined where a comment would go. */
function swapYears(
  map: MapNode,
  dropped: readonly YearAmount[],
  added: readonly (readonly [number, Money | undefined])[],
  tree: SyntaxTree,
): readonly TextEdit[] | undefined {
  if (dropped.length === map.entries.length) return renameYears(map, dropped, added, tree);
  const removals = removeYears(map, dropped, tree);
  if (!removals) return undefined;
  const order = map.entries
    .map((entry) => keyText(entry))
    .concat(added.map(([year]) => String(year)))
    .sort();
  const additions = added.flatMap(([year, money]) =>
    money === undefined ? [] : setEntry(tree, map, String(year), raw(moneyToYaml(money)), order),
  );
  // What is put in where something is taken out is the year that was meant.
  return touch(removals, additions)
    ? renameYears(map, dropped, added, tree)
    : [...removals, ...additions];
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
  added: readonly (readonly [number, Money | undefined])[],
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
  const additions = more.flatMap(([year, money]) =>
    money === undefined ? [] : setEntry(tree, map, String(year), raw(moneyToYaml(money)), order),
  );
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

/**
 * The quarters in which something is scheduled for the owner or in its parts, as long as the owner
 * runs; all of that where no schedule tells. The budget over time is spread over the same.
 */
function busyQuarters(plan: Plan, owner: OwnedBudget['owner']): readonly Quarter[] {
  if (!boundWithin(plan, owner)?.value.period) return [];
  const above = plan
    .ancestorsOf(owner)
    .toReversed()
    .reduce((times, node) => timesIn(node, times), noTimes);
  const { active, span } = timesIn(owner, above);
  const scheduled = [...new Set(scheduledWithin(owner, above))].sort((a, b) => a - b);
  const inSpan = scheduled.filter(
    (quarter) => !span || (span.first <= quarter && quarter <= span.last),
  );
  return inSpan.length > 0 ? inSpan : active;
}

/** Of a schedule that cannot be relied on, what its node's money is spread over instead. */
function scheduledWithin(node: PlanNode, above: Times): readonly Quarter[] {
  const times = timesIn(node, above);
  const below = node.children.flatMap((child) => scheduledWithin(child, times));
  return times.isScheduled || (node.schedule.length > 0 && times.doubt)
    ? [...times.active, ...below]
    : below;
}
