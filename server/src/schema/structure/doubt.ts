import { lineOfOffset, type Span } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';
import type { StructureFinding } from './finding';

/**
 * Which findings a line that cannot be read may be the cause of: what seems to be missing may be
 * just what that line says. Those wait until the line is mended.
 */
export function doubtOf(tree: SyntaxTree): (finding: StructureFinding) => boolean {
  const { problems, root } = tree;
  if (problems.length === 0) return () => false;
  const pieces = new Set(problems.map(({ span }) => span.piece));
  const lines = new Set(problems.map(({ span }) => tree.rangeOf(span).start.line));
  const isAtTop = problems.some(({ span }) => standsAtTop(span));
  return (finding) => {
    switch (finding.kind) {
      case 'missing-key':
        return pieces.has(finding.at.piece) || (isAtTop && finding.map === root);
      case 'empty-value':
        return pieces.has(finding.at.piece) || lines.has(lineBelow(tree, finding.at));
      case 'unknown-key':
        // A colon without a key is what is left of a broken line; a key in one is told with it.
        return finding.key === ''
          ? pieces.has(finding.at.piece)
          : lines.has(tree.rangeOf(finding.at).start.line);
      case 'empty-plan':
      case 'no-plan':
      case 'wrong-type':
      case 'wrong-value':
        return false;
    }
  };
}

/** Whether the line is one of the plan's own keys, not of anything in it. */
function standsAtTop({ piece, start }: Span): boolean {
  return /^\S/.test(piece.lines[lineOfOffset(piece, start)] ?? '');
}

/** The next line that says something. */
function lineBelow(tree: SyntaxTree, at: Span): number {
  let line = tree.rangeOf(at).end.line + 1;
  while (line < tree.text.lineCount && /^\s*(?:#|$)/.test(tree.text.line(line))) line++;
  return line;
}
