import type { DocumentWords } from './document-view';
import type { EvaluationWords } from './evaluation-view';
import type { LogicWords } from './logic-view';
import type { MetricsWords } from './metrics-view';
import type { ViewTab } from './panel-messages';
import type { ReadinessWords } from './readiness-view';
import type { RisksWords } from './risks-view';
import type { RoadmapWords } from './roadmap-view';
import type { TimeWords } from './time-view';

/**
 * Every label of the preview and the exports, by what it names: those that several views share, and
 * those of one view in a group of its own. The tables stand in `l10n/words/`; a label missing from
 * one of them does not compile.
 */
export interface CommonWords {
  // Kinds of rows
  readonly plan: string;
  readonly pillar: string;
  readonly investment: string;
  readonly area: string;
  readonly workPackage: string;
  readonly part: string;
  readonly projectAdministration: string;

  // Cost lines, in the format's order
  readonly personnel: string;
  readonly purchasedServices: string;
  readonly travel: string;
  readonly equipment: string;
  readonly premises: string;
  readonly other: string;
  readonly indirect: string;
  readonly administration: string;
  readonly unspecified: string;

  // Views and their sections
  readonly budget: string;
  readonly roadmap: string;
  readonly problems: string;
  readonly views: string;
  readonly costStructure: string;
  readonly largestBlocks: string;
  readonly differences: string;
  readonly costTable: string;

  // Facts about the plan
  readonly organisation: string;
  readonly programme: string;
  readonly funder: string;
  readonly updated: string;
  readonly period: string;
  readonly workPackages: string;
  readonly untitled: string;

  // Its status
  readonly statusDraft: string;
  readonly statusSubmitted: string;
  readonly statusApproved: string;
  readonly statusRunning: string;
  readonly statusEnded: string;
  readonly ready: string;
  readonly notReady: string;
  /** The same of a plan that has been submitted. */
  readonly inOrder: string;
  readonly toMend: string;

  // Figures
  readonly total: string;
  readonly name: string;
  readonly stated: string;
  readonly composed: string;
  readonly difference: string;
  readonly shareOfPlan: string;
  readonly personYears: string;
  readonly personYearsShort: string;
  readonly administrationYears: string;
  readonly agrees: string;
  readonly more: string;
  readonly less: string;
  readonly fromBelow: string;
  readonly incomplete: string;
  /** In the place of a sum: an amount of it cannot be read. */
  readonly untold: string;
  /** A flat rate counts what is itemised alone. */
  readonly openRate: string;
  /** Before the currency that all figures of a table are in. */
  readonly amounts: string;
  readonly noBudget: string;
  readonly noCostTable: string;

  // The tree
  readonly expand: string;
  readonly collapse: string;
  readonly expandAll: string;
  readonly collapseAll: string;

  // The roadmap
  readonly wholePeriod: string;
  readonly milestone: string;
  readonly finalReport: string;
  readonly output: string;
  readonly entry: string;
  readonly today: string;
  readonly key: string;
  readonly ownPeriod: string;
  readonly derivedPeriod: string;
  readonly unreadablePeriod: string;
  readonly outsideRoadmap: string;
  readonly close: string;

  // Problems
  readonly errors: string;
  readonly warnings: string;
  readonly informations: string;
  readonly hints: string;
  readonly error: string;
  readonly warning: string;
  readonly information: string;
  readonly hint: string;
  readonly line: string;
  readonly fixable: string;
  readonly noneOfThese: string;
  readonly showAll: string;

  // Towards the text
  readonly showInText: string;
  readonly brokenText: string;
  readonly goToError: string;
  /** Of the page while the text is broken: which text it shows. */
  readonly lastReadable: string;
  readonly noPlan: string;
  /** What to do about it in an editor. */
  readonly howToBegin: string;
}

export type WordKey = keyof CommonWords;

export interface Words extends CommonWords {
  readonly tabs: Readonly<Record<ViewTab, string>>;
  readonly inLogic: LogicWords;
  readonly inMetrics: MetricsWords;
  readonly inRisks: RisksWords;
  readonly inEvaluation: EvaluationWords;
  readonly inReadiness: ReadinessWords;
  readonly inDocument: DocumentWords;
  readonly inRoadmap: RoadmapWords;
  readonly inTime: TimeWords;
}
