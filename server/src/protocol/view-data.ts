/**
 * What the preview shows and, later, the exports print: plain data, made once by the server from
 * the model, with every figure already in words and numbers of the plan's language.
 */
import type { Place, TextBlock } from './cells';
import type { BudgetView } from './budget-view';
import type { DocumentView } from './document-view';
import type { EvaluationView } from './evaluation-view';
import type { LogicView } from './logic-view';
import type { MetricsView } from './metrics-view';
import type { ReadinessView } from './readiness-view';
import type { RisksView } from './risks-view';
import type { RoadmapView } from './roadmap-view';
import type { SummaryView } from './summary-view';
import type { Words } from './words';

export type * from './cells';
export type * from './budget-view';
export type * from './document-view';
export type * from './evaluation-view';
export type * from './logic-view';
export type * from './metrics-view';
export type * from './readiness-view';
export type * from './risks-view';
export type * from './roadmap-view';
export type * from './summary-view';
export type * from './time-view';

/** All but the summary are made for those who look at them: undefined where nobody asked. */
export interface ViewsOfPlan {
  readonly summary: SummaryView;
  readonly budget: BudgetView | undefined;
  readonly roadmap: RoadmapView | undefined;
  readonly logic: LogicView | undefined;
  readonly metrics: MetricsView | undefined;
  readonly risks: RisksView | undefined;
  readonly evaluation: EvaluationView | undefined;
  readonly readiness: ReadinessView | undefined;
  readonly document: DocumentView | undefined;
}

export interface PlanView {
  readonly uri: string;
  readonly version: number;
  /** The plan's own language, for `lang` and number forms. */
  readonly language: 'fi' | 'sv' | 'en';
  /** Every label of the preview, in the plan's language. */
  readonly words: Words;
  /** The text in blocks, from its first line to its last. */
  readonly blocks: readonly TextBlock[];
  /**
   * Where the text cannot be read as a whole: the panel keeps the last good picture under a banner
   * that leads there. `views` then hold what can be read.
   */
  readonly broken: { readonly message: string; readonly range: Place } | undefined;
  /** Undefined for a document that holds no plan at all. */
  readonly views: ViewsOfPlan | undefined;
}
