/**
 * The plan as a planner thinks of it (plan-format §1–6). Readonly throughout; every value knows
 * the text it was read from. A value that could not be understood is present with what is wrong
 * with it: rules report it, sums leave it out.
 */
import type { CostKey } from '../values/cost-keys';
import type { ScalarNode, MapNode, SyntaxNode } from '../parse/syntax';
import type { Money, MoneyProblem, MoneyText } from '../values/money';
import type { Period, PeriodProblem, PeriodText } from '../values/period';
import type { PersonYears, PersonYearsProblem } from '../values/person-years';
import type { Rate, RateProblem } from '../values/rate';
import type { Parsed } from '../values/result';
import type { Evaluation } from './evaluation';

/** A text and where it stands. */
export interface Text {
  /** Without blanks around it, never empty: what is begun as `""` says nothing yet. */
  readonly value: string;
  readonly at: ScalarNode;
}

export interface Amount {
  readonly at: ScalarNode;
  readonly parsed: Parsed<MoneyText, MoneyProblem>;
  /** Undefined where the text is no amount. */
  readonly money: Money | undefined;
}

export interface PersonYearsValue {
  readonly at: ScalarNode;
  readonly parsed: Parsed<PersonYears, PersonYearsProblem>;
  readonly value: PersonYears | undefined;
}

export interface RateValue {
  readonly at: ScalarNode;
  readonly parsed: Parsed<Rate, RateProblem>;
  readonly rate: Rate | undefined;
}

export interface PeriodValue {
  readonly at: ScalarNode;
  readonly parsed: Parsed<PeriodText, PeriodProblem>;
  /** Undefined where the text is no period, or one that ends before it starts. */
  readonly period: Period | undefined;
}

/** An id written where something else's id is meant. */
export type Reference = Text;

export { costKeys, type CostKey } from '../values/cost-keys';

export interface CostItem {
  readonly at: MapNode;
  readonly title: Text | undefined;
  readonly amount: Amount | undefined;
}

export interface Cost {
  readonly key: CostKey;
  readonly keyAt: ScalarNode;
  /** The whole value: a figure or `{amount, items, …}`. */
  readonly at: SyntaxNode;
  readonly amount: Amount | undefined;
  readonly items: readonly CostItem[];
  /** False where the items need not add up to the amount (`complete: false`). */
  readonly complete: boolean;
  readonly rate: RateValue | undefined;
  readonly rateOf: 'personnel' | 'direct' | undefined;
  readonly note: Text | undefined;
}

export interface YearAmount {
  readonly year: number | undefined;
  readonly keyAt: ScalarNode;
  readonly amount: Amount;
}

export interface Budget {
  readonly at: MapNode;
  /** In the order written. */
  readonly costs: readonly Cost[];
  readonly fte: PersonYearsValue | undefined;
  readonly parts: readonly BudgetPart[];
  readonly byYear: readonly YearAmount[];
  /** The map of years, where there is one. */
  readonly byYearAt: SyntaxNode | undefined;
  readonly total: Amount | undefined;
  readonly note: Text | undefined;
  /** A line that may hold a figure could not be read. */
  readonly torn: boolean;
}

export interface BudgetPart extends Budget {
  readonly title: Text | undefined;
}

/** A goal, measure or output; `text` is absent for a group heading (`title` and `items`). */
export interface Item {
  readonly at: SyntaxNode;
  readonly id: Text | undefined;
  readonly title: Text | undefined;
  readonly text: Text | undefined;
  readonly items: readonly Item[];
  readonly goals: readonly Reference[];
  readonly effects: readonly Text[];
  readonly owner: readonly Text[];
  readonly period: PeriodValue | undefined;
  readonly due: PeriodValue | undefined;
  readonly target: ScalarNode | undefined;
  readonly unit: Text | undefined;
}

export interface MetricTarget {
  readonly at: MapNode;
  readonly value: ScalarNode | undefined;
  readonly due: PeriodValue | undefined;
}

