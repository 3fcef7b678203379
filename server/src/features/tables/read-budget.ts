import * as l10n from '@vscode/l10n';
import { parseMoney, compareMoney, sumMoney, type Money } from '../../values/money';
import { BudgetDraft, moneySum, writtenNumber, type CostDraft } from './budget-draft';
import { budgetLayout, costKeyOf, type BudgetColumn, type BudgetLayout } from './budget-heads';
import { choiceValue, moneyValue, personYearsValue, rateValue, yesNoValue } from './cell-values';
import { basisChoices, isRateLine } from './budget-rates';
import type { Rows, Sheet } from './sheet';

/** A table whose rows are cost lines, as a budget, and what the planner should know of it. */
export interface ReadBudget {
  readonly budget: BudgetDraft;
  readonly notes: readonly string[];
}

/** Undefined where nothing in the table is an amount or person-years. */
export function readBudget(rows: Rows, sheet: Sheet): ReadBudget | undefined {
  const layout = budgetLayout(rows);
  if (!layout.at.has('line') && !layout.at.has('part')) return undefined;
  const reader = new BudgetReader(layout, sheet);
  for (const row of rows.slice(layout.from)) reader.read(row);
  reader.finish();
  if (Object.keys(reader.budget.toValues()).length === 0) return undefined;
  const unknown = [...layout.others.values()];
  return {
    budget: reader.budget,
    notes:
      unknown.length === 0
        ? []
        : [l10n.t('These columns are kept as text: {0}.', unknown.join(', '))],
  };
}

interface Loose {
  readonly title: string;
  readonly cell: string;
  readonly fte: string;
}

class BudgetReader {
  readonly budget = new BudgetDraft();
  private into = this.budget;
  /** The cost line above, which rows without a name of a line may break down. */
  private line:
    { readonly key: string; readonly cost: CostDraft; readonly cell: string } | undefined;
  private loose: Loose[] = [];

  constructor(
    private readonly layout: BudgetLayout,
    private readonly sheet: Sheet,
  ) {}

  read(row: readonly string[]): void {
    const cell = (key: BudgetColumn): string => row[this.layout.at.get(key) ?? -1] ?? '';
    const part = cell('part');
    const into = part === '' ? this.budget : this.budget.part(part);
    if (into !== this.into) {
      this.finish();
      this.into = into;
    }
    const label = cell('line');
    const key = label === '' ? undefined : costKeyOf(label);
    if (/^(?:19|20)\d\d$/.test(label)) this.into.years.set(label, this.money(row));
    else if (cell('item') !== '') this.readItem(row, cell, key);
    else if (key === undefined) this.readLoose(row, cell, label);
    else this.readLine(row, cell, key);
  }

  private readLine(row: readonly string[], cell: (key: BudgetColumn) => string, key: string): void {
    this.finish();
    const note = [cell('note'), ...this.others(row)].filter((each) => each !== '').join('; ');
    const amount = this.amountOf(row);
    if (key === 'note') {
      this.into.addNote(note === '' ? amount : note);
    } else if (key === 'fte') {
      const written = cell('fte') === '' ? amount : cell('fte');
      if (written !== '') this.into.fte = personYearsValue(written);
    } else if (key === 'total') {
      if (amount !== '') this.into.total = moneyValue(amount, this.sheet);
      if (cell('fte') !== '') this.into.besideTotal = cell('fte');
      for (const [place, year] of this.layout.years)
        if ((row[place] ?? '') !== '')
          this.into.years.set(year, moneyValue(row[place] ?? '', this.sheet));
      this.into.addNote(note);
    } else this.readCost(row, cell, { key, amount, note });
  }

  private readCost(
    row: readonly string[],
    cell: (key: BudgetColumn) => string,
    { key, amount, note }: { readonly key: string; readonly amount: string; readonly note: string },
  ): void {
    if (cell('fte') !== '') this.into.besideLines.push(cell('fte'));
    this.keepYears(row);
    const isSaid = amount !== '' || cell('rate') !== '' || note !== '';
    const cost: CostDraft = isSaid ? this.into.cost(key) : { items: [] };
    this.line = { key, cost, cell: amount };
    if (amount !== '') {
      const isRate = isRateLine(key) && /^[\d.,\s\u00a0]+%$/.test(amount);
      if (isRate) cost.rate = rateValue(amount);
      else cost.amount = moneyValue(amount, this.sheet);
    }
    if (cell('rate') !== '') cost.rate = rateValue(cell('rate'));
    if (cell('of') !== '') cost.of = choiceValue(cell('of'), basisChoices());
    if (cell('complete') !== '') cost.complete = yesNoValue(cell('complete'));
    if (note !== '') cost.note = note;
  }

