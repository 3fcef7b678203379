import type { Snapshot } from '../../model/snapshot';
import { raw, type NewValue } from '../../parse/edits';
import type { Field } from '../../schema/fields';
import { moneyToYaml } from '../../values/money';
import { toFillIn } from '../_nodes';

/**
 * A section to fill in: the keys that its example in the schema shows, as far as words are to stand
 * there. Undefined where nothing can be written that would not be another slip.
 */
export function skeletonOf(field: Field, snapshot: Snapshot): NewValue | undefined {
  return field.key === 'costSummary' ? costTable(snapshot) : fill(field, field.examples[0]);
}

/** Without ids: what has one is to be named elsewhere, and nobody has done so yet. */
function fill(field: Field, example: unknown): NewValue | undefined {
  if (field.kind === 'text' || field.kind === 'longText') return toFillIn;
  const { item, object, shapes } = field;
  if (typeof example === 'string' && shapes.includes('string')) {
    return field.kind === 'list' || field.kind === 'object' ? toFillIn : undefined;
  }
  if (Array.isArray(example) && item) {
    const [first] = example as readonly unknown[];
    const filled = fill(item, first);
    return filled === undefined ? undefined : [filled];
  }
  if (!isObject(example) || !object) return undefined;
  const filled = Object.entries(example).flatMap(([key, each]) => {
    const inner = object.fields.get(key);
    const value = inner && fill(inner, each);
    return value === undefined ? [] : [[key, value] as const];
  });
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

/** A row for each costed part right under the plan: together they hold every cost. */
function costTable(snapshot: Snapshot): NewValue | undefined {
  const rows = (snapshot.plan?.root.children ?? []).flatMap((node) => {
    const { figure } = snapshot.figures(node);
    if (!node.id || figure === undefined || figure === 0) return [];
    const of = node.id.at.style === 'plain' ? raw(node.id.value) : node.id.value;
    return [{ of, total: raw(moneyToYaml(figure)) }];
  });
  return rows.length === 0 ? undefined : rows;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
