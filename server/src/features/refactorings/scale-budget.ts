import type { Budget, Cost } from '../../model/plan';
import { itemsSum, type Addend, type Figures } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import type { ScalarNode } from '../../parse/syntax';
import { spreadMoney, subtractMoney, sumMoney, type Money } from '../../values/money';

export interface NewAmount {
  /** The cost line or part that it stands in. */
  readonly name: string;
  readonly at: ScalarNode;
  readonly money: Money;
}

/**
 * The amounts of a budget's own lines and parts, with their items, in the same proportions and with
 * the sum that gives `total` together with what stands below; exact to the cent. Undefined where one
 * of them cannot take its share: a flat rate, a part with years, an amount below zero, figures that
 * do not agree.
 */
export function scaledTo(
  total: Money,
  { parts }: Budget,
  figures: Figures,
  snapshot: Snapshot,
): readonly NewAmount[] | undefined {
  if (figures.unreadable) return undefined;
  const fixed = figures.addends.filter(({ kind }) => kind === 'child' || kind === 'administration');
  const own = figures.addends.filter((addend) => isOwn(addend) && addend.money !== 0);
  const target = subtractMoney(total, sumMoney(fixed.map(({ money }) => money)));
  if (target <= 0 || own.length === 0 || own.some(({ money }) => money < 0)) return undefined;
  const shares = sharesOf(
    target,
    own.map(({ money }) => money),
  );
  const changes: NewAmount[] = [];
  for (const [index, addend] of own.entries()) {
    const to = shares[index];
    if (to === undefined) return undefined;
    const within =
      addend.kind === 'line'
        ? lineTo(to, addend.cost)
        : addend.kind === 'part'
          ? partTo(to, addend, figures.parts[parts.indexOf(addend.part)], snapshot)
          : undefined;
    if (!within) return undefined;
    changes.push(...within);
  }
  return changes;
}

function isOwn({ kind }: Addend): boolean {
  return kind === 'line' || kind === 'part';
}

/** Nobody plans cents where all else is in euros. */
function sharesOf(target: Money, weights: readonly Money[]): readonly Money[] {
  return spreadMoney(
    target,
    weights,
    weights.every((each) => each % 100 === 0),
  );
}

function lineTo(to: Money, cost: Cost): readonly NewAmount[] | undefined {
  const { key: name, amount, items, complete, rate } = cost;
  if (rate) return undefined;
  const own = amount ? [{ name, at: amount.at, money: to }] : [];
  if (items.length === 0) return amount?.money === undefined ? undefined : own;
  const sum = itemsSum(cost);
  const money = amount?.money ?? sum;
  if (sum === undefined || money === undefined) return undefined;
  if (!complete) return sum <= to ? own : undefined;
  const weights = items.flatMap((item) => item.amount?.money ?? []);
  if (sum !== money || weights.some((each) => each < 0)) return undefined;
  const shares = sharesOf(to, weights);
  const changes = items.flatMap((item, index) => {
    const share = shares[index];
    return item.amount && share !== undefined ? [{ name, at: item.amount.at, money: share }] : [];
  });
  return [...own, ...changes];
}

function partTo(
  to: Money,
  { part }: Extract<Addend, { kind: 'part' }>,
  figures: Figures | undefined,
  snapshot: Snapshot,
): readonly NewAmount[] | undefined {
  if (!figures || part.byYear.length > 0) return undefined;
  const { stated, composed } = figures;
  const name = part.title?.value ?? '';
  const own = part.total ? [{ name, at: part.total.at, money: to }] : [];
  if (composed === undefined) return own.length === 0 ? undefined : own;
  if (stated !== undefined && stated !== composed) return undefined;
  const lines = scaledTo(to, part, figures, snapshot);
  return lines && [...own, ...lines];
}
