import * as l10n from '@vscode/l10n';
import { formatQuarter } from '../../values/period';
import { defineRule } from '../rule';
import { earlyReport, type EarlyReport } from './_final-report';
import { nameOf } from '../_nodes';

interface Early extends EarlyReport {
  readonly name: string;
}

/** A final report that is due while the same work package still has other tasks to do. */
export const scheduleEarlyReport = defineRule<Early>({
  id: 'schedule/early-report',
  severity: 'warning',
  message: ({ name, quarter, lastQuarter }) =>
    l10n.t(
      'The final report of {0} is scheduled for {1}, but other tasks run until {2}. Move the report to {2} or later.',
      name,
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
      data: { ...early, name: nameOf(node) },
      related: last ? [{ at: last.span, message: l10n.t('The last of the other tasks') }] : [],
    };
  },
});
