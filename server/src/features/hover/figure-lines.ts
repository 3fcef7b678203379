import * as l10n from '@vscode/l10n';
import type { CostKey, PlanNode } from '../../model/plan';
import type { Addend } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { objectType } from '../../schema/fields';
import { escapeMarkdown, markdownTable, shorten } from '../../util/markdown';
import { roundedQuotient } from '../../values/exact';
import { cents, sumMoney, type Money } from '../../values/money';
import type { PersonYears } from '../../values/person-years';
import { formatRate, percentOf, rateOf } from '../../values/rate';
import { nameIn } from '../node-label';
import type { BudgetAt } from './place';
import { termOf, type UiLanguage } from './terms';

/** A named amount of a sum; the name is Markdown already. */
export interface NamedMoney {
  readonly name: string;
  readonly money: Money;
}

const longestTable = 12;
const longestFormula = 6;

/** `= 600 000 € + 116 007 €` and who brings what; empty for fewer than two addends. */
export function composition(addends: readonly NamedMoney[], snapshot: Snapshot): string[] {
  const { format } = snapshot;
  if (addends.length < 2) return [];
  const amounts = addends.map(({ money }) => format.money(money));
  const sum = sumMoney(addends.map(({ money }) => money));
  const formula =
    addends.length <= longestFormula ? [`${format.money(sum)} = ${amounts.join(' + ')}`] : [];
  const shown = addends.slice(0, longestTable);
  const rest = addends.slice(longestTable);
  const row = (name: string, money: Money): readonly string[] => [
    name,
    format.money(money),
    percent(money, sum, snapshot),
  ];
  const rows = shown.map(({ name, money }) => row(name, money));
  if (rest.length > 0) {
    const money = sumMoney(rest.map((each) => each.money));
    rows.push(row(l10n.t('{0} more', rest.length), money));
  }
  rows.push(row(`**${l10n.t('Together')}**`, sum));
  return [...formula, markdownTable([l10n.t('Part'), l10n.t('Amount'), l10n.t('Share')], rows)];
}

export function nameAddend(addend: Addend, language: UiLanguage): NamedMoney {
  const { money } = addend;
  switch (addend.kind) {
    case 'line':
      return { name: costTerm(addend.cost.key, language), money };
    case 'part':
      return { name: titled(addend.part.title?.value ?? ''), money };
    case 'child':
      return { name: nameOfNode(addend.node), money };
    case 'administration':
      return { name: l10n.t('Project administration'), money };
  }
}

/** The cost line's term in the editor's language. */
export function costTerm(key: CostKey, language: UiLanguage): string {
  const field = objectType('budget')?.fields.get(key);
  return field ? termOf(field, language) : key;
}

/** `I1-TP2 Saatavuuden ydinprosessi`, as Markdown. */
export function nameOfNode(node: PlanNode): string {
  if (node.kind === 'plan') return l10n.t('the whole project');
  return titled(nameIn(node));
}

/** A title of the plan as Markdown. */
export function titled(title: string): string {
  return title === '' ? l10n.t('a part without a name') : escapeMarkdown(shorten(title, 80));
}

/** What share an amount is of its parent's figure and of the whole project's. */
export function shareLines(snapshot: Snapshot, { node, plan }: BudgetAt, money: Money): string[] {
  const parent = node && plan.parentOf(node);
  const wholes = parent && parent !== plan.root ? [parent, plan.root] : [plan.root];
  return shares(snapshot, wholes, money);
}

/** `12,3 % of P4 Saatavuus (17 850 000 €)`; nothing for what has no figure, or only this one. */
export function shares(snapshot: Snapshot, wholes: readonly PlanNode[], money: Money): string[] {
  return wholes.flatMap((whole) => {
    const { stated, figure } = snapshot.figures(whole);
    const all = stated ?? figure;
    if (all === undefined || all <= 0 || all === money) return [];
    const share = percent(money, all, snapshot);
    return [l10n.t('{0} of {1} ({2})', share, nameOfNode(whole), snapshot.format.money(all))];
  });
}

/** `12,3 %`; a dash where the share says nothing. */
export function percent(part: Money, whole: Money, { format }: Snapshot): string {
  const share = percentOf(part, whole);
  if (whole <= 0 || Math.abs(share) > 1_000) return '–';
  return formatRate(rateOf(Math.round(share * 10_000)), format.language);
}

/** `56 333 € per person-year (30 htv)`, to the whole unit; undefined without person-years. */
export function perPersonYear(
  { format, profile }: Snapshot,
  money: Money | undefined,
  personYears: PersonYears | undefined,
): string | undefined {
  if (money === undefined || personYears === undefined || personYears <= 0) return undefined;
  const units = Number(roundedQuotient(BigInt(money), BigInt(personYears)));
  if (!Number.isSafeInteger(units * 100)) return undefined;
  const { min, max } = profile.personYearCost;
  return l10n.t(
    '{0} per person-year ({1} for {2}; usual are {3} to {4})',
    `**${format.money(cents(units * 100))}**`,
    format.money(money),
    format.personYears(personYears),
    format.money(cents(min * 100)),
    format.money(cents(max * 100)),
  );
}

/** Paragraphs under a heading; short ones as a list of lines. */
export function card(
  heading: string,
  paragraphs: readonly string[],
  lines: readonly string[],
): string {
  const list = lines.map((line) => `- ${line}`).join('\n');
  return [heading, ...paragraphs, list].filter((part) => part !== '').join('\n\n');
}
