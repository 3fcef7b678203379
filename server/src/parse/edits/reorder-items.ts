import { comparePositions, type Position, type Range } from '../../text/source-text';
import type { SyntaxTree } from '../syntax-tree';
import type { ListNode } from '../syntax';
import {
  columnAt,
  dashOf,
  endOfLine,
  isAlias,
  lineWithCommentsAbove,
  lineWithCommentsBelow,
} from './place';
import { replacement, type TextEdit } from './text-edit';

/**
 * Puts the items in another order: `order[n]` is the index of the item that comes to place `n`.
 * Each takes along the comments above, beside and deeper under it; blank lines stay where they
 * are. In brackets comments stay too. An order that is no permutation, and one that changes
 * nothing, give no edits.
 */
export function reorderItems(
  tree: SyntaxTree,
  list: ListNode,
  order: readonly number[],
): readonly TextEdit[] {
  const count = list.items.length;
  const isPermutation = order.length === count && new Set(order).size === count;
  const isValid = isPermutation && order.every((index) => list.items[index] !== undefined);
  if (!isValid || isAlias(list) || order.every((index, place) => index === place)) return [];
  return [list.flow ? reorderInFlow(tree, list, order) : reorderInBlock(tree, list, order)];
}

function reorderInFlow(tree: SyntaxTree, list: ListNode, order: readonly number[]): TextEdit {
  const parts = list.items.map((item) => tree.rangeOf(item.span));
  return joined(tree, parts, order, (index) => textOf(tree, parts[index]));
}

function reorderInBlock(tree: SyntaxTree, list: ListNode, order: readonly number[]): TextEdit {
  const parts = blocksOf(tree, list);
  const column = parts[0] ? columnAt(tree, parts[0].start) : 0;
  // The first item of a list inside a list starts behind the outer dash, the others at a line's start.
  const edit = joined(tree, parts, order, (index, place) => {
    const text = textOf(tree, parts[index]);
    if (index === 0) return place === 0 ? text : ' '.repeat(column) + text;
    return place === 0 ? withoutIndent(text, column) : text;
  });
  // A text that keeps its blank lines needs the break behind the last of them.
  const isCutShort = edit.newText.endsWith(tree.text.eol) && isAtEnd(tree, edit.range.end);
  return isCutShort ? { ...edit, newText: edit.newText + tree.text.eol } : edit;
}

function isAtEnd(tree: SyntaxTree, position: Position): boolean {
  return comparePositions(position, tree.text.end) === 0;
}

function withoutIndent(text: string, column: number): string {
  const indent = text.length - text.trimStart().length;
  return text.slice(Math.min(indent, column));
}

/** The parts in their new order, between them what stood between the places. */
function joined(
  tree: SyntaxTree,
  parts: readonly Range[],
  order: readonly number[],
  textFor: (index: number, place: number) => string,
): TextEdit {
  const written = order.map((index, place) => {
    const here = parts[place];
    const next = parts[place + 1];
    const gap = here && next ? textOf(tree, { start: here.end, end: next.start }) : '';
    return textFor(index, place) + gap;
  });
  const start = parts[0]?.start ?? tree.text.end;
  return replacement(start, parts.at(-1)?.end ?? start, written.join(''));
}

function textOf(tree: SyntaxTree, range: Range | undefined): string {
  return range ? tree.text.slice(range).replaceAll('\n', tree.text.eol) : '';
}

/** The lines of each item with its comments; only blank lines are left between them. */
function blocksOf(tree: SyntaxTree, list: ListNode): readonly Range[] {
  const dashes = list.items.map((item) => dashOf(tree, item));
  const column = dashes[0] ? columnAt(tree, dashes[0]) : 0;
  const starts = dashes.map((dash, index) => {
    const isBeside = /[^\s\uFEFF]/.test(tree.text.line(dash.line).slice(0, dash.character));
    if (isBeside || (list === tree.root && index === 0)) return dash;
    return { line: lineWithCommentsAbove(tree, dash.line, column), character: 0 };
  });
  return list.items.flatMap((item, index) => {
    const start = starts[index];
    const next = starts[index + 1];
    if (!start) return [];
    const written = tree.extentOf(item).end.line;
    let last = lineWithCommentsBelow(tree, written, column);
    if (next) {
      last = next.line - 1;
      while (last > written && tree.text.line(last).trim() === '') last--;
    }
    return [{ start, end: endOfLine(tree, last) }];
  });
}
