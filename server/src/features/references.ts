import type { Location, Position } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/snapshot';
import { idAt, placesOf, usesOf } from './id-at';

/**
 * Every place that means the thing whose id is under the cursor, in document order. All of them are
 * in the same plan: an id is one of its own plan alone (plan-format §1.2), and no key of the format
 * names something in another file by its id. Of an id that nothing bears, the places that ask for it.
 */
export function references(
  snapshot: Snapshot,
  uri: string,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const found = idAt(snapshot, position);
  if (!found) return [];
  const { declaration, references: naming } = usesOf(snapshot, found.id);
  const all = declaration && includeDeclaration ? [declaration, ...naming] : naming;
  return placesOf(
    snapshot.tree,
    all.map(({ at }) => at),
  ).map((range) => ({ uri, range }));
}
