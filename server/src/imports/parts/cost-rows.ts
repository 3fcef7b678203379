import { sumRow } from '../../values/cost-heads';
import type { Language } from '../../values/language';
import type { Money } from '../../values/money';
import type { SourceTable, SourceText } from '../source';
import type { FoundPersonYears } from './amounts-in-text';
import type { YearAmount } from './budget-scan';
import { readCostCell, readYearsCell, type CostCell } from './cost-cells';
import {
  categoryMark,
  costColumnsOf,
  isKnownHead,
  isLineName,
  isNothing,
  type CostColumn,
  type CostColumns,
} from './cost-columns';
import type { DraftMoney } from './drafts';
import { cleaned, hasWords } from './passage';
import { gridOf, isEmptyRow, textOf, type GridCell, type GridRow } from './table-grid';

/** A row of a table of costs, by what its columns mean. */
export interface CostRow {
  readonly line: number;
  /** The cells of the columns of labels, empty ones too. */
  readonly labels: readonly string[];
  readonly amount:
    | {
        /** As it stands in the cell. */
        readonly text: string;
        /** As the plan writes it where it cannot be read: with what its head says. */
        readonly written: string;
        readonly draft: DraftMoney;
        readonly money: Money | undefined;
      }
    | undefined;
  readonly years: readonly YearAmount[];
  readonly personYears: readonly FoundPersonYears[];
  /** What stands in brackets behind amounts. */
  readonly brackets: readonly string[];
  /** Cells that are no figures of the costs, those of unknown columns behind their heads. */
  readonly notes: readonly string[];
}

export interface CostRows {
  readonly rows: readonly CostRow[];
  /** What stands above the heads, and heads of columns in which nothing stands. */
  readonly kept: readonly SourceText[];
  /** Heads that say what their columns are, and figures that stand in another unit. */
  readonly said: readonly SourceText[];
}

/** Undefined where no column can be said to hold the costs. @param caption as in `costColumnsOf` */
export function costRowsOf(
  table: SourceTable | readonly SourceTable[],
  language: Language | undefined,
  caption = '',
): CostRows | undefined {
  const grid = gridOf(table).filter((row) => !isEmptyRow(row));
  const found = costColumnsOf(grid, language, caption);
  if (!found) return undefined;
  const body = grid.slice(found.from).filter((row) => !isHeadAgain(row, found));
  const said: SourceText[] = [];
  const rows = body.map((row) => rowOf(row, found.columns, language, said));
  const heads = headsIn(found, grid[found.from - 1] ?? [], body);
  return {
    rows,
    kept: [...found.above, ...heads.kept],
    said: [...said, ...heads.said],
  };
}

/** Heads are said again on a new page. */
function isHeadAgain(row: GridRow, { columns }: CostColumns): boolean {
  const filled = row.filter(({ lines }) => lines.length > 0).length;
  return (
    filled > 1 &&
    filled === columns.filter(({ head }) => head !== '').length &&
    row.every((cell, place) => textOf(cell) === (columns[place]?.head ?? ''))
  );
}

function rowOf(
  row: GridRow,
  columns: readonly CostColumn[],
  language: Language | undefined,
  said: SourceText[],
): CostRow {
  const labels: string[] = [];
  const years: YearAmount[] = [];
  const personYears: FoundPersonYears[] = [];
  const notes: string[] = [];
  const brackets: string[] = [];
  let amount: CostRow['amount'];
  const take = (cell: CostCell | undefined, head: string): void => {
    if (!cell) return;
    const isYear = head !== '';
    notes.push(...cell.notes.map((note) => (isYear ? `${head}: ${note}` : note)));
    personYears.push(...cell.personYears);
    brackets.push(...cell.brackets);
  };
  for (const [place, cell] of row.entries()) {
    const column = columns[place];
    const text = textOf(cell);
    if (column?.kind === 'label') {
      const isMarked = categoryMark.test(text) && isLineName(text);
      labels.push(isMarked ? text.replace(categoryMark, '') : text);
      if (isMarked || sumRow.test(text)) said.push(...textsOf(cell));
    } else if (column?.kind === 'amount') {
      const read = readCostCell(text, column.unit, language);
      take(read, '');
      if (read?.amount) amount = { text, written: writtenOf(read), ...read.amount };
      if (read?.amount && column.unit?.power) said.push(...textsOf(cell));
    } else if (column?.kind === 'year') {
      const read = readCostCell(text, column.unit, language);
      take(read, column.head);
      const { draft, money } = read?.amount ?? {};
      if (draft !== undefined) years.push({ year: column.year, amount: draft, money });
      if (read?.amount && column.unit?.power) said.push(...textsOf(cell));
    } else if (!isNothing(text)) {
      const worked = readYearsCell(text, column);
      if (worked) personYears.push(worked);
      if (worked && column?.kind === 'person-months') said.push(...textsOf(cell));
      if (!worked) notes.push(noteOf(text, column));
    }
  }
  return { line: row[0]?.line ?? 1, labels, amount, years, personYears, brackets, notes };
}

