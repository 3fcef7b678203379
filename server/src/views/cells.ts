import type { PersonYearFigures } from '../model/roll-up';
import type { Plan } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { Span } from '../parse/syntax';
import type {
  DifferenceCell,
  MoneyCell,
  PersonYearsCell,
  PersonYearsDifference,
  PersonYearsView,
  Place,
  Share,
} from '../protocol/view-data';
import { localeOf, noBreakSpace } from '../values/language';
import { cents, formatMoney, type Money } from '../values/money';
import type { PersonYears } from '../values/person-years';
import { percentOf } from '../values/rate';
import { placeOf } from './places';

/** Figures of one plan as cells: in its language and currency, with the place they stand at. */
export interface Cells {
  readonly currency: string;
  /** The plan's figure; undefined where it has none. */
  readonly whole: Money | undefined;
  /** @param at where the amount is written; absent for a sum. */
  money(money: Money, at?: Span): MoneyCell;
  /** Undefined for no difference at all. */
  difference(money: Money | undefined, blamed: boolean): DifferenceCell | undefined;
  personYears(value: PersonYears, at?: Span): PersonYearsCell;
  /** @param at where the figure is written, where it is. */
  personYearsView(figures: PersonYearFigures, at: Span | undefined): PersonYearsView;
  /**
   * Of the plan's figure, to one decimal; undefined where either is missing or the plan's is zero.
   * @param part integer cents
   */
  percent(part: number | undefined): number | undefined;
  /** The same in words. */
  share(part: number | undefined): Share | undefined;
}

export function cellsOf(snapshot: Snapshot, plan: Plan): Cells {
  const { planFormat: format } = snapshot;
  const { language, currency } = plan;
  const whole = snapshot.figures(plan.root).figure;
  const percentFormat = new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const yearTexts = new Map<PersonYears, string>();
  const yearsText = (value: PersonYears): string => {
    const known = yearTexts.get(value) ?? format.personYears(value);
    yearTexts.set(value, known);
    return known;
  };
  const place = (at: Span | undefined): Place | undefined => at && placeOf(at);
  const percentOfWhole = (part: number | undefined): number | undefined =>
    part === undefined || whole === undefined || whole === 0
      ? undefined
      : percentOf(cents(part), whole);
  const years = (value: PersonYears, at?: Span): PersonYearsCell => {
    const text = yearsText(value);
    return { hundredths: value, text, figure: withoutUnit(text), range: place(at) };
  };
  return {
    currency: currency === 'EUR' ? '€' : currency,
    whole,
    money: (money, at) => ({
      cents: money,
      text: format.money(money),
      figure: formatMoney(money, language, ''),
      range: place(at),
    }),
    difference: (money, blamed) =>
      money === undefined || money === 0
        ? undefined
        : {
            cents: money,
            text: signed(format.money(money), money),
            figure: signed(formatMoney(money, language, ''), money),
            blamed,
          },
    personYears: years,
    personYearsView: ({ stated, composed, difference, inOrder, unreadable }, at) => ({
      stated: stated === undefined ? undefined : years(stated, at),
      composed: composed === undefined ? undefined : years(composed),
      difference: yearsDifference(difference, !inOrder, yearsText),
      incomplete: unreadable,
    }),
    percent: percentOfWhole,
    share: (part) => {
      const percent = percentOfWhole(part);
      return percent === undefined
        ? undefined
        : { percent, text: percentFormat.format(percent / 100) };
    },
  };
}

function yearsDifference(
  difference: PersonYears | undefined,
  blamed: boolean,
  write: (value: PersonYears) => string,
): PersonYearsDifference | undefined {
  if (difference === undefined || difference === 0) return undefined;
  const text = signed(write(difference), difference);
  return { hundredths: difference, text, figure: withoutUnit(text), blamed };
}

/** `8,2 htv` → `8,2`. */
function withoutUnit(text: string): string {
  const end = text.lastIndexOf(noBreakSpace);
  return end < 0 ? text : text.slice(0, end);
}

/** A difference says its direction in both cases, with the minus that is as wide as a plus. */
function signed(text: string, units: number): string {
  return units > 0 ? `+${text}` : text.replace('-', '−');
}
