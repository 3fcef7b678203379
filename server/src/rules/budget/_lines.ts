import type { Budget, Cost } from '../../model/plan';
import type { Figures } from '../../model/roll-up';
import { entryOf } from '../../parse/syntax';
import type { Money } from '../../values/money';

/** Cost lines right in this budget; the administration's share is none of them. */
export function hasLines({ costs }: Budget): boolean {
  return costs.some(({ key }) => key !== 'administration');
}

/** Cost lines of the budget or of its parts. */
export function hasLinesWithin(budget: Budget | undefined): boolean {
  return budget !== undefined && (hasLines(budget) || budget.parts.some(hasLinesWithin));
}

/** A personnel line of the budget or of its parts. */
export function hasPersonnelWithin(budget: Budget | undefined): boolean {
  return (
    budget !== undefined &&
    (budget.costs.some(({ key }) => key === 'personnel') || budget.parts.some(hasPersonnelWithin))
  );
}

/** The budget's own personnel line with what it comes to. */
export function personnelLine({
  addends,
}: Figures): { readonly cost: Cost; readonly money: Money } | undefined {
  for (const addend of addends) {
    if (addend.kind === 'line' && addend.cost.key === 'personnel') return addend;
  }
  return undefined;
}

/** `fte` stated for everything below at once, beside no personnel costs that it could belong to. */
export function isJointPersonYears(budget: Budget | undefined, figures: Figures): boolean {
  return budget?.fte !== undefined && isOfAllBelow(figures) && !personnelLine(figures);
}

/** Nothing below has person-years of its own. */
export function isOfAllBelow({ personYears }: Figures): boolean {
  return personYears.addends.every(({ kind }) => kind === 'own');
}

/** Personnel costs of the budget or of its parts for which no person-years are stated, nor jointly. */
export function lacksPersonYears(budget: Budget, figures: Figures): boolean {
  if (isJointPersonYears(budget, figures)) return false;
  const line = personnelLine(figures);
  if (line && line.money > 0 && !entryOf(budget.at, 'fte')) return true;
  return budget.parts.some((part, index) => {
    const within = figures.parts[index];
    return within !== undefined && lacksPersonYears(part, within);
  });
}
