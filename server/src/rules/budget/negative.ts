import * as l10n from '@vscode/l10n';
import type { Money } from '../../values/money';
import { defineRule } from '../rule';
import { amountsOf } from './_budgets';

/** An amount below zero: a budget has costs only, and a payer only pays. */
export const budgetNegative = defineRule<Money>({
  id: 'budget/negative',
  severity: 'error',
  message: (money, { format }) =>
    l10n.t(
      'An amount of a plan cannot be below zero: {0}. State the cost that remains, or leave it out.',
      format.money(money),
    ),

  *checkNode(place) {
    for (const { at, money } of amountsOf(place)) {
      if (money !== undefined && money < 0) yield { at: at.span, data: money };
    }
  },
});
