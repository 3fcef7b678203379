import type { TextEdit } from '../parse/edits';
import type { Position } from '../text/source-text';
import { byteOrderMark } from './read-plan';

/** Characters `[from, to)` of a text as it is in its file, line ends of every kind included. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Edits as places in the text itself, for what must stay as it is byte for byte.
 * @param text may begin with a byte order mark, which the edits do not count
 * @param edits in order, none over another
 */
export function splicesOf(text: string, edits: readonly TextEdit[]): readonly Splice[] {
  const starts = [text.startsWith(byteOrderMark) ? byteOrderMark.length : 0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  const offsetOf = ({ line, character }: Position): number =>
    (starts[line] ?? text.length) + character;
  return edits.map(({ range, newText }) => ({
    from: offsetOf(range.start),
    to: offsetOf(range.end),
    text: newText,
  }));
}

export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text: written } of splices) {
    parts.push(text.slice(at, from), written);
    at = to;
  }
  return parts.join('') + text.slice(at);
}
