import type { TextEdit } from '../../parse/edits';
import type { SyntaxTree } from '../../parse/syntax-tree';
import { isBlank } from './blanks';
import { OpenComments, type Above } from './comments';
import { Frames, type Frame, type Start } from './frames';
import { LineEdits } from './line-edits';
import { lineKind, LineMarks, type BlockText } from './line-marks';
import { commentBehind, isComment, isOnlyMark, readOwnLine, type OwnLine } from './own-line';
import {
  formatInnerLine,
  linesOfBlockText,
  moveBlockLine,
  trimEnd,
  type Holder,
} from './text-lines';

/** Lines `[from, to)`. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

const documentMark = /^(?:---|\.\.\.)(?:\s|$)|^%/;

/**
 * The edits that bring lines of a text without syntax problems into the plan format's layout. Of
 * several lines that stand together, all or none move: what goes on behind the lines stays in its
 * column, and so does what began before them.
 */
export function formatLines(tree: SyntaxTree, { from, to }: Lines): readonly TextEdit[] {
  const marks = LineMarks.of(tree);
  const { lineCount } = tree.text;
  let fixed: readonly Frame[] = [];
  if (from > 0 || to < lineCount) {
    // Also marks the blank lines that are of a block text.
    const dryRun = new Formatter(tree, marks, { from: lineCount, to }, []);
    dryRun.run();
    fixed = dryRun.open;
  }
  // Lines that go on with something belong to the line that it starts on.
  let first = from;
  while (first > 0 && marks.kinds[first] !== lineKind.own) first--;
  return new Formatter(tree, marks, { from: first, to }, fixed).run();
}

/** Walks down a text once, with what is open at each line. */
class Formatter {
  private readonly frames = new Frames();
  private readonly edits: LineEdits;
  private readonly comments: OpenComments;
  private above: Above | undefined;
  private readonly from: number;
  private readonly to: number;

  constructor(
    { text }: SyntaxTree,
    private readonly marks: LineMarks,
    { from, to }: Lines,
    private readonly fixed: readonly Frame[],
  ) {
    this.edits = new LineEdits(text);
    this.comments = new OpenComments(this.edits);
    this.from = from;
    this.to = to;
  }

  /** What goes on behind the lines. */
  get open(): readonly Frame[] {
    return this.frames.all;
  }

  run(): readonly TextEdit[] {
    const { lineCount } = this.edits.text;
    let index = 0;
    while (index < lineCount && !this.isDone(index)) index = this.format(index);
    if (index === lineCount) {
      this.comments.place(this.frames.all, this.above, undefined);
      this.frames.clear();
      if (this.to >= lineCount) this.endText();
    }
    return this.edits.all;
  }

  /** All lines that were asked for are done, with the values that begin in them. */
  private isDone(index: number): boolean {
    if (index < this.to || !this.startsSomething(index)) return false;
    const open = this.frames.all;
    const [start] = readOwnLine(this.edits.text.line(index), index, this.marks).starts;
    if (start) this.frames.endBefore(start);
    this.comments.dropFrom(this.to, this.above);
    this.comments.place(open, this.above, start && { column: start.column, target: start.column });
    return true;
  }

  private startsSomething(index: number): boolean {
    const line = this.edits.text.line(index);
    const says = !isBlank(line) && !isOnlyMark(line) && !isComment(line);
    return says && this.marks.kinds[index] === lineKind.own;
  }

  /** @returns the next line to format */
  private format(index: number): number {
    const line = this.edits.text.line(index);
    if (isBlank(line)) return this.blankLines(index);
    if (isOnlyMark(line)) {
      if (index >= this.from) trimEnd(this.edits, index, false);
      return index + 1;
    }
    if (isComment(line)) {
      if (index >= this.from) this.comments.add(index);
      return index + 1;
    }
    if (!documentMark.test(line)) return this.ownLine(index, line);
    this.comments.drop();
    this.above = undefined;
    this.frames.clear();
    return index + 1;
  }

