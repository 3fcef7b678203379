import * as l10n from '@vscode/l10n';
import type { PersonYearsValue } from '../../model/plan';
import { rollUpOf, type PersonYearFigures } from '../../model/roll-up';
import { raw, replaceValue } from '../../parse/edits';
import {
  hundredths,
  personYearsToYaml,
  subtractPersonYears,
  type PersonYears,
} from '../../values/person-years';
import { defineRule } from '../rule';
import { budgetsIn } from './_budgets';
import { personYearTerms, relatedTerms, sumText } from './_sums';

interface Mismatch {
  readonly fte: PersonYearsValue;
  readonly stated: PersonYears;
  readonly composed: PersonYears;
  readonly addends: PersonYearFigures['addends'];
  /** The administration's person-years, where they explain what is too much. */
  readonly apart: PersonYears | undefined;
}

/** Stated person-years that are not the sum of what stands below them (plan-format §2). */
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
        'The stated person-years {0} are {3} more than what stands below, {1}: {2}. The {3} of the administration are counted apart: set them to {1}.',
        ...figures,
      );
    }
    return difference > 0
      ? l10n.t(
          'The stated person-years {0} are {3} more than what stands below, {1}: {2}. Set them to {1}, or correct the figure that is wrong.',
          ...figures,
        )
      : l10n.t(
          'The stated person-years {0} are {3} less than what stands below, {1}: {2}. Set them to {1}, or correct the figure that is wrong.',
          ...figures,
        );
  },

  *checkNode(place) {
    const administration = place.plan?.administration;
    const separate =
      administration && rollUpOf(place.around.profile).budget(administration).personYears.figure;
    for (const { budget, figures, owner } of budgetsIn(place)) {
      const { fte } = budget;
      const { stated, composed, difference, addends, inOrder } = figures.personYears;
      if (inOrder || !fte || stated === undefined || composed === undefined) continue;
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
