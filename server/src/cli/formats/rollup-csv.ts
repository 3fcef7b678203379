import { costKeys } from '../../model/plan';
import { moneyToYaml, type Money } from '../../values/money';
import { personYearsToYaml, type PersonYears } from '../../values/person-years';
import { needsGuard } from '../../util/spreadsheet-text';
import { told, type CurrencyTotal, type Portfolio } from '../portfolio';
import type { RolledNode, RolledPlan } from '../rollup-work';
import { plansText } from './rollup-cells';
import type { RollupFormat } from './rollup-formats';

const header = [
  'path',
  'id',
  'kind',
  'parent',
  'title',
  'currency',
  ...costKeys,
  'fteStated',
  'fteComposed',
  'stated',
  'composed',
  'difference',
  'unreadable',
];

/**
 * RFC 4180; figures with a decimal point. A text that a spreadsheet would run is kept a text. Several
 * plans end in one row of the kind `portfolio` for each currency.
 */
export const csv: RollupFormat = {
  head: line(header),
  plan: (rolled) => rolled.nodes.map((node) => line(nodeRow(rolled, node))).join(''),
  total: (portfolio) =>
    portfolio.plans > 1
      ? portfolio.totals.map((total) => line(totalRow(total, portfolio.language))).join('')
      : '',
};

function nodeRow({ path, plan }: RolledPlan, { node, parent, figures }: RolledNode): string[] {
  return [
    text(path),
    text(node.id?.value ?? ''),
    node.kind,
    text(parent?.id?.value ?? ''),
    text(node.title?.value ?? ''),
    text(plan.currency),
    ...costKeys.map((key) => money(figures.lines.get(key))),
    years(figures.personYears.stated),
    years(figures.personYears.composed),
    money(figures.stated),
    money(figures.composed),
    money(figures.difference),
    String(figures.unreadable || figures.personYears.unreadable),
  ];
}

/** The words of its title are of the plans' language, as all other titles are. */
function totalRow(total: CurrencyTotal, language: Portfolio['language']): string[] {
  return [
    '',
    '',
    'portfolio',
    '',
    text(plansText(total.plans, language)),
    text(total.currency),
    ...costKeys.map((key) => money(told(total.lines.get(key)))),
    '',
    years(total.personYears),
    money(told(total.stated)),
    money(told(total.figure)),
    money(told(total.difference)),
    String(total.unreadablePlans > 0),
  ];
}

function line(fields: readonly string[]): string {
  return `${fields.map(quote).join(',')}\r\n`;
}

function money(value: Money | undefined): string {
  return value === undefined ? '' : moneyToYaml(value);
}

function years(value: PersonYears | undefined): string {
  return value === undefined ? '' : personYearsToYaml(value);
}

function text(value: string): string {
  return needsGuard(value) ? `'${value}` : value;
}

/** The semicolon too: it is what divides the fields for a spreadsheet where the comma is decimal. */
function quote(field: string): string {
  return /[",;\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
