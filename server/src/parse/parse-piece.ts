import { parseDocument, type Document, type YAMLError } from 'yaml';
import { Converter } from './convert';
import { blame, maskLine } from './repair-line';
import {
  lineOfOffset,
  type Piece,
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

const codes: Partial<Record<YAMLError['code'], SyntaxProblemCode>> = {
  TAB_AS_INDENT: 'tab-indent',
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
  const refused = refuse(piece);
  if (refused) return { piece, ended, root: undefined, problems: [refused] };

  let text = ended ? `${piece.text}\n` : piece.text;
  let document = parseSafely(text);
  if (!document) return { piece, ended, root: undefined, problems: [whole(piece, 'too-deep')] };

  // An error often causes those after it: each is heard only once the one before is out of the way.
  const problems: SyntaxProblem[] = [];
  for (let repair = 0; repair < maxRepairs; repair++) {
    const [error] = document.errors;
    if (!error) break;
    const { line, code } = blame(piece, text, error);
    const masked = maskLine(piece, text, line);
    const repaired = masked === undefined ? undefined : parseSafely(masked);
    if (masked === undefined || !repaired) break;
    problems.push(toProblem(piece, error, line, code));
    text = masked;
    document = repaired;
  }
  for (const error of document.errors.slice(0, maxProblems)) {
    const { line, code } = blame(piece, text, error);
    problems.push(toProblem(piece, error, line, code));
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

function refuse(piece: Piece): SyntaxProblem | undefined {
  if (piece.text.length > maxPieceLength) return whole(piece, 'too-large');
  for (const [line, text] of piece.lines.entries()) {
    if (text.length > maxMarksInLine && countMarks(text) > maxMarksInLine) {
      const start = piece.lineStarts[line] ?? 0;
      return {
        code: 'too-tangled',
        span: { piece, start, end: start + Math.min(text.length, 80) },
        detail: '',
      };
    }
  }
  return undefined;
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
  const start = piece.lineStarts[Math.max(first, 0)] ?? 0;
  const length = piece.lines[Math.max(first, 0)]?.length ?? 0;
  return { code, span: { piece, start, end: start + Math.min(length, 80) }, detail: '' };
}

function toProblem(
  piece: Piece,
  error: YAMLError,
  line: number,
  code: SyntaxProblemCode | undefined,
): SyntaxProblem {
  const detail = error.message;
  if (code !== undefined) return { code, span: contentOfLine(piece, line), detail };
  const [from, to] = error.pos;
  const lineStart = piece.lineStarts[line] ?? 0;
  const lineEnd = lineStart + (piece.lines[line]?.length ?? 0);
  const start = Math.min(Math.max(from, lineStart), lineEnd);
  const end = Math.max(Math.min(to, lineEnd), start);
  // An error in a line's end or indent has nothing to underline: take the line's text.
  const isShown = piece.text.slice(start, end).trim() !== '' || codeOf(error) === 'tab-indent';
  return {
    code: codeOf(error),
    span: isShown ? { piece, start, end } : contentOfLine(piece, line),
    detail,
  };
}

function codeOf(error: YAMLError): SyntaxProblemCode {
  if (error.code === 'MISSING_CHAR') return 'stray-line';
  if (error.code === 'UNEXPECTED_TOKEN' && /scalar at node end/.test(error.message)) {
    return 'stray-line';
  }
  return codes[error.code] ?? 'other';
}

function contentOfLine(piece: Piece, line: number) {
  const text = piece.lines[line] ?? '';
  const lineStart = piece.lineStarts[line] ?? 0;
  const indent = text.length - text.trimStart().length;
  return { piece, start: lineStart + indent, end: lineStart + text.trimEnd().length };
}

/** The parser repeats itself on a broken line; a planner needs to hear it once. */
function onePerLine(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const seen = new Set<number>();
  return problems.filter(({ span }) => {
    const line = lineOfOffset(span.piece, span.start);
    return !seen.has(line) && seen.add(line);
  });
}
