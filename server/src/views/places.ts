import { nameOf, noPiece } from '../parse/piece-names';
import { lineOfOffset, type Piece, type Span, type SyntaxNode } from '../parse/syntax';
import type { SyntaxTree } from '../parse/syntax-tree';
import type { Place, Spot, TextBlock } from '../protocol/view-data';
import type { Position, Range } from '../text/source-text';
import { Kept } from './kept';

const blocks = new Kept<Piece, TextBlock>();

/** The text as blocks, all lines of it, in order: where the places of the views stand now. */
export function blocksOf({ pieces, text }: SyntaxTree): readonly TextBlock[] {
  const top = pieces[0]?.line ?? text.lineCount;
  const read = pieces.map(({ piece, line }, index) => {
    const lines = (pieces[index + 1]?.line ?? text.lineCount) - line;
    return blocks.of(piece, [lines], () => ({ key: nameOf(piece), lines }));
  });
  return top === 0 ? read : [{ key: noPiece, lines: top }, ...read];
}

export function placeOf({ piece, start, end }: Span): Place {
  return { start: spotOf(piece, start), end: spotOf(piece, end) };
}

/**
 * All of a thing's text: of what begins a line with the blanks and the dash before it, so that a
 * cursor there stands in it, and not in what is above.
 */
export function extentOf(tree: SyntaxTree, node: SyntaxNode): Place {
  return { start: startOf(node.span), end: spotAt(tree, tree.extentOf(node).end) };
}

/** The same of what is read from one piece of the text. */
export function extentOfSpan(span: Span): Place {
  return { start: startOf(span), end: spotOf(span.piece, span.end) };
}

function startOf({ piece, start }: Span): Spot {
  const lineStart = piece.lineStarts[lineOfOffset(piece, start)] ?? 0;
  const beginsLine = /^[\s-]*$/.test(piece.text.slice(lineStart, start));
  return spotOf(piece, beginsLine ? lineStart : start);
}

/** The place of a range that may reach over several pieces. */
export function placeOfRange(tree: SyntaxTree, { start, end }: Range): Place {
  return { start: spotAt(tree, start), end: spotAt(tree, end) };
}

function spotOf(piece: Piece, offset: number): Spot {
  const line = lineOfOffset(piece, offset);
  return [nameOf(piece), line, offset - (piece.lineStarts[line] ?? 0)];
}

function spotAt(tree: SyntaxTree, { line, character }: Position): Spot {
  const found = tree.pieceAt(line);
  return found ? [nameOf(found.piece.piece), found.line, character] : [noPiece, line, character];
}
