import { keyText, toData, type MapNode, type SyntaxNode } from '../../parse/syntax';
import type { Field, ObjectType } from '../fields';

/** A node of the plan that stands in a list of another one. */
export interface InnerNode {
  readonly map: MapNode;
  readonly type: ObjectType;
}

/** What the entries of a list of nodes are; undefined for every other field. */
function nodeTypeOf(field: Field | undefined): ObjectType | undefined {
  const type = field?.item?.object;
  return type?.declares === 'node' ? type : undefined;
}

/**
 * The data of a node or of the plan without the nodes in it: each of those is an empty object at
 * its index, since it is checked on its own. Prototype-free; the first of equal keys wins. What an
 * unknown key holds is left out.
 */
export function ownData(map: MapNode, type: ObjectType): Readonly<Record<string, unknown>> {
  const data = Object.create(null) as Record<string, unknown>;
  for (const entry of map.entries) {
    const key = keyText(entry);
    if (Object.hasOwn(data, key)) continue;
    const field = type.fields.get(key);
    data[key] = field || type.freeKeys ? valueData(entry.value, nodeTypeOf(field)) : true;
  }
  return data;
}

function valueData(value: SyntaxNode, nodeType: ObjectType | undefined): unknown {
  if (!nodeType || value.kind !== 'list') return toData(value);
  return value.items.map((item) => (item.kind === 'map' ? {} : toData(item)));
}

/** The nodes that `ownData` leaves out. */
export function innerNodes(map: MapNode, type: ObjectType): readonly InnerNode[] {
  return map.entries.flatMap((entry) => {
    const nodeType = nodeTypeOf(type.fields.get(keyText(entry)));
    if (!nodeType || entry.value.kind !== 'list') return [];
    return entry.value.items.flatMap((item) =>
      item.kind === 'map' ? [{ map: item, type: nodeType }] : [],
    );
  });
}
