import type {
  RoadmapBar,
  RoadmapDependency,
  RoadmapEntry,
  RoadmapQuarter,
  RoadmapRow,
  RoadmapView,
  UnplacedEntry,
} from '@planwright/protocol';
import { heldAbove, range, place, nodeKinds, written } from './cells';
import { nodeLight } from './evaluation';
import { flag, listOf, number, object, once, oneOf, optional, text } from './parts';

const cutColumns = { from: number, to: number, cutStart: flag, cutEnd: flag };

const entry = object<RoadmapEntry>({
  ...written,
  kind: oneOf('entry', 'milestone', 'output'),
  finalReport: flag,
  whole: flag,
  period: text,
  dates: optional(text),
  title: optional(text),
  tasks: listOf(text),
  note: optional(text),
  lane: number,
  ...cutColumns,
});

const roadmapRow = once(
  object<RoadmapRow>({
    ...written,
    id: optional(text),
    kind: oneOf(...nodeKinds),
    kindTitle: text,
    title: text,
    depth: number,
    bar: optional(object<RoadmapBar>({ ...cutColumns, text, range: place })),
    elsewhere: optional(heldAbove),
    light: optional(nodeLight),
    entries: listOf(entry),
    lanes: number,
    unplaced: listOf(
      object<UnplacedEntry>({
        key: text,
        text,
        reason: oneOf('unreadable', 'outside'),
        title: optional(text),
        range,
      }),
    ),
  }),
);

const dependency = once(
  object<RoadmapDependency>({
    key: text,
    from: text,
    to: optional(text),
    name: text,
    range,
    problem: optional(oneOf('early', 'circle', 'self')),
  }),
);

export const roadmap = object<RoadmapView>({
  quarters: listOf(object<RoadmapQuarter>({ year: number, quarter: number, name: text })),
  years: listOf(object<RoadmapView['years'][number]>({ year: number, columns: number })),
  today: optional(number),
  rows: listOf(roadmapRow),
  dependencies: listOf(dependency),
});
