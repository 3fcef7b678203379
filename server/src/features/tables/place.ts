import { objectType, fieldAt, type Field, type FieldPath } from '../../schema/fields';
import { dashOf, indentOfMap } from '../../parse/edits';
import type { PathAt, PathStep } from '../../parse/path-at';
import { isEmpty, type SyntaxNode } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';

/** What a table in a plan is of. */
export type TableKind = 'list' | 'parts' | 'budget' | 'years' | 'results';

/** A value of a plan that people write as a table. */
export interface TablePlace {
  readonly kind: TableKind;
  readonly field: Field;
  /** Keys and indexes from the plan's root down. */
  readonly keys: FieldPath;
  readonly node: SyntaxNode;
  /** How many of its items start before the place. */
  readonly above: number;
  /** The column from which on its items or keys stand; undefined of one that is empty. */
  readonly column: number | undefined;
}

/** Parts of a plan, and lists of few words inside a row of a table. */
const others = new Set(['pillar', 'investment', 'area', 'workPackage', 'metricTarget', 'figure']);

/** What a value of the field is as a table; undefined for everything else. */
export function tableKind(field: Field): TableKind | undefined {
  const { object, item } = field;
  if (field.key === 'byYear') return 'years';
  if (object !== undefined && (object === objectType('budget') || object.name === 'budgetPart'))
    return 'budget';
  const { object: row } = item ?? {};
  if (!row || others.has(row.name)) return undefined;
  if (row.name === 'budgetPart') return 'parts';
  return row.name === 'evaluationResult' ? 'results' : 'list';
}

/** The tables that a place is in, the innermost first. */
export function tablesAround(tree: SyntaxTree, { steps, keys }: PathAt): readonly TablePlace[] {
  const found: TablePlace[] = [];
  for (let depth = steps.length - 1; depth > 0; depth--) {
    const step = steps[depth];
    const path = keys.slice(0, depth);
    const field = fieldAt(path);
    const kind = field && tableKind(field);
    // An item of a list of parts is a budget of its own.
    if (!step || !kind || !isWhole(step.node, kind)) continue;
    const next = steps[depth + 1];
    const above = next?.index === undefined ? 0 : next.index + 1;
    const column = columnOf(tree, step);
    found.push({ kind, field, keys: path, node: step.node, above, column });
  }
  return found;
}

/** A value of another form is a slip: nothing is added to it. */
function isWhole(node: SyntaxNode, kind: TableKind): boolean {
  if (isEmpty(node)) return true;
  return node.kind === (kind === 'budget' || kind === 'years' ? 'map' : 'list');
}

function columnOf(tree: SyntaxTree, { node }: PathStep): number | undefined {
  if (node.kind === 'map') return node.entries.length === 0 ? undefined : indentOfMap(tree, node);
  const first = node.kind === 'list' ? node.items[0] : undefined;
  return first && (node.kind !== 'list' || !node.flow) ? dashOf(tree, first).character : undefined;
}
