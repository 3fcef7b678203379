import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { raw, replaceValue } from '../../parse/edits';
import { negateMoney, subtractMoney, type Money } from '../../values/money';
import { formatRate, wholeRate } from '../../values/rate';
import { defineRule } from '../rule';
import {
  amountShortfall,
  corrections,
  placeOfShortfall,
  rateShortfall,
  type AmountShortfall,
  type Shortfall,
} from './_funding';
import { relatedTerms, sumText, type Term } from './_sums';
import { shown } from '../_shown';

/** Payers that do not pay exactly what the plan costs (plan-format §1.1, funding). */
export const budgetFundingMismatch = defineRule<Shortfall>({
  id: 'budget/funding-mismatch',
  severity: 'error',
  message: (found, snapshot) => {
    const terms = sumText(termsOf(found, snapshot));
    return found.kind === 'rates'
      ? l10n.t(
          'The payers’ shares add up to {1}, not to {2}: {0}. Correct the shares so that they cover the whole.',
          terms,
          formatRate(found.sum, snapshot.format.language),
          formatRate(wholeRate, snapshot.format.language),
        )
      : amountMessage(found, terms, snapshot.format.money);
  },

  *check(snapshot) {
    const { plan } = snapshot;
    if (!plan?.funding) return;
    const total = plan.root.budget?.total;
    for (const data of [rateShortfall(plan), amountShortfall(plan, snapshot.figures(plan.root))]) {
      const at = data && placeOfShortfall(data);
      if (!data || !at) continue;
      const others = termsOf(data, snapshot).filter((term) => term.at !== at);
      const whole = data.kind === 'amounts' && total ? [total.at.span] : [];
      yield {
        at,
        data,
        related: [
          ...relatedTerms(others),
          ...whole.map((span) => ({ at: span, message: l10n.t('The total of the plan') })),
        ],
      };
    }
  },

  *fix({ data }, { tree }) {
    const found = corrections(data);
    const isSure = found.length === 1;
    for (const { at, source, text } of found) {
      const title = l10n.t('Set {0} to {1}', shown(source), text);
      const edits = [replaceValue(tree, at, raw(text))];
      yield isSure ? { title, edits, preferred: true } : { title, edits };
    }
  },
});

function amountMessage(
  { paid, whole }: AmountShortfall,
  terms: string,
  write: (money: Money) => string,
): string {
  const difference = subtractMoney(paid, whole);
  const figures = [terms, write(paid), write(whole)] as const;
  return difference > 0
    ? l10n.t(
        'The payers pay {1}, {3} more than the plan costs, {2}: {0}. Correct the amounts so that they give {2}.',
        ...figures,
        write(difference),
      )
    : l10n.t(
        'The payers pay {1}, {3} less than the plan costs, {2}: {0}. Correct the amounts so that they give {2}.',
        ...figures,
        write(negateMoney(difference)),
      );
}

function termsOf(found: Shortfall, { format }: Snapshot): readonly Term[] {
  if (found.kind === 'rates') {
    return found.rows.map(({ source, value: { at, rate } }) => ({
      name: shown(source),
      figure: rate === undefined ? '' : formatRate(rate, format.language),
      at: at.span,
    }));
  }
  return found.rows.map(({ source, value: { at }, money }) => ({
    name: shown(source),
    figure: format.money(money),
    at: at.span,
  }));
}
