import { parsePiece, type ParsedPiece } from './parse-piece';
import type { Block, LineSpan } from './split-pieces';
import { makePiece, type Piece } from './syntax';

export interface PlacedPiece extends ParsedPiece {
  /** The document line of the piece's first line. */
  readonly line: number;
  /** The line that starts a second document, of which nothing is read. */
  readonly isMarker?: boolean;
}

/**
 * The pieces of a text in document order, parsed. Pieces of the text before (`old`) whose lines
 * are still there are taken over as they are; `reused` counts them.
 */
export function placePieces(
  lines: readonly string[],
  root: Block,
  old: readonly PlacedPiece[],
): { readonly pieces: readonly PlacedPiece[]; readonly reused: number } {
  const spans = [...segmentSpans(root)];
  const kept = new Array<PlacedPiece | undefined>(spans.length);
  let head = 0;
  while (head < spans.length && isSame(lines, spans[head], old[head])) {
    kept[head] = old[head];
    head++;
  }
  let tail = 0;
  while (
    tail < Math.min(spans.length, old.length) - head &&
    isSame(lines, spans[spans.length - 1 - tail], old[old.length - 1 - tail])
  ) {
    kept[spans.length - 1 - tail] = old[old.length - 1 - tail];
    tail++;
  }
  // What was moved is found by its text; each old piece serves once, its identity is its place.
  const moved = new Map<string, PlacedPiece[]>();
  for (const piece of old.slice(head, old.length - tail)) {
    const same = moved.get(piece.piece.text);
    if (same) same.push(piece);
    else moved.set(piece.piece.text, [piece]);
  }
  let reused = 0;
  const pieces = spans.map((span, index) => {
    const fresh = kept[index] ? undefined : makePiece(lines.slice(span.from, span.to));
    const found = kept[index] ?? takeMoved(moved, fresh, isEnded(lines, span));
    if (!found)
      return { ...parsePiece(fresh ?? makePiece([]), isEnded(lines, span)), line: span.from };
    reused++;
    return found.line === span.from ? found : { ...found, line: span.from };
  });
  return { pieces, reused };
}

function takeMoved(
  moved: ReadonlyMap<string, PlacedPiece[]>,
  fresh: Piece | undefined,
  ended: boolean,
): PlacedPiece | undefined {
  const same = fresh && moved.get(fresh.text);
  const index = same?.findIndex((piece) => piece.ended === ended) ?? -1;
  return index < 0 ? undefined : same?.splice(index, 1)[0];
}

function isEnded(lines: readonly string[], span: LineSpan): boolean {
  return span.to < lines.length;
}

function isSame(
  lines: readonly string[],
  span: LineSpan | undefined,
  old: PlacedPiece | undefined,
): boolean {
  if (!span || old?.ended !== isEnded(lines, span)) return false;
  const before = old.piece.lines;
  if (before.length !== span.to - span.from) return false;
  for (let index = 0; index < before.length; index++) {
    if (before[index] !== lines[span.from + index]) return false;
  }
  return true;
}

function* segmentSpans(block: Block): Generator<LineSpan> {
  for (const segment of block.segments) {
    yield segment;
    for (const item of segment.items ?? []) yield* segmentSpans(item);
  }
}
