import type { Piece, SyntaxProblem, SyntaxProblemCode } from './syntax';

/** A problem with the whole piece, told at its first line with text. */
export function wholePiece(piece: Piece, code: SyntaxProblemCode): SyntaxProblem {
  const first = piece.lines.findIndex((line) => line.trim() !== '');
  return atLine(piece, code, Math.max(first, 0));
}

/** A problem with all that is on or under a line: its start is enough to underline. */
export function atLine(piece: Piece, code: SyntaxProblemCode, line: number): SyntaxProblem {
  const start = piece.lineStarts[line] ?? 0;
  const length = Math.min(piece.lines[line]?.length ?? 0, 80);
  return { code, span: { piece, start, end: start + length }, detail: '' };
}
