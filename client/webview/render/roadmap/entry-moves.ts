import type { RoadmapEntry, RoadmapRow } from '@planwright/protocol';

/** An entry, and the row that it stands in. */
export interface EntryPlace {
  readonly row: RoadmapRow;
  readonly entry: RoadmapEntry;
}

/** The entries of a row, lane by lane as they are drawn. */
export function entryLanes({ entries, lanes }: RoadmapRow): readonly (readonly RoadmapEntry[])[] {
  return Array.from({ length: lanes }, (_, lane) => entries.filter((entry) => entry.lane === lane));
}

/**
 * Where an arrow key leads from an entry: to the one before or after it as they are read, or to the
 * nearest in the lane above or below. Undefined for other keys and at the ends.
 * @param rows those that can be seen, drawn or not
 */
export function entryMove(
  pressed: string,
  from: string,
  rows: readonly RoadmapRow[],
): EntryPlace | undefined {
  const at = rows.findIndex(({ entries }) => entries.some(({ key }) => key === from));
  const row = rows[at];
  const step = steps.get(pressed);
  if (!row || !step) return undefined;
  const lanes = lanesAround(rows, at, step.by);
  const lane = lanes.findIndex((places) => places.some(({ entry }) => entry.key === from));
  const here = lanes[lane]?.find(({ entry }) => entry.key === from);
  if (!here) return undefined;
  if (step.kind === 'lane') return nearest(here.entry, lanes[lane + step.by] ?? []);
  const inOrder = lanes.flat();
  return inOrder[inOrder.indexOf(here) + step.by];
}

interface Step {
  readonly kind: 'entry' | 'lane';
  readonly by: 1 | -1;
}

const steps: ReadonlyMap<string, Step> = new Map([
  ['ArrowRight', { kind: 'entry', by: 1 }],
  ['ArrowLeft', { kind: 'entry', by: -1 }],
  ['ArrowDown', { kind: 'lane', by: 1 }],
  ['ArrowUp', { kind: 'lane', by: -1 }],
]);

/** The lanes of a row and of the next one that has any, in their order. */
function lanesAround(
  rows: readonly RoadmapRow[],
  at: number,
  by: 1 | -1,
): readonly (readonly EntryPlace[])[] {
  const others = by > 0 ? rows.slice(at + 1) : rows.slice(0, at).toReversed();
  const next = others.find(({ entries }) => entries.length > 0);
  const own = rows[at];
  const around = by > 0 ? [own, next] : [next, own];
  return around.flatMap((row) =>
    row ? entryLanes(row).map((lane) => lane.map((entry) => ({ row, entry }))) : [],
  );
}

function nearest(here: RoadmapEntry, places: readonly EntryPlace[]): EntryPlace | undefined {
  const middle = (entry: RoadmapEntry): number => entry.from + entry.to;
  const distance = ({ entry }: EntryPlace): number => Math.abs(middle(entry) - middle(here));
  return places.toSorted((a, b) => distance(a) - distance(b))[0];
}