  /** Of several blank lines one stays. */
  private blankLines(index: number): number {
    const { lineCount } = this.edits.text;
    let next = index + 1;
    while (next < lineCount && this.isBlankOwn(next)) next++;
    const from = Math.max(index, this.from);
    const to = Math.min(next, this.to);
    if (from < to && next < lineCount) {
      trimEnd(this.edits, from, false);
      if (from + 1 < to) this.edits.remove(from + 1, to);
    }
    return next;
  }

  private isBlankOwn(index: number): boolean {
    return this.marks.kinds[index] === lineKind.own && isBlank(this.edits.text.line(index));
  }

  private ownLine(index: number, line: string): number {
    const isWanted = index >= this.from;
    const parts = readOwnLine(line, index, this.marks);
    const open = this.comments.some ? this.frames.all : [];
    const targets = parts.starts.map((start) => this.targetOf(start, index));
    const [target = 0] = targets;
    this.comments.place(open, this.above, { column: parts.starts[0]?.column ?? 0, target });
    // Nothing can stand in a value that is no key and no dash.
    if (!parts.hasKey && !parts.isOpen) this.frames.endInnermost();
    const holder = this.frames.innermost ?? { column: 0, target: 0 };
    const block = this.marks.blocks.get(index);
    const before = this.edits.count;
    if (isWanted) {
      this.moveStarts(index, parts, targets);
      for (const { from, to, blanks } of parts.gaps) this.edits.replace(index, from, to, blanks);
    }
    this.above = {
      commentColumn: block ? -1 : commentBehind(line, index, parts, this.marks),
      commentMoves: this.edits.growthSince(before),
      furthest: block ? holder.target : Infinity,
    };
    const next = this.valueLines(index, holder, block, isWanted);
    if (isWanted) trimEnd(this.edits, index, !block && next > index + 1);
    return next;
  }

  /** Where something is to stand that starts on the line. */
  private targetOf(start: Start, line: number): number {
    const isFixed = this.fixed.some((one) => one.line === line && one.column === start.column);
    return this.frames.start(start, line, line >= this.from && !isFixed).target;
  }

  private moveStarts(index: number, { starts, offset }: OwnLine, targets: readonly number[]): void {
    let behind = 0;
    let targetBehind = 0;
    for (const [number, { column }] of starts.entries()) {
      const target = targets[number] ?? column;
      const from = offset + behind;
      this.edits.indent(index, column - behind, target - targetBehind, from);
      // Behind the dash.
      behind = column + 1;
      targetBehind = target + 1;
    }
  }

  /** @returns the line behind those that go on with the value */
  private valueLines(
    index: number,
    holder: Holder,
    block: BlockText | undefined,
    isWanted: boolean,
  ): number {
    const { kinds } = this.marks;
    if (block) {
      const { end, below, move } = linesOfBlockText(this.edits, index, block, holder);
      kinds.fill(lineKind.block, index + 1, end);
      if (!isWanted) return end;
      for (let line = index + 1; line < end && move; line++) moveBlockLine(this.edits, line, move);
      // Spaces in blank lines that are left as they are would be of the text where it moves left.
      const left = below === kinds.length && this.to < below ? end : Math.max(end, this.to);
      for (let line = left; line < below; line++) trimEnd(this.edits, line, false);
      return end;
    }
    let next = index + 1;
    for (; next < kinds.length && kinds[next] !== lineKind.own; next++) {
      const goesOn = (kinds[next + 1] ?? lineKind.own) !== lineKind.own;
      if (isWanted) formatInnerLine(this.edits, next, kinds[next] ?? 0, holder, goesOn);
    }
    return next;
  }

  /** The text ends with one line end. */
  private endText(): void {
    const { text } = this.edits;
    let end = text.lineCount;
    while (end > 0 && this.isBlankOwn(end - 1)) end--;
    if (end === text.lineCount) {
      if (!isBlank(text.line(end - 1))) this.edits.endLastLine();
    } else if (end + 1 < text.lineCount || text.line(end) !== '') {
      this.edits.remove(end, text.lineCount);
    }
  }
}
