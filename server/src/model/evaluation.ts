/** The evaluation of a project as a planner thinks of it (plan-format §6). */
import type { MapNode, ScalarNode, SyntaxNode } from '../parse/syntax';
import type { PeriodValue, Reference, Text } from './plan';

/** The traffic lights of an assessment, from the best to the worst. */
export const lights = ['green', 'yellow', 'red'] as const;
export type Light = (typeof lights)[number];

/** What the metric shows (`outcome`) or how the measure has moved (`progress`). */
export interface Assessment {
  readonly key: 'outcome' | 'progress';
  /** A light alone, or `{status, value, note}`. */
  readonly at: SyntaxNode;
  /** The light as written. */
  readonly status: Text | undefined;
  /** Undefined where none is written, or a word that is no light. */
  readonly light: Light | undefined;
  readonly value: ScalarNode | undefined;
  readonly note: Text | undefined;
}

/** A row of the evaluation table. */
export interface EvaluatedProcess {
  readonly at: MapNode;
  /**
   * Nothing but a goal stands here, behind a row with a measure: what that row says of measure,
   * metrics, benefits and lights counts for this goal too, as in a table's merged cells.
   */
  readonly continues: boolean;
  readonly id: Text | undefined;
  readonly goals: readonly Text[];
  readonly measures: readonly Text[];
  readonly metrics: readonly Text[];
  readonly benefits: readonly Reference[];
  readonly outcome: Assessment | undefined;
  readonly progress: Assessment | undefined;
  /** The part of the plan that it is about. */
  readonly node: Reference | undefined;
  readonly measureRef: Reference | undefined;
}

export interface EvaluatedResult {
  readonly at: MapNode;
  readonly id: Text | undefined;
  readonly goal: Text | undefined;
  readonly processes: readonly EvaluatedProcess[];
}

export interface EvaluationPoint {
  readonly at: SyntaxNode;
  readonly text: Text | undefined;
  readonly points: readonly EvaluationPoint[];
}

/** What is said of one benefit. */
export interface BenefitSummary {
  readonly at: MapNode;
  readonly benefit: Reference | undefined;
  readonly points: readonly EvaluationPoint[];
}

/** How the project has succeeded (plan-format §6). */
export interface Evaluation {
  readonly at: MapNode;
  readonly date: PeriodValue | undefined;
  /** What the traffic lights mean, as far as the plan says it. */
  readonly scale: Readonly<Record<Light, Text | undefined>>;
  readonly summary: readonly BenefitSummary[];
  readonly results: readonly EvaluatedResult[];
}
