/**
 * A spreadsheet may take it for a formula when somebody types it, or opens it out of a file of
 * separated values: it begins with a sign of one, in its wide form too, or with what stands before
 * a cell's content unseen.
 */
export function isLikeFormula(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^\p{Cc}/u.test(text);
}

/**
 * What begins as a formula and is none: dashes alone for an empty cell, and a figure or a telephone
 * number, signs and all. Nothing in it can name a function, a cell, a file or a program.
 */
function isHarmless(text: string): boolean {
  return /^-+$|^[+-] ?\d[\d \u00A0\u202F.,()]*[%‰€]?$/u.test(text);
}

/** Text that begins with an apostrophe in a file of separated values, so that no spreadsheet runs it. */
export function needsGuard(text: string): boolean {
  return isLikeFormula(text) && !isHarmless(text);
}
