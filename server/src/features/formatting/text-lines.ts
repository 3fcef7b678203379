import { indentOf } from '../../parse/outline';
import { blanksFrom, isBlank, trimmedLength } from './blanks';
import { step } from './frames';
import type { LineEdits } from './line-edits';
import { lineKind, type BlockText } from './line-marks';

/** What holds a value: the map of its key, or the list of its dash. */
export interface Holder {
  readonly column: number;
  readonly target: number;
}

const backslash = '\\';

/** Blanks at the end go, unless a backslash makes the first of them a part of a quoted text. */
export function trimEnd(edits: LineEdits, index: number, goesOn: boolean): void {
  const line = edits.text.line(index);
  const end = trimmedLength(line);
  if (goesOn && line[end - 1] === backslash) return;
  edits.replace(index, end, line.length, '');
}

/** A line that goes on with a plain or quoted text, or stands inside brackets. */
export function formatInnerLine(
  edits: LineEdits,
  index: number,
  kind: number,
  holder: Holder,
  goesOn: boolean,
): void {
  const line = edits.text.line(index);
  const column = blanksFrom(line, 0);
  if (column < line.length) {
    const target = kind === lineKind.flow ? inFlow(column, holder) : holder.target + step;
    edits.indent(index, column, target);
  }
  trimEnd(edits, index, goesOn);
}

/** Lines in brackets keep their places to each other and to what holds them. */
function inFlow(column: number, { column: from, target }: Holder): number {
  if (from === target) return column;
  // Left of what holds it only a comment may stand, and not after every reader's mind.
  return column < from ? target + 1 : column - from + target;
}

/**
 * The lines of a block text move as one, so that each keeps what it has beyond their indentation.
 * @param header the line of its `|` or `>`
 */
export function linesOfBlockText(
  edits: LineEdits,
  header: number,
  block: BlockText,
  { column, target }: Holder,
): BlockLines {
  const { text } = edits;
  const { last, keepsBlankLines } = block;
  let below = last + 1;
  while (below < text.lineCount && isBlank(text.line(below))) below++;
  let first = header + 1;
  while (first <= last && isBlank(text.line(first))) first++;
  const found = first <= last ? indentOf(text.line(first)) : undefined;
  const from = block.indent === undefined ? found : column + block.indent;
  if (from === undefined) {
    return { end: keepsBlankLines ? below : last + 1, below, move: undefined };
  }
  let end = keepsBlankLines ? below : last + 1;
  // A line of nothing but more spaces than the text's own is of the text.
  for (let line = end; line < below; line++) if (text.line(line).length > from) end = line + 1;
  return { end, below, move: { from, to: target + (block.indent ?? step) } };
}

export interface BlockLines {
  /** The line behind the last that is of the text. */
  readonly end: number;
  /** The next line that is not blank. */
  readonly below: number;
  /** Undefined where nothing is written in it. */
  readonly move: Move | undefined;
}

/** Of an indentation, in columns. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

export function moveBlockLine(edits: LineEdits, index: number, { from, to }: Move): void {
  const line = edits.text.line(index);
  const spaces = indentOf(line);
  if (spaces === line.length && spaces <= from) edits.replace(index, 0, spaces, '');
  else if (spaces >= from) edits.indent(index, from, to);
}
