import type { SummaryDifference, SummaryEvaluation, SummaryView } from '@planwright/protocol';
import {
  range,
  money,
  difference,
  years,
  yearsDifference,
  yearsView,
  sharePart,
  fact,
} from './cells';
import { lightCounts } from './evaluation';
import { flag, listOf, number, object, oneOf, optional, text, type Guard } from './parts';

const named = { key: text, where: text, title: text, range };
const inMoney = object<Extract<SummaryDifference, { kind: 'money' }>>({
  ...named,
  kind: oneOf('money'),
  stated: money,
  composed: money,
  difference,
});
const inPersonYears = object<Extract<SummaryDifference, { kind: 'personYears' }>>({
  ...named,
  kind: oneOf('personYears'),
  stated: years,
  composed: years,
  difference: yearsDifference,
});
const anyDifference: Guard<SummaryDifference> = (value): value is SummaryDifference =>
  inMoney(value) || inPersonYears(value);

export const summary = object<SummaryView>({
  title: fact,
  subtitle: fact,
  organisation: fact,
  programme: fact,
  funder: fact,
  status: fact,
  updated: fact,
  period: fact,
  total: object<SummaryView['total']>({
    stated: optional(money),
    composed: optional(money),
    difference: optional(difference),
  }),
  personYears: object<SummaryView['personYears']>({
    ...yearsView,
    administration: optional(years),
  }),
  workPackages: number,
  evaluation: optional(
    object<SummaryEvaluation>({
      resultGoals: number,
      rows: number,
      lights: optional(
        object<NonNullable<SummaryEvaluation['lights']>>({
          outcome: lightCounts,
          progress: lightCounts,
        }),
      ),
      range,
    }),
  ),
  problems: object<SummaryView['problems']>({
    error: number,
    warning: number,
    information: number,
    hint: number,
  }),
  ready: flag,
  verdict: text,
  costLines: listOf(sharePart),
  blocks: listOf(sharePart),
  differences: listOf(anyDifference),
});
