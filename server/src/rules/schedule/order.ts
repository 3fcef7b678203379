import * as l10n from '@vscode/l10n';
import type { PlanNode, ScheduleEntry } from '../../model/plan';
import { reorderItems } from '../../parse/edits';
import { valueOf } from '../../parse/syntax';
import { startsBefore, type Period } from '../../values/period';
import { defineRule } from '../rule';
import { earlyReport } from './_final-report';
import { nameOf } from '../_nodes';

interface Dated {
  readonly entry: ScheduleEntry;
  readonly period: Period;
}

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
    const list = valueOf(node.at, 'schedule');
    if (list?.kind !== 'list') return;
    const dated = datedEntries(node).map(({ entry, period }) => ({
      place: list.items.indexOf(entry.at),
      period,
    }));
    const sorted = dated.toSorted((a, b) => a.period.first - b.period.first);
    const order = list.items.map((_, place) => place);
    for (const [index, { place }] of dated.entries()) order[place] = sorted[index]?.place ?? place;
    yield {
      title: l10n.t('Sort the schedule of {0} by time', nameOf(node)),
      edits: reorderItems(tree, list, order),
      preferred: true,
      safe: true,
    };
  },
});

/** What can be compared: an entry without a readable period, or one reported already, keeps its place. */
function datedEntries(node: PlanNode): readonly Dated[] {
  const reported = earlyReport(node)?.entry;
  return node.schedule.flatMap((entry) => {
    const period = entry.period?.period;
    return period && entry !== reported ? [{ entry, period }] : [];
  });
}
