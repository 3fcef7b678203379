import type { MapNode } from '../parse/syntax';
import { planType, type ObjectType } from './fields';
import { walkFields, type Visitor } from './walk';

interface OwnFound<T> {
  /** What the map was read as: what it may hold depends on the list that it stands in. */
  readonly type: ObjectType;
  readonly found: readonly T[];
  /** Nodes inside it: listed, not entered. */
  readonly inner: readonly { readonly map: MapNode; readonly type: ObjectType }[];
}

/**
 * Collects things of one kind over a plan at the cost of what changed: what a pillar, investment,
 * area or work package holds itself is kept by its identity, and so are the plan's own sections.
 * `read` gets the list to add to and says what to look at; nodes come in document order, each one's
 * own things before those of the nodes in it.
 */
export function perNode<T>(
  read: (add: (found: T) => void) => Visitor,
): (root: MapNode | undefined) => readonly T[] {
  const cache = new WeakMap<MapNode, OwnFound<T>>();

  const ownOf = (root: MapNode, rootType: ObjectType): OwnFound<T> => {
    const before = cache.get(root);
    if (before?.type === rootType) return before;
    const found: T[] = [];
    const inner: { map: MapNode; type: ObjectType }[] = [];
    const visitor = read((each) => found.push(each));
    const object = (map: MapNode, type: ObjectType): boolean => {
      if (map !== root && type.declares === 'node') {
        inner.push({ map, type });
        return false;
      }
      return visitor.object?.(map, type) ?? true;
    };
    walkFields(root, { ...visitor, object }, rootType);
    const own = { type: rootType, found, inner };
    cache.set(root, own);
    return own;
  };

  return (root) => {
    const all: T[] = [];
    const collect = (map: MapNode, type: ObjectType): void => {
      const own = ownOf(map, type);
      for (const each of own.found) all.push(each);
      for (const inner of own.inner) collect(inner.map, inner.type);
    };
    if (root) collect(root, planType);
    return all;
  };
}
