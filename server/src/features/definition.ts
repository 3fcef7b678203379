import type { Location, Position } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/snapshot';
import { idAt, placesOf, usesOf } from './id-at';

/**
 * Where the id under the cursor is given. On the giving place itself the places that name it, so
 * that the way leads back; where none does, that place.
 */
export function definition(snapshot: Snapshot, uri: string, position: Position): Location[] {
  const found = idAt(snapshot, position);
  if (!found) return [];
  const { declaration, references } = usesOf(snapshot, found.id);
  if (!declaration) return [];
  const leadsBack = found.id === declaration && references.length > 0;
  const targets = leadsBack ? references : [declaration];
  return placesOf(
    snapshot.tree,
    targets.map(({ at }) => at),
  ).map((range) => ({ uri, range }));
}
