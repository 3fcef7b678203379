import type { Columns, RoadmapView } from '../../protocol/roadmap-view';

/** Pixels. */
export const margin = 24;
export const textSize = { title: 19, name: 12.5, under: 11, entry: 10.5, head: 11.5 } as const;
/** From one line of text to the next. */
export const lineStep = { name: 16, under: 14.5, entry: 13 } as const;
export const barHeight = { node: 3.5, package: 5.5 } as const;
/** Narrower columns have no room for the name of a quarter. */
const namedFrom = 22;

/** Where columns stand in the picture; all in pixels. */
export interface Sheet {
  readonly width: number;
  /** Where the names begin and the quarters, and where these end. */
  readonly left: number;
  readonly start: number;
  readonly end: number;
  readonly quarter: number;
  readonly hasQuarterNames: boolean;
}

export function sheetOf(width: number, { quarters }: RoadmapView, edge: number): Sheet {
  const name = Math.min(Math.max(width * 0.26, 150), 340);
  const start = edge + name;
  const end = width - edge;
  const quarter = (end - start) / Math.max(1, quarters.length);
  return { width, left: edge, start, end, quarter, hasQuarterNames: quarter >= namedFrom };
}

/** Left and right edge of what covers these columns. */
export function acrossOf(
  { from, to }: Columns,
  { start, quarter }: Sheet,
): readonly [number, number] {
  const gap = Math.min(2, quarter / 8);
  return [start + from * quarter + gap, start + (to + 1) * quarter - gap];
}
