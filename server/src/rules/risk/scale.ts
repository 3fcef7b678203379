import * as l10n from '@vscode/l10n';
import type { Risk } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import type { ScalarNode } from '../../parse/syntax';
import { defineRule, type Related } from '../rule';
import { isOnScale, judgedRisks, pointOf } from './_risks';

type Judged = 'likelihood' | 'impact' | 'score';

interface OffScale {
  readonly key: Judged;
  readonly point: number;
  /** The largest likelihood and impact. */
  readonly size: number;
}

/**
 * A likelihood or impact that is not on the profile's scale, 1 to 5 unless the profile says
 * otherwise; or a score that none of its points give. Where likelihood and impact stand beside the
 * score, risk/score compares them. What is no whole number is told by schema/type.
 */
export const riskScale = defineRule<OffScale>({
  id: 'risk/scale',
  severity: 'error',
  message: explain,

  *checkNode({ node, around }) {
    const { size } = around.profile.riskScale;
    for (const { risk } of judgedRisks(node)) {
      for (const [key, at] of pointsOf(risk)) {
        const point = pointOf(at);
        const most = key === 'score' ? size * size : size;
        if (!at || point === undefined || isOnScale(point, most)) continue;
        yield { at: at.span, data: { key, point, size }, related: relatedProfile };
      }
    }
  },
});

function pointsOf(risk: Risk): readonly (readonly [Judged, ScalarNode | undefined])[] {
  const { likelihood, impact, score } = risk;
  const isScoreAlone = !likelihood || !impact;
  return [
    ['likelihood', likelihood],
    ['impact', impact],
    ...(isScoreAlone ? [['score', score] as const] : []),
  ];
}

function explain({ key, point, size }: OffScale): string {
  switch (key) {
    case 'likelihood':
      return l10n.t(
        'Likelihood is judged from 1 to {1}; {0} is not on that scale. Judge it anew, or name a profile whose scale has it.',
        point,
        size,
      );
    case 'impact':
      return l10n.t(
        'Impact is judged from 1 to {1}; {0} is not on that scale. Judge it anew, or name a profile whose scale has it.',
        point,
        size,
      );
    case 'score':
      return l10n.t(
        'A score runs from 1 to {1}, likelihood times impact, each from 1 to {2}; {0} is outside. State likelihood and impact, or correct the score.',
        point,
        size * size,
        size,
      );
  }
}

/** The profile that the plan names sets the scale. */
function relatedProfile({ plan, profile }: Snapshot): readonly Related[] {
  const at = plan?.profile?.at.span;
  const message = l10n.t('The profile’s scale goes from 1 to {0}', profile.riskScale.size);
  return at ? [{ at, message }] : [];
}
