import type { Snapshot } from '../../model/snapshot';
import { pathAt, type PathAt } from '../../parse/path-at';
import type { SyntaxNode } from '../../parse/syntax';
import type { CopiedTable } from '../../protocol';
import { comparePositions, type Range } from '../../text/source-text';
import type { Language } from '../../values/language';
import { capitalised } from './columns';
import { termOf } from '../hover/terms';
import { fieldAt } from '../../schema/fields';
import { nodeAt } from './insert';
import { tableKind, tablesAround, type TablePlace } from './place';
import type { Rows } from './sheet';
import { rowsOfBudget, rowsOfParts, rowsOfYears } from './write-budget';
import { itemsOf, rowsOfList, rowsOfResults } from './write-list';

/** Of a part of the plan in which the cursor stands in no table, the first of these that it has. */
const ofNode = ['budget', 'schedule', 'metrics', 'risks', 'outputs', 'measures', 'goals'] as const;

/**
 * The table around a place, whole or as far as it is selected: the outermost one, so that inside a cost
 * line it is its budget. Null where nothing around it is one.
 */
export function tableAt(snapshot: Snapshot, range: Range): CopiedTable | null {
  const { tree, text, plan } = snapshot;
  const language = plan?.language ?? 'fi';
  const start = onContent(text.line(text.clamp(range.start).line), range.start);
  const path = pathAt(tree, start);
  const place = tablesAround(tree, path).at(-1) ?? tableOfNode(snapshot, path);
  if (!place) return null;
  const rows = rowsOf(place, language, selected(snapshot, place, { start, end: range.end }));
  if (rows.length < 2) return null;
  return { rows, title: capitalised(termOf(place.field, language)) };
}

/** A cursor before a line's first key or on its dashes is meant for what stands behind them. */
function onContent(line: string, { line: at, character }: Range['start']): Range['start'] {
  const from = /^\uFEFF?\s*(?:-\s+)*/.exec(line)?.[0].length ?? 0;
  return { line: at, character: Math.max(character, from) };
}

function tableOfNode({ tree, plan }: Snapshot, { steps, keys }: PathAt): TablePlace | undefined {
  const depth = steps.findLastIndex(
    ({ node }) => node.kind === 'map' && plan?.nodeOf(node) !== undefined,
  );
  const node = steps[depth]?.node;
  for (const key of ofNode) {
    const path = [...keys.slice(0, depth), key];
    const field = fieldAt(path);
    const kind = field && tableKind(field);
    const value = nodeAt(tree.root, path);
    if (node && field && kind && value && value.kind !== 'scalar')
      return { kind, field, keys: path, node: value, above: 0, column: undefined };
  }
  return undefined;
}

/** The items that a selection touches; all of them where nothing is selected. */
function selected(
  { tree }: Snapshot,
  { node }: TablePlace,
  { start, end }: Range,
): readonly SyntaxNode[] {
  if (node.kind !== 'list') return [];
  const items = itemsOf(node);
  if (comparePositions(start, end) >= 0) return items;
  const touched = items.filter((item) => {
    const own = tree.extentOf(item);
    return comparePositions(own.start, end) < 0 && comparePositions(start, own.end) < 0;
  });
  return touched.length === 0 ? items : touched;
}

function rowsOf(
  { kind, field, node }: TablePlace,
  language: Language,
  items: readonly SyntaxNode[],
): Rows {
  switch (kind) {
    case 'budget':
      return rowsOfBudget(node, language);
    case 'years':
      return rowsOfYears(node, field, language);
    case 'parts':
      return rowsOfParts(items, language);
    case 'results':
      return rowsOfResults(items, language);
    case 'list': {
      const type = field.item?.object;
      return type ? rowsOfList(items, type, language) : [];
    }
  }
}
