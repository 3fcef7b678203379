import * as l10n from '@vscode/l10n';
import type { PlanNode } from '../../model/plan';
import type { TextEdit } from '../../parse/edits';
import type { SyntaxTree } from '../../parse/syntax-tree';
import { startsBefore } from '../../values/period';
import { defineRule } from '../rule';
import { mayHaveKey } from '../_meant-key';
import { nameOf } from '../_nodes';
import { datedEntries, sortedSchedule, type Dated } from './_sort';

interface Disorder {
  readonly node: PlanNode;
  readonly below: Dated;
  readonly above: Dated;
}

/** An entry that starts before the one above it; entries may overlap (plan-format §3). */
export const scheduleOrder = defineRule<Disorder>({
  id: 'schedule/order',
  severity: 'warning',
  message: ({ node, below, above }) =>
    l10n.t(
      '{0} starts before the entry above it, {1}. Sort the schedule of {2} by time.',
      below.period.canonical,
      above.period.canonical,
      nameOf(node),
    ),

  *checkNode({ node }) {
    if (node.kind === 'plan') return;
    let above: Dated | undefined;
    for (const below of datedEntries(node)) {
      const at = below.entry.period?.at;
      if (at && above && startsBefore(below.period, above.period)) {
        const other = (above.entry.period?.at ?? above.entry.at).span;
        yield {
          at: at.span,
          data: { node, below, above },
          related: [{ at: other, message: l10n.t('Starts later') }],
        };
      }
      above = below;
    }
  },

  *fix({ data: { node } }, { tree }) {
    const known = sorts.get(tree) ?? new Map<PlanNode, readonly TextEdit[]>();
    sorts.set(tree, known);
    const edits = known.get(node) ?? sortedSchedule(node, tree);
    known.set(node, edits);
    if (edits.length === 0) return;
    const title = l10n.t('Sort the schedule of {0} by time', nameOf(node));
    yield { title, edits, preferred: true, safe: !hasStreams(node) };
  },
});

/**
 * Entries with titles may be several streams of work one below the other, each of them in time: who
 * sorts them sees what comes of it.
 */
function hasStreams({ schedule }: PlanNode): boolean {
  return schedule.some(({ at }) => at.kind === 'map' && mayHaveKey(at, 'title', 'scheduleEntry'));
}

/** All findings of a node share the edits of their fix, which may write a long list. */
const sorts = new WeakMap<SyntaxTree, Map<PlanNode, readonly TextEdit[]>>();
