import type { NewValue } from '../../parse/edits';
import { moneyValue } from './cell-values';
import { sumRow } from '../../values/cost-heads';
import type { Rows, Sheet } from './sheet';

const year = /^(?:19|20)\d\d$/;

/** Years with their money, in rows or in columns; undefined where the table names none. */
export function readYears(
  rows: Rows,
  sheet: Sheet,
): Readonly<Record<string, NewValue>> | undefined {
  const found = inColumns(rows) ?? inRows(rows);
  const filled = found.filter(([, cell]) => cell !== '');
  return filled.length === 0
    ? undefined
    : Object.fromEntries(filled.map(([key, cell]) => [key, moneyValue(cell, sheet)]));
}

type Pairs = readonly (readonly [year: string, cell: string])[];

/** Under a row of years the row that adds up, else the only one. */
function inColumns(rows: Rows): Pairs | undefined {
  const [heads = [], ...others] = rows;
  const places = [...heads.entries()].filter(([, cell]) => year.test(cell));
  if (
    places.length === 0 ||
    heads.some((cell, place) => place > 0 && !year.test(cell) && isMoney(cell))
  )
    return undefined;
  const row = others.find(([first = '']) => sumRow.test(first)) ?? others[0];
  const isAlone = others.length === 1 || row !== others[0] || sumRow.test(row?.[0] ?? '');
  return row && isAlone ? places.map(([place, cell]) => [cell, row[place] ?? '']) : undefined;
}

function inRows(rows: Rows): Pairs {
  return rows.flatMap((row) => {
    const place = row.findIndex((cell) => year.test(cell));
    const cell = row.slice(place + 1).find((each) => /\d/.test(each));
    return place < 0 || cell === undefined ? [] : [[row[place] ?? '', cell] as const];
  });
}

function isMoney(cell: string): boolean {
  return /\d/.test(cell);
}
