import { fillers, meaningIn } from '../../values/cost-words';
import { objectType } from '../../schema/fields';
import { costHeadWords, sumRow } from '../../values/cost-heads';
import { parseMoney } from '../../values/money';
import type { Language } from '../../values/language';
import { parsePersonYears } from '../../values/person-years';
import { capitalised } from './columns';
import { termOf } from '../hover/terms';
import { plainHead } from './heads';
import type { Rows } from './sheet';

/** The columns of a budget whose rows are cost lines. */
export type BudgetColumn =
  'part' | 'line' | 'item' | 'amount' | 'rate' | 'of' | 'fte' | 'complete' | 'note';

/** What they are called, in the plan's language and by others. */
export const budgetHeads: Readonly<
  Record<BudgetColumn, Readonly<Record<Language, string>> & { readonly words: RegExp }>
> = {
  part: {
    ...{ fi: 'Osa', sv: 'Del', en: 'Part' },
    words: costHeadWords.part,
  },
  line: {
    ...{ fi: 'Kululaji', sv: 'Kostnadsslag', en: 'Cost line' },
    words: costHeadWords.line,
  },
  item: {
    ...{ fi: 'Erittely', sv: 'Specifikation', en: 'Item' },
    words: costHeadWords.item,
  },
  rate: {
    ...{ fi: 'Prosenttia', sv: 'Procent', en: 'Percent' },
    words: costHeadWords.rate,
  },
  of: {
    ...{ fi: 'Laskentaperuste', sv: 'Beräkningsgrund', en: 'Basis' },
    words: costHeadWords.of,
  },
  fte: {
    ...{ fi: 'Henkilötyövuodet', sv: 'Årsverken', en: 'Person-years' },
    words: costHeadWords.fte,
  },
  complete: {
    ...{
      fi: 'Erittely on täydellinen',
      sv: 'Specifikationen är fullständig',
      en: 'Items are complete',
    },
    words: costHeadWords.complete,
  },
  note: {
    ...{ fi: 'Huomautus', sv: 'Anmärkning', en: 'Note' },
    words: costHeadWords.note,
  },
  amount: {
    ...{ fi: 'Summa', sv: 'Belopp', en: 'Amount' },
    words: costHeadWords.amount,
  },
};

export const budgetColumns: readonly BudgetColumn[] = [
  ...(['part', 'line', 'item', 'amount', 'rate', 'of', 'fte', 'complete', 'note'] as const),
];

/** `personnel`, `fte`, `total` …: what a row or column of figures is of. */
export function costKeyOf(label: string): string | undefined {
  const name = plainHead(label);
  const named = [...(objectType('budget')?.fields.values() ?? [])].find((field) =>
    (['fi', 'sv', 'en'] as const).some((each) => termOf(field, each).toLowerCase() === name),
  );
  if (named) return named.kind === 'list' || named.kind === 'table' ? undefined : named.key;
  if (sumRow.test(label)) return 'total';
  if (budgetHeads.fte.words.test(name) && name.length < 40 && !meaningIn(name)) return 'fte';
  const found = meaningIn(name);
  if (!found) return undefined;
  const rest = name.slice(0, found.at) + name.slice(found.end);
  const isAlone = !/[\p{L}\d]/u.test(rest.replace(/\([^()]*\)/g, '').replace(fillers, ''));
  return isAlone ? found.meaning : undefined;
}

export function labelOfCost(key: string, language: Language): string {
  const field = objectType('budget')?.fields.get(key);
  return field ? capitalised(termOf(field, language)) : key;
}

/** Where a budget's table has what; the years that head columns by their place. */
export interface BudgetLayout {
  readonly from: number;
  readonly at: ReadonlyMap<BudgetColumn, number>;
  readonly years: ReadonlyMap<number, string>;
  readonly others: ReadonlyMap<number, string>;
}

export function budgetLayout(rows: Rows): BudgetLayout {
  return headed(rows) ?? unheaded(rows);
}

const year = /^(?:19|20)\d\d$/;

function headed(rows: Rows): BudgetLayout | undefined {
  const [heads = []] = rows;
  const names = heads.map(plainHead);
  const isHead = names.every(
    (name) => !/\d/.test(name) || year.test(name) || !parseMoney(name, true).ok,
  );
  if (!isHead || rows.length < 2) return undefined;
  const years = new Map([...names.entries()].filter(([, name]) => year.test(name)));
  const at = new Map<BudgetColumn, number>();
  const taken = new Set<number>(years.keys());
  const take = (key: BudgetColumn, fits: (name: string) => boolean): void => {
    const place = names.findIndex((name, index) => name !== '' && !taken.has(index) && fits(name));
    if (at.has(key) || place < 0) return;
    at.set(key, place);
    taken.add(place);
  };
  for (const key of budgetColumns) take(key, (name) => isNamed(key, name));
  for (const [key, { words }] of entries) take(key, (name) => words.test(name));
  const first = names.findIndex((_, index) => !taken.has(index));
  const isUnlike = rows.slice(1).some((row) => costKeyOf(row[0] ?? '') !== undefined);
  if (at.size + years.size === 0 || costKeyOf(heads[0] ?? '') !== undefined) return undefined;
  if (!at.has('line') && first === 0 && isUnlike) {
    at.set('line', first);
    taken.add(first);
  } else if (!at.has('line') && first >= 0 && !at.has('part')) {
    at.set('line', first);
    taken.add(first);
  }
  if (!at.has('amount') && years.size === 0) return undefined;
  const others = [...heads.entries()].filter(([place, head]) => !taken.has(place) && head !== '');
  return { from: 1, at, years, others: new Map(others) };
}

const entries = Object.entries(budgetHeads) as readonly [
  BudgetColumn,
  (typeof budgetHeads)[BudgetColumn],
][];

function isNamed(key: BudgetColumn, name: string): boolean {
  const { fi, sv, en } = budgetHeads[key];
  return [fi, sv, en].some((each) => each.toLowerCase() === name);
}

/** Labels first, then the column with most money; a column of small figures with htv counts people. */
function unheaded(rows: Rows): BudgetLayout {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const counts = (is: (cell: string) => boolean): readonly number[] =>
    Array.from({ length: width }, (_, place) => rows.filter((row) => is(row[place] ?? '')).length);
  const best = (each: readonly number[], not: readonly number[] = []): number | undefined => {
    const most = Math.max(0, ...each.filter((_, place) => !not.includes(place)));
    const place = each.findIndex((count, index) => count === most && !not.includes(index));
    return most === 0 || place < 0 ? undefined : place;
  };
  const amount = best(counts((cell) => parseMoney(cell, true).ok && /\d/.test(cell)));
  const taken = amount === undefined ? [] : [amount];
  const fte = best(
    counts((cell) => /\d/.test(cell) && parsePersonYears(cell).ok),
    taken,
  );
  const line = best(
    counts((cell) => /\p{L}/u.test(cell)),
    [...taken, ...(fte === undefined ? [] : [fte])],
  );
  const at = new Map<BudgetColumn, number>();
  if (line !== undefined) at.set('line', line);
  if (amount !== undefined) at.set('amount', amount);
  if (fte !== undefined) at.set('fte', fte);
  return { from: 0, at, years: new Map(), others: new Map() };
}
