import * as l10n from '@vscode/l10n';
import { inOrder, joinTexts, type DraftMap } from '../draft';
import type { NodeKind } from '../labels';
import type { OutlineNode, OutlinePart } from '../outline/outline';
import { numbersOf } from '../outline/numbers';
import { parseRiskTable } from '../parts';
import type { DraftBudget } from '../parts/drafts';
import type { SourceParagraph, SourceTable } from '../source';
import { isInside, parsePeriod } from '../../values/period';
import { budgetOf, estimateOf, readBudget, type Estimate } from './budget';
import { ownWords, type Context } from './context';
import { addEffort, sayInexactMonths } from './effort';
import { costsInProse } from './costs-in-prose';
import { addItems, keepInDescription, keepRows, listAt, nameGoals, withOwnRiskIds } from './items';
import { periodIn } from './month-names';
import { proseOf, rowsAsText, textOf } from './prose';
import { isKeys, listOf, stringAt } from './money';
import { addSchedule, addScheduleTable, nameTimelines } from './schedule';
import { tableKindOf } from './table-kind';

export const nodeKeys = [
  ...['id', 'title', 'acronym', 'lead', 'background', 'description', 'cooperation', 'period'],
  ...['targetGroups', 'contributesTo', 'dependsOn', 'goals', 'measures', 'outputs', 'metrics'],
  ...['schedule', 'budget', 'costShare', 'risks', 'links', 'figures'],
  ...['investments', 'areas', 'workPackages'],
] as const;

/** The list of a plan or a node that a kind of node stands in. */
export const listsOf: Readonly<Record<NodeKind, string>> = {
  pillar: 'pillars',
  investment: 'investments',
  area: 'areas',
  workPackage: 'workPackages',
};

const acronymAtEnd = /\s*\(([\p{Lu}\d][\p{L}\p{Lu}\d-]{1,14})\)\s*$/u;

/** A node of the plan with all below it (plan-format §1.2). */
export function composeNode(outline: OutlineNode, context: Context): DraftMap {
  const id = context.ids.get(outline) ?? '';
  const [, acronym] = acronymAtEnd.exec(outline.title) ?? [];
  const isAcronym = acronym !== undefined && acronym === acronym.toUpperCase();
  const title = isAcronym ? outline.title.replace(acronymAtEnd, '') : outline.title;
  const node: DraftMap = { id, title: title === '' ? id : title };
  if (isAcronym) node['acronym'] = acronym;
  const groups = context.serves.get(id);
  if (groups) node['targetGroups'] = groups;
  addChildren(node, outline, context);
  const { estimates, tables } = addText(node, outline, context);
  for (const part of outline.parts) {
    const estimate = addPart(node, sharedBySome(part, outline), context);
    if (estimate) estimates.push(estimate);
  }
  // Behind the parts: a roadmap's entries stand among those of the schedule.
  for (const table of tables) addTable(node, table, context);
  const budget = budgetOf(node, estimates, context);
  if (budget) node['budget'] = budget;
  const effort = context.efforts.get(outline);
  if (effort) addEffort(node, effort, context);
  nameTimelines(node, context);
  addPeriodOfEstimate(node, estimates, context);
  nameGoals(node, id, context);
  sayNumber(node, outline, context);
  return context.remarks.moveComments(node, inOrder(node, nodeKeys));
}

/** A work package that the source has no heading for, out of parts with labels. */
export function composePart(
  facts: { readonly id: string; readonly title: string },
  parts: readonly OutlinePart[],
  context: Context,
): DraftMap {
  const node: DraftMap = { ...facts };
  const estimates: Estimate[] = [];
  for (const part of parts) {
    const estimate = addPart(node, { ...part, shared: undefined }, context);
    if (estimate) estimates.push(estimate);
  }
  const budget = budgetOf(node, estimates, context);
  if (budget) node['budget'] = budget;
  nameGoals(node, facts.id, context);
  return context.remarks.moveComments(node, inOrder(node, nodeKeys));
}

