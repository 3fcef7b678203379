import type { ScalarNode, Span } from '../../parse/syntax';

/**
 * Where a text itself starts in its piece: behind the quotation mark, or on the first line under
 * `>-`. Undefined where the text stands elsewhere, behind an alias.
 */
export function startOfText({ span: { piece, start }, style }: ScalarNode): number | undefined {
  const first = piece.text[start];
  switch (style) {
    case 'plain':
      return first === '*' ? undefined : start;
    case 'single':
    case 'double':
      return first === '"' || first === "'" ? skipSpace(piece.text, start + 1) : undefined;
    case 'literal':
    case 'folded': {
      const header = piece.text.indexOf('\n', start);
      return (first === '|' || first === '>') && header >= 0
        ? skipSpace(piece.text, header)
        : undefined;
    }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

/**
 * Every place in a text where it is as the pattern says (which must be global), as it is written:
 * a word cannot be told there that an escape such as `\n` touches.
 */
export function spansIn(at: ScalarNode, pattern: RegExp): readonly Span[] {
  const from = startOfText(at);
  if (from === undefined) return [];
  const { piece, end } = at.span;
  return [...piece.text.slice(from, end).matchAll(pattern)].map(({ 0: word, index }) => ({
    piece,
    start: from + index,
    end: from + index + word.length,
  }));
}

/** What is written there. */
export function textOf({ piece, start, end }: Span): string {
  return piece.text.slice(start, end);
}
