import type { Position, Range } from '../text/source-text';
import { comparePositions } from '../text/source-text';
import { ignoreMark } from './ignore-mark';
import { pathAt } from './path-at';
import type { SyntaxTree } from './syntax-tree';
import type { Piece, Span } from './syntax';

/** `# planwright-ignore rule-id[, rule-id] [-- reason]` (plan-format §7). */
export interface IgnoreComment {
  readonly rules: readonly IgnoredRule[];
  /** What it silences: the value with everything under it, or the whole document. */
  readonly scope: Range | 'document';
  /** The comment from its `#` on. */
  readonly at: Span;
}

export interface IgnoredRule {
  readonly id: string;
  readonly at: Span;
}

const marker = /#\s*planwright-ignore\b(.*)$/;

interface FoundComment {
  readonly piece: Piece;
  readonly line: number;
  readonly column: number;
  readonly rules: readonly IgnoredRule[];
}

/** Lines do not change inside a piece, so what stands in them is read once. */
const found = new WeakMap<Piece, readonly FoundComment[]>();

export function ignoreComments(tree: SyntaxTree): readonly IgnoreComment[] {
  return tree.commented.flatMap((piece) => {
    const line = tree.lineOf(piece);
    return commentsOf(piece).flatMap((comment) => {
      const position = { line: line + comment.line, character: comment.column };
      const scope = scopeOf(tree, position);
      if (!scope) return [];
      const start = (piece.lineStarts[comment.line] ?? 0) + comment.column;
      const end = (piece.lineStarts[comment.line] ?? 0) + (piece.lines[comment.line] ?? '').length;
      return [{ rules: comment.rules, scope, at: { piece, start, end } }];
    });
  });
}

function commentsOf(piece: Piece): readonly FoundComment[] {
  let comments = found.get(piece);
  if (!comments) {
    comments = piece.lines.flatMap((text, line) => readComment(piece, text, line));
    found.set(piece, comments);
  }
  return comments;
}

function readComment(piece: Piece, text: string, line: number): readonly FoundComment[] {
  if (!text.includes(ignoreMark)) return [];
  const match = marker.exec(text);
  if (!match || (match.index > 0 && !/\s/.test(text[match.index - 1] ?? ''))) return [];
  const written = (match[1] ?? '').split(/\s--(?:\s|$)/)[0] ?? '';
  const offset =
    (piece.lineStarts[line] ?? 0) + match.index + match[0].length - (match[1] ?? '').length;
  const rules = [...written.matchAll(/[^\s,]+/g)].map((rule) => ({
    id: rule[0],
    at: { piece, start: offset + rule.index, end: offset + rule.index + rule[0].length },
  }));
  return [{ piece, line, column: match.index, rules }];
}

/** Undefined where the `#` stands inside a text and so is no comment. */
function scopeOf(tree: SyntaxTree, comment: Position): Range | 'document' | undefined {
  const path = pathAt(tree, comment);
  const scalar = path.steps.at(-1)?.node;
  if (scalar?.kind === 'scalar' && path.onValue) {
    const { end } = tree.rangeOf(scalar.span);
    if (comparePositions(comment, end) < 0) return undefined;
  }
  // Behind a bare dash it is about the item that starts below, as if it stood alone above it.
  const before = tree.text
    .line(comment.line)
    .slice(0, comment.character)
    .replace(/[\s-]+$/, '');
  const target = before === '' ? nextContentLine(tree, comment.line) : comment.line;
  if (before === '' && isAboveFirstKey(tree, comment)) return 'document';
  return target === undefined ? undefined : valueOnLine(tree, target);
}

function isAboveFirstKey(tree: SyntaxTree, comment: Position): boolean {
  const { root } = tree;
  return root === undefined || comparePositions(comment, tree.rangeOf(root.span).start) < 0;
}

function nextContentLine(tree: SyntaxTree, line: number): number | undefined {
  for (let next = line + 1; next < tree.text.lineCount; next++) {
    const text = tree.text.line(next).trim();
    if (text !== '' && !text.startsWith('#')) return next;
  }
  return undefined;
}

/** From the first thing that starts on the line to the end of all that hangs on it. */
function valueOnLine(tree: SyntaxTree, line: number): Range {
  const text = tree.text.line(line);
  const column = text.search(/\S/);
  const path = pathAt(tree, { line, character: Math.max(text.search(/[^\s-]/), column, 0) });
  let end: Position = { line, character: text.length };
  for (const step of path.steps.toReversed()) {
    const anchor = step.entry?.key ?? step.node;
    const start = tree.rangeOf(anchor.span).start;
    if (start.line !== line) break;
    const extent = tree.extentOf(step.node);
    if (comparePositions(extent.end, end) > 0) end = extent.end;
  }
  return { start: { line, character: Math.max(column, 0) }, end };
}
