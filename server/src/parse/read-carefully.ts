import { parseDocument, type Document, type YAMLError } from 'yaml';
import { withoutStacks } from '../util/without-stacks';
import { Converter } from './convert';
import { hasTooManyValues } from './most-values';
import { findTooDeep } from './nesting';
import { indentOf } from './outline';
import type { ParsedPiece } from './parse-piece';
import { atLine, wholePiece } from './piece-problems';
import { blame } from './blame';
import type { Blame } from './blamed';
import { blankLines, repair } from './repair-line';
import {
  lineOfOffset,
  type Piece,
  type Span,
  type SyntaxProblem,
  type SyntaxProblemCode,
} from './syntax';
import { tear } from './tear';

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

/**
 * Reads any piece, well-formed or not, and says what is wrong with it.
 * Built as a file of its own, loaded with the first piece that needs it: most plans never do.
 * @param strays lines to leave out (`strayLines`)
 */
export function readCarefully(
  piece: Piece,
  ended: boolean,
  strays: readonly number[],
): ParsedPiece {
  // To this parser a line is as much work as a value, be it blank.
  if (hasTooManyValues(piece.text, piece.lines.length)) {
    return { piece, ended, root: undefined, problems: [wholePiece(piece, 'too-large')] };
  }
  const deep = findTooDeep(piece.lines);
  if (deep !== undefined) {
    return { piece, ended, root: undefined, problems: [atLine(piece, 'too-deep', deep)] };
  }
  let text = blankLines(piece, ended ? `${piece.text}\n` : piece.text, strays);
  let document = parseSafely(text);
  if (!document)
    return { piece, ended, root: undefined, problems: [wholePiece(piece, 'too-deep')] };

  // An error often causes those after it: each is heard only once the one before is out of the way.
  const problems: SyntaxProblem[] = strays.map((line) => ({
    code: 'stray-line',
    span: contentOfLine(piece, line),
    detail: '',
  }));
  const lost: Span[] = [];
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
    lost.push(...goneAlong(piece, blamed));
    text = mended;
    document = repaired;
  }
  for (const error of document.errors.slice(0, maxProblems)) {
    problems.push(toProblem(piece, error, blame(piece, text, error)));
  }

  const converter = new Converter(piece);
  const root = converter.convert(document);
  const told = onePerLine([...problems, ...converter.problems]);
  const torn = tear(root, [...told.map(({ span }) => span), ...lost]);
  return { piece, ended, root: torn, problems: told };
}

/** Lines that went with a blamed one and stood beside it: what they hold is as unknown as its own. */
function goneAlong(piece: Piece, { line, last }: Blame): readonly Span[] {
  const column = indentOf(piece.lines[line] ?? '');
  const beside: Span[] = [];
  for (let below = line + 1; below <= last; below++) {
    const text = piece.lines[below] ?? '';
    if (text.trim() !== '' && indentOf(text) <= column) beside.push(contentOfLine(piece, below));
  }
  return beside;
}

function parseSafely(text: string): Document.Parsed | undefined {
  try {
    return withoutStacks(() => parseDocument(text, options));
  } catch {
    // The parser's recursion met its limit: nothing but depth makes it throw.
    return undefined;
  }
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
