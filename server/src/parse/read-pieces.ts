import { lineBefore, type SourceText } from '../text/source-text';
import { runsOf, type Branch, type PlacedBranch } from './branch';
import { parsePiece, type ParsedPiece } from './parse-piece';
import type { Before, Block, LineSpan, NewBlock, Segment } from './split-pieces';
import { takeName } from './piece-names';
import { makePiece, type Piece } from './syntax';

/**
 * The pieces of a text that was cut, each parsed once: a piece of the text before whose lines are
 * still there is taken over as it is, wherever they stand now. Each old piece serves once: its
 * identity is its place.
 */
export class PieceReader {
  /** How many pieces were parsed. */
  parsed = 0;
  private readonly placed = new Map<Segment, ParsedPiece>();
  private readonly taken = new Set<ParsedPiece>();
  private readonly kept = new Set<Branch>();
  /** What stood where a segment that changed starts. */
  private readonly stoodAt = new Map<Segment, ParsedPiece>();
  private readonly renewed: (readonly [ParsedPiece, before: ParsedPiece])[] = [];
  private moved: Moved | undefined;

  constructor(
    private readonly text: SourceText,
    root: NewBlock,
    private readonly before: Before | undefined,
  ) {
    if (before) this.keepInPlace(root, before);
  }

  read(segment: Segment): ParsedPiece {
    const found = this.placed.get(segment);
    if (found) return found;
    const piece = makePiece(this.text.linesIn(segment.from, segment.to));
    const ended = this.isEnded(segment);
    const moved = this.movedPieces()?.take(piece.text, ended);
    if (moved) return moved;
    this.parsed++;
    const parsed = parsePiece(piece, ended);
    const stood = this.stoodAt.get(segment);
    if (stood) this.renewed.push([parsed, stood]);
    return parsed;
  }

  /**
   * When all is read: a piece that changed in its place keeps its name, so that what is sent of it may
   * stay; unless the piece before is still in the text elsewhere.
   * @param pieces all of the text
   */
  passNamesOn(pieces: readonly Piece[]): void {
    if (this.renewed.length === 0) return;
    const there = new Set(pieces);
    for (const [{ piece }, before] of this.renewed) {
      if (!there.has(before.piece)) takeName(piece, before.piece);
    }
  }

  /** What was made of a node that started with this piece. */
  branchFrom(head: ParsedPiece): Branch | undefined {
    return this.movedPieces()?.heads.get(head);
  }

  private movedPieces(): Moved | undefined {
    if (!this.before) return undefined;
    this.moved ??= new Moved(this.before.root.branch, this.kept, this.taken);
    return this.moved;
  }

  /** First all that stayed where it was, so that what moved cannot take its place. */
  private keepInPlace(block: Block, before: Before): void {
    if ('branch' in block) {
      this.kept.add(block.branch);
      return;
    }
    const runs = block.before ? runStarts(block.before) : undefined;
    for (const segment of block.segments) {
      const same = runs && this.sameRun(segment, runs, before);
      if (same) {
        this.placed.set(segment, same);
        this.taken.add(same);
      } else {
        const stood = segment.from <= before.change.start ? runs?.get(segment.from) : undefined;
        if (stood) this.stoodAt.set(segment, stood);
      }
      for (const item of segment.items ?? []) this.keepInPlace(item, before);
    }
  }

  private sameRun(
    segment: Segment,
    runs: ReadonlyMap<number, ParsedPiece>,
    { change }: Before,
  ): ParsedPiece | undefined {
    const { from, to } = segment;
    const line = lineBefore(change, from, to);
    const found = line === undefined ? undefined : runs.get(line);
    const isSame = found?.piece.lines.length === to - from && found.ended === this.isEnded(segment);
    return isSame && !this.taken.has(found) ? found : undefined;
  }

  private isEnded(segment: LineSpan): boolean {
    return segment.to < this.text.lineCount;
  }
}

function runStarts(placed: PlacedBranch): ReadonlyMap<number, ParsedPiece> {
  return new Map(runsOf(placed).map(({ line, parsed }) => [line, parsed]));
}

/** The pieces of a text that may have moved: all that did not stay in their place. */
class Moved {
  /** By the first piece of each. */
  readonly heads = new Map<ParsedPiece, Branch>();
  private readonly byText = new Map<string, ParsedPiece[]>();

  constructor(root: Branch, kept: ReadonlySet<Branch>, taken: ReadonlySet<ParsedPiece>) {
    const visit = (branch: Branch): void => {
      if (kept.has(branch)) return;
      const [head] = branch.runs;
      if (head) this.heads.set(head.parsed, branch);
      for (const { parsed, items } of branch.runs) {
        if (!taken.has(parsed)) this.add(parsed);
        items?.forEach(visit);
      }
    };
    visit(root);
  }

  take(text: string, ended: boolean): ParsedPiece | undefined {
    const same = this.byText.get(text);
    const index = same?.findIndex((piece) => piece.ended === ended) ?? -1;
    return index < 0 ? undefined : same?.splice(index, 1)[0];
  }

  private add(parsed: ParsedPiece): void {
    const same = this.byText.get(parsed.piece.text);
    if (same) same.push(parsed);
    else this.byText.set(parsed.piece.text, [parsed]);
  }
}
