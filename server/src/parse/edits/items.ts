import type { Position, Range } from '../../text/source-text';
import type { SyntaxTree } from '../syntax-tree';
import { isEmpty, keyText, type ListNode, type MapNode, type SyntaxNode } from '../syntax';
import { removeLines, setEntry, startOfRest } from './entries';
import { insertInFlow, removeFromFlow } from './flow';
import {
  blockStyleOf,
  columnAt,
  dashOf,
  endOfEntry,
  endOfLine,
  isFollowedByUnread,
  isAlias,
  lastLineOf,
  lineWithCommentsAbove,
  lineWithCommentsBelow,
  columnOfMap,
  ownEntries,
  placeOf,
  startOf,
} from './place';
import { replaceAt, writeEmpty } from './replace-value';
import { insertion, replacement, type TextEdit } from './text-edit';
import { writeFlow, writeItem, type NewValue } from './write-value';
import { wrapInBlock } from './wrap-in-list';

/**
 * Puts an item before the one with this index; at the end where there is none. Written like its
 * neighbours: in brackets, or behind a dash in their column. A list that only an alias names
 * stands elsewhere: no edits.
 */
export function insertItem(
  tree: SyntaxTree,
  list: ListNode,
  index: number,
  value: NewValue,
): readonly TextEdit[] {
  if (isAlias(list)) return [];
  const at = Math.min(Math.max(index, 0), list.items.length);
  if (list.flow) return insertIntoBrackets(tree, list, at, value);
  const { eol } = tree.text;
  const neighbour = list.items[at - 1] ?? list.items[0];
  if (!neighbour) return [];
  const dash = dashOf(tree, neighbour);
  const column = columnAt(tree, dash);
  const lines = writeItem(value, column, blockStyleOf(tree), gapBehind(tree, dash, neighbour));
  if (at > 0) {
    const last = lastLineOf(tree, tree.extentOf(neighbour).end.line, column, false);
    return [insertion(endOfLine(tree, last), lines.map((line) => eol + line).join(''))];
  }
  const text = lines.join(eol);
  if (isBeside(tree, dash)) return [insertion(dash, text.slice(column) + eol + ' '.repeat(column))];
  const line = list === tree.root ? dash.line : lineWithCommentsAbove(tree, dash.line, column);
  return [insertion({ line, character: 0 }, text + eol)];
}

function insertIntoBrackets(
  tree: SyntaxTree,
  list: ListNode,
  index: number,
  value: NewValue,
): readonly TextEdit[] {
  const brackets = tree.rangeOf(list.span);
  if (list.items.length === 0 && tree.text.slice(brackets).slice(1, -1).trim() === '') {
    return [replaceAt(tree, placeOf(tree, list), list, [value])];
  }
  return insertInFlow(tree, brackets, partsOf(tree, list), index, writeFlow(value));
}

/** Columns between a dash and its value, as the neighbour has it. */
function gapBehind(tree: SyntaxTree, dash: Position, item: SyntaxNode): number {
  const start = startOf(tree, item);
  const gap = start.character - dash.character;
  const between = tree.text.line(dash.line).slice(dash.character + 1, start.character);
  return start.line === dash.line && between.trim() === '' && gap >= 2 ? gap : 2;
}

/**
 * Adds an item to the list under a key; a list that is absent or empty is made, and a single value
 * becomes the list's first item. A list that only an alias names stands elsewhere: no edits.
 */
export function appendItem(
  tree: SyntaxTree,
  map: MapNode,
  key: string,
  value: NewValue,
  order: readonly string[] = [],
): readonly TextEdit[] {
  const entry = ownEntries(map).find((each) => keyText(each) === key);
  if (!entry) return setEntry(tree, map, key, [value], order);
  const held = entry.value;
  // Behind the key, the item would take the lines below it that cannot be read for its own.
  if (!map.flow && !isAlias(map) && isEmpty(held) && isFollowedByUnread(tree, map, entry)) {
    return [];
  }
  if (isEmpty(held)) return [replaceAt(tree, { kind: 'entry', map, entry }, held, [value])];
  if (held.kind === 'list') return insertItem(tree, held, held.items.length, value);
  if (map.flow) {
    const { start, end } = tree.rangeOf(held.span);
    return [insertion(start, '['), insertion(end, `, ${writeFlow(value)}]`)];
  }
  const wrapped = wrapInBlock(tree, map, entry);
  if (!wrapped) return [];
  const column = columnOfMap(tree, map);
  const last = lastLineOf(tree, endOfEntry(tree, entry).line, column, true);
  const lines = writeItem(value, wrapped.dashColumn, blockStyleOf(tree));
  const text = lines.map((line) => tree.text.eol + line).join('');
  return [...wrapped.edits, insertion(endOfLine(tree, last), text)];
}

/**
 * Takes an item away, with the comment on its line, those directly above it and those that stand
 * deeper under it. A list whose only item goes becomes `[]`.
 */
export function removeItem(tree: SyntaxTree, list: ListNode, index: number): readonly TextEdit[] {
  const item = list.items[index];
  if (!item || isAlias(list)) return [];
  if (list.flow) {
    return removeFromFlow(tree, tree.rangeOf(list.span), partsOf(tree, list), index);
  }
  const dash = dashOf(tree, item);
  const column = columnAt(tree, dash);
  const last = lineWithCommentsBelow(tree, tree.extentOf(item).end.line, column);
  const isOnly = list.items.length === 1;
  if (isOnly && (isBeside(tree, dash) || list === tree.root)) {
    return [replacement(dash, endOfLine(tree, last), '[]')];
  }
  if (isBeside(tree, dash)) return [replacement(dash, startOfRest(tree, last), '')];
  const keepsComments = list === tree.root && index === 0;
  const first = keepsComments ? dash.line : lineWithCommentsAbove(tree, dash.line, column);
  const lines = removeLines(tree, first, last, list.items[index - 1]);
  return isOnly ? [...writeEmpty(tree, list, '[]'), lines] : [lines];
}

/** Something else, such as another dash, stands before the position on its line. */
function isBeside(tree: SyntaxTree, { line, character }: Position): boolean {
  return /[^\s\uFEFF]/.test(tree.text.line(line).slice(0, character));
}

function partsOf(tree: SyntaxTree, list: ListNode): readonly Range[] {
  return list.items.map((item) => tree.rangeOf(item.span));
}
