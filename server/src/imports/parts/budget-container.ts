import { moneyToYaml, type Money } from '../../values/money';
import { sumPersonYears, type PersonYears } from '../../values/person-years';
import { sumOf, yearsOf } from './amounts-in-text';
import type { YearAmount } from './budget-scan';
import type {
  CostLine,
  DraftBudget,
  DraftCost,
  DraftCostItem,
  DraftMoney,
  DraftPart,
  DraftRate,
} from './drafts';
import { named } from './passage';

export type LineKey = CostLine | 'indirect' | 'administration';

/** One amount of a cost line. */
export interface LineEntry {
  readonly title: string;
  /** Empty where nothing but its years, a rate or words are said. */
  readonly amount: DraftMoney;
  readonly money: Money | undefined;
  /** What it comes to in each year. */
  readonly years?: YearAmount[];
  readonly items: (DraftCostItem & { readonly money: Money | undefined })[];
  /** What the label says beyond the name of the line; a part of the title. */
  readonly more: string;
  readonly notes: string[];
  readonly rate?: { readonly percent: number; readonly of?: 'personnel' | 'direct' };
}

export interface StatedTotal {
  /** With its label, for where a budget has two. */
  readonly text: string;
  readonly amount: DraftMoney;
  readonly money: Money | undefined;
}

const order: readonly LineKey[] = [
  ...(['personnel', 'purchasedServices', 'travel', 'equipment', 'premises', 'other'] as const),
  ...(['indirect', 'administration'] as const),
];

function noteOf(notes: readonly string[]): { readonly note?: string } {
  return notes.length > 0 ? { note: notes.join('; ') } : {};
}

/** The amount and its cents: as stated, else what its years come to. */
export function amountOf({
  amount,
  money,
  years = [],
}: LineEntry): Pick<LineEntry, 'amount' | 'money'> {
  if (amount !== '' || years.length === 0) return { amount, money };
  const sum = sumOf(years.map((each) => each.money));
  const [only] = years;
  if (only && years.length === 1) return only;
  return { amount: sum === undefined ? '' : Number(moneyToYaml(sum)), money: sum };
}

/** Years as items, which must add up to the amount; one alone is said in words. */
function yearsOfEntry({ amount, years = [] }: LineEntry): {
  readonly items: readonly DraftCostItem[];
  readonly notes: readonly string[];
} {
  const [only] = years;
  if (only && years.length === 1) {
    const isAll = amount === '' || amount === only.amount;
    return { items: [], notes: [isAll ? only.year : `${only.year}: ${only.amount}`] };
  }
  return { items: years.map((each) => ({ title: each.year, amount: each.amount })), notes: [] };
}

function costOf(entry: LineEntry): DraftCost | DraftRate | undefined {
  const { items, more, rate } = entry;
  const { amount, money } = amountOf(entry);
  const byYear = yearsOfEntry(entry);
  const words = more === '' ? entry.notes : [more, ...entry.notes];
  if (rate) {
    const of = rate.of ? { of: rate.of } : {};
    const said = [...itemTexts(entry), ...yearTexts(entry), ...words];
    return { rate: rate.percent, ...of, ...(amount === '' ? {} : { amount }), ...noteOf(said) };
  }
  const stated = amount === '' ? {} : { amount };
  if (byYear.items.length > 0) {
    return { ...stated, items: byYear.items, ...noteOf([...itemTexts(entry), ...words]) };
  }
  const notes = [...byYear.notes, ...words];
  if (items.length === 0) {
    if (notes.length > 0) return { ...stated, ...noteOf(notes) };
    return amount === '' ? undefined : amount;
  }
  const sum = sumOf(items.map((each) => each.money));
  const isPart = sum !== undefined && money !== undefined && sum < money;
  return {
    ...stated,
    items: items.map(({ title, amount: part }) => ({ title, amount: part })),
    ...(isPart ? { complete: false } : {}),
    ...noteOf(notes),
  };
}

