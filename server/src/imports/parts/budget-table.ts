import { sumRow } from '../../values/cost-heads';
import { inclusion, meaningIn } from '../../values/cost-words';
import type { Language } from '../../values/language';
import type { Money } from '../../values/money';
import type { SourceTable, SourceText } from '../source';
import { sumOf, type FoundPersonYears } from './amounts-in-text';
import type { BudgetReader } from './budget-reader';
import { yearAtEnd, type BudgetElement, type YearAmount } from './budget-scan';
import { isNothing, isLineName } from './cost-columns';
import { costRowsOf, type CostRow } from './cost-rows';
import { withItems } from './budget-items';
import { named } from './passage';

/** What of a table was understood without standing in the budget in its own words. */
export interface ReadTable {
  readonly said: readonly SourceText[];
}

/** A row of a budget: what it is of, and its figures. */
export interface BudgetRow {
  readonly line: number;
  readonly label: string;
  /** Nothing but the label, in a cell of its own. */
  readonly isHeading: boolean;
  readonly amount: CostRow['amount'];
  readonly years: readonly YearAmount[];
  readonly personYears: readonly FoundPersonYears[];
  /** What stands in brackets behind its amounts. */
  readonly brackets: readonly string[];
  readonly notes: readonly string[];
  /** Rows below or above that say what it is made of. */
  readonly items: readonly BudgetRow[];
}

/**
 * Reads a table whose rows are cost lines into a budget: its columns mean what their heads say, and
 * one that nobody knows is kept as text behind its head. Undefined where no column holds the costs.
 * @param caption what is written above the table, which may say what its figures are counted in
 */
export function readBudgetTable(
  table: SourceTable,
  reader: BudgetReader,
  language: Language | undefined,
  caption: string,
): ReadTable | undefined {
  const read = costRowsOf(table, language, caption);
  if (!read) return undefined;
  for (const text of read.kept) reader.keep(text);
  const rows = withItems(budgetRows(read.rows));
  for (const [index, row] of rows.entries()) {
    if (row.isHeading) placeHeading(row, rows[index + 1], reader);
    else placeRow(row, reader);
  }
  addYears(rows, reader);
  return { said: read.said };
}

/** Cells that are empty below another go on with it, as merged cells do. */
function budgetRows(rows: readonly CostRow[]): readonly BudgetRow[] {
  const column = lineColumn(rows);
  let line = '';
  let part = '';
  return rows.flatMap((row): readonly BudgetRow[] => {
    const { labels, amount, years, personYears, brackets, notes } = row;
    const own = labels[column] ?? '';
    const [before, behind] = [labels.slice(0, column), labels.slice(column + 1)].map((cells) =>
      cells.filter((cell) => cell !== '').join(' – '),
    );
    const isTotal = sumRow.test(own) || (own === '' && sumRow.test(before ?? ''));
    const isNewPart = before !== undefined && before !== '' && before !== part && !isTotal;
    if (isNewPart) part = before;
    if (own !== '') line = own;
    else if (isNewPart) line = '';
    const item = behind ?? '';
    const name = own === '' && item === '' ? (before ?? '') : item === '' ? own : line;
    const label = item === '' || name === '' ? `${name}${item}` : `${name}: ${item}`;
    const figures = { amount, years, personYears, brackets, notes, items: [] };
    const isEmpty = !amount && years.length + personYears.length + notes.length === 0;
    const read = { line: row.line, label, isHeading: isEmpty, ...figures };
    const isPart = isNewPart && label !== before && labels.length > 1;
    const heading = { ...read, ...nothing, label: part, isHeading: true };
    return isPart ? [heading, read] : [read];
  });
}

const nothing = {
  ...{ amount: undefined, years: [], personYears: [], brackets: [], notes: [], items: [] },
} as const;

/** The column of labels in which most cells name a cost line; without any the first one. */
function lineColumn(rows: readonly CostRow[]): number {
  const width = Math.max(0, ...rows.map(({ labels }) => labels.length));
  const counts = Array.from(
    { length: width },
    (_, place) => rows.filter(({ labels }) => meaningIn(labels[place] ?? '') !== undefined).length,
  );
  return Math.max(0, counts.indexOf(Math.max(...counts, 0)));
}

/** A row without figures heads what follows; a cost line without an amount is no line, and is kept. */
function placeHeading(row: BudgetRow, next: BudgetRow | undefined, reader: BudgetReader): void {
  const { label, line } = row;
  if (isNothing(label) || sumRow.test(label)) return;
  if (next && !isLineName(label)) reader.openRow(label.replace(/\s*:$/, ''));
  else reader.keep({ line, text: label });
}

function placeRow(row: BudgetRow, reader: BudgetReader): void {
  const { line, label, amount, years, items, notes } = row;
  const written = amount?.text ?? '';
  const text = named(label, written);
  const year = years.length > 0 ? undefined : yearAtEnd(label);
  const at = text.length - written.length;
  const place = { at, end: text.length };
  const element: BudgetElement = {
    amount: { kind: 'amount', ...place, text: amount?.written ?? '', money: amount?.money },
    label: `${label} `,
    from: 0,
    brackets: row.brackets,
    personYears: personYearsOf(row),
    items: items.map(itemOf),
    notes,
    ...(years.length > 0 ? { years } : {}),
    ...(year === undefined ? {} : { year }),
  };
  reader.readRow({ text, starts: [{ at: 0, line }] }, element);
}

/** Those of the row, else those that its items say. */
function personYearsOf({ personYears, items }: BudgetRow): readonly FoundPersonYears[] {
  return personYears.length > 0 ? personYears : items.flatMap((item) => item.personYears);
}

function itemOf({
  label,
  amount,
  years,
  brackets,
  notes,
}: BudgetRow): NonNullable<BudgetElement['items']>[number] {
  const inYears = years.map((each) => `${each.year}: ${each.amount}`);
  const said = [...inYears, ...brackets, ...notes].join('; ');
  const name = label.replace(inclusion, '');
  const title = said === '' ? name : `${name} (${said})`;
  return { title, amount: amount?.draft ?? '', money: amount?.money };
}

/** What each year comes to, where no row of sums says it and every row says all of its years. */
function addYears(rows: readonly BudgetRow[], { root }: BudgetReader): void {
  const counted = rows.filter(({ label, isHeading }) => !isHeading && !isSum(label));
  const years = [...new Set(counted.flatMap((row) => row.years.map(({ year }) => year)))];
  if (years.length === 0 || root.byYear.size > 0) return;
  const isWhole = counted.every((row) => {
    const sum = sumOf(row.years.map(({ money }) => money));
    return sum !== undefined && (row.amount === undefined || row.amount.money === sum);
  });
  if (!isWhole || root.totals.some(({ money }) => money === undefined)) return;
  for (const year of years) {
    const amounts = counted.flatMap((row) => row.years.filter((each) => each.year === year));
    const sum: Money | undefined = sumOf(amounts.map(({ money }) => money));
    if (sum !== undefined) root.setYear(year, sum);
  }
}

const isSum = (label: string): boolean => meaningIn(label)?.meaning === 'total';
