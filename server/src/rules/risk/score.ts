import * as l10n from '@vscode/l10n';
import type { ScalarNode } from '../../parse/syntax';
import { raw, replaceValue } from '../../parse/edits';
import { defineRule, type Related } from '../rule';
import { factorsOf, judgedRisks, pointOf, type Factors } from './_risks';

interface Mismatch extends Factors {
  readonly at: ScalarNode;
  readonly score: number;
}

/** A stated score that is not likelihood × impact (plan-format §5), of the plan or of a part of it. */
export const riskScore = defineRule<Mismatch>({
  id: 'risk/score',
  severity: 'error',
  message: ({ score, likelihood, impact, product }) =>
    l10n.t(
      'The score {0} is not likelihood × impact: {1} × {2} = {3}. Set it to {3}, or correct the figure that is wrong.',
      score,
      likelihood,
      impact,
      product,
    ),

  *checkNode({ node, around }) {
    for (const { risk } of judgedRisks(node)) {
      const score = pointOf(risk.score);
      const factors = factorsOf(risk, around.profile);
      if (!risk.score || score === undefined || !factors || factors.product === score) continue;
      yield {
        at: risk.score.span,
        data: { ...factors, at: risk.score, score },
        related: [
          ...relatedFactor(risk.likelihood, l10n.t('Likelihood: {0}', factors.likelihood)),
          ...relatedFactor(risk.impact, l10n.t('Impact: {0}', factors.impact)),
        ],
      };
    }
  },

  *fix({ data: { at, product } }, { tree }) {
    yield {
      title: l10n.t('Set score to {0}', product),
      edits: [replaceValue(tree, at, raw(String(product)))],
      preferred: true,
    };
  },
});

function relatedFactor(at: ScalarNode | undefined, message: string): readonly Related[] {
  return at ? [{ at: at.span, message }] : [];
}
