import type { Fact } from './summary-view';
import type { Place } from './cells';

export type RiskBandName = 'low' | 'medium' | 'high' | 'critical';

/** Scores that the profile takes together. */
export interface RiskBandView {
  readonly key: string;
  readonly name: RiskBandName;
  /** `suuri` */
  readonly title: string;
  /** The scores in it: `15–25`. */
  readonly scores: string;
}

/** What a risk scores, and the band that this is in; undefined where the bands leave it out. */
export interface RiskScore {
  readonly value: number;
  readonly band: RiskBandName | undefined;
  readonly bandTitle: string | undefined;
}

/** A risk as it stands in a cell of the map. */
export interface RiskMark {
  /** That of its row. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly range: Place;
}

/** One pair of likelihood and impact. */
export interface RiskCell {
  /** Likelihood and impact: `4x5`. */
  readonly key: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly score: RiskScore;
  /** All of it in one phrase, for those who do not see where it stands. */
  readonly name: string;
  /** As written. */
  readonly risks: readonly RiskMark[];
}

/** A likelihood, an impact or a score as it is written. */
export interface RiskFigure {
  readonly text: string;
  readonly range: Place;
  /** Why it does not count, where it does not: it is no point of the profile's scale. */
  readonly problem: string | undefined;
}

export interface RiskRow {
  readonly key: string;
  /** Its id; else its number among those it stands with. */
  readonly label: string;
  readonly text: string;
  /** The part of the plan that it threatens; undefined: the whole project. */
  readonly node: RiskNode | undefined;
  /** False where nothing of likelihood, impact and score is written. */
  readonly judged: boolean;
  readonly likelihood: RiskFigure | undefined;
  readonly impact: RiskFigure | undefined;
  /** Likelihood × impact; the stated one where one of these is missing. */
  readonly score: RiskScore | undefined;
  /** As written; undefined where it is not, or where it is the very score. */
  readonly stated: RiskFigure | undefined;
  /** What is wrong with a stated score that is not likelihood × impact. */
  readonly differs: string | undefined;
  /** The cell of the map that it stands in. */
  readonly cell: string | undefined;
  readonly mitigation: readonly Fact[];
  readonly owner: readonly Fact[];
  /** What the profile asks for at this score, and nobody has written. */
  readonly lacks: { readonly mitigation: boolean; readonly owner: boolean };
  readonly range: Place;
  readonly extent: Place;
}

/** A part of the plan that has risks of its own. */
export interface RiskNode {
  readonly key: string;
  readonly kindTitle: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly range: Place;
}

/** What may go wrong, and how much it would matter. */
export interface RisksView {
  /** Likelihood and impact go from 1 to this; 0: there is no map to draw. */
  readonly size: number;
  /** From low to high. */
  readonly bands: readonly RiskBandView[];
  /** From which score on a risk of the whole project must be met, in a sentence. */
  readonly threshold: string;
  /** Row by row: the most likely first, in a row the smallest impact first. */
  readonly cells: readonly RiskCell[];
  /** As written. */
  readonly rows: readonly RiskRow[];
}

export interface RisksWords {
  readonly map: string;
  readonly list: string;
  readonly unjudged: string;
  /** Over the risks without figures. */
  readonly unjudgedNote: string;
  readonly wholeProject: string;
  /** What to write to fill the view. */
  readonly none: string;
  /** Where no risk has likelihood and impact. */
  readonly emptyMap: string;

  readonly risk: string;
  readonly likelihood: string;
  readonly impact: string;
  readonly score: string;
  readonly mitigation: string;
  readonly owner: string;
  readonly bands: string;

  // Ends of the scale
  readonly unlikely: string;
  readonly likely: string;
  readonly slight: string;
  readonly severe: string;

  readonly low: string;
  readonly medium: string;
  readonly high: string;
  readonly critical: string;

  /** Of a cell: {0} likelihood, {1} impact, {2} score, {3} its band. */
  readonly cellName: string;
  readonly cellNameWithoutBand: string;
  /** Of the table that a cell was chosen for, before the figures. */
  readonly chosenCell: string;
  readonly risksIn: string;
  readonly oneRiskIn: string;
  readonly showThese: string;
  /** {0} as stated, {1} likelihood, {2} impact, {3} their product. */
  readonly differs: string;
  /** {0} the largest point. */
  readonly offScale: string;
  readonly noMitigation: string;
  readonly noOwner: string;
  /** {0} the score. */
  readonly threshold: string;

  readonly order: string;
  readonly byScore: string;
  readonly asWritten: string;
}
