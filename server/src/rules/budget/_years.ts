import * as l10n from '@vscode/l10n';
import type { Plan } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { raw, replaceValue, type NewValue, type TextEdit } from '../../parse/edits';
import { addMoney, moneyToYaml, spreadMoney, subtractMoney, type Money } from '../../values/money';
import { quartersOf } from '../../values/period';
import type { Fix } from '../rule';
import { boundWithin } from '../schedule/_nodes';
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
  if (!byYearAt || !weights || weights.size === 0) return [];
  const amounts = spreadMoney(whole, [...weights.values()]);
  const spread = new Map([...weights.keys()].map((year, index) => [year, amounts[index]] as const));
  const written = new Set(byYear.map(({ year }) => year));
  const isSameYears =
    byYear.every(({ year }) => year !== undefined && spread.has(year)) &&
    [...spread.keys()].every((year) => written.has(year));
  if (isSameYears) {
    return byYear.flatMap(({ year, amount }) => {
      const money = year === undefined ? undefined : spread.get(year);
      if (money === undefined || money === amount.money) return [];
      return [replaceValue(tree, amount.at, raw(moneyToYaml(money)))];
    });
  }
  const value: Record<string, NewValue> = {};
  for (const [year, money] of spread) {
    if (money !== undefined) value[String(year)] = raw(moneyToYaml(money));
  }
  return [replaceValue(tree, byYearAt, value)];
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

/** The last year takes the difference, or the total follows the years where nothing else gives it. */
export function* setYearOrTotal(
  { budget, figures }: OwnedBudget,
  whole: Money,
  years: Money,
  { tree }: Snapshot,
): Generator<Fix> {
  const last = budget.byYear.at(-1);
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
