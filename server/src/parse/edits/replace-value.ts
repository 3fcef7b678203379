import type { Position } from '../../text/source-text';
import type { SyntaxTree } from '../syntax-tree';
import { isLifted, type SyntaxNode } from '../syntax';
import {
  blockStyleOf,
  colonEnd,
  columnOfMap,
  commentBehind,
  dashOf,
  endOfLine,
  isAlias,
  isWritten,
  placeOf,
  slotOf,
  startOf,
  type Place,
} from './place';
import { insertion, replacement, type TextEdit } from './text-edit';
import { indentUnderKey, writeBlock, writeFlow, writeInline, type NewValue } from './write-value';

/**
 * Writes another value in a node's place. What follows on the line stays, and so does a comment
 * behind the value or its key; comments inside a block list or map go with it.
 */
export function replaceValue(tree: SyntaxTree, node: SyntaxNode, value: NewValue): TextEdit {
  return replaceAt(tree, placeOf(tree, node), node, value);
}

/** `replaceValue` where the place is known. */
export function replaceAt(
  tree: SyntaxTree,
  place: Place,
  node: SyntaxNode,
  value: NewValue,
): TextEdit {
  if (isInFlow(place)) return replaceInFlow(tree, place, node, value);
  const slot = slotAt(tree, place, node);
  if (!slot) return completeExplicitKey(tree, place, node, value);
  const inline = writeInline(value);
  return inline === undefined
    ? replaceWithBlock(tree, place, node, value, slot)
    : replaceWithInline(tree, node, inline, slot);
}

function isInFlow(place: Place): boolean {
  return (place.kind === 'entry' && place.map.flow) || (place.kind === 'item' && place.list.flow);
}

function replaceInFlow(
  tree: SyntaxTree,
  place: Place,
  node: SyntaxNode,
  value: NewValue,
): TextEdit {
  const written = writeFlow(value);
  const { start, end } = tree.rangeOf(node.span);
  if (isWritten(node) || place.kind !== 'entry') return replacement(start, end, written);
  const slot = slotOf(tree, place.entry);
  return slot
    ? insertion(slot, ` ${written}`)
    : insertion(tree.rangeOf(place.entry.key.span).end, `: ${written}`);
}

/** `? key` without its `: value`. */
function completeExplicitKey(
  tree: SyntaxTree,
  place: Place,
  node: SyntaxNode,
  value: NewValue,
): TextEdit {
  const column = place.kind === 'entry' ? columnOfMap(tree, place.map) : 0;
  const { line } = startOf(tree, node);
  const written = `${tree.text.eol}${' '.repeat(column)}: ${writeFlow(value)}`;
  return insertion(endOfLine(tree, line), written);
}

/**
 * `{}` or `[]` behind the colon or dash that a block list or map stands under; no edit where
 * something that could not be read stands there.
 */
export function writeEmpty(
  tree: SyntaxTree,
  node: SyntaxNode,
  written: '{}' | '[]',
): readonly TextEdit[] {
  const slot = slotAt(tree, placeOf(tree, node), node);
  const isClear =
    slot && slot.line < startOf(tree, node).line && commentBehind(tree, slot) !== undefined;
  return isClear ? [insertion(slot, ` ${written}`)] : [];
}

/** Behind the colon or dash, and behind what belongs there, such as an anchor. */
function slotAt(tree: SyntaxTree, place: Place, node: SyntaxNode): Position | undefined {
  const start = startOfText(tree, node);
  if (place.kind === 'root') return start;
  const mark = markEnd(tree, place, node);
  if (!mark) return undefined;
  const line = tree.text.line(mark.line);
  const end = start.line === mark.line ? start.character : line.length;
  const properties = /^(?:\s+[&!]\S*)*/.exec(line.slice(mark.character, end))?.[0].length ?? 0;
  return { line: mark.line, character: mark.character + properties };
}

function markEnd(tree: SyntaxTree, place: Place, node: SyntaxNode): Position | undefined {
  if (place.kind === 'entry') return colonEnd(tree, place.entry);
  const { line, character } = dashOf(tree, node);
  return { line, character: character + 1 };
}

