import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import type { Figures } from '../../model/roll-up';
import { cents, type Money } from '../../values/money';
import {
  card,
  composition,
  nameAddend,
  nameOfNode,
  perPersonYear,
  shareLines,
  titled,
} from './figure-lines';
import { budgetAt, type BudgetAt, type HoverPlace } from './place';
import type { UiLanguage } from './terms';

/** A stated `total`: what it is made of, how far it is off, and how much of the project it is. */
export function totalCard(place: HoverPlace): string | undefined {
  const at = budgetAt(place);
  const total = at?.budget.total;
  if (!at || total?.at !== place.scalar || total.money === undefined) return undefined;
  const agrees = agreement(at.figures, place.snapshot);
  const shares = shareLines(place.snapshot, at, total.money);
  const said = { money: total.money, lines: [...agrees, ...shares] };
  return figureCard(place.snapshot, at, said, place.options.language);
}

/**
 * What a budget's figure is made of, with what is said of it in `lines`. Depends on nothing but the
 * budget and what is below it.
 */
export function figureCard(
  snapshot: Snapshot,
  at: BudgetAt,
  { money, lines }: { readonly money: Money; readonly lines: readonly string[] },
  language: UiLanguage,
): string {
  const { figures } = at;
  const addends = figures.addends.map((addend) => nameAddend(addend, language));
  const personYears = figures.personYears.figure;
  const perYear = perPersonYear(snapshot, figures.lines.get('personnel'), personYears);
  return card(
    `**${snapshot.format.money(money)}** · ${bearerOf(at)}`,
    composition(addends, snapshot),
    [...lines, ...(perYear === undefined ? [] : [l10n.t('personnel: {0}', perYear)])],
  );
}

/** Who bears a budget, as Markdown. */
export function bearerOf({ node, part }: BudgetAt): string {
  const bearer = node ? nameOfNode(node) : l10n.t('project administration');
  return part ? `${titled(part.title?.value ?? '')} · ${bearer}` : bearer;
}

/** How a stated total stands to its parts. */
export function agreement(figures: Figures, { format }: Snapshot): string[] {
  const { composed, difference, inOrder, unreadable } = figures;
  if (composed !== undefined && unreadable) {
    return [l10n.t('an amount below cannot be read, so the sum proves nothing')];
  }
  if (composed === undefined || difference === undefined) {
    return [l10n.t('stated as a total only, with no parts to add up')];
  }
  if (difference === 0) return [l10n.t('agrees with its parts')];
  const size = format.money(cents(Math.abs(difference)));
  const sum = format.money(composed);
  const off =
    difference > 0
      ? l10n.t('{0} more than its parts, {1}', `**${size}**`, sum)
      : l10n.t('{0} less than its parts, {1}', `**${size}**`, sum);
  return [inOrder ? `${off}; ${l10n.t('the difference comes from a lower level')}` : off];
}
