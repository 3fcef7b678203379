import type { Amount, Cost, CostKey } from '../../../model/plan';
import { itemsSum } from '../../../model/roll-up';
import type { Snapshot } from '../../../model/snapshot';
import type { OwnedBudget } from '../../../rules/budget/_budgets';
import { objectType } from '../../../schema/fields';
import { zeroMoney, type Money } from '../../../values/money';

/** An amount that can be made more or less without anything beside it disagreeing. */
export interface AmountPlace {
  readonly owned: OwnedBudget;
  /** How a message names it within its budget; empty for a budget that is a total only. */
  readonly name: string;
  readonly amount: Amount;
  readonly money: Money;
  /** What it must not fall below: items state so much of it. */
  readonly least: Money;
  /** The cost line whose amount includes it, where it is one of several items. */
  readonly cost: Cost | undefined;
}

/** The amounts of a budget that may be moved, in the order written. */
export function placesIn(owned: OwnedBudget): readonly AmountPlace[] {
  const { budget, figures } = owned;
  const { total } = budget;
  const isBare = figures.composed === undefined;
  const bare =
    isBare && total?.money !== undefined
      ? [{ owned, name: '', amount: total, money: total.money, least: zeroMoney, cost: undefined }]
      : [];
  return [...budget.costs.flatMap((cost) => placesOf(owned, cost)), ...bare];
}

function placesOf(owned: OwnedBudget, cost: Cost): readonly AmountPlace[] {
  const { key, amount, items, complete, rate } = cost;
  if (rate) return [];
  const sum = itemsSum(cost);
  const money = amount?.money;
  if (items.length === 0 || !complete) {
    if (!amount || money === undefined || (items.length > 0 && sum === undefined)) return [];
    return [{ owned, name: key, amount, money, least: sum ?? zeroMoney, cost: undefined }];
  }
  if (sum === undefined || (amount && money !== sum)) return [];
  return items.flatMap((item) => {
    if (!item.amount || item.amount.money === undefined) return [];
    const name = item.title ? `${key} / ${item.title.value}` : key;
    const { amount: own } = item;
    return [{ owned, name, amount: own, money: item.amount.money, least: zeroMoney, cost }];
  });
}

/** Cost lines that the funder knows and the budget has not; none where it has no lines at all. */
export function absentLines({ budget }: OwnedBudget, snapshot: Snapshot): readonly CostKey[] {
  if (budget.costs.length === 0) return [];
  const written = new Set(budget.costs.map(({ key }) => key));
  return snapshot.profile.costCategories.filter(
    (key) => key !== 'indirect' && key !== 'administration' && !written.has(key),
  );
}

/** A cost line as the plan's readers call it, with the key: `Henkilöstökulut (personnel)`. */
export function lineLabel(name: string, { plan }: Snapshot): string {
  const [key = '', ...item] = name.split(' / ');
  const field = objectType('budget')?.fields.get(key);
  const language = plan?.language ?? 'fi';
  const term = field && language !== 'en' ? field[language] : '';
  return [term === '' ? key : `${term} (${key})`, ...item].join(' / ');
}
