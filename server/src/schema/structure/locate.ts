import { keyText, type Entry, type MapNode, type SyntaxNode } from '../../parse/syntax';
import type { Field, ObjectType } from '../fields';

/** A value of the plan with all that its findings need to know. */
export interface Place {
  readonly node: SyntaxNode;
  /** Undefined for the map that the search starts from. */
  readonly field: Field | undefined;
  /** The entry whose value the node is; undefined in a list. */
  readonly entry: Entry | undefined;
  /** The keys that the node may have, where it may have any. */
  readonly type: ObjectType | undefined;
}

/** Finds values by JSON pointer under one map; large maps are indexed once. */
export class Locator {
  private readonly indexes = new Map<MapNode, ReadonlyMap<string, Entry>>();

  constructor(
    private readonly root: MapNode,
    private readonly rootType: ObjectType,
  ) {}

  place(pointer: string): Place | undefined {
    let place: Place | undefined = {
      node: this.root,
      field: undefined,
      entry: undefined,
      type: this.rootType,
    };
    for (const step of pointer.split('/').slice(1)) {
      place = place && this.step(place, step.replaceAll('~1', '/').replaceAll('~0', '~'));
    }
    return place;
  }

  /** The first entry with this key, which is the one that counts. */
  entry(map: MapNode, key: string): Entry | undefined {
    let index = this.indexes.get(map);
    if (!index) {
      const made = new Map<string, Entry>();
      for (const entry of map.entries) {
        const text = keyText(entry);
        if (!made.has(text)) made.set(text, entry);
      }
      index = made;
      this.indexes.set(map, index);
    }
    return index.get(key);
  }

  private step({ node, field, type }: Place, step: string): Place | undefined {
    if (node.kind === 'map') {
      const entry = this.entry(node, step);
      const next = type?.fields.get(step) ?? type?.freeKeys;
      return entry && { node: entry.value, field: next, entry, type: next?.object };
    }
    const item = node.kind === 'list' ? node.items[Number(step)] : undefined;
    const next = field?.item;
    return item && { node: item, field: next, entry: undefined, type: next?.object };
  }
}
