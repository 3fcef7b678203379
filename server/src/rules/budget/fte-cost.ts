import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import type { ScalarNode } from '../../parse/syntax';
import { cents, type Money } from '../../values/money';
import { defineRule } from '../rule';
import { medianOf, personYearCosts, type PersonYearCost } from './_person-year-costs';

type Odd = Pick<PersonYearCost, 'perYear' | 'personnel' | 'personYears'> & Bounds;

type Bounds =
  | { readonly kind: 'range'; readonly min: Money; readonly max: Money }
  | { readonly kind: 'median'; readonly median: Money };

const farFromMedian = 2;

/** What a person-year costs, where it is hardly what was meant (plan-format §2, fte). */
export const budgetFteCost = defineRule<Odd>({
  id: 'budget/fte-cost',
  severity: 'information',
  message: (odd, { format }) =>
    odd.kind === 'range'
      ? l10n.t(
          'One person-year costs {0} here, since {3} pays for {4}; between {1} and {2} is usual. Check the person-years and the personnel costs.',
          format.money(odd.perYear),
          format.money(odd.min),
          format.money(odd.max),
          format.money(odd.personnel),
          format.personYears(odd.personYears),
        )
      : l10n.t(
          'One person-year costs {0} here, since {2} pays for {3}; the median of this plan is {1}. Check the person-years and the personnel costs.',
          format.money(odd.perYear),
          format.money(odd.median),
          format.money(odd.personnel),
          format.personYears(odd.personYears),
        ),

  *check(snapshot) {
    if (!snapshot.plan) return;
    const costs = personYearCosts(snapshot.plan);
    const range = rangeOf(snapshot);
    const median = medianOf(snapshot.plan);
    const seen = new Set<ScalarNode>();
    for (const { fte, personnelAt, ...cost } of costs.all) {
      const bounds = outOfRange(cost.perYear, range) ?? offMedian(cost.perYear, median);
      if (!bounds || seen.has(fte.at)) continue;
      // What stands once in the text may be meant in several places.
      seen.add(fte.at);
      const related = [{ at: personnelAt, message: l10n.t('The personnel costs') }];
      yield { at: fte.at.span, data: { ...cost, ...bounds }, related };
    }
  },
});

type CostRange = { readonly min: Money; readonly max: Money } | undefined;

/** The profile's range is in euros: of other currencies it says nothing. */
function rangeOf({ plan, profile }: Snapshot): CostRange {
  if (plan?.currency !== 'EUR') return undefined;
  const { min, max } = profile.personYearCost;
  return { min: cents(Math.round(min * 100)), max: cents(Math.round(max * 100)) };
}

function outOfRange(perYear: Money, range: CostRange): Bounds | undefined {
  if (!range || (perYear >= range.min && perYear <= range.max)) return undefined;
  return { kind: 'range', ...range };
}

function offMedian(perYear: Money, median: Money | undefined): Bounds | undefined {
  if (median === undefined) return undefined;
  const isFar = perYear > median * farFromMedian || perYear * farFromMedian < median;
  return isFar ? { kind: 'median', median } : undefined;
}
