/**
 * Checks of the views as they reach the page. Each guard is tied to its type, so that a field added
 * to one is missed in the other by the compiler, not by a planner.
 */
import type { PlanView, TextBlock, ViewsOfPlan, WholeView, Words } from '@planwright/protocol';
import { range } from './cells';
import {
  isRecord,
  listOf,
  number,
  object,
  once,
  oneOf,
  optional,
  recordOf,
  text,
  type Guard,
} from './parts';
import { document as documentOf } from './document';
import { budget } from './budget';
import { evaluation } from './evaluation';
import { logic } from './logic';
import { metrics } from './metrics';
import { readiness } from './readiness';
import { risks } from './risks';
import { roadmap } from './roadmap';
import { summary } from './summary';

/** Labels of one view, or of the tabs. */
type WordGroup = { [Name in keyof Words]: Words[Name] extends string ? never : Name }[keyof Words];

const groups: Readonly<Record<WordGroup, true>> = {
  tabs: true,
  inLogic: true,
  inMetrics: true,
  inRisks: true,
  inEvaluation: true,
  inReadiness: true,
  inDocument: true,
  inRoadmap: true,
  inTime: true,
};

/** The labels come from one table in the extension; that all are there, its types see to. */
const words: Guard<Words> = once(
  (value): value is Words =>
    isRecord(value) &&
    Object.entries(value).every(([name, word]) =>
      Object.hasOwn(groups, name) ? group(word) : text(word),
    ),
);
const group = recordOf(text);

const block = once(object<TextBlock>({ key: number, lines: number }));

/** A view as a whole, as it was sent or as a patch has led to it. */
export const isWholeView: Guard<WholeView> = object<WholeView>({
  kind: oneOf('whole'),
  stamp: number,
  uri: text,
  version: number,
  language: oneOf('fi', 'sv', 'en'),
  words,
  blocks: listOf(block),
  broken: optional(object<NonNullable<PlanView['broken']>>({ message: text, range })),
  views: optional(
    object<ViewsOfPlan>({
      summary,
      budget: optional(budget),
      roadmap: optional(roadmap),
      logic: optional(logic),
      metrics: optional(metrics),
      risks: optional(risks),
      evaluation: optional(evaluation),
      readiness: optional(readiness),
      document: optional(documentOf),
    }),
  ),
});
