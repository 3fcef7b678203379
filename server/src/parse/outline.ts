import { isOddSpace } from './look-alikes';

/**
 * The lines of a text and where each starts to say something. Counted once: cutting a plan into
 * pieces looks at every line again on each level that it lies under.
 */
export interface Outline {
  readonly lines: readonly string[];
  /**
   * Spaces before the line's content; -1 for a line that is blank or only a comment, or that starts
   * behind a tab, where nothing can start, or a pasted space, where nothing was meant to.
   */
  readonly columns: Int32Array;
}

export function outlineOf(lines: readonly string[]): Outline {
  return { lines, columns: Int32Array.from(lines, contentColumn) };
}

export function indentOf(line: string): number {
  let column = 0;
  while (line.charCodeAt(column) === 32) column++;
  return column;
}

/** Where a line starts to say something; -1 where it does not (`Outline.columns`). */
export function contentColumn(line: string): number {
  const start = indentOf(line);
  const mark = line.charCodeAt(start);
  if (Number.isNaN(mark) || mark === 35 || mark === 9) return -1;
  const isPlain = mark > 32 && mark < 127;
  return isPlain || (!isOddSpace(line.charAt(start)) && line.trim() !== '') ? start : -1;
}

/** -1 for no content, and for a line beyond the text. */
export function columnAt({ columns }: Outline, index: number): number {
  return columns[index] ?? -1;
}

/** The first line in `[from, to)` that says something, or `to`. */
export function nextContent({ columns }: Outline, from: number, to: number): number {
  let index = from;
  while (index < to && (columns[index] ?? -1) < 0) index++;
  return index;
}

/** The column of a list item's dash. */
export function dashColumn(outline: Outline, index: number): number | undefined {
  const column = columnAt(outline, index);
  if (column < 0) return undefined;
  const line = outline.lines[index] ?? '';
  if (line.charCodeAt(column) !== 45) return undefined;
  const behind = line.charCodeAt(column + 1);
  return Number.isNaN(behind) || behind === 32 || behind === 9 ? column : undefined;
}
