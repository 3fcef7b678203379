import type { Declaration, IdIndex, IdReference } from '../../model/id-index';
import type { Snapshot } from '../../model/snapshot';
import { comparePositions } from '../../text/source-text';
import { FreeIds } from './_free-id';

/** Something whose id stands further up already. */
export interface Repeated {
  readonly second: Declaration;
  /** The first in the text that bears the id. */
  readonly first: Declaration;
}

/** What bears an id that something above it in the text bears, id by id. */
export function repeatedIds({ ids, tree }: Snapshot): readonly Repeated[] {
  return [...bearersOf(ids).values()].flatMap((bearers) => {
    const sorted = bearers
      .map((bearer) => ({ bearer, start: tree.rangeOf(bearer.at.span).start }))
      .sort((a, b) => comparePositions(a.start, b.start))
      .map(({ bearer }) => bearer);
    const [first, ...more] = oncePerPlace(sorted);
    return first ? more.map((second) => ({ first, second })) : [];
  });
}

/** What a repeated block shares with its original stands in the text once. */
function oncePerPlace(bearers: readonly Declaration[]): readonly Declaration[] {
  return [...new Map(bearers.map((bearer) => [bearer.at, bearer])).values()];
}

function bearersOf(ids: IdIndex): ReadonlyMap<Declaration, readonly Declaration[]> {
  const groups = new Map<Declaration, Declaration[]>();
  for (const { first, second } of ids.repeated) {
    const group = groups.get(first);
    if (group) group.push(second);
    else groups.set(first, [first, second]);
  }
  return groups;
}

const allotments = new WeakMap<IdIndex, ReadonlyMap<Declaration['at'], string>>();

/** Another id for each repeated one; no two get the same, so that all may be taken. */
export function newIdFor({ at }: Declaration, snapshot: Snapshot): string | undefined {
  let allotted = allotments.get(snapshot.ids);
  if (!allotted) {
    const free = new FreeIds(snapshot.ids);
    allotted = new Map(
      repeatedIds(snapshot).map(({ second }) => [second.at, free.next(second.kind, second.id)]),
    );
    allotments.set(snapshot.ids, allotted);
  }
  return allotted.get(at);
}

/** References that can mean only this one of those with its id, as the others are of other kinds. */
export function ownReferences(declaration: Declaration, ids: IdIndex): readonly IdReference[] {
  const naming = ids.naming(declaration.id);
  if (naming.length === 0) return [];
  const others = ids.declared(declaration.id).filter(({ at }) => at !== declaration.at);
  return naming.filter(
    ({ kinds }) =>
      kinds.includes(declaration.kind) && !others.some(({ kind }) => kinds.includes(kind)),
  );
}
