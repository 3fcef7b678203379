import * as l10n from '@vscode/l10n';
import type { Plan, YearAmount } from '../../model/plan';
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
import { addMoney, moneyToYaml, spreadMoney, subtractMoney, type Money } from '../../values/money';
import { quartersOf, yearsOf } from '../../values/period';
import type { Fix } from '../rule';
import { boundWithin } from '../_nodes';
import { scheduledQuarters } from '../schedule/_scheduled';
import type { OwnedBudget } from './_budgets';

/** The years of a budget by the quarters in which there is something to do. */
export function spreadBySchedule(
  whole: Money,
  { budget, owner }: OwnedBudget,
  { plan, tree }: Snapshot,
): readonly TextEdit[] {
  const { byYearAt, byYear } = budget;
  const weights = plan && busyQuarters(plan, owner);
  if (byYearAt?.kind !== 'map' || !weights || weights.size === 0) return [];
  const amounts = spreadMoney(whole, [...weights.values()]);
  const spread = new Map([...weights.keys()].map((year, index) => [year, amounts[index]] as const));
  // Year by year, so that a comment stays with its year and goes only with it.
  const kept = byYear.flatMap(({ year, amount }) => {
    const money = year === undefined ? undefined : spread.get(year);
    if (money === undefined || money === amount.money) return [];
    return [replaceValue(tree, amount.at, raw(moneyToYaml(money)))];
  });
  const dropped = byYear.filter(({ year }) => year === undefined || !spread.has(year));
  const written = new Set(byYear.map(({ year }) => year));
  const added = [...spread].filter(([year]) => !written.has(year));
  return [...kept, ...swapYears(byYearAt, dropped, added, tree)];
}

/** Years that go, and years that come at their place in time. */
function swapYears(
  map: MapNode,
  dropped: readonly YearAmount[],
  added: readonly (readonly [number, Money | undefined])[],
  tree: SyntaxTree,
): readonly TextEdit[] {
  if (dropped.length === map.entries.length) return renameYears(map, dropped, added, tree);
  const removals = dropped.flatMap(({ keyAt }) => {
    const entry = map.entries.find(({ key }) => key === keyAt);
    return entry ? removeEntry(tree, map, entry) : [];
  });
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

function touch(removals: readonly TextEdit[], additions: readonly TextEdit[]): boolean {
  return removals.some(({ range: { start, end } }) =>
    additions.some(
      ({ range: { start: at } }) =>
        comparePositions(start, at) <= 0 && comparePositions(at, end) <= 0,
    ),
  );
}

/** Where no year may stay, or a new one comes in the place of one that goes, they are renamed. */
function renameYears(
  map: MapNode,
  dropped: readonly YearAmount[],
  added: readonly (readonly [number, Money | undefined])[],
  tree: SyntaxTree,
): readonly TextEdit[] {
  const renamed = dropped.flatMap(({ keyAt, amount }, index) => {
    const entry = map.entries.find(({ key }) => key === keyAt);
    const [year, money] = added[index] ?? [];
    if (!entry) return [];
    if (year === undefined || money === undefined) return removeEntry(tree, map, entry);
    const text = moneyToYaml(money);
    return [renameKey(tree, entry, String(year)), replaceValue(tree, amount.at, raw(text))];
  });
  const more = added.slice(dropped.length);
  const order = [...map.entries.map(keyText), ...more.map(([year]) => String(year))];
  const additions = more.flatMap(([year, money]) =>
    money === undefined ? [] : setEntry(tree, map, String(year), raw(moneyToYaml(money)), order),
  );
  return joinTouching([...renamed, ...additions]);
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
 * Years with the number of their quarters in which something is scheduled, inside the period; with
 * all their quarters where no schedule tells.
 */
function busyQuarters(plan: Plan, owner: OwnedBudget['owner']): ReadonlyMap<number, number> {
  const period = boundWithin(plan, owner)?.value.period;
  if (!period) return new Map();
  const all = quartersOf(period);
  const scheduled = scheduledQuarters(plan, owner);
  const busy = all.filter((quarter) => scheduled?.has(quarter));
  const counts = new Map<number, number>();
  for (const quarter of busy.length > 0 ? busy : all) {
    const year = Math.floor(quarter / 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

/**
 * The last year inside the period takes the difference, or the total follows the years where
 * nothing else gives it.
 */
export function* setYearOrTotal(
  { budget, figures, owner }: OwnedBudget,
  whole: Money,
  years: Money,
  { plan, tree }: Snapshot,
): Generator<Fix> {
  const period = plan && boundWithin(plan, owner)?.value.period;
  const allowed = period && new Set(yearsOf(period));
  const last = budget.byYear.findLast(
    ({ year }) => year !== undefined && (allowed?.has(year) ?? true),
  );
  if (last?.amount.money !== undefined) {
    const money = addMoney(last.amount.money, subtractMoney(whole, years));
    const text = moneyToYaml(money);
    if (money >= 0) {
      yield {
        title: l10n.t('Set {0} to {1}', last.keyAt.source, text),
        edits: [replaceValue(tree, last.amount.at, raw(text))],
        preferred: true,
      };
    }
  }
  if (!budget.total || figures.composed !== undefined) return;
  const text = moneyToYaml(years);
  const edits = [replaceValue(tree, budget.total.at, raw(text))];
  yield { title: l10n.t('Set total to {0}', text), edits };
}
