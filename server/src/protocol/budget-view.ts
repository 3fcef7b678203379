import type {
  CostElsewhere,
  DifferenceCell,
  MoneyCell,
  PersonYearsView,
  Place,
  Share,
  ViewNodeKind,
} from './cells';
import type { TimeView } from './time-view';

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
  /**
   * A flat rate of its own budget is counted on what is itemised alone, since some of the money that
   * it may be of is only stated as a total (plan-format §2).
   */
  readonly openRate: boolean;
  /** Of a row without any figure; undefined too where its costs are nowhere. */
  readonly elsewhere: CostElsewhere | undefined;
  /** Of the plan's figure. */
  readonly share: Share | undefined;
}

export interface CostTableRow {
  readonly key: string;
  readonly title: string;
  /** Id of the node that the row is of. */
  readonly of: string | undefined;
  readonly stated: MoneyCell | undefined;
  /** What is written for an amount that cannot be read. */
  readonly unread: string | undefined;
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
  /** Sum of the rows; undefined where none has an amount, or where one cannot be read. */
  readonly total: MoneyCell | undefined;
  /** An amount cannot be read: there is no telling what the rows come to. */
  readonly incomplete: boolean;
  /** The plan's figure, and the table's less it. */
  readonly rolledUp: MoneyCell | undefined;
  readonly difference: DifferenceCell | undefined;
}

/** Who pays how much (plan-format §1.1). */
export interface FundingTableRow {
  readonly key: string;
  readonly source: string;
  /** As written; undefined where the row has none, or a share alone. */
  readonly stated: MoneyCell | undefined;
  /** What is written for an amount or a share that cannot be read. */
  readonly unread: string | undefined;
  /** The share as written, in millionths of the whole and in words. */
  readonly rate: { readonly millionths: number; readonly text: string } | undefined;
  /** The amount, or where only a share is written that share of what the plan costs. */
  readonly pays: MoneyCell | undefined;
  readonly range: Place;
  readonly extent: Place;
}

/** The plan's funding, against what the plan costs. */
export interface FundingTable {
  readonly rows: readonly FundingTableRow[];
  /** What the rows pay; undefined where none pays anything, or where one cannot be read. */
  readonly total: MoneyCell | undefined;
  readonly incomplete: boolean;
  /** What the plan costs: its stated total, or else what it adds up to. */
  readonly whole: MoneyCell | undefined;
  /** The former. */
  readonly isStated: boolean;
  /** Paid less that cost. */
  readonly difference: DifferenceCell | undefined;
}

export interface BudgetView {
  readonly time: TimeView;
  /** `€`, or the currency's code. */
  readonly currency: string;
  readonly columns: readonly BudgetColumn[];
  /** The plan first, then its nodes in document order. */
  readonly rows: readonly BudgetRow[];
  /** Undefined where the plan has no table. */
  readonly costTable: CostTable | undefined;
  /** Undefined where the plan names no payer. */
  readonly funding: FundingTable | undefined;
}
