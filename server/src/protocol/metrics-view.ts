import type { Place, ViewNodeKind } from './cells';

/** What the rules miss of a metric, or find wrong with it. */
export type MetricGapKind = 'baseline' | 'target' | 'due' | 'dueOutside' | 'direction';

export interface MetricGap {
  readonly kind: MetricGapKind;
  readonly text: string;
  readonly range: Place;
  /** The rule knows a way to mend it. */
  readonly fixable: boolean;
}

/** Something of a metric as it is read, and where it is written. */
export interface MetricText {
  readonly text: string;
  readonly range: Place;
}

export interface MetricDue extends MetricText {
  /** Last day of the period, days since 1970-01-01; undefined where the text is no period. */
  readonly last: number | undefined;
  /** The year of that day. */
  readonly year: number | undefined;
}

export interface MetricTargetCell {
  readonly key: string;
  /** With its unit; undefined where only a date is written. */
  readonly value: MetricText | undefined;
  readonly due: MetricDue | undefined;
}

export interface MetricGoal {
  readonly key: string;
  readonly id: string;
  /** The goal's text, where it is a goal of the same part of the plan. */
  readonly text: string | undefined;
  readonly range: Place;
  /** The rules find no goal with this id. */
  readonly unknown: boolean;
}

/** From the baseline to the targets on one scale, which always holds zero; places are 0–1 along it. */
export interface MetricScale {
  /** What the ends of the scale are. */
  readonly low: string;
  readonly high: string;
  readonly from: number;
  /** In the order in which they are to be reached. */
  readonly to: readonly number[];
}

/** A metric, a part of one, or the heading of a group of them. */
export interface MetricRow {
  readonly row: 'metric' | 'heading';
  readonly key: string;
  /** Key of the row of the node that has it. */
  readonly node: string;
  readonly id: string | undefined;
  readonly text: string;
  /** 0 for what stands in the list itself. */
  readonly depth: number;
  readonly range: Place;
  readonly extent: Place;
  /** What sort of value it is, in words; as it is written where the format knows no such sort. */
  readonly type: MetricText | undefined;
  /** The steps of a scale, from the one end to the other. */
  readonly values: readonly string[];
  readonly unit: MetricText | undefined;
  readonly baseline: MetricText | undefined;
  readonly targets: readonly MetricTargetCell[];
  readonly direction: (MetricText & { readonly way: 'up' | 'down' }) | undefined;
  readonly source: MetricText | undefined;
  readonly frequency: MetricText | undefined;
  readonly goals: readonly MetricGoal[];
  /** It, or the metric that it is a part of, is still being worked out. */
  readonly draft: boolean;
  readonly gaps: readonly MetricGap[];
  /** Only where the baseline and a target are numbers, and thus of one unit. */
  readonly scale: MetricScale | undefined;
  /** The first day by which something is to be reached, its whole's where it says none itself. */
  readonly firstDue: number | undefined;
  /** Years in which something is to be reached, likewise. */
  readonly dueYears: readonly number[];
}

/** A part of the plan that has metrics, or that is told to have none. */
export interface MetricNode {
  readonly row: 'node';
  readonly key: string;
  readonly id: string | undefined;
  readonly kind: ViewNodeKind;
  readonly kindTitle: string;
  readonly title: string;
  readonly range: Place;
  readonly extent: Place;
  /** Without headings, and without the parts of a metric. */
  readonly count: number;
  /** It has no metrics, and the rules ask for some. */
  readonly lacks: Omit<MetricGap, 'kind'> | undefined;
}

/** What the plan is measured by (editor §2.5). */
export interface MetricsView {
  /** Without headings, and without the parts of a metric. */
  readonly count: number;
  /** The year that it is now. */
  readonly year: number;
  /** Each node before its metrics, those before their parts, in document order. */
  readonly rows: readonly (MetricNode | MetricRow)[];
}

export interface MetricsWords {
  readonly title: string;
  readonly metric: string;
  readonly baseline: string;
  readonly target: string;
  readonly source: string;
  readonly frequency: string;
  readonly goals: string;
  readonly change: string;
  readonly values: string;
  readonly draft: string;
  readonly counted: string;
  readonly one: string;
  readonly rising: string;
  readonly falling: string;
  readonly kindNumber: string;
  readonly kindPercent: string;
  readonly kindYesNo: string;
  readonly kindScale: string;
  readonly kindSurvey: string;
  readonly kindQualitative: string;
  readonly lacksMetrics: string;
  readonly lacksBaseline: string;
  readonly lacksTarget: string;
  readonly lacksDue: string;
  readonly dueOutside: string;
  readonly wrongDirection: string;
  readonly shown: string;
  readonly all: string;
  readonly withoutBaseline: string;
  readonly withoutTarget: string;
  /** `{0}` stands for the year that it is now. */
  readonly dueThisYear: string;
  readonly drafts: string;
  /** On or off: else the order is the plan's. */
  readonly byDue: string;
  readonly noMetrics: string;
  readonly noneOfThese: string;
}