function writtenOf({ amount, text }: CostCell): string {
  return typeof amount?.draft === 'string' ? amount.draft : text;
}

/** A column of remarks needs no head to be understood. */
function noteOf(text: string, column: CostColumn | undefined): string {
  const head = column === undefined || column.kind === 'note' ? '' : column.head;
  return head === '' ? text : `${head}: ${text}`;
}

/** @param row the heads, where they stand in one row */
function headsIn(
  { columns, headRows }: CostColumns,
  row: GridRow,
  body: readonly GridRow[],
): Pick<CostRows, 'kept' | 'said'> {
  if (headRows === 0) return { kept: [], said: [] };
  const isUnused = (place: number): boolean => body.every((each) => isNothing(textOf(each[place])));
  if (headRows > 1) {
    const heads = columns.filter(({ kind, head }, place) => {
      const isSaid = (kind === 'year' || kind === 'text') && !isUnused(place);
      return !isSaid && hasWords(head);
    });
    return { kept: heads.map(({ head }) => ({ line: row[0]?.line ?? 1, text: head })), said: [] };
  }
  const understood = row.filter((_, place) => {
    const column = columns[place];
    return column !== undefined && isKnownHead(column);
  });
  const kept = row.flatMap((cell, place) => {
    const column = columns[place];
    const isOwn = column?.kind === 'year' || column?.kind === 'text';
    const isSaid = isOwn && !isUnused(place);
    const isLost = !isSaid && !understood.includes(cell) && !isNothing(textOf(cell));
    return isLost ? [{ line: cell.line, text: textOf(cell) }] : [];
  });
  return { kept, said: understood.flatMap(textsOf) };
}

/** As the source has them: a cell, or its lines. */
function textsOf({ source }: GridCell): readonly SourceText[] {
  return source ? [source, ...(source.lines ?? [])] : [];
}

/** A table in which nobody sees the costs, a line each row. */
export function rowsAsTexts(table: SourceTable | readonly SourceTable[]): readonly SourceText[] {
  const pieces = 'rows' in table ? [table] : table;
  return pieces
    .flatMap(({ rows }) => rows)
    .flatMap((cells) => {
      const texts = cells.map(({ text }) => cleaned(text)).filter((text) => text !== '');
      const [first] = cells;
      return first && texts.length > 0 ? [{ line: first.line, text: texts.join(' | ') }] : [];
    });
}

/**
 * What the rows of a table of costs are: cost lines (`Henkilöstökulut`), as those of a budget, or
 * parts of a plan. Undefined where no column can be said to hold costs.
 */
export function costTableKind(
  table: SourceTable,
  language: Language,
): 'lines' | 'parts' | undefined {
  const read = costRowsOf(table, language);
  if (!read) return undefined;
  const labels = read.rows.map((row) => row.labels.filter((label) => label !== ''));
  const named = labels.filter((each) => each.some((label) => !sumRow.test(label)));
  if (named.length === 0) return undefined;
  const lines = named.filter((each) => each.some(isLineName));
  return lines.length * 2 >= named.length ? 'lines' : 'parts';
}
