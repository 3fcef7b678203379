import type { Place, RoadmapEntry, RoadmapRow } from '../../server/src/protocol';

const nowhere: Place = { start: [0, 0, 0], end: [0, 0, 0] };

/** An entry from one column to another, in the top lane unless told. */
export function entry(
  key: string,
  from: number,
  to: number,
  more: Partial<RoadmapEntry> = {},
): RoadmapEntry {
  return {
    key,
    kind: 'entry',
    finalReport: false,
    whole: false,
    period: '',
    dates: undefined,
    title: key,
    tasks: [],
    note: undefined,
    range: nowhere,
    extent: nowhere,
    lane: 0,
    from,
    to,
    cutStart: false,
    cutEnd: false,
    ...more,
  };
}

/** A row without a bar unless told. */
export function row(
  key: string,
  entries: readonly RoadmapEntry[],
  more: Partial<RoadmapRow> = {},
): RoadmapRow {
  return {
    key,
    id: key,
    kind: 'workPackage',
    kindTitle: '',
    title: key,
    depth: 0,
    range: nowhere,
    extent: nowhere,
    bar: undefined,
    elsewhere: undefined,
    light: undefined,
    entries,
    lanes: Math.max(0, ...entries.map(({ lane }) => lane + 1)),
    unplaced: [],
    ...more,
  };
}

export function bar(from: number, to: number, cutStart = false, cutEnd = false): RoadmapRow['bar'] {
  return { from, to, cutStart, cutEnd, text: '', range: undefined };
}
