import * as l10n from '@vscode/l10n';
import { addMoney } from '../../values/money';
import { joinTexts, putInOrder, type DraftMap } from '../draft';
import { nodeHeadingOf } from '../label-match';
import type { OutlineNode } from '../outline/outline';
import { sameNumber } from '../outline/numbers';
import { costTableKind, parseCostTable } from '../parts';
import type { DraftCostRow, DraftCostTable } from '../parts/drafts';
import type { DraftValue } from '../parsed';
import type { SourceText } from '../source';
import { budgetKeys, readBudget } from './budget';
import type { Chapter } from './chapters';
import { innerMap, paragraphsOfChapter } from './chapter-texts';
import type { Context } from './context';
import { unitAround } from './cost-captions';
import { childrenOf, composedOf, isKeys, listOf, moneyOf, ownLinesOf, stringAt } from './money';
import { proseOf, rowsAsText } from './prose';
import { keepRows, listAt } from './items';
import { nodeKeys } from './node';
import { takeFunding } from './funding';

/** The project's costs, chapter 7.2: the cost table as it is stated, and the plan's own budget. */
export function addCosts(
  plan: DraftMap,
  { sections }: Chapter,
  nodes: readonly OutlineNode[],
  context: Context,
): void {
  const { remarks } = context;
  const keep = (texts: readonly SourceText[]): void => {
    const budget = innerMap(plan, 'budget');
    budget['note'] = joinTexts(
      budget['note'] as string | undefined,
      ...texts.map(({ text }) => text),
    );
    if (texts.length > 0) remarks.comment(budget, 'note', `from line ${texts[0]?.line ?? 0}`);
  };
  for (const { blocks, heading = '' } of sections) {
    for (const table of proseOf(blocks).tables) {
      const caption = unitAround(table, blocks, heading);
      const kind = costTableKind(table, context.language);
      if (kind === undefined) keepRows(rowsAsText(table), keep, context);
      else if (kind === 'lines')
        addToBudget(plan, readBudget([], context, { tables: [table], caption }), context);
      else {
        const parsed = parseCostTable(table, context.language, caption);
        addSummary(plan, context.remarks.take(parsed, keep), nodes, context);
      }
    }
  }
  const withoutTables = sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'table'),
  }));
  const paragraphs = paragraphsOfChapter(plan, { sections: withoutTables }, keep, context);
  const others = paragraphs.filter((each) => !takeFunding(plan, each, context));
  if (others.length === 0) return;
  addToBudget(plan, readBudget(others, context), context);
}

/** The plan's own budget: what was stated first stays. */
function addToBudget(plan: DraftMap, read: DraftMap, { remarks }: Context): void {
  const budget = innerMap(plan, 'budget');
  const { note, ...figures } = read;
  const later: string[] = [];
  for (const key of budgetKeys) {
    const value = figures[key];
    if (value === undefined) continue;
    if (budget[key] === undefined) budget[key] = value;
    else if (!isSame(budget[key], value)) later.push(`${key}: ${textOfValue(value)}`);
  }
  const noted = joinTexts(
    ...[budget['note'], note].filter((each) => typeof each === 'string'),
    ...later,
  );
  if (noted !== undefined) budget['note'] = noted;
  remarks.moveComments(read, budget);
}

const isSame = (a: DraftValue | undefined, b: DraftValue): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** A figure that stands in the plan already with another value, in words. */
function textOfValue(value: DraftValue): string {
  if (Array.isArray(value)) return (value as readonly DraftValue[]).map(textOfValue).join('; ');
  if (typeof value !== 'object') return String(value);
  if (!isKeys(value)) return '';
  return Object.entries(value)
    .flatMap(([key, each]) => (each === undefined ? [] : [`${key} ${textOfValue(each)}`]))
    .join(', ');
}

function addSummary(
  plan: DraftMap,
  { costSummary, total, byYear }: DraftCostTable,
  nodes: readonly OutlineNode[],
  context: Context,
): void {
  plan['costSummary'] = [
    ...listAt(plan, 'costSummary'),
    ...costSummary.map((row) => summaryRow(row, nodes, context)),
  ];
  const stated = { ...(total === undefined ? {} : { total }), ...(byYear ? { byYear } : {}) };
  if (total !== undefined) addToBudget(plan, stated, context);
}

function summaryRow(row: DraftCostRow, nodes: readonly OutlineNode[], context: Context): DraftMap {
  const { labels, title, total, note } = row;
  const of = nodeOfRow(row, nodes, context);
  return {
    ...(of === undefined ? {} : { of }),
    title: of === undefined ? [...labels, title].join(' ') : withoutNumber(title),
    ...(total === undefined ? {} : { total }),
    ...(note === undefined ? {} : { note }),
  };
}

function withoutNumber(title: string): string {
  return title.replace(/^(?:\d+\.|\d{1,2}(?=\s+\p{L}{3})|[a-zåäö]\))\s+/iu, '');
}

