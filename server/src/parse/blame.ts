import type { YAMLError } from 'yaml';
import { blameIndent, firstOfTextTooDeep } from './blame-indent';
import { blameLine, type Blame } from './blamed';
import { findAbove, goesOnAt, hasContent, keyColumn, lastDeeper, nextContent } from './line-shapes';
import { lookAlikes } from './look-alikes';
import { indentOf } from './outline';
import { struck } from './stray-line';
import { lineOfOffset, type Piece, type SyntaxProblemCode } from './syntax';

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
