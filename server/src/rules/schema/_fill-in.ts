import type { Snapshot } from '../../model/snapshot';
import { raw, type NewValue } from '../../parse/edits';
import type { MapNode } from '../../parse/syntax';
import type { Field, ObjectType } from '../../schema/fields';
import { freeId } from '../id/_free-id';

/** Left to be filled in: what `content/placeholder` and the value's own rules keep reporting. */
export const placeholder = 'TODO';

/** How ids of nodes start where no neighbour shows it. */
const stems: Readonly<Record<string, Readonly<Record<'fi' | 'sv' | 'en', string>>>> = {
  pillar: { fi: 'P1', sv: 'P1', en: 'P1' },
  investment: { fi: 'I1', sv: 'I1', en: 'I1' },
  area: { fi: 'A1', sv: 'A1', en: 'A1' },
  workPackage: { fi: 'TP1', sv: 'AP1', en: 'WP1' },
  benefit: { fi: '1', sv: '1', en: '1' },
};

/** A value for a key that must be there: the only one possible, a free id, or a placeholder. */
export function fillIn(
  field: Field,
  type: ObjectType,
  map: MapNode | undefined,
  snapshot: Snapshot,
): NewValue {
  const [only, ...others] = field.choices;
  if (only && others.length === 0) return only.value;
  if (field.kind === 'id') {
    const id = idFor(type, map, snapshot);
    return /^[1-9]\d*$/.test(id) ? raw(id) : id;
  }
  return field.shapes.includes('array') && !field.shapes.includes('string')
    ? [placeholder]
    : placeholder;
}

/** After the ids of the things beside it, or the usual first one. */
function idFor(type: ObjectType, map: MapNode | undefined, { plan, ids }: Snapshot): string {
  const node = map && plan?.nodeOf(map);
  const beside = node && plan?.parentOf(node)?.children.filter(({ kind }) => kind === node.kind);
  const neighbour = beside?.findLast(({ id }) => id !== undefined)?.id?.value;
  const stem = stems[type.name]?.[plan?.language ?? 'fi'];
  return freeId(ids, type.declares ?? 'node', neighbour ?? stem ?? '1');
}
