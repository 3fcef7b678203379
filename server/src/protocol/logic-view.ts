import type { Place, ViewNodeKind } from './cells';

/** The four steps of the chain in a part of the plan, in the order in which they are argued. */
export type LogicStep = 'goals' | 'measures' | 'outputs' | 'metrics';

/**
 * Where the argument breaks, as the rules find it: a part without one of the steps, one that serves
 * no main goal, a goal that no metric measures, an aim that nothing serves, an id that names nothing.
 */
export type LogicHoleKind =
  LogicStep | 'noContribution' | 'unmeasuredGoal' | 'unservedAim' | 'unknownId';

export interface LogicHole {
  readonly kind: LogicHoleKind;
  readonly text: string;
  readonly range: Place;
  /** The rule knows a way to mend it. */
  readonly fixable: boolean;
}

/** Another thing that is named by its id. */
export interface LogicReference {
  readonly key: string;
  readonly id: string;
  readonly range: Place;
  readonly hole: LogicHole | undefined;
}

/** A goal, measure, output or metric, a part of one, or the heading of a group of them. */
export interface LogicItem {
  readonly key: string;
  readonly id: string | undefined;
  readonly text: string;
  /** It has a heading's title only. */
  readonly heading: boolean;
  /** 0 for what stands in the list itself. */
  readonly depth: number;
  readonly range: Place;
  readonly extent: Place;
  /** When, who and how much, as far as it is said: `Q4/2024 · 300 asiakasta`. */
  readonly detail: string | undefined;
  /** Ids of goals: its own and those of its parts, or those that it serves or measures. */
  readonly ties: readonly string[];
  /** The goals that it names itself. */
  readonly names: readonly LogicReference[];
  readonly hole: LogicHole | undefined;
}

/** Where a list stands that holds for a part without one of its own. */
export interface LogicElsewhere {
  /** In a part above, which is named, or in the parts below. */
  readonly where: 'above' | 'below';
  readonly id: string | undefined;
  readonly title: string;
  readonly range: Place;
}

export interface LogicColumn {
  readonly items: readonly LogicItem[];
  /** Headings and parts of an item are not counted. */
  readonly count: number;
  readonly hole: LogicHole | undefined;
  /** Undefined where the list has items, or where none holds for this part. */
  readonly elsewhere: LogicElsewhere | undefined;
}

/** A main goal or a benefit that a part of the plan serves. */
export interface LogicContribution extends LogicReference {
  /** Key of the aim; undefined where the id names none. */
  readonly aim: string | undefined;
}

/** A part of the plan as an argument. */
export interface LogicRow {
  readonly key: string;
  readonly id: string | undefined;
  readonly kind: ViewNodeKind;
  readonly kindTitle: string;
  readonly title: string;
  readonly range: Place;
  readonly extent: Place;
  /** What it says that it serves, else what the nearest part above says. */
  readonly serves: readonly LogicContribution[];
  /** The part above that says it. */
  readonly through: { readonly id: string | undefined; readonly title: string } | undefined;
  readonly noContribution: LogicHole | undefined;
  readonly steps: Readonly<Record<LogicStep, LogicColumn>>;
  /** All of them, those of its items and references among them. */
  readonly holes: number;
}

export interface LogicAim {
  readonly key: string;
  readonly kind: 'mainGoal' | 'benefit';
  readonly id: string | undefined;
  readonly text: string;
  /** It only heads the aims below it. */
  readonly heading: boolean;
  readonly depth: number;
  readonly range: Place;
  readonly extent: Place;
  /** Keys of the rows that serve it, in document order. */
  readonly servedBy: readonly string[];
  readonly hole: LogicHole | undefined;
}

/** How the plan reasons: from its aims to what shows that they are reached (editor §2.4). */
export interface LogicView {
  readonly counts: {
    readonly parts: number;
    readonly goals: number;
    readonly metrics: number;
    readonly holes: number;
  };
  /** Main goals first, then benefits; those under another behind it. */
  readonly aims: readonly LogicAim[];
  /** Work packages, and other parts that hold a step or say what they serve, in document order. */
  readonly rows: readonly LogicRow[];
}

export interface LogicWords {
  readonly title: string;
  readonly goals: string;
  readonly measures: string;
  readonly outputs: string;
  readonly metrics: string;
  readonly mainGoal: string;
  readonly benefit: string;
  readonly parts: string;
  readonly onePart: string;
  readonly goalsCounted: string;
  readonly oneGoal: string;
  readonly metricsCounted: string;
  readonly oneMetric: string;
  readonly holes: string;
  readonly oneHole: string;
  readonly noHoles: string;
  readonly arrangement: string;
  readonly byAim: string;
  readonly byPart: string;
  readonly onlyHoles: string;
  readonly servesNone: string;
  readonly servedByNone: string;
  readonly serves: string;
  /** `{0}` stands for the part above that says what is served. */
  readonly through: string;
  readonly ties: string;
  /** Before the part above whose list holds for this one too. */
  readonly above: string;
  readonly below: string;
  readonly lacksGoals: string;
  readonly lacksMeasures: string;
  readonly lacksOutputs: string;
  readonly lacksMetrics: string;
  readonly noContribution: string;
  /** `{0}` stands for the goal's id. */
  readonly unmeasuredGoal: string;
  readonly unmeasuredGoalHere: string;
  readonly unservedAim: string;
  /** `{0}` stands for the id that names nothing. */
  readonly unknownId: string;
  readonly noRows: string;
  readonly noneWithHoles: string;
}
