/** What flat rates come to, and what they are counted on (plan-format §2: cost). */
import { addMoney, cents, shareOf, sumMoney, zeroMoney, type Money } from '../values/money';
import type { Rate } from '../values/rate';
import type { Cost, CostKey } from './plan';
import {
  anySum,
  anyWithin,
  eitherOf,
  onlySum,
  reachableSums,
  type SumRange,
  type Sums,
} from './reachable-sums';

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
  /**
   * In the base's reach is money that only a total says: how much of it belongs to the base nobody
   * can tell, and the base is what is itemised.
   */
  readonly isOpen: boolean;
  /** What the rate gives by every reading of its base. */
  readonly possible: Sums;
}

/**
 * The lines that a flat rate is not counted on, as the funder has it; undefined: none is left out,
 * but for those that the format leaves out itself.
 */
export type LeftOut = (rate: Cost) => ReadonlySet<CostKey> | undefined;

/** What is read of a line: `none` says no figure. */
export type Read<T> = T | 'none' | 'unreadable';

/**
 * The base is what the rate stands beside, the budget's own lines and parts; where there are none,
 * what stands below. Where there are both, the nearer is the figure and the wider is understood
 * too, since forms count either way. A rate of nothing gives no figure.
 */
export function readRate(cost: Cost, around: AroundRate): Read<RateFigure> {
  const rate = cost.rate?.rate;
  const of = cost.rateOf;
  if (rate === undefined || of === undefined) return 'unreadable';
  const counted = baseOf(of, around.leftOut);
  const own = ownBase(counted, around);
  const wider = sourcesBase(counted, around.below);
  const near = own === 'none' ? wider : own;
  if (typeof near === 'string') return near;
  const give = (base: RateBase): Sums => givenBy(rate, base);
  const readings =
    own === 'none' || wider === 'none'
      ? [give(near)]
      : wider === 'unreadable'
        ? [anySum]
        : [give(near), give(together([near, wider]))];
  return {
    cost,
    base: near.money,
    money: shareOf(near.money, rate),
    isOpen: near.open !== 0,
    possible: eitherOf(readings),
  };
}

/** What a rate gives by every reading of a base, of its open money all or nothing or any part. */
function givenBy(rate: Rate, { possible, open }: RateBase): Sums {
  if (!possible.values) return anySum;
  return anyWithin(
    possible.values.map((value): SumRange => ({
      from: shareOf(cents(value), rate),
      to: shareOf(addMoney(cents(value), open), rate),
    })),
  );
}

/** What a rate stands among. */
export interface AroundRate {
  readonly plain: ReadonlyMap<Cost, Read<LineFigure>>;
  readonly parts: readonly BaseSource[];
  readonly below: readonly BaseSource[];
  readonly leftOut: ReadonlySet<CostKey> | undefined;
}

/** What a rate is counted on. */
interface RateBase {
  readonly money: Money;
  readonly possible: Sums;
  /** Money that is in no line, of which nobody can tell how much belongs to the base. */
  readonly open: Money;
}

/** Which money a rate is of. */
interface RateLines {
  readonly line: (key: CostKey) => boolean;
  /** Whether money that is in no line may be in the base, or may not. */
  readonly knowsWithoutLines: boolean;
}

function baseOf(
  of: NonNullable<Cost['rateOf']>,
  leftOut: ReadonlySet<CostKey> = new Set(),
): RateLines {
  return of === 'personnel'
    ? { line: (key) => key === 'personnel', knowsWithoutLines: false }
    : {
        line: (key) => key !== 'indirect' && key !== 'administration' && !leftOut.has(key),
        knowsWithoutLines: leftOut.size === 0,
      };
}

function ownBase(base: RateLines, { plain, parts }: AroundRate): Read<RateBase> {
  const found: RateBase[] = [];
  for (const [{ key }, read] of plain) {
    if (!base.line(key) || read === 'none') continue;
    if (read === 'unreadable') return read;
    found.push({ ...read, open: zeroMoney });
  }
  const inParts = sourcesBase(base, parts);
  if (inParts === 'unreadable' || (inParts === 'none' && found.length === 0)) return inParts;
  return together(inParts === 'none' ? found : [...found, inParts]);
}

function together(bases: readonly RateBase[]): RateBase {
  return {
    money: sumMoney(bases.map(({ money }) => money)),
    possible: reachableSums(bases.map(({ possible }) => possible)),
    open: sumMoney(bases.map(({ open }) => open)),
  };
}

/**
 * Money stated without lines counts as direct costs; how much of it is wages, or in a line that is
 * left out, nobody can tell.
 */
function sourcesBase(base: RateLines, sources: readonly BaseSource[]): Read<RateBase> {
  const found: Money[] = [];
  let open = zeroMoney;
  for (const { lines, withoutLines, unreadable } of sources) {
    if (unreadable) return 'unreadable';
    for (const [key, money] of lines) if (base.line(key)) found.push(money);
    if (withoutLines === 0) continue;
    if (base.knowsWithoutLines) found.push(withoutLines);
    else open = addMoney(open, withoutLines);
  }
  if (found.length === 0 && open === 0) return 'none';
  const money = sumMoney(found);
  return { money, possible: onlySum(money), open };
}
