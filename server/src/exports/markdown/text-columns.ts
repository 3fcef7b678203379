/** Two columns of a terminal: Han, kana, hangul, full-width forms. */
const square =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const picture = /\p{Emoji_Presentation}/u;
const unseen = /^[\p{Mn}\p{Me}\p{Cf}]/u;
const plain = /^[\x20-\x7E\u00A0-\u02FF]*$/;
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * How many columns a text takes where all letters are equally wide.
 * @param enough that it takes more is all that is asked of a longer text: it is not counted to its end
 */
export function columnsOf(text: string, enough = Infinity): number {
  if (plain.test(text)) return text.replaceAll('\u00AD', '').length;
  let columns = 0;
  for (const { segment } of letters.segment(text)) {
    columns += columnsOfLetter(segment);
    if (columns > enough) break;
  }
  return columns;
}

function columnsOfLetter(letter: string): number {
  if (picture.test(letter) || square.test(letter)) return 2;
  return unseen.test(letter) ? 0 : 1;
}

/** So much of a text as fits into the columns, with `…` where something is left out. */
export function cutToColumns(text: string, columns: number): string {
  if (columnsOf(text, columns) <= columns) return text;
  let cut = '';
  let free = columns - 1;
  for (const { segment } of letters.segment(text)) {
    free -= columnsOf(segment);
    if (free < 0) break;
    cut += segment;
  }
  return columns < 1 ? '' : `${cut.trimEnd()}…`;
}

/** With spaces behind it; never shorter than the text. */
export function padded(text: string, columns: number, align: 'start' | 'end' = 'start'): string {
  const spaces = ' '.repeat(Math.max(0, columns - columnsOf(text, columns)));
  return align === 'start' ? text + spaces : spaces + text;
}
