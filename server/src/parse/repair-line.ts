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
  let masked = text;
  for (let line = blamed.line; line <= blamed.last; line++) {
    // What hangs on a key goes with it, items and all.
    const isUnderKey = line > blamed.line && !opens.has(blamed.code);
    masked = isUnderKey ? blankLines(piece, masked, [line]) : maskLine(piece, masked, line);
  }
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
  const start = piece.lineStarts[line] ?? 0;
  return text.slice(0, start) + written + text.slice(start + written.length);
}

/** The text with spaces in place of these lines: a comment would end the block text it stands in. */
export function blankLines(piece: Piece, text: string, lines: readonly number[]): string {
  return lines.reduce((blanked, line) => {
    const { length } = piece.lines[line] ?? '';
    return withLine(piece, blanked, line, ' '.repeat(length));
  }, text);
}

function maskLine(piece: Piece, text: string, line: number): string {
  const start = piece.lineStarts[line] ?? 0;
  const length = piece.lines[line]?.length ?? 0;
  const shown = text.slice(start, start + length);
  const content = shown.search(/[^ ]/);
  if (content < 0 || shown[content] === '#') return text;
  // The dash of a list item stays, so that the item itself is not lost.
  const dash = /^ *- +(?=[^ #])/.exec(shown)?.[0].length;
  const keep = dash ?? content;
  return withLine(piece, text, line, shown.slice(0, keep) + '#'.repeat(length - keep));
}
