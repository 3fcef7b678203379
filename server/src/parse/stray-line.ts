import { contentColumn, dashColumn, indentOf, type Outline } from './outline';
import type { Piece } from './syntax';

export const keyStart = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\p{L}_][\p{L}\p{N}_-]*)[ ]*:(?: |$)/u;
/** A key of several words: mostly one that something was typed in front of. */
const wordsKey = /^[\p{L}\p{N}_][^:#"'[\]{}&*]*:(?: |$)/u;
/** What starts a value that is no plain text, and may hold anything. */
export const opener = /^["'[{&*!|>?]/;
/** A mark struck before a line that goes on where it would without. */
export const struck = /^ *["'[{*&@`!|>?,%] *(?=- | [\p{L}_][\p{L}\p{N}_-]*:(?: |$))/u;
/** No value, key or text starts like this: it was struck before what stands behind it. */
const nothing = /^[*&@`] /;
const dashes = /^ *(?:- +)*/;

/**
 * A line that stands left of the list it was written into, while the lines below go on as if it was
 * not there: as while somebody types at the left edge. Read as YAML it would end all that is open,
 * and take what follows for its own. Never true of well-formed YAML: the lines below must not be
 * able to hang on it.
 */
export function isStray(outline: Outline, at: number, list: ListAround): boolean {
  const { from, to } = list;
  const next = outline.nextContent(at + 1, to);
  const column = outline.column(next);
  if (next >= to || column <= outline.column(at)) return false;
  // Only entries go on in the column of the dashes.
  if (column === list.dash && dashColumn(outline, next) === undefined) return false;
  const line = outline.line(at);
  const lead = dashes.exec(line)?.[0] ?? '';
  const content = line.slice(lead.length);
  const holds = whatHangsOn(content, lead.includes('-'));
  const own = keyStart.test(content) || !lead.includes('-') ? lead.length : lead.lastIndexOf('-');
  if (holds === 'anything' || column <= own || !goesOn(outline, at, from, column)) return false;
  const isBlock = isKey(outline, next) || dashColumn(outline, next) !== undefined;
  if (holds === 'block' && keyStart.test(content) && endsList(outline, at, next, list))
    return false;
  if (holds === 'text' || (holds === 'block' && !isBlock)) {
    const isText = holds === 'text' || isPlainText(outline.line(next).slice(column));
    return isText && someBelow(outline, next, to, own, (index) => isKey(outline, index));
  }
  return someBelow(outline, next, to, own, (index) => outline.column(index) < column);
}

/** The list that a line may have been written into. */
export interface ListAround {
  /** A line of it; the search above goes no further. */
  readonly from: number;
  readonly to: number;
  /** The column of its dashes. */
  readonly dash: number;
  /** Where the keys of the map stand that holds it. */
  readonly indent: number;
}

/**
 * A key in the column of its neighbours, under which somebody starts to type: what follows stands no
 * deeper than the list's dashes, or the list does not go on behind it.
 */
function endsList(outline: Outline, at: number, next: number, list: ListAround): boolean {
  const { to, dash, indent } = list;
  if (outline.column(at) !== indent) return false;
  if (outline.column(next) <= dash) return dashColumn(outline, next) === undefined;
  return !someBelow(outline, next, to, indent, (index) => dashColumn(outline, index) === dash);
}

/**
 * What deeper lines may be: more words of a plain text (which hold no key), a block whose lines all
 * stand at its first column or deeper, the lines of a block text, or nobody knows.
 */
function whatHangsOn(
  content: string,
  isItem: boolean,
): 'text' | 'block' | 'blockText' | 'anything' {
  if (nothing.test(content)) return 'text';
  const key = (keyStart.exec(content) ?? (isItem ? null : wordsKey.exec(content)))?.[0] ?? '';
  if (key === '' && /:(?: |$)/.test(content)) return 'anything';
  // A word where a key belongs: nothing can hang on it, whatever it starts with.
  if (key === '' && !isItem) return 'text';
  const value = content.slice(key.length).trim();
  if (value === '' || value.startsWith('#')) return 'block';
  if (/^[|>][-+]?(?: +#.*)?$/.test(value)) return 'blockText';
  return opener.test(value) || value.startsWith('-') ? 'anything' : 'text';
}

/** The nearest line above that stands no deeper than the column has something right at it. */
function goesOn(outline: Outline, at: number, from: number, column: number): boolean {
  for (let index = at - 1; index >= from; index--) {
    const above = outline.column(index);
    if (above < 0 || above > column) continue;
    const lead = dashes.exec(outline.line(index))?.[0].length;
    return above === column || lead === column;
  }
  return false;
}

/** Neither starts what may hold anything, nor may be a key, of whatever characters. */
function isPlainText(content: string): boolean {
  return !opener.test(content) && !/:(?:\s|$)/.test(content);
}

function isKey(outline: Outline, index: number): boolean {
  return keyStart.test(outline.line(index).replace(dashes, ''));
}

/** Whether a line matches among those that stand deeper than `own`, up to the first that does not. */
function someBelow(
  outline: Outline,
  from: number,
  to: number,
  own: number,
  matches: (index: number) => boolean,
): boolean {
  for (let index = from; index < to; index++) {
    const column = outline.column(index);
    if (column < 0) continue;
    if (column <= own) return false;
    if (matches(index)) return true;
  }
  return false;
}

/**
 * The lines of a piece that stand left of its first one, each between lines that do not. Where two
 * follow each other, it is rather the first that stands too deep.
 */
export function strayLines({ lines }: Piece): readonly number[] {
  const first = lines.findIndex((line) => contentColumn(line) >= 0);
  const start = lines[first] ?? '';
  const pad = start.slice(0, indentOf(start));
  const content = start.slice(pad.length);
  if (pad === '' || (!/^- |^-$/.test(content) && !keyStart.test(content))) return [];
  const strays: number[] = [];
  let isAfterStray = false;
  for (let index = first; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const isLeft = !line.startsWith(pad);
    if (isLeft ? contentColumn(line) < 0 : !isAfterStray || contentColumn(line) < 0) continue;
    if (isLeft && isAfterStray) return [];
    if (isLeft) strays.push(index);
    isAfterStray = isLeft;
  }
  return strays;
}
