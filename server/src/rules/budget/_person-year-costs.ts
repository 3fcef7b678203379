/** What person-years cost in a plan: the prices, each with its place, and their median. */
import { collector } from '../../model/collect';
import type { Budget, PersonYearsValue, Plan, PlanNode } from '../../model/plan';
import { rollUpOf } from '../../model/roll-up';
import { genericProfile } from '../../model/profile';
import type { Span } from '../../parse/syntax';
import { Rope } from '../../util/rope';
import { whileSame } from '../../util/while-same';
import { roundedQuotient } from '../../values/exact';
import { cents, type Money } from '../../values/money';
import type { PersonYears } from '../../values/person-years';
import { administrationBudgets, budgetsOfNode, type OwnedBudget } from './_budgets';
import { personnelLine } from './_lines';

/** Wages are no flat rate: every profile adds them up in the same way. */
const rollUp = rollUpOf(genericProfile);

/** Of a budget or part that states both for itself. */
export interface PersonYearCost {
  readonly fte: PersonYearsValue;
  readonly personYears: PersonYears;
  readonly personnel: Money;
  readonly personnelAt: Span;
  readonly perYear: Money;
}

const enoughForMedian = 5;

export function personYearCosts(plan: Plan): Rope<PersonYearCost> {
  return Rope.of(administrationBudgets(plan, rollUp).flatMap(costOf), [costsOfNodes(plan.root)]);
}

const costsOfNodes = collector<PersonYearCost>(ownCosts);

function ownCosts(node: PlanNode): readonly PersonYearCost[] {
  if (!statesPersonYears(node.budget)) return [];
  return budgetsOfNode(node, rollUp.node(node)).flatMap(costOf);
}

function statesPersonYears(budget: Budget | undefined): boolean {
  return budget !== undefined && (budget.fte !== undefined || budget.parts.some(statesPersonYears));
}

function costOf({ budget: { fte }, figures }: OwnedBudget): readonly PersonYearCost[] {
  const line = personnelLine(figures);
  const value = fte?.value;
  // With person-years below, its own may be meant for all of them.
  const isOwn = figures.personYears.addends.length === 1;
  if (!fte || value === undefined || value <= 0 || !line || line.money <= 0 || !isOwn) return [];
  const perYear = Number(roundedQuotient(BigInt(line.money) * 100n, BigInt(value)));
  // A nonsense plan may cost more for a year than a figure can say.
  if (!Number.isSafeInteger(perYear)) return [];
  const { cost, money: personnel } = line;
  const personnelAt = cost.keyAt.span;
  return [{ fte, personYears: value, personnel, personnelAt, perYear: cents(perYear) }];
}

/** Apart from where they stand, since a list that is kept must hold nothing of the document. */
interface Price {
  readonly perYear: Money;
}

/** The plan's median price; undefined where there are too few to tell what is usual. */
export function medianOf(plan: Plan): Money | undefined {
  return medianPrice(pricesOf(plan));
}

function pricesOf(plan: Plan): Rope<Price> {
  const own = administrationBudgets(plan, rollUp).flatMap(costOf).map(toPrice);
  return Rope.of(own, [pricesOfNodes(plan.root)]);
}

const pricesOfNodes = collector<Price>((node) => ownCosts(node).map(toPrice));

function toPrice({ perYear }: PersonYearCost): Price {
  return { perYear };
}

const medianPrice = whileSame(
  (a: Price, b: Price) => a.perYear === b.perYear,
  (prices): Money | undefined => {
    if (prices.length < enoughForMedian) return undefined;
    const sorted = prices.map(({ perYear }) => perYear).sort((a, b) => a - b);
    const upper = sorted[Math.floor(sorted.length / 2)];
    const lower = sorted[Math.floor((sorted.length - 1) / 2)];
    if (upper === undefined || lower === undefined) return undefined;
    return cents(Number(roundedQuotient(BigInt(lower) + BigInt(upper), 2n)));
  },
);
