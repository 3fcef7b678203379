import type { SummaryView } from '../../protocol/view-data';
import type { Cell, Row, Sheet } from './book';
import { firstRow } from './budget-layout';
import { formula, fromHundredths, number, text } from './cells';
import type { BudgetPlace } from './cost-table-sheet';
import { figureLook, looks } from './looks';
import type { Pens } from './pens';
import { cellAt, fixedCellAt, onSheet } from './references';
import { blockCell, differenceRows, lineCell, partRows } from './summary-tables';

const look = looks.text;

/** The plan on one page; its sums are taken from the budget's sheet. */
export function summarySheet(
  name: string,
  summary: SummaryView,
  title: string,
  budget: BudgetPlace | undefined,
  pens: Pens,
): Sheet {
  const head: readonly Row[] = [
    { cells: [text(summary.title?.text ?? title, looks.title)] },
    ...(summary.subtitle ? [{ cells: [text(summary.subtitle.text, looks.subtitle)] }] : []),
    { cells: [] },
  ];
  const rows: Row[] = [...head, ...factRows(summary, pens)];
  if (budget) rows.push(...figureRows(summary, rows.length, budget, pens));
  if (budget) {
    const { words } = pens;
    rows.push(
      ...partRows(words.costStructure, summary.costLines, rows.length, lineCell, budget, pens),
    );
    rows.push(
      ...partRows(words.largestBlocks, summary.blocks, rows.length, blockCell, budget, pens),
    );
  }
  rows.push(...differenceRows(summary.differences, rows.length, pens));
  return {
    name,
    columns: [52, 24, 20, 20].map((width) => ({ width })),
    rows,
    headRows: 0,
    headColumns: 0,
    merges: rows.flatMap(({ cells }, row) =>
      cells.length === 2 && cells[1]?.value?.kind === 'text'
        ? [{ row, column: 1, rows: 1, columns: 3 }]
        : [],
    ),
  };
}

function factRows(summary: SummaryView, { words, own }: Pens): readonly Row[] {
  const { problems, evaluation, workPackages } = summary;
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    [words.organisation, summary.organisation?.text],
    [words.programme, summary.programme?.text],
    [words.funder, summary.funder?.text],
    [words.period, summary.period?.text],
    [words.updated, summary.updated?.text],
    [own.status, [summary.status?.text, summary.verdict].filter((each) => each).join('; ')],
    [words.errors, problems.error],
    [words.warnings, problems.warning],
    [words.workPackages, evaluation ? undefined : workPackages],
    [words.inEvaluation.resultGoals, evaluation?.resultGoals],
    [words.inEvaluation.rows, evaluation?.rows],
  ];
  return facts.flatMap(([label, value]) =>
    value === undefined || value === ''
      ? []
      : [
          {
            cells: [
              text(label, looks.block),
              typeof value === 'number'
                ? number(value, { ...look, align: 'left' })
                : text(value, look),
            ],
          },
        ],
  );
}

/** What is stated, what it is made of, and the person-years. */
function figureRows(
  { total, personYears }: SummaryView,
  at: number,
  { name, layout }: BudgetPlace,
  pens: Pens,
): readonly Row[] {
  const { words, formats } = pens;
  const { columns } = layout;
  const money = figureLook(look, formats.money);
  const years = figureLook(look, formats.personYears);
  const cellIn = (column: number): string => onSheet(name, fixedCellAt(firstRow, column));
  const rows: (readonly [string, Cell])[] = [];
  if (total.stated) {
    const value = fromHundredths(total.stated.cents);
    rows.push([`${words.budget}: ${words.stated}`, formula(cellIn(columns.stated), value, money)]);
  }
  if (total.composed) {
    const value = fromHundredths(total.composed.cents);
    rows.push([`${words.budget}: ${words.composed}`, formula(cellIn(columns.total), value, money)]);
  }
  if (total.difference) {
    const last = at + rows.length;
    const value = fromHundredths(total.difference.cents);
    rows.push([
      words.difference,
      formula(
        `ROUND(${cellAt(last - 2, 1)}-${cellAt(last - 1, 1)},2)`,
        value,
        figureLook(look, formats.moneyDifference),
      ),
    ]);
  }
  if (personYears.composed) {
    const value = fromHundredths(personYears.composed.hundredths);
    rows.push([words.personYears, formula(cellIn(columns.years), value, years)]);
  }
  if (personYears.administration) {
    const value = fromHundredths(personYears.administration.hundredths);
    rows.push([words.administrationYears, number(value, years)]);
  }
  return rows.map(([label, cell]) => ({ cells: [text(label, looks.block), cell] }));
}
