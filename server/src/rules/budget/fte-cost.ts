import * as l10n from '@vscode/l10n';
import { collector } from '../../model/collect';
import type { PersonYearsValue, Plan } from '../../model/plan';
import { figuresOf } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import type { ScalarNode, Span } from '../../parse/syntax';
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
    const costs = snapshot.plan ? personYearCosts(snapshot.plan) : [];
    const median = medianOf(costs.map(({ perYear }) => perYear));
    for (const { fte, personnelAt, perYear } of costs) {
      const data = outOfRange(perYear, snapshot) ?? offMedian(perYear, median);
      if (!data) continue;
      const related = [{ at: personnelAt, message: l10n.t('The personnel costs') }];
      yield { at: fte.at.span, data, related };
    }
  },
});

/** Of every budget and part that states both for itself, once each. */
function personYearCosts(plan: Plan): readonly Cost[] {
  const seen = new Set<ScalarNode>();
  return [...costsOfNodes(plan.root), ...administrationBudgets(plan).flatMap(costOf)].filter(
    ({ fte: { at } }) => !seen.has(at) && seen.add(at),
  );
}

const costsOfNodes = collector<Cost>((node) =>
  budgetsOfNode(node, figuresOf(node)).flatMap(costOf),
);

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

/** The profile's range is in euros: of other currencies it says nothing. */
function outOfRange(perYear: Money, { plan, profile }: Snapshot): Odd | undefined {
  if (plan?.currency !== 'EUR') return undefined;
  const min = cents(Math.round(profile.personYearCost.min * 100));
  const max = cents(Math.round(profile.personYearCost.max * 100));
  return perYear < min || perYear > max ? { kind: 'range', perYear, min, max } : undefined;
}

function offMedian(perYear: Money, median: Money | undefined): Odd | undefined {
  if (median === undefined) return undefined;
  const isFar = perYear > median * farFromMedian || perYear * farFromMedian < median;
  return isFar ? { kind: 'median', perYear, median } : undefined;
}

/** Undefined where there are too few to tell what is usual. */
function medianOf(all: readonly Money[]): Money | undefined {
  if (all.length < enoughForMedian) return undefined;
  const sorted = all.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) return undefined;
  return cents(Number(roundedQuotient(BigInt(lower) + BigInt(upper), 2n)));
}
