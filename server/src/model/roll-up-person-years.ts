import { entryOf } from '../parse/syntax';
import { subtractPersonYears, sumPersonYears, type PersonYears } from '../values/person-years';
import type { Budget, BudgetPart, PlanNode } from './plan';
import { eitherOf, onlySum, reachableSums, type Sums } from './reachable-sums';

/** What person-years are made of: the budget's own, those of a part, those of a child. */
export type PersonYearAddend = { readonly value: PersonYears } & (
  | { readonly kind: 'own'; readonly budget: Budget }
  | { readonly kind: 'part'; readonly part: BudgetPart }
  | { readonly kind: 'child'; readonly node: PlanNode }
);

/** Person-years add up by the rules of money (plan-format §2). */
export interface PersonYearFigures {
  /** `fte` where it is the total of what stands below, or where nothing stands below. */
  readonly stated: PersonYears | undefined;
  readonly composed: PersonYears | undefined;
  /** What stands for the budget or node; undefined where neither it nor anything below has any. */
  readonly figure: PersonYears | undefined;
  /** Stated less composed; undefined too where a figure could not be read. */
  readonly difference: PersonYears | undefined;
  readonly addends: readonly PersonYearAddend[];
  /** A figure below here could not be read, so that sums prove nothing. */
  readonly unreadable: boolean;
  readonly inOrder: boolean;
  readonly possible: Sums;
}

/** A part or a child with its own figures. */
type Source = { readonly personYears: PersonYearFigures } & (
  | { readonly kind: 'part'; readonly part: BudgetPart }
  | { readonly kind: 'child'; readonly node: PlanNode }
);

/**
 * `fte` beside the budget's own personnel line is that line's, and is added to what stands below;
 * without such a line it is the total of what stands below, and is compared with it. Where nothing
 * stands below, it is simply the figure. As an author may mean it for the total beside a personnel
 * line too, the level above may count on either. A plan's `administration` takes no part in any
 * of this: its person-years are separate from the work packages'.
 */
export function rollUpPersonYears(
  budget: Budget | undefined,
  sources: readonly Source[],
): PersonYearFigures {
  const written = budget?.fte?.value;
  const below = sources.flatMap(toAddend);
  const isOwn = below.length === 0 || hasPersonnel(budget);
  const own: readonly PersonYearAddend[] =
    budget && isOwn && written !== undefined ? [{ kind: 'own', budget, value: written }] : [];
  const addends = [...own, ...below];
  const stated = isOwn && below.length > 0 ? undefined : written;
  const composed =
    addends.length > 0 ? sumPersonYears(addends.map(({ value }) => value)) : undefined;
  const unreadable =
    (budget?.torn ?? false) ||
    (written === undefined && entryOf(budget?.at, 'fte') !== undefined) ||
    sources.some(({ personYears }) => personYears.unreadable);
  const sums = reachableSums([
    ...own.map(({ value }) => onlySum(value)),
    ...sources.map(({ personYears }) => personYears.possible),
  ]);
  return {
    stated,
    composed,
    figure: composed,
    difference:
      stated === undefined || composed === undefined || unreadable
        ? undefined
        : subtractPersonYears(stated, composed),
    addends,
    unreadable,
    inOrder: stated === undefined || unreadable || sums.has(stated),
    possible: written === undefined ? sums : eitherOf([sums, onlySum(written)]),
  };
}

function toAddend(source: Source): readonly PersonYearAddend[] {
  const value = source.personYears.figure;
  if (value === undefined) return [];
  return source.kind === 'part'
    ? [{ kind: 'part', part: source.part, value }]
    : [{ kind: 'child', node: source.node, value }];
}

function hasPersonnel(budget: Budget | undefined): boolean {
  return (
    budget?.costs.some(({ key, amount }) => key === 'personnel' && amount?.money !== 0) ?? false
  );
}
