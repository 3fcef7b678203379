import * as l10n from '@vscode/l10n';
import { shareOf } from '../../values/money';
import { formatRate, percentOf, rateOf } from '../../values/rate';
import { defineRule } from '../rule';
import { excessOf, linesOf, type Excess } from './_limits';
import { relatedTerms } from './_sums';

/** A cost line or the administration above the share that the funder's profile allows. */
export const budgetShare = defineRule<Excess>({
  id: 'budget/share',
  severity: 'warning',
  message: ({ limit, rate, money, base }, { format, plan, profile }) => {
    const language = plan?.language ?? 'fi';
    const figures = [
      `\`${limit.category}\``,
      format.money(money),
      formatRate(rateOf(Math.round(percentOf(money, base) * 10_000)), language),
      format.money(base),
      formatRate(rate, language),
      format.money(shareOf(base, rate)),
      profile.id,
    ] as const;
    switch (limit.of) {
      case 'personnel':
        return l10n.t(
          '{0} is {1}, {2} of the personnel costs {3}. The profile {6} allows {4}, which is {5}.',
          ...figures,
        );
      case 'direct':
        return l10n.t(
          '{0} is {1}, {2} of the direct costs {3}. The profile {6} allows {4}, which is {5}.',
          ...figures,
        );
      case 'total':
        return l10n.t(
          '{0} is {1}, {2} of the total {3}. The profile {6} allows {4}, which is {5}.',
          ...figures,
        );
    }
  },

  *check(snapshot) {
    const { plan, profile } = snapshot;
    if (!plan || profile.limits.length === 0) return;
    const figures = snapshot.figures(plan.root);
    if (figures.unreadable) return;
    for (const limit of profile.limits) {
      const excess = excessOf(limit, figures);
      const [first, ...others] = excess ? linesOf(limit, snapshot) : [];
      if (!excess || !first) continue;
      yield { at: first.at, data: excess, related: relatedTerms(others) };
    }
  },
});
