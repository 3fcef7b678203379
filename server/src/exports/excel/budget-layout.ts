import type { BudgetColumn, BudgetRow, BudgetView } from '../../protocol/view-data';
import type { Words } from '../../protocol/words';
import { fixedCellAt } from './references';
import { treeRows, type Amounts, type TreeRow } from './tree';

/** Where the figures of the budget stand on its sheet: other sheets take theirs from there. */
export interface BudgetLayout {
  readonly tree: readonly TreeRow<BudgetRow>[];
  readonly lines: readonly BudgetColumn[];
  readonly columns: {
    readonly levels: number;
    readonly firstLine: number;
    readonly total: number;
    readonly stated: number;
    readonly difference: number;
    readonly share: number;
    readonly years: number;
    /** Where a row states person-years for what stands below it. */
    readonly statedYears: number | undefined;
    readonly yearsDifference: number | undefined;
    readonly note: number;
  };
}

/** The sheet's row of the tree's first row: the plan. */
export const firstRow = 1;

/** Keys of what is no cost line. */
export const yearsKey = 'personYears';
/** Person-years of the administration are no part of the others (plan-format §2). */
export const apartKey = 'administrationYears';
export const restKey = 'unspecified';

export function hasBudget({ rows }: BudgetView): boolean {
  return rows.some((row) => amountsOf(row).size > 0 || row.stated !== undefined);
}

export function budgetLayout({ rows, columns }: BudgetView, words: Words): BudgetLayout {
  // What is stated as a total only stands in the last line, also where it is nothing at all.
  const isRestShown = columns.some(({ key }) => key === restKey);
  const isRestNeeded = rows.some((row) => isOnlyStated(row));
  const lines =
    isRestNeeded && !isRestShown
      ? [...columns, { key: restKey, title: words.unspecified }]
      : columns;
  const tree = treeRows(rows, {
    amounts: amountsOf,
    summed: [...lines.map(({ key }) => key), yearsKey],
    sum: amountsOf,
  });
  const firstLine = 4;
  const total = firstLine + lines.length;
  const isYearsStated = tree.some(
    ({ kind, row, below }) =>
      kind === 'row' &&
      row.personYears.stated !== undefined &&
      below.some((position) => tree[position]?.amounts.has(yearsKey)),
  );
  const years = total + 4;
  return {
    tree,
    lines,
    columns: {
      levels: 3,
      firstLine,
      ...{ total, stated: total + 1, difference: total + 2, share: total + 3, years },
      statedYears: isYearsStated ? years + 1 : undefined,
      yearsDifference: isYearsStated ? years + 2 : undefined,
      note: years + (isYearsStated ? 3 : 1),
    },
  };
}

/** Nothing tells what its total is made of. */
export function isOnlyStated({ stated, composed, lines }: BudgetRow): boolean {
  return stated !== undefined && composed === undefined && Object.keys(lines).length === 0;
}

export function hasFigure({ stated, composed, lines }: BudgetRow): boolean {
  return stated !== undefined || composed !== undefined || Object.keys(lines).length > 0;
}

/** What stands for the row, in cents: what its lines add up to. */
export function centsOf({ amounts }: Pick<TreeRow<BudgetRow>, 'amounts'>): number {
  let sum = 0;
  for (const [key, units] of amounts) if (key !== yearsKey && key !== apartKey) sum += units;
  return sum;
}

/** The cell with the figure that stands for a row; undefined where it has none. */
export function totalCellOf({ tree, columns }: BudgetLayout, key: string): string | undefined {
  const position = tree.findIndex(({ row, kind }) => kind === 'row' && row.key === key);
  const found = tree[position];
  return found && hasFigure(found.row)
    ? fixedCellAt(firstRow + position, columns.total)
    : undefined;
}

function amountsOf(row: BudgetRow): Amounts {
  const { lines, kind, personYears } = row;
  const amounts = new Map(Object.entries(lines).map(([key, { cents }]) => [key, cents]));
  if (isOnlyStated(row)) amounts.set(restKey, 0);
  const years = personYears.composed?.hundredths;
  if (years !== undefined)
    amounts.set(kind === 'projectAdministration' ? apartKey : yearsKey, years);
  return amounts;
}