/** The lists of a plan or a node that its children stand in. */
export function addNodes(into: DraftMap, nodes: readonly OutlineNode[], context: Context): void {
  const lists = new Map<string, DraftMap[]>();
  for (const each of nodes) {
    const key = listsOf[each.kind];
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    list.push(composeNode(each, context));
  }
  for (const [key, list] of lists) into[key] = [...listAt(into, key), ...list];
}

function addChildren(node: DraftMap, { children }: OutlineNode, context: Context): void {
  addNodes(node, children, context);
}

/** What stands under its heading without a label: its text and pictures, and costs in its prose. */
function addText(
  node: DraftMap,
  { blocks }: OutlineNode,
  context: Context,
): { readonly estimates: Estimate[]; readonly tables: readonly SourceTable[] } {
  const { paragraphs, tables, figures } = proseOf(blocks);
  const estimates: Estimate[] = [];
  const text: SourceParagraph[] = [];
  for (const paragraph of paragraphs) {
    const found = costsInProse(paragraph);
    if (!found) {
      text.push(paragraph);
      continue;
    }
    if (found.text) text.push(found.text);
    const budget = readBudget([found.costs], context);
    estimates.push({ budget, title: found.title, line: paragraph.line, shared: undefined });
  }
  const all = tables.some((table) => tableKindOf(table) === 'roadmap')
    ? text.filter(isAllTheTime)
    : [];
  if (all.length > 0) node['schedule'] = all.map(({ text: task }) => ({ tasks: [task] }));
  const description = joinTexts(
    textOf(text.filter((each) => !all.includes(each))),
    estimates.map(({ title }) => title).join('\n'),
  );
  if (description !== undefined) node['description'] = description;
  if (figures.length > 0) node['figures'] = [...listAt(node, 'figures'), ...figures];
  return { estimates, tables };
}

/** The foot of a roadmap: `Selvitystyö koko projektin ajan`. */
function isAllTheTime({ text, depth }: SourceParagraph): boolean {
  return (
    depth === undefined &&
    text.length <= 160 &&
    /koko (?:hankkeen|projektin|hankekauden) ajan|hela projekttiden|throughout the project/i.test(
      text,
    )
  );
}

function addTable(node: DraftMap, table: SourceTable, context: Context): void {
  const { remarks } = context;
  const keep = (texts: Parameters<typeof keepInDescription>[1]): void => {
    keepInDescription(node, texts, context);
  };
  const kind = tableKindOf(table);
  if (kind === 'roadmap' || kind === 'schedule') addScheduleTable(node, table, context);
  else if (kind === 'risks') {
    const risks = withOwnRiskIds(node, remarks.take(parseRiskTable(table), keep));
    node['risks'] = [...listAt(node, 'risks'), ...risks];
  } else keepRows(rowsAsText(table), keep, context);
}

/** A part that all work packages of the node share is the node's own. */
function sharedBySome(part: OutlinePart, { children }: OutlineNode): OutlinePart {
  if (part.shared === undefined) return part;
  const packages = children.filter(({ kind }) => kind === 'workPackage').length;
  return numbersOf(part.shared).length >= packages ? { ...part, shared: undefined } : part;
}

/** @returns the estimate, where the part is one: the node's budget is made of all of them */
function addPart(node: DraftMap, part: OutlinePart, context: Context): Estimate | undefined {
  switch (part.kind) {
    case 'goals':
    case 'measures':
    case 'outputs':
    case 'metrics':
      addItems(node, part.kind, part, context);
      return undefined;
    case 'risks':
      addRisks(node, part, context);
      return undefined;
    case 'schedule':
      addSchedule(node, part, context);
      return undefined;
    case 'budget':
    case 'administration':
      return addEstimate(node, part, context);
    default:
      addFact(node, part, context);
      return undefined;
  }
}