function replaceWithInline(
  tree: SyntaxTree,
  node: SyntaxNode,
  written: string,
  slot: Position,
): TextEdit {
  if (!isWritten(node)) {
    const isLast = commentBehind(tree, slot) === '';
    return replacement(slot, isLast ? endOfLine(tree, slot.line) : slot, ` ${written}`);
  }
  const start = startOfText(tree, node);
  const { end } = tree.extentOf(node);
  if (isBlockCollection(node) && start.line > slot.line) {
    const comment = withSpace(commentBehind(tree, slot));
    return replacement(slot, end, ` ${written}${comment}`);
  }
  return replacement(start, end, written + withSpace(headerComment(tree, node)));
}

function replaceWithBlock(
  tree: SyntaxTree,
  place: Place,
  node: SyntaxNode,
  value: NewValue,
  slot: Position,
): TextEdit {
  const { eol } = tree.text;
  const style = blockStyleOf(tree);
  const start = startOfText(tree, node);
  const isBeside = isWritten(node) && start.line === slot.line;
  if (isBlockCollection(node) && (place.kind !== 'entry' || !isBeside)) {
    const column = columnBelow(tree, place, node, value);
    const lines = writeBlock(value, column, style);
    const isSameColumn = isBeside || column === start.character;
    const from = isSameColumn ? start : { line: start.line, character: 0 };
    const text = lines.join(eol);
    return replacement(from, tree.extentOf(node).end, isSameColumn ? text.slice(column) : text);
  }
  const { end, comment } = endWithComment(tree, node, slot);
  if (place.kind === 'entry') {
    const column = columnOfMap(tree, place.map) + indentUnderKey(value, style);
    const lines = writeBlock(value, column, style);
    return replacement(slot, end, [comment, ...lines].join(eol));
  }
  const column = place.kind === 'root' ? 0 : columnOfItem(tree, node, slot);
  const [first = '', ...rest] = writeBlock(value, column, style);
  const from = isBeside ? start : slot;
  const space = place.kind === 'root' || isBeside ? '' : ' ';
  return replacement(from, end, [space + first.slice(column) + comment, ...rest].join(eol));
}

/** Where a new block value stands that takes the place of a block list or map. */
function columnBelow(tree: SyntaxTree, place: Place, node: SyntaxNode, value: NewValue): number {
  const own = node.kind === 'map' ? columnOfMap(tree, node) : startOfText(tree, node).character;
  if (place.kind !== 'entry' || (node.kind === 'list') === Array.isArray(value)) return own;
  return columnOfMap(tree, place.map) + indentUnderKey(value, blockStyleOf(tree));
}

function columnOfItem(tree: SyntaxTree, node: SyntaxNode, slot: Position): number {
  const start = startOf(tree, node);
  const isBeside = isWritten(node) && start.line === slot.line;
  return isBeside ? start.character : dashOf(tree, node).character + 2;
}

/** To the end of the line where the value ends, with all comments that this swallows. */
function endWithComment(
  tree: SyntaxTree,
  node: SyntaxNode,
  slot: Position,
): { readonly end: Position; readonly comment: string } {
  const atSlot = commentBehind(tree, slot);
  if (!isWritten(node)) return { end: endOfLine(tree, slot.line), comment: withSpace(atSlot) };
  const { end } = tree.extentOf(node);
  const isBeside = startOf(tree, node).line === slot.line;
  const behind = headerComment(tree, node) ?? commentBehind(tree, end);
  const comments = [isBeside ? undefined : atSlot, behind].map(withSpace).join('');
  return { end: behind === undefined ? end : endOfLine(tree, end.line), comment: comments };
}

/** The comment behind the `|` or `>` of a block text; undefined for any other node. */
function headerComment(tree: SyntaxTree, node: SyntaxNode): string | undefined {
  if (node.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded')) {
    return undefined;
  }
  const start = startOf(tree, node);
  return /\s(#.*)$/.exec(tree.text.line(start.line).slice(start.character))?.[1]?.trimEnd() ?? '';
}

function withSpace(comment: string | undefined): string {
  return comment === undefined || comment === '' ? '' : ` ${comment}`;
}

/** Where a node's text starts, for a block list at its first dash. */
function startOfText(tree: SyntaxTree, node: SyntaxNode): Position {
  const [first] = node.kind === 'list' && isLifted(node) ? node.items : [];
  return first ? dashOf(tree, first) : startOf(tree, node);
}

export function isBlockCollection(node: SyntaxNode): boolean {
  return node.kind !== 'scalar' && !node.flow && !isAlias(node);
}
