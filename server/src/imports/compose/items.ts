import { append } from '../append';
import * as l10n from '@vscode/l10n';
import type { DraftMap } from '../draft';
import { fromLines, joinTexts } from '../draft';
import type { OutlinePart } from '../outline/outline';
import type { DraftValue, Parsed } from '../parsed';
import { parseItems, parseItemTable, parseMetricTable, withGoalIds } from '../parts';
import type { DraftItem, DraftRisk, ItemKind } from '../parts/drafts';
import type { SourceTable, SourceText } from '../source';
import { ownWords, type Context } from './context';
import { stringAt } from './money';
import { proseOf, rowsAsText } from './prose';
import { tableKindOf } from './table-kind';

export type ItemKey = 'goals' | 'measures' | 'outputs' | 'metrics' | 'risks';

const kinds: Readonly<Record<ItemKey, ItemKind>> = {
  goals: 'goal',
  measures: 'measure',
  outputs: 'output',
  metrics: 'metric',
  risks: 'risk',
};

/**
 * The items of a part of a node, added to those that it has. What is no item is kept in the node's
 * description, with the lines that it comes from.
 */
export function addItems(node: DraftMap, key: ItemKey, part: OutlinePart, context: Context): void {
  const { remarks } = context;
  const { paragraphs, tables, figures } = proseOf(part.blocks);
  const keep = (texts: readonly SourceText[]): void => {
    keepInDescription(node, texts, context);
  };
  const items: DraftItem[] = [];
  if (paragraphs.length > 0)
    append(items, remarks.take(parseItems(paragraphs, kinds[key], context.language), keep));
  for (const table of tables) {
    const read = itemsOfTable(table, key, context);
    if (read) append(items, remarks.take(read, keep));
    else keepRows(rowsAsText(table), keep, context);
  }
  if (figures.length > 0) node['figures'] = [...listAt(node, 'figures'), ...figures];
  if (items.length === 0) return;
  if (part.about !== '') remarks.comment(node, key, part.label);
  node[key] = [...listAt(node, key), ...grouped(withOwnIds(node, items), part, context)];
}

/** The items of a table whose heads say that it lists such; undefined for another table. */
function itemsOfTable(
  table: SourceTable,
  key: ItemKey,
  context: Context,
): Parsed<readonly DraftItem[]> | undefined {
  const { language } = context;
  if (key === 'metrics') {
    return tableKindOf(table) === 'metrics' ? parseMetricTable(table, language) : undefined;
  }
  const kind = kinds[key];
  if (kind === 'metric' || kind === 'risk') return undefined;
  const read = parseItemTable(table, kind, language);
  if (read) sayHeads(table, context);
  return read;
}

/** Heads of columns that are understood are labels; what they head is in the plan. */
export function sayHeads({ rows: [head] }: SourceTable, { remarks }: Context): void {
  for (const cell of head ?? []) for (const each of cell.lines ?? [cell]) remarks.said.add(each);
}

/** The numbers that a list gives its metrics (`M1`), as ids that are the only ones in the plan. */
function withOwnIds(
  node: DraftMap,
  items: readonly DraftItem[],
  taken = new Set<string>(),
): readonly DraftItem[] {
  return items.map((item) => {
    if (typeof item === 'string') return item;
    const { id, ...others } = item;
    const within = item.items ? { items: withOwnIds(node, item.items, taken) } : {};
    if (id === undefined) return { ...item, ...within };
    const own = numbered(node, id, others.text ?? '', taken);
    return { ...own, ...others, ...within, text: own.text };
  });
}

/** The same of the risks of a table. */
export function withOwnRiskIds(node: DraftMap, risks: readonly DraftRisk[]): readonly DraftRisk[] {
  const taken = new Set<string>();
  return risks.map(({ id, ...others }) => {
    if (id === undefined) return others;
    const own = numbered(node, id, others.text, taken);
    return { ...own, ...others, text: own.text };
  });
}

const idForm = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** A number that stands twice, or that is no id, is a part of the text. */
function numbered(
  node: DraftMap,
  number: string,
  text: string,
  taken: Set<string>,
): { readonly id?: string; readonly text: string } {
  const id = `${stringAt(node, 'id')}-${number}`;
  const isOwn = !taken.has(id) && idForm.test(id);
  taken.add(id);
  return isOwn ? { id, text } : { text: `${number} ${text}` };
}

/** What only some of the work packages share says which. */
function grouped(
  items: readonly DraftItem[],
  { shared }: OutlinePart,
  context: Context,
): readonly DraftItem[] {
  if (shared === undefined) return items;
  return [{ title: `${ownWords(context).workPackages} ${shared}`, items }];
}

export function listAt(map: DraftMap, key: string): readonly DraftValue[] {
  const value = map[key];
  return Array.isArray(value) ? (value as readonly DraftValue[]) : [];
}

export function keepInDescription(
  node: DraftMap,
  texts: readonly SourceText[],
  { remarks }: Context,
): void {
  if (texts.length === 0) return;
  const { description } = node;
  const before = typeof description === 'string' ? description : undefined;
  const added = texts.map(({ text }) => text).join('\n');
  node['description'] = joinTexts(before, added);
  remarks.comment(node, 'description', fromLines(texts));
}

/** Rows of a table that nobody understood. */
export function keepRows(
  rows: readonly SourceText[],
  keep: (texts: readonly SourceText[]) => void,
  { remarks }: Context,
): void {
  const [first] = rows;
  if (!first) return;
  append(remarks.kept, rows);
  remarks.note(
    'kept',
    first,
    l10n.t('The columns of this table are not known. Its rows are kept as text.'),
  );
  keep(rows);
}

/** Goals that measures, outputs and metrics name by number get ids, and are named by them. */
export function nameGoals(node: DraftMap, id: string, context: Context): void {
  const named = ['measures', 'outputs', 'metrics'].filter((key) =>
    (listAt(node, key) as readonly DraftItem[]).some(namesGoals),
  );
  if (named.length === 0) return;
  const { goal } = ownWords(context);
  const goals = listAt(node, 'goals') as readonly DraftItem[];
  const idOf = (number: number): string | undefined =>
    number >= 1 && number <= goals.length ? `${id}-${goal}${number}` : undefined;
  node['goals'] = goals.map((each, index) => {
    const wanted = { id: `${id}-${goal}${index + 1}` };
    return typeof each === 'string' ? { ...wanted, text: each } : { ...wanted, ...each };
  });
  for (const key of named) node[key] = withGoalIds(listAt(node, key) as readonly DraftItem[], idOf);
}

function namesGoals(item: DraftItem): boolean {
  if (typeof item === 'string') return false;
  return (item.goals?.length ?? 0) > 0 || (item.items ?? []).some(namesGoals);
}
