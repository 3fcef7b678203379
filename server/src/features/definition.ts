import type { Location, Position } from 'vscode-languageserver-types';
import type { Declaration, IdReference } from '../model/id-index';
import type { Snapshot } from '../model/snapshot';
import { pathAt } from '../parse/path-at';
import type { ScalarNode } from '../parse/syntax';
import { comparePositions } from '../text/source-text';
import { toLspRange } from './document';

/** The id that the position touches: where it is given or where it is named. */
function idAt(
  snapshot: Snapshot,
  position: Position,
): { readonly scalar: ScalarNode; readonly id: Declaration | IdReference } | undefined {
  const path = pathAt(snapshot.tree, position);
  const scalar = path.onValue ? path.steps.at(-1)?.node : undefined;
  if (scalar?.kind !== 'scalar') return undefined;
  const id = snapshot.ids.at(scalar);
  return id && { scalar, id };
}

/**
 * Where the id under the cursor is given. On the giving place itself the places that name it, so
 * that the way leads back; where none does, that place.
 */
export function definition(snapshot: Snapshot, uri: string, position: Position): Location[] {
  const found = idAt(snapshot, position);
  if (!found) return [];
  return targetsOf(snapshot, found.id)
    .map(({ at }) => toLspRange(snapshot.tree.rangeOf(at.span)))
    .sort((a, b) => comparePositions(a.start, b.start))
    .map((range) => ({ uri, range }));
}

function targetsOf(
  { ids }: Snapshot,
  id: Declaration | IdReference,
): readonly (Declaration | IdReference)[] {
  if ('kinds' in id) {
    const declaration = ids.resolve(id);
    return declaration ? [declaration] : [];
  }
  const references = ids.referencesTo(id);
  return references.length > 0 ? references : [id];
}
