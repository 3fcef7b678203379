import * as l10n from '@vscode/l10n';
import { raw, setEntry } from '../../parse/edits';
import { entryOf, keyText } from '../../parse/syntax';
import { moneyToYaml, type Money } from '../../values/money';
import { defineRule } from '../rule';
import { budgetName, budgetSpan, budgetsIn, holdersOf, type OwnedBudget } from './_budgets';
import { hasLines } from './_lines';

interface Untotalled {
  readonly owned: OwnedBudget;
  readonly sum: Money;
}

/**
 * Cost lines whose sum is not stated (plan-format §2, total). A part needs no total of its own
 * where the budget that it is a part of has one, and administration alone is no budget to total.
 */
export const budgetNoTotal = defineRule<Untotalled>({
  id: 'budget/no-total',
  severity: 'information',
  message: ({ owned, sum }, { format }) =>
    l10n.t(
      'The budget of {0} has cost lines and no `total`. They come to {1}: state it, so that it can be checked.',
      budgetName(owned),
      format.money(sum),
    ),

  *checkNode(place) {
    for (const owned of budgetsIn(place)) {
      const { composed, unreadable } = owned.figures;
      if (composed === undefined || unreadable || !lacksTotal(owned)) continue;
      if (holdersOf(owned).some((holder) => hasTotal(holder) || lacksTotal(holder))) continue;
      yield { at: budgetSpan(owned), data: { owned, sum: composed } };
    }
  },

  *fix({ data: { owned, sum } }, { tree }) {
    const text = moneyToYaml(sum);
    yield {
      title: l10n.t('Insert total: {0}', text),
      edits: setEntry(tree, owned.budget.at, 'total', raw(text), lastOf(owned.budget)),
      preferred: true,
    };
  },
});

/** Under all that is written, in whatever order that is; a note stays the last. */
function lastOf({ at }: OwnedBudget['budget']): readonly string[] {
  return [...at.entries.map(keyText).filter((key) => key !== 'note'), 'total'];
}

function hasTotal({ budget }: OwnedBudget): boolean {
  return entryOf(budget.at, 'total') !== undefined || budget.torn;
}

function lacksTotal(owned: OwnedBudget): boolean {
  return hasLines(owned.budget) && !hasTotal(owned);
}
