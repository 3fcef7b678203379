import * as l10n from '@vscode/l10n';
import type { PlannedEdit, ShiftScheduleParams } from '../../../protocol';
import { nameOf } from '../../../rules/_nodes';
import type { PlanDocument } from '../../document';
import { Refusal } from '../../refusal';
import { versionedEdit } from '../../versioned-edit';
import { chosenAt } from '../ask';
import { explainOutside, namesOf } from './offer';
import { shiftNodes } from './shift-nodes';

/** More would leave every plan. */
const mostQuarters = 80;

/** @throws Refusal where something would leave the period around it, or there is nothing to move */
export function shiftSchedule(
  document: PlanDocument,
  { version, position, quarters }: ShiftScheduleParams,
): PlannedEdit {
  const node = chosenAt(document, version, position)?.node;
  if (!Number.isInteger(quarters) || quarters === 0 || Math.abs(quarters) > mostQuarters) {
    throw new Refusal(
      l10n.t('Say by how many quarters, from 1 to {0}, with a minus for earlier.', mostQuarters),
    );
  }
  if (!node || node.kind === 'plan') {
    throw new Refusal(l10n.t('Put the cursor in the work package that is to be moved.'));
  }
  const shifted = shiftNodes(document.snapshot, node, quarters);
  if (shifted.kind === 'outside') throw new Refusal(explainOutside(shifted));
  if (shifted.kind === 'nothing') {
    throw new Refusal(l10n.t('{0} has no period that can be moved.', nameOf(node)));
  }
  const done = movedMessage(namesOf(shifted.nodes), quarters);
  return {
    edit: versionedEdit(document, shifted.edits),
    message: shifted.unread === 0 ? done : `${done} ${unreadMessage(shifted.unread)}`,
  };
}

function movedMessage(names: string, quarters: number): string {
  const count = Math.abs(quarters);
  if (count === 1) {
    return quarters > 0
      ? l10n.t('{0} moved one quarter later.', names)
      : l10n.t('{0} moved one quarter earlier.', names);
  }
  return quarters > 0
    ? l10n.t('{0} moved {1} quarters later.', names, count)
    : l10n.t('{0} moved {1} quarters earlier.', names, count);
}

function unreadMessage(count: number): string {
  return count === 1
    ? l10n.t('A period that cannot be read stays as it is.')
    : l10n.t('{0} periods that cannot be read stay as they are.', count);
}
