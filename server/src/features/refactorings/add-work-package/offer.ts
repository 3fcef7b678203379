import * as l10n from '@vscode/l10n';
import { nameOf } from '../../../rules/_nodes';
import { extractKind, type Refactoring } from '../refactoring';
import type { Touched } from '../touched';
import { mayHold } from './parents';

const headKeys: ReadonlySet<string> = new Set(['id', 'title', 'acronym', 'period', 'workPackages']);

/** At the head of a part of the plan, or on the key of its list: a work package in it. */
export function* addHere(touched: Touched): Generator<Refactoring> {
  const { node, section, document, position } = touched;
  const isOnHead = section !== undefined && headKeys.has(section) && mayHold(node);
  // A work package rarely holds others: only where it does already.
  if (!isOnHead || (node.kind === 'workPackage' && section !== 'workPackages')) return;
  yield {
    title: l10n.t('Add a work package to {0}…', nameOf(node)),
    kind: extractKind,
    command: {
      id: 'planwright.addWorkPackage',
      arguments: [{ uri: document.uri, parent: position }],
    },
  };
}
