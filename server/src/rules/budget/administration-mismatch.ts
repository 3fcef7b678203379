import * as l10n from '@vscode/l10n';
import type { Amount, Budget } from '../../model/plan';
import { type AdministrationShare, type Figures } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { raw, replaceValue } from '../../parse/edits';
import { moneyToYaml, negateMoney, subtractMoney, type Money } from '../../values/money';
import { defineRule } from '../rule';
import { nameOf } from '../_nodes';
import { budgetSpan } from './_budgets';
import { relatedTerms, sumText, type Term } from './_sums';

interface Mismatch {
  readonly stated: Money;
  readonly carried: Money;
  readonly shares: readonly AdministrationShare[];
  /** The administration's budget, where nothing but its total says what it costs. */
  readonly total: Amount | undefined;
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
    const carried = plan && snapshot.rollUp.carriedAdministration(plan);
    if (!budget || !carried) return;
    // A figure that cannot be read, anywhere in the plan, may be a share of the administration.
    if (snapshot.figures(plan.root).unreadable) return;
    const figures = snapshot.rollUp.budget(budget);
    const stated = figures.stated ?? figures.figure;
    if (stated === undefined || figures.unreadable || carried.unreadable) return;
    const { values } = figures.possible;
    if (!values || values.some((value) => carried.possible.has(value))) return;
    const owned = { kind: 'administration', budget, figures, owner: plan.root } as const;
    yield {
      at: budget.total?.at.span ?? budgetSpan({ ...owned, holder: undefined }),
      data: {
        stated,
        carried: carried.money,
        shares: carried.shares,
        total: isTotalOnly(budget, figures) ? budget.total : undefined,
      },
      related: relatedTerms(shareTerms(carried.shares, snapshot)),
    };
  },

  *fix({ data: { carried, total } }, { tree }) {
    if (!total) return;
    const text = moneyToYaml(carried);
    yield {
      title: l10n.t('Set the total of the administration to {0}', text),
      edits: [replaceValue(tree, total.at, raw(text))],
    };
  },
});

/** No line, part or year of it would have to follow the total. */
function isTotalOnly({ byYearAt }: Budget, { composed }: Figures): boolean {
  return composed === undefined && !byYearAt;
}

function shareTerms(shares: readonly AdministrationShare[], { format }: Snapshot): readonly Term[] {
  return shares.map(({ node, cost, money }) => ({
    name: nameOf(node),
    figure: format.money(money),
    at: cost.keyAt.span,
  }));
}
