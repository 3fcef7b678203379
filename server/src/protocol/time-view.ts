import type { DifferenceCell } from './cells';

/** The budget over time: by year and by quarter (editor §2.2). */
export interface TimeView {
  /** In order; without a gap unless that would be more than twenty years. */
  readonly years: readonly TimeColumn[];
  readonly quarters: readonly TimeColumn[];
  /** Some money is in no quarter: a column of its own. */
  readonly hasUntimed: boolean;
  /** Of the rows of the budget that have money, by their keys and in their order. */
  readonly rows: readonly TimeRow[];
  /** What the columns come to, from the parts of the plan. Undefined where there is no money. */
  readonly total: TimeFigures | undefined;
  /** Where the plan's own years are written: they less the years of {@link total}. */
  readonly difference: TimeDifferences | undefined;
}

/**
 * By the years' keys; a year without a difference is absent. Blamed where the parts say their years
 * too: else these are only what is assumed, spread evenly.
 */
export interface TimeDifferences {
  readonly years: Readonly<Record<string, DifferenceCell>>;
  readonly untimed: DifferenceCell | undefined;
}

export interface TimeColumn {
  /** `2023`, `2023-Q1` */
  readonly key: string;
  readonly year: number;
  /** 1 to 4; undefined for a year. */
  readonly quarter: number | undefined;
  /** Today is in it. */
  readonly now: boolean;
}

/** A calculated amount, in a table whose head names the currency. */
export interface TimeCell {
  readonly cents: number;
  readonly figure: string;
}

export interface TimeFigures {
  /** By the columns' keys; a column without money is absent. */
  readonly years: Readonly<Record<string, TimeCell>>;
  readonly quarters: Readonly<Record<string, TimeCell>>;
  readonly untimed: TimeCell | undefined;
  /** All of it: the row's figure in the roll-up. */
  readonly total: TimeCell;
}

export interface TimeRow extends TimeFigures {
  /** Of the budget's row. */
  readonly key: string;
  /** The plan says what each year has (`byYear`); else it is spread by schedule and period. */
  readonly isWritten: boolean;
  /**
   * Why the time of the row's own money is uncertain: a period of its cannot be read, or a year or
   * an entry lies outside the period that holds it.
   */
  readonly uncertain: 'unreadable' | 'outside' | undefined;
}

/** Labels of the budget's sections and of its table over time. */
export interface TimeWords {
  /** What the switch between the sections chooses. */
  readonly sections: string;
  readonly rollUp: string;
  readonly byYear: string;
  readonly byQuarter: string;
  readonly years: string;
  readonly quarters: string;
  readonly untimed: string;
  /** How money comes to its columns. */
  readonly spread: string;
  readonly written: string;
  /** Why the time of a row's money is uncertain. */
  readonly unreadable: string;
  readonly outside: string;
  /** Beside a difference to years that are spread evenly. */
  readonly assumed: string;
  /** Before the part above that has the costs of a row too. */
  readonly costAbove: string;
  /** Beside the sum of columns. */
  readonly columnTotal: string;
  /** Beside the written years less that sum. */
  readonly differences: string;
  /** Where stated and composed are the same. */
  readonly same: string;
  readonly noTime: string;
}
