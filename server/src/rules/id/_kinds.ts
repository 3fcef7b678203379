import * as l10n from '@vscode/l10n';
import type { Declaration } from '../../model/id-index';
import type { Plan } from '../../model/plan';
import type { IdKind } from '../../schema/fields';

/** What something with an id is, with its article: `a work package`. */
export function whatItIs({ kind, owner }: Declaration, plan: Plan | undefined): string {
  switch (kind) {
    case 'node':
      return nodeKind(plan?.nodeOf(owner)?.kind);
    case 'mainGoal':
      return l10n.t('a main goal');
    case 'goal':
      return l10n.t('a goal');
    case 'measure':
      return l10n.t('a measure');
    case 'output':
      return l10n.t('an output');
    case 'metric':
      return l10n.t('a metric');
    case 'risk':
      return l10n.t('a risk');
    case 'targetGroup':
      return l10n.t('a target group');
    case 'benefit':
      return l10n.t('a benefit');
    case 'result':
      return l10n.t('a result of the evaluation');
    case 'process':
      return l10n.t('a process of the evaluation');
  }
}

function nodeKind(kind: string | undefined): string {
  switch (kind) {
    case 'pillar':
      return l10n.t('a pillar');
    case 'investment':
      return l10n.t('an investment');
    case 'area':
      return l10n.t('an area');
    default:
      return l10n.t('a work package');
  }
}

/** What a reference may name: `goals and main goals`. */
export function namesOfKinds(kinds: readonly IdKind[]): string {
  return kinds.map(nameOfKind).join(l10n.t(' and '));
}

function nameOfKind(kind: IdKind): string {
  switch (kind) {
    case 'node':
      return l10n.t('pillars, investments, areas and work packages');
    case 'mainGoal':
      return l10n.t('main goals');
    case 'goal':
      return l10n.t('goals');
    case 'measure':
      return l10n.t('measures');
    case 'output':
      return l10n.t('outputs');
    case 'metric':
      return l10n.t('metrics');
    case 'risk':
      return l10n.t('risks');
    case 'targetGroup':
      return l10n.t('target groups');
    case 'benefit':
      return l10n.t('benefits');
    case 'result':
      return l10n.t('results');
    case 'process':
      return l10n.t('processes');
  }
}
