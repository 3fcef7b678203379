/** From a key to what it holds, from a dash to what stands behind it: the plan format's own layout. */
export const step = 2;

/** A map or list that is open: where its keys or dashes stand, and where they are to stand. */
export interface Frame {
  readonly kind: 'map' | 'list';
  readonly column: number;
  readonly target: number;
  /** The line that it begins on. */
  readonly line: number;
}

/** Something that starts on a line: an item by its dash, an entry by its key, or a value. */
export interface Start {
  readonly kind: Frame['kind'];
  readonly column: number;
}

/** What is open at a line, from the plan itself to the innermost. */
export class Frames {
  private frames: Frame[] = [];

  get innermost(): Frame | undefined {
    return this.frames.at(-1);
  }

  /** As they are now. */
  get all(): readonly Frame[] {
    return this.frames.slice();
  }

  /** Ends all that cannot hold what starts there. */
  endBefore({ kind, column }: Start): void {
    for (let last = this.innermost; last; last = this.innermost) {
      // A list whose dashes stand under its key ends with the next key.
      const isFlushList = last.column === column && last.kind === 'list' && kind === 'map';
      if (last.column <= column && !isFlushList) return;
      this.frames.pop();
    }
  }

  /**
   * What holds the thing that starts there, opened with it where it is the first of its kind.
   * @param isMovable whether what begins with it may be given its right place; else it keeps its own
   */
  start(start: Start, line: number, isMovable: boolean): Frame {
    this.endBefore(start);
    const { kind, column } = start;
    const last = this.innermost;
    if (last?.column === column && last.kind === kind) return last;
    const wanted = last ? last.target + step : 0;
    const frame = { kind, column, line, target: isMovable ? wanted : column };
    this.frames.push(frame);
    return frame;
  }

  endInnermost(): void {
    this.frames.pop();
  }

  clear(): void {
    this.frames = [];
  }
}
