import { comparePositions, type Range } from '../../text/source-text';
import type { SyntaxTree } from '../syntax-tree';
import type { ListNode } from '../syntax';
import { lastBlankLine } from './entries';
import {
  columnAt,
  dashOf,
  endOfLine,
  endsInKeptText,
  isAlias,
  lineWithCommentsAbove,
  lineWithCommentsBelow,
} from './place';
import { replacement, type TextEdit } from './text-edit';

/**
 * Puts the items in another order: `order[n]` is the index of the item that comes to place `n`.
 * Each takes along the comments above, beside and deeper under it. Blank lines stay where they are,
 * but for those that would become part of a text above them. In brackets comments stay too. An order that is no permutation, and one that changes
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
  return joined(
    tree,
    parts,
    order,
    (index, place) => textOf(tree, parts[index]) + gapBehind(tree, parts, place),
  );
}

function reorderInBlock(tree: SyntaxTree, list: ListNode, order: readonly number[]): TextEdit {
  const parts = blocksOf(tree, list);
  const column = parts[0] ? columnAt(tree, parts[0].start) : 0;
  // Blank lines that come to stand under such an item would become part of its text.
  const keepsBlanks = list.items.map(
    (item, index) =>
      endsInKeptText(item) && tree.extentOf(item).end.line === parts[index]?.end.line,
  );
  const edit = joined(tree, parts, order, (index, place) => {
    const isLast = place === order.length - 1;
    const gap = keepsBlanks[index] && !isLast ? tree.text.eol : gapBehind(tree, parts, place);
    return placed(textOf(tree, parts[index]), index, place, column) + gap;
  });
  if (!keepsBlanks[order.at(-1) ?? 0]) return edit;
  const end = endOfLine(tree, lastBlankLine(tree, edit.range.end.line));
  const isAtEnd = comparePositions(end, tree.text.end) === 0;
  return replacement(edit.range.start, end, edit.newText + (isAtEnd ? tree.text.eol : ''));
}

/** The first item of a list inside a list starts behind the outer dash, the others at a line's start. */
function placed(text: string, index: number, place: number, column: number): string {
  if (index === 0) return place === 0 ? text : ' '.repeat(column) + text;
  return place === 0 ? withoutIndent(text, column) : text;
}

function withoutIndent(text: string, column: number): string {
  const indent = text.length - text.trimStart().length;
  return text.slice(Math.min(indent, column));
}

/** The parts in their new order, in the place of the old ones. */
function joined(
  tree: SyntaxTree,
  parts: readonly Range[],
  order: readonly number[],
  textFor: (index: number, place: number) => string,
): TextEdit {
  const start = parts[0]?.start ?? tree.text.end;
  return replacement(start, parts.at(-1)?.end ?? start, order.map(textFor).join(''));
}

/** What stands between the part at this place and the next. */
function gapBehind(tree: SyntaxTree, parts: readonly Range[], place: number): string {
  const here = parts[place];
  const next = parts[place + 1];
  return here && next ? textOf(tree, { start: here.end, end: next.start }) : '';
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
