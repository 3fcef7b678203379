/** What a cell can hold. */
const longest = 32_767;

/**
 * A text as a cell can hold it: line ends are line feeds, what XML has no character for stands as the
 * replacement character, and `_x0041_`, which spreadsheets read as a character, stays as it is written.
 */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
  const clipped = clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
  return clipped.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** `#REF!` and the like: what spreadsheets call their errors. */
export function isErrorName(text: string): boolean {
  return /^#[A-Z0-9_/]+[!?]?$/.test(text);
}
