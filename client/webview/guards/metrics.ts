import type {
  MetricDue,
  MetricGap,
  MetricGoal,
  MetricNode,
  MetricRow,
  MetricScale,
  MetricsView,
  MetricTargetCell,
  MetricText,
} from '@planwright/protocol';
import { nodeKinds, range, written } from './cells';
import { flag, listOf, number, object, once, oneOf, optional, text, type Guard } from './parts';

const cell = optional(object<MetricText>({ text, range }));

const target = object<MetricTargetCell>({
  key: text,
  value: cell,
  due: optional(object<MetricDue>({ text, range, last: optional(number), year: optional(number) })),
});

const metric = object<MetricRow>({
  row: oneOf('metric', 'heading'),
  ...written,
  node: text,
  id: optional(text),
  text,
  depth: number,
  type: cell,
  values: listOf(text),
  unit: cell,
  baseline: cell,
  targets: listOf(target),
  direction: optional(
    object<NonNullable<MetricRow['direction']>>({ text, range, way: oneOf('up', 'down') }),
  ),
  source: cell,
  frequency: cell,
  goals: listOf(
    object<MetricGoal>({ key: text, id: text, text: optional(text), range, unknown: flag }),
  ),
  draft: flag,
  gaps: listOf(
    object<MetricGap>({
      kind: oneOf('baseline', 'target', 'due', 'dueOutside', 'direction'),
      text,
      range,
      fixable: flag,
    }),
  ),
  scale: optional(object<MetricScale>({ low: text, high: text, from: number, to: listOf(number) })),
  firstDue: optional(number),
  dueYears: listOf(number),
});

const node = object<MetricNode>({
  row: oneOf('node'),
  ...written,
  id: optional(text),
  kind: oneOf(...nodeKinds),
  kindTitle: text,
  title: text,
  count: number,
  lacks: optional(object<NonNullable<MetricNode['lacks']>>({ text, range, fixable: flag })),
});

const row: Guard<MetricNode | MetricRow> = (value): value is MetricNode | MetricRow =>
  node(value) || metric(value);

export const metrics = object<MetricsView>({
  count: number,
  year: number,
  rows: listOf(once(row)),
});
