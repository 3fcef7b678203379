import type { Position, Range } from '../../text/source-text';
import type { SyntaxTree } from '../syntax-tree';
import { keyText, type Entry, type MapNode, type SyntaxNode } from '../syntax';
import { insertInFlow, removeFromFlow } from './flow';
import {
  blockStyleOf,
  columnOfMap,
  endOfEntry,
  endOfLine,
  endsInKeptText,
  isAlias,
  lastLineOf,
  lineWithCommentsAbove,
  lineWithCommentsBelow,
  ownEntries,
  startOf,
} from './place';
import { replaceAt, replaceValue, writeEmpty } from './replace-value';
import { insertion, replacement, type TextEdit } from './text-edit';
import { raw, writeEntry, writeFlow, writeKey, type NewValue } from './write-value';

/**
 * Gives a key its value: in the place of the old one, or as a new entry. A new entry stands behind
 * the entry whose key comes closest before it in `order` (before all entries where none does, at
 * the end where `order` does not name the key), never inside what another entry holds.
 */
export function setEntry(
  tree: SyntaxTree,
  map: MapNode,
  key: string,
  value: NewValue,
  order: readonly string[] = [],
): readonly TextEdit[] {
  const entries = ownEntries(map);
  const present = entries.find((entry) => keyText(entry) === key);
  if (present) {
    return [replaceAt(tree, { kind: 'entry', map, entry: present }, present.value, value)];
  }
  if (isAlias(map) && entries.length === 0) return extendAlias(tree, map, key, value);
  const index = indexFor(entries, key, order);
  if (map.flow) {
    const parts = entries.map((entry) => rangeInFlow(tree, entry));
    const written = `${writeKey(key)}: ${writeFlow(value)}`;
    return insertInFlow(tree, tree.rangeOf(map.span), parts, index, written);
  }
  return [insertInBlock(tree, map, entries, index, key, value)];
}

/** How many entries stand before a new one with this key. */
function indexFor(entries: readonly Entry[], key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank < 0) return entries.length;
  let closest = -1;
  let index = 0;
  for (const [position, entry] of entries.entries()) {
    const each = order.indexOf(keyText(entry));
    if (each >= 0 && each < rank && each > closest) {
      closest = each;
      index = position + 1;
    }
  }
  return index;
}

function insertInBlock(
  tree: SyntaxTree,
  map: MapNode,
  entries: readonly Entry[],
  index: number,
  key: string,
  value: NewValue,
): TextEdit {
  const { eol } = tree.text;
  const column = columnOfMap(tree, map);
  const lines = writeEntry(key, value, column, blockStyleOf(tree));
  const before = entries[index - 1];
  if (before) {
    const last = lastLineOf(tree, endOfEntry(tree, before).line, column, true);
    return insertion(endOfLine(tree, last), lines.map((line) => eol + line).join(''));
  }
  const start = startOfFirst(tree, entries[0], map, column);
  const text = lines.join(eol);
  return start.character > 0
    ? insertion(start, text.slice(column) + eol + ' '.repeat(column))
    : insertion(start, text + eol);
}

/**
 * Where a new first entry goes: above the comments of the entry that was first. At the top of the
 * plan and behind a dash these are not that entry's, so there it goes right before its key.
 */
function startOfFirst(
  tree: SyntaxTree,
  first: Entry | undefined,
  map: MapNode,
  column: number,
): Position {
  const start = startOf(tree, first?.key ?? map);
  const before = tree.text.line(start.line).slice(0, start.character);
  if (before.trim() !== '') return { line: start.line, character: column };
  if (!first || map === tree.root) return start;
  const line = lineWithCommentsAbove(tree, start.line, column);
  return line === start.line ? start : { line, character: 0 };
}

/** `key: *name` becomes `key: { <<: *name, … }`: what the anchor holds stays as it is. */
function extendAlias(
  tree: SyntaxTree,
  map: MapNode,
  key: string,
  value: NewValue,
): readonly TextEdit[] {
  const { piece, start, end } = map.span;
  const merged = `<<: ${piece.text.slice(start, end)}`;
  return [replaceValue(tree, map, raw(`{ ${merged}, ${writeKey(key)}: ${writeFlow(value)} }`))];
}

/**
 * Takes an entry away, with the comment on its line, those directly above it and those that stand
 * deeper under it. The comments at the top of the plan stay. The dash of a list item stays too; a
 * map whose only entry goes becomes `{}`. An entry that comes from an alias is not the map's own:
 * no edits.
 */
export function removeEntry(tree: SyntaxTree, map: MapNode, entry: Entry): readonly TextEdit[] {
  const entries = ownEntries(map);
  const index = entries.indexOf(entry);
  if (index < 0) return [];
  if (map.flow) {
    const parts = entries.map((each) => rangeInFlow(tree, each));
    return removeFromFlow(tree, tree.rangeOf(map.span), parts, index);
  }
  const column = columnOfMap(tree, map);
  const start = startOf(tree, entry.key);
  const last = lineWithCommentsBelow(tree, endOfEntry(tree, entry).line, column);
  const isOnly = entries.length === 1 && map.entries.length === 1;
  const before = tree.text.line(start.line).slice(0, start.character);
  const isBeside = /[^\s\uFEFF]/.test(before);
  if (isOnly && (isBeside || map === tree.root)) {
    return [replacement(start, endOfLine(tree, last), '{}')];
  }
  if (isBeside) return [replacement(start, startOfRest(tree, last), '')];
  const keepsComments = map === tree.root && index === 0;
  const first = keepsComments ? start.line : lineWithCommentsAbove(tree, start.line, column);
  const lines = removeLines(tree, first, last, entries[index - 1]?.value);
  return isOnly ? [...writeEmpty(tree, map, '{}'), lines] : [lines];
}

/** The next comment, key or dash under a line. */
export function startOfRest(tree: SyntaxTree, line: number): Position {
  let next = line + 1;
  while (next < tree.text.lineCount - 1 && tree.text.line(next).trim() === '') next++;
  const text = tree.text.line(next);
  return { line: next, character: text.length - text.trimStart().length };
}

/**
 * Deletes whole lines, both included, and the blank lines under them where these would become part
 * of a text that `before`, what stands above, ends in.
 */
export function removeLines(
  tree: SyntaxTree,
  first: number,
  last: number,
  before: SyntaxNode | undefined,
): TextEdit {
  const start = { line: first, character: 0 };
  const end = endsInKeptText(before) ? lastBlankLine(tree, last) : last;
  if (end + 1 < tree.text.lineCount) {
    return replacement(start, { line: end + 1, character: 0 }, '');
  }
  const isBlankAbove = first === 0 || tree.text.line(first - 1).trim() === '';
  const from = isBlankAbove ? start : endOfLine(tree, first - 1);
  return replacement(from, endOfLine(tree, end), '');
}

/** The last of the blank lines directly under a line, or the line itself. */
export function lastBlankLine(tree: SyntaxTree, line: number): number {
  let last = line;
  while (last + 1 < tree.text.lineCount && tree.text.line(last + 1).trim() === '') last++;
  return last;
}

/** The new key in the old one's place. */
export function renameKey(tree: SyntaxTree, entry: Entry, newKey: string): TextEdit {
  const { start, end } = tree.rangeOf(entry.key.span);
  return replacement(start, end, writeKey(newKey));
}

function rangeInFlow(tree: SyntaxTree, entry: Entry): Range {
  return { start: startOf(tree, entry.key), end: endOfEntry(tree, entry) };
}
