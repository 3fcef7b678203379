/** What a funder's profile has no place for: flat rates and cost lines (plan-format §2, cost). */
import * as l10n from '@vscode/l10n';
import type { Cost, CostKey } from '../../model/plan';
import type { Profile, ProfileRate } from '../../model/profile';
import type { Figures } from '../../model/roll-up';
import type { Format } from '../../model/snapshot';
import type { Money } from '../../values/money';
import { formatRate, parseRate, type Rate } from '../../values/rate';

/** A cost line that the funder does not know, with what it comes to in the whole plan. */
export interface UnknownLine {
  readonly kind: 'line';
  readonly category: CostKey;
  readonly money: Money;
  readonly known: readonly CostKey[];
}

/** A flat rate above those that the funder accepts for the cost, or on another base. */
export interface RefusedRate {
  readonly kind: 'rate';
  readonly cost: Cost;
  readonly rate: Rate;
  readonly of: 'personnel' | 'direct';
  readonly profile: string;
  /** Those of the cost. */
  readonly accepted: readonly ProfileRate[];
}

export function unknownLines({ costCategories }: Profile, { lines }: Figures): UnknownLine[] {
  return [...lines].flatMap(([category, money]) =>
    category === 'administration' || money <= 0 || costCategories.includes(category)
      ? []
      : [{ kind: 'line', category, money, known: costCategories }],
  );
}

/** Undefined where the profile leaves rates open, or accepts this one: a lower one claims less. */
export function refusedRate(cost: Cost, { id, rates }: Profile): RefusedRate | undefined {
  const { rateOf: of } = cost;
  const rate = cost.rate?.rate;
  if (!rates || rate === undefined || of === undefined) return undefined;
  const accepted = rates.filter(({ line }) => line === cost.key);
  const isAccepted = accepted.some((each) => {
    const parsed = parseRate(String(each.percent));
    return each.of === of && parsed.ok && rate <= parsed.value;
  });
  return isAccepted ? undefined : { kind: 'rate', cost, rate, of, profile: id, accepted };
}

export function explainLine(
  { category, money, known }: UnknownLine,
  by: string,
  format: Format,
): string {
  return l10n.t(
    '`{0}` is {1}, but the profile {2} has no such cost line. Move the costs to one that it has: {3}.',
    category,
    format.money(money),
    by,
    known.map((key) => `\`${key}\``).join(', '),
  );
}

export function explainRate(refused: RefusedRate, { language }: Format): string {
  const { cost, rate, of, profile, accepted } = refused;
  if (accepted.length === 0) {
    return l10n.t(
      'The profile {0} accepts no flat rate for `{1}`. State the amount that it costs.',
      profile,
      cost.key,
    );
  }
  const all = accepted.flatMap((each) => {
    const parsed = parseRate(String(each.percent));
    return parsed.ok ? [rateText(formatRate(parsed.value, language), each.of, each.without)] : [];
  });
  return l10n.t(
    'The profile {0} accepts for `{1}` at most {2}; this is {3}. Lower the rate, or state the amount.',
    profile,
    cost.key,
    all.join(l10n.t(' or ')),
    rateText(formatRate(rate, language), of),
  );
}

function rateText(
  rate: string,
  of: 'personnel' | 'direct',
  without: readonly CostKey[] = [],
): string {
  if (of === 'personnel') return l10n.t('{0} of the personnel costs', rate);
  return without.length === 0
    ? l10n.t('{0} of the direct costs', rate)
    : l10n.t(
        '{0} of the direct costs without {1}',
        rate,
        without.map((key) => `\`${key}\``).join(', '),
      );
}
