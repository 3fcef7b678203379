import * as l10n from '@vscode/l10n';
import type { PlanNode } from '../../../model/plan';
import { nameOf } from '../../../rules/_nodes';
import { askHere } from '../ask';
import { moveKind, type Refactoring } from '../refactoring';
import type { Touched } from '../touched';
import { shiftNodes, type OutOfBound } from './shift-nodes';

/** Keys of a node at which it is itself meant, rather than something in it. */
const headKeys: ReadonlySet<string> = new Set([
  'id',
  'title',
  'acronym',
  'lead',
  'period',
  'dependsOn',
]);

/** A part of the plan one quarter later or earlier, with what depends on it. */
export function* shiftHere(touched: Touched): Generator<Refactoring> {
  const { node, section, snapshot } = touched;
  if (node.kind === 'plan' || section === undefined || !headKeys.has(section)) return;
  for (const quarters of [1, -1]) {
    const shifted = shiftNodes(snapshot, node, quarters);
    if (shifted.kind === 'nothing') return;
    if (shifted.kind !== 'moved') continue;
    yield { title: titleOf(shifted.nodes, quarters), kind: moveKind, edits: shifted.edits };
  }
  yield {
    title: l10n.t('Move {0} by several quarters…', nameOf(node)),
    kind: moveKind,
    command: askHere('shiftSchedule', touched),
  };
}

function titleOf([node, ...more]: readonly PlanNode[], quarters: number): string {
  const name = node ? nameOf(node) : '';
  if (more.length === 0) {
    return quarters > 0
      ? l10n.t('Move {0} one quarter later', name)
      : l10n.t('Move {0} one quarter earlier', name);
  }
  const names = namesOf(more);
  if (more.length === 1) {
    return quarters > 0
      ? l10n.t('Move {0} one quarter later, with {1} that depends on it', name, names)
      : l10n.t('Move {0} one quarter earlier, with {1} that depends on it', name, names);
  }
  return quarters > 0
    ? l10n.t('Move {0} one quarter later, with {1} that depend on it', name, names)
    : l10n.t('Move {0} one quarter earlier, with {1} that depend on it', name, names);
}

const mostNamed = 4;

/** `TP2, TP3`; of many the first and how many follow. */
export function namesOf(nodes: readonly PlanNode[]): string {
  const names = nodes.slice(0, mostNamed).map(nameOf).join(', ');
  const more = nodes.length - mostNamed;
  if (more <= 0) return names;
  return more === 1 ? l10n.t('{0} and 1 more', names) : l10n.t('{0} and {1} more', names, more);
}

/** Why it cannot be moved, and what would help. */
export function explainOutside({ node, moved, bound }: OutOfBound): string {
  const period = bound.value.at.source.trim();
  const figures = [nameOf(node), moved.canonical] as const;
  return bound.owner.kind === 'plan'
    ? l10n.t(
        '{0} would then have something in {1}, outside the period of the project, {2}. Extend that period first, or move it by fewer quarters.',
        ...figures,
        period,
      )
    : l10n.t(
        '{0} would then have something in {1}, outside the period of {3}, {2}. Extend that period first, or move it by fewer quarters.',
        ...figures,
        period,
        nameOf(bound.owner),
      );
}
