import type {
  LightReason,
  NodeLight,
  RoadmapBar,
  RoadmapDependency,
  RoadmapEntry,
  RoadmapQuarter,
  RoadmapRow,
  RoadmapView,
  UnplacedEntry,
} from '@planwright/protocol';
import { range, place, nodeKinds } from './cells';
import { flag, listOf, number, object, once, oneOf, optional, text } from './parts';

const cutColumns = { from: number, to: number, cutStart: flag, cutEnd: flag };

const entry = object<RoadmapEntry>({
  key: text,
  kind: oneOf('entry', 'milestone', 'output'),
  finalReport: flag,
  whole: flag,
  period: text,
  dates: optional(text),
  title: optional(text),
  tasks: listOf(text),
  note: optional(text),
  range,
  extent: range,
  lane: number,
  ...cutColumns,
});

const lightName = oneOf('green', 'yellow', 'red');

const light = object<NodeLight>({
  light: lightName,
  word: text,
  meaning: optional(text),
  reasons: listOf(
    object<LightReason>({
      key: text,
      light: lightName,
      word: text,
      aspect: oneOf('outcome', 'progress'),
      aspectTitle: text,
      text,
      value: optional(text),
      note: optional(text),
      range,
    }),
  ),
});

const roadmapRow = once(
  object<RoadmapRow>({
    key: text,
    id: optional(text),
    kind: oneOf(...nodeKinds),
    kindTitle: text,
    title: text,
    depth: number,
    range,
    extent: range,
    bar: optional(object<RoadmapBar>({ ...cutColumns, text, range: place })),
    light: optional(light),
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
    problem: optional(oneOf('early', 'circle')),
  }),
);

export const roadmap = object<RoadmapView>({
  quarters: listOf(object<RoadmapQuarter>({ year: number, quarter: number, name: text })),
  years: listOf(object<RoadmapView['years'][number]>({ year: number, columns: number })),
  today: optional(number),
  rows: listOf(roadmapRow),
  dependencies: listOf(dependency),
});
