import { isEmpty, valueOf, type ListNode, type SyntaxNode } from '../../parse/syntax';
import type { ObjectType } from '../../schema/fields';
import type { Language } from '../../values/language';
import { columnsOf, holdsItems, type Column } from './columns';
import { resultColumns } from './result-columns';
import { keysOf, nodeUnder, shown, writeCell } from './write-cell';
import { guardText } from './guard';
import type { Rows } from './sheet';

interface Row {
  readonly node: SyntaxNode;
  /** Under how many items with a text of their own it stands. */
  readonly depth: number;
  /** The heading that it stands under. */
  readonly group?: SyntaxNode | undefined;
}

/** The items of a list, a row each: headings and sub-items too. Only columns that say something. */
export function rowsOfList(
  items: readonly SyntaxNode[],
  type: ObjectType,
  language: Language,
): Rows {
  const rows = holdsItems(type)
    ? [...flattened(items, 0)]
    : items.map((node): Row => ({ node, depth: 0 }));
  return tableOf(rows, columnsOf(type), language, (column, row) => cellOf(column, row, language));
}

function* flattened(
  items: readonly SyntaxNode[],
  depth: number,
  group?: SyntaxNode,
): Generator<Row> {
  for (const node of items) {
    yield { node, depth, group };
    const inner = valueOf(node, 'items');
    if (inner?.kind !== 'list') continue;
    const isHeading = depth === 0 && !group && isHeadingNode(node);
    yield* flattened(
      inner.items,
      isHeading ? 0 : depth + 1,
      isHeading ? valueOf(node, 'title') : group,
    );
  }
}

function isHeadingNode(node: SyntaxNode): boolean {
  const keys = keysOf(node);
  return keys.includes('title') && !keys.includes('text');
}

function cellOf({ path, field }: Column, { node, depth, group }: Row, language: Language): string {
  const [key = ''] = path;
  if (node.kind !== 'map') {
    if (key === 'title' && group) return writeCell(group, field, language);
    // A text in an object's place is what the object is about.
    return key === 'text' || key === 'name' ? marked(shown(node, field, language), depth) : '';
  }
  if (key === 'title' && group) return writeCell(group, field, language);
  const own = nodeUnder(node, path);
  if (key !== 'text') return writeCell(own, field, language);
  const text = shown(own, field, language);
  const title = valueOf(node, 'title');
  const told = text === '' && depth > 0 && title ? shown(title, field, language) : text;
  return marked(told, depth);
}

function marked(text: string, depth: number): string {
  return text === '' ? '' : guardText('– '.repeat(depth) + text);
}

interface ProcessRow {
  readonly result: SyntaxNode;
  readonly process: SyntaxNode | undefined;
}

/** The evaluation table: a row a process, with the result goal that it serves. */
export function rowsOfResults(items: readonly SyntaxNode[], language: Language): Rows {
  const rows = items.flatMap((result): readonly ProcessRow[] => {
    const processes = valueOf(result, 'processes');
    const inner = processes?.kind === 'list' ? processes.items : [];
    return inner.length === 0
      ? [{ result, process: undefined }]
      : inner.map((process) => ({ result, process }));
  });
  return tableOf(rows, resultColumns(), language, ({ path, field }, { result, process }) => {
    const [key, ...inner] = path;
    return writeCell(
      key === 'result' ? nodeUnder(result, inner) : nodeUnder(process, path),
      field,
      language,
    );
  });
}

/** Heads and rows, without columns that are empty in every row; two columns at least. */
function tableOf<T>(
  rows: readonly T[],
  columns: readonly Column[],
  language: Language,
  cell: (column: Column, row: T) => string,
): Rows {
  const cells = columns.map((column) => rows.map((row) => cell(column, row)));
  const used = columns.flatMap((column, index) =>
    cells[index]?.some((each) => each !== '') ? [{ column, cells: cells[index] }] : [],
  );
  const heads = used.map(({ column }) => guardText(column.labelIn(language)));
  return [heads, ...rows.map((_, row) => used.map((each) => each.cells[row] ?? ''))];
}

/** Items of a list; what is empty is none. */
export function itemsOf({ items }: ListNode): readonly SyntaxNode[] {
  return items.filter((item) => !isEmpty(item));
}
