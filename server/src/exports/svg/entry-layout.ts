import type { RoadmapEntry, RoadmapRow } from '../../protocol/roadmap-view';
import { linesIn } from './measure';
import { entryMarks, type Mark } from '../roadmap-marks';
import { textsOf } from './row-texts';
import { acrossOf, lineStep, textSize, type Sheet } from './sheet';

/** An entry with its text in lines. Pixels, from the left of the sheet and from the top of the lanes. */
export interface PlacedEntry {
  readonly entry: RoadmapEntry;
  readonly marks: readonly Mark[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Where its lines begin or, of those that stand before a sign, end. */
  readonly text: { readonly x: number; readonly anchor: 'start' | 'end' };
}

export const markSize = 11;
export const markStep = 14;
const inside = 5;
const padding = 3.5;
const between = 3;
const mostLines = 5;
/** Signs may write over so many free columns beside their own. */
const freeColumns = 4;
/** Where there is less room there is no text. */
const leastRoom = 26;

export interface PlacedEntries {
  readonly entries: readonly PlacedEntry[];
  readonly height: number;
}

/** The entries of a row in their lanes, each lane as high as the text in it. */
export function placedEntries({ entries, lanes }: RoadmapRow, sheet: Sheet): PlacedEntries {
  const inLanes = Array.from({ length: lanes }, (): RoadmapEntry[] => []);
  for (const entry of entries) inLanes[entry.lane]?.push(entry);
  const placed = new Map<RoadmapEntry, PlacedEntry>();
  let top = 0;
  for (const lane of inLanes) {
    const here = lane.map((entry, index) =>
      placedEntry(entry, lane[index - 1], lane[index + 1], sheet),
    );
    const height = Math.max(0, ...here.map((each) => each.height));
    for (const each of here) {
      placed.set(each.entry, { ...each, top, height: heightOf(each, height) });
    }
    top += height + between;
  }
  // They are read in their own order, whichever lane they stand in.
  return { entries: entries.flatMap((entry) => placed.get(entry) ?? []), height: top };
}

/** Boxes of a lane are equally high; signs have none. */
function heightOf({ entry, height }: PlacedEntry, ofLane: number): number {
  return entry.kind === 'entry' ? ofLane : height;
}

function placedEntry(
  entry: RoadmapEntry,
  before: RoadmapEntry | undefined,
  after: RoadmapEntry | undefined,
  sheet: Sheet,
): PlacedEntry {
  const [left, right] = acrossOf(entry, sheet);
  const marks = entryMarks(entry);
  const place =
    entry.kind === 'entry'
      ? { x: left + inside, anchor: 'start' as const, width: right - left - 2 * inside }
      : besideSign(entry, before, after, marks.length, sheet);
  const signs = entry.kind === 'entry' ? marks.length * markStep : 0;
  const lines = labelOf(entry, place.width, signs);
  return {
    entry,
    marks,
    left,
    right,
    top: 0,
    lines,
    height: 2 * padding + Math.max(1, lines.length) * lineStep.entry,
    text: { x: place.x, anchor: place.anchor },
  };
}

/** A sign stands at the end of its last quarter; its text before it, or behind it where there is more room. */
function besideSign(
  { from, to }: RoadmapEntry,
  before: RoadmapEntry | undefined,
  after: RoadmapEntry | undefined,
  signs: number,
  sheet: Sheet,
): { readonly x: number; readonly anchor: 'start' | 'end'; readonly width: number } {
  const { start, end, quarter } = sheet;
  // Two signs share what is free between them.
  const first = before ? freeUpTo(before, from, before.to + 1) : 0;
  const last = after ? freeUpTo(after, to + 1, after.from) : Infinity;
  const [, right] = acrossOf({ from, to }, sheet);
  const sign = right - signs * markStep - 3;
  const leftRoom = sign - Math.max(start, start + Math.max(first, to - freeColumns) * quarter) - 6;
  const rightRoom =
    Math.min(end, start + Math.min(last, to + 1 + freeColumns) * quarter) - right - 6;
  return leftRoom >= rightRoom || leftRoom >= 3 * leastRoom
    ? { x: sign - 3, anchor: 'end', width: leftRoom }
    : { x: right + 3, anchor: 'start', width: rightRoom };
}

/** The column up to which the room towards a neighbour is free; its edge is the column next to it. */
function freeUpTo({ kind }: RoadmapEntry, own: number, edge: number): number {
  return kind === 'entry' ? edge : (own + edge) / 2;
}

/** The first of its texts, and how many more there are. */
function labelOf(entry: RoadmapEntry, width: number, signs: number): readonly string[] {
  if (width < leastRoom) return [];
  const [first, ...more] = textsOf(entry);
  const room = { width, size: textSize.entry, lines: mostLines, before: signs };
  if (more.length === 0) return linesIn(first ?? entry.period, room);
  // As long as both are written, the last word is how many more there are.
  const count = `+${more.length}`;
  const whole = linesIn(`${first ?? ''} ${count}`, room);
  if (whole.at(-1)?.endsWith(count)) return whole;
  const short = linesIn(first ?? '', { ...room, lines: mostLines - 1 });
  return [...short, count];
}
