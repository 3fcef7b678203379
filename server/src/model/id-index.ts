import { valueOf, type MapNode, type ScalarNode } from '../parse/syntax';
import { planType, type IdKind, type ObjectType } from '../schema/fields';
import { walkFields } from '../schema/walk';
import { scalarAt, scalarOf } from './build/read';

export interface Declaration {
  readonly id: string;
  readonly kind: IdKind;
  readonly at: ScalarNode;
  /** What bears the id. */
  readonly owner: MapNode;
  readonly title: string | undefined;
}

export interface IdReference {
  readonly id: string;
  readonly at: ScalarNode;
  /** What it may name; never empty. */
  readonly kinds: readonly IdKind[];
  /** Key of the field, such as `dependsOn`. */
  readonly key: string;
}

/** Every id of a plan and every place that names one. Ids are compared as text. */
export interface IdIndex {
  readonly declarations: readonly Declaration[];
  readonly references: readonly IdReference[];
  /** All with this id, in document order; more than one is a slip. */
  declared(id: string): readonly Declaration[];
  /** The one that a reference means: the first of a kind that fits. */
  resolve(reference: IdReference): Declaration | undefined;
  /** References that resolve to the declaration. */
  referencesTo(declaration: Declaration): readonly IdReference[];
  /** The declaration or reference that a scalar is. */
  at(scalar: ScalarNode): Declaration | IdReference | undefined;
}

interface OwnIds {
  /** What the map was read as: what it may hold depends on the list that it stands in. */
  readonly type: ObjectType;
  readonly declarations: readonly Declaration[];
  readonly references: readonly IdReference[];
  readonly inner: readonly { readonly map: MapNode; readonly type: ObjectType }[];
}

const cache = new WeakMap<MapNode, OwnIds>();

export function buildIdIndex(root: MapNode): IdIndex {
  const declarations: Declaration[] = [];
  const references: IdReference[] = [];
  const collect = (map: MapNode, type: ObjectType): void => {
    const own = ownIds(map, type);
    declarations.push(...own.declarations);
    references.push(...own.references);
    for (const inner of own.inner) collect(inner.map, inner.type);
  };
  collect(root, planType);
  return makeIndex(declarations, references);
}

/** The ids of one node or of the plan's own sections; nodes inside it are listed, not entered. */
function ownIds(root: MapNode, rootType: ObjectType): OwnIds {
  const before = cache.get(root);
  if (before?.type === rootType) return before;
  const declarations: Declaration[] = [];
  const references: IdReference[] = [];
  const inner: { map: MapNode; type: ObjectType }[] = [];
  walkFields(
    root,
    {
      object: (map, type) => {
        if (map !== root && type.declares === 'node') {
          inner.push({ map, type });
          return false;
        }
        const at = type.declares && scalarAt(map, 'id');
        if (type.declares && at) {
          const title = titleOf(map);
          declarations.push({ id: at.source.trim(), kind: type.declares, at, owner: map, title });
        }
        return true;
      },
      value: (value, field) => {
        const at = field.kind === 'ref' && field.refs.length > 0 ? scalarOf(value) : undefined;
        if (at) references.push({ id: at.source.trim(), at, kinds: field.refs, key: field.key });
      },
    },
    rootType,
  );
  const own = { type: rootType, declarations, references, inner };
  cache.set(root, own);
  return own;
}

function titleOf(map: MapNode): string | undefined {
  for (const key of ['title', 'text', 'goal']) {
    const value = valueOf(map, key);
    if (value?.kind === 'scalar' && value.source !== '') return value.source.trim();
  }
  return undefined;
}

function makeIndex(
  declarations: readonly Declaration[],
  references: readonly IdReference[],
): IdIndex {
  const byId = groupBy(declarations, ({ id }) => id);
  const referencesById = groupBy(references, ({ id }) => id);
  const resolve = (reference: IdReference): Declaration | undefined =>
    (byId.get(reference.id) ?? []).find(({ kind }) => reference.kinds.includes(kind));
  return {
    declarations,
    references,
    declared: (id) => byId.get(id) ?? [],
    resolve,
    referencesTo: (declaration) =>
      (referencesById.get(declaration.id) ?? []).filter((each) => resolve(each) === declaration),
    at: (scalar) => {
      const id = scalar.source.trim();
      return (
        (byId.get(id) ?? []).find(({ at }) => at === scalar) ??
        (referencesById.get(id) ?? []).find(({ at }) => at === scalar)
      );
    },
  };
}

function groupBy<T>(
  all: readonly T[],
  key: (each: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(key(each));
    if (group) group.push(each);
    else groups.set(key(each), [each]);
  }
  return groups;
}
