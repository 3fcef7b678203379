/** What the cost lines of one budget come to (plan-format §2: cost, items, flat rates). */
import { entryOf, valueOf, type SyntaxNode } from '../parse/syntax';
import { isWholeSum, sumMoney, type Money } from '../values/money';
import type { Budget, Cost } from './plan';
import { eitherOf, onlySum, type Sums } from './reachable-sums';
import {
  readRate,
  type BaseSource,
  type LeftOut,
  type LineFigure,
  type RateFigure,
  type Read,
} from './roll-up-rate';

export interface BudgetLines {
  /** In the order written; a line that says no figure (a note only, say) is left out. */
  readonly lines: readonly LineFigure[];
  readonly rates: readonly RateFigure[];
  /** A line is there whose figure cannot be told: not an amount, or still being written. */
  readonly unreadable: boolean;
}

/** What the items add up to; undefined where there are none or one of them has no amount yet. */
export function itemsSum({ at, items }: Cost): Money | undefined {
  const written = valueOf(at, 'items');
  if (written?.kind !== 'list' || items.length === 0) return undefined;
  const amounts = items.flatMap(({ amount }) => amount?.money ?? []);
  const sum = sumMoney(amounts);
  return amounts.length === written.items.length && isWholeSum(sum) ? sum : undefined;
}

/** The lines of a budget; `parts` are its own, `below` are the node's children. */
export function budgetLines(
  budget: Budget | undefined,
  parts: readonly BaseSource[],
  below: readonly BaseSource[],
  leftOut: LeftOut,
): BudgetLines {
  const costs = budget?.costs ?? [];
  const plain = new Map(
    costs.filter((cost) => !isRate(cost)).map((cost) => [cost, readPlain(cost)] as const),
  );
  const read = costs.map((cost) => {
    const found = plain.get(cost);
    if (found !== undefined) return { line: found, rate: undefined };
    const rate = readRate(cost, { plain, parts, below, leftOut: leftOut(cost) });
    return { line: rateLine(cost, rate), rate: typeof rate === 'string' ? undefined : rate };
  });
  return {
    lines: read.flatMap(({ line }) => (typeof line === 'string' ? [] : line)),
    rates: read.flatMap(({ rate }) => rate ?? []),
    unreadable: (budget?.torn ?? false) || read.some(({ line }) => line === 'unreadable'),
  };
}

/** Only these two may be flat rates. */
function isRate({ key, at }: Cost): boolean {
  return (key === 'indirect' || key === 'administration') && entryOf(at, 'rate') !== undefined;
}

function readPlain(cost: Cost): Read<LineFigure> {
  const { at, amount, complete } = cost;
  if (amount) {
    if (amount.money === undefined) return 'unreadable';
    const items = complete ? itemsSum(cost) : undefined;
    return line(cost, amount.money, items === undefined ? [] : [onlySum(items)]);
  }
  if (isHalfWritten(at)) return 'unreadable';
  if (!entryOf(at, 'items')) return 'none';
  const items = itemsSum(cost);
  return items === undefined || !complete ? 'unreadable' : line(cost, items, []);
}

function line(cost: Cost, money: Money, others: readonly Sums[]): LineFigure {
  return { cost, money, possible: eitherOf([onlySum(money), ...others]) };
}

/** Not a set of keys, or one with an amount still to come. */
function isHalfWritten(at: SyntaxNode): boolean {
  return at.kind !== 'map' || entryOf(at, 'amount') !== undefined;
}

function rateLine(cost: Cost, rate: Read<RateFigure>): Read<LineFigure> {
  if (!cost.amount) {
    if (typeof rate === 'string') return rate;
    return { cost, money: rate.money, possible: rate.possible };
  }
  if (cost.amount.money === undefined) return 'unreadable';
  return line(cost, cost.amount.money, typeof rate === 'string' ? [] : [rate.possible]);
}
