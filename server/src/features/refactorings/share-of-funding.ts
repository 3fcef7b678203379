import * as l10n from '@vscode/l10n';
import type { FundingRow, RateValue } from '../../model/plan';
import { raw, renameKey, replaceValue, type TextEdit } from '../../parse/edits';
import { entryOf } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';
import { moneyToYaml, shareOf, spreadMoney, type Money } from '../../values/money';
import { formatRate, rateToYaml, sumRates, wholeRate, type Rate } from '../../values/rate';
import { exactRate } from './exact-rate';
import { rewriteKind, type Refactoring } from './refactoring';
import type { Touched } from './touched';

/** A payer's share of what the plan costs: per cent ↔ amount (plan-format §1.1, funding). */
export function* shareOfFunding(touched: Touched): Generator<Refactoring> {
  const { plan, node, section, snapshot, path, tree } = touched;
  if (node.kind !== 'plan' || section !== 'funding') return;
  const rows = plan.funding ?? [];
  const { stated, figure, unreadable } = snapshot.figures(plan.root);
  const whole = stated ?? figure;
  if (whole === undefined || whole <= 0 || unreadable) return;
  const row = rows.find(({ at }) => path.steps.some((step) => step.node === at));
  if (row) yield* ofRow(touched, row, whole);
  const rates = rows.flatMap(asRate);
  const hasSeveral = rates.length > 1 && rates.length === rows.length;
  if (!hasSeveral || sumRates(rates.map(({ rate }) => rate)) !== wholeRate) return;
  // Together they pay every cent.
  const shares = spreadMoney(
    whole,
    rates.map(({ rate }) => rate),
  );
  yield {
    title: l10n.t('State all shares as amounts: {0}', shares.map(moneyToYaml).join(', ')),
    kind: rewriteKind,
    edits: rates.flatMap(({ row: each, value }, index) =>
      asAmount(tree, each, value, shares[index]),
    ),
  };
}

function* ofRow(
  { tree, snapshot }: Touched,
  row: FundingRow,
  whole: Money,
): Generator<Refactoring> {
  const [share] = asRate(row);
  if (share) {
    const money = shareOf(whole, share.rate);
    yield {
      title: l10n.t('State this share as the amount {0}', moneyToYaml(money)),
      kind: rewriteKind,
      edits: asAmount(tree, row, share.value, money),
    };
  }
  const amount = entryOf(row.at, 'amount');
  const money = row.amount?.money;
  const rate = money === undefined || money <= 0 ? undefined : exactRate(money, whole);
  if (!amount || rate === undefined || entryOf(row.at, 'rate')) return;
  yield {
    title: l10n.t(
      'State this amount as {0} of the whole',
      formatRate(rate, snapshot.format.language),
    ),
    kind: rewriteKind,
    edits: [
      renameKey(tree, amount, 'rate'),
      replaceValue(tree, amount.value, raw(rateToYaml(rate))),
    ],
  };
}

interface Share {
  readonly row: FundingRow;
  readonly value: RateValue;
  readonly rate: Rate;
}

function asRate(row: FundingRow): readonly Share[] {
  const { rate: value, amount } = row;
  const rate = value?.rate;
  return value && rate !== undefined && !amount && !entryOf(row.at, 'amount')
    ? [{ row, value, rate }]
    : [];
}

function asAmount(
  tree: SyntaxTree,
  { at }: FundingRow,
  { at: value }: RateValue,
  money: Money | undefined,
): readonly TextEdit[] {
  const entry = entryOf(at, 'rate');
  if (!entry || money === undefined) return [];
  return [renameKey(tree, entry, 'amount'), replaceValue(tree, value, raw(moneyToYaml(money)))];
}
