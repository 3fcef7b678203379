import { changeBetween, type Position, type Range, type SourceText } from '../text/source-text';
import { lastAtMost } from '../util/last-at-most';
import { assemble } from './assemble';
import type { PlacedBranch } from './branch';
import { LineFacts } from './line-facts';
import type { ParsedPiece } from './parse-piece';
import { PieceReader } from './read-pieces';
import { splitPieces, type Before } from './split-pieces';
import {
  isLifted,
  lineOfOffset,
  makePiece,
  type Piece,
  type Span,
  type SyntaxNode,
  type SyntaxProblem,
} from './syntax';

export interface PlacedPiece {
  readonly piece: Piece;
  /** The document line of the piece's first line. */
  readonly line: number;
}

/** How much the last change cost; what tests of incremental work count. */
export interface ParseWork {
  readonly pieces: number;
  readonly reused: number;
}

/** Where a piece was last found among those of its text: mostly it is there in the next version too. */
const places = new WeakMap<Piece, number>();

/**
 * A document as one tree over separately parsed pieces. Immutable; `update` gives the tree of a
 * changed text and takes over every piece whose lines did not change, and every node that only
 * consists of such pieces, by identity.
 */
export class SyntaxTree {
  private placedMade: readonly PlacedPiece[] | undefined;
  /** Whether `places` was told of all pieces. */
  private isIndexed = false;

  private constructor(
    readonly text: SourceText,
    private readonly top: PlacedBranch,
    /** The line that starts a second document, of which nothing is read. */
    private readonly marker: (ParsedPiece & PlacedPiece) | undefined,
    readonly work: ParseWork,
  ) {}

  static parse(text: SourceText): SyntaxTree {
    return SyntaxTree.build(text, undefined);
  }

  update(text: SourceText): SyntaxTree {
    if (text === this.text) return this;
    const change = changeBetween(this.text, text);
    const before = { root: this.top, lineCount: this.text.lineCount, change };
    return SyntaxTree.build(text, before);
  }

  private static build(text: SourceText, before: Before | undefined): SyntaxTree {
    const { root, secondDocument } = splitPieces(new LineFacts(text), before);
    const reader = new PieceReader(text, root, before);
    const branch = assemble(root, reader);
    reader.passNamesOn(branch.pieces);
    const pieces = branch.pieces.length;
    return new SyntaxTree(
      text,
      { branch, line: root.segments[0]?.from ?? 0 },
      secondDocument === undefined ? undefined : markerPiece(text, secondDocument),
      { pieces, reused: pieces - reader.parsed },
    );
  }

  get root(): SyntaxNode | undefined {
    return this.top.branch.root;
  }

  get problems(): readonly SyntaxProblem[] {
    const { problems } = this.top.branch;
    return this.marker ? [...problems, ...this.marker.problems] : problems;
  }

  /** In document order; with the marker line of a second document, of which nothing is read. */
  get pieces(): readonly PlacedPiece[] {
    const { branch, line } = this.top;
    this.placedMade ??= [
      ...branch.pieces.map((piece, index) => ({ piece, line: line + (branch.starts[index] ?? 0) })),
      ...(this.marker ? [this.marker] : []),
    ];
    return this.placedMade;
  }

  /** Pieces with comments that silence rules. */
  get commented(): readonly Piece[] {
    return this.top.branch.commented;
  }

  /** The document line of a piece's first line; 0 for one that is not of this text. */
  lineOf(piece: Piece): number {
    const { branch, line } = this.top;
    const index = this.placeOf(piece);
    if (index < 0) return this.marker?.piece === piece ? this.marker.line : 0;
    return line + (branch.starts[index] ?? 0);
  }

  /** The number of the piece; below zero for one that is not of this text. */
  private placeOf(piece: Piece): number {
    const { pieces } = this.top.branch;
    const guess = places.get(piece) ?? 0;
    if (pieces[guess] === piece) return guess;
    if (!this.isIndexed) {
      // Where one piece has moved, or was never asked for, others have too.
      this.isIndexed = true;
      for (const [index, each] of pieces.entries()) places.set(each, index);
      return this.placeOf(piece);
    }
    const index = pieces.indexOf(piece);
    if (index >= 0) places.set(piece, index);
    return index;
  }

  positionOf(piece: Piece, offset: number): Position {
    const own = lineOfOffset(piece, offset);
    const line = this.lineOf(piece) + own;
    // Behind a last line that only starts the document there is a piece of no lines.
    if (line >= this.text.lineCount) return this.text.end;
    return { line, character: offset - (piece.lineStarts[own] ?? 0) };
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
    const { branch, line: first } = this.top;
    const isMarker = this.marker !== undefined && line >= this.marker.line;
    const place = isMarker ? branch.pieces.length : lastAtMost(branch.starts, line - first);
    const piece = this.pieces[place];
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

function markerPiece(text: SourceText, line: number): ParsedPiece & PlacedPiece {
  const piece = makePiece([text.line(line)]);
  const span = { piece, start: 0, end: piece.text.length };
  const problems = [{ code: 'many-documents' as const, span, detail: '' }];
  return { piece, line, ended: true, root: undefined, problems };
}
