import * as l10n from '@vscode/l10n';
import { nameOf } from '../../rules/_nodes';
import { sortedSchedule } from '../../rules/schedule/_sort';
import { rewriteKind, type Refactoring } from './refactoring';
import type { Touched } from './touched';

/** The entries by when they start, each with its comments. */
export function* sortSchedule({ node, section, snapshot }: Touched): Generator<Refactoring> {
  if (node.kind === 'plan' || section !== 'schedule') return;
  yield {
    title: l10n.t('Sort the schedule of {0} by time', nameOf(node)),
    kind: rewriteKind,
    edits: sortedSchedule(node, snapshot.tree),
  };
}
