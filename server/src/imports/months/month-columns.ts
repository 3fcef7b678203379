import type { SourceTable } from '../source';
import { saysMonths, type Counting } from './sure-counts';

interface Months {
  readonly from: number;
  readonly to: number;
}

const span = /^(\d{1,3})(?:\s?[-–—−]\s?(\d{1,3}))?\.?$/;
/** What heads a first or a last month. */
const startOrEnd =
  /^(?:alku|alkaa|alkamis|aloit|loppu|päätty|päättym|lopet|start|begin|end|finish|slut|börjar)\p{L}*/iu;

/** Rows that may head a table of time. */
const headRows = 3;
/** So many numbers in a row that follow each other are months under their word. */
const least = 4;

/**
 * Months of the project in a table that says only their numbers: `1 | 2 | 3 …` under or beside the word
 * for a month, or columns of the first and the last month.
 * @returns what a cell says by its row and its index in the row; undefined for a table without any
 */
export function monthColumns(
  table: SourceTable,
  { hasWords, hasSigns }: Counting,
): ((row: number, index: number) => Months | undefined) | undefined {
  if (!hasWords && !hasSigns) return undefined;
  const heading = numbersOfHead(table);
  if (heading) return (row, index) => (row === heading.row ? heading.at.get(index) : undefined);
  const ends = endsOf(table);
  if (!ends) return undefined;
  return (row, index) =>
    row > 0 && ends.includes(index) ? monthsIn(table.rows[row]?.[index]?.text ?? '') : undefined;
}

function monthsIn(text: string): Months | undefined {
  const [found, first, second] = span.exec(text.trim()) ?? [];
  if (found === undefined) return undefined;
  const [from, to] = [Number(first), Number(second ?? first)];
  return from > 0 && from <= to ? { from, to } : undefined;
}

function numbersOfHead({
  rows,
}: SourceTable): { readonly row: number; readonly at: ReadonlyMap<number, Months> } | undefined {
  for (const [row, cells] of rows.slice(0, headRows).entries()) {
    const at = new Map<number, Months>();
    let next = 1;
    for (const [index, { text }] of cells.entries()) {
      const months = monthsIn(text);
      if (months?.from !== next) continue;
      at.set(index, months);
      next = months.to + 1;
    }
    const isNumbered = cells.every(({ text }, index) => at.has(index) || !/\d/.test(text));
    const heads = rows.slice(0, row + 1).flat();
    if (at.size >= least && isNumbered && heads.some(({ text }) => saysMonths(text)))
      return { row, at };
  }
  return undefined;
}

/** The columns of the first and the last month, of which both are headed and all are numbers. */
function endsOf({ rows: [head, ...rows] }: SourceTable): readonly number[] | undefined {
  const ends = (head ?? []).flatMap(({ text }, index) =>
    startOrEnd.test(text) && saysMonths(text) ? [index] : [],
  );
  const isSure = rows.every((row) =>
    ends.every((index) => monthsIn(row[index]?.text ?? '') !== undefined),
  );
  return ends.length === 2 && isSure && rows.length > 0 ? ends : undefined;
}
