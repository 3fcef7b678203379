import { wordsOf } from '../../l10n/words';
import { costKeys, type CostKey } from '../../model/plan';
import { formatMoney, type Money } from '../../values/money';
import { formatPersonYears } from '../../values/person-years';
import type { Figures } from '../../model/roll-up';
import { isCountedOpen } from '../../views/budget-rows';
import { told, type CurrencyTotal, type Portfolio } from '../portfolio';
import type { RolledNode, RolledPlan } from '../rollup-work';

/** One cell of a table for people. */
export interface Cell {
  readonly text: string;
  readonly right: boolean;
  /** The figure does not agree with what it is made of. */
  readonly wrong: boolean;
}

export type Row = readonly Cell[];

/** The header first. */
export type Rows = readonly Row[];

type Language = RolledPlan['plan']['language'];

const left = (text: string): Cell => ({ text, right: false, wrong: false });
const right = (text: string, wrong = false): Cell => ({ text, right: true, wrong });

/** @param indent stands before a title once for each level */
export function planRows(rolled: RolledPlan, indent: string): Rows {
  const { plan, columns, nodes } = rolled;
  return [header(plan.language, columns), ...nodes.map((node) => nodeRow(rolled, node, indent))];
}

/** Why a figure is not there, or is less than it might be: a sentence for each place of it. */
export function planNotes({ plan, nodes }: RolledPlan): readonly string[] {
  const word = wordsOf(plan.language);
  return nodes.flatMap(({ node, figures, children }) => {
    const [own, below] = [isUnreadable(figures), children.some(isUnreadable)];
    const name = [node.id?.value, node.title?.value].filter((part) => part).join(' ');
    return [
      // Said once, where it is.
      ...(own && !below ? [`${name}: ${word.incomplete}`] : []),
      ...(figures.rates.some(isCountedOpen) ? [`${name}: ${word.openRate}`] : []),
    ];
  });
}

function isUnreadable({ unreadable, personYears }: Figures): boolean {
  return unreadable || personYears.unreadable;
}

/** One row a currency; money of different currencies is never added. */
export function portfolioRows({ language, totals }: Portfolio): Rows {
  const columns = costKeys.filter((key) => totals.some(({ lines }) => lines.has(key)));
  return [header(language, columns), ...totals.map((total) => totalRow(total, columns, language))];
}

/** With the number of plans, in the plans' language. */
export function portfolioTitle({ language, plans }: Portfolio): string {
  return `${portfolioWords[language].portfolio}: ${plansText(plans, language)}`;
}

/** What keeps a total from being the whole truth; undefined where nothing does. */
export function portfolioNote({ language, totals }: Portfolio): string | undefined {
  const plans = totals.reduce((sum, { unreadablePlans }) => sum + unreadablePlans, 0);
  if (plans === 0) return undefined;
  const word = wordsOf(language);
  return `${plansText(plans, language)}: ${word.incomplete}`;
}

/** `2 plans`, in the plans' language. */
export function plansText(count: number, language: Language): string {
  return portfolioWords[language].plans(count);
}

const portfolioWords: Readonly<
  Record<Language, { readonly portfolio: string; readonly plans: (count: number) => string }>
> = {
  fi: {
    portfolio: 'Hankesalkku',
    plans: (count) => `${count} ${count === 1 ? 'suunnitelma' : 'suunnitelmaa'}`,
  },
  sv: {
    portfolio: 'Projektportfölj',
    plans: (count) => `${count} ${count === 1 ? 'plan' : 'planer'}`,
  },
  en: { portfolio: 'Portfolio', plans: (count) => `${count} ${count === 1 ? 'plan' : 'plans'}` },
};

function header(language: Language, columns: readonly CostKey[]): Row {
  const word = wordsOf(language);
  return [
    left(''),
    ...columns.map((key) => right(word[key])),
    right(word.personYears),
    right(word.stated),
    right(word.composed),
    right(word.difference),
  ];
}

function nodeRow({ format, columns }: RolledPlan, rolled: RolledNode, indent: string): Row {
  const { node, depth, figures } = rolled;
  const money = (value: Money | undefined, wrong = false): Cell =>
    right(value === undefined ? '' : format.money(value), wrong);
  const years = figures.personYears.composed ?? figures.personYears.stated;
  const title = [node.id?.value, node.title?.value].filter((part) => part !== undefined).join(' ');
  return [
    left(indent.repeat(depth) + title),
    ...columns.map((key) => money(figures.lines.get(key))),
    right(years === undefined ? '' : format.personYears(years), !figures.personYears.inOrder),
    money(figures.stated),
    money(figures.composed),
    money(figures.difference === 0 ? undefined : figures.difference, !figures.inOrder),
  ];
}

function totalRow(total: CurrencyTotal, columns: readonly CostKey[], language: Language): Row {
  const { currency, plans, personYears, difference } = total;
  const money = (sum: Money | undefined): Cell => {
    const value = told(sum);
    return right(value === undefined ? '' : formatMoney(value, language, currency));
  };
  return [
    left(`${currency}, ${plansText(plans, language)}`),
    ...columns.map((key) => money(total.lines.get(key))),
    right(personYears === undefined ? '' : formatPersonYears(personYears, language)),
    money(total.stated),
    money(total.figure),
    money(difference === 0 ? undefined : difference),
  ];
}
