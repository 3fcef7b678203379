import type { FundingRow } from '../model/plan';
import { entryOf, valueOf } from '../parse/syntax';
import type { FundingTable, FundingTableRow } from '../protocol/view-data';
import { isWholeSum, shareOf, subtractMoney, sumMoney, type Money } from '../values/money';
import { formatRate } from '../values/rate';
import type { Drawing } from './drawing';
import { extentOf, placeOf } from './places';

/** Who pays, against what the plan costs (plan-format §1.1: funding). */
export function fundingTable({
  snapshot,
  plan,
  words,
  cells,
  diagnostics,
}: Drawing): FundingTable | undefined {
  const { funding } = plan;
  if (!funding || funding.length === 0) return undefined;
  const { stated, figure, unreadable } = snapshot.figures(plan.root);
  const whole = stated ?? (unreadable ? undefined : figure);
  const paid = funding.map((row) => paidBy(row, whole));
  const list = valueOf(plan.root.at, 'funding');
  const incomplete =
    paid.includes('unknown') || (list?.kind === 'list' && list.items.length !== funding.length);
  const sum = sumMoney(paid.flatMap((each) => (typeof each === 'number' ? each : [])));
  const isTold = !incomplete && paid.some((each) => each !== 'nothing') && isWholeSum(sum);
  const blamed = diagnostics.some(({ rule }) => rule === 'budget/funding-mismatch');
  return {
    rows: funding.map((row, index): FundingTableRow => {
      const { source, amount, rate, at } = row;
      const pays = paid[index];
      const unread =
        amount && amount.money === undefined
          ? amount.at.source
          : rate && rate.rate === undefined
            ? rate.at.source
            : undefined;
      return {
        key: `funding#${index}`,
        source: source?.value ?? words.untitled,
        stated: amount?.money === undefined ? undefined : cells.money(amount.money, amount.at.span),
        unread: unread?.trim(),
        rate:
          rate?.rate === undefined
            ? undefined
            : { millionths: rate.rate, text: formatRate(rate.rate, plan.language) },
        pays: typeof pays === 'number' ? cells.money(pays) : undefined,
        range: placeOf((source ?? amount ?? rate ?? row).at.span),
        extent: extentOf(snapshot.tree, at),
      };
    }),
    total: isTold ? cells.money(sum) : undefined,
    incomplete,
    whole: whole === undefined ? undefined : cells.money(whole),
    isStated: stated !== undefined,
    difference:
      isTold && whole !== undefined && !paid.includes('nothing')
        ? cells.difference(subtractMoney(sum, whole), blamed)
        : undefined,
  };
}

function paidBy(
  { at, amount, rate }: FundingRow,
  whole: Money | undefined,
): Money | 'unknown' | 'nothing' {
  if (amount) return amount.money ?? 'unknown';
  if (!rate) return (entryOf(at, 'amount') ?? entryOf(at, 'rate')) ? 'unknown' : 'nothing';
  return rate.rate === undefined || whole === undefined ? 'unknown' : shareOf(whole, rate.rate);
}
