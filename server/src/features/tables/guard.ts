/** A spreadsheet would take it for a formula, in its wide signs too; or it was kept from that here. */
const likeFormula = /^'*[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;
const guarded = /^'+[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;

/** A text that no spreadsheet runs: with a `'` before what would start a formula. */
export function guardText(text: string): string {
  return likeFormula.test(text) ? `'${text}` : text;
}

/** What was guarded, as it was. */
export function unguardText(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
