import * as l10n from '@vscode/l10n';
import type { Cost, CostItem } from '../../model/plan';
import { valueOf } from '../../parse/syntax';
import { cents, subtractMoney, sumMoney, type Money } from '../../values/money';
import { formatRate } from '../../values/rate';
import {
  card,
  composition,
  costTerm,
  percent,
  perPersonYear,
  shareLines,
  titled,
  type NamedMoney,
} from './figure-lines';
import { budgetAt, type BudgetAt, type HoverPlace, type WithSnapshot } from './place';
import { bearerOf } from './total';

/** A cost line, one of its items, or a year of a budget; undefined for any other figure. */
export function costCard(place: HoverPlace): string | undefined {
  const at = budgetAt(place);
  if (!at) return undefined;
  for (const cost of at.budget.costs) {
    if (cost.amount?.at === place.scalar) return lineCard(place, at, cost);
    const item = cost.items.find(({ amount }) => amount?.at === place.scalar);
    if (item) return itemCard(place, at, cost, item);
  }
  return yearCard(place, at);
}

function lineCard(place: HoverPlace, at: BudgetAt, cost: Cost): string | undefined {
  const { snapshot, options } = place;
  const money = cost.amount?.money;
  if (money === undefined) return undefined;
  const items = namedItems(cost);
  const isPersonnel = cost.key === 'personnel';
  const perYear = isPersonnel ? perPersonYear(snapshot, money, at.budget.fte?.value) : undefined;
  return card(
    `**${snapshot.format.money(money)}** · ${costTerm(cost.key, options.language)} · ${bearerOf(at)}`,
    composition(items, snapshot),
    [
      ...itemsAgreement(place, cost, money, items),
      ...rateLine(place, at, cost),
      ...(perYear === undefined ? [] : [perYear]),
      ...shareOfBudget(place, at, money),
      ...shareLines(snapshot, at, money),
    ],
  );
}

/** Items with an amount. */
export function namedItems({ items }: Cost): readonly NamedMoney[] {
  return items.flatMap(({ title, amount }) =>
    amount?.money === undefined ? [] : [{ name: titled(title?.value ?? ''), money: amount.money }],
  );
}

/** How an amount stands to the items that it is made of. */
export function itemsAgreement(
  { snapshot }: WithSnapshot,
  cost: Cost,
  money: Money,
  items: readonly NamedMoney[],
): string[] {
  if (items.length === 0) return [];
  const rest = subtractMoney(money, sumMoney(items.map((item) => item.money)));
  const size = snapshot.format.money(cents(Math.abs(rest)));
  if (rest === 0) return [l10n.t('agrees with its items')];
  if (!cost.complete && rest > 0) return [l10n.t('{0} of it is in no item', size)];
  return rest > 0
    ? [l10n.t('{0} more than its items', `**${size}**`)]
    : [l10n.t('{0} less than its items', `**${size}**`)];
}

/** `25 % of 400 000 €, direct costs, is 100 000 €` */
export function rateLine({ snapshot }: WithSnapshot, { figures }: BudgetAt, cost: Cost): string[] {
  const found = figures.rates.find((each) => each.cost === cost);
  const rate = cost.rate?.rate;
  if (!found || rate === undefined) return [];
  const { format } = snapshot;
  const written = formatRate(rate, format.language);
  const [base, money] = [format.money(found.base), format.money(found.money)];
  if (found.isOpen) {
    // The rest is stated as a total only: what of it the rate would be of nobody can tell.
    return cost.rateOf === 'personnel'
      ? [l10n.t('{0} of the itemised personnel costs, {1}, is {2}', written, base, money)]
      : [l10n.t('{0} of the itemised direct costs, {1}, is {2}', written, base, money)];
  }
  return cost.rateOf === 'personnel'
    ? [l10n.t('{0} of the personnel costs, {1}, is {2}', written, base, money)]
    : [l10n.t('{0} of the direct costs, {1}, is {2}', written, base, money)];
}

function shareOfBudget({ snapshot }: HoverPlace, at: BudgetAt, money: Money): string[] {
  const whole = at.figures.composed ?? at.figures.stated;
  if (whole === undefined || whole === money || at.node?.kind === 'plan') return [];
  const share = percent(money, whole, snapshot);
  return [l10n.t('{0} of {1} ({2})', share, bearerOf(at), snapshot.format.money(whole))];
}

function itemCard(
  { snapshot, options }: HoverPlace,
  at: BudgetAt,
  cost: Cost,
  { title, amount }: CostItem,
): string | undefined {
  if (amount?.money === undefined) return undefined;
  const { money } = amount;
  const whole = cost.amount?.money ?? sumMoney(namedItems(cost).map((item) => item.money));
  const term = costTerm(cost.key, options.language);
  const line = l10n.t(
    '{0} of {1} ({2})',
    percent(money, whole, snapshot),
    `${term} · ${bearerOf(at)}`,
    snapshot.format.money(whole),
  );
  return card(`**${snapshot.format.money(money)}** · ${titled(title?.value ?? '')}`, [], [line]);
}

/** A year's share of the total, and whether the years add up to it. */
function yearCard({ snapshot, scalar }: HoverPlace, at: BudgetAt): string | undefined {
  const { budget, figures } = at;
  const year = budget.byYear.find(({ amount }) => amount.at === scalar);
  const money = year?.amount.money;
  const years = valueOf(budget.at, 'byYear');
  if (!year || money === undefined || !years) return undefined;
  const named = budget.byYear.flatMap(({ keyAt, amount }) =>
    amount.money === undefined ? [] : [{ name: titled(keyAt.source), money: amount.money }],
  );
  const total = budget.total?.money ?? figures.figure;
  const rest = total && subtractMoney(sumMoney(named.map((each) => each.money)), total);
  const size = rest === undefined ? '' : snapshot.format.money(cents(Math.abs(rest)));
  return card(
    `**${snapshot.format.money(money)}** · ${titled(year.keyAt.source)} · ${bearerOf(at)}`,
    composition(named, snapshot),
    rest === undefined
      ? []
      : rest === 0
        ? [l10n.t('the years agree with the total')]
        : rest > 0
          ? [l10n.t('the years are {0} more than the total', `**${size}**`)]
          : [l10n.t('the years are {0} less than the total', `**${size}**`)],
  );
}
