import * as l10n from '@vscode/l10n';
import type { Declaration, IdIndex, IdReference } from '../../model/id-index';
import type { PlanNode } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { replaceValue } from '../../parse/edits';
import type { MapNode } from '../../parse/syntax';
import type { IdKind } from '../../schema/fields';
import { nearest } from '../../util/near';
import { defineRule, type Finding } from '../rule';
import { creations } from './_create';
import { lostIds } from './_lost-ids';
import { openKinds } from './_open-kinds';
import { namesOfKinds, whatItIs } from './_kinds';
import { nodeAround } from './_node-around';
import { shown } from '../_shown';

interface Unknown {
  readonly reference: IdReference;
  /** What bears the id, but is of a kind that the reference cannot name. */
  readonly other: Declaration | undefined;
  /** Ids of the right kind that may be meant, likeliest first. */
  readonly near: readonly Declaration[];
}

/** So many get a suggestion; a plan with more unknown ids has another problem than a slip. */
const mostSuggestions = 50;

/** A reference that names nothing, or the wrong kind of thing (rules.md, id/unknown). */
export const idUnknown = defineRule<Unknown>({
  id: 'id/unknown',
  severity: 'error',
  message: ({ reference, other, near: [first] }, { plan }) => {
    const { id, key, kinds } = reference;
    const wanted = namesOfKinds(kinds);
    const what = other
      ? l10n.t('`{0}` is {1}, but `{2}` names {3}.', shown(id), whatItIs(other, plan), key, wanted)
      : l10n.t('None of the {0} has the id `{1}`.', wanted, shown(id));
    const wayOut = first
      ? l10n.t('Did you mean `{0}`?', shown(first.id))
      : l10n.t('Write the id of one that the plan has, or take this one out.');
    return `${what} ${wayOut}`;
  },

  *check(snapshot) {
    const { ids, root } = snapshot;
    const told = new Set<IdReference['at']>();
    if (ids.unresolved.length === 0) return;
    const lost = new Set(lostIds(root).all);
    const open = new Set(openKinds(root).all);
    for (const reference of ids.unresolved) {
      // An empty text names nothing yet; what is shared through a repeated block is told once.
      if (reference.id === '' || lost.has(reference.id) || told.has(reference.at)) continue;
      if (mayStillCome(reference, open, ids)) continue;
      told.add(reference.at);
      yield toFinding(reference, snapshot, told.size <= mostSuggestions);
    }
  },

  *fix({ data: { reference, near } }, snapshot) {
    for (const { id, title } of near) {
      yield {
        title:
          title === undefined
            ? l10n.t('Change to {0}', id)
            : l10n.t('Change to {0} ({1})', id, shown(title)),
        edits: [replaceValue(snapshot.tree, reference.at, id)],
        preferred: near.length === 1,
      };
    }
    yield* creations(reference, snapshot);
  },
});

/** Something of a kind that fits may bear the id, unless another thing does. */
function mayStillCome(
  { id, kinds }: IdReference,
  open: ReadonlySet<IdKind>,
  ids: IdIndex,
): boolean {
  return kinds.some((kind) => open.has(kind)) && ids.declared(id).length === 0;
}

function toFinding(
  reference: IdReference,
  snapshot: Snapshot,
  suggests: boolean,
): Finding<Unknown> {
  const other = snapshot.ids.declared(reference.id)[0];
  const near = suggests ? nearestIds(reference, snapshot) : [];
  const related = other ? [{ at: other.at.span, message: other.title ?? other.id }] : [];
  return { at: reference.at.span, data: { reference, other, near }, related };
}

/** By id, or by the title where someone wrote that instead. */
function nearestIds(reference: IdReference, snapshot: Snapshot): readonly Declaration[] {
  const { id, kinds } = reference;
  const { ids } = snapshot;
  const kin = reference.key === 'dependsOn' ? kinOf(reference, snapshot) : undefined;
  const fitting = ids.declarations.filter(
    (each) => kinds.includes(each.kind) && isFirst(each, ids) && !kin?.has(each.owner),
  );
  return nearest(
    id,
    fitting.map((value) => ({
      value,
      names: value.title === undefined ? [value.id] : [value.id, value.title],
    })),
  );
}

/** Nothing depends on itself, on what it is a part of, or on its own parts. */
function kinOf(reference: IdReference, snapshot: Snapshot): ReadonlySet<MapNode> {
  const node = nodeAround(reference, snapshot);
  if (!node) return new Set();
  const above = snapshot.plan?.ancestorsOf(node) ?? [];
  return new Set([...above, ...withParts(node)].map(({ at }) => at));
}

function* withParts(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const child of node.children) yield* withParts(child);
}

/** Of several with one id, which id/duplicate reports, only the first can be meant. */
function isFirst(declaration: Declaration, ids: IdIndex): boolean {
  return ids.declared(declaration.id).find(({ kind }) => kind === declaration.kind) === declaration;
}
