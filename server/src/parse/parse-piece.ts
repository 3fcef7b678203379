import { readFast } from './fast/read-fast';
import { mostLines } from './most-lines';
import { hasTooManyValues } from './most-values';
import { atLine, wholePiece } from './piece-problems';
import { readCarefully } from './read-carefully';
import { strayLines } from './stray-line';
import type { Piece, SyntaxNode, SyntaxProblem } from './syntax';

export interface ParsedPiece {
  readonly piece: Piece;
  /** Whether a line break follows the piece: it decides over the end of a block text. */
  readonly ended: boolean;
  readonly root: SyntaxNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Characters; a node or section of a plan is a thousandth of this. */
const maxPieceLength = 2_000_000;
/** Brackets and quotes on one line; the parser's time grows with their square. */
const maxMarksInLine = 1_000;

/** Reads one piece; never throws. Broken lines cost themselves, not the piece. */
export function parsePiece(piece: Piece, ended: boolean): ParsedPiece {
  const refused = refuseSize(piece);
  if (refused) return { piece, ended, root: undefined, problems: [refused] };
  const strays = strayLines(piece);
  const read = strays.length === 0 ? readFast(piece) : undefined;
  return read
    ? { piece, ended, root: read.root, problems: [] }
    : readCarefully(piece, ended, strays);
}

/** What would cost any reader too much time. */
function refuseSize(piece: Piece): SyntaxProblem | undefined {
  const { text } = piece;
  if (text.length > maxPieceLength || hasTooManyLines(piece) || hasTooManyValues(text)) {
    return wholePiece(piece, 'too-large');
  }
  const tangled = piece.lines.findIndex(isTangled);
  return tangled < 0 ? undefined : atLine(piece, 'too-tangled', tangled);
}

/** Blank ones are no work. */
function hasTooManyLines({ lines }: Piece): boolean {
  return lines.length > mostLines && lines.filter((line) => line !== '').length > mostLines;
}

function isTangled(line: string): boolean {
  return line.length > maxMarksInLine && countMarks(line) > maxMarksInLine;
}

function countMarks(text: string): number {
  let marks = 0;
  for (let index = 0; index < text.length; index++) {
    if ('[]{}"\'?-&*!'.includes(text.charAt(index))) marks++;
  }
  return marks;
}
