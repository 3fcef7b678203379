import { entryOf, keyText, valueOf, type MapNode, type SyntaxNode } from '../../parse/syntax';
import { objectType, type ObjectType } from '../../schema/fields';
import { nearestKey } from '../../schema/near-key';
import {
  costKeys,
  type Budget,
  type BudgetPart,
  type Cost,
  type CostItem,
  type CostKey,
  type YearAmount,
} from '../plan';
import { itemsOf, mapOf, personYearsAt, rateAt, scalarAt, textAt, type ReadAmount } from './read';

const isCostKey = (key: string): key is CostKey => (costKeys as readonly string[]).includes(key);

/** plan-format §2. */
export function buildBudget(
  node: SyntaxNode | undefined,
  toAmount: ReadAmount,
): Budget | undefined {
  const at = mapOf(node);
  if (!at) return undefined;
  const byYearAt = valueOf(at, 'byYear');
  return {
    at,
    costs: buildCosts(at, toAmount),
    fte: personYearsAt(at, 'fte'),
    parts: itemsOf(valueOf(at, 'parts')).flatMap((part) => buildPart(part, toAmount)),
    byYear: buildYears(byYearAt, toAmount),
    byYearAt,
    total: toAmount(valueOf(at, 'total')),
    note: textAt(at, 'note'),
    torn: isTorn(at) || hasUnknownFigure(at, objectType('budget')),
  };
}

/** Words that hold no figure. */
const words: ReadonlySet<string> = new Set(['note', 'title']);

function isTorn(node: SyntaxNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return false;
    case 'list':
      return node.torn === true || node.items.some(isTorn);
    case 'map':
      return (
        (node.torn ?? []).some((word) => !words.has(word)) ||
        node.entries.some(({ value }) => isTorn(value))
      );
  }
}

/** A key that the format does not know may be meant for a figure: schema/unknown-key tells it. */
function hasUnknownFigure(map: MapNode, type: ObjectType | undefined): boolean {
  return map.entries.some((entry) => {
    const key = keyText(entry);
    const field = type?.fields.get(key);
    if (isCostKey(key) && entry.value.kind === 'map') {
      return hasUnknownFigure(entry.value, field?.object);
    }
    if (!type || field || words.has(key)) return false;
    const meant = nearestKey(key, type, map);
    return meant === undefined || !words.has(meant);
  });
}

function buildPart(node: SyntaxNode, toAmount: ReadAmount): readonly BudgetPart[] {
  const budget = buildBudget(node, toAmount);
  return budget ? [{ ...budget, title: textAt(budget.at, 'title') }] : [];
}

function buildCosts(map: MapNode, toAmount: ReadAmount): readonly Cost[] {
  const seen = new Set<string>();
  return map.entries.flatMap((entry) => {
    const key = keyText(entry);
    if (!isCostKey(key) || seen.has(key)) return [];
    seen.add(key);
    return [buildCost(key, entry.key, entry.value, toAmount)];
  });
}

function buildCost(key: CostKey, keyAt: Cost['keyAt'], at: SyntaxNode, toAmount: ReadAmount): Cost {
  const map = mapOf(at);
  if (!map) {
    const none = { items: [], complete: true, rate: undefined, rateOf: undefined, note: undefined };
    return { key, keyAt, at, amount: toAmount(at), ...none };
  }
  const of = scalarAt(map, 'of')?.value;
  return {
    key,
    keyAt,
    at,
    amount: toAmount(valueOf(map, 'amount')),
    items: itemsOf(valueOf(map, 'items')).flatMap((item) => buildCostItem(item, toAmount)),
    complete: scalarAt(map, 'complete')?.value !== false,
    rate: rateAt(map, 'rate'),
    rateOf: of === 'personnel' || of === 'direct' ? of : undefined,
    note: textAt(map, 'note'),
  };
}

function buildCostItem(node: SyntaxNode, toAmount: ReadAmount): readonly CostItem[] {
  const at = mapOf(node);
  return at ? [{ at, title: textAt(at, 'title'), amount: toAmount(valueOf(at, 'amount')) }] : [];
}

function buildYears(node: SyntaxNode | undefined, toAmount: ReadAmount): readonly YearAmount[] {
  const seen = new Set<string>();
  return (mapOf(node)?.entries ?? []).flatMap((entry) => {
    const key = keyText(entry);
    if (seen.has(key)) return [];
    seen.add(key);
    const amount = toAmount(entry.value);
    const year = /^\d{4}$/.test(key) ? Number(key) : undefined;
    return amount ? [{ year, keyAt: entry.key, amount }] : [];
  });
}

/** The value of a key with the key's own place, for messages about a value that is a map. */
export function keyOf(map: MapNode, key: string) {
  return entryOf(map, key)?.key;
}
