import type { YAMLError } from 'yaml';
import { lookAlikes, withoutLookAlikes } from './look-alikes';
import { indentOf } from './outline';
import { struck } from './stray-line';
import { lineOfOffset, type Piece, type SyntaxProblemCode } from './syntax';

/** What the parser stumbled over, as a planner would point at it. */
export interface Blame {
  /** The line inside the piece. */
  readonly line: number;
  /** The last line that it spoils; the same line but for brackets and quotes over several. */
  readonly last: number;
  /** Absent: what the parser says itself. */
  readonly code: SyntaxProblemCode | undefined;
  /** The first line of a block text: it is read as if it stood here. */
  readonly column?: number;
}

const opener = /^ *(?:- +)*(?:(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_][\p{L}\p{N}_-]*): +)?(["'[{])/u;
const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
/** These are about the very characters they point at. */
const exact: ReadonlySet<string> = new Set(['BAD_SCALAR_START', 'BAD_DIRECTIVE']);

/**
 * The line that most likely breaks the piece. The parser often notices a slip lines after it:
 * a quote that was never closed, a bare word where a key is being typed. `text` is the piece's
 * text with the lines blamed so far turned into comments.
 */
export function blame(piece: Piece, text: string, error: YAMLError): Blame {
  const lines = text.split('\n');
  const at = Math.min(lineOfOffset(piece, Math.min(error.pos[0], text.length)), lines.length - 1);
  if (/^ *\t/.test(lines[at] ?? '')) return blameTab(lines, at);
  if (exact.has(error.code)) return withHanging(lines, blameLine(at));
  const alike = [at, at - 1].find((line) => lookAlikes(lines[line] ?? '').length > 0);
  if (alike !== undefined) return blameLine(alike, 'look-alike');
  const textStart = firstOfTextTooDeep(lines, at);
  if (textStart !== undefined) {
    const column = indentOf(lines[at] ?? '');
    return { ...blameLine(textStart, 'bad-indent'), column };
  }
  const isOpen = /quote|^Flow (?:sequence|map)/.test(error.message);
  const opened =
    findAbove(at, (line) => isUnclosed(lines, line)) ??
    (isOpen ? findAbove(at, (line) => openedBy(lines[line]) !== undefined) : undefined);
  if (opened !== undefined) return blameOpener(lines, opened);
  if (hasNestedColon(lines[at])) return withHanging(lines, blameLine(at, 'nested-colon'));
  const half =
    [at, at - 1, at + 1].find((line) => isHalfTyped(lines, line)) ??
    [at, at - 1].find((line) => lacksColon(lines, line));
  return half === undefined ? blameIndent(lines, at, error) : blameWord(lines, half);
}

function blameLine(line: number, code?: SyntaxProblemCode): Blame {
  return { line, last: line, code };
}

/** What stands deeper under a line that cannot be read would be taken for somebody else's. */
function withHanging(lines: readonly string[], blamed: Blame): Blame {
  return { ...blamed, last: lastDeeper(lines, blamed.line, keyColumn(lines[blamed.line] ?? '')) };
}

/**
 * A bracket or quote takes the deeper lines under it along; one that was struck before a line, those
 * that hang on that.
 */
function blameOpener(lines: readonly string[], line: number): Blame {
  const column = indentOf(lines[line] ?? '');
  const code = codeOfOpener(lines[line]);
  const before = struck.exec(lines[line] ?? '')?.[0].length;
  if (before !== undefined) {
    const content = (lines[line] ?? '').slice(before);
    return { line, last: lastDeeper(lines, line, before + keyColumn(content)), code };
  }
  let end = line + 1;
  const isWithin = (below: string): boolean => !hasContent(below) || indentOf(below) > column;
  while (end < lines.length && isWithin(lines[end] ?? '')) end++;
  return { line, last: end - 1, code };
}

function codeOfOpener(line: string | undefined): SyntaxProblemCode {
  const isQuote = closers[openedBy(line) ?? ''] === undefined;
  return isQuote ? 'unclosed-quote' : 'unclosed-bracket';
}

/**
 * A key that has lost its colon takes the deeper lines under it along: read without it, they would be
 * taken for somebody else's. Those under a key that has nothing else under it are that key's.
 */
function blameWord(lines: readonly string[], line: number): Blame {
  const column = keyColumn(lines[line] ?? '');
  const above = lines[findAbove(line - 1, (index) => hasContent(lines[index])) ?? -1] ?? '';
  const isKeyAbove = new RegExp(`^(?=.{${column}}[^ -])[ -]{${column}}[^#]*:\\s*(?:#.*)?$`);
  const last = isKeyAbove.test(above) ? line : lastDeeper(lines, line, column);
  return { line, last, code: 'stray-line' };
}

/** The last line of those that stand deeper than the column; the line itself where none does. */
function lastDeeper(lines: readonly string[], line: number, column: number): number {
  let last = line;
  for (let below = line + 1; below < lines.length; below++) {
    if (!hasContent(lines[below])) continue;
    if (indentOf(lines[below] ?? '') <= column) break;
    last = below;
  }
  return last;
}

/** A value with a deeper line of its own under it: that line's indentation is the slip. */
function blameIndent(lines: readonly string[], at: number, error: YAMLError): Blame {
  const next = nextContent(lines, at);
  const left =
    slippedLeft(lines, at) ?? (next === undefined ? undefined : slippedLeft(lines, next));
  if (left !== undefined) return blameLine(left, 'bad-indent');
  const first = firstTooDeep(lines, at);
  if (first !== undefined) return blameKey(lines, first, 'bad-indent');
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'MULTILINE_IMPLICIT_KEY') {
    return blameKey(lines, at);
  }
  if (/^ *-/.test(lines[at] ?? '') && /block sequence/.test(error.message)) {
    return blameLine(at, 'stray-line');
  }
  return next !== undefined &&
    /: /.test(lines[at] ?? '') &&
    /^ *[^ ].*:(?: |$)/.test(lines[next] ?? '')
    ? blameKey(lines, next, 'bad-indent')
    : blameKey(lines, at);
}

/**
 * A key or entry behind a tab takes what hangs on it along: what goes on with nothing above, or is a
 * list under a key.
 */
function blameTab(lines: readonly string[], line: number): Blame {
  const only = blameLine(line, 'tab-indent');
  const next = nextContent(lines, line);
  const below = next === undefined ? undefined : lines[next];
  const isKey = /^\s*[^\s#-].*:\s*(?:#.*)?$/.test(lines[line] ?? '');
  const isEntry = /^\s*- /.test(lines[line] ?? '');
  if (!(isKey || isEntry) || below === undefined) return only;
  const column = indentOf(below);
  const isList = /^ *-(?: |$)/.test(below);
  if ((isList && isEntry) || (!isList && goesOnAt(lines, line, column))) return only;
  return { ...only, last: lastDeeper(lines, line, column - 1) };
}

/** Whether what stands above a line has keys in a column that are not ended yet. */
function goesOnAt(lines: readonly string[], line: number, column: number): boolean {
  const above = findAbove(line - 1, (index) => {
    const text = lines[index];
    return text !== undefined && hasContent(text) && keyColumn(text) <= column;
  });
  return above !== undefined && keyColumn(lines[above] ?? '') === column;
}

/** How far beside its neighbours' a key may have slipped. */
const slip = 2;

/**
 * A key that stands beside its neighbours takes what hangs on it along. Where nothing above stands as
 * far to the right, the lines below that do have slipped with it: one slip is told once.
 */
function blameKey(lines: readonly string[], line: number, code?: SyntaxProblemCode): Blame {
  const blamed = blameOneKey(lines, line, code);
  const text = lines[line] ?? '';
  const column = indentOf(text);
  const isKey = (index: number): boolean => keyLine.test(lines[index] ?? '');
  if (!isKey(line) || goesOnAt(lines, line, column)) return blamed;
  let { last } = blamed;
  for (let below = last + 1; below < lines.length; below++) {
    if (!hasContent(lines[below])) continue;
    const own = indentOf(lines[below] ?? '');
    const isBeside = own === column ? isKey(below) : own > column && !goesOnAt(lines, line, own);
    if (!isBeside) break;
    last = below;
  }
  return { ...blamed, last };
}

/**
 * Under a key, a first line that stands further to the right than two or more below it: they are right
 * and it has slipped, though it is they that the parser stumbles over.
 */
function firstTooDeep(lines: readonly string[], at: number): number | undefined {
  const column = keyColumn(lines[at] ?? '');
  const first = findAbove(at - 1, (line) => hasContent(lines[line]));
  const opening = first && findAbove(first - 1, (line) => hasContent(lines[line]));
  const next = nextContent(lines, at);
  if (first === undefined || opening === undefined || next === undefined) return undefined;
  const isFirst =
    /:\s*(?:#.*)?$/.test(lines[opening] ?? '') &&
    keyColumn(lines[opening] ?? '') < column &&
    indentOf(lines[first] ?? '') > column;
  return isFirst && indentOf(lines[next] ?? '') === column ? first : undefined;
}

/** A key with its value to the left of its neighbours above and below, which the parser stumbles over. */
function slippedLeft(lines: readonly string[], at: number): number | undefined {
  const column = indentOf(lines[at] ?? '');
  const left = findAbove(at - 1, (line) => hasContent(lines[line]));
  const above = left && findAbove(left - 1, (line) => hasContent(lines[line]));
  if (left === undefined || above === undefined || !keyLine.test(lines[at] ?? '')) return undefined;
  const isSlip =
    /^ *[\p{L}_][\p{L}\p{N}_-]*: +[^\s#|>]/u.test(lines[left] ?? '') &&
    indentOf(lines[left] ?? '') < column &&
    keyColumn(lines[above] ?? '') === column;
  return isSlip ? left : undefined;
}

/** The first line of a block text, where it stands further to the right than the line blamed below it. */
function firstOfTextTooDeep(lines: readonly string[], at: number): number | undefined {
  const first = findAbove(at - 1, (line) => hasContent(lines[line]));
  const opening = first && findAbove(first - 1, (line) => hasContent(lines[line]));
  if (first === undefined || opening === undefined) return undefined;
  const column = indentOf(lines[at] ?? '');
  const isText = /(?:^|[\s-])[|>][-+]?\s*$/.test(lines[opening] ?? '');
  const isSlip = indentOf(lines[first] ?? '') > column && column > indentOf(lines[opening] ?? '');
  return isText && isSlip ? first : undefined;
}

const keyLine = /^ *[\p{L}_][\p{L}\p{N}_-]*:(?: |$)/u;

function blameOneKey(lines: readonly string[], line: number, code?: SyntaxProblemCode): Blame {
  const text = lines[line] ?? '';
  if (!/^ *[^ #-].*:\s*(?:#.*)?$/.test(text)) return blameLine(line, code);
  const column = indentOf(text);
  const isNeighbour = (index: number): boolean =>
    hasContent(lines[index]) && Math.abs(keyColumn(lines[index] ?? '') - column) <= slip;
  const neighbour = lines[findAbove(line - 1, isNeighbour) ?? -1];
  const own = neighbour === undefined ? column : keyColumn(neighbour);
  return { line, last: lastDeeper(lines, line, own), code };
}

/** Where the key of a line starts, behind dashes. */
function keyColumn(line: string): number {
  return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
}

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

/** A word without a colon where a key would stand, as while it is being typed. */
function isHalfTyped(lines: readonly string[], index: number): boolean {
  const word = /^( *(?:- +)?)[\p{L}_][\p{L}\p{N}_-]*(?::["'[{][\]}"']?| +[|>][-+]?)?$/u.exec(
    lines[index] ?? '',
  );
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

/** A word and a value where the lines around it are keys with values. */
function lacksColon(lines: readonly string[], index: number): boolean {
  const word = /^( *)[\p{L}_][\p{L}\p{N}_-]* [^:#]*$/u.exec(lines[index] ?? '');
  const next = nextContent(lines, index);
  if (!word || next === undefined) return false;
  const before = lines[findAbove(index - 1, (line) => hasContent(lines[line])) ?? -1] ?? '';
  const key = /^( *)[\p{L}_][\p{L}\p{N}_-]*:(?: |$)/u.exec(lines[next] ?? '');
  return key?.[1] === word[1] && /:\s*(?:#.*)?$/.test(before);
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
