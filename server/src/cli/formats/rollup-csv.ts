import { costKeys } from '../../model/plan';
import { moneyToYaml, type Money } from '../../values/money';
import { personYearsToYaml } from '../../values/person-years';
import type { RolledPlan } from '../rollup';

/** RFC 4180; figures with a decimal point. A text that a spreadsheet would run is kept a text. */
export function csv(plans: readonly RolledPlan[]): string {
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
  ];
  const rows = plans.flatMap(({ path, plan, nodes }) =>
    nodes.map(({ node, parent, figures }) => [
      text(path),
      text(node.id?.value ?? ''),
      node.kind,
      text(parent?.id?.value ?? ''),
      text(node.title?.value ?? ''),
      plan.currency,
      ...costKeys.map((key) => money(figures.lines.get(key))),
      years(figures.personYears.stated),
      years(figures.personYears.composed),
      money(figures.stated),
      money(figures.composed),
      money(figures.difference),
    ]),
  );
  return [header, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

const money = (value: Money | undefined): string => (value === undefined ? '' : moneyToYaml(value));
const years = (value: Parameters<typeof personYearsToYaml>[0] | undefined): string =>
  value === undefined ? '' : personYearsToYaml(value);
const text = (value: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value);
const quote = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
