import * as l10n from '@vscode/l10n';
import { escapeMarkdown, shorten } from '../../util/markdown';
import { localeOf } from '../../values/language';
import {
  describePeriod,
  lengthInMonths,
  parsePeriod,
  quartersOf,
  type Period,
} from '../../values/period';
import { card } from './figure-lines';
import { ownerType, type HoverPlace } from './place';
import type { UiLanguage } from './terms';

/** A period: its days, its length, its place in the project, and its canonical form. */
export function periodCard(place: HoverPlace): string | undefined {
  const { scalar, options } = place;
  const parsed = parsePeriod(scalar.source.trim());
  if (!parsed.ok) return problemCard(place, parsed.problem.corrections);
  const { period, canonical, reversed } = parsed.value;
  if (reversed) {
    const written = escapeMarkdown(shorten(scalar.source, 80));
    const swapped = parsePeriod(period.canonical);
    const days = swapped.ok ? describePeriod(swapped.value.period, options.language) : '';
    return card(
      l10n.t('{0} ends before it starts.', `**${written}**`),
      [],
      [l10n.t('the other way round: {0}, {1}', `\`${period.canonical}\``, days)],
    );
  }
  return card(
    `**${describePeriod(period, options.language)}**`,
    [],
    [
      ...lengthLine(period, options.language),
      ...positionLine(place, period),
      ...(canonical ? [] : [l10n.t('written in the usual form: {0}', `\`${period.canonical}\``)]),
    ],
  );
}

/** What is wrong with it, and which days each likely reading would be. */
function problemCard(
  { snapshot, scalar, options }: HoverPlace,
  corrections: readonly string[],
): string | undefined {
  const range = snapshot.tree.rangeOf(scalar.span);
  const finding = options.diagnostics.find(
    (each) =>
      each.rule === 'schedule/invalid-period' &&
      each.range.start.line === range.start.line &&
      each.range.start.character === range.start.character,
  );
  const text = shorten(scalar.source, 80);
  const problem = finding?.message ?? l10n.t('"{0}" is not a period.', text);
  const readings = corrections.flatMap((canonical) => {
    const parsed = parsePeriod(canonical);
    if (!parsed.ok) return [];
    return [`\`${canonical}\`: ${describePeriod(parsed.value.period, options.language)}`];
  });
  return card(escapeMarkdown(problem), [], readings);
}

function lengthLine(period: Period, language: UiLanguage): string[] {
  const months = lengthInMonths(period);
  const quarters = quartersOf(period).length;
  if (months < 1) return [];
  if (months === 1) return [l10n.t('one month')];
  const count = new Intl.NumberFormat(localeOf(language)).format(months);
  if (quarters === 1 || months < quarters * 3) return [l10n.t('{0} months', count)];
  return [l10n.t('{0} months, {1} quarters', count, quarters)];
}

/** `quarters 3–4 of the project's 12`; nothing for what need not lie in the project. */
function positionLine(place: HoverPlace, period: Period): string[] {
  const project = place.snapshot.plan?.root.period;
  if (!project?.period || project.at === place.scalar || place.field.kind === 'date') return [];
  if (ownerType(place) === 'relatedProject') return [];
  const all = quartersOf(project.period);
  const inside = quartersOf(period).filter((quarter) => all.includes(quarter));
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined) {
    return [l10n.t('outside the project period')];
  }
  const [from, to] = [all.indexOf(first) + 1, all.indexOf(last) + 1];
  return from === to
    ? [l10n.t("quarter {0} of the project's {1}", from, all.length)]
    : [l10n.t("quarters {0}–{1} of the project's {2}", from, to, all.length)];
}
