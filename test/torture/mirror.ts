import type { Position, Range } from 'vscode-languageserver-types';

export interface Change {
  readonly range?: Range;
  readonly text: string;
}

/**
 * A document as an editor has it: one string, written without a look at the server's own, so that the
 * two can disagree. Lines end with LF, CRLF or a lone CR; positions beyond an end are that end.
 */
export class Mirror {
  private starts: readonly number[] | undefined;

  constructor(readonly text: string) {}

  /** The offset at which each line starts. */
  private get lineStarts(): readonly number[] {
    if (this.starts) return this.starts;
    const starts = [0];
    for (let at = 0; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code !== 10 && code !== 13) continue;
      if (code === 13 && this.text.charCodeAt(at + 1) === 10) at++;
      starts.push(at + 1);
    }
    this.starts = starts;
    return starts;
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** Without its end. */
  line(index: number): string {
    const { lineStarts, text } = this;
    const start = lineStarts[index];
    if (start === undefined) return '';
    let end = lineStarts[index + 1] ?? text.length;
    if (index + 1 < lineStarts.length) {
      end -= text.charCodeAt(end - 1) === 10 && text.charCodeAt(end - 2) === 13 ? 2 : 1;
    }
    return text.slice(start, end);
  }

  offsetOf({ line, character }: Position): number {
    if (line >= this.lineCount) return this.text.length;
    return (this.lineStarts[line] ?? 0) + Math.min(character, this.line(line).length);
  }

  positionOf(offset: number): Position {
    const { lineStarts } = this;
    let [low, high] = [0, lineStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const character = Math.min(offset - (lineStarts[low] ?? 0), this.line(low).length);
    return { line: low, character };
  }

  get end(): Position {
    const line = this.lineCount - 1;
    return { line, character: this.line(line).length };
  }

  slice({ start, end }: Range): string {
    return this.text.slice(this.offsetOf(start), this.offsetOf(end));
  }

  apply({ range, text }: Change): Mirror {
    if (!range) return new Mirror(text);
    const [start, end] = [this.offsetOf(range.start), this.offsetOf(range.end)];
    return new Mirror(this.text.slice(0, start) + text + this.text.slice(end));
  }

  /** The ways in which its lines end. */
  get lineEnds(): ReadonlySet<string> {
    return new Set(this.text.match(/\r\n|\n|\r/g) ?? []);
  }
}

/** Whether the offset stands between the two halves of one character. */
export function splitsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
