import type { Place, ViewNodeKind } from './cells';

export interface RoadmapQuarter {
  readonly year: number;
  /** 1–4 */
  readonly quarter: number;
}

/** First and last column that something covers; whole quarters. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

export interface RoadmapEntry extends Columns {
  readonly key: string;
  /** A milestone and an output stand in the last quarter of their period. */
  readonly kind: 'entry' | 'milestone' | 'output';
  /** The final report is made in it. */
  readonly finalReport: boolean;
  /** As the plan's readers write it: `Q1–Q2/2023`. */
  readonly period: string;
  /** The days that it covers; undefined where `period` says them already. */
  readonly dates: string | undefined;
  readonly title: string | undefined;
  readonly tasks: readonly string[];
  readonly note: string | undefined;
  readonly range: Place;
  readonly extent: Place;
  /** Stacked under each other where entries of a row overlap; 0 is the top lane. */
  readonly lane: number;
}

/** Something scheduled that has no place in the picture. */
export interface UnplacedEntry {
  readonly key: string;
  /** The period as it is written. */
  readonly text: string;
  readonly reason: 'unreadable' | 'outside';
  readonly title: string | undefined;
  readonly range: Place;
}

export interface RoadmapBar extends Columns {
  /** `Q1–Q2/2023`, or its days. */
  readonly text: string;
  /** Where the period is written; undefined where it comes from what the node holds. */
  readonly range: Place | undefined;
}

export interface RoadmapRow {
  readonly key: string;
  readonly id: string | undefined;
  readonly kind: ViewNodeKind;
  readonly kindTitle: string;
  readonly title: string;
  /** 0 for the nodes right under the plan. */
  readonly depth: number;
  readonly range: Place;
  readonly extent: Place;
  /** The node's own period, else what its entries and the nodes below it span. */
  readonly bar: RoadmapBar | undefined;
  /** By column, then in document order. */
  readonly entries: readonly RoadmapEntry[];
  readonly lanes: number;
  readonly unplaced: readonly UnplacedEntry[];
}

export interface RoadmapView {
  readonly quarters: readonly RoadmapQuarter[];
  readonly years: readonly { readonly year: number; readonly columns: number }[];
  /** Column of today, where the plan covers it. */
  readonly today: number | undefined;
  /** Every node but the plan itself, in document order. */
  readonly rows: readonly RoadmapRow[];
}
