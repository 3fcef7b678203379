import type { Location, Position } from 'vscode-languageserver-types';
import type { Declaration, IdReference } from '../model/id-index';
import type { Snapshot } from '../model/snapshot';
import { pathAt } from '../parse/path-at';
import type { ScalarNode } from '../parse/syntax';
import { toLspRange } from './document';

/** The id that the position touches: where it is given or where it is named. */
export function idAt(
  snapshot: Snapshot,
  position: Position,
): { readonly scalar: ScalarNode; readonly id: Declaration | IdReference } | undefined {
  const path = pathAt(snapshot.tree, position);
  const scalar = path.onValue ? path.steps.at(-1)?.node : undefined;
  if (scalar?.kind !== 'scalar') return undefined;
  const id = snapshot.ids.at(scalar);
  return id && { scalar, id };
}

/** Where the id under the cursor is given; on the giving place itself, that place. */
export function definition(snapshot: Snapshot, uri: string, position: Position): Location[] {
  const found = idAt(snapshot, position);
  if (!found) return [];
  const declaration = 'kinds' in found.id ? snapshot.ids.resolve(found.id) : found.id;
  if (!declaration) return [];
  return [{ uri, range: toLspRange(snapshot.tree.rangeOf(declaration.at.span)) }];
}
