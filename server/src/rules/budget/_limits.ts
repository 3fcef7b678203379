import type { CostKey } from '../../model/plan';
import type { ProfileLimit } from '../../model/profile';
import type { Figures } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import {
  addMoney,
  compareMoney,
  shareOf,
  sumMoney,
  zeroMoney,
  type Money,
} from '../../values/money';
import { parseRate, type Rate } from '../../values/rate';
import { budgetName, budgetsOf } from './_budgets';
import { moneyTerms, type Term } from './_sums';

/** More than a limit of the profile allows. */
export interface Excess {
  readonly kind: 'share';
  readonly limit: ProfileLimit;
  readonly rate: Rate;
  readonly money: Money;
  readonly base: Money;
}

/** Undefined where the limit is kept, or where nobody can tell. */
export function excessOf(limit: ProfileLimit, figures: Figures): Excess | undefined {
  const money = figures.lines.get(limit.category) ?? zeroMoney;
  const parsed = parseRate(String(limit.percent));
  const base = baseOf(limit, figures);
  if (!parsed.ok || base === undefined || base <= 0) return undefined;
  const rate = parsed.value;
  return money > shareOf(base, rate) ? { kind: 'share', limit, rate, money, base } : undefined;
}

/** At its largest: money without lines may be direct costs; whether it is wages nobody can tell. */
function baseOf({ of }: ProfileLimit, figures: Figures): Money | undefined {
  const { lines, withoutLines, figure } = figures;
  switch (of) {
    case 'total':
      return figure;
    case 'personnel':
      return withoutLines === 0 ? (lines.get('personnel') ?? zeroMoney) : undefined;
    case 'direct': {
      const direct = [...lines].flatMap(([key, money]) =>
        key === 'indirect' || key === 'administration' ? [] : [money],
      );
      return addMoney(sumMoney(direct), withoutLines);
    }
  }
}

/**
 * Where the money of the category is written, the largest line first. The administration's own
 * budget is administration as a whole, where it is part of the plan's figure.
 */
export function linesOf(category: CostKey, snapshot: Snapshot): readonly Term[] {
  const { plan, format } = snapshot;
  const lines: (readonly [Money, Term])[] = [];
  for (const owned of budgetsOf(snapshot)) {
    if (owned.kind === 'administration') continue;
    for (const addend of owned.figures.addends) {
      if (addend.kind !== 'line' || addend.cost.key !== category) continue;
      const name = budgetName(owned);
      for (const term of moneyTerms([addend], format.money)) {
        lines.push([addend.money, { ...term, name }]);
      }
    }
  }
  if (category === 'administration' && plan) {
    const { addends } = snapshot.figures(plan.root);
    const whole = addends.filter(({ kind }) => kind === 'administration');
    for (const term of moneyTerms(whole, format.money)) lines.push([zeroMoney, term]);
  }
  return lines.toSorted(([a], [b]) => compareMoney(b, a)).map(([, term]) => term);
}
