/** A cell of a file of separated values: a text, or an exact figure that programs reckon with. */
export type CsvCell = string | CsvNumber | undefined;

export interface CsvNumber {
  /** Whole units of the last decimal. */
  readonly units: number;
  /** 2 for money in cents and person-years in hundredths, 0 for counts. */
  readonly decimals: number;
}

/** The first row has the heads. */
export type CsvRows = readonly (readonly CsvCell[])[];

export function money(cell: { readonly cents: number } | undefined): CsvNumber | undefined {
  return cell && { units: cell.cents, decimals: 2 };
}

export function years(cell: { readonly hundredths: number } | undefined): CsvNumber | undefined {
  return cell && { units: cell.hundredths, decimals: 2 };
}

export function count(value: number | undefined): CsvNumber | undefined {
  return value === undefined ? undefined : { units: value, decimals: 0 };
}

/** A number with as many decimals as it is written with. */
export function decimal(value: number): CsvNumber | string {
  const [whole = '', decimals = ''] = String(value).split('.');
  const units = Number(whole + decimals);
  // An exponent, or more digits than a number holds: such a figure stays as it reads.
  return Number.isSafeInteger(units) ? { units, decimals: decimals.length } : String(value);
}

/** Of several in one cell, each on a line of its own. */
export function lines(values: readonly (string | undefined)[]): string {
  return values.filter((value) => value).join('\n');
}
