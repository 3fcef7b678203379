import { lineBefore, type LineChange } from '../text/source-text';
import { lastAtMost } from '../util/last-at-most';
import type { PlacedBranch } from './branch';

/** The nodes that stood in a node before; which of them stand there still. */
export class SameItems {
  private readonly change: LineChange;
  private readonly lineCount: number;
  private readonly lines: readonly number[];

  constructor(
    /** In document order. */
    private readonly items: readonly PlacedBranch[],
    before: { readonly change: LineChange; readonly lineCount: number },
  ) {
    this.lines = items.map(({ line }) => line);
    this.change = before.change;
    this.lineCount = before.lineCount;
  }

  /**
   * The node of the lines `[from, to)`, where none of them changed and it was one before.
   * @param isEnded whether a line break follows
   */
  find(
    from: number,
    to: number,
    dash: number,
    depth: number,
    isEnded: boolean,
  ): PlacedBranch | undefined {
    const line = lineBefore(this.change, from, to);
    const found = line === undefined ? undefined : this.at(line);
    if (!found || line === undefined) return undefined;
    const { branch } = found;
    const isSame =
      branch.lineCount === to - from &&
      branch.dash === dash &&
      branch.depth === depth &&
      line + branch.lineCount < this.lineCount === isEnded;
    return isSame ? { branch, line: from } : undefined;
  }

  /** The node that started on this line before, with lines that have changed since. */
  changedAt(from: number): PlacedBranch | undefined {
    return from <= this.change.start ? this.at(from) : undefined;
  }

  private at(line: number): PlacedBranch | undefined {
    const item = this.items[lastAtMost(this.lines, line)];
    return item?.line === line ? item : undefined;
  }
}
