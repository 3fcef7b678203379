import * as l10n from '@vscode/l10n';
import type { Declaration } from '../../model/id-index';
import type { IdKind } from '../../schema/fields';
import { escapeMarkdown, shorten } from '../../util/markdown';
import { describePeriod } from '../../values/period';
import { card } from './figure-lines';
import type { HoverPlace } from './place';

/** What an id names, where it is given as where it is referred to. */
export function idCard({ snapshot, scalar, options }: HoverPlace): string | undefined {
  const found = snapshot.ids.at(scalar);
  const declaration = found && 'kinds' in found ? snapshot.ids.resolve(found) : found;
  if (!declaration) return undefined;
  const { title } = declaration;
  const name = title === undefined ? '' : ` ${escapeMarkdown(shorten(title, 200))}`;
  const references = snapshot.ids.referencesTo(declaration).length;
  return card(
    `${kindOf(snapshot, declaration)} · **${escapeMarkdown(declaration.id)}**${name}`,
    [],
    [
      ...nodeLines(snapshot, declaration, options),
      references === 0
        ? l10n.t('nothing in this plan refers to it')
        : references === 1
          ? l10n.t('referred to once')
          : l10n.t('referred to {0} times', references),
    ],
  );
}

function nodeLines(
  snapshot: HoverPlace['snapshot'],
  { kind, owner }: Declaration,
  { language }: HoverPlace['options'],
): string[] {
  const node = kind === 'node' ? snapshot.plan?.nodeOf(owner) : undefined;
  if (!node) return [];
  const { stated, figure, personYears } = snapshot.figures(node);
  const total = stated ?? figure;
  const years = personYears.stated ?? personYears.figure;
  const figures = [
    ...(total === undefined ? [] : [`**${snapshot.format.money(total)}**`]),
    ...(years === undefined ? [] : [snapshot.format.personYears(years)]),
  ];
  const period = node.period?.period;
  return [
    ...(figures.length > 0 ? [figures.join(' · ')] : []),
    ...(period ? [`${period.canonical} (${describePeriod(period, language)})`] : []),
  ];
}

function kindOf(snapshot: HoverPlace['snapshot'], { kind, owner }: Declaration): string {
  const node = kind === 'node' ? snapshot.plan?.nodeOf(owner) : undefined;
  switch (node?.kind) {
    case 'pillar':
      return l10n.t('Pillar');
    case 'investment':
      return l10n.t('Investment');
    case 'area':
      return l10n.t('Area');
    case 'workPackage':
      return l10n.t('Work package');
    case 'plan':
    case undefined:
      return kindWord(kind);
  }
}

function kindWord(kind: IdKind): string {
  switch (kind) {
    case 'node':
      return l10n.t('Part of the plan');
    case 'mainGoal':
      return l10n.t('Main goal');
    case 'goal':
      return l10n.t('Goal');
    case 'measure':
      return l10n.t('Measure');
    case 'output':
      return l10n.t('Output');
    case 'metric':
      return l10n.t('Metric');
    case 'risk':
      return l10n.t('Risk');
    case 'targetGroup':
      return l10n.t('Target group');
    case 'benefit':
      return l10n.t('Benefit');
    case 'result':
      return l10n.t('Result of the evaluation');
    case 'process':
      return l10n.t('Process of the evaluation');
  }
}
