import * as l10n from '@vscode/l10n';
import type { Amount } from '../../model/plan';
import { raw, replaceValue } from '../../parse/edits';
import { moneyToYaml, parseMoney, type Money } from '../../values/money';
import { defineRule } from '../rule';
import { amountsOf } from './_budgets';
import { shown } from '../_shown';

/** An amount that is not written as a plain number with at most two decimals (plan-format §2). */
export const budgetAmountFormat = defineRule<Amount>({
  id: 'budget/amount-format',
  severity: 'warning',
  message: (amount) => {
    const { parsed, at } = amount;
    const written = shown(at.source);
    const [meant, otherwise] = readingsOf(amount);
    if (parsed.ok) {
      return l10n.t(
        '`{0}` is read as {1}. Write it as that plain number, which every program understands.',
        written,
        moneyToYaml(parsed.value.amount),
      );
    }
    switch (parsed.problem.kind) {
      case 'too-precise':
        return meant !== undefined && otherwise !== undefined
          ? l10n.t(
              'An amount has at most two decimals, and `{0}` has more. Write {1} or {2}, whichever is meant.',
              written,
              moneyToYaml(meant),
              moneyToYaml(otherwise),
            )
          : l10n.t(
              'An amount has at most two decimals, and `{0}` has more. Write {1}, or the amount that is meant.',
              written,
              moneyToYaml(parsed.problem.rounded),
            );
      case 'too-large':
        return l10n.t('`{0}` is more than a plan can cost. Check the digits.', written);
      case 'not-money':
        return l10n.t(
          '`{0}` cannot be read as an amount, so it is left out of the sums. Write a plain number, such as {1}.',
          written,
          meant === undefined ? '1690000' : moneyToYaml(meant),
        );
    }
  },

  *checkNode(place) {
    for (const amount of amountsOf(place)) {
      const { parsed, at } = amount;
      const isFine = parsed.ok && parsed.value.canonical;
      // Yes and no are no amounts at all: schema/type says so.
      if (!isFine && typeof at.value !== 'boolean') yield { at: at.span, data: amount };
    }
  },

  *fix({ data: amount }, { tree }) {
    const { parsed, at } = amount;
    const isSure = parsed.ok;
    for (const money of readingsOf(amount)) {
      const text = moneyToYaml(money);
      yield {
        title: l10n.t('Write {0}', text),
        edits: [replaceValue(tree, at, raw(text))],
        preferred: isSure,
        safe: isSure,
      };
    }
  },
});

/** What the text may mean; one reading where there is no doubt, none where it says no amount. */
function readingsOf({ parsed, at }: Amount): readonly Money[] {
  if (parsed.ok) return [parsed.value.amount];
  const grouped = asThousands(at.source);
  const all = parsed.problem.kind === 'too-precise' ? [grouped, parsed.problem.rounded] : [grouped];
  return all.flatMap((money) => money ?? []);
}

/** `1.234` and `1,234 €` as people mean them who put a sign between the thousands. */
function asThousands(source: string): Money | undefined {
  if (!/^\D*\d{1,3}[.,]\d{3}\D*$/.test(source)) return undefined;
  const parsed = parseMoney(source.replace(/(\d)[.,](\d{3})/, '$1$2'), true);
  return parsed.ok ? parsed.value.amount : undefined;
}
