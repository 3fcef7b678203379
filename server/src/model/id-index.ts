import { valueOf, type MapNode, type ScalarNode } from '../parse/syntax';
import type { IdKind } from '../schema/fields';
import { perNode } from '../schema/per-node';
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

const idsOf = perNode<Declaration | IdReference>((add) => ({
  object: (map, type) => {
    const at = type.declares && scalarAt(map, 'id');
    if (type.declares && at) {
      const title = titleOf(map);
      add({ id: at.source.trim(), kind: type.declares, at, owner: map, title });
    }
    return true;
  },
  value: (value, field) => {
    const at = field.kind === 'ref' && field.refs.length > 0 ? scalarOf(value) : undefined;
    if (at) add({ id: at.source.trim(), at, kinds: field.refs, key: field.key });
  },
}));

export function buildIdIndex(root: MapNode): IdIndex {
  const declarations: Declaration[] = [];
  const references: IdReference[] = [];
  for (const each of idsOf(root)) {
    if ('kinds' in each) references.push(each);
    else declarations.push(each);
  }
  return makeIndex(declarations, references);
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
