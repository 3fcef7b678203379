import { isEmpty, valueOf, type MapNode, type SyntaxNode } from '../../parse/syntax';
import type { Field, IdKind, ObjectType } from '../../schema/fields';
import { perNode } from '../../schema/per-node';

/**
 * Kinds of which the plan may have something whose id nobody can read: its id is still to be written
 * or is no id, its entry is empty or of another shape, or a line that cannot be read may hold it.
 * What a reference of such a kind names may be just that.
 */
export const openKinds = perNode<IdKind>((add) => ({
  object: (map, type) => {
    if (map.torn !== undefined) for (const kind of kindsWithin(type)) add(kind);
    if (type.declares && lacksId(map, type)) add(type.declares);
  },
  value: (value, field) => {
    if (field.kind !== 'list' && field.kind !== 'object') return;
    const held = field.item?.object ?? field.object;
    if (held && isOtherwise(value, field)) for (const kind of kindsWithin(held)) add(kind);
  },
}));

/** The id is due and absent, or there without a value that could be one. */
function lacksId(map: MapNode, { fields }: ObjectType): boolean {
  const id = valueOf(map, 'id');
  if (id === undefined) return fields.get('id')?.required === true;
  return id.kind !== 'scalar' || isEmpty(id) || id.source.trim() === '';
}

/** Still empty, or neither a list where one belongs, nor an object, nor what may stand for one. */
function isOtherwise(value: SyntaxNode, { item, shapes }: Field): boolean {
  if (item?.object) return value.kind !== 'list';
  if (value.kind !== 'scalar') return value.kind === 'list';
  return isEmpty(value) || !shapes.includes('string') || isIdBegun(value.source);
}

/** An entry that may be a text and is nothing but `i` or `id`: its id is being written. */
function isIdBegun(source: string): boolean {
  return source === 'i' || source === 'id';
}

const within = new WeakMap<ObjectType, ReadonlySet<IdKind>>();

/** The kinds of the object itself and of all that may stand in it. */
function kindsWithin(type: ObjectType): ReadonlySet<IdKind> {
  let kinds = within.get(type);
  if (!kinds) {
    const found = new Set<IdKind>();
    addKinds(type, found, new Set());
    kinds = found;
    within.set(type, kinds);
  }
  return kinds;
}

function addKinds(type: ObjectType, found: Set<IdKind>, seen: Set<ObjectType>): void {
  if (seen.has(type)) return;
  seen.add(type);
  if (type.declares) found.add(type.declares);
  for (const { object, item } of type.fields.values()) {
    if (object) addKinds(object, found, seen);
    if (item?.object) addKinds(item.object, found, seen);
  }
}
