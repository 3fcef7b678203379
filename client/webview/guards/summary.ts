import type { SummaryDifference, SummaryView } from '@planwright/protocol';
import { range, money, difference, years, yearsView, sharePart, fact } from './cells';
import { flag, listOf, number, object, optional, text } from './parts';

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
  problems: object<SummaryView['problems']>({
    error: number,
    warning: number,
    information: number,
    hint: number,
  }),
  ready: flag,
  costLines: listOf(sharePart),
  blocks: listOf(sharePart),
  differences: listOf(
    object<SummaryDifference>({
      key: text,
      where: text,
      title: text,
      stated: money,
      composed: money,
      difference,
      range,
    }),
  ),
});
