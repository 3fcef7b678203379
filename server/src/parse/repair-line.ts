import type { YAMLError } from 'yaml';
import { indentOf } from './split-pieces';
import { lineOfOffset, type Piece, type SyntaxProblemCode } from './syntax';

/** What the parser stumbled over, as a planner would point at it. */
export interface Blame {
  /** The line inside the piece. */
  readonly line: number;
  /** Absent: what the parser says itself. */
  readonly code: SyntaxProblemCode | undefined;
}

const opener = /^ *(?:- +)*(?:(?:"[^"]*"|'[^']*'|[\p{L}_][\p{L}\p{N}_-]*): +)?(["'[{])/u;
const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
/** These are about the very characters they point at. */
const exact: ReadonlySet<string> = new Set(['TAB_AS_INDENT', 'BAD_SCALAR_START', 'BAD_DIRECTIVE']);

/**
 * The line that most likely breaks the piece. The parser often notices a slip lines after it:
 * a quote that was never closed, a bare word where a key is being typed. `text` is the piece's
 * text with the lines blamed so far turned into comments.
 */
export function blame(piece: Piece, text: string, error: YAMLError): Blame {
  const lines = text.split('\n');
  const at = Math.min(lineOfOffset(piece, Math.min(error.pos[0], text.length)), lines.length - 1);
  if (exact.has(error.code)) return { line: at, code: undefined };
  const isOpen = /quote|^Flow (?:sequence|map)/.test(error.message);
  const opened = findAbove(at, (line) => isUnclosed(lines, line));
  if (opened !== undefined) return { line: opened, code: unclosedCode(lines[opened]) };
  const unbalanced = isOpen
    ? findAbove(at, (line) => openedBy(lines[line]) !== undefined)
    : undefined;
  if (unbalanced !== undefined) return { line: unbalanced, code: unclosedCode(lines[unbalanced]) };
  if (hasNestedColon(lines[at])) return { line: at, code: 'nested-colon' };
  const half = [at, at - 1, at + 1].find((line) => isHalfTyped(lines, line));
  if (half !== undefined) return { line: half, code: 'stray-line' };
  return blameIndent(lines, at, error);
}

/** A value with a deeper line of its own under it: that line's indentation is the slip. */
function blameIndent(lines: readonly string[], at: number, error: YAMLError): Blame {
  const next = nextContent(lines, at);
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'MULTILINE_IMPLICIT_KEY') {
    return { line: at, code: undefined };
  }
  if (/^ *-/.test(lines[at] ?? '') && /block sequence/.test(error.message)) {
    return { line: at, code: 'stray-line' };
  }
  return next !== undefined &&
    /: /.test(lines[at] ?? '') &&
    /^ *[^ ].*:(?: |$)/.test(lines[next] ?? '')
    ? { line: next, code: 'bad-indent' }
    : { line: at, code: undefined };
}

/**
 * The text with the line turned into a comment of the same length, so that every other offset
 * stays; nothing where there is nothing to turn.
 */
export function maskLine(piece: Piece, text: string, line: number): string | undefined {
  const start = piece.lineStarts[line];
  const length = piece.lines[line]?.length;
  if (start === undefined || length === undefined || length === 0) return undefined;
  const shown = text.slice(start, start + length);
  const content = shown.search(/[^ ]/);
  if (content < 0 || shown[content] === '#') return undefined;
  // The dash of a list item stays, so that the item itself is not lost.
  const dash = /^ *- +(?=[^ #])/.exec(shown)?.[0].length;
  const keep = dash ?? content;
  const mask = shown.slice(0, keep) + '#'.repeat(length - keep);
  return text.slice(0, start) + mask + text.slice(start + length);
}

/** A word without a colon where a key would stand, as while it is being typed. */
function isHalfTyped(lines: readonly string[], index: number): boolean {
  const word = /^( *(?:- +)?)[\p{L}_][\p{L}\p{N}_-]*$/u.exec(lines[index] ?? '');
  if (!word) return false;
  const column = word[1]?.length ?? 0;
  if (word[1]?.includes('-')) {
    const next = nextContent(lines, index);
    return next !== undefined && indentOf(lines[next] ?? '') >= column;
  }
  const before = lines[findAbove(index - 1, (line) => hasContent(lines[line])) ?? -1];
  if (before === undefined) return true;
  // A deeper word under a value goes on with that value.
  const above = /^ *(?:- +)*/.exec(before)?.[0].length ?? 0;
  return above >= column || /:\s*(?:#.*)?$/.test(before);
}

/** Opens a quote or bracket that neither this line nor a deeper one under it can close. */
function isUnclosed(lines: readonly string[], index: number): boolean {
  if (openedBy(lines[index]) === undefined) return false;
  const next = nextContent(lines, index);
  if (next === undefined) return true;
  const column = indentOf(lines[index] ?? '');
  const below = lines[next] ?? '';
  return indentOf(below) <= column && !/^ *[\]}]/.test(below);
}

/** The quote or bracket that starts the line's value and is not closed on the line. */
function openedBy(line: string | undefined): string | undefined {
  const found = line === undefined ? null : opener.exec(line);
  const mark = found?.[1];
  if (line === undefined || !found || mark === undefined) return undefined;
  return line.includes(closers[mark] ?? mark, found[0].length) ? undefined : mark;
}

function unclosedCode(line: string | undefined): SyntaxProblemCode {
  return closers[openedBy(line) ?? ''] === undefined ? 'unclosed-quote' : 'unclosed-bracket';
}

function hasNestedColon(line: string | undefined): boolean {
  return line !== undefined && /^ *(?:- +)*[^\s"'#][^:#]*: +[^\s"'[{|>#][^#]*:(?: |$)/.test(line);
}

function hasContent(line: string | undefined): boolean {
  return line !== undefined && /^\s*[^\s#]/.test(line);
}

function nextContent(lines: readonly string[], line: number): number | undefined {
  for (let index = line + 1; index < lines.length; index++) {
    if (hasContent(lines[index])) return index;
  }
  return undefined;
}

function findAbove(from: number, matches: (line: number) => boolean): number | undefined {
  for (let index = from; index >= 0; index--) {
    if (matches(index)) return index;
  }
  return undefined;
}
