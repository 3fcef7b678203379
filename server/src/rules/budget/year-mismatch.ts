import * as l10n from '@vscode/l10n';
import type { YearAmount } from '../../model/plan';
import { yearsSum } from '../../model/roll-up';
import { entryOf } from '../../parse/syntax';
import { moneyToYaml, negateMoney, subtractMoney, sumMoney, type Money } from '../../values/money';
import { describePeriod, yearsOf, type Period } from '../../values/period';
import { defineRule, type Finding } from '../rule';
import { boundWithin, relatedBound } from '../_nodes';
import { boundIn, type NodePlace } from '../_surroundings';
import { budgetsIn, type OwnedBudget } from './_budgets';
import { setYearOrTotal, spreadBySchedule } from './_years';

type YearSlip = { readonly owned: OwnedBudget; readonly whole: Money } & (
  | { readonly kind: 'sum'; readonly years: Money }
  | {
      readonly kind: 'outside';
      readonly year: YearAmount;
      readonly period: Period;
      readonly of: string;
    }
);

/** `byYear` that does not add up to the total, or has a year outside the period (plan-format §2). */
export const budgetYearMismatch = defineRule<YearSlip>({
  id: 'budget/year-mismatch',
  severity: 'error',
  message: (slip, { format }) => {
    if (slip.kind === 'outside') {
      const { keyAt, amount } = slip.year;
      const said = [keyAt.source, slip.of, describePeriod(slip.period, format.language)] as const;
      return amount.money === undefined
        ? l10n.t(
            'The year {0} is outside the period of {1}, {2}. Move what it has to a year of the period.',
            ...said,
          )
        : l10n.t(
            'The year {0} is outside the period of {1}, {2}. Move its {3} to a year of the period.',
            ...said,
            format.money(amount.money),
          );
    }
    const difference = subtractMoney(slip.years, slip.whole);
    const figures = [format.money(slip.years), format.money(slip.whole)] as const;
    return difference > 0
      ? l10n.t(
          'The years add up to {0}, {2} more than the total {1}. Correct one of the years, or the total.',
          ...figures,
          format.money(difference),
        )
      : l10n.t(
          'The years add up to {0}, {2} less than the total {1}. Correct one of the years, or the total.',
          ...figures,
          format.money(negateMoney(difference)),
        );
  },

  *checkNode(place) {
    for (const owned of budgetsIn(place)) {
      const years = yearsSum(owned.budget);
      const whole = owned.figures.stated ?? owned.figures.figure;
      if (years === undefined || years === 'unreadable' || whole === undefined) continue;
      const outside = [...outsideYears(owned, whole, place)];
      yield* outside;
      yield* sumSlip(owned, whole, years, outside);
    }
  },

  *fix({ data }, snapshot) {
    if (data.kind === 'sum') yield* setYearOrTotal(data.owned, data.whole, data.years, snapshot);
    const edits = spreadBySchedule(data.whole, data.owned, snapshot);
    const title = l10n.t('Spread {0} over the years by schedule', moneyToYaml(data.whole));
    if (edits.length > 0) yield { title, edits, preferred: data.kind === 'outside' };
  },
});

type Outside = Finding<Extract<YearSlip, { kind: 'outside' }>>;

function* outsideYears(
  owned: OwnedBudget,
  whole: Money,
  { node, around }: NodePlace,
): Generator<Outside> {
  const bound = boundIn(node, around);
  if (!bound?.period) return;
  const { name: of, period } = bound;
  const allowed = new Set(yearsOf(period));
  for (const year of owned.budget.byYear) {
    if (year.year === undefined || allowed.has(year.year) || year.amount.money === 0) continue;
    yield {
      at: year.keyAt.span,
      data: { kind: 'outside', owned, whole, year, period, of },
      related: ({ plan }) => relatedBound(plan && boundWithin(plan, node)),
    };
  }
}

/** Silent where the years fit any figure that the budget may have, or would without a year outside. */
function* sumSlip(
  owned: OwnedBudget,
  whole: Money,
  years: Money,
  outside: readonly Outside[],
): Generator<Finding<YearSlip>> {
  const { possible, unreadable } = owned.figures;
  const misplaced = sumMoney(outside.flatMap(({ data }) => data.year.amount.money ?? []));
  if (unreadable || possible.has(years) || possible.has(subtractMoney(years, misplaced))) return;
  const key = entryOf(owned.budget.at, 'byYear')?.key;
  if (!key) return;
  const total = owned.budget.total;
  yield {
    at: key.span,
    data: { kind: 'sum', owned, whole, years },
    related: total ? [{ at: total.at.span, message: l10n.t('The total') }] : [],
  };
}
