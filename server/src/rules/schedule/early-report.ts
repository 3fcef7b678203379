import * as l10n from '@vscode/l10n';
import type { PlanNode } from '../../model/plan';
import { raw, replaceValue } from '../../parse/edits';
import { formatQuarter, quarterPeriod, startsBefore } from '../../values/period';
import { defineRule } from '../rule';
import { earlyReport, hasOtherTasks, type EarlyReport } from './_final-report';
import { nameOf } from '../_nodes';

interface Early extends EarlyReport {
  readonly node: PlanNode;
}

/** A final report that is due while the same work package still has other tasks to do. */
export const scheduleEarlyReport = defineRule<Early>({
  id: 'schedule/early-report',
  severity: 'warning',
  message: ({ node, quarter, lastQuarter }) =>
    l10n.t(
      'The final report of {0} is scheduled for {1}, but other tasks run until {2}. Move the report to {2} or later.',
      nameOf(node),
      formatQuarter(quarter),
      formatQuarter(lastQuarter),
    ),

  *checkNode({ node }) {
    const early = node.kind === 'plan' ? undefined : earlyReport(node);
    const at = early?.entry.period?.at;
    if (!early || !at) return;
    const last = early.later.period?.at;
    yield {
      at: at.span,
      data: { ...early, node },
      related: last ? [{ at: last.span, message: l10n.t('The last of the other tasks') }] : [],
    };
  },

  *fix({ data: early }, { tree }) {
    const at = early.entry.period?.at;
    if (!at || !mayMove(early)) return;
    const quarter = formatQuarter(early.lastQuarter);
    yield {
      title: l10n.t('Move the final report to {0}', quarter),
      edits: [replaceValue(tree, at, raw(quarter))],
    };
  },
});

/** The entry holds nothing but the report, and stands where the later quarter belongs. */
function mayMove({ node: { schedule }, entry, lastQuarter }: Early): boolean {
  if (hasOtherTasks(entry)) return false;
  const moved = quarterPeriod(lastQuarter);
  const place = schedule.indexOf(entry);
  return schedule.every((other, index) => {
    const period = other.period?.period;
    if (!period || other === entry) return true;
    return index < place ? !startsBefore(moved, period) : !startsBefore(period, moved);
  });
}