function addEstimate(node: DraftMap, part: OutlinePart, context: Context): Estimate {
  const { estimate, figures } = estimateOf(part, context);
  sayInexactMonths(part, context);
  if (figures.length > 0) node['figures'] = [...listAt(node, 'figures'), ...figures];
  return part.shared === undefined
    ? estimate
    : { ...estimate, title: estimate.title || `${ownWords(context).workPackages} ${part.shared}` };
}

/** Risks of a table are whole; those of prose are texts (plan-format §5). */
function addRisks(node: DraftMap, part: OutlinePart, context: Context): void {
  const tables = part.blocks.filter((block) => block.kind === 'table');
  const others = part.blocks.filter((block) => block.kind !== 'table');
  if (others.length > 0) addItems(node, 'risks', { ...part, blocks: others }, context);
  for (const table of tables) addTable(node, table, context);
}

/** Parts that are a text or a single fact. What cannot be one stays text, under its label. */
function addFact(node: DraftMap, part: OutlinePart, context: Context): void {
  const { paragraphs, tables, figures } = proseOf(part.blocks);
  const text = textOf(paragraphs);
  if (figures.length > 0) node['figures'] = [...listAt(node, 'figures'), ...figures];
  for (const table of tables) addTable(node, table, context);
  if (text === undefined) return;
  const { kind, label } = part;
  switch (kind) {
    case 'background':
    case 'description':
    case 'cooperation':
    case 'costShare': {
      const before = node[kind];
      node[kind] = joinTexts(typeof before === 'string' ? before : undefined, text);
      return;
    }
    case 'lead':
    case 'acronym':
      node[kind] = text;
      return;
    case 'period': {
      const period = periodIn(text);
      if (period === undefined) break;
      node['period'] = period;
      return;
    }
    default:
  }
  const labelled = paragraphs.map((each, index) => ({
    ...each,
    text: index === 0 && label !== '' ? `${label}: ${each.text}` : each.text,
  }));
  keepInDescription(node, labelled, context);
}

/** A period that all work packages' costs are estimated for is the node's own. */
function addPeriodOfEstimate(
  node: DraftMap,
  estimates: readonly Estimate[],
  { remarks }: Context,
): void {
  const [only] = estimates.filter(({ budget }) => costPeriod(budget) !== undefined);
  const period = only && costPeriod(only.budget);
  const isShared = listAt(node, 'workPackages').length > 0;
  if (period === undefined || node['period'] !== undefined || !isShared || !holdsAll(period, node))
    return;
  node['period'] = period;
  remarks.comment(node, 'period', 'assumed: the period of the cost estimate');
}

/** What is scheduled below lies in it: else it is the period of the costs alone. */
function holdsAll(written: string, node: DraftMap): boolean {
  const outer = parsePeriod(written);
  return listAt(node, 'workPackages')
    .filter(isKeys)
    .every((child) =>
      [child, ...listOf(child['schedule']).filter(isKeys)].every(({ period }) => {
        const inner = typeof period === 'string' ? parsePeriod(period) : undefined;
        return !inner?.ok || (outer.ok && isInside(inner.value.period, outer.value.period));
      }),
    );
}

/** The note of an estimate, or of its one part, where it is a period. */
function costPeriod({ note, parts }: DraftBudget): string | undefined {
  const said = note ?? (parts?.length === 1 ? parts[0]?.note : undefined);
  return said !== undefined && parsePeriod(said).ok ? said : undefined;
}

/** The source's own number, where the id says another. */
function sayNumber(
  node: DraftMap,
  { kind, number, line }: OutlineNode,
  { remarks }: Context,
): void {
  const id = stringAt(node, 'id');
  const plain = number?.replace(/\s+/g, '').toLowerCase();
  if (plain === undefined || id.toLowerCase().endsWith(plain) || kind !== 'workPackage') return;
  remarks.comment(node, 'id', `${number ?? ''} in the source, line ${line}`);
  remarks.note(
    'assumed',
    { line, text: stringAt(node, 'title') },
    l10n.t(
      'The number {0} stands at several work packages or at another level. This one is {1}.',
      number ?? '',
      id,
    ),
  );
}
