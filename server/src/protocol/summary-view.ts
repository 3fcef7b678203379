import type { LightCounts } from './evaluation-view';
import type {
  DifferenceCell,
  MoneyCell,
  PersonYearsCell,
  PersonYearsDifference,
  PersonYearsView,
  Place,
  Share,
  ViewSeverity,
} from './cells';

/** One piece of a whole, with its share of the plan's figure. */
export interface SharePart {
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly money: MoneyCell;
  readonly share: Share | undefined;
  /** Where it stands in the text; undefined for a cost line, which stands in many places. */
  readonly range: Place | undefined;
}

/** A stated figure that its parts do not give. */
export type SummaryDifference = {
  readonly key: string;
  /** What the figure is of: the kind of node, or the cost table. */
  readonly where: string;
  /** Id and title. */
  readonly title: string;
  readonly range: Place;
} & (
  | {
      readonly kind: 'money';
      readonly stated: MoneyCell;
      readonly composed: MoneyCell;
      readonly difference: DifferenceCell;
    }
  | {
      readonly kind: 'personYears';
      readonly stated: PersonYearsCell;
      readonly composed: PersonYearsCell;
      readonly difference: PersonYearsDifference;
    }
);

/** What an evaluation without a plan holds. */
export interface SummaryEvaluation {
  readonly resultGoals: number;
  /** With goals alone. */
  readonly rows: number;
  /** Of rows with cells of their own; undefined where no row has a light yet. */
  readonly lights: { readonly outcome: LightCounts; readonly progress: LightCounts } | undefined;
  readonly range: Place;
}

/** A fact about the plan with the place where it stands. */
export interface Fact {
  readonly text: string;
  readonly range: Place;
}

export interface SummaryView {
  readonly title: Fact | undefined;
  readonly subtitle: Fact | undefined;
  readonly organisation: Fact | undefined;
  readonly programme: Fact | undefined;
  readonly funder: Fact | undefined;
  readonly status: Fact | undefined;
  readonly updated: Fact | undefined;
  /** As readers write it: `2023–2025`, `Q1/2023–Q2/2025`, of days `1.1.2023–30.6.2025`. */
  readonly period: Fact | undefined;
  readonly total: {
    readonly stated: MoneyCell | undefined;
    readonly composed: MoneyCell | undefined;
    readonly difference: DifferenceCell | undefined;
  };
  readonly personYears: PersonYearsView & {
    /** Of the project administration; not part of the others. */
    readonly administration: PersonYearsCell | undefined;
  };
  readonly workPackages: number;
  /** Of a plan that is nothing but an evaluation: it has no parts, and no costs to show. */
  readonly evaluation: SummaryEvaluation | undefined;
  readonly problems: Readonly<Record<ViewSeverity, number>>;
  /** No error and no warning. */
  readonly ready: boolean;
  /** How it stands, in words: ready to submit; of a plan that has been submitted, whether it is in order. */
  readonly verdict: string;
  /** The plan's money by cost line, in the format's order. */
  readonly costLines: readonly SharePart[];
  /** The plan's money by the parts of the plan that it is best seen by, in document order. */
  readonly blocks: readonly SharePart[];
  /** Nodes and table rows that are to blame for a difference: money, then person-years, largest first. */
  readonly differences: readonly SummaryDifference[];
}
