import * as l10n from '@vscode/l10n';
import type { Amount } from '../../model/plan';
import { raw, replaceValue } from '../../parse/edits';
import { moneyToYaml, negateMoney, type Money } from '../../values/money';
import { defineRule } from '../rule';
import { amountsOf, budgetsIn, type OwnedBudget } from './_budgets';

interface Negative {
  readonly amount: Amount;
  readonly money: Money;
  /** The total counts with the same amount above zero: the minus is the slip. */
  readonly isContradicted: boolean;
}

/** An amount below zero: a budget has costs only, and a payer only pays. */
export const budgetNegative = defineRule<Negative>({
  id: 'budget/negative',
  severity: 'error',
  message: ({ money }, { format }) =>
    l10n.t(
      'An amount of a plan cannot be below zero: {0}. State the cost that remains, or leave it out.',
      format.money(money),
    ),

  *checkNode(place) {
    let contradicted: ReadonlySet<Amount> | undefined;
    for (const amount of amountsOf(place)) {
      const { at, money } = amount;
      if (money === undefined || money >= 0) continue;
      contradicted ??= new Set(budgetsIn(place).flatMap(linesWithAMinus));
      yield { at: at.span, data: { amount, money, isContradicted: contradicted.has(amount) } };
    }
  },

  *fix({ data: { amount, money, isContradicted } }, { tree }) {
    if (!isContradicted) return;
    const text = moneyToYaml(negateMoney(money));
    yield {
      title: l10n.t('Drop the minus: {0}', text),
      edits: [replaceValue(tree, amount.at, raw(text))],
      preferred: true,
    };
  },
});

/** Lines without which the total would be off, and with whose minus dropped it stands. */
function linesWithAMinus({ figures: { addends, difference } }: OwnedBudget): readonly Amount[] {
  return addends.flatMap((addend) => {
    if (addend.kind !== 'line' || addend.cost.items.length > 0 || addend.cost.rate) return [];
    const { amount } = addend.cost;
    return amount?.money !== undefined && amount.money < 0 && difference === -2 * amount.money
      ? [amount]
      : [];
  });
}
