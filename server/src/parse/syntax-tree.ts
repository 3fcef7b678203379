import type { Position, Range, SourceText } from '../text/source-text';
import { Assembler } from './assemble';
import { placePieces, type PlacedPiece } from './place-pieces';
import { splitPieces } from './split-pieces';
import {
  isLifted,
  lineOfOffset,
  makePiece,
  type MapNode,
  type Piece,
  type Span,
  type SyntaxNode,
  type SyntaxProblem,
} from './syntax';

export type { PlacedPiece } from './place-pieces';

/** How much the last change cost; what tests of incremental work count. */
export interface ParseWork {
  readonly pieces: number;
  readonly reused: number;
}

/**
 * A document as one tree over separately parsed pieces. Immutable; `update` gives the tree of a
 * changed text and takes over every piece whose lines did not change, and every node that only
 * consists of such pieces, by identity.
 */
export class SyntaxTree {
  private readonly placement = new Map<Piece, number>();

  /** Use `SyntaxTree.parse` and `update`. */
  constructor(
    readonly text: SourceText,
    readonly root: SyntaxNode | undefined,
    /** In document order; with the marker line of a second document, of which nothing is read. */
    readonly pieces: readonly PlacedPiece[],
    readonly problems: readonly SyntaxProblem[],
    readonly work: ParseWork,
    private readonly assembled: ReadonlyMap<Piece, MapNode>,
  ) {
    for (const { piece, line } of pieces) this.placement.set(piece, line);
  }

  static parse(text: SourceText): SyntaxTree {
    return build(text, [], undefined);
  }

  update(text: SourceText): SyntaxTree {
    if (text === this.text) return this;
    return build(
      text,
      this.pieces.filter(({ isMarker }) => !isMarker),
      this.assembled,
    );
  }

  /** The container node that starts with this piece, as last assembled. */
  assembledFrom(piece: Piece): MapNode | undefined {
    return this.assembled.get(piece);
  }

  positionOf(piece: Piece, offset: number): Position {
    const line = lineOfOffset(piece, offset);
    return {
      line: (this.placement.get(piece) ?? 0) + line,
      character: offset - (piece.lineStarts[line] ?? 0),
    };
  }

  /** Where the span stands in the document now. */
  rangeOf(span: Span): Range {
    return {
      start: this.positionOf(span.piece, span.start),
      end: this.positionOf(span.piece, span.end),
    };
  }

  /** The whole extent of a node, nodes in other pieces included. */
  extentOf(node: SyntaxNode): Range {
    const { start } = this.rangeOf(node.span);
    return { start, end: this.rangeOf(lastSpan(node)).end };
  }

  /** The piece that holds a document line, and the line inside it. */
  pieceAt(line: number): { readonly piece: PlacedPiece; readonly line: number } | undefined {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.line ?? 0) <= line) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low];
    return piece && line >= piece.line ? { piece, line: line - piece.line } : undefined;
  }
}

/** The span of the last thing written in a node: its own, unless nodes in other pieces follow. */
function lastSpan(node: SyntaxNode): Span {
  if (node.kind === 'list') {
    const last = node.items.at(-1);
    return last && isLifted(node) ? lastSpan(last) : node.span;
  }
  const last = node.kind === 'map' ? node.entries.at(-1) : undefined;
  return last && last.value.span.piece !== node.span.piece ? lastSpan(last.value) : node.span;
}

function build(
  text: SourceText,
  old: readonly PlacedPiece[],
  assembled: ReadonlyMap<Piece, MapNode> | undefined,
): SyntaxTree {
  const split = splitPieces(text.lines);
  const { pieces, reused } = placePieces(text.lines, split.root, old);
  const assembler = new Assembler(pieces, assembled);
  const root = assembler.block(split.root);
  const marker =
    split.secondDocument === undefined ? [] : [markerPiece(text, split.secondDocument)];
  return new SyntaxTree(
    text,
    root,
    [...pieces, ...marker],
    [...pieces, ...marker].flatMap(({ problems }) => problems).concat(assembler.problems),
    { pieces: pieces.length, reused },
    assembler.assembled,
  );
}

function markerPiece(text: SourceText, line: number): PlacedPiece {
  const piece = makePiece([text.line(line)]);
  const span = { piece, start: 0, end: piece.text.length };
  const problems = [{ code: 'many-documents' as const, span, detail: '' }];
  return { piece, line, ended: true, isMarker: true, root: undefined, problems };
}
