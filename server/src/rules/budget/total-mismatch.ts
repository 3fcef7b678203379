import * as l10n from '@vscode/l10n';
import type { Cost } from '../../model/plan';
import type { Addend } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { raw, replaceValue, setEntry } from '../../parse/edits';
import { budgetKeyOrder } from '../../schema/order';
import { addMoney, moneyToYaml, negateMoney, zeroMoney, type Money } from '../../values/money';
import { defineRule, type Fix } from '../rule';
import { budgetsIn, type OwnedBudget } from './_budgets';
import { moneyTerms, relatedTerms, sumText } from './_sums';

interface Mismatch {
  readonly owned: OwnedBudget;
  readonly stated: Money;
  readonly composed: Money;
  /** Stated less composed. */
  readonly difference: Money;
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
    yield* setTotal(data, snapshot);
    yield* viaAdministration(data, snapshot);
    yield* viaLines(data, snapshot);
  },
});

function* setTotal({ owned, composed }: Mismatch, { tree }: Snapshot): Generator<Fix> {
  const { total } = owned.budget;
  const text = moneyToYaml(composed);
  if (!total) return;
  const edits = [replaceValue(tree, total.at, raw(text))];
  yield { title: l10n.t('Set total to {0}', text), edits, preferred: true };
}

/** The difference as the administration's share, where that is more than nothing. */
function* viaAdministration({ owned, difference }: Mismatch, { tree }: Snapshot): Generator<Fix> {
  const { kind, budget } = owned;
  const line = budget.costs.find(({ key }) => key === 'administration');
  if (kind === 'administration' || (line && !isPlain(line))) return;
  const money = addMoney(line?.amount?.money ?? zeroMoney, difference);
  if (money <= 0) return;
  const text = moneyToYaml(money);
  yield {
    title: l10n.t('Put the difference in administration: {0}', text),
    edits: line?.amount
      ? [replaceValue(tree, line.amount.at, raw(text))]
      : setEntry(tree, budget.at, 'administration', raw(text), budgetKeyOrder),
  };
}

/** Each own line changed so that the total stands; none may fall below zero. */
function* viaLines({ owned, difference }: Mismatch, { tree }: Snapshot): Generator<Fix> {
  const { costs } = owned.budget;
  // A line that a flat rate is counted on would change more than itself.
  const fixed = costs.every(({ rate, amount }) => !rate || amount);
  for (const cost of costs) {
    const { key, amount } = cost;
    if (amount?.money === undefined || !isPlain(cost) || key === 'administration') continue;
    if (!fixed && key !== 'indirect') continue;
    const money = addMoney(amount.money, difference);
    if (money < 0) continue;
    const text = moneyToYaml(money);
    yield {
      title: l10n.t('Change {0} to {1}', key, text),
      edits: [replaceValue(tree, amount.at, raw(text))],
    };
  }
}

/** An amount with nothing beside it that must give the same. */
function isPlain({ amount, items, rate }: Cost): boolean {
  return amount?.money !== undefined && items.length === 0 && !rate;
}
