import { parseDocument, type Document, type YAMLError } from 'yaml';
import { Converter } from './convert';
import { readFast } from './fast/read-fast';
import { findTooDeep } from './nesting';
import { blame, blankLines, repair, type Blame } from './repair-line';
import { strayLines } from './stray-line';
import {
  lineOfOffset,
  type Piece,
  type Span,
  type SyntaxNode,
  type SyntaxProblem,
  type SyntaxProblemCode,
} from './syntax';

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
const maxProblems = 20;
const maxRepairs = 4;
const maxErrorsToRepair = 100;

const codes: Partial<Record<YAMLError['code'], SyntaxProblemCode>> = {
  BAD_INDENT: 'bad-indent',
  BAD_SCALAR_START: 'reserved-character',
  BAD_ALIAS: 'unknown-anchor',
  BLOCK_AS_IMPLICIT_KEY: 'nested-colon',
  MULTILINE_IMPLICIT_KEY: 'stray-line',
  RESOURCE_EXHAUSTION: 'too-deep',
  MULTIPLE_DOCS: 'many-documents',
};

const options = {
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  version: '1.2',
  schema: 'core',
} as const;

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

/**
 * Reads any piece, well-formed or not, and says what is wrong with it.
 * @param strays lines to leave out (`strayLines`)
 */
export function readCarefully(
  piece: Piece,
  ended: boolean,
  strays: readonly number[],
): ParsedPiece {
  const deep = findTooDeep(piece.lines);
  if (deep !== undefined) {
    return { piece, ended, root: undefined, problems: [atLine(piece, 'too-deep', deep)] };
  }
  let text = blankLines(piece, ended ? `${piece.text}\n` : piece.text, strays);
  let document = parseSafely(text);
  if (!document) return { piece, ended, root: undefined, problems: [whole(piece, 'too-deep')] };

  // An error often causes those after it: each is heard only once the one before is out of the way.
  const problems: SyntaxProblem[] = strays.map((line) => ({
    code: 'stray-line',
    span: contentOfLine(piece, line),
    detail: '',
  }));
  for (let repairs = 0; repairs < maxRepairs; repairs++) {
    const [error] = document.errors;
    if (!error) break;
    // So many slips are no half-typed line, and each repair costs a parse.
    if (repairs > 0 && document.errors.length > maxErrorsToRepair) break;
    const blamed = blame(piece, text, error);
    const mended = repair(piece, text, blamed);
    const repaired = mended === undefined ? undefined : parseSafely(mended);
    if (mended === undefined || !repaired) break;
    problems.push(toProblem(piece, error, blamed));
    text = mended;
    document = repaired;
  }
  for (const error of document.errors.slice(0, maxProblems)) {
    problems.push(toProblem(piece, error, blame(piece, text, error)));
  }

  const converter = new Converter(piece);
  const root = converter.convert(document);
  return { piece, ended, root, problems: onePerLine([...problems, ...converter.problems]) };
}

function parseSafely(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, options);
  } catch {
    // The parser's recursion met its limit: nothing but depth makes it throw.
    return undefined;
  }
}

/** What would cost any reader too much time. */
function refuseSize(piece: Piece): SyntaxProblem | undefined {
  if (piece.text.length > maxPieceLength) return whole(piece, 'too-large');
  const tangled = piece.lines.findIndex(isTangled);
  return tangled < 0 ? undefined : atLine(piece, 'too-tangled', tangled);
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

function whole(piece: Piece, code: SyntaxProblemCode): SyntaxProblem {
  const first = piece.lines.findIndex((line) => line.trim() !== '');
  return atLine(piece, code, Math.max(first, 0));
}

/** A problem with all that is on or under a line: its start is enough to underline. */
function atLine(piece: Piece, code: SyntaxProblemCode, line: number): SyntaxProblem {
  const start = piece.lineStarts[line] ?? 0;
  const length = Math.min(piece.lines[line]?.length ?? 0, 80);
  return { code, span: { piece, start, end: start + length }, detail: '' };
}

function toProblem(piece: Piece, error: YAMLError, { line, code }: Blame): SyntaxProblem {
  const detail = error.message;
  if (code === 'tab-indent') return { code, span: indentOfLine(piece, line), detail };
  if (code !== undefined) return { code, span: contentOfLine(piece, line), detail };
  const [from, to] = error.pos;
  const lineStart = piece.lineStarts[line] ?? 0;
  const lineEnd = lineStart + (piece.lines[line]?.length ?? 0);
  const start = Math.min(Math.max(from, lineStart), lineEnd);
  const end = Math.max(Math.min(to, lineEnd), start);
  // An error in a line's end or indent has nothing to underline: take the line's text.
  const isShown = piece.text.slice(start, end).trim() !== '';
  return {
    code: codeOf(error),
    span: isShown ? wholeCharacters({ piece, start, end }) : contentOfLine(piece, line),
    detail,
  };
}

/** The parser points at UTF-16 units; an emoji is two of them. */
function wholeCharacters({ piece, start, end }: Span): Span {
  const isInside = (at: number): boolean => (piece.text.codePointAt(at - 1) ?? 0) > 0xffff;
  return { piece, start: isInside(start) ? start - 1 : start, end: isInside(end) ? end + 1 : end };
}

function codeOf(error: YAMLError): SyntaxProblemCode {
  if (error.code === 'MISSING_CHAR') return 'stray-line';
  if (error.code === 'UNEXPECTED_TOKEN' && /scalar at node end/.test(error.message)) {
    return 'stray-line';
  }
  return codes[error.code] ?? 'other';
}

/** What is written on the line, or on the next one where it is blank. */
function contentOfLine(piece: Piece, line: number): Span {
  const isWritten = (index: number): boolean => piece.lines[index]?.trim() !== '';
  let shown = line;
  while (shown < piece.lines.length - 1 && !isWritten(shown)) shown++;
  while (shown > 0 && !isWritten(shown)) shown--;
  const text = piece.lines[shown] ?? '';
  const lineStart = piece.lineStarts[shown] ?? 0;
  const indent = text.length - text.trimStart().length;
  return {
    piece,
    start: lineStart + indent,
    end: lineStart + Math.max(text.trimEnd().length, indent),
  };
}

function indentOfLine(piece: Piece, line: number): Span {
  const start = piece.lineStarts[line] ?? 0;
  const text = piece.lines[line] ?? '';
  return { piece, start, end: start + text.length - text.trimStart().length };
}

/** The parser repeats itself on a broken line; a planner needs to hear it once. */
function onePerLine(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  if (problems.length < 2) return problems;
  const seen = new Set<number>();
  return problems.filter(({ span }) => {
    const line = lineOfOffset(span.piece, span.start);
    return !seen.has(line) && seen.add(line);
  });
}
