import * as l10n from '@vscode/l10n';
import type { Addend } from '../../model/roll-up';
import { negateMoney } from '../../values/money';
import { defineRule } from '../rule';
import { balancingFixes, type Imbalance } from './_balance';
import { budgetsIn } from './_budgets';
import { moneyTerms, relatedTerms, sumText } from './_sums';

interface Mismatch extends Imbalance {
  readonly addends: readonly Addend[];
}

/** A stated total that no reading of its parts gives (plan-format §2, roll-up and blame). */
export const budgetTotalMismatch = defineRule<Mismatch>({
  id: 'budget/total-mismatch',
  severity: 'error',
  message: ({ stated, composed, difference, addends }, { format }) => {
    const sum = sumText(moneyTerms(addends, format.money));
    const figures = [format.money(stated), format.money(composed), sum] as const;
    return difference > 0
      ? l10n.t(
          'The stated total {0} is {3} more than what it is made of, {1}: {2}. Set it to {1}, or correct the figure that is wrong.',
          ...figures,
          format.money(difference),
        )
      : l10n.t(
          'The stated total {0} is {3} less than what it is made of, {1}: {2}. Set it to {1}, or correct the figure that is wrong.',
          ...figures,
          format.money(negateMoney(difference)),
        );
  },

  *checkNode(place) {
    for (const owned of budgetsIn(place)) {
      const { stated, composed, difference, addends, inOrder } = owned.figures;
      const { total } = owned.budget;
      if (inOrder || !total) continue;
      if (stated === undefined || composed === undefined || difference === undefined) continue;
      yield {
        at: total.at.span,
        data: { owned, stated, composed, difference, addends },
        related: relatedTerms(moneyTerms(addends, place.around.format.money)),
      };
    }
  },

  *fix({ data }, snapshot) {
    yield* balancingFixes(data, snapshot);
  },
});
