import type { Place } from './cells';

/** The traffic lights of an assessment. */
export type EvaluationLight = 'green' | 'yellow' | 'red';

/** Which of a row's two lights: what the metric shows, or how the measure has moved. */
export type EvaluationAspect = 'outcome' | 'progress';

/** A row of the evaluation that gives a part of the plan its light. */
export interface LightReason {
  readonly key: string;
  readonly light: EvaluationLight;
  /** The light in words: `punainen`. */
  readonly word: string;
  readonly aspect: EvaluationAspect;
  /** The same in words: `Toimenpiteen eteneminen`. */
  readonly aspectTitle: string;
  /** The measure that is judged, else its goal. */
  readonly text: string;
  readonly value: string | undefined;
  readonly note: string | undefined;
  /** Where the light is written. */
  readonly range: Place;
}

/** The light of a part of the plan, with the rows of the evaluation that it comes from. */
export interface NodeLight {
  /** The worst of the rows. */
  readonly light: EvaluationLight;
  readonly word: string;
  /** What the light means, by the plan or by its funder; undefined where nobody says it. */
  readonly meaning: string | undefined;
  /** The worst first, else in document order; never empty. */
  readonly reasons: readonly LightReason[];
}

/** How many rows have each light. */
export interface LightCounts {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  /** No light yet, or a word that is none. */
  readonly none: number;
}

/** What a light means. */
export interface EvaluationMeaning {
  readonly key: EvaluationLight;
  readonly word: string;
  /** Undefined where neither the plan nor its funder says it. */
  readonly meaning: string | undefined;
  /** Where the plan says it; undefined for the funder's words. */
  readonly range: Place | undefined;
}

/** The lights of all rows, or of those that serve one benefit goal. */
export interface EvaluationCounts {
  /** The benefit's id behind a mark of its kind; `all` and `none` for what is no benefit. */
  readonly key: string;
  /** `unknown`: rows name it, and the plan has no such benefit; `none`: rows that name none. */
  readonly kind: 'all' | 'benefit' | 'unknown' | 'none';
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** Where the benefit stands in the plan. */
  readonly range: Place | undefined;
  /** Rows with cells of their own. */
  readonly rows: number;
  readonly outcome: LightCounts;
  readonly progress: LightCounts;
}

export interface EvaluationPointView {
  readonly key: string;
  readonly text: string;
  readonly range: Place;
  readonly extent: Place;
  readonly points: readonly EvaluationPointView[];
}

/** What is said of one benefit goal. */
export interface EvaluationSummaryView {
  readonly key: string;
  /** As it is written. */
  readonly id: string | undefined;
  /** Undefined where the plan has no such benefit. */
  readonly title: string | undefined;
  readonly known: boolean;
  readonly range: Place;
  readonly extent: Place;
  readonly points: readonly EvaluationPointView[];
}

export interface EvaluationText {
  readonly key: string;
  readonly text: string;
  readonly range: Place;
}

/** A benefit goal that a row names. */
export interface EvaluationBenefit {
  readonly key: string;
  /** As it is written. */
  readonly id: string;
  /** Undefined where the plan has no such benefit, or gives it no title. */
  readonly title: string | undefined;
  readonly known: boolean;
  readonly range: Place;
}

/** A part of the plan, or a measure in it, that a row is about. */
export interface EvaluationTie {
  readonly key: 'node' | 'measureRef';
  readonly kindTitle: string;
  readonly id: string;
  /** Undefined where the plan has nothing with this id, or it has no title. */
  readonly title: string | undefined;
  readonly known: boolean;
  /** Where it stands in the plan; of what the plan does not have, where it is named. */
  readonly range: Place;
}

export interface EvaluationAssessment {
  /** Undefined where none is written, or a word that is no light. */
  readonly light: EvaluationLight | undefined;
  /** The light in words, or what is written in its place. */
  readonly word: string | undefined;
  readonly value: string | undefined;
  readonly note: string | undefined;
  readonly range: Place;
}

interface RowPlace {
  /** Stable between versions of a plan, unique in the table. */
  readonly key: string;
  readonly id: string | undefined;
  readonly range: Place;
  readonly extent: Place;
}

/** A result goal: it stands above the rows up to the next one. */
export interface EvaluationResultRow extends RowPlace {
  readonly kind: 'result';
  readonly title: string;
  /** Rows up to the next result goal. */
  readonly rows: number;
  readonly outcome: LightCounts;
  readonly progress: LightCounts;
}

export interface EvaluationProcessRow extends RowPlace {
  readonly kind: 'process';
  readonly goals: readonly EvaluationText[];
  readonly measures: readonly EvaluationText[];
  readonly metrics: readonly EvaluationText[];
  readonly benefits: readonly EvaluationBenefit[];
  readonly outcome: EvaluationAssessment | undefined;
  readonly progress: EvaluationAssessment | undefined;
  readonly ties: readonly EvaluationTie[];
  /** Rows that all cells but the goal's reach over: 1, and one for each `goal` row that follows. */
  readonly span: number;
}

/** A goal alone: the other cells of the row above it count for it too. */
export interface EvaluationGoalRow extends RowPlace {
  readonly kind: 'goal';
  readonly goals: readonly EvaluationText[];
}

export type EvaluationRow = EvaluationResultRow | EvaluationProcessRow | EvaluationGoalRow;

/** How the project has succeeded (plan-format §6): lights, summary by benefit goal, and the table. */
export interface EvaluationView {
  /** When it was judged: as the plan's readers write it, else as it is written. */
  readonly date: { readonly text: string; readonly range: Place } | undefined;
  readonly scale: readonly EvaluationMeaning[];
  /** All rows first, then each benefit of the plan, those that it does not have, and none. */
  readonly counts: readonly EvaluationCounts[];
  readonly summary: readonly EvaluationSummaryView[];
  /** Result goals, each with its rows behind it, in document order. */
  readonly rows: readonly EvaluationRow[];
}

export interface EvaluationWords {
  // The table, by column
  readonly table: string;
  readonly resultGoal: string;
  readonly goal: string;
  readonly measure: string;
  readonly benefits: string;
  readonly metrics: string;
  readonly outcome: string;
  readonly progress: string;
  readonly outcomeAsks: string;
  readonly progressAsks: string;
  /** Of a goal alone: the cells above are its own too. */
  readonly sharesAbove: string;
  /** Before the parts of the plan that a row is about. */
  readonly about: string;
  /** Of what is named and not there. */
  readonly part: string;

  // The lights
  readonly lights: string;
  readonly light: string;
  readonly green: string;
  readonly yellow: string;
  readonly red: string;
  readonly noLight: string;
  readonly lightsByBenefit: string;

  // Figures and summary
  readonly date: string;
  readonly resultGoals: string;
  readonly rows: string;
  /** Rows with cells of their own: what the lights are counted of. */
  readonly toAssess: string;
  readonly countedOnce: string;
  /** Of rows: {0} have cells of their own, {1} are goals alone. */
  readonly sharing: string;
  readonly allRows: string;
  readonly benefit: string;
  readonly withoutBenefit: string;
  readonly summary: string;

  // What is written and not known
  readonly unknownBenefit: string;
  readonly unknownPart: string;
  readonly notALight: string;

  /** Where no row has a light: how to give one. */
  readonly noLights: string;

  // Filters
  readonly filter: string;
  readonly all: string;
  readonly nothingFound: string;

  // What to write where nothing is
  readonly empty: string;
  readonly noRows: string;
}
