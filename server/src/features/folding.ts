import type { FoldingRange } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/snapshot';
import { isEmpty, type SyntaxNode } from '../parse/syntax';

/** Every entry and every list item over more than one line folds; runs of comments do too. */
export function foldingRanges(snapshot: Snapshot): FoldingRange[] {
  const { tree } = snapshot;
  const byStart = new Map<number, number>();
  const add = (startLine: number, endLine: number): void => {
    if (endLine > (byStart.get(startLine) ?? startLine)) byStart.set(startLine, endLine);
  };
  const visit = (node: SyntaxNode): number => {
    let end = isEmpty(node) ? tree.rangeOf(node.span).start.line : lastTextLine(snapshot, node);
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        const last = visit(entry.value);
        add(tree.rangeOf(entry.key.span).start.line, last);
        end = Math.max(end, last);
      }
    } else if (node.kind === 'list') {
      for (const item of node.items) {
        const last = visit(item);
        add(tree.rangeOf(item.span).start.line, last);
        end = Math.max(end, last);
      }
    }
    return end;
  };
  if (tree.root) visit(tree.root);
  const folds: FoldingRange[] = [...byStart].map(([startLine, endLine]) => ({
    startLine,
    endLine,
  }));
  return [...folds, ...commentFolds(snapshot)].sort((a, b) => a.startLine - b.startLine);
}

/** Block texts end with the line break after them: the last line with text counts. */
function lastTextLine({ tree, text }: Snapshot, node: SyntaxNode): number {
  const { start, end } = tree.rangeOf(node.span);
  let line = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  while (line > start.line && text.line(line).trim() === '') line--;
  return line;
}

function commentFolds({ text }: Snapshot): FoldingRange[] {
  const folds: FoldingRange[] = [];
  let start: number | undefined;
  for (let line = 0; line <= text.lineCount; line++) {
    const comment = text.line(line).trimStart().startsWith('#');
    if (comment) start ??= line;
    else {
      if (start !== undefined && line - 1 > start) {
        folds.push({ startLine: start, endLine: line - 1, kind: 'comment' });
      }
      start = undefined;
    }
  }
  return folds;
}
