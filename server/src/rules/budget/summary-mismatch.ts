import * as l10n from '@vscode/l10n';
import type { Amount, PlanNode, SummaryRow } from '../../model/plan';
import { raw, replaceValue } from '../../parse/edits';
import {
  addMoney,
  isWholeSum,
  moneyToYaml,
  negateMoney,
  subtractMoney,
  sumMoney,
  type Money,
} from '../../values/money';
import { defineRule, type Related } from '../rule';
import { nameOf, nameSpan } from '../_nodes';
import { hasUnreadTotal, isOfUnknown, looseAmounts, rowsByNode } from './_cost-summary';
import { relatedTerms, sumText, type Term } from './_sums';
import { shown } from '../_shown';

interface Mismatch {
  readonly node: PlanNode;
  readonly figure: Money;
  readonly sum: Money;
  readonly rows: readonly SummaryRow[];
  /** The row's own total, where there is only one row. */
  readonly only: Amount | undefined;
}

/** Rows of the cost table that are not what the part they are of comes to (plan-format §1.1). */
export const budgetSummaryMismatch = defineRule<Mismatch>({
  id: 'budget/summary-mismatch',
  severity: 'error',
  message: ({ node, figure, sum, rows: written, only }, { format }) => {
    const difference = subtractMoney(sum, figure);
    const off = format.money(difference > 0 ? difference : negateMoney(difference));
    const figures = [nameOf(node), format.money(sum), format.money(figure), off] as const;
    if (only) {
      return difference > 0
        ? l10n.t('The row says {1}, {3} more than {0} comes to, {2}. Set it to {2}.', ...figures)
        : l10n.t('The row says {1}, {3} less than {0} comes to, {2}. Set it to {2}.', ...figures);
    }
    const rows = sumText(termsOf(written, format.money));
    return difference > 0
      ? l10n.t(
          'The rows of {0} add up to {1}, {3} more than {0} itself, {2}: {4}. Correct the rows so that they give {2}.',
          ...figures,
          rows,
        )
      : l10n.t(
          'The rows of {0} add up to {1}, {3} less than {0} itself, {2}: {4}. Correct the rows so that they give {2}.',
          ...figures,
          rows,
        );
  },

  *check(snapshot) {
    const { plan, format } = snapshot;
    if (!plan) return;
    // A row of a part that cannot be told may be the rest of any other.
    const isOpen = (plan.costSummary ?? []).some((row) => isOfUnknown(row, snapshot));
    const loose = looseAmounts(plan);
    for (const [node, rows] of rowsByNode(plan)) {
      const stated = rows.flatMap(({ total }) => total ?? []);
      const last = stated.at(-1);
      if (!last || rows.some(hasUnreadTotal)) continue;
      const { figure, possible, unreadable } = snapshot.figures(node);
      const sum = sumMoney(stated.flatMap(({ money }) => money ?? []));
      if (figure === undefined || unreadable || possible.has(sum) || !isWholeSum(sum)) continue;
      if (loose.some((money) => possible.has(addMoney(sum, money)))) continue;
      if (isOpen && (sum < figure || rows.some((row) => isOfUnknown(row, snapshot)))) continue;
      const terms = termsOf(rows, format.money);
      const only = rows.length === 1 ? last : undefined;
      yield {
        at: last.at.span,
        data: { node, figure, sum, rows, only },
        related: [
          ...relatedTerms(terms.filter(({ at }) => at !== last.at.span)),
          nodeFigure(node, format.money(figure)),
        ],
      };
    }
  },

  *fix({ data: { only, figure } }, { tree }) {
    if (!only) return;
    const text = moneyToYaml(figure);
    yield {
      title: l10n.t('Set the row to {0}', text),
      edits: [replaceValue(tree, only.at, raw(text))],
      preferred: true,
    };
  },
});

function termsOf(rows: readonly SummaryRow[], write: (money: Money) => string): readonly Term[] {
  return rows.flatMap(({ title, total }) =>
    total?.money === undefined
      ? []
      : [{ name: shown(title?.value ?? ''), figure: write(total.money), at: total.at.span }],
  );
}

function nodeFigure(node: PlanNode, figure: string): Related {
  // Not at its stated total, which may say another figure than what it comes to.
  return { at: nameSpan(node), message: l10n.t('{0} comes to {1}', nameOf(node), figure) };
}
