/**
 * What the preview shows and, later, the exports print: plain data, made once by the server from
 * the model, with every figure already in words and numbers of the plan's language.
 */
import type {
  DifferenceCell,
  MoneyCell,
  PersonYearsCell,
  PersonYearsView,
  Place,
  Share,
  TextBlock,
  ViewNodeKind,
  ViewSeverity,
} from './cells';
import type { RoadmapView } from './roadmap-view';
import type { Words } from './words';

export type * from './cells';
export type * from './roadmap-view';

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

export interface SummaryDifference {
  readonly key: string;
  /** What the figure is of: the kind of node, or the cost table. */
  readonly where: string;
  /** Id and title. */
  readonly title: string;
  readonly stated: MoneyCell;
  readonly composed: MoneyCell;
  readonly difference: DifferenceCell;
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
  /** `1.1.2023–31.12.2025`. */
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
  readonly problems: Readonly<Record<ViewSeverity, number>>;
  /** No error and no warning. */
  readonly ready: boolean;
  /** The plan's money by cost line, in the format's order. */
  readonly costLines: readonly SharePart[];
  /** The plan's money by the parts of the plan that it is best seen by, in document order. */
  readonly blocks: readonly SharePart[];
  /** Nodes and table rows that are to blame for a difference, largest first. */
  readonly differences: readonly SummaryDifference[];
}

export interface BudgetColumn {
  /** A cost key of the format, or `unspecified` for money stated without lines. */
  readonly key: string;
  readonly title: string;
}

/** A node, one part of a node's budget, or the project administration's own budget. */
export type BudgetRowKind = ViewNodeKind | 'part' | 'projectAdministration';

export interface BudgetRow {
  /** Stable between versions of a plan: the node's id, or its place where it has none. */
  readonly key: string;
  readonly id: string | undefined;
  readonly kind: BudgetRowKind;
  readonly kindTitle: string;
  readonly title: string;
  /** 0 is the plan. */
  readonly depth: number;
  readonly hasChildren: boolean;
  /** Where a click leads: its title, or what else of it is written first. */
  readonly range: Place;
  /** All of its text, what stands below it included; of the plan only its budget, or its title. */
  readonly extent: Place;
  /** By column key; a column without money is absent. Whole subtree. */
  readonly lines: Readonly<Record<string, MoneyCell>>;
  readonly personYears: PersonYearsView;
  readonly stated: MoneyCell | undefined;
  readonly composed: MoneyCell | undefined;
  readonly difference: DifferenceCell | undefined;
  /** An amount in it could not be read: the composed figure is too small, and proves nothing. */
  readonly incomplete: boolean;
  /** Of the plan's figure. */
  readonly share: Share | undefined;
}

export interface CostTableRow {
  readonly key: string;
  readonly title: string;
  /** Id of the node that the row is of. */
  readonly of: string | undefined;
  readonly stated: MoneyCell | undefined;
  readonly note: string | undefined;
  readonly range: Place;
  readonly extent: Place;
  /** All rows of the same node together, on the last of them; undefined where it is the only one. */
  readonly rowsTotal: MoneyCell | undefined;
  /** The node's own figure and its difference, on the last row that is of the same node. */
  readonly rolledUp: MoneyCell | undefined;
  readonly difference: DifferenceCell | undefined;
}

/** The cost table as it is stated, against the roll-up. */
export interface CostTable {
  readonly rows: readonly CostTableRow[];
  /** Sum of the rows. */
  readonly total: MoneyCell;
  /** The plan's figure, and the table's less it. */
  readonly rolledUp: MoneyCell | undefined;
  readonly difference: DifferenceCell | undefined;
}

export interface BudgetView {
  /** `€`, or the currency's code. */
  readonly currency: string;
  readonly columns: readonly BudgetColumn[];
  /** The plan first, then its nodes in document order. */
  readonly rows: readonly BudgetRow[];
  /** Undefined where the plan has no table. */
  readonly costTable: CostTable | undefined;
}

export interface ProblemRow {
  readonly key: string;
  readonly rule: string;
  readonly severity: ViewSeverity;
  readonly message: string;
  readonly range: Place;
  readonly fixable: boolean;
  /** The innermost node that it stands in, by id and title; undefined outside all nodes. */
  readonly node: { readonly id: string | undefined; readonly title: string } | undefined;
}

export interface ViewsOfPlan {
  readonly summary: SummaryView;
  readonly budget: BudgetView;
  readonly roadmap: RoadmapView;
  /** In document order. */
  readonly problems: readonly ProblemRow[];
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
