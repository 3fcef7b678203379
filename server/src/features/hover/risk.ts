import * as l10n from '@vscode/l10n';
import type { RiskBand } from '../../model/profile';
import { factorsOf, judgedRisks, pointOf, type JudgedRisk } from '../../rules/risk/_risks';
import { card } from './figure-lines';
import { nodeAt, type HoverPlace } from './place';

/** A risk's score with its factors, and what the funder's scale makes of it. */
export function riskCard(place: HoverPlace): string | undefined {
  const { snapshot, scalar } = place;
  const node = nodeAt(place);
  const found = node && judgedRisks(node).find(({ risk }) => isFigureOf(risk, scalar));
  if (!found) return undefined;
  const factors = factorsOf(found.risk, snapshot.profile);
  const score = factors?.product ?? pointOf(found.risk.score);
  if (score === undefined) return undefined;
  const { bands, threshold } = snapshot.profile.riskScale;
  const band = bands.find(({ from, to }) => from <= score && score <= to);
  const said = factors
    ? `**${score}** = ${factors.likelihood} × ${factors.impact}`
    : `**${score}**`;
  return card(
    band ? `${said} · ${bandName(band)} (${band.from}–${band.to})` : said,
    [],
    [l10n.t('a risk of the whole project needs a mitigation and an owner from {0} on', threshold)],
  );
}

function isFigureOf(
  { score, likelihood, impact }: JudgedRisk['risk'],
  scalar: HoverPlace['scalar'],
): boolean {
  return score === scalar || likelihood === scalar || impact === scalar;
}

function bandName({ name }: RiskBand): string {
  switch (name) {
    case 'low':
      return l10n.t('low');
    case 'medium':
      return l10n.t('medium');
    case 'high':
      return l10n.t('high');
    case 'critical':
      return l10n.t('critical');
  }
}
