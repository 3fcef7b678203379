/** The ways to make a stated total stand. The planner chooses: none of them is sure. */
import * as l10n from '@vscode/l10n';
import type { Amount, Cost } from '../../model/plan';
import { onlySum } from '../../model/reachable-sums';
import type { Addend } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { raw, replaceValue, setEntry } from '../../parse/edits';
import { budgetKeyOrder } from '../../schema/order';
import { addMoney, moneyToYaml, spreadMoney, zeroMoney, type Money } from '../../values/money';
import type { Fix } from '../rule';
import { budgetName, holdersOf, type OwnedBudget } from './_budgets';
import { isCounted, putsAtOdds, sumsOf } from './_depends-on';

/** A total that is not what it is made of. */
export interface Imbalance {
  readonly owned: OwnedBudget;
  readonly stated: Money;
  readonly composed: Money;
  /** Stated less composed. */
  readonly difference: Money;
}

export function* balancingFixes(data: Imbalance, snapshot: Snapshot): Generator<Fix> {
  yield* setTotal(data, snapshot);
  // What was reckoned with the sum as it is would be wrong once that becomes the stated total.
  if (putsAtOdds(data.owned, onlySum(data.stated), snapshot)) return;
  yield* viaAdministration(data, snapshot);
  yield* viaLines(data, snapshot);
  yield* proRata(data, snapshot);
}

function* setTotal({ owned, composed }: Imbalance, snapshot: Snapshot): Generator<Fix> {
  const { total } = owned.budget;
  if (!total) return;
  const text = moneyToYaml(composed);
  yield {
    title: l10n.t('Set total to {0}', text),
    edits: [replaceValue(snapshot.tree, total.at, raw(text))],
    // Where something else was reckoned with the total, a figure in it is more likely wrong.
    preferred: !putsAtOdds(owned, sumsOf(owned.figures), snapshot),
  };
}

/** The difference as the administration's share, where that is more than nothing. */
function* viaAdministration({ owned, difference }: Imbalance, snapshot: Snapshot): Generator<Fix> {
  const { tree } = snapshot;
  const { budget } = owned;
  const line = budget.costs.find(({ key }) => key === 'administration');
  if ((line && !isPlain(line)) || !mayCarry(owned, difference, snapshot)) return;
  const money = addMoney(line?.amount?.money ?? zeroMoney, difference);
  if (money <= 0) return;
  const text = moneyToYaml(money);
  yield {
    title: l10n.t('Put the difference in administration, which makes it {0}', text),
    edits: line?.amount
      ? [replaceValue(tree, line.amount.at, raw(text))]
      : setEntry(tree, budget.at, 'administration', raw(text), budgetKeyOrder),
  };
}

/**
 * The administration has no administration; and where its own budget says what all shares come to,
 * another share must not put the two at odds.
 */
function mayCarry(owned: OwnedBudget, more: Money, { plan, rollUp }: Snapshot): boolean {
  const outermost = holdersOf(owned).at(-1) ?? owned;
  if (outermost.kind === 'administration') return false;
  if (!plan?.administration) return true;
  const { possible, unreadable, figure } = rollUp.budget(plan.administration);
  if (unreadable || figure === undefined) return true;
  const carried = rollUp.carriedAdministration(plan);
  if (!carried) return false;
  return carried.unreadable || possible.has(addMoney(carried.money, more));
}

/** One line, or the bare total of a part, changed so that the total stands; none falls below zero. */
function* viaLines({ owned, difference }: Imbalance, snapshot: Snapshot): Generator<Fix> {
  for (const { name, amount, money } of changeable(owned, snapshot)) {
    const changed = addMoney(money, difference);
    if (changed < 0) continue;
    const text = moneyToYaml(changed);
    yield {
      title: l10n.t('Change {0} to {1}', name, text),
      edits: [replaceValue(snapshot.tree, amount.at, raw(text))],
    };
  }
}

interface Changeable {
  readonly name: string;
  readonly amount: Amount;
  readonly money: Money;
}

function changeable(owned: OwnedBudget, snapshot: Snapshot): readonly Changeable[] {
  const { costs, parts } = owned.budget;
  const lines = costs.flatMap((cost) => {
    const { key, amount } = cost;
    if (amount?.money === undefined || !isPlain(cost) || key === 'administration') return [];
    if (isCounted(key, owned, snapshot)) return [];
    return [{ name: key, amount, money: amount.money }];
  });
  const bare = parts.flatMap((part) => {
    const { composed, stated } = snapshot.rollUp.budget(part);
    if (composed !== undefined || stated === undefined || !part.total) return [];
    if (isCounted('other', owned, snapshot)) return [];
    const name = budgetName({ ...owned, kind: 'part', budget: part, holder: owned });
    return [{ name, amount: part.total, money: stated }];
  });
  return [...lines, ...bare];
}

const mostNamed = 3;

/**
 * The difference over all lines in proportion to what they are, to the cent. Only where every line
 * is a plain amount, so that each takes its share.
 */
export function* proRata({ owned, difference }: Imbalance, snapshot: Snapshot): Generator<Fix> {
  const lines = changeable(owned, snapshot).filter(({ money }) => money !== 0);
  const isAll = lines.length === owned.figures.addends.filter(isSpreadable).length;
  if (!isAll || lines.some(({ money }) => money < 0)) return;
  const shares = spreadMoney(
    difference,
    lines.map(({ money }) => money),
    // Nobody plans cents where all else is in euros.
    lines.every(({ money }) => money % 100 === 0),
  );
  const changes = lines.flatMap(({ name, amount, money }, index) => {
    const share = shares[index] ?? zeroMoney;
    const changed = addMoney(money, share);
    return share === 0 ? [] : [{ name, at: amount.at, changed, text: moneyToYaml(changed) }];
  });
  const isOneEach = new Set(changes.map(({ at }) => at)).size === changes.length;
  if (changes.length < 2 || !isOneEach || changes.some(({ changed }) => changed < 0)) return;
  const named = changes.slice(0, mostNamed).map(({ name, text }) => `${name} ${text}`);
  const all = [...named, ...(changes.length > mostNamed ? ['…'] : [])].join(', ');
  yield {
    title: l10n.t('Spread the difference over the lines in proportion: {0}', all),
    edits: changes.map(({ at, text }) => replaceValue(snapshot.tree, at, raw(text))),
  };
}

/** Of the budget's own figures, all that says something but the administration's share. */
function isSpreadable(addend: Addend): boolean {
  if (addend.kind === 'part') return addend.money !== 0;
  return addend.kind === 'line' && addend.cost.key !== 'administration' && addend.money !== 0;
}

/** An amount with nothing beside it that must give the same. */
function isPlain({ amount, items, rate }: Cost): boolean {
  return amount?.money !== undefined && items.length === 0 && !rate;
}
