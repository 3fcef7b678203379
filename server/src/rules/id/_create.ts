import * as l10n from '@vscode/l10n';
import type { IdReference } from '../../model/id-index';
import type { Snapshot } from '../../model/snapshot';
import { appendItem, type TextEdit } from '../../parse/edits';
import type { MapNode } from '../../parse/syntax';
import { keyOrder, planKeyOrder } from '../../schema/order';
import type { Fix } from '../rule';
import { placeholder } from '../schema/_fill-in';
import { nodeAround } from './_node-around';

/** What an id may look like (the format's pattern for ids). */
const idPattern = /^[\p{L}\p{N}._-]+$/u;

/** Makes the goal, target group or benefit that a reference names, with its words left to fill in. */
export function* creations(reference: IdReference, snapshot: Snapshot): Generator<Fix> {
  const { id, kinds } = reference;
  const { root, ids } = snapshot;
  // A benefit may bear the id of anything else (plan-format §1.2); nothing else may share one.
  const isTaken = ids.declared(id).some(({ kind }) => kind !== 'benefit');
  if (!root || !idPattern.test(id) || (isTaken && !kinds.includes('benefit'))) return;
  const node = kinds.includes('goal') && !isTaken ? nodeAround(reference, snapshot) : undefined;
  if (node && node.kind !== 'plan') {
    yield {
      title: l10n.t('Create the goal {0}', id),
      edits: append(snapshot, node.at, 'goals', { id, text: placeholder }, keyOrder(node.kind)),
    };
  }
  if (kinds.includes('mainGoal') && !isTaken) {
    yield {
      title: l10n.t('Create the main goal {0}', id),
      edits: append(snapshot, root, 'goals', { id, text: placeholder }, planKeyOrder),
    };
  }
  if (kinds.includes('benefit')) {
    yield {
      title: l10n.t('Create the benefit {0}', id),
      edits: append(snapshot, root, 'benefits', { id, title: placeholder }, planKeyOrder),
    };
  }
  if (kinds.includes('targetGroup') && !isTaken) {
    yield {
      title: l10n.t('Create the target group {0}', id),
      edits: append(snapshot, root, 'targetGroups', { id, title: placeholder }, planKeyOrder),
    };
  }
}

function append(
  { tree }: Snapshot,
  map: MapNode,
  key: string,
  item: Readonly<Record<string, string>>,
  order: readonly string[],
): readonly TextEdit[] {
  return appendItem(tree, map, key, item, order);
}
