import * as l10n from '@vscode/l10n';
import type { PlanNode } from '../../model/plan';
import { raw, setEntry } from '../../parse/edits';
import { nodeKeyOrder } from '../../schema/order';
import { formatQuarter, quartersOf } from '../../values/period';
import { defineRule } from '../rule';
import { boundWithin, lacksList, nameOf, nameSpan, toFillIn } from '../_nodes';

/** A work package without a schedule, where neither a node above it nor one inside it has any. */
export const scheduleMissing = defineRule<PlanNode>({
  id: 'schedule/missing',
  severity: 'warning',
  message: (node) =>
    l10n.t(
      '{0} has no `schedule`, and no part of the plan above it has one. Say what is done in which quarter.',
      nameOf(node),
    ),

  *checkNode({ node, around }) {
    if (lacksList(node, 'schedule', around.hasSchedule)) yield { at: nameSpan(node), data: node };
  },

  *fix({ data: node }, { plan, tree }) {
    const period = plan && boundWithin(plan, node)?.value.period;
    if (!period) return;
    const quarters = quartersOf(period).map(formatQuarter);
    const entries = quarters.map((quarter) => ({ period: raw(quarter), tasks: [toFillIn] }));
    yield {
      title:
        quarters.length > 1
          ? l10n.t('Insert a schedule with an entry for each of {0} quarters', quarters.length)
          : l10n.t('Insert a schedule'),
      edits: setEntry(tree, node.at, 'schedule', entries, nodeKeyOrder),
      preferred: true,
    };
  },
});
