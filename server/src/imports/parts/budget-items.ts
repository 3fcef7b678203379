import { meaningIn } from '../../values/cost-words';
import { sumOf } from './amounts-in-text';
import type { BudgetRow } from './budget-table';
import { yearAtEnd } from './budget-scan';

/**
 * Rows that name no cost line are what the line above is made of, or the one below, where they come
 * to its amount; or where the sum of the table counts the lines alone. All others count for themselves.
 */
export function withItems(rows: readonly BudgetRow[]): readonly BudgetRow[] {
  const isWithout = sumsCountLinesAlone(rows);
  const placed: BudgetRow[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) continue;
    const below = isLine(row) ? unknownFrom(rows, at + 1) : [];
    const whole = isWithout && fitIn(row, below) ? below : [];
    const behind = starts(below).find((some) => comeTo(row, some)) ?? whole;
    if (behind.length > 0) {
      placed.push({ ...row, items: behind });
      at += behind.length;
      continue;
    }
    const above = isLine(row) ? unknownBefore(placed) : [];
    const before = ends(above).find((some) => comeTo(row, some)) ?? [];
    if (before.length > 0) {
      placed.splice(placed.length - before.length, before.length, { ...row, items: before });
    } else placed.push(row);
  }
  return placed;
}

type Rows = readonly BudgetRow[];

/** A line is made of no more. */
const most = 60;

/** The first rows, the first two, and so on. */
const starts = (rows: Rows): readonly Rows[] => rows.map((_, at) => rows.slice(0, at + 1));
const ends = (rows: Rows): readonly Rows[] => rows.map((_, at) => rows.slice(at));

function isLine({ label, isHeading, amount }: BudgetRow): boolean {
  const meaning = meaningIn(label)?.meaning;
  return !isHeading && amount?.money !== undefined && meaning !== undefined && meaning !== 'total';
}

/** An amount under a name that is no cost line, no sum and no year. */
function isUnknown({ label, isHeading, amount }: BudgetRow): boolean {
  const isNamed = meaningIn(label) === undefined && yearAtEnd(label) === undefined;
  return !isHeading && isNamed && label !== '' && amount?.money !== undefined;
}

function unknownFrom(rows: readonly BudgetRow[], from: number): readonly BudgetRow[] {
  const near = rows.slice(from, from + most);
  const end = near.findIndex((row) => !isUnknown(row));
  return near.slice(0, end < 0 ? near.length : end);
}

function unknownBefore(rows: readonly BudgetRow[]): readonly BudgetRow[] {
  const near = rows.slice(-most);
  return near.slice(near.findLastIndex((row) => !isUnknown(row) || row.items.length > 0) + 1);
}

function comeTo({ amount }: BudgetRow, items: readonly BudgetRow[]): boolean {
  return sumOf(items.map((item) => item.amount?.money)) === amount?.money;
}

function fitIn({ amount }: BudgetRow, items: readonly BudgetRow[]): boolean {
  const sum = sumOf(items.map((item) => item.amount?.money));
  return sum !== undefined && amount?.money !== undefined && sum <= amount.money;
}

function sumsCountLinesAlone(rows: readonly BudgetRow[]): boolean {
  const totals = rows.filter(({ label }) => meaningIn(label)?.meaning === 'total');
  const [total] = totals;
  const lines = rows.filter(isLine);
  if (!total || totals.length > 1 || lines.length === 0 || !rows.some(isUnknown)) return false;
  return sumOf(lines.map(({ amount }) => amount?.money)) === total.amount?.money;
}
