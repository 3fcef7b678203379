import {
  isEmpty,
  valueOf,
  type ListNode,
  type MapNode,
  type ScalarNode,
  type SyntaxNode,
} from '../../parse/syntax';
import { parseMoney } from '../../values/money';
import { parsePeriod } from '../../values/period';
import { parsePersonYears } from '../../values/person-years';
import { parseRate } from '../../values/rate';
import type { Amount, PeriodValue, PersonYearsValue, RateValue, Text } from '../plan';

/**
 * Readers from the syntax tree to model values. Each gives `undefined` for what is absent, empty or
 * of another shape: the structure rules report shapes, the model only carries what can be used.
 */

export function scalarOf(node: SyntaxNode | undefined): ScalarNode | undefined {
  return node?.kind === 'scalar' && !isEmpty(node) ? node : undefined;
}

export function scalarAt(map: MapNode, key: string): ScalarNode | undefined {
  return scalarOf(valueOf(map, key));
}

export function mapOf(node: SyntaxNode | undefined): MapNode | undefined {
  return node?.kind === 'map' ? node : undefined;
}

export function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node?.kind === 'list' ? node.items : [];
}

export function listOf(node: SyntaxNode | undefined): ListNode | undefined {
  return node?.kind === 'list' ? node : undefined;
}

/** Numbers and yes/no count as the text they are written with. */
export function toText(node: SyntaxNode | undefined): Text | undefined {
  const at = scalarOf(node);
  const value = at?.source.trim() ?? '';
  return at && value !== '' ? { value, at } : undefined;
}

export function textAt(map: MapNode, key: string): Text | undefined {
  return toText(valueOf(map, key));
}

/** One text or a list of texts. */
export function textsAt(map: MapNode, key: string): readonly Text[] {
  const value = valueOf(map, key);
  const nodes = value?.kind === 'list' ? value.items : value ? [value] : [];
  return nodes.flatMap((node) => toText(node) ?? []);
}

/** Reads amounts of a plan: a sign or code of its own currency belongs to them, another's does not. */
export type ReadAmount = (node: SyntaxNode | undefined) => Amount | undefined;

export function amountsIn(currency: string): ReadAmount {
  return (node) => {
    const at = scalarOf(node);
    if (!at) return undefined;
    const parsed = parseMoney(at.source, at.style !== 'plain', currency);
    return { at, parsed, money: parsed.ok ? parsed.value.amount : undefined };
  };
}

export function personYearsAt(map: MapNode, key: string): PersonYearsValue | undefined {
  const at = scalarAt(map, key);
  if (!at) return undefined;
  const parsed = parsePersonYears(at.source);
  return { at, parsed, value: parsed.ok ? parsed.value : undefined };
}

export function rateAt(map: MapNode, key: string): RateValue | undefined {
  const at = scalarAt(map, key);
  if (!at) return undefined;
  const parsed = parseRate(at.source);
  return { at, parsed, rate: parsed.ok ? parsed.value : undefined };
}

export function periodAt(map: MapNode, key: string): PeriodValue | undefined {
  const at = scalarAt(map, key);
  if (!at) return undefined;
  const parsed = parsePeriod(at.source);
  const period = parsed.ok && !parsed.value.reversed ? parsed.value.period : undefined;
  return { at, parsed, period };
}

export function isTrue(map: MapNode, key: string): boolean {
  return scalarAt(map, key)?.value === true;
}
