import type { PlanSection, ProblemRow, ReadinessCounts, ReadinessView } from '@planwright/protocol';
import { place, range } from './cells';
import { flag, listOf, number, object, once, oneOf, optional, text } from './parts';
import { severities, weights } from '../render/parts/severity';

const problem = once(
  object<ProblemRow>({
    key: text,
    rule: text,
    severity: oneOf(...severities),
    weight: oneOf(...weights),
    message: text,
    section: text,
    range,
    fixable: flag,
    node: optional(object<NonNullable<ProblemRow['node']>>({ id: optional(text), title: text })),
  }),
);

const counts = object<ReadinessCounts>({ blocking: number, open: number, notes: number });

const section = once(
  object<PlanSection>({
    key: text,
    id: optional(text),
    title: text,
    state: oneOf('blocked', 'open', 'done', 'absent'),
    stateTitle: text,
    required: flag,
    counts,
    counted: text,
    range: place,
    extents: listOf(range),
  }),
);

export const readiness = object<ReadinessView>({
  ready: flag,
  verdict: text,
  grave: object<ReadinessView['grave']>({ title: text, said: text }),
  progress: text,
  counts,
  profile: object<ReadinessView['profile']>({ id: text, title: text, range: place }),
  sections: listOf(section),
  problems: listOf(problem),
});
