/** What the cost lines of one budget come to (plan-format §2: cost, items, flat rates). */
import { entryOf, valueOf, type SyntaxNode } from '../parse/syntax';
import {
  addMoney,
  cents,
  isWholeSum,
  shareOf,
  sumMoney,
  zeroMoney,
  type Money,
} from '../values/money';
import type { Budget, Cost, CostKey } from './plan';
import { anySum, eitherOf, onlySum, reachableSums, type Sums } from './reachable-sums';

export type Lines = ReadonlyMap<CostKey, Money>;

/** What a part or a node contributes to the base of a rate. */
export interface BaseSource {
  readonly lines: Lines;
  /** Money that is in no line: stated as a total only. */
  readonly withoutLines: Money;
  readonly unreadable: boolean;
}

export interface LineFigure {
  readonly cost: Cost;
  readonly money: Money;
  /** With its amount, or with what items or rate give where these say something else. */
  readonly possible: Sums;
}

/** A flat rate with what it gives, whether or not an amount stands beside it. */
export interface RateFigure {
  readonly cost: Cost;
  readonly base: Money;
  readonly money: Money;
  /** What the rate gives by every reading of its base. */
  readonly possible: Sums;
}

export interface BudgetLines {
  /** In the order written; a line that says no figure (a note only, say) is left out. */
  readonly lines: readonly LineFigure[];
  readonly rates: readonly RateFigure[];
  /** A line is there whose figure cannot be told: not an amount, or still being written. */
  readonly unreadable: boolean;
}

type Read<T> = T | 'none' | 'unreadable';

/** What the items add up to; undefined where there are none or one of them has no amount yet. */
export function itemsSum({ at, items }: Cost): Money | undefined {
  const written = valueOf(at, 'items');
  if (written?.kind !== 'list' || items.length === 0) return undefined;
  const amounts = items.flatMap(({ amount }) => amount?.money ?? []);
  const sum = sumMoney(amounts);
  return amounts.length === written.items.length && isWholeSum(sum) ? sum : undefined;
}

/**
 * The lines that a flat rate is not counted on, as the funder has it; undefined: none is left out,
 * but for those that the format leaves out itself.
 */
export type LeftOut = (rate: Cost) => ReadonlySet<CostKey> | undefined;

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

/**
 * The base is what the rate stands beside, the budget's own lines and parts; where there are none,
 * what stands below. Where there are both, the nearer is the figure and the wider is understood
 * too, since forms count either way. A rate of nothing gives no figure.
 */
function readRate(cost: Cost, around: AroundRate): Read<RateFigure> {
  const rate = cost.rate?.rate;
  const of = cost.rateOf;
  if (rate === undefined || of === undefined) return 'unreadable';
  const counted = baseOf(of, around.leftOut);
  const own = ownBase(counted, around);
  const wider = sourcesBase(counted, around.below);
  if (own === 'unreadable' || wider === 'unreadable') return 'unreadable';
  if (own === 'none' && wider === 'none') return 'none';
  const near = own === 'none' ? undefined : own;
  const far = wider === 'none' ? zeroMoney : wider;
  const base = near?.money ?? far;
  const bases = near
    ? [near.possible, reachableSums([near.possible, onlySum(far)])]
    : [onlySum(far)];
  const { values } = eitherOf(bases);
  return {
    cost,
    base,
    money: shareOf(base, rate),
    possible: values
      ? eitherOf(values.map((value) => onlySum(shareOf(cents(value), rate))))
      : anySum,
  };
}

/** What a rate stands among. */
interface AroundRate {
  readonly plain: ReadonlyMap<Cost, Read<LineFigure>>;
  readonly parts: readonly BaseSource[];
  readonly below: readonly BaseSource[];
  readonly leftOut: ReadonlySet<CostKey> | undefined;
}

interface RateBase {
  readonly line: (key: CostKey) => boolean;
  /** Whether money that is in no line may be in the base, or may not. */
  readonly knowsWithoutLines: boolean;
}

function baseOf(
  of: NonNullable<Cost['rateOf']>,
  leftOut: ReadonlySet<CostKey> = new Set(),
): RateBase {
  return of === 'personnel'
    ? { line: (key) => key === 'personnel', knowsWithoutLines: false }
    : {
        line: (key) => key !== 'indirect' && key !== 'administration' && !leftOut.has(key),
        knowsWithoutLines: leftOut.size === 0,
      };
}

function ownBase(
  base: RateBase,
  { plain, parts }: AroundRate,
): Read<{ readonly money: Money; readonly possible: Sums }> {
  const lines: LineFigure[] = [];
  for (const [{ key }, read] of plain) {
    if (!base.line(key) || read === 'none') continue;
    if (read === 'unreadable') return read;
    lines.push(read);
  }
  const inParts = sourcesBase(base, parts);
  if (inParts === 'unreadable' || (inParts === 'none' && lines.length === 0)) return inParts;
  const rest = inParts === 'none' ? zeroMoney : inParts;
  return {
    money: addMoney(sumMoney(lines.map(({ money }) => money)), rest),
    possible: reachableSums([...lines.map(({ possible }) => possible), onlySum(rest)]),
  };
}

/**
 * Money stated without lines counts as direct costs; how much of it is wages, or in a line that is
 * left out, nobody can tell.
 */
function sourcesBase(base: RateBase, sources: readonly BaseSource[]): Read<Money> {
  const found: Money[] = [];
  for (const { lines, withoutLines, unreadable } of sources) {
    if (unreadable || (!base.knowsWithoutLines && withoutLines !== 0)) return 'unreadable';
    for (const [key, money] of lines) if (base.line(key)) found.push(money);
    if (withoutLines !== 0) found.push(withoutLines);
  }
  return found.length === 0 ? 'none' : sumMoney(found);
}
