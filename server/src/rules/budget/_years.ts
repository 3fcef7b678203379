import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { raw, replaceValue } from '../../parse/edits';
import { addMoney, moneyToYaml, subtractMoney, type Money } from '../../values/money';
import { yearsOf } from '../../values/period';
import { boundWithin } from '../_nodes';
import type { Fix } from '../rule';
import type { OwnedBudget } from './_budgets';

/**
 * The last year inside the period takes the difference, or the total follows the years where
 * nothing else gives it.
 */
export function* setYearOrTotal(
  { budget, figures, owner }: OwnedBudget,
  whole: Money,
  years: Money,
  { plan, tree }: Snapshot,
): Generator<Fix> {
  const period = plan && boundWithin(plan, owner)?.value.period;
  const allowed = period && new Set(yearsOf(period));
  const last = budget.byYear.findLast(
    ({ year }) => year !== undefined && (allowed?.has(year) ?? true),
  );
  if (last?.amount.money !== undefined) {
    const money = addMoney(last.amount.money, subtractMoney(whole, years));
    const text = moneyToYaml(money);
    if (money >= 0) {
      yield {
        title: l10n.t('Set {0} to {1}', last.keyAt.source, text),
        edits: [replaceValue(tree, last.amount.at, raw(text))],
        preferred: true,
      };
    }
  }
  if (!budget.total || figures.composed !== undefined) return;
  const text = moneyToYaml(years);
  const edits = [replaceValue(tree, budget.total.at, raw(text))];
  yield { title: l10n.t('Set total to {0}', text), edits };
}
