import { keyText, type Entry, type MapNode, type SyntaxNode } from '../../parse/syntax';
import type { ObjectType } from '../../schema/fields';
import { nearestKey } from '../../schema/near-key';
import { perNode } from '../../schema/per-node';

/** `id:TP1`, without the space that would make it a key with its value. */
const unspaced = /^id:["']?([\p{L}\p{N}._-]+)/u;

/**
 * Ids that are written but not read as such: under keys that the format does not know, such as
 * `otputs` or `idd`, or in an entry that is nothing but `id:TP1`. schema/unknown-key and others tell
 * of the slip, and what refers to them names something.
 */
export const lostIds = perNode<string>((add) => ({
  object: (map, type) => {
    if (type.freeKeys) return;
    for (const entry of map.entries) {
      if (type.fields.has(keyText(entry))) continue;
      if (isMeantId(entry, type, map)) addId(entry.value, add);
      collect(entry.value, add);
    }
  },
  value: (value, field) => {
    if (value.kind !== 'scalar' || field.kind !== 'object') return;
    const id = field.object?.declares && unspaced.exec(value.source)?.[1];
    if (id !== undefined) add(id);
  },
}));

function isMeantId(entry: Entry, type: ObjectType, map: MapNode): boolean {
  return type.declares !== undefined && nearestKey(keyText(entry), type, map) === 'id';
}

function collect(node: SyntaxNode, add: (id: string) => void): void {
  if (node.kind === 'list') for (const item of node.items) collect(item, add);
  if (node.kind !== 'map') return;
  for (const entry of node.entries) {
    if (keyText(entry) === 'id') addId(entry.value, add);
    collect(entry.value, add);
  }
}

function addId(value: SyntaxNode, add: (id: string) => void): void {
  if (value.kind === 'scalar') add(value.source.trim());
}
