import type { Cell, Look } from './book';

/** Nothing where there is no text. */
export function text(value: string | undefined, look: Look): Cell {
  return { value: value ? { kind: 'text', text: value } : undefined, look };
}

/** One under the other, in one cell. */
export function texts(values: readonly (string | undefined)[], look: Look): Cell {
  return text(values.filter((value) => value).join('\n'), look);
}

export function number(value: number | undefined, look: Look): Cell {
  return { value: value === undefined ? undefined : { kind: 'number', value }, look };
}

/** @param formula without its `=` */
export function formula(source: string, value: number | string, look: Look): Cell {
  return { value: { kind: 'formula', formula: source, value }, look };
}

export function blank(look: Look): Cell {
  return { value: undefined, look };
}

/** Of integer cents, or hundredths of a person-year: the number nearest to the exact figure. */
export function fromHundredths(units: number): number {
  return units / 100;
}

/** A row of a sheet's head. */
export function headCells(titles: readonly string[], look: Look): readonly Cell[] {
  return titles.map((title) => text(title, look));
}
