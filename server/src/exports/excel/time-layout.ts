import type {
  BudgetRow,
  BudgetView,
  TimeFigures,
  TimeRow,
  TimeView,
} from '../../protocol/view-data';
import { treeRows, type Amounts, type TreeRow } from './tree';

/** A row of the budget with its money over time. */
export interface TimedRow {
  readonly depth: number;
  readonly row: BudgetRow;
  readonly time: TimeRow;
}

export const untimedKey = 'untimed';

/** A year, and the quarters of it that the sheet shows, by column. */
export interface YearColumns {
  readonly year: number;
  readonly column: number;
  readonly quarters: readonly { readonly key: string; readonly quarter: number }[];
}

/** Where the figures of the budget over time stand on their sheet. */
export interface TimeLayout {
  readonly tree: readonly TreeRow<TimedRow>[];
  readonly years: readonly YearColumns[];
  readonly untimed: number | undefined;
  readonly total: number;
}

/** The sheet's row of the tree's first row: the plan. */
export const firstRow = 2;

export const levelColumn = 2;
const firstColumn = 3;

export function timeLayout({ rows, time }: BudgetView): TimeLayout {
  const byKey = new Map(time.rows.map((row) => [row.key, row] as const));
  const timed = rows.flatMap((row) => {
    const found = byKey.get(row.key);
    return found ? [{ depth: row.depth, row, time: found }] : [];
  });
  const years: YearColumns[] = [];
  let column = firstColumn;
  for (const { year } of time.years) {
    const quarters = time.quarters.flatMap(({ key, year: of, quarter = 0 }) =>
      of === year ? [{ key, quarter }] : [],
    );
    years.push({ year, column, quarters });
    column += 1 + quarters.length;
  }
  return {
    tree: treeRows(timed, {
      amounts: (row) => amountsOf(row.time),
      summed: [...time.quarters.map(({ key }) => key), untimedKey],
      sum: (row) => sumOf(row, time),
    }),
    years,
    untimed: time.hasUntimed ? column : undefined,
    total: time.hasUntimed ? column + 1 : column,
  };
}

/** By quarter; the rest under {@link untimedKey}. */
export function amountsOf({ quarters, untimed }: TimeFigures): Amounts {
  const amounts = new Map(Object.entries(quarters).map(([key, { cents }]) => [key, cents]));
  if (untimed) amounts.set(untimedKey, untimed.cents);
  return amounts;
}

/** Years that the plan writes are what they are; the plan's own parts are added up all the same. */
function sumOf(
  { depth, time: row }: TimedRow,
  { total, difference }: TimeView,
): Amounts | undefined {
  if (!row.isWritten) return amountsOf(row);
  return depth === 0 && difference && total ? amountsOf(total) : undefined;
}