  /** A row of a table that has a column for items: of the line that it names, or of the one above. */
  private readItem(
    row: readonly string[],
    cell: (key: BudgetColumn) => string,
    key: string | undefined,
  ): void {
    const named = key ?? (cell('line') === '' ? this.line?.key : undefined);
    const title = [cell('item'), cell('note')].filter((each) => each !== '').join('; ');
    if (named === undefined || ['total', 'fte', 'note'].includes(named)) {
      this.readLoose(row, cell, cell('line') === '' ? title : `${cell('line')}: ${title}`);
      return;
    }
    this.into.cost(named).items.push({ title, amount: this.money(row) });
    if (cell('fte') !== '') this.into.besideLines.push(cell('fte'));
  }

  private readLoose(
    row: readonly string[],
    cell: (key: BudgetColumn) => string,
    label: string,
  ): void {
    const amount = this.amountOf(row);
    const note = [cell('note'), ...this.others(row)].filter((each) => each !== '').join('; ');
    const title = note === '' ? label : label === '' ? note : `${label}; ${note}`;
    if (amount === '' && cell('fte') === '') this.into.addNote(title);
    else this.loose.push({ title, cell: amount, fte: cell('fte') });
  }

  /** Rows that name no line break down the one above where they fit in it, else they are parts. */
  finish(): void {
    const { line, loose, into, sheet } = this;
    this.line = undefined;
    this.loose = [];
    if (loose.length === 0) return;
    if (line && fitsIn(loose, line.cell, sheet)) {
      const cost = into.cost(line.key);
      cost.items.push(
        ...loose.map(({ title, cell }) => ({ title, amount: moneyValue(cell, sheet) })),
      );
      into.besideLines.push(...loose.flatMap(({ fte }) => (fte === '' ? [] : [fte])));
      return;
    }
    for (const { title, cell, fte } of loose) {
      const part = new BudgetDraft();
      if (cell !== '') part.total = moneyValue(cell, sheet);
      if (fte !== '') part.fte = personYearsValue(fte);
      into.parts.push({ title, budget: part });
    }
  }

  private others(row: readonly string[]): readonly string[] {
    return [...this.layout.others].flatMap(([place, head]) =>
      (row[place] ?? '') === '' ? [] : [`${head}: ${row[place] ?? ''}`],
    );
  }

  private amountOf(row: readonly string[]): string {
    const place = this.layout.at.get('amount');
    if (place !== undefined && (row[place] ?? '') !== '') return row[place] ?? '';
    const cells = [...this.layout.years.keys()].map((each) => row[each] ?? '');
    return writtenNumber(moneySum(cells, this.sheet));
  }

  private money(row: readonly string[]): ReturnType<typeof moneyValue> {
    return moneyValue(this.amountOf(row), this.sheet);
  }

  /** Cells under years, added up over the rows: a total row says them once more. */
  private keepYears(row: readonly string[]): void {
    for (const [place, year] of this.layout.years) {
      const cell = row[place] ?? '';
      if (cell === '') continue;
      const sum = moneySum([writtenNumber(this.into.years.get(year)), cell], this.sheet);
      this.into.years.set(year, sum ?? cell);
    }
  }
}

/** Amounts that are all known and no more than the line's. */
function fitsIn(loose: readonly Loose[], cell: string, { currency }: Sheet): boolean {
  const read = loose.map((each) => parseMoney(each.cell, true, currency));
  const known: readonly Money[] = read.flatMap((each) => (each.ok ? [each.value.amount] : []));
  if (known.length < read.length) return false;
  const whole = cell === '' ? undefined : parseMoney(cell, true, currency);
  if (!whole) return true;
  return whole.ok && compareMoney(sumMoney(known), whole.value.amount) <= 0;
}
