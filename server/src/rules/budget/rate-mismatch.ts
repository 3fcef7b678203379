import * as l10n from '@vscode/l10n';
import type { Amount } from '../../model/plan';
import type { Figures, RateFigure } from '../../model/roll-up';
import { raw, replaceValue } from '../../parse/edits';
import { addMoney, moneyToYaml, shareOf, type Money } from '../../values/money';
import { formatRate } from '../../values/rate';
import { defineRule } from '../rule';
import { budgetsIn } from './_budgets';

interface Mismatch {
  readonly amount: Amount;
  readonly stated: Money;
  readonly figure: RateFigure;
}

/** An amount beside a flat rate that gives another (plan-format §2, cost). */
export const budgetRateMismatch = defineRule<Mismatch>({
  id: 'budget/rate-mismatch',
  severity: 'error',
  message: ({ stated, figure: { cost, base, money } }, { format }) => {
    const rate = cost.rate?.rate;
    const figures = [
      rate === undefined ? '' : formatRate(rate, format.language),
      format.money(base),
      format.money(money),
      format.money(stated),
    ] as const;
    return cost.rateOf === 'personnel'
      ? l10n.t(
          '{0} of the personnel costs {1} is {2}, but the amount is {3}. Set it to {2}, correct the rate, or leave the amount out.',
          ...figures,
        )
      : l10n.t(
          '{0} of the direct costs {1} is {2}, but the amount is {3}. Set it to {2}, correct the rate, or leave the amount out.',
          ...figures,
        );
  },

  *checkNode(place) {
    for (const { figures } of budgetsIn(place)) {
      for (const figure of figures.rates) {
        const { amount, rate } = figure.cost;
        const stated = amount?.money;
        if (!amount || !rate || stated === undefined || figure.possible.has(stated)) continue;
        if (isSlipOfBase(stated, figure, figures)) continue;
        yield {
          at: amount.at.span,
          data: { amount, stated, figure },
          related: [{ at: rate.at.span, message: l10n.t('The rate') }],
        };
      }
    }
  },

  *fix({ data: { amount, figure } }, { tree }) {
    const text = moneyToYaml(figure.money);
    yield {
      title: l10n.t('Set amount to {0}', text),
      edits: [replaceValue(tree, amount.at, raw(text))],
      preferred: true,
    };
  },
});

/** The budget is out of order by what its base would have to change for the rate to give this. */
function isSlipOfBase(stated: Money, { cost, base }: RateFigure, figures: Figures): boolean {
  const { inOrder, difference } = figures;
  const rate = cost.rate?.rate;
  if (inOrder || difference === undefined || rate === undefined) return false;
  return shareOf(addMoney(base, difference), rate) === stated;
}
