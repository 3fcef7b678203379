import type { Cell, Look } from './book';
import { formula, fromHundredths, number } from './cells';
import { figureLook } from './looks';
import { acrossAt, cellAt } from './references';
import { untimedKey, type TimeLayout } from './time-layout';
import type { Amounts } from './tree';

interface Writing {
  readonly look: Look;
  readonly format: string;
  /** What a quarter or the rest is the sum of; undefined where it is typed. */
  readonly formulaOf: (key: string, column: number) => string | undefined;
}

/** A row of figures: quarters and the rest of the time, and their sums across. */
export function moneyCells(
  at: number,
  amounts: Amounts,
  { years, untimed }: TimeLayout,
  { look, format, formulaOf }: Writing,
): readonly Cell[] {
  const asMoney = figureLook(look, format);
  const asSum = { ...asMoney, bold: true };
  const cell = (key: string, column: number): Cell => {
    const source = formulaOf(key, column);
    const units = amounts.get(key);
    return source === undefined
      ? number(units === undefined ? undefined : fromHundredths(units), asMoney)
      : formula(source, fromHundredths(units ?? 0), asMoney);
  };
  const parts = [...years.map(({ column }) => column), ...(untimed === undefined ? [] : [untimed])];
  return [
    ...years.flatMap(({ column, quarters }) => [
      formula(
        `SUM(${acrossAt(at, column + 1, column + quarters.length)})`,
        fromHundredths(sumOf(amounts, ofYear(quarters))),
        asSum,
      ),
      ...quarters.map(({ key }, index) => cell(key, column + 1 + index)),
    ]),
    ...(untimed === undefined ? [] : [cell(untimedKey, untimed)]),
    formula(
      `SUM(${parts.map((column) => cellAt(at, column)).join(',')})`,
      fromHundredths(sumOf(amounts, () => true)),
      asSum,
    ),
  ];
}

export function ofYear(
  quarters: TimeLayout['years'][number]['quarters'],
): (key: string) => boolean {
  const keys = new Set(quarters.map(({ key }) => key));
  return (key) => keys.has(key);
}

export function sumOf(amounts: Amounts, isIn: (key: string) => boolean): number {
  let sum = 0;
  for (const [key, units] of amounts) if (isIn(key)) sum += units;
  return sum;
}
