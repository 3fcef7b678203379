import * as l10n from '@vscode/l10n';
import type { PersonYearAddend } from '../../model/roll-up';
import { markdownTable } from '../../util/markdown';
import { hundredths, sumPersonYears } from '../../values/person-years';
import { card, nameOfNode, perPersonYear, titled } from './figure-lines';
import { budgetAt, type BudgetAt, type HoverPlace, type WithSnapshot } from './place';
import { bearerOf } from './total';

const longestTable = 12;

/** Person-years: what they are made of, what one of them costs, and how many the project has. */
export function personYearsCard(place: HoverPlace): string | undefined {
  const at = budgetAt(place);
  const value = at?.budget.fte?.value;
  if (!at || at.budget.fte?.at !== place.scalar || value === undefined) return undefined;
  const { snapshot } = place;
  const personnel = at.budget.costs.find(({ key }) => key === 'personnel')?.amount?.money;
  // The price of one is of the years that there are, not of a total that is wrong.
  const years = at.figures.personYears.composed ?? value;
  const cost = perPersonYear(snapshot, personnel ?? at.figures.lines.get('personnel'), years);
  return card(
    `**${snapshot.format.personYears(value)}** · ${bearerOf(at)}`,
    personYearsTable(place, at),
    [
      ...personYearsAgreement(place, at),
      ...(cost === undefined ? [] : [cost]),
      ...shareOfPlan(place, at),
      l10n.t('counted over the whole project: 3 may be one person for three years'),
    ],
  );
}

/** What person-years are made of, where that is more than one thing. */
export function personYearsTable({ snapshot }: WithSnapshot, { figures }: BudgetAt): string[] {
  const { addends, composed } = figures.personYears;
  if (addends.length < 2 || composed === undefined) return [];
  const { format } = snapshot;
  const rest = addends.slice(longestTable).map(({ value }) => value);
  const rows = [
    ...addends.slice(0, longestTable).map((each) => [nameOf(each), format.personYears(each.value)]),
    ...(rest.length > 0
      ? [[l10n.t('{0} more', rest.length), format.personYears(sumPersonYears(rest))]]
      : []),
    [`**${l10n.t('Together')}**`, format.personYears(composed)],
  ];
  return [markdownTable([l10n.t('Part'), l10n.t('Person-years')], rows)];
}

function nameOf(addend: PersonYearAddend): string {
  switch (addend.kind) {
    case 'own':
      return l10n.t('its own');
    case 'part':
      return titled(addend.part.title?.value ?? '');
    case 'child':
      return nameOfNode(addend.node);
  }
}

/** How stated person-years stand to what they are made of. */
export function personYearsAgreement({ snapshot }: WithSnapshot, { figures }: BudgetAt): string[] {
  const { stated, composed, addends, inOrder } = figures.personYears;
  if (stated === undefined || composed === undefined || addends.length < 2) return [];
  const difference = stated - composed;
  if (difference === 0) return [l10n.t('agrees with its parts')];
  const { format } = snapshot;
  const size = format.personYears(hundredths(Math.abs(difference)));
  const sum = format.personYears(composed);
  const off =
    difference > 0
      ? l10n.t('{0} more than its parts, {1}', `**${size}**`, sum)
      : l10n.t('{0} less than its parts, {1}', `**${size}**`, sum);
  return [inOrder ? `${off}; ${l10n.t('the difference comes from a lower level')}` : off];
}

function shareOfPlan({ snapshot }: HoverPlace, { plan, node }: BudgetAt): string[] {
  if (!node || node.kind === 'plan') return [];
  const all = snapshot.figures(plan.root).personYears.figure;
  if (all === undefined || all <= 0) return [];
  return [l10n.t('the whole project has {0}', snapshot.format.personYears(all))];
}
