import * as l10n from '@vscode/l10n';
import type { Figures } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { entryOf } from '../../parse/syntax';
import type { Money } from '../../values/money';
import type { PersonYears } from '../../values/person-years';
import { defineRule, type Finding } from '../rule';
import { budgetsOf, holdersOf, type OwnedBudget } from './_budgets';
import { hasPersonnelWithin, personnelLine } from './_lines';

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
          '{0} are stated, and no personnel costs. Add `personnel`, or leave `fte` out.',
          format.personYears(lack.fte),
        ),

  *check(snapshot) {
    for (const owned of budgetsOf(snapshot)) {
      const above = budgetsAbove(owned, snapshot);
      yield* lacksPersonYears(owned, above);
      yield* lacksPersonnel(owned, above);
    }
  },
});

/** A budget that holds this one, or that of a node above. */
type Above = Pick<OwnedBudget, 'budget' | 'figures'>;

function* lacksPersonYears(owned: OwnedBudget, above: readonly Above[]): Generator<Finding<Lack>> {
  const { budget, figures } = owned;
  const line = personnelLine(figures);
  if (!line || line.money <= 0 || entryOf(budget.at, 'fte') || above.some(isJoint)) return;
  yield { at: line.cost.keyAt.span, data: { kind: 'person-years', personnel: line.money } };
}

function* lacksPersonnel(owned: OwnedBudget, above: readonly Above[]): Generator<Finding<Lack>> {
  const { budget, figures, owner } = owned;
  const fte = budget.fte?.value;
  if (!budget.fte || fte === undefined || fte <= 0 || owner.costShare) return;
  // Where a total has no lines, the personnel costs may be in it.
  const { lines, unreadable, withoutLines } = figures;
  if (!isOfAllBelow(figures) || unreadable || withoutLines !== 0) return;
  if ((lines.get('personnel') ?? 0) > 0) return;
  if (above.some((each) => hasPersonnelWithin(each.budget))) return;
  yield { at: budget.fte.at.span, data: { kind: 'personnel', fte } };
}

/** `fte` stated for everything below at once, beside no personnel costs that it could belong to. */
function isJoint({ budget, figures }: Above): boolean {
  return isOfAllBelow(figures) && !personnelLine(figures) && budget.fte !== undefined;
}

/** Nothing below has person-years of its own. */
function isOfAllBelow({ personYears }: Figures): boolean {
  return personYears.addends.every(({ kind }) => kind === 'own');
}

function budgetsAbove(owned: OwnedBudget, snapshot: Snapshot): readonly Above[] {
  const { plan } = snapshot;
  if (!plan || owned.kind === 'administration') return [];
  const nodes = plan.ancestorsOf(owned.owner).flatMap((node) => {
    const { budget } = node;
    return budget ? [{ budget, figures: snapshot.figures(node) }] : [];
  });
  return [...holdersOf(owned), ...nodes];
}
