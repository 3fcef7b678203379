import { comparePositions, type Position } from '../../text/source-text';
import type { SyntaxTree } from '../syntax-tree';
import type { ScalarNode, SyntaxNode } from '../syntax';
import { columnOfLine, endOfLine, startOf } from './place';
import { insertion, replacement, type TextEdit } from './text-edit';

/**
 * A line with the comment (from its `#` on) above a line, in the same column. Where the line is in
 * the middle of a text, the comment goes above the line where the text starts.
 */
export function insertCommentAbove(tree: SyntaxTree, line: number, comment: string): TextEdit {
  const scalar = scalarOver(tree, line);
  const target = scalar ? startOf(tree, scalar).line : line;
  const text = tree.text.line(target);
  const start = { line: target, character: text.startsWith('\uFEFF') ? 1 : 0 };
  return insertion(start, ' '.repeat(columnOfLine(text)) + comment + tree.text.eol);
}

/**
 * The comment (from its `#` on) at the end of a line. Where the line's end is inside a text, the
 * comment goes to the text's last line, or behind the `|` or `>` of a block text.
 */
export function appendLineComment(tree: SyntaxTree, line: number, comment: string): TextEdit {
  const scalar = scalarOver(tree, line) ?? scalarOver(tree, line + 1);
  const end = scalar && comparePositions(startOf(tree, scalar), endOfLine(tree, line)) <= 0;
  const target = scalar && end ? commentLine(tree, scalar) : line;
  const text = tree.text.line(target);
  const from = { line: target, character: text.trimEnd().length };
  return replacement(from, endOfLine(tree, target), from.character === 0 ? comment : ` ${comment}`);
}

function commentLine(tree: SyntaxTree, scalar: ScalarNode): number {
  const isBlock = scalar.style === 'literal' || scalar.style === 'folded';
  const { start, end } = tree.rangeOf(scalar.span);
  return isBlock ? start.line : end.line;
}

/** The text over several lines that the start of this line is inside of. */
function scalarOver(tree: SyntaxTree, line: number): ScalarNode | undefined {
  return tree.root && within(tree, tree.root, { line, character: 0 });
}

function within(tree: SyntaxTree, node: SyntaxNode, at: Position): ScalarNode | undefined {
  const { start, end } = tree.extentOf(node);
  if (at.line < start.line || at.line > end.line) return undefined;
  if (node.kind === 'scalar') return start.line < at.line ? node : undefined;
  const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  for (const child of children) {
    const found = within(tree, child, at);
    if (found) return found;
  }
  return undefined;
}