/** The id of the node that a row names by its labels and its title; as deep as they can be followed. */
function nodeOfRow(
  { labels, title }: DraftCostRow,
  nodes: readonly OutlineNode[],
  { ids }: Context,
): string | undefined {
  let found: OutlineNode | undefined;
  for (const label of labels) {
    const next = nodeByLabel(label, found?.children ?? nodes);
    if (next) found = next;
  }
  const named =
    nodeByTitle(title, found?.children ?? nodes) ??
    nodeByLabel(title, found?.children ?? nodes) ??
    found;
  return named ? ids.get(named) : undefined;
}

/** `Investointi 1`, `a) …`, `A` alone. */
function nodeByLabel(label: string, nodes: readonly OutlineNode[]): OutlineNode | undefined {
  const heading = nodeHeadingOf(label, true);
  const letter = /^\(?([a-zåäö])(?:[).]|$)/i.exec(label.trim())?.[1];
  return nodes.find(
    ({ kind, number }) =>
      (heading?.kind === kind && sameNumber(number, heading.number ?? '')) ||
      (letter !== undefined && kind === 'area' && sameNumber(number, letter)),
  );
}

/** By its letter or by the words that both begin with, in all levels below. */
function nodeByTitle(title: string, nodes: readonly OutlineNode[]): OutlineNode | undefined {
  const byLetter = /^[a-zåäö]\)/i.test(title) ? nodeByLabel(title, nodes) : undefined;
  if (byLetter) return byLetter;
  const words = wordsOf(withoutNumber(title));
  const all = nodes.flatMap(function below(node): readonly OutlineNode[] {
    return [node, ...node.children.flatMap(below)];
  });
  return all.find((node) => beginAlike(wordsOf(node.title), words));
}

function wordsOf(title: string): readonly string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Of the shorter title every word begins a word of the longer one, in the same order. */
function beginAlike(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || short.join('').length < 5) return false;
  return short.every(
    (word, index) => long[index]?.startsWith(word) === true || word === long[index],
  );
}

/** A row without an amount says who bears the costs of its node (plan-format §1.2, `costShare`). */
export function placeCostShares(plan: DraftMap, { remarks }: Context): void {
  for (const row of listOf(plan['costSummary']).filter(isKeys)) {
    const { of, note, total } = row;
    if (typeof note !== 'string' || total !== undefined) continue;
    for (const node of allNodes(plan)) {
      if (node['id'] !== of || node['budget'] || node['costShare'] || childrenOf(node).length > 0)
        continue;
      node['costShare'] = note;
      putInOrder(node, nodeKeys);
      remarks.comment(node, 'costShare', 'as the cost table says');
    }
  }
}

/**
 * An investment's administration stands where the cost table counts it: in the one area whose row is
 * its costs and this amount. Without such a row it stays where the source says it.
 */
export function placeAdministration(
  plan: DraftMap,
  nodes: readonly OutlineNode[],
  context: Context,
): void {
  const rows = new Map(
    listOf(plan['costSummary'])
      .filter(isKeys)
      .map((row) => [row['of'], moneyOf(row['total'])]),
  );
  for (const node of allNodes(plan)) {
    const budget = node['budget'];
    const administration = isKeys(budget) ? moneyOf(budget['administration']) : undefined;
    if (!isKeys(budget) || administration === undefined || ownLinesOf(budget) !== administration)
      continue;
    const fitting = childrenOf(node).filter(
      (child) => rows.get(child['id']) === addMoney(composedOf(child), administration),
    );
    const [area] = fitting;
    if (!area || fitting.length > 1 || rows.has(node['id'])) continue;
    move(node, area, lineOf(stringAt(node, 'id'), nodes, context), context);
  }
}

function* allNodes(node: DraftMap): Generator<DraftMap> {
  for (const child of childrenOf(node) as readonly DraftMap[]) {
    yield child;
    yield* allNodes(child);
  }
}

/** Where the source says what the administration of a node costs. */
function lineOf(id: string, nodes: readonly OutlineNode[], context: Context): number {
  for (const node of nodes) {
    const part = node.parts.find(({ kind }) => kind === 'administration');
    const line = context.ids.get(node) === id ? (part?.line ?? node.line) : 0;
    const found = line === 0 ? lineOf(id, node.children, context) : line;
    if (found > 0) return found;
  }
  return 0;
}

/** Both are maps of the draft, in order: the area's budget is where its keys end. */
function move(node: DraftMap, area: DraftMap, line: number, { remarks }: Context): void {
  const budget = innerMap(node, 'budget');
  const { administration, ...rest } = budget;
  const target = innerMap(area, 'budget');
  target['administration'] = administration;
  if (Object.keys(rest).length === 0) delete node['budget'];
  else node['budget'] = rest;
  putInOrder(area, nodeKeys);
  const id = stringAt(node, 'id');
  remarks.comment(
    area,
    'budget',
    `assumed: the cost table counts the administration of ${id} here`,
  );
  remarks.note(
    'assumed',
    { line, text: stringAt(area, 'title') },
    l10n.t(
      'The administration of {0} stands at {1}, where the cost table counts it.',
      id,
      stringAt(area, 'id'),
    ),
  );
}
