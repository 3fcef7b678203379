import * as l10n from '@vscode/l10n';
import type { Risk } from '../../model/plan';
import type { Profile } from '../../model/profile';
import { setEntry } from '../../parse/edits';
import { valueOf, type MapNode } from '../../parse/syntax';
import { defineRule, type Related } from '../rule';
import { mayHaveKey } from '../_meant-key';
import { toFillIn } from '../_nodes';
import { factorsOf, isOnScale, judgedRisks, pointOf, riskKeyOrder, riskSpan } from './_risks';

interface Unmanaged {
  readonly map: MapNode;
  readonly score: number;
  readonly threshold: number;
  readonly lacks: 'mitigation' | 'owner' | 'both';
}

/**
 * A risk of the whole project whose score, stated or from likelihood and impact, reaches the
 * profile's threshold, and that nobody does anything about. Where the two scores differ, both must
 * reach it: which one is right is for risk/score to ask.
 */
export const riskMitigation = defineRule<Unmanaged>({
  id: 'risk/mitigation',
  severity: 'warning',
  message: explain,

  *checkNode({ node, around }) {
    if (node.kind !== 'plan') return;
    const { threshold } = around.profile.riskScale;
    for (const judged of judgedRisks(node)) {
      const { risk, map } = judged;
      const score = leastScore(risk, around.profile);
      const lacks = whatLacks(map);
      if (score === undefined || score < threshold || !lacks) continue;
      yield {
        at: riskSpan(judged),
        data: { map, score, threshold, lacks },
        related: relatedScore(risk, score),
      };
    }
  },

  *fix({ data: { map, lacks } }, { tree }) {
    const keys = lacks === 'both' ? (['mitigation', 'owner'] as const) : [lacks];
    yield {
      title: titleOf(lacks),
      edits: keys.flatMap((key) => setEntry(tree, map, key, toFillIn, riskKeyOrder)),
      preferred: true,
    };
  },
});

/** Undefined where none is known; one that is not on the scale (risk/scale says so) is not known. */
function leastScore(risk: Risk, profile: Profile): number | undefined {
  const point = pointOf(risk.score);
  const most = profile.riskScale.size ** 2;
  const stated = point !== undefined && isOnScale(point, most) ? point : undefined;
  const computed = factorsOf(risk, profile)?.product;
  if (stated === undefined || computed === undefined) return stated ?? computed;
  return Math.min(stated, computed);
}

function whatLacks(map: MapNode): Unmanaged['lacks'] | undefined {
  const mitigation = lacksKey(map, 'mitigation');
  const owner = lacksKey(map, 'owner');
  if (mitigation) return owner ? 'both' : 'mitigation';
  return owner ? 'owner' : undefined;
}

/** An empty list is as good as none; a key with nothing behind it is just being written. */
function lacksKey(map: MapNode, key: 'mitigation' | 'owner'): boolean {
  const value = valueOf(map, key);
  const isEmptyList = value?.kind === 'list' && value.items.length === 0;
  return isEmptyList || !mayHaveKey(map, key, 'risk');
}

function relatedScore({ score, likelihood, impact }: Risk, value: number): readonly Related[] {
  const at = score ?? likelihood ?? impact;
  return at ? [{ at: at.span, message: l10n.t('Score: {0}', value) }] : [];
}

function explain({ score, threshold, lacks }: Unmanaged): string {
  switch (lacks) {
    case 'both':
      return l10n.t(
        'This risk scores {0}; from {1} on a risk needs a mitigation and an owner. Say in `mitigation` what is done about it, and in `owner` who watches over it.',
        score,
        threshold,
      );
    case 'mitigation':
      return l10n.t(
        'This risk scores {0}; from {1} on a risk needs a mitigation. Say in `mitigation` what is done about it.',
        score,
        threshold,
      );
    case 'owner':
      return l10n.t(
        'This risk scores {0}; from {1} on a risk needs an owner. Say in `owner` who watches over it.',
        score,
        threshold,
      );
  }
}

function titleOf(lacks: Unmanaged['lacks']): string {
  switch (lacks) {
    case 'both':
      return l10n.t('Insert a mitigation and an owner');
    case 'mitigation':
      return l10n.t('Insert a mitigation');
    case 'owner':
      return l10n.t('Insert an owner');
  }
}
