import * as l10n from '@vscode/l10n';
import { entryOf } from '../../parse/syntax';
import type { Money } from '../../values/money';
import type { PersonYears } from '../../values/person-years';
import { defineRule, type Finding } from '../rule';
import type { Surroundings } from '../_surroundings';
import { budgetsIn, holdersOf, type OwnedBudget } from './_budgets';
import { hasPersonnelWithin, isJointPersonYears, isOfAllBelow, personnelLine } from './_lines';

type Lack =
  | { readonly kind: 'person-years'; readonly personnel: Money }
  | { readonly kind: 'personnel'; readonly fte: PersonYears };

/** Personnel costs without person-years, or the other way round (plan-format §2, fte). */
export const budgetFteMissing = defineRule<Lack>({
  id: 'budget/fte-missing',
  severity: 'warning',
  message: (lack, { format }) =>
    lack.kind === 'person-years'
      ? l10n.t(
          'The personnel costs are {0}, and no person-years are stated. Add `fte`: how many person-years they pay for.',
          format.money(lack.personnel),
        )
      : l10n.t(
          'The budget states {0} and no personnel costs. Add `personnel`, or leave `fte` out.',
          format.personYears(lack.fte),
        ),

  *checkNode(place) {
    for (const owned of budgetsIn(place)) {
      yield* lacksPersonYears(owned, place.around);
      yield* lacksPersonnel(owned, place.around);
    }
  },
});

function* lacksPersonYears(
  owned: OwnedBudget,
  { hasJointPersonYears }: Surroundings,
): Generator<Finding<Lack>> {
  const { budget, figures } = owned;
  const line = personnelLine(figures);
  if (!line || line.money <= 0 || entryOf(budget.at, 'fte') || hasJointPersonYears) return;
  if (budget.torn) return;
  if (holdersOf(owned).some((holder) => isJointPersonYears(holder.budget, holder.figures))) return;
  yield { at: line.cost.keyAt.span, data: { kind: 'person-years', personnel: line.money } };
}

function* lacksPersonnel(
  owned: OwnedBudget,
  { hasPersonnel }: Surroundings,
): Generator<Finding<Lack>> {
  const { budget, figures, owner } = owned;
  const fte = budget.fte?.value;
  if (!budget.fte || fte === undefined || fte <= 0 || owner.costShare) return;
  // Where a total has no lines, the personnel costs may be in it.
  const { lines, unreadable, withoutLines } = figures;
  if (!isOfAllBelow(figures) || unreadable || withoutLines !== 0) return;
  if ((lines.get('personnel') ?? 0) > 0) return;
  if (hasPersonnel || holdersOf(owned).some((each) => hasPersonnelWithin(each.budget))) return;
  yield { at: budget.fte.at.span, data: { kind: 'personnel', fte } };
}
