import type { Place, SourceRange, Spot, TextBlock } from '@planwright/protocol';

type Position = SourceRange['start'];

/** Where the blocks of the text stand: the line that each begins on. */
export type BlockLines = ReadonlyMap<number, number>;

export function linesOf(blocks: readonly TextBlock[]): BlockLines {
  const lines = new Map<number, number>();
  let next = 0;
  for (const block of blocks) {
    lines.set(block.key, next);
    next += block.lines;
  }
  return lines;
}

/**
 * Where a picture that may be older than the text stands: what is still in the text where it is
 * now, the rest where it was.
 */
export function linesOfOlder(
  older: readonly TextBlock[],
  newest: readonly TextBlock[],
): BlockLines {
  return new Map([...linesOf(older), ...linesOf(newest)]);
}

/** Undefined where the block is in no text that is known. */
export function positionOf(
  [block, line, character]: Spot,
  lines: BlockLines,
): Position | undefined {
  const top = lines.get(block);
  return top === undefined ? undefined : { line: top + line, character };
}

export function rangeOf({ start, end }: Place, lines: BlockLines): SourceRange | undefined {
  const from = positionOf(start, lines);
  const to = positionOf(end, lines);
  return from && to && { start: from, end: to };
}

/** What is selected in the text, and where the text of the views stands. */
export interface Selected {
  readonly range: SourceRange | undefined;
  readonly lines: BlockLines;
}

/** Whether the selection starts inside the extent. */
export function holds(extent: Place, { range, lines }: Selected): boolean {
  if (!range) return false;
  const { line, character } = range.start;
  const compare = ([block, below, at]: Spot): number =>
    (lines.get(block) ?? NaN) + below - line || at - character;
  return compare(extent.start) <= 0 && compare(extent.end) >= 0;
}

/**
 * The innermost thing whose text holds the selection's start: the last in document order, since
 * what stands inside another follows it.
 */
export function selectedIn<T extends { readonly extent: Place }>(
  things: readonly T[],
  selected: Selected,
): T | undefined {
  return selected.range && things.findLast(({ extent }) => holds(extent, selected));
}

/** The thing that is written on a line of the selection, for things that are less than a line. */
export function onSelectedLine<T extends { readonly range: Place }>(
  things: readonly T[],
  { range: selection, lines }: Selected,
): T | undefined {
  if (!selection) return undefined;
  const { line } = selection.start;
  const lineOf = ([block, below]: Spot): number => (lines.get(block) ?? NaN) + below;
  return things.find(({ range }) => lineOf(range.start) <= line && line <= lineOf(range.end));
}
