import type { Blame } from './blamed';
import { withoutLookAlikes } from './look-alikes';
import type { Piece } from './syntax';

const opens: ReadonlySet<Blame['code']> = new Set(['unclosed-quote', 'unclosed-bracket']);

/**
 * The text with these lines turned into comments, or read as they were meant where that takes no
 * more room, so that every other offset stays; nothing where there is nothing to turn.
 */
export function repair(piece: Piece, text: string, blamed: Blame): string | undefined {
  const meant = blamed.code === 'look-alike' ? withPlainLine(piece, text, blamed.line) : undefined;
  if (meant !== undefined) return meant;
  if (blamed.column !== undefined) return withLineAt(piece, text, blamed.line, blamed.column);
  const { line: first, last } = blamed;
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // What hangs on a key goes with it, items and all.
  const isBlanked = (line: number): boolean => line > first && !opens.has(blamed.code);
  const masked = withLines(piece, text, lines, (shown, line) =>
    isBlanked(line) ? ' '.repeat(shown.length) : masking(shown),
  );
  return masked === text ? undefined : masked;
}

function withPlainLine(piece: Piece, text: string, line: number): string | undefined {
  const written = piece.lines[line] ?? '';
  const plain = withoutLookAlikes(written);
  return plain.length === written.length ? withLine(piece, text, line, plain) : undefined;
}

/** The text with a line moved to the left. */
function withLineAt(piece: Piece, text: string, line: number, column: number): string {
  const written = piece.lines[line] ?? '';
  const moved = ' '.repeat(column) + written.trimStart();
  return withLine(piece, text, line, moved.padEnd(written.length));
}

/** The text with a line of the same length in place of one. */
function withLine(piece: Piece, text: string, line: number, written: string): string {
  return withLines(piece, text, [line], () => written);
}

/** The same of many lines, from the first to the last: each is copied once. */
function withLines(
  piece: Piece,
  text: string,
  lines: readonly number[],
  write: (shown: string, line: number) => string,
): string {
  const parts: string[] = [];
  let done = 0;
  for (const line of lines) {
    const start = piece.lineStarts[line];
    // Behind the last line there may be a line end.
    if (start === undefined) continue;
    const end = start + (piece.lines[line]?.length ?? 0);
    parts.push(text.slice(done, start), write(text.slice(start, end), line));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** The text with spaces in place of these lines: a comment would end the block text it stands in. */
export function blankLines(piece: Piece, text: string, lines: readonly number[]): string {
  const inOrder = [...new Set(lines)].sort((a, b) => a - b);
  return withLines(piece, text, inOrder, (shown) => ' '.repeat(shown.length));
}

function masking(shown: string): string {
  const content = shown.search(/[^ ]/);
  if (content < 0 || shown[content] === '#') return shown;
  // The dash of a list item stays, so that the item itself is not lost.
  const dash = /^ *- +(?=[^ #])/.exec(shown)?.[0].length;
  const keep = dash ?? content;
  return shown.slice(0, keep) + '#'.repeat(shown.length - keep);
}
