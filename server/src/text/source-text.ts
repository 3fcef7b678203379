import { lastAtMost } from '../util/last-at-most';
import { endsOnly, lineBreak, replaced } from './line-ends';

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

/**
 * A text as lines without their ends, so that positions never depend on how lines end. Immutable; a
 * change costs the chunks it touches, and all others are shared with the text before.
 */
export class SourceText {
  /** The number of each chunk's first line. */
  private readonly starts: readonly number[];
  readonly lineCount: number;
  private linesMade: readonly string[] | undefined;

  private constructor(
    readonly chunks: readonly LineChunk[],
    /** How the first line ends; what edits write. */
    readonly eol: '\n' | '\r\n' | '\r',
    /** The whole text, where its lines do not all end in that way. */
    private readonly mixed?: string,
  ) {
    const starts: number[] = [];
    let line = 0;
    for (const { lines } of chunks) {
      starts.push(line);
      line += lines.length;
    }
    this.starts = starts;
    this.lineCount = line;
  }

  static from(text: string): SourceText {
    const found = lineBreak.exec(text)?.[0];
    const eol = found === '\r\n' || found === '\r' ? found : '\n';
    const mixed = endsOnly(text, eol) ? undefined : text;
    return new SourceText(toChunks(text.split(lineBreak)), eol, mixed);
  }

  /** All lines; of a long text the parts that are needed cost less (`line`, `linesIn`). */
  get lines(): readonly string[] {
    this.linesMade ??= this.chunks.flatMap(({ lines }) => lines);
    return this.linesMade;
  }

  /** The line's text; empty beyond the last line. */
  line(index: number): string {
    const chunk = this.chunkAt(index);
    return this.chunks[chunk]?.lines[index - this.startOf(chunk)] ?? '';
  }

  /** The lines `[from, to)`. */
  linesIn(from: number, to: number): readonly string[] {
    const first = this.chunkAt(from);
    const start = this.startOf(first);
    const lines = this.chunks[first]?.lines.slice(from - start, to - start) ?? [];
    const end = Math.min(to, this.lineCount);
    for (let chunk = first + 1; this.startOf(chunk) < end; chunk++) {
      lines.push(...(this.chunks[chunk]?.lines.slice(0, end - this.startOf(chunk)) ?? []));
    }
    return lines;
  }

  /** The number of the chunk that holds the line. */
  chunkAt(line: number): number {
    return lastAtMost(this.starts, line);
  }

  /** The first line of a chunk; the number of lines for the one after the last. */
  startOf(chunk: number): number {
    return this.starts[chunk] ?? this.lineCount;
  }

  /** The whole text. */
  toString(): string {
    return this.mixed ?? this.lines.join(this.eol);
  }

  /** The position moved inside the text: lines and characters beyond an end become that end. */
  clamp(position: Position): Position {
    const line = Math.min(Math.max(position.line, 0), this.lineCount - 1);
    return position.line > line
      ? { line, character: this.line(line).length }
      : { line, character: Math.min(Math.max(position.character, 0), this.line(line).length) };
  }

  get end(): Position {
    const line = this.lineCount - 1;
    return { line, character: this.line(line).length };
  }

  slice(range: Range): string {
    const { start, end } = range;
    if (start.line === end.line) {
      return this.line(start.line).slice(start.character, end.character);
    }
    return [
      this.line(start.line).slice(start.character),
      ...this.linesIn(start.line + 1, end.line),
      this.line(end.line).slice(0, end.character),
    ].join('\n');
  }

  apply(change: TextChange): SourceText {
    if (!change.range) return SourceText.from(change.text);
    const start = this.clamp(change.range.start);
    const end = this.clamp(change.range.end);
    const isMixed = this.mixed !== undefined || !endsOnly(change.text, this.eol);
    const mixed = isMixed ? replaced(this.toString(), { start, end }, change.text) : undefined;
    // Of a text of one line nobody knew how its lines end.
    if (mixed && (mixed.isJoined || this.lineCount === 1)) return SourceText.from(mixed.text);
    const inserted = change.text.split(lineBreak);
    inserted[0] = this.line(start.line).slice(0, start.character) + (inserted[0] ?? '');
    inserted[inserted.length - 1] =
      (inserted[inserted.length - 1] ?? '') + this.line(end.line).slice(end.character);
    return this.splice(start.line, end.line + 1, inserted, mixed?.text);
  }

  private splice(
    from: number,
    to: number,
    inserted: readonly string[],
    mixed: string | undefined,
  ): SourceText {
    const first = this.chunkAt(from);
    let next = this.chunkAt(to - 1) + 1;
    const before = this.linesIn(this.startOf(first), from);
    // A chunk that has become small is joined with the next, or there would be ever more of them.
    const isSmall = before.length + inserted.length + this.startOf(next) - to < minChunk;
    if (isSmall && next < this.chunks.length) next++;
    const lines = before.concat(inserted, this.linesIn(to, this.startOf(next)));
    const chunks = this.chunks.slice(0, first).concat(toChunks(lines), this.chunks.slice(next));
    return new SourceText(chunks, this.eol, mixed);
  }
}

/** Some lines of a text, shared by all versions in which they stand together. */
export interface LineChunk {
  readonly lines: readonly string[];
}

const minChunk = 64;
const usualChunk = 256;
const maxChunk = 512;

function toChunks(lines: readonly string[]): readonly LineChunk[] {
  if (lines.length <= maxChunk) return [{ lines }];
  const chunks: LineChunk[] = [];
  for (let start = 0; start < lines.length; start += usualChunk) {
    chunks.push({ lines: lines.slice(start, start + usualChunk) });
  }
  return chunks;
}

/** The lines in which two texts differ: `[start, oldEnd)` of the one became `[start, newEnd)`. */
export interface LineChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Where unchanged lines `[from, to)` began before; undefined where one of them changed. */
export function lineBefore(
  { start, oldEnd, newEnd }: LineChange,
  from: number,
  to: number,
): number | undefined {
  if (to <= start) return from;
  return from >= newEnd ? from + oldEnd - newEnd : undefined;
}

/** The smallest run of lines that holds every difference. */
export function changeBetween(before: SourceText, after: SourceText): LineChange {
  const most = Math.min(before.lineCount, after.lineCount);
  let shared = 0;
  while (shared < before.chunks.length && before.chunks[shared] === after.chunks[shared]) shared++;
  let start = Math.min(before.startOf(shared), most);
  while (start < most && before.line(start) === after.line(start)) start++;
  let oldEnd = before.lineCount;
  let newEnd = after.lineCount;
  for (let last = 1; oldEnd > start && newEnd > start; last++) {
    const chunk = before.chunks.at(-last);
    const length = chunk?.lines.length ?? 0;
    const fits = oldEnd - length >= start && newEnd - length >= start;
    if (!chunk || chunk !== after.chunks.at(-last) || !fits) break;
    oldEnd -= length;
    newEnd -= length;
  }
  while (oldEnd > start && newEnd > start && before.line(oldEnd - 1) === after.line(newEnd - 1)) {
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
