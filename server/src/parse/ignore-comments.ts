import { comparePositions, type Position, type Range, type SourceText } from '../text/source-text';
import { ignoreMark } from './ignore-mark';
import { pathAt } from './path-at';
import type { Piece, Span } from './syntax';
import type { SyntaxTree } from './syntax-tree';

/** `# planwright-ignore rule-id[, rule-id] [-- reason]` (plan-format §7). */
export interface IgnoreComment {
  readonly rules: readonly IgnoredRule[];
  /** Words behind the ids that seem to be a reason, though no `--` stands before them. */
  readonly unmarkedReason: Span | undefined;
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

/** What a comment says, and what it is about as far as that is the same wherever its piece stands. */
interface FoundComment extends Omit<IgnoreComment, 'scope'> {
  readonly line: number;
  readonly column: number;
  /** Lines counted from the piece's first; `none` inside a text, where it is no comment. */
  kept: Range | 'none' | undefined;
}

/** Lines do not change inside a piece, so what stands in them is read once. */
const found = new WeakMap<Piece, readonly FoundComment[]>();

/** In document order. */
export function ignoreComments(tree: SyntaxTree): readonly IgnoreComment[] {
  const { root } = tree;
  const firstKey = root && tree.rangeOf(root.span).start;
  return tree.commented.flatMap((piece) => {
    const line = tree.lineOf(piece);
    return commentsOf(piece).flatMap((comment) => {
      const before = piece.text.slice(piece.lineStarts[comment.line], comment.at.start).trim();
      const position = { line: line + comment.line, character: comment.column };
      const isOnTop = !firstKey || comparePositions(position, firstKey) < 0;
      const scope =
        before === '' && isOnTop ? 'document' : scopeOf(tree, piece, line, comment, position);
      const { rules, unmarkedReason, at } = comment;
      return scope ? [{ rules, unmarkedReason, scope, at }] : [];
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
  const lineStart = piece.lineStarts[line] ?? 0;
  const behind = match[1] ?? '';
  const written = (behind.split(/\s--(?:\s|$)/)[0] ?? '').trimEnd();
  const offset = lineStart + text.length - behind.length;
  const spanOf = (start: number, end: number): Span => ({
    piece,
    start: offset + start,
    end: offset + end,
  });
  const words = [...written.matchAll(/[^\s,]+/g)];
  const reason = words.find(({ 0: word, index }, number) => {
    const before = words[number - 1];
    const between = before && written.slice(before.index + before[0].length, index);
    return between?.includes(',') === false && !word.includes('/');
  });
  const ids = reason ? words.slice(0, words.indexOf(reason)) : words;
  return [
    {
      rules: ids.map(({ 0: id, index }) => ({ id, at: spanOf(index, index + id.length) })),
      unmarkedReason: reason && spanOf(reason.index, written.length),
      at: { piece, start: lineStart + match.index, end: lineStart + text.length },
      line,
      column: match.index,
      kept: undefined,
    },
  ];
}

/**
 * What a comment is about. Found anew with each version only where it may reach out of the piece
 * that the comment stands in. Undefined where the `#` stands inside a text and so is no comment.
 */
function scopeOf(
  tree: SyntaxTree,
  piece: Piece,
  line: number,
  comment: FoundComment,
  position: Position,
): Range | undefined {
  if (comment.kept === undefined) {
    const scope = isInText(tree, position) ? 'none' : scopeInTree(tree, position);
    if (scope !== 'none' && !isFollowed(piece, scope.end.line - line)) return scope;
    comment.kept = scope === 'none' ? scope : moved(scope, -line);
  }
  return comment.kept === 'none' ? undefined : moved(comment.kept, line);
}

/** Something else comes below the line in the same piece: nothing above it goes on behind the piece. */
function isFollowed(piece: Piece, line: number): boolean {
  for (let below = line + 1; below < piece.lines.length; below++) {
    if (!/^\s*(?:#|$)/.test(piece.lines[below] ?? '')) return true;
  }
  return false;
}

function moved({ start, end }: Range, by: number): Range {
  return {
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  };
}

function isInText(tree: SyntaxTree, comment: Position): boolean {
  const path = pathAt(tree, comment);
  const scalar = path.steps.at(-1)?.node;
  if (scalar?.kind !== 'scalar' || !path.onValue) return false;
  const { start, end } = tree.rangeOf(scalar.span);
  const isBlock = scalar.style === 'literal' || scalar.style === 'folded';
  // Behind the `|` or `>` that starts a block text there is room for a comment.
  return !(isBlock && comment.line === start.line) && comparePositions(comment, end) < 0;
}

function scopeInTree(tree: SyntaxTree, comment: Position): Range {
  // Behind a bare dash it is about the item that starts below, as if it stood alone above it.
  const before = tree.text
    .line(comment.line)
    .slice(0, comment.character)
    .replace(/[\s-]+$/, '');
  const target = before === '' ? nextContentLine(tree, comment.line) : comment.line;
  if (target !== undefined) return valueOnLine(tree, target);
  // Nothing follows but other comments.
  const last = tree.text.lineCount - 1;
  return { start: comment, end: { line: last, character: tree.text.line(last).length } };
}

/** What follows on lines `[from, to)`, between which nothing stands but comments. */
interface Following {
  readonly from: number;
  readonly to: number;
  readonly target: number | undefined;
}

/** Found last: many comments one below the other are about the same. */
const following = new WeakMap<SourceText, Following>();

function nextContentLine({ text }: SyntaxTree, line: number): number | undefined {
  let next = following.get(text);
  if (!next || line < next.from || line >= next.to) {
    next = followingOf(text, line);
    following.set(text, next);
  }
  return next.target;
}

/** A dash with nothing behind it belongs to the item that starts below it. */
function followingOf(text: SourceText, from: number): Following {
  let dash: { readonly line: number; readonly column: number } | undefined;
  for (let next = from + 1; next < text.lineCount; next++) {
    const content = text.line(next).replace(/(?:^|\s)#.*$/, '');
    const column = content.search(/\S/);
    if (column < 0) continue;
    if (dash) return { from, to: dash.line, target: column > dash.column ? next : dash.line };
    if (content.trim() !== '-') return { from, to: next, target: next };
    dash = { line: next, column };
  }
  return { from, to: dash?.line ?? text.lineCount, target: dash?.line };
}

/** From the first thing that starts on the line to the end of all that hangs on it. */
function valueOnLine(tree: SyntaxTree, line: number): Range {
  const text = tree.text.line(line);
  const column = text.search(/\S/);
  const path = pathAt(tree, { line, character: Math.max(text.search(/[^\s-]/), column, 0) });
  let end: Position = { line, character: text.length };
  // Not the plan itself: what stands behind its first key is about that key.
  for (const step of path.steps.slice(1).reverse()) {
    const anchor = step.entry?.key ?? step.node;
    const start = tree.rangeOf(anchor.span).start;
    if (start.line !== line) break;
    const extent = tree.extentOf(step.node);
    if (comparePositions(extent.end, end) > 0) end = extent.end;
  }
  return { start: { line, character: Math.max(column, 0) }, end };
}
