import * as l10n from '@vscode/l10n';
import { yearsSum } from '../../model/roll-up';
import { entryOf } from '../../parse/syntax';
import { moneyToYaml, subtractMoney, sumMoney, type Money } from '../../values/money';
import { yearsOf } from '../../values/period';
import { defineRule, type Finding } from '../rule';
import { boundWithin, relatedBound } from '../_nodes';
import { boundIn, type NodePlace } from '../_surroundings';
import { budgetsIn, type OwnedBudget } from './_budgets';
import { explainOutside, explainSum, type YearOutside, type YearSum } from './_year-words';
import { spreadBySchedule } from './_spread-years';
import { setYearOrTotal } from './_years';

type YearSlip = YearSum | YearOutside;

/** `byYear` that does not add up to the total, or has a year outside the period (plan-format §2). */
export const budgetYearMismatch = defineRule<YearSlip>({
  id: 'budget/year-mismatch',
  severity: 'error',
  message: (slip, { format }) =>
    slip.kind === 'outside' ? explainOutside(slip, format) : explainSum(slip, format),

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

type Outside = Finding<YearOutside>;

function* outsideYears(
  owned: OwnedBudget,
  whole: Money,
  { node, around }: NodePlace,
): Generator<Outside> {
  const bound = boundIn(node, around);
  if (!bound?.period) return;
  const { period } = bound;
  const allowed = new Set(yearsOf(period));
  for (const year of owned.budget.byYear) {
    if (year.year === undefined || allowed.has(year.year) || year.amount.money === 0) continue;
    yield {
      at: year.keyAt.span,
      data: { kind: 'outside', owned, whole, year, period, of: bound },
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
