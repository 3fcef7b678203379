import type { FoldingRange } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/snapshot';
import { isEmpty, isLifted, lineOfOffset, type Piece, type SyntaxNode } from '../parse/syntax';
import type { SyntaxTree } from '../parse/syntax-tree';

/** Lines of the document, or of a piece. */
interface Fold {
  readonly startLine: number;
  endLine: number;
  readonly kind?: 'comment';
}

/**
 * Every entry and every list item over more than one line folds; runs of comments do too. What lies
 * in one piece is found once for as long as the piece is there.
 * @param most how many ranges the editor takes; where there are more, the outermost
 */
export function foldingRanges({ tree }: Snapshot, most = Infinity): FoldingRange[] {
  const folds: Fold[] = [];
  if (tree.root) addFolds(tree.root, tree, folds);
  const longer = oneALine([...folds, ...commentRuns(tree)]);
  return outermost(longer, most);
}

/** Folds before those inside them; returns the last line with text. */
function addFolds(node: SyntaxNode, tree: SyntaxTree, folds: Fold[]): number {
  const top = lineIn(tree, node.span.piece);
  if (isInOnePiece(node)) {
    const { inside, last } = foldsIn(node);
    for (const { startLine, endLine } of inside) {
      folds.push({ startLine: top + startLine, endLine: top + endLine });
    }
    return top + last;
  }
  let last = top + (node.kind === 'map' ? lastTextLine(node) : 0);
  for (const { at, value } of childrenOf(node)) {
    const { piece, start } = at.span;
    const startLine = lineIn(tree, piece) + lineOfOffset(piece, start);
    const fold = { startLine, endLine: startLine };
    folds.push(fold);
    fold.endLine = addFolds(value, tree, folds);
    last = Math.max(last, fold.endLine);
  }
  return last;
}

function lineIn(tree: SyntaxTree, piece: Piece): number {
  return tree.positionOf(piece, 0).line;
}

interface FoldsInPiece {
  readonly inside: readonly Fold[];
  readonly last: number;
}

const known = new WeakMap<SyntaxNode, FoldsInPiece>();

/** Lines of the node's piece. */
function foldsIn(node: SyntaxNode): FoldsInPiece {
  let found = known.get(node);
  if (!found) {
    const inside: Fold[] = [];
    found = { inside, last: addFoldsInPiece(node, inside) };
    known.set(node, found);
  }
  return found;
}

function addFoldsInPiece(node: SyntaxNode, folds: Fold[]): number {
  let last = lastTextLine(node);
  for (const { at, value } of childrenOf(node)) {
    const startLine = lineOfOffset(at.span.piece, at.span.start);
    const fold = { startLine, endLine: startLine };
    folds.push(fold);
    fold.endLine = addFoldsInPiece(value, folds);
    last = Math.max(last, fold.endLine);
  }
  return last;
}

interface Child {
  /** Where it begins. */
  readonly at: SyntaxNode;
  readonly value: SyntaxNode;
}

function childrenOf(node: SyntaxNode): readonly Child[] {
  switch (node.kind) {
    case 'map':
      return node.entries.map(({ key, value }) => ({ at: key, value }));
    case 'list':
      return node.items.map((item) => ({ at: item, value: item }));
    case 'scalar':
      return [];
  }
}

/** Nodes of other pieces hang on the lists of a node, nowhere deeper. */
function isInOnePiece(node: SyntaxNode): boolean {
  if (node.kind === 'list') return !isLifted(node);
  const { piece } = node.span;
  return childrenOf(node).every(
    ({ at, value }) => at.span.piece === piece && value.span.piece === piece,
  );
}

/** Block texts end with the line break after them: the last line with text counts. */
function lastTextLine(node: SyntaxNode): number {
  const { piece, start, end } = node.span;
  const first = lineOfOffset(piece, start);
  if (isEmpty(node)) return first;
  let line = lineOfOffset(piece, end);
  if (end === piece.lineStarts[line] && line > first) line--;
  while (line > first && piece.lines[line]?.trim() === '') line--;
  return line;
}

const knownRuns = new WeakMap<Piece, readonly Fold[]>();

/** Comments on lines of their own, from the first line of a run to its last. */
function commentRuns({ pieces, text }: SyntaxTree): readonly Fold[] {
  const runs: Fold[] = [];
  const add = (found: readonly Fold[], top: number): void => {
    for (const { startLine, endLine } of found) {
      const before = runs.at(-1);
      if (before && before.endLine === top + startLine - 1) before.endLine = top + endLine;
      else runs.push({ startLine: top + startLine, endLine: top + endLine, kind: 'comment' });
    }
  };
  let next = 0;
  for (const { piece, line } of pieces) {
    if (line > next) add(runsIn(text.lines.slice(next, line)), next);
    let found = knownRuns.get(piece);
    if (!found) {
      found = runsIn(piece.lines);
      knownRuns.set(piece, found);
    }
    add(found, line);
    next = line + piece.lines.length;
  }
  add(runsIn(text.lines.slice(next)), next);
  return runs;
}

function runsIn(lines: readonly string[]): readonly Fold[] {
  const runs: Fold[] = [];
  lines.forEach((text, line) => {
    if (!text.trimStart().startsWith('#')) return;
    const before = runs.at(-1);
    if (before?.endLine === line - 1) before.endLine = line;
    else runs.push({ startLine: line, endLine: line });
  });
  return runs;
}

/** In document order, only folds of more than one line, and of those on the same line the longest. */
function oneALine(folds: readonly Fold[]): readonly Fold[] {
  const kept: Fold[] = [];
  for (const fold of folds.toSorted((a, b) => a.startLine - b.startLine)) {
    if (fold.endLine <= fold.startLine) continue;
    const before = kept.at(-1);
    if (before?.startLine !== fold.startLine) kept.push(fold);
    else if (before.endLine < fold.endLine) kept[kept.length - 1] = fold;
  }
  return kept;
}

/** @param folds in document order */
function outermost(folds: readonly Fold[], most: number): Fold[] {
  if (folds.length <= most) return [...folds];
  const open: number[] = [];
  const counts: number[] = [];
  const levels = folds.map(({ startLine, endLine }) => {
    while ((open.at(-1) ?? Infinity) < startLine) open.pop();
    const level = open.push(endLine) - 1;
    counts[level] = (counts[level] ?? 0) + 1;
    return level;
  });
  let deepest = 0;
  let left = most;
  while (left >= (counts[deepest] ?? 0)) left -= counts[deepest++] ?? 0;
  return folds.filter((_, index) => {
    const level = levels[index] ?? 0;
    return level < deepest || (level === deepest && left-- > 0);
  });
}
