import * as l10n from '@vscode/l10n';
import { collector } from '../../model/collect';
import type { Budget, PersonYearsValue, Plan, PlanNode } from '../../model/plan';
import { figuresOf } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import type { ScalarNode, Span } from '../../parse/syntax';
import { Rope } from '../../util/rope';
import { whileSame } from '../../util/while-same';
import { roundedQuotient } from '../../values/exact';
import { cents, type Money } from '../../values/money';
import { defineRule } from '../rule';
import { administrationBudgets, budgetsOfNode, type OwnedBudget } from './_budgets';
import { personnelLine } from './_lines';

interface Cost {
  readonly fte: PersonYearsValue;
  readonly personnelAt: Span;
  readonly perYear: Money;
}

type Odd = { readonly perYear: Money } & (
  | { readonly kind: 'range'; readonly min: Money; readonly max: Money }
  | { readonly kind: 'median'; readonly median: Money }
);

const enoughForMedian = 5;
const farFromMedian = 2;

/** What a person-year costs, where it is hardly what was meant (plan-format §2, fte). */
export const budgetFteCost = defineRule<Odd>({
  id: 'budget/fte-cost',
  severity: 'information',
  message: (odd, { format }) =>
    odd.kind === 'range'
      ? l10n.t(
          'One person-year costs {0} here; between {1} and {2} is usual. Check the person-years and the personnel costs.',
          format.money(odd.perYear),
          format.money(odd.min),
          format.money(odd.max),
        )
      : l10n.t(
          'One person-year costs {0} here, far from the {1} that is the median of this plan. Check the person-years and the personnel costs.',
          format.money(odd.perYear),
          format.money(odd.median),
        ),

  *check(snapshot) {
    if (!snapshot.plan) return;
    const costs = personYearCosts(snapshot.plan);
    const range = rangeOf(snapshot);
    const median = medianOf(pricesOf(snapshot.plan));
    const seen = new Set<ScalarNode>();
    for (const { fte, personnelAt, perYear } of costs.all) {
      const data = outOfRange(perYear, range) ?? offMedian(perYear, median);
      if (!data || seen.has(fte.at)) continue;
      // What stands once in the text may be meant in several places.
      seen.add(fte.at);
      const related = [{ at: personnelAt, message: l10n.t('The personnel costs') }];
      yield { at: fte.at.span, data, related };
    }
  },
});

/** Of every budget and part that states both for itself. */
function personYearCosts(plan: Plan): Rope<Cost> {
  return Rope.of(administrationBudgets(plan).flatMap(costOf), [costsOfNodes(plan.root)]);
}

const costsOfNodes = collector<Cost>(ownCosts);

function ownCosts(node: PlanNode): readonly Cost[] {
  if (!statesPersonYears(node.budget)) return [];
  return budgetsOfNode(node, figuresOf(node)).flatMap(costOf);
}

function statesPersonYears(budget: Budget | undefined): boolean {
  return budget !== undefined && (budget.fte !== undefined || budget.parts.some(statesPersonYears));
}

function costOf({ budget: { fte }, figures }: OwnedBudget): readonly Cost[] {
  const line = personnelLine(figures);
  const value = fte?.value ?? 0;
  // With person-years below, its own may be meant for all of them.
  const isOwn = figures.personYears.addends.length === 1;
  if (!fte || value <= 0 || !line || line.money <= 0 || !isOwn) return [];
  const perYear = Number(roundedQuotient(BigInt(line.money) * 100n, BigInt(value)));
  // A nonsense plan may cost more for a year than a figure can say.
  if (!Number.isSafeInteger(perYear)) return [];
  return [{ fte, personnelAt: line.cost.keyAt.span, perYear: cents(perYear) }];
}

type CostRange = { readonly min: Money; readonly max: Money } | undefined;

/** The profile's range is in euros: of other currencies it says nothing. */
function rangeOf({ plan, profile }: Snapshot): CostRange {
  if (plan?.currency !== 'EUR') return undefined;
  const { min, max } = profile.personYearCost;
  return { min: cents(Math.round(min * 100)), max: cents(Math.round(max * 100)) };
}

function outOfRange(perYear: Money, range: CostRange): Odd | undefined {
  if (!range || (perYear >= range.min && perYear <= range.max)) return undefined;
  return { kind: 'range', perYear, ...range };
}

function offMedian(perYear: Money, median: Money | undefined): Odd | undefined {
  if (median === undefined) return undefined;
  const isFar = perYear > median * farFromMedian || perYear * farFromMedian < median;
  return isFar ? { kind: 'median', perYear, median } : undefined;
}

/** Apart from where they stand, since a list that is kept must hold nothing of the document. */
interface Price {
  readonly perYear: Money;
}

function pricesOf(plan: Plan): Rope<Price> {
  const own = administrationBudgets(plan).flatMap(costOf).map(toPrice);
  return Rope.of(own, [pricesOfNodes(plan.root)]);
}

const pricesOfNodes = collector<Price>((node) => ownCosts(node).map(toPrice));

function toPrice({ perYear }: Cost): Price {
  return { perYear };
}

/** Undefined where there are too few to tell what is usual. */
const medianOf = whileSame(
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
