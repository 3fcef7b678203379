import type { MapNode, ScalarNode } from '../parse/syntax';
import type { IdKind } from '../schema/fields';
import { perNode } from '../schema/per-node';
import type { Rope } from '../util/rope';
import { scalarOf, textAt } from './build/read';
import { IdShape } from './id-shape';

export interface Declaration {
  /** Never empty. */
  readonly id: string;
  readonly kind: IdKind;
  readonly at: ScalarNode;
  /** What bears the id. */
  readonly owner: MapNode;
  readonly title: string | undefined;
}

export interface IdReference {
  /** Empty while it is still to be written. */
  readonly id: string;
  readonly at: ScalarNode;
  /** What it may name; never empty. */
  readonly kinds: readonly IdKind[];
  /** Key of the field, such as `dependsOn`. */
  readonly key: string;
}

/** Every id of a plan and every place that names one. Ids are compared as text. */
export class IdIndex {
  private constructor(
    private readonly declaring: Rope<Declaration>,
    private readonly referring: Rope<IdReference>,
    private readonly shape: IdShape,
  ) {}

  /** @param before the index of the version before, if there is one */
  static of(root: MapNode | undefined, before: IdIndex | undefined): IdIndex {
    const declaring = declarationsOf(root);
    const referring = referencesOf(root);
    const isSame =
      before !== undefined &&
      before.declaring.isSame(declaring, (a, b) => a.id === b.id && a.kind === b.kind) &&
      before.referring.isSame(referring, (a, b) => a.id === b.id && a.kinds === b.kinds);
    const shape = isSame ? before.shape : new IdShape(declaring.all, referring.all);
    return new IdIndex(declaring, referring, shape);
  }

  get declarations(): readonly Declaration[] {
    return this.declaring.all;
  }

  get references(): readonly IdReference[] {
    return this.referring.all;
  }

  /** All with this id, in document order; more than one is a slip. */
  declared(id: string): readonly Declaration[] {
    return this.shape.bearersOf(id).flatMap((number) => this.declarations[number] ?? []);
  }

  /** The one that a reference means: the first of a kind that fits. */
  resolve(reference: IdReference): Declaration | undefined {
    return this.declarations[this.shape.resolve(reference) ?? -1];
  }

  /** References that resolve to the declaration. */
  referencesTo(declaration: Declaration): readonly IdReference[] {
    return this.naming(declaration.id).filter((each) => this.resolve(each) === declaration);
  }

  /** References with this id, whether or not they name anything. */
  naming(id: string): readonly IdReference[] {
    return this.shape.namersOf(id).flatMap((number) => this.references[number] ?? []);
  }

  /** Whether a reference asks for this id and for things of this kind, whatever it then means. */
  isAskedFor(declaration: Declaration): boolean {
    return this.shape.isAskedFor(declaration);
  }

  /** References that name nothing of their kinds, in document order. */
  get unresolved(): readonly IdReference[] {
    return this.shape.unresolved.flatMap((number) => this.references[number] ?? []);
  }

  /** Second bearers of an id, each with the first. */
  get repeated(): readonly { readonly first: Declaration; readonly second: Declaration }[] {
    return this.shape.repeated.flatMap(([one, again]) => {
      const first = this.declarations[one];
      const second = this.declarations[again];
      return first && second ? [{ first, second }] : [];
    });
  }

  /** The declaration or reference that a scalar is. */
  at(scalar: ScalarNode): Declaration | IdReference | undefined {
    const id = scalar.source.trim();
    return (
      this.declared(id).find(({ at }) => at === scalar) ??
      this.naming(id).find(({ at }) => at === scalar)
    );
  }
}

const declarationsOf = perNode<Declaration>((add) => ({
  object: (map, type) => {
    const id = type.declares && textAt(map, 'id');
    if (!type.declares || !id) return;
    add({ id: id.value, kind: type.declares, at: id.at, owner: map, title: titleOf(map) });
  },
}));

const referencesOf = perNode<IdReference>((add) => ({
  value: (value, field) => {
    const at = field.kind === 'ref' && field.refs.length > 0 ? scalarOf(value) : undefined;
    if (at) add({ id: at.source.trim(), at, kinds: field.refs, key: field.key });
  },
}));

function titleOf(map: MapNode): string | undefined {
  return (textAt(map, 'title') ?? textAt(map, 'text') ?? textAt(map, 'goal'))?.value;
}
