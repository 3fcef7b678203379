/** What is wrong with the years of a budget, and how that is said. */
import * as l10n from '@vscode/l10n';
import type { YearAmount } from '../../model/plan';
import type { Format } from '../../model/snapshot';
import { negateMoney, subtractMoney, type Money } from '../../values/money';
import { describePeriod, type Period } from '../../values/period';
import type { NearestPeriod } from '../_surroundings';
import type { OwnedBudget } from './_budgets';

interface OfBudget {
  readonly owned: OwnedBudget;
  readonly whole: Money;
}

/** Years that do not add up to the whole. */
export interface YearSum extends OfBudget {
  readonly kind: 'sum';
  readonly years: Money;
}

export interface YearOutside extends OfBudget {
  readonly kind: 'outside';
  readonly year: YearAmount;
  readonly period: Period;
  /** The bound whose period it is. */
  readonly of: NearestPeriod;
}

export function explainOutside({ year, period, of }: YearOutside, format: Format): string {
  const { keyAt, amount } = year;
  const said = [keyAt.source, of.name, describePeriod(period, format.language)] as const;
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

export function explainSum({ owned, whole, years }: YearSum, format: Format): string {
  const difference = subtractMoney(years, whole);
  const size = format.money(difference > 0 ? difference : negateMoney(difference));
  const figures = [format.money(years), format.money(whole), size] as const;
  if (owned.budget.total) {
    return difference > 0
      ? l10n.t(
          'The years add up to {0}, {2} more than the total {1}. Correct one of the years, or the total.',
          ...figures,
        )
      : l10n.t(
          'The years add up to {0}, {2} less than the total {1}. Correct one of the years, or the total.',
          ...figures,
        );
  }
  return difference > 0
    ? l10n.t(
        'The years add up to {0}, {2} more than the cost lines give, {1}. Correct one of the years, or the lines.',
        ...figures,
      )
    : l10n.t(
        'The years add up to {0}, {2} less than the cost lines give, {1}. Correct one of the years, or the lines.',
        ...figures,
      );
}
