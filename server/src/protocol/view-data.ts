/**
 * What the preview shows and, later, the exports print: plain data, made once by the server from
 * the model, with every figure already in words and numbers of the plan's language.
 */
import type { Words } from './words';

/** Zero-based, UTF-16, as in LSP: where in the plan's text a thing stands. */
export interface SourceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** An amount: exact for reckoning and drawing, and as it is shown. */
export interface MoneyCell {
  /** Integer cents. */
  readonly cents: number;
  /** With its currency: `1 690 000 €`. */
  readonly text: string;
  /** Without: `1 690 000`. */
  readonly figure: string;
  /** Where the figure is written; undefined for a sum that is written nowhere. */
  readonly range: SourceRange | undefined;
}

export interface PersonYearsCell {
  /** Integer hundredths. */
  readonly hundredths: number;
  /** With the unit: `8,2 htv`. */
  readonly text: string;
  /** Without: `8,2`. */
  readonly figure: string;
  /** Where the figure is written; undefined for a sum that is written nowhere. */
  readonly range: SourceRange | undefined;
}

/** Stated less composed, never zero; the texts carry their sign. */
export interface DifferenceCell {
  /** Integer cents. */
  readonly cents: number;
  readonly text: string;
  readonly figure: string;
  /** The slip is here, not only passed on from below (plan-format §2, blame). */
  readonly blamed: boolean;
}

export interface PersonYearsDifference {
  readonly hundredths: number;
  readonly text: string;
  readonly figure: string;
  readonly blamed: boolean;
}

export interface Share {
  /** Per cent, one decimal. */
  readonly percent: number;
  /** `61,9 %` */
  readonly text: string;
}

export interface PersonYearsView {
  /** As written for the whole. */
  readonly stated: PersonYearsCell | undefined;
  readonly composed: PersonYearsCell | undefined;
  readonly difference: PersonYearsDifference | undefined;
}

export type ViewSeverity = 'error' | 'warning' | 'information' | 'hint';

export type ViewNodeKind = 'plan' | 'pillar' | 'investment' | 'area' | 'workPackage';

/** One piece of a whole, with its share of the plan's figure. */
export interface SharePart {
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly money: MoneyCell;
  readonly share: Share | undefined;
  /** Where it stands in the text; undefined for a cost line, which stands in many places. */
  readonly range: SourceRange | undefined;
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
  readonly range: SourceRange;
}

/** A fact about the plan with the place where it stands. */
export interface Fact {
  readonly text: string;
  readonly range: SourceRange;
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
  readonly range: SourceRange;
  /** All of its text, what stands below it included; of the plan only its budget, or its title. */
  readonly extent: SourceRange;
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
  readonly range: SourceRange;
  readonly extent: SourceRange;
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
  readonly range: SourceRange;
  readonly extent: SourceRange;
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
  readonly range: SourceRange;
}

export interface RoadmapBar extends Columns {
  /** `Q1–Q2/2023`, or its days. */
  readonly text: string;
  /** Where the period is written; undefined where it comes from what the node holds. */
  readonly range: SourceRange | undefined;
}

export interface RoadmapRow {
  readonly key: string;
  readonly id: string | undefined;
  readonly kind: ViewNodeKind;
  readonly kindTitle: string;
  readonly title: string;
  /** 0 for the nodes right under the plan. */
  readonly depth: number;
  readonly range: SourceRange;
  readonly extent: SourceRange;
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

export interface ProblemRow {
  readonly key: string;
  readonly rule: string;
  readonly severity: ViewSeverity;
  readonly message: string;
  readonly range: SourceRange;
  /** One-based line, as editors count. */
  readonly line: number;
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
  /**
   * Where the text cannot be read as a whole: the panel keeps the last good picture under a banner
   * that leads there. `views` then hold what can be read.
   */
  readonly broken: { readonly message: string; readonly range: SourceRange } | undefined;
  /** Undefined for a document that holds no plan at all. */
  readonly views: ViewsOfPlan | undefined;
}
