import { isOddSpace } from './look-alikes';

/** The lines of a text and where each starts to say something. */
export interface Outline {
  readonly line: (index: number) => string;
  /**
   * Spaces before the line's content; -1 for a line that is blank or only a comment, or that starts
   * behind a tab, where nothing can start, or a pasted space, where nothing was meant to; and for a
   * line beyond the text.
   */
  readonly column: (index: number) => number;
  /** The first line in `[from, to)` that says something, or `to`. */
  readonly nextContent: (from: number, to: number) => number;
}

export function indentOf(line: string): number {
  let column = 0;
  while (line.charCodeAt(column) === 32) column++;
  return column;
}

/** Where a line starts to say something; -1 where it does not (`Outline.column`). */
export function contentColumn(line: string): number {
  const start = indentOf(line);
  const mark = line.charCodeAt(start);
  if (Number.isNaN(mark) || mark === 35 || mark === 9) return -1;
  const isPlain = mark > 32 && mark < 127;
  return isPlain || (!isOddSpace(line.charAt(start)) && line.trim() !== '') ? start : -1;
}

/** The column of a list item's dash. */
export function dashColumn(outline: Outline, index: number): number | undefined {
  const column = outline.column(index);
  return column >= 0 && isDash(outline.line(index), column) ? column : undefined;
}

export function isDash(line: string, column: number): boolean {
  if (line.charCodeAt(column) !== 45) return false;
  const behind = line.charCodeAt(column + 1);
  return Number.isNaN(behind) || behind === 32 || behind === 9;
}
