import * as l10n from '@vscode/l10n';
import type { PersonYearsValue, PlanNode } from '../../model/plan';
import { rollUpOf, type PersonYearFigures, type RollUp } from '../../model/roll-up';
import { raw, replaceValue } from '../../parse/edits';
import {
  hundredths,
  personYearsToYaml,
  subtractPersonYears,
  type PersonYears,
} from '../../values/person-years';
import { defineRule } from '../rule';
import { budgetsIn, type OwnedBudget } from './_budgets';
import { isJointPersonYears, lacksPersonYears } from './_lines';
import { personYearTerms, relatedTerms, sumText } from './_sums';

interface Mismatch {
  readonly fte: PersonYearsValue;
  readonly stated: PersonYears;
  readonly composed: PersonYears;
  readonly addends: PersonYearFigures['addends'];
  /** The administration's person-years, where they explain what is too much. */
  readonly apart: PersonYears | undefined;
}

/**
 * Stated person-years that are not the sum of what stands below them (plan-format §2). What is too
 * much may be those of personnel costs below that state none, of which budget/fte-missing tells.
 */
export const budgetFteMismatch = defineRule<Mismatch>({
  id: 'budget/fte-mismatch',
  severity: 'error',
  message: ({ stated, composed, addends, apart }, { format }) => {
    const difference = subtractPersonYears(stated, composed);
    const figures = [
      format.personYears(stated),
      format.personYears(composed),
      sumText(personYearTerms(addends, format.personYears)),
      format.personYears(hundredths(Math.abs(difference))),
    ] as const;
    if (apart !== undefined) {
      return l10n.t(
        'The stated sum of {0} is {3} more than what stands below, {1}: {2}. The administration, {3}, is counted apart: set it to {1}.',
        ...figures,
      );
    }
    return difference > 0
      ? l10n.t(
          'The stated sum of {0} is {3} more than what stands below, {1}: {2}. Set it to {1}, or correct the figure that is wrong.',
          ...figures,
        )
      : l10n.t(
          'The stated sum of {0} is {3} less than what stands below, {1}: {2}. Set it to {1}, or correct the figure that is wrong.',
          ...figures,
        );
  },

  *checkNode(place) {
    const administration = place.plan?.administration;
    const rollUp = rollUpOf(place.around.profile);
    const separate = administration && rollUp.budget(administration).personYears.figure;
    for (const owned of budgetsIn(place)) {
      const { budget, figures, owner } = owned;
      const { fte } = budget;
      const { stated, composed, difference, addends, inOrder } = figures.personYears;
      if (inOrder || !fte || stated === undefined || composed === undefined) continue;
      if (stated > composed && hasUnstatedBelow(owned, rollUp)) continue;
      const apart = owner.kind === 'plan' && difference === separate ? separate : undefined;
      yield {
        at: fte.at.span,
        data: { fte, stated, composed, addends, apart },
        related: relatedTerms(personYearTerms(addends, place.around.format.personYears)),
      };
    }
  },

  *fix({ data: { fte, composed } }, { tree }) {
    const text = personYearsToYaml(composed);
    yield {
      title: l10n.t('Set fte to {0}', text),
      edits: [replaceValue(tree, fte.at, raw(text))],
      preferred: true,
    };
  },
});

/** Personnel costs in the parts or the nodes under the budget for which nobody states person-years. */
function hasUnstatedBelow({ kind, budget, owner }: OwnedBudget, rollUp: RollUp): boolean {
  return (
    budget.parts.some((part) => lacksPersonYears(part, rollUp.budget(part))) ||
    (kind === 'node' && owner.children.some((child) => lacksPersonYearsWithin(child, rollUp)))
  );
}

function lacksPersonYearsWithin(node: PlanNode, rollUp: RollUp): boolean {
  const { budget, children } = node;
  const figures = rollUp.node(node);
  if (isJointPersonYears(budget, figures)) return false;
  return (
    (budget !== undefined && lacksPersonYears(budget, figures)) ||
    children.some((child) => lacksPersonYearsWithin(child, rollUp))
  );
}
