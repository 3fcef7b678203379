import { blanksFrom } from './blanks';
import { step, type Frame } from './frames';
import type { LineEdits } from './line-edits';
import { offsetOf } from './own-line';
import { trimEnd } from './text-lines';

/** What a comment on a line of its own needs to know of the last line above that says something. */
export interface Above {
  /** Where a comment stands behind it; -1 for none. */
  readonly commentColumn: number;
  /** By how many columns that one moves. */
  readonly commentMoves: number;
  /** Comments further in than this would be lines of its block text. */
  readonly furthest: number;
}

/** Where something starts, and where it is to start. */
export interface Place {
  readonly column: number;
  readonly target: number;
}

/**
 * The column for a comment on a line of its own: with what follows, or with what it closes where it
 * stands further in. One right under another line's comment goes on with that.
 * @param open what is open above it, from the plan itself to the innermost
 * @param next what follows, where anything does
 */
function placeOfComment(
  column: number,
  open: readonly Frame[],
  above: Above | undefined,
  next: Place | undefined,
): number {
  if (above && column === above.commentColumn) return column + above.commentMoves;
  if (next && column <= next.column) return next.target;
  const innermost = open.at(-1);
  if (!innermost) return next?.target ?? column;
  if (next && innermost.column < next.column) return next.target;
  const furthest = above?.furthest ?? Infinity;
  if (column > innermost.column) return Math.min(innermost.target + step, furthest);
  const outer = next?.column ?? -1;
  const closed = open.findLast((frame) => frame.column <= column && frame.column > outer);
  return Math.min(closed?.target ?? next?.target ?? 0, furthest);
}

/**
 * Comments on lines of their own since the last line that said something: what follows decides where
 * they are to stand.
 */
export class OpenComments {
  private lines: number[] = [];

  constructor(private readonly edits: LineEdits) {}

  get some(): boolean {
    return this.lines.length > 0;
  }

  add(line: number): void {
    this.lines.push(line);
  }

  drop(): void {
    this.lines = [];
  }

  /** Without those from a line on, but for such as a block text that moves left would swallow. */
  dropFrom(line: number, above: Above | undefined): void {
    const furthest = above?.furthest ?? Infinity;
    this.lines = this.lines.filter((each) => each < line || this.columnOf(each) > furthest);
  }

  place(open: readonly Frame[], above: Above | undefined, next: Place | undefined): void {
    for (const index of this.lines) {
      const line = this.edits.text.line(index);
      const offset = offsetOf(line);
      const column = this.columnOf(index);
      // How wide a tab was meant to be nobody knows: such a comment goes with what follows.
      const shown = line.slice(offset, offset + column).includes('\t') ? 0 : column;
      const target = placeOfComment(shown, open, above, next);
      this.edits.indent(index, column, target, offset);
      trimEnd(this.edits, index, false);
    }
    this.lines = [];
  }

  private columnOf(index: number): number {
    const line = this.edits.text.line(index);
    const offset = offsetOf(line);
    return blanksFrom(line, offset) - offset;
  }
}
