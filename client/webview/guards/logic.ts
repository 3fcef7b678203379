import type {
  LogicAim,
  LogicColumn,
  LogicContribution,
  LogicElsewhere,
  LogicHole,
  LogicItem,
  LogicReference,
  LogicRow,
  LogicView,
} from '@planwright/protocol';
import { nodeKinds, range, written } from './cells';
import { flag, listOf, number, object, once, oneOf, optional, text } from './parts';

const hole = optional(
  object<LogicHole>({
    kind: oneOf(
      'goals',
      'measures',
      'outputs',
      'metrics',
      'noContribution',
      'unmeasuredGoal',
      'unservedAim',
      'unknownId',
    ),
    text,
    range,
    fixable: flag,
  }),
);

const reference = { key: text, id: text, range, hole };

const item = object<LogicItem>({
  ...written,
  id: optional(text),
  text,
  heading: flag,
  depth: number,
  detail: optional(text),
  ties: listOf(text),
  names: listOf(object<LogicReference>(reference)),
  hole,
});

const column = object<LogicColumn>({
  items: listOf(item),
  count: number,
  hole,
  elsewhere: optional(
    object<LogicElsewhere>({
      where: oneOf('above', 'below'),
      id: optional(text),
      title: text,
      range,
    }),
  ),
});

const row = once(
  object<LogicRow>({
    ...written,
    id: optional(text),
    kind: oneOf(...nodeKinds),
    kindTitle: text,
    title: text,
    serves: listOf(object<LogicContribution>({ ...reference, aim: optional(text) })),
    through: optional(
      object<NonNullable<LogicRow['through']>>({ id: optional(text), title: text }),
    ),
    noContribution: hole,
    steps: object<LogicRow['steps']>({
      goals: column,
      measures: column,
      outputs: column,
      metrics: column,
    }),
    holes: number,
  }),
);

const aim = once(
  object<LogicAim>({
    ...written,
    kind: oneOf('mainGoal', 'benefit'),
    id: optional(text),
    text,
    heading: flag,
    depth: number,
    servedBy: listOf(text),
    hole,
  }),
);

export const logic = object<LogicView>({
  counts: object<LogicView['counts']>({
    parts: number,
    goals: number,
    metrics: number,
    holes: number,
  }),
  aims: listOf(aim),
  rows: listOf(row),
});