function yearTexts({ years = [] }: LineEntry): readonly string[] {
  return years.map(({ year, amount }) => `${year}: ${amount}`);
}

/** What an amount is made of, as words: for where there is no place for items. */
export function itemTexts({ items }: LineEntry): readonly string[] {
  return items.map(({ title, amount }) => `${title} ${amount}`);
}

/**
 * Several amounts of one cost line are its items, each with what its brackets say; what is said
 * without an amount is its note.
 */
function together(entries: readonly LineEntry[]): DraftCost | DraftRate | undefined {
  const isCounted = (entry: LineEntry): boolean =>
    amountOf(entry).amount !== '' || entry.rate !== undefined;
  const counted = entries.filter(isCounted);
  const others = entries.filter((entry) => !isCounted(entry));
  const [only] = counted.length === 0 ? entries : counted;
  if (!only) return undefined;
  const said = others.filter((entry) => entry !== only).flatMap(wordsOf);
  if (counted.length <= 1) return costOf({ ...only, notes: [...only.notes, ...said] });
  const read = counted.map(amountOf);
  const sum = sumOf(read.map(({ money }) => money));
  const items = counted.map((entry, index) => {
    const inBrackets = [...itemTexts(entry), ...yearTexts(entry), ...entry.notes];
    const { title } = entry;
    return {
      title: inBrackets.length > 0 ? `${title} (${inBrackets.join('; ')})` : title,
      amount: read[index]?.amount ?? '',
    };
  });
  return {
    ...(sum === undefined ? {} : { amount: Number(moneyToYaml(sum)) }),
    items,
    ...noteOf(said),
  };
}

/** All that an entry without an amount says. */
function wordsOf(entry: LineEntry): readonly string[] {
  const said = [...itemTexts(entry), ...entry.notes].join('; ');
  return [named(entry.title, said)];
}

/** What an estimate or one of its parts holds, while it is read. */
export class BudgetContainer {
  readonly lines = new Map<LineKey, LineEntry[]>();
  readonly personYears: PersonYears[] = [];
  readonly totals: StatedTotal[] = [];
  readonly byYear = new Map<string, DraftMoney>();
  readonly parts: BudgetContainer[] = [];
  readonly notes: string[] = [];

  constructor(readonly title: string | undefined) {}

  setYear(year: string, money: Money): void {
    this.byYear.set(year, Number(moneyToYaml(money)));
  }

  add(line: LineKey, entry: LineEntry): void {
    const entries = this.lines.get(line);
    if (entries) entries.push(entry);
    else this.lines.set(line, [entry]);
  }

  /** Its own lines and its parts; undefined where one of them cannot be read or nothing is there. */
  sum(left: ReadonlySet<LineKey> = new Set()): Money | undefined {
    const own = [...this.lines]
      .filter(([line]) => !left.has(line))
      .flatMap(([, entries]) => entries.map((entry) => amountOf(entry).money));
    const parts = this.parts.map((part) => part.sum() ?? part.totals[0]?.money);
    const all = [...own, ...parts];
    return all.length === 0 ? undefined : sumOf(all);
  }

  draft(): DraftPart {
    const lines = order.flatMap((line): readonly (readonly [string, DraftCost | DraftRate])[] => {
      const cost = together(this.lines.get(line) ?? []);
      return cost === undefined ? [] : [[line, cost]];
    });
    const [total, ...others] = this.totals;
    const parts = this.parts.map((part) => part.draft());
    const fte =
      this.personYears.length > 0 ? { fte: yearsOf(sumPersonYears(this.personYears)) } : {};
    const budget: DraftBudget = {
      ...(Object.fromEntries(lines) as DraftBudget),
      ...(parts.length > 0 ? { parts } : {}),
      ...fte,
      ...(this.byYear.size > 0 ? { byYear: Object.fromEntries(this.byYear) } : {}),
      ...(total ? { total: total.amount } : {}),
      ...noteOf([...this.notes, ...others.map(({ text }) => text)]),
    };
    return this.title === undefined ? budget : { title: this.title, ...budget };
  }
}
