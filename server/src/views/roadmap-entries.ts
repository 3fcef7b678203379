import { dueOutputs } from '../model/node-span';
import type { PlanNode } from '../model/plan';
import type { Columns, RoadmapEntry, UnplacedEntry } from '../protocol/view-data';
import { placeOutput, placeScheduled, type Placed, type RoadmapPens } from './roadmap-placing';
import { unplacedPeriod } from './roadmap-unplaced';

export interface PlacedEntries {
  readonly entries: readonly RoadmapEntry[];
  readonly lanes: number;
  readonly unplaced: readonly UnplacedEntry[];
}

/**
 * A node's schedule and the outputs that it has due, stacked in lanes; what has no place, with the
 * node's own period where that is so.
 * @param whole what an entry without a period runs through
 */
export function placeEntries(
  node: PlanNode,
  key: string,
  whole: Columns,
  pens: RoadmapPens,
): PlacedEntries {
  const scheduled = node.schedule.map((entry, index) =>
    placeScheduled(entry, `${key}#entry${index}`, node, whole, pens),
  );
  const due = dueOutputs(node.outputs).map((output, index) =>
    placeOutput(output, `${key}#output${index}`, pens),
  );
  const all = [...scheduled, ...due.flatMap((each) => each ?? [])];
  return {
    ...inLanes(all.flatMap((each) => (each.kind === 'unplaced' ? [] : [each]))),
    unplaced: [
      ...unplacedPeriod(node, key, pens.axis),
      ...all.flatMap((each) => (each.kind === 'unplaced' ? [each.entry] : [])),
    ],
  };
}

/** Each entry in the topmost lane that is free from its first column on. */
function inLanes(entries: readonly Placed[]): Pick<PlacedEntries, 'entries' | 'lanes'> {
  const ends: number[] = [];
  const placed = entries
    .toSorted((a, b) => a.from - b.from)
    .map((entry) => {
      const free = ends.findIndex((end) => end < entry.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = entry.to;
      return { ...entry, lane };
    });
  return { entries: placed, lanes: ends.length };
}
