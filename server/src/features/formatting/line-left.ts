import { replacement, type TextEdit } from '../../parse/edits/text-edit';
import { pathAt } from '../../parse/path-at';
import { isEmpty, type SyntaxNode } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';
import type { Range } from '../../text/source-text';
import { trimmedLength } from './blanks';

/** Blanks behind a colon or a dash, up to a value. */
const gapBefore = /(?::|(?:^|[\t ])-)([\t ]+)$/;
/** Nothing, or a comment. */
const nothingBehind = /^[\t ]*$|^[\t ]+#/;

/**
 * The edits of a line that was just left with Enter: one space before the value that begins and ends
 * on it, and no blanks at its end. Nothing that another line could hang on, and nothing where the
 * line cannot be read; where the next line begins is the editor's own affair.
 */
export function lineLeft(tree: SyntaxTree, line: number): readonly TextEdit[] {
  const text = tree.text.line(line);
  const isBroken = tree.problems.some(({ span }) => tree.rangeOf(span).start.line === line);
  const value = isBroken ? undefined : valueOn(tree, line, text);
  if (!value) return [];
  const { start, end } = value;
  const edits: TextEdit[] = [];
  const gap = gapBefore.exec(text.slice(0, start.character))?.[1];
  if (gap !== undefined && gap !== ' ') {
    edits.push(replacement({ line, character: start.character - gap.length }, start, ' '));
  }
  const length = trimmedLength(text);
  if (length < text.length && nothingBehind.test(text.slice(end.character))) {
    edits.push(replacement({ line, character: length }, { line, character: text.length }, ''));
  }
  return edits;
}

/** The entry's or item's value that stands on the line as a whole. */
function valueOn(tree: SyntaxTree, line: number, text: string): Range | undefined {
  const { steps } = pathAt(tree, { line, character: trimmedLength(text) });
  const value = steps.slice(1).find(({ node }) => isWhole(node));
  if (!value || isEmpty(value.node)) return undefined;
  const range = tree.rangeOf(value.node.span);
  return range.start.line === line && range.end.line === line ? range : undefined;
}

/** Text in a line, or brackets; not what is made of lines of its own. */
function isWhole(node: SyntaxNode): boolean {
  if (node.kind !== 'scalar') return node.flow;
  return node.style !== 'literal' && node.style !== 'folded';
}
