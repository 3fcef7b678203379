import type {
  BudgetRow,
  BudgetView,
  PlanView,
  TimeCell,
  TimeFigures,
  TimeRow,
} from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { addMoney, cents, formatMoney, zeroMoney } from '../values/money';
import { timeLayout, untimedKey } from './excel/time-layout';
import { tableWords } from './excel/words';
import type { Amounts } from './excel/tree';

/** A line of a table of the budget over time. */
export interface TimeLine {
  readonly row: BudgetRow;
  readonly depth: number;
  readonly figures: TimeFigures;
  /** Undefined: what the row above has beside the rows below it. */
  readonly time: TimeRow | undefined;
  /** Of the row, or what its own costs are called. */
  readonly title: string;
}

/**
 * The rows of the budget over time, as a reader adds them up: a row that has something beside those
 * below it is followed by a line of that.
 */
export function timeLines(budget: BudgetView, language: PlanView['language']): readonly TimeLine[] {
  return timeLayout(budget).tree.map(({ row: { row, time }, kind, depth, amounts }) =>
    kind === 'row'
      ? { row, depth, figures: time, time, title: row.title }
      : {
          ...{ row, depth, time: undefined },
          figures: figuresOf(amounts, language),
          title: tableWords[language].own,
        },
  );
}

/** What is remarked on a row: that its years are written, and why its figures are not certain. */
export function timeNotes(
  { row, time }: Pick<TimeLine, 'row' | 'time'>,
  { inTime, incomplete }: Words,
): readonly string[] {
  if (!time) return [];
  return [
    ...(time.isWritten ? [inTime.written] : []),
    ...(time.uncertain ? [inTime[time.uncertain]] : []),
    ...(row.incomplete ? [incomplete] : []),
  ];
}

function figuresOf(amounts: Amounts, language: PlanView['language']): TimeFigures {
  const cell = (units: number): TimeCell => ({
    cents: units,
    figure: formatMoney(cents(units), language, ''),
  });
  const quarters = [...amounts].filter(([key]) => key !== untimedKey);
  const years = new Map<string, number>();
  let total = zeroMoney;
  for (const units of amounts.values()) total = addMoney(total, cents(units));
  for (const [key, units] of quarters) {
    const year = key.slice(0, key.indexOf('-'));
    years.set(year, addMoney(cents(years.get(year) ?? 0), cents(units)));
  }
  const cells = (entries: Iterable<readonly [string, number]>): Record<string, TimeCell> =>
    Object.fromEntries([...entries].map(([key, units]) => [key, cell(units)]));
  const untimed = amounts.get(untimedKey);
  return {
    years: cells(years),
    quarters: cells(quarters),
    untimed: untimed === undefined ? undefined : cell(untimed),
    total: cell(total),
  };
}
