import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { shareOf, subtractMoney } from '../../values/money';
import { formatRate, percentOf, rateOf } from '../../values/rate';
import { defineRule } from '../rule';
import {
  explainLine,
  explainRate,
  refusedRate,
  unknownLines,
  type RefusedRate,
  type UnknownLine,
} from './_allowed';
import { budgetsIn } from './_budgets';
import { excessOf, linesOf, type Excess } from './_limits';
import { relatedTerms } from './_sums';

/**
 * More than the funder's profile allows: a cost line or the administration above its share, a flat
 * rate that it does not accept, a cost line that it does not have.
 */
export const budgetShare = defineRule<TooMuch>({
  id: 'budget/share',
  severity: 'warning',
  message: (data, snapshot) => {
    if (data.kind === 'rate') return explainRate(data, snapshot.format);
    if (data.kind === 'line') return explainLine(data, snapshot.profile.id, snapshot.format);
    return explainExcess(data, snapshot);
  },

  *checkNode(place) {
    const { profile } = place.around;
    if (!profile.rates) return;
    for (const { budget } of budgetsIn(place)) {
      for (const cost of budget.costs) {
        const data = refusedRate(cost, profile);
        if (data && cost.rate) yield { at: cost.rate.at.span, data };
      }
    }
  },

  *check(snapshot) {
    const { plan, profile } = snapshot;
    if (!plan) return;
    const figures = snapshot.figures(plan.root);
    if (figures.unreadable) return;
    const excesses = profile.limits.flatMap((limit) => excessOf(limit, figures) ?? []);
    for (const data of [...excesses, ...unknownLines(profile, figures)]) {
      const category = data.kind === 'line' ? data.category : data.limit.category;
      const [first, ...others] = linesOf(category, snapshot);
      if (first) yield { at: first.at, data, related: relatedTerms(others) };
    }
  },
});

type TooMuch = Excess | UnknownLine | RefusedRate;

function explainExcess(
  { limit, rate, money, base }: Excess,
  { format, profile }: Snapshot,
): string {
  const { language } = format;
  const figures = [
    `\`${limit.category}\``,
    format.money(money),
    formatRate(rateOf(Math.round(percentOf(money, base) * 10_000)), language),
    format.money(base),
    formatRate(rate, language),
    format.money(shareOf(base, rate)),
    profile.id,
    format.money(subtractMoney(money, shareOf(base, rate))),
  ] as const;
  switch (limit.of) {
    case 'personnel':
      return l10n.t(
        '{0} is {1}, {2} of the personnel costs {3}. The profile {6} allows {4}, which is {5}: {7} less.',
        ...figures,
      );
    case 'direct':
      return l10n.t(
        '{0} is {1}, {2} of the direct costs {3}. The profile {6} allows {4}, which is {5}: {7} less.',
        ...figures,
      );
    case 'total':
      return l10n.t(
        '{0} is {1}, {2} of the total {3}. The profile {6} allows {4}, which is {5}: {7} less.',
        ...figures,
      );
  }
}
