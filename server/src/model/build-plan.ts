import { valueOf, type MapNode, type SyntaxNode } from '../parse/syntax';
import { buildBudget } from './build/budget';
import { buildEvaluation } from './build/evaluation';
import { buildItems, buildNamed } from './build/items';
import { buildNode } from './build/node';
import { amountsIn, listOf, mapOf, rateAt, textAt, type ReadAmount } from './build/read';
import { NodeIndex } from './node-index';
import type { FundingRow, Plan, SummaryRow } from './plan';

/**
 * The model of a document, or `undefined` where the document is no set of keys and values at all.
 * Tolerant: whatever is missing or of the wrong shape is absent from the model.
 */
export function buildPlan(root: SyntaxNode | undefined): Plan | undefined {
  const map = mapOf(root);
  if (!map) return undefined;
  const currency = currencyOf(map);
  const toAmount = amountsIn(currency);
  const rootNode = buildNode(map, 'plan', currency);
  const index = new NodeIndex(rootNode);
  const language = textAt(map, 'language')?.value;
  return {
    root: rootNode,
    organisation: textAt(map, 'organisation'),
    language: language === 'sv' || language === 'en' ? language : 'fi',
    currency,
    status: textAt(map, 'status'),
    updated: textAt(map, 'updated'),
    profile: textAt(map, 'profile'),
    funder: textAt(map, 'funder'),
    programme: textAt(map, 'programme'),
    mainGoals: buildItems(valueOf(map, 'goals')),
    targetGroups: buildNamed(valueOf(map, 'targetGroups')),
    benefits: buildNamed(valueOf(map, 'benefits')),
    administration: buildBudget(valueOf(valueOf(map, 'administration'), 'budget'), toAmount),
    costSummary: rows(map, 'costSummary', (row) => toSummaryRow(row, toAmount)),
    funding: rows(map, 'funding', (row) => toFundingRow(row, toAmount)),
    get evaluation() {
      return buildEvaluation(valueOf(map, 'evaluation'));
    },
    get nodes() {
      return index.nodes;
    },
    parentOf: (node) => index.parentOf(node),
    ancestorsOf: (node) => index.ancestorsOf(node),
    nodeOf: (at) => index.nodeOf(at),
    nodeById: (id) => index.nodeById(id),
  };
}

function currencyOf(map: MapNode): string {
  const currency = textAt(map, 'currency')?.value.toUpperCase();
  return currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : 'EUR';
}

function rows<T>(map: MapNode, key: string, read: (row: MapNode) => T): readonly T[] | undefined {
  const list = listOf(valueOf(map, key));
  return list?.items.flatMap((item) => {
    const row = mapOf(item);
    return row ? [read(row)] : [];
  });
}

function toSummaryRow(at: MapNode, toAmount: ReadAmount): SummaryRow {
  return {
    at,
    of: textAt(at, 'of'),
    title: textAt(at, 'title'),
    total: toAmount(valueOf(at, 'total')),
    note: textAt(at, 'note'),
  };
}

function toFundingRow(at: MapNode, toAmount: ReadAmount): FundingRow {
  return {
    at,
    source: textAt(at, 'source'),
    amount: toAmount(valueOf(at, 'amount')),
    rate: rateAt(at, 'rate'),
  };
}
