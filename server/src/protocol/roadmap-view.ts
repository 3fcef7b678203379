import type { HeldAbove, Place, ViewNodeKind } from './cells';
import type { NodeLight } from './evaluation-view';

export interface RoadmapQuarter {
  readonly year: number;
  /** 1–4 */
  readonly quarter: number;
  /** `Q1/2023` */
  readonly name: string;
}

/** First and last column that something covers; whole quarters. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** Columns of something that may go on outside the picture, where it was cut. */
export interface CutColumns extends Columns {
  /** It starts before the first column, ends after the last. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

export interface RoadmapEntry extends CutColumns {
  readonly key: string;
  /** A milestone and an output stand in the last quarter of their period. */
  readonly kind: 'entry' | 'milestone' | 'output';
  /** The final report is made in it. */
  readonly finalReport: boolean;
  /** Without a period of its own: it runs as long as the bar, or the nearest one above. */
  readonly whole: boolean;
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

/** Something scheduled, or the node's own period, that has no place in the picture. */
export interface UnplacedEntry {
  readonly key: string;
  /** The period as it is written. */
  readonly text: string;
  readonly reason: 'unreadable' | 'outside';
  readonly title: string | undefined;
  readonly range: Place;
}

export interface RoadmapBar extends CutColumns {
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
  /** Of a row with nothing in it; undefined too where nothing says when. */
  readonly elsewhere: HeldAbove | undefined;
  /** How the evaluation judges the node; undefined where it does not. */
  readonly light: NodeLight | undefined;
  /** By column, then in document order. */
  readonly entries: readonly RoadmapEntry[];
  readonly lanes: number;
  readonly unplaced: readonly UnplacedEntry[];
}

/** That one row needs another, as `dependsOn` says it. */
export interface RoadmapDependency {
  readonly key: string;
  /** Key of the row that depends, */
  readonly from: string;
  /** and of the row that it depends on; undefined where no row has the id. */
  readonly to: string | undefined;
  /** The id as it is written. */
  readonly name: string;
  /** Where it is written. */
  readonly range: Place;
  /**
   * What the rule schedule/dependency finds in it: the row starts before the one it depends on, or
   * the dependencies run in a circle; of a row that names itself.
   */
  readonly problem: 'early' | 'circle' | 'self' | undefined;
}

export interface RoadmapView {
  readonly quarters: readonly RoadmapQuarter[];
  readonly years: readonly { readonly year: number; readonly columns: number }[];
  /** Column of today, where the plan covers it. */
  readonly today: number | undefined;
  /** Every node but the plan itself, in document order. */
  readonly rows: readonly RoadmapRow[];
  /** In document order. */
  readonly dependencies: readonly RoadmapDependency[];
}

export interface RoadmapWords {
  // Dependencies
  /** Before the name of what a row depends on, or the names of several. */
  readonly dependsOn: string;
  readonly dependsOnSeveral: string;
  readonly dependencies: string;
  /** What is wrong with one. */
  readonly early: string;
  readonly circle: string;
  readonly self: string;
  readonly unknown: string;

  /** Before the part above whose schedule holds for a row too. */
  readonly scheduleAbove: string;

  // Which part is shown
  readonly show: string;
  readonly wholePlan: string;
  /** Before and after the name of the part that the cursor is in and that is not shown. */
  readonly cursorIn: string;
  readonly notShown: string;
  readonly showIt: string;

  // What happens in a quarter
  readonly agenda: string;
  readonly quarter: string;
  readonly chosen: string;
  readonly starts: string;
  readonly ends: string;
  readonly due: string;
  readonly nothing: string;

  // Periods cut at the edge of the picture
  readonly startsEarlier: string;
  readonly endsLater: string;

  // What to write while there is nothing to show; keys of the format between backticks
  readonly noPeriods: string;
  readonly noRows: string;
}
