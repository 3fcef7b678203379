/** The number nearest to an exact amount. */
export function money(cell: { readonly cents: number } | undefined): number | null {
  return cell ? cell.cents / 100 : null;
}

export function years(cell: { readonly hundredths: number } | undefined): number | null {
  return cell ? cell.hundredths / 100 : null;
}

/** By the same keys. */
export function moneyBy(
  cells: Readonly<Record<string, { readonly cents: number }>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(cells).map(([key, { cents }]) => [key, cents / 100]));
}
