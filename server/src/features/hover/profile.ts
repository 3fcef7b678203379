import * as l10n from '@vscode/l10n';
import { namedProfile, type ProfileLimit } from '../../model/profile';
import { escapeMarkdown } from '../../util/markdown';
import { cents } from '../../values/money';
import { localeOf } from '../../values/language';
import { card, costTerm } from './figure-lines';
import type { HoverPlace } from './place';

/** What a plan takes upon itself with a funder's profile; undefined for one that is not known. */
export function profileCard({ snapshot, scalar, field, options }: HoverPlace): string | undefined {
  if (field.key !== 'profile' || snapshot.plan?.profile?.at !== scalar) return undefined;
  const named = namedProfile(scalar.source.trim(), snapshot.context);
  if (named.kind !== 'profile') return undefined;
  const { format } = snapshot;
  const { title, requiredSections, limits, personYearCost } = named.profile;
  const words = title[format.language] ?? title.en ?? title.fi ?? title.sv ?? named.profile.id;
  const sections = requiredSections.map((section) => `\`${section}\``).join(', ');
  const percents = new Intl.NumberFormat(localeOf(format.language));
  return card(
    `**${escapeMarkdown(named.profile.id)}** · ${escapeMarkdown(words)}`,
    [],
    [
      sections === '' ? l10n.t('asks for no section') : l10n.t('asks for {0}', sections),
      ...limits.map((limit) =>
        limitLine(
          limit,
          costTerm(limit.category, options.language),
          percents.format(limit.percent),
        ),
      ),
      l10n.t(
        'takes {0} to {1} for a person-year as usual',
        format.money(cents(personYearCost.min * 100)),
        format.money(cents(personYearCost.max * 100)),
      ),
    ],
  );
}

function limitLine({ of }: ProfileLimit, term: string, percent: string): string {
  switch (of) {
    case 'total':
      return l10n.t('{0}: at most {1} % of all costs', term, percent);
    case 'direct':
      return l10n.t('{0}: at most {1} % of the direct costs', term, percent);
    case 'personnel':
      return l10n.t('{0}: at most {1} % of the personnel costs', term, percent);
  }
}
