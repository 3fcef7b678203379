import { objectType, type Field } from '../../schema/fields';
import { costKeyOf } from './budget-heads';
import { columnsOf, type Column } from './columns';
import type { Heads } from './heads';
import { sumRow } from '../../values/cost-heads';
import { readBudget } from './read-budget';
import { notesOf, objectOf, readList, type ReadTable } from './read-list';
import type { Rows, Sheet } from './sheet';

/** A table whose columns are cost lines: a part of the budget, or the budget itself, in each row. */
export function readWide(rows: Rows, sheet: Sheet): ReadTable | undefined {
  const type = objectType('budgetPart');
  const heads = type && wideHeads(rows, columnsOf(type));
  if (!heads) return undefined;
  const data = rows.slice(heads.from);
  const sums = data.flatMap((row) => row.find((cell) => sumRow.test(cell)) ?? []);
  const parts = data.filter((row) => data.length === 1 || !row.some((cell) => sumRow.test(cell)));
  const values = parts.map((row) => objectOf(row, heads, type, sheet));
  return { values, notes: notesOf(heads, data.length === 1 ? [] : sums) };
}

function wideHeads(rows: Rows, columns: readonly Column[]): Heads | undefined {
  const [first = []] = rows;
  if (rows.length < 2 || first.some((cell) => /^[\d\s.,€]+$/.test(cell))) return undefined;
  const at = new Map<number, Column>();
  for (const [place, head] of first.entries()) {
    const key = costKeyOf(head);
    const column = columns.find(({ path }) => path.join() === key);
    if (column && ![...at.values()].includes(column)) at.set(place, column);
  }
  const costs = [...at.values()].filter(({ field }) => field.kind === 'cost');
  if (costs.length < 2) return undefined;
  const title = columns.find(({ path }) => path.join() === 'title');
  const place = first.findIndex((_, index) => !at.has(index));
  const isTitle = rows.slice(1).some((row) => /\p{L}/u.test(row[place] ?? ''));
  if (title && isTitle) at.set(place, title);
  const others = [...first.entries()].filter(([each]) => !at.has(each));
  return { from: 1, at, others: new Map(others) };
}

/** The parts of a budget: a row each, or some rows of cost lines for each of them. */
export function readParts(rows: Rows, list: Field, sheet: Sheet): ReadTable | undefined {
  const wide = readWide(rows, sheet);
  if (wide) return wide;
  const byLine = readBudget(rows, sheet);
  const parts = byLine?.budget.toValues()['parts'];
  const isByLine = byLine && byLine.budget.parts.some(({ budget }) => budget.costs.size > 0);
  if (isByLine && Array.isArray(parts)) return { values: parts, notes: byLine.notes };
  return readList(rows, list, sheet);
}
