import type { TextEdit } from '../parse/edits';
import { ignoreMark } from '../parse/ignore-mark';
import type { Entry, SyntaxNode } from '../parse/syntax';
import type { SyntaxTree } from '../parse/syntax-tree';
import type { Position } from '../text/source-text';

/**
 * Takes out an item that has its lines to itself, `- TP2`, and leaves the comments around it: one
 * behind it gets a line of its own, unless it is there to silence rules. Undefined where something
 * else stands on the lines.
 */
export function takeOutItem(tree: SyntaxTree, item: SyntaxNode): TextEdit | undefined {
  const { start, end } = tree.rangeOf(item.span);
  const dash = /^( *)- +$/.exec(tree.text.line(start.line).slice(0, start.character));
  return dash
    ? takeOut(tree, { line: start.line, character: dash[1]?.length ?? 0 }, end)
    : undefined;
}

/** The same for an entry of a map, `2027: 500`. */
export function takeOutEntry(tree: SyntaxTree, { key, value }: Entry): TextEdit | undefined {
  const { start } = tree.rangeOf(key.span);
  const isFirst = tree.text.line(start.line).slice(0, start.character).trim() === '';
  return isFirst ? takeOut(tree, start, tree.rangeOf(value.span).end) : undefined;
}

function takeOut(tree: SyntaxTree, start: Position, end: Position): TextEdit | undefined {
  const behind = /^\s*(#.*)?$/.exec(tree.text.line(end.line).slice(end.character));
  if (!behind) return undefined;
  const [rest, comment = ''] = behind;
  if (comment !== '' && !comment.includes(ignoreMark)) {
    const character = end.character + rest.length - comment.length;
    return { range: { start, end: { line: end.line, character } }, newText: '' };
  }
  const isLast = end.line + 1 >= tree.text.lineCount;
  const next = isLast
    ? { line: end.line, character: tree.text.line(end.line).length }
    : { line: end.line + 1, character: 0 };
  return { range: { start: { line: start.line, character: 0 }, end: next }, newText: '' };
}

/** Whether a comment stands in what the edits take away. */
export function takesComments(tree: SyntaxTree, edits: readonly TextEdit[]): boolean {
  return edits.some(({ range }) => /(?:^|\s)#/.test(tree.text.slice(range)));
}
