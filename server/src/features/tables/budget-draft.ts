import { raw, type NewValue } from '../../parse/edits';
import { budgetKeyOrder } from '../../schema/order';
import { moneyToYaml, parseMoney, sumMoney } from '../../values/money';
import { parsePersonYears, personYearsToYaml, sumPersonYears } from '../../values/person-years';
import type { Sheet } from './sheet';

/** A cost line as rows say it. */
export interface CostDraft {
  amount?: NewValue;
  rate?: NewValue;
  of?: NewValue;
  complete?: NewValue;
  note?: string;
  readonly items: { readonly title: string; readonly amount: NewValue }[];
}

/** A budget, or a part of one, as rows say it (plan-format §2). */
export class BudgetDraft {
  readonly costs = new Map<string, CostDraft>();
  readonly parts: { readonly title: string; readonly budget: BudgetDraft }[] = [];
  readonly years = new Map<string, NewValue>();
  /** Person-years beside cost lines, and beside the total. */
  readonly besideLines: string[] = [];
  besideTotal: string | undefined;
  fte: NewValue | undefined;
  total: NewValue | undefined;
  note: string | undefined;

  cost(key: string): CostDraft {
    const cost = this.costs.get(key) ?? { items: [] };
    this.costs.set(key, cost);
    return cost;
  }

  /** The last one, where it is called so. */
  part(title: string): BudgetDraft {
    const last = this.parts.at(-1);
    if (last?.title === title) return last.budget;
    const budget = new BudgetDraft();
    this.parts.push({ title, budget });
    return budget;
  }

  addNote(text: string): void {
    if (text !== '') this.note = this.note === undefined ? text : `${this.note}; ${text}`;
  }

  /** In the format's order; empty where no row says anything. */
  toValues(): Readonly<Record<string, NewValue>> {
    const fte = this.fte ?? personYearsOf(this.besideLines) ?? personYearsOf(this.besideTotal);
    const values: Record<string, NewValue> = {};
    const set = (key: string, value: NewValue | undefined): void => {
      if (value !== undefined) values[key] = value;
    };
    for (const key of budgetKeyOrder) {
      const cost = this.costs.get(key);
      if (cost) set(key, valueOfCost(cost));
      else if (key === 'fte') set(key, fte);
      else if (key === 'parts' && this.parts.length > 0)
        set(
          key,
          this.parts.map(({ title, budget }) => ({ title, ...budget.toValues() })),
        );
      else if (key === 'byYear' && this.years.size > 0) set(key, Object.fromEntries(this.years));
      else if (key === 'total') set(key, this.total);
      else if (key === 'note') set(key, this.note);
    }
    return values;
  }
}

function valueOfCost({ items, ...facts }: CostDraft): NewValue {
  const { amount, rate, of, complete, note } = facts;
  const isPlain =
    items.length === 0 && [rate, of, complete, note].every((each) => each === undefined);
  if (isPlain && amount !== undefined) return amount;
  return {
    ...(amount !== undefined && { amount }),
    ...(rate !== undefined && { rate }),
    ...(of !== undefined && { of }),
    ...(items.length > 0 && { items: [...items] }),
    ...(complete !== undefined && { complete }),
    ...(note !== undefined && { note }),
  };
}

/** What they add up to; as written where one of several cannot be read. */
function personYearsOf(written: string | readonly string[] | undefined): NewValue | undefined {
  const cells = typeof written === 'string' ? [written] : (written ?? []);
  if (cells.length === 0) return undefined;
  const read = cells.map(parsePersonYears);
  const known = read.flatMap((each) => (each.ok ? [each.value] : []));
  return known.length === read.length
    ? raw(personYearsToYaml(sumPersonYears(known)))
    : cells.join(' + ');
}

/** What cells add up to, to the cent; undefined where one of them cannot be read. */
export function moneySum(cells: readonly string[], { currency }: Sheet): NewValue | undefined {
  const read = cells.filter((cell) => cell !== '').map((cell) => parseMoney(cell, true, currency));
  const known = read.flatMap((each) => (each.ok ? [each.value.amount] : []));
  return read.length > 0 && known.length === read.length
    ? raw(moneyToYaml(sumMoney(known)))
    : undefined;
}

/** A number as a plan writes it; empty for a text and for nothing. */
export function writtenNumber(value: NewValue | undefined): string {
  return typeof value === 'object' && 'text' in value && typeof value.text === 'string'
    ? value.text
    : '';
}
