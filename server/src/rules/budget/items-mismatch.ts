import * as l10n from '@vscode/l10n';
import type { Amount, Cost } from '../../model/plan';
import { itemsSum } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { appendItem, raw, replaceValue, setEntry } from '../../parse/edits';
import { valueOf } from '../../parse/syntax';
import { keyOrder } from '../../schema/order';
import { moneyToYaml, negateMoney, subtractMoney, type Money } from '../../values/money';
import { defineRule } from '../rule';
import { budgetsIn } from './_budgets';
import { relatedTerms, sumText, type Term } from './_sums';
import { shown } from '../_shown';

interface Mismatch {
  readonly cost: Cost;
  readonly amount: Amount;
  readonly stated: Money;
  readonly items: Money;
  /** Stated less the items' sum. */
  readonly difference: Money;
  /** The budget's total was added up from the amount: an item is more likely wrong. */
  readonly isInTotal: boolean;
}

/** The items of a cost that do not add up to its amount (plan-format §2, cost). */
export const budgetItemsMismatch = defineRule<Mismatch>({
  id: 'budget/items-mismatch',
  severity: 'error',
  message: ({ cost, stated, items, difference }, snapshot) => {
    const { money } = snapshot.format;
    const sum = sumText(itemTerms(cost, snapshot));
    const figures = [cost.key, money(stated), sum, money(items)] as const;
    return difference > 0
      ? l10n.t(
          'The amount of `{0}` is {1}, but its items add up to {3}, {4} less: {2}. Correct one of them, add an item for the rest, or say `complete: false`.',
          ...figures,
          money(difference),
        )
      : l10n.t(
          'The amount of `{0}` is {1}, but its items add up to {3}, {4} more: {2}. Correct the amount or one of the items.',
          ...figures,
          money(negateMoney(difference)),
        );
  },

  *checkNode(place) {
    for (const { budget, figures } of budgetsIn(place)) {
      for (const cost of budget.costs) {
        const mismatch = mismatchOf(cost, figures.difference === 0);
        if (!mismatch) continue;
        const related = relatedTerms(itemTerms(cost, place.around));
        yield { at: mismatch.amount.at.span, data: mismatch, related };
      }
    }
  },

  *fix({ data }, { tree, plan }) {
    const { cost, amount, items, difference, isInTotal } = data;
    const text = moneyToYaml(items);
    yield {
      title: l10n.t('Set amount to {0}', text),
      edits: [replaceValue(tree, amount.at, raw(text))],
      preferred: !isInTotal,
    };
    if (difference <= 0 || cost.at.kind !== 'map') return;
    const rest = moneyToYaml(difference);
    const item = { title: restTitles[plan?.language ?? 'fi'], amount: raw(rest) };
    yield {
      title: l10n.t('Add an item for the rest: {0}', rest),
      edits: appendItem(tree, cost.at, 'items', item),
      preferred: isInTotal,
    };
    yield {
      title: l10n.t('Say that the items are only a part of {0}', moneyToYaml(data.stated)),
      edits: setEntry(tree, cost.at, 'complete', false, keyOrder('cost')),
    };
  },
});

/** In the language of the plan's texts. */
const restTitles = { fi: 'Muut', sv: 'Övriga', en: 'Other' } as const;

/** What stands behind `complete` is neither yes nor no, which schema/value tells, or is on a lost line. */
function mayBePartial({ at }: Cost): boolean {
  const written = valueOf(at, 'complete');
  if (written === undefined) return at.kind === 'map' && at.torn !== undefined;
  return !(written.kind === 'scalar' && written.value === true);
}

/** Items that are only a part of the amount may stay below it, but not exceed it. */
function mismatchOf(cost: Cost, isInTotal: boolean): Mismatch | undefined {
  const { amount, complete } = cost;
  if (complete && mayBePartial(cost)) return undefined;
  const stated = amount?.money;
  const items = itemsSum(cost);
  if (!amount || stated === undefined || items === undefined) return undefined;
  const difference = subtractMoney(stated, items);
  const fits = complete ? difference === 0 : difference >= 0;
  return fits ? undefined : { cost, amount, stated, items, difference, isInTotal };
}

function itemTerms({ items }: Cost, { format }: Pick<Snapshot, 'format'>): readonly Term[] {
  return items.flatMap(({ title, amount }) =>
    amount?.money === undefined
      ? []
      : [
          {
            name: shown(title?.value ?? ''),
            figure: format.money(amount.money),
            at: amount.at.span,
          },
        ],
  );
}
