import * as l10n from '@vscode/l10n';
import type { Cost, CostKey } from '../../model/plan';
import type { RateFigure } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import {
  applyEdits,
  raw,
  removeEntry,
  renameKey,
  replaceValue,
  type TextEdit,
} from '../../parse/edits';
import { entryOf, type MapNode } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';
import { refusedRate } from '../../rules/budget/_allowed';
import { budgetsOf, type OwnedBudget } from '../../rules/budget/_budgets';
import { takeOutEntry, takesComments } from '../../rules/_take-out';
import { moneyToYaml, sumMoney, type Money } from '../../values/money';
import { formatRate, rateToYaml, type Rate } from '../../values/rate';
import { budgetAt, costAt } from './budget-at';
import { exactRate } from './exact-rate';
import { rewriteKind, type Refactoring } from './refactoring';
import type { Touched } from './touched';

/** A flat rate ↔ the amount that it gives (plan-format §2, cost). */
export function* rateOrAmount(touched: Touched): Generator<Refactoring> {
  const owned = budgetAt(touched);
  const cost = owned && costAt(touched, owned);
  if (!cost) return;
  const figure = owned.figures.rates.find((each) => each.cost === cost);
  if (figure) yield* toAmount(touched, figure);
  else if (cost.key === 'indirect' || cost.key === 'administration') {
    yield* toRate(touched, owned, cost, cost.key);
  }
}

function* toAmount({ tree, snapshot }: Touched, figure: RateFigure): Generator<Refactoring> {
  const { cost, money } = figure;
  const rate = cost.rate?.rate;
  if (cost.at.kind !== 'map' || rate === undefined) return;
  // What stands beside the rate is the amount already, or budget/rate-mismatch tells that it is not.
  if (cost.amount && cost.amount.money !== money) return;
  const { language } = snapshot.format;
  yield {
    title: l10n.t(
      'State {0} as the amount {1} instead of {2}',
      cost.key,
      moneyToYaml(money),
      formatRate(rate, language),
    ),
    kind: rewriteKind,
    edits: amountInstead(tree, cost.at, money),
  };
}

/** Bare, where nothing else is said; else in the place of the rate, with all comments. */
function amountInstead(tree: SyntaxTree, map: MapNode, money: Money): readonly TextEdit[] {
  const text = raw(moneyToYaml(money));
  const keys = map.entries.map(({ key }) => key.source);
  const isBare = keys.every((key) => key === 'rate' || key === 'of' || key === 'amount');
  const hasComments = takesComments(tree, [{ range: tree.extentOf(map), newText: '' }]);
  if (isBare && !hasComments) return [replaceValue(tree, map, text)];
  const rate = entryOf(map, 'rate');
  const of = entryOf(map, 'of');
  if (!rate || !of || entryOf(map, 'amount')) return [];
  const out = takeOutEntry(tree, of);
  const removal = out ? [out] : removeEntry(tree, map, of);
  if (!out && takesComments(tree, removal)) return [];
  return [renameKey(tree, rate, 'amount'), replaceValue(tree, rate.value, text), ...removal];
}

/** Where a rate of at most two decimals gives the very amount on a base of this budget. */
function* toRate(
  { tree, snapshot }: Touched,
  owned: OwnedBudget,
  cost: Cost,
  key: CostKey,
): Generator<Refactoring> {
  const money = cost.amount?.money;
  if (money === undefined || money <= 0 || cost.at.kind !== 'scalar') return;
  for (const of of ['personnel', 'direct'] as const) {
    const rate = exactRate(money, baseOf(owned, of));
    if (rate === undefined) continue;
    const value = { rate: raw(rateToYaml(rate)), of };
    const edits = [replaceValue(tree, cost.at, value)];
    if (!gives(snapshot, owned, edits, key, money)) continue;
    yield { title: titleOf(snapshot, key, rate, of), kind: rewriteKind, edits };
  }
}

function titleOf(
  { format }: Snapshot,
  key: CostKey,
  rate: Rate,
  of: 'personnel' | 'direct',
): string {
  const share = formatRate(rate, format.language);
  return of === 'personnel'
    ? l10n.t('State {0} as {1} of the personnel costs', key, share)
    : l10n.t('State {0} as {1} of the direct costs', key, share);
}

function baseOf({ figures }: OwnedBudget, of: 'personnel' | 'direct'): Money {
  const lines = [...figures.own].filter(([key]) =>
    of === 'personnel' ? key === 'personnel' : key !== 'indirect' && key !== 'administration',
  );
  return sumMoney(lines.map(([, money]) => money));
}

/** The roll-up itself is asked: what counts as direct is the funder's business. */
function gives(
  snapshot: Snapshot,
  owned: OwnedBudget,
  edits: readonly TextEdit[],
  key: CostKey,
  money: Money,
): boolean {
  const place = budgetsOf(snapshot).findIndex(({ budget }) => budget === owned.budget);
  const after = snapshot.update(applyEdits(snapshot.text, edits));
  const rates = budgetsOf(after)[place]?.figures.rates ?? [];
  const figure = rates.find(({ cost }) => cost.key === key);
  return figure?.money === money && !refusedRate(figure.cost, after.profile);
}
