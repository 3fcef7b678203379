import type { SourceRange } from '@planwright/protocol';

type Position = SourceRange['start'];

/** Whether the range starts inside the extent. */
export function holds(extent: SourceRange, { start }: SourceRange): boolean {
  return compare(extent.start, start) <= 0 && compare(start, extent.end) <= 0;
}

/**
 * The innermost thing whose text holds the selection's start: the last in document order, since
 * what stands inside another follows it.
 */
export function selectedIn<T extends { readonly extent: SourceRange }>(
  things: readonly T[],
  selection: SourceRange | undefined,
): T | undefined {
  return selection && things.findLast(({ extent }) => holds(extent, selection));
}

/** The thing that is written on a line of the selection, for things that are less than a line. */
export function onSelectedLine<T extends { readonly range: SourceRange }>(
  things: readonly T[],
  selection: SourceRange | undefined,
): T | undefined {
  if (!selection) return undefined;
  const { line } = selection.start;
  return things.find(({ range }) => range.start.line <= line && line <= range.end.line);
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
