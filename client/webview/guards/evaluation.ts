import type {
  EvaluationAssessment,
  EvaluationBenefit,
  EvaluationCounts,
  EvaluationGoalRow,
  EvaluationLight,
  EvaluationMeaning,
  EvaluationPointView,
  EvaluationProcessRow,
  EvaluationResultRow,
  EvaluationRow,
  EvaluationSummaryView,
  EvaluationText,
  EvaluationTie,
  EvaluationView,
  LightCounts,
  LightReason,
  NodeLight,
} from '@planwright/protocol';
import { place, range, written } from './cells';
import { flag, listOf, number, object, once, oneOf, optional, text, type Guard } from './parts';

const light: Guard<EvaluationLight> = oneOf('green', 'yellow', 'red');

/** The light of a part of the plan, as the roadmap shows it. */
export const nodeLight = once(
  object<NodeLight>({
    light,
    word: text,
    meaning: optional(text),
    reasons: listOf(
      object<LightReason>({
        key: text,
        light,
        word: text,
        aspect: oneOf('outcome', 'progress'),
        aspectTitle: text,
        text,
        value: optional(text),
        note: optional(text),
        range,
      }),
    ),
  }),
);

export const lightCounts = object<LightCounts>({
  green: number,
  yellow: number,
  red: number,
  none: number,
});

const counts = object<EvaluationCounts>({
  key: text,
  kind: oneOf('all', 'benefit', 'unknown', 'none'),
  id: optional(text),
  title: optional(text),
  range: place,
  rows: number,
  outcome: lightCounts,
  progress: lightCounts,
});

/** Points stand in points, as deep as they were written. */
const point: Guard<EvaluationPointView> = (value): value is EvaluationPointView =>
  pointItself(value);
const pointItself = object<EvaluationPointView>({
  ...written,
  text,
  points: listOf(point),
});

const summary = once(
  object<EvaluationSummaryView>({
    ...written,
    id: optional(text),
    title: optional(text),
    known: flag,
    points: listOf(point),
  }),
);

const rowPlace = { ...written, id: optional(text) };
const texts = listOf(object<EvaluationText>({ key: text, text, range }));

const assessment = optional(
  object<EvaluationAssessment>({
    light: optional(light),
    word: optional(text),
    value: optional(text),
    note: optional(text),
    range,
  }),
);

const resultRow = object<EvaluationResultRow>({
  kind: oneOf('result'),
  ...rowPlace,
  title: text,
  rows: number,
  outcome: lightCounts,
  progress: lightCounts,
});

const processRow = object<EvaluationProcessRow>({
  kind: oneOf('process'),
  ...rowPlace,
  goals: texts,
  measures: texts,
  metrics: texts,
  benefits: listOf(
    object<EvaluationBenefit>({ key: text, id: text, title: optional(text), known: flag, range }),
  ),
  outcome: assessment,
  progress: assessment,
  ties: listOf(
    object<EvaluationTie>({
      key: oneOf('node', 'measureRef'),
      kindTitle: text,
      id: text,
      title: optional(text),
      known: flag,
      range,
    }),
  ),
  span: number,
});

const goalRow = object<EvaluationGoalRow>({ kind: oneOf('goal'), ...rowPlace, goals: texts });

const row = once<EvaluationRow>(
  (value): value is EvaluationRow => resultRow(value) || processRow(value) || goalRow(value),
);

export const evaluation = object<EvaluationView>({
  date: optional(object<NonNullable<EvaluationView['date']>>({ text, range })),
  scale: listOf(
    object<EvaluationMeaning>({ key: light, word: text, meaning: optional(text), range: place }),
  ),
  counts: listOf(counts),
  summary: listOf(summary),
  rows: listOf(row),
});