export interface Metric extends Item {
  readonly items: readonly Metric[];
  readonly baseline: ScalarNode | undefined;
  readonly targets: readonly MetricTarget[];
  readonly direction: 'up' | 'down' | undefined;
  readonly directionAt: ScalarNode | undefined;
  readonly metricKind: string | undefined;
  readonly source: Text | undefined;
  readonly frequency: Text | undefined;
  readonly draft: boolean;
}

export interface ScheduleEntry {
  readonly at: SyntaxNode;
  /** Absent: runs through the whole node. */
  readonly period: PeriodValue | undefined;
  readonly title: Text | undefined;
  readonly tasks: readonly Text[];
  readonly milestone: boolean;
  readonly output: Reference | undefined;
  readonly status: Text | undefined;
  readonly note: Text | undefined;
}

export interface Risk {
  readonly at: SyntaxNode;
  readonly id: Text | undefined;
  readonly text: Text | undefined;
  readonly likelihood: ScalarNode | undefined;
  readonly impact: ScalarNode | undefined;
  readonly score: ScalarNode | undefined;
  readonly mitigation: readonly Text[];
  readonly owner: readonly Text[];
}

export type NodeKind = 'plan' | 'pillar' | 'investment' | 'area' | 'workPackage';

/** The plan itself, or a pillar, investment, area or work package in it. */
export interface PlanNode {
  readonly kind: NodeKind;
  readonly at: MapNode;
  /** The plan has none. */
  readonly id: Text | undefined;
  readonly title: Text | undefined;
  readonly acronym: Text | undefined;
  readonly lead: Text | undefined;
  readonly description: Text | undefined;
  readonly period: PeriodValue | undefined;
  readonly targetGroups: readonly Reference[];
  readonly contributesTo: readonly Reference[];
  readonly dependsOn: readonly Reference[];
  readonly goals: readonly Item[];
  readonly measures: readonly Item[];
  readonly outputs: readonly Item[];
  readonly metrics: readonly Metric[];
  readonly schedule: readonly ScheduleEntry[];
  readonly budget: Budget | undefined;
  readonly risks: readonly Risk[];
  readonly costShare: Text | undefined;
  /** In document order. */
  readonly children: readonly PlanNode[];
}

export interface MainGoal extends Item {
  readonly id: Text | undefined;
}

/** A target group or a benefit. */
export interface Named {
  readonly at: SyntaxNode;
  readonly id: Text | undefined;
  readonly title: Text | undefined;
}

export interface SummaryRow {
  readonly at: MapNode;
  readonly of: Reference | undefined;
  readonly title: Text | undefined;
  readonly total: Amount | undefined;
  readonly note: Text | undefined;
}

export interface FundingRow {
  readonly at: MapNode;
  readonly source: Text | undefined;
  readonly amount: Amount | undefined;
  readonly rate: RateValue | undefined;
}

export interface Plan {
  /** The plan as a node: period, budget and children of the whole. */
  readonly root: PlanNode;
  readonly organisation: Text | undefined;
  readonly language: 'fi' | 'sv' | 'en';
  /** ISO 4217, `EUR` unless stated. */
  readonly currency: string;
  readonly status: Text | undefined;
  readonly updated: Text | undefined;
  readonly profile: Text | undefined;
  readonly funder: Text | undefined;
  readonly programme: Text | undefined;
  readonly mainGoals: readonly MainGoal[];
  readonly targetGroups: readonly Named[];
  readonly benefits: readonly Named[];
  readonly administration: Budget | undefined;
  readonly costSummary: readonly SummaryRow[] | undefined;
  readonly funding: readonly FundingRow[] | undefined;
  readonly evaluation: Evaluation | undefined;
  /** Every node but the plan itself, in document order. */
  readonly nodes: readonly PlanNode[];
  readonly parentOf: (node: PlanNode) => PlanNode | undefined;
  /** From the parent up to the plan. */
  readonly ancestorsOf: (node: PlanNode) => readonly PlanNode[];
  /** The node whose text this is. */
  readonly nodeOf: (at: MapNode) => PlanNode | undefined;
  readonly nodeById: (id: string) => PlanNode | undefined;
}
