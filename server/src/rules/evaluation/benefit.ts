import * as l10n from '@vscode/l10n';
import type { Declaration } from '../../model/id-index';
import type { Plan } from '../../model/plan';
import { isReadable, speaksOfBenefits, unservedBenefits } from './_benefits';
import { defineRule } from '../rule';
import { shown } from '../_shown';
import { meantIds } from '../id/_meant-ids';

/**
 * A benefit that no row of the evaluation, no part of the plan and no goal names (rules.md). In a
 * plan that is not evaluated yet, id/unused says it.
 */
export const evaluationBenefit = defineRule<Declaration>({
  id: 'evaluation/benefit',
  severity: 'information',
  message: ({ id }) =>
    l10n.t(
      'No row of the evaluation and no part of the plan serves the benefit `{0}`. Name it in `benefits` of the rows or in `contributesTo` of the parts that do.',
      shown(id),
    ),

  *check(snapshot) {
    const { plan, ids } = snapshot;
    if (!plan || !speaksOfBenefits(plan) || !canServe(plan) || !isReadable(snapshot)) return;
    const meant = new Set(meantIds(snapshot.root).all);
    for (const benefit of unservedBenefits(plan, ids)) {
      if (!meant.has(benefit.id)) yield { at: benefit.at.span, data: benefit };
    }
  },
});

/** In a plan without parts and rows there is nothing yet that could serve. */
function canServe({ root, evaluation }: Plan): boolean {
  const hasRows = evaluation?.results.some(({ processes }) => processes.length > 0) ?? false;
  return hasRows || root.children.length > 0;
}
