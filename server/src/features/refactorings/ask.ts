import * as l10n from '@vscode/l10n';
import type { PlanNode } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { shown } from '../../rules/_shown';
import type { Position } from '../../text/source-text';
import type { PlanDocument } from '../document';
import { nameIn } from '../node-label';
import { Refusal } from '../refusal';
import type { AskingCommand } from './refactoring';
import { touchedAt, type Touched } from './touched';

/** What was chosen was chosen in another text. @throws Refusal */
export function requireVersion(document: PlanDocument, version: number): void {
  if (document.version !== version) {
    throw new Refusal(l10n.t('The plan has changed meanwhile. Choose again.'));
  }
}

/** What stands where something was chosen, in the text in which it was. @throws Refusal */
export function chosenAt(
  document: PlanDocument,
  version: number,
  at: Position,
): Touched | undefined {
  requireVersion(document, version);
  return touchedAtPosition(document, at);
}

/** A command of the editor that asks on about what is touched. */
export function askHere(id: string, { document, position }: Touched): AskingCommand {
  return { id: `planwright.${id}`, arguments: [{ uri: document.uri, position }] };
}

/** What stands at a position that an editor names. */
export function touchedAtPosition(document: PlanDocument, at: Position): Touched | undefined {
  return touchedAt(document, { start: at, end: at });
}

/** `TP1 Palveluauto`; the plan by its title. */
export function labelOf(node: PlanNode): string {
  const name = nameIn(node);
  return name === '' ? node.kind : shown(name);
}

/** What a node states or comes to, as the plan's readers write it; empty where it says nothing. */
export function totalOf(snapshot: Snapshot, node: PlanNode): string {
  const { stated, figure } = snapshot.figures(node);
  const total = stated ?? figure;
  return total === undefined ? '' : snapshot.planFormat.money(total);
}
