import * as l10n from '@vscode/l10n';
import {
  budgetFigures,
  carriedAdministration,
  type AdministrationShare,
} from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { negateMoney, subtractMoney, type Money } from '../../values/money';
import { defineRule } from '../rule';
import { nameOf } from '../_nodes';
import { budgetSpan } from './_budgets';
import { relatedTerms, sumText, type Term } from './_sums';

interface Mismatch {
  readonly stated: Money;
  readonly carried: Money;
  readonly shares: readonly AdministrationShare[];
}

/**
 * The administration's own budget that is not the sum of what the nodes carry of it: both are the
 * same money (plan-format §2, administration).
 */
export const budgetAdministrationMismatch = defineRule<Mismatch>({
  id: 'budget/administration-mismatch',
  severity: 'error',
  message: ({ stated, carried, shares }, snapshot) => {
    const { money } = snapshot.format;
    const difference = subtractMoney(stated, carried);
    const sum = sumText(shareTerms(shares, snapshot));
    const figures = [money(stated), money(carried), sum] as const;
    return difference > 0
      ? l10n.t(
          'The administration costs {0}, {3} more than what the parts of the plan carry of it, {1}: {2}. Correct it or one of the `administration` lines.',
          ...figures,
          money(difference),
        )
      : l10n.t(
          'The administration costs {0}, {3} less than what the parts of the plan carry of it, {1}: {2}. Correct it or one of the `administration` lines.',
          ...figures,
          money(negateMoney(difference)),
        );
  },

  *check(snapshot) {
    const { plan } = snapshot;
    const budget = plan?.administration;
    const carried = plan && carriedAdministration(plan);
    if (!budget || !carried) return;
    const figures = budgetFigures(budget);
    const stated = figures.stated ?? figures.figure;
    if (stated === undefined || figures.unreadable || carried.unreadable) return;
    const { values } = figures.possible;
    if (!values || values.some((value) => carried.possible.has(value))) return;
    const owned = { kind: 'administration', budget, figures, owner: plan.root } as const;
    yield {
      at: budget.total?.at.span ?? budgetSpan({ ...owned, holder: undefined }),
      data: { stated, carried: carried.money, shares: carried.shares },
      related: relatedTerms(shareTerms(carried.shares, snapshot)),
    };
  },
});

function shareTerms(shares: readonly AdministrationShare[], { format }: Snapshot): readonly Term[] {
  return shares.map(({ node, cost, money }) => ({
    name: nameOf(node),
    figure: format.money(money),
    at: cost.keyAt.span,
  }));
}
