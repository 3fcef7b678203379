import type { Language } from '../../values/language';
import { moneyToYaml } from '../../values/money';
import type { ImportNote, Parsed } from '../parsed';
import type { SourceTable, SourceText } from '../source';
import { sumOf } from './amounts-in-text';
import { costRowsOf, rowsAsTexts, type CostRow } from './cost-rows';
import type { DraftCostRow, DraftCostTable, DraftMoney } from './drafts';
import { keptAsText } from './notes';

/** `a) …`, `1. …`: what a row calls its part of the plan. */
const marker = /^(\(?(?:[a-h]|\d{1,2})[).])\s+/;
const totalRow =
  /^(?:kaikki\s+|kustannukset\s+|hanke\s+|koko\s+\p{L}+\s+)?(?:yhteensä|totalt|summa|sammanlagt|(?:grand\s+)?total)(?!\p{L})/iu;

class CostTableReader {
  readonly rows: DraftCostRow[] = [];
  readonly kept: SourceText[] = [];
  readonly byYear: Record<string, DraftMoney> = {};
  total: DraftMoney | undefined;
  /** Cells of the columns before the title, as they go on below. */
  private above: string[] = [];

  read(row: CostRow): void {
    const { line, labels, notes } = row;
    const [first] = labels.filter((text) => text !== '');
    const amount = amountOf(row);
    const others = [...row.brackets, ...notes, ...row.personYears.map(({ text }) => text)];
    if (first !== undefined && totalRow.test(first) && amount !== undefined && !this.total) {
      this.total = amount;
      for (const { year, amount: part } of row.years) this.byYear[year] = part;
      const names = labels.filter((text) => text !== '' && text !== first);
      this.kept.push(
        ...[...names, ...others].map((text) => ({ line, text: `${first} – ${text}` })),
      );
      return;
    }
    const said = [...row.years.map(({ year, amount: part }) => `${year}: ${part}`), ...others];
    if (first === undefined || (amount === undefined && said.length === 0)) {
      const figure = row.amount ? [row.amount.text] : [];
      const texts = [...labels, ...figure, ...said].filter(isText);
      this.kept.push(...texts.map((text) => ({ line, text })));
      return;
    }
    const column = labels.findLastIndex((text) => text !== '');
    this.above = this.labels(labels.slice(0, column));
    const title = labels[column] ?? '';
    const mark = marker.exec(title);
    const note = said.join('; ');
    this.rows.push({
      labels: [
        ...this.above.filter((text) => text !== ''),
        ...(mark?.[1] === undefined ? [] : [mark[1]]),
      ],
      title: title.slice(mark?.[0].length ?? 0),
      ...(amount === undefined ? {} : { total: amount }),
      ...(note === '' ? {} : { note }),
    });
  }

  /** A cell that is empty below another goes on with it, as merged cells do. */
  private labels(cells: readonly string[]): string[] {
    const first = cells.findIndex((text) => text !== '');
    const goesOn = first < 0 ? cells.length : first;
    return cells.map((text, column) => (column < goesOn ? (this.above[column] ?? '') : text));
  }
}

const isText = (text: string): boolean => text !== '';

/** As stated, else what the years come to. */
function amountOf({ amount, years }: CostRow): DraftMoney | undefined {
  if (amount) return amount.draft;
  const sum = years.length > 0 ? sumOf(years.map(({ money }) => money)) : undefined;
  return sum === undefined ? undefined : Number(moneyToYaml(sum));
}

/**
 * The cost table of chapter 7.2: a row each for what has its own total, or a text in its place. Cells
 * that are empty below another belong to it. What the columns are is told by their heads: years are
 * those of the row of sums, and of others in a note.
 * @param caption what stands beside the table and may say what its figures are counted in
 */
export function parseCostTable(
  table: SourceTable | readonly SourceTable[],
  language?: Language,
  caption = '',
): Parsed<DraftCostTable> {
  const read = costRowsOf(table, language, caption);
  if (!read) return unread(table);
  const reader = new CostTableReader();
  reader.kept.push(...read.kept);
  for (const row of read.rows) reader.read(row);
  const notes: readonly ImportNote[] = reader.kept.map(keptAsText);
  const total = reader.total === undefined ? {} : { total: reader.total };
  const byYear = Object.keys(reader.byYear).length > 0 ? { byYear: reader.byYear } : {};
  const value = { costSummary: reader.rows, ...total, ...byYear };
  return { value, kept: reader.kept, notes, said: read.said };
}

/** A table in which nobody sees the costs is text, a line each row. */
function unread(table: SourceTable | readonly SourceTable[]): Parsed<DraftCostTable> {
  const kept = rowsAsTexts(table);
  return { value: { costSummary: [] }, kept, notes: kept.map(keptAsText) };
}
