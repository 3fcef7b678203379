import type { MapNode, SyntaxNode } from '../parse/syntax';
import { Rope } from '../util/rope';
import { planType, type Field, type ObjectType } from './fields';
import { walkFields } from './walk';

/** What a collection looks at; nodes in a node are looked at on their own. */
export interface NodeReader {
  readonly object?: (map: MapNode, type: ObjectType) => void;
  readonly value?: (value: SyntaxNode, field: Field) => void;
}

interface InnerNode {
  readonly map: MapNode;
  readonly type: ObjectType;
}

/** What a node's map was read as, and what each collection found right in it. */
interface Own {
  readonly type: ObjectType;
  /** By the number of the collection. */
  readonly found: readonly (readonly unknown[])[];
  readonly inner: readonly InnerNode[];
}

interface Within<T> {
  readonly type: ObjectType;
  readonly all: Rope<T>;
}

/** Every collection of the engine: one walk over a node serves them all. */
const collections: ((add: (found: unknown) => void) => NodeReader)[] = [];
/** A node's map is another one exactly when its text is. */
const owns = new WeakMap<MapNode, Own>();

/**
 * Collects things of one kind over a plan at the cost of what changed: what stands in a pillar,
 * investment, area or work package is kept by its identity, and so are the plan's own sections.
 * `read` gets the list to add to and says what to look at; nodes come in document order, each one's
 * own things before those of the nodes in it.
 */
export function perNode<T>(
  read: (add: (found: T) => void) => NodeReader,
): (root: MapNode | undefined) => Rope<T> {
  const number = collections.push(read) - 1;
  const cache = new WeakMap<MapNode, Within<T>>();
  const nothing = Rope.of<T>([], []);

  const within = (map: MapNode, type: ObjectType): Rope<T> => {
    const before = cache.get(map);
    if (before?.type === type) return before.all;
    const { found, inner } = ownOf(map, type);
    // Only this collection adds under its number.
    const own = (found[number] ?? []) as readonly T[];
    const all = Rope.of(
      own,
      inner.map((node) => within(node.map, node.type)),
    );
    cache.set(map, { type, all });
    return all;
  };

  return (root) => (root ? within(root, planType) : nothing);
}

function ownOf(root: MapNode, type: ObjectType): Own {
  const before = owns.get(root);
  if (before?.type === type && before.found.length === collections.length) return before;
  const found = collections.map((): unknown[] => []);
  const readers = collections.map((read, number) => read((each) => found[number]?.push(each)));
  const objects = readers.flatMap(({ object }) => object ?? []);
  const values = readers.flatMap(({ value }) => value ?? []);
  const inner: InnerNode[] = [];
  walkFields(
    root,
    {
      object: (map, each) => {
        if (map !== root && each.declares === 'node') {
          inner.push({ map, type: each });
          return false;
        }
        for (const object of objects) object(map, each);
        return true;
      },
      value: (value, field) => {
        for (const read of values) read(value, field);
      },
    },
    type,
  );
  const own = { type, found, inner };
  owns.set(root, own);
  return own;
}
