import type { TextEdit } from '../../server/src/parse/edits';
import type { Position } from '../../server/src/text/source-text';

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A text after edits, and where what stood in it stands now. Lines end with `\n`. */
export class MovedText {
  readonly text: string;
  private readonly stretches: readonly Stretch[];
  /** Offsets of the lines before the edits, and after them. */
  private readonly starts: readonly number[];
  private readonly startsAfter: readonly number[];

  constructor(before: string, edits: readonly TextEdit[]) {
    const starts = lineStarts(before);
    this.starts = starts;
    const offset = ({ line, character }: Position): number =>
      (starts[line] ?? before.length) + character;
    this.stretches = edits
      .map(({ range, newText }, index) => ({
        start: offset(range.start),
        end: offset(range.end),
        newText,
        index,
      }))
      .toSorted((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
    let text = '';
    let done = 0;
    for (const { start, end, newText } of this.stretches) {
      text += before.slice(done, start) + newText;
      done = end;
    }
    this.text = text + before.slice(done);
    this.startsAfter = lineStarts(this.text);
  }

  /** The line of what stood at the position; undefined where an edit has taken it away. */
  lineAfter(position: Position): number | undefined {
    const offset = (this.starts[position.line] ?? 0) + position.character;
    let shift = 0;
    for (const { start, end, newText } of this.stretches) {
      if (start > offset) break;
      if (start < offset && offset < end) return undefined;
      // What is put in at the place itself, or just before it, pushes it on; a replaced text stays.
      if (end <= offset && !(start === offset && end > start))
        shift += newText.length - (end - start);
    }
    return lineOf(this.startsAfter, offset + shift);
  }

  /** The line of a text that the edits have written. */
  lineOfNew(text: string): number | undefined {
    let shift = 0;
    for (const { start, end, newText } of this.stretches) {
      const at = newText.indexOf(text);
      if (at >= 0) return lineOf(this.startsAfter, start + shift + at);
      shift += newText.length - (end - start);
    }
    return undefined;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last line that begins at the offset or before it. */
function lineOf(starts: readonly number[], offset: number): number {
  let [first, behind] = [0, starts.length];
  while (behind - first > 1) {
    const middle = (first + behind) >> 1;
    if ((starts[middle] ?? 0) <= offset) first = middle;
    else behind = middle;
  }
  return first;
}
