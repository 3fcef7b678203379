import { costKeys } from '../../values/cost-keys';
import { addMoney, parseMoney, zeroMoney, type Money } from '../../values/money';
import type { DraftValue } from '../parsed';

type Keys = { readonly [key: string]: DraftValue | undefined };

/** Exact cents of an amount as a draft has it; undefined where there is none that can be read. */
export function moneyOf(value: DraftValue | undefined): Money | undefined {
  if (isKeys(value)) return moneyOf(value['amount']);
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const read = parseMoney(String(value), typeof value === 'string');
  return read.ok ? read.value.amount : undefined;
}

/** What a budget's own lines and parts come to (plan-format §2, own lines). */
export function ownLinesOf(budget: DraftValue | undefined): Money {
  if (!isKeys(budget)) return zeroMoney;
  let sum = zeroMoney;
  for (const line of costKeys) sum = addMoney(sum, moneyOf(budget[line]) ?? zeroMoney);
  for (const part of listOf(budget['parts'])) sum = addMoney(sum, ownLinesOf(part));
  return sum;
}

/** What a node and all below it come to: its composed figure (plan-format §2, roll-up). */
export function composedOf(node: Keys): Money {
  const budget = node['budget'];
  let sum = ownLinesOf(budget);
  for (const child of childrenOf(node)) sum = addMoney(sum, composedOf(child));
  if (sum !== zeroMoney || !isKeys(budget)) return sum;
  return moneyOf(budget['total']) ?? zeroMoney;
}

export function childrenOf(node: Keys): readonly Keys[] {
  return ['pillars', 'investments', 'areas', 'workPackages']
    .flatMap((key) => listOf(node[key]))
    .filter(isKeys);
}

export function listOf(value: DraftValue | undefined): readonly DraftValue[] {
  return Array.isArray(value) ? (value as readonly DraftValue[]) : [];
}

export function isKeys(value: DraftValue | undefined): value is Keys {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The text of a key, or its number as one; empty where there is none. */
export function stringAt(map: Keys, key: string): string {
  const value = map[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
