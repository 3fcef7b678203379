import type { Position, Range } from './source-text';

export const lineBreak = /\r\n|\n|\r/;

/** Whether no line of the text ends in another way. */
export function endsOnly(text: string, eol: '\n' | '\r\n' | '\r'): boolean {
  switch (eol) {
    case '\n':
      return !text.includes('\r');
    case '\r':
      return !text.includes('\n');
    case '\r\n':
      return !/\r(?!\n)|(?<!\r)\n/.test(text);
  }
}

/**
 * A text after one change, letter by letter. Where a CR and an LF have met, two line ends became one,
 * or one line end came to be of others: `isJoined`.
 */
export function replaced(
  text: string,
  { start, end }: Range,
  by: string,
): { readonly text: string; readonly isJoined: boolean } {
  const from = offsetOf(text, start);
  const after = text.slice(0, from) + by + text.slice(offsetOf(text, end));
  const isJoined = (at: number): boolean => after[at - 1] === '\r' && after[at] === '\n';
  return { text: after, isJoined: isJoined(from) || isJoined(from + by.length) };
}

/** Of a position inside the text. */
function offsetOf(text: string, { line, character }: Position): number {
  const ends = new RegExp(lineBreak, 'g');
  for (let passed = 0; passed < line; passed++) ends.test(text);
  return ends.lastIndex + character;
}
