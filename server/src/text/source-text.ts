/** Zero-based line and UTF-16 character, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextChange {
  /** Absent: the whole text is replaced. */
  readonly range?: Range;
  readonly text: string;
}

const lineBreak = /\r\n|\n|\r/;

/**
 * A text as a list of lines without their ends, so that a change costs the lines it touches and
 * positions never depend on how lines end. Immutable.
 */
export class SourceText {
  private constructor(
    readonly lines: readonly string[],
    /** How the first line ends; what edits write. */
    readonly eol: '\n' | '\r\n' | '\r',
  ) {}

  static from(text: string): SourceText {
    const found = lineBreak.exec(text)?.[0];
    return new SourceText(text.split(lineBreak), found === '\r\n' || found === '\r' ? found : '\n');
  }

  get lineCount(): number {
    return this.lines.length;
  }

  /** The line's text; empty beyond the last line. */
  line(index: number): string {
    return this.lines[index] ?? '';
  }

  /** The whole text, every line ended in the text's own way. */
  toString(): string {
    return this.lines.join(this.eol);
  }

  /** The position moved inside the text: lines and characters beyond an end become that end. */
  clamp(position: Position): Position {
    const line = Math.min(Math.max(position.line, 0), this.lines.length - 1);
    return position.line > line
      ? { line, character: this.line(line).length }
      : { line, character: Math.min(Math.max(position.character, 0), this.line(line).length) };
  }

  get end(): Position {
    const line = this.lines.length - 1;
    return { line, character: this.line(line).length };
  }

  slice(range: Range): string {
    const { start, end } = range;
    if (start.line === end.line) {
      return this.line(start.line).slice(start.character, end.character);
    }
    return [
      this.line(start.line).slice(start.character),
      ...this.lines.slice(start.line + 1, end.line),
      this.line(end.line).slice(0, end.character),
    ].join('\n');
  }

  apply(change: TextChange): SourceText {
    if (!change.range) return SourceText.from(change.text);
    const start = this.clamp(change.range.start);
    const end = this.clamp(change.range.end);
    const inserted = change.text.split(lineBreak);
    inserted[0] = this.line(start.line).slice(0, start.character) + (inserted[0] ?? '');
    inserted[inserted.length - 1] =
      (inserted[inserted.length - 1] ?? '') + this.line(end.line).slice(end.character);
    const lines = spliced(this.lines, start.line, end.line + 1, inserted);
    return new SourceText(lines, this.eol);
  }
}

/** A call takes only so many arguments: a long paste is joined instead. */
const maxArguments = 1_000;

function spliced(
  lines: readonly string[],
  from: number,
  to: number,
  inserted: readonly string[],
): readonly string[] {
  return inserted.length <= maxArguments
    ? lines.toSpliced(from, to - from, ...inserted)
    : lines.slice(0, from).concat(inserted, lines.slice(to));
}

/** The lines in which two texts differ: `[start, oldEnd)` of the one became `[start, newEnd)`. */
export interface LineChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest run of lines that holds every difference. */
export function changeBetween(before: readonly string[], after: readonly string[]): LineChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}

export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

export function contains(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

/** Whether the two ranges share a position; touching counts. */
export function intersects(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
