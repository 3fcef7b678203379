/** The calendar day of a moment where the user is, as days since 1970-01-01. */
export function localDay(moment: Date): number {
  return Math.floor(
    Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000,
  );
}
