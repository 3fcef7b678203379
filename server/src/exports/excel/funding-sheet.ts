import type { FundingTable, FundingTableRow } from '../../protocol/view-data';
import type { Cell, Row, Sheet } from './book';
import { firstRow as firstBudgetRow } from './budget-layout';
import { blank, formula, fromHundredths, headCells, number, text } from './cells';
import type { BudgetPlace } from './cost-table-sheet';
import { figureLook, looks, slipLook } from './looks';
import type { Pens } from './pens';
import { cellAt, downAt, fixedCellAt, onSheet } from './references';

const firstRow = 1;
const rate = 1;
const amount = 2;

/** A rate of a view has a million parts. */
const whole = 1_000_000;

/** Who pays how much of what the plan costs, live: amounts of shares, shares of amounts, the sum. */
export function fundingSheet(
  name: string,
  table: FundingTable,
  budget: BudgetPlace | undefined,
  pens: Pens,
): Sheet {
  const { words, own } = pens;
  const { inDocument } = words;
  const differenceRow = firstRow + table.rows.length + 2;
  const first = cellAt(differenceRow, amount);
  return {
    name,
    columns: [44, 12, 20, 16, 44].map((width) => ({ width })),
    rows: [
      {
        cells: [
          text(words.funder, looks.head),
          ...headCells(
            [inDocument.share, inDocument.funding, words.shareOfPlan],
            looks.headOfFigures,
          ),
          text(own.note, looks.head),
        ],
      },
      ...table.rows.map((row, index) => rowOf(row, firstRow + index, table, pens)),
      ...footRows(table, budget, pens),
    ],
    headRows: 1,
    headColumns: 1,
    liveLooks: [{ range: first, formula: `AND(ISNUMBER(${first}),${first}<>0)`, ...slipLook }],
  };
}

function costCell({ rows }: FundingTable): string {
  return fixedCellAt(firstRow + rows.length + 1, amount);
}

/** The amount is typed or the share is: the other follows from it. */
function rowOf(row: FundingTableRow, at: number, table: FundingTable, pens: Pens): Row {
  const look = looks.text;
  const money = figureLook(look, pens.formats.money);
  const percent = figureLook(look, pens.formats.percent);
  const cost = costCell(table);
  const { stated, pays, rate: written } = row;
  return {
    cells: [
      text(row.source, look),
      number(written && written.millionths / whole, figureLook(look, pens.formats.rate)),
      stated || !pays
        ? number(stated && fromHundredths(stated.cents), money)
        : formula(`ROUND(${cellAt(at, rate)}*${cost},2)`, fromHundredths(pays.cents), money),
      pays && table.whole
        ? shareCell(at, pays.cents, table.whole.cents, cost, percent)
        : blank(percent),
      text(row.unread, look),
    ],
  };
}

function shareCell(at: number, cents: number, all: number, cost: string, look: Cell['look']): Cell {
  const value = all === 0 ? 0 : cents / all;
  return formula(`IF(${cost}=0,0,${cellAt(at, amount)}/${cost})`, value, look);
}

/** What they pay, what the plan costs, and how far apart these are. */
function footRows(
  table: FundingTable,
  budget: BudgetPlace | undefined,
  { words, formats }: Pens,
): readonly Row[] {
  const { rows, total, whole: cost, difference, incomplete } = table;
  const look = looks.whole;
  const money = figureLook(look, formats.money);
  const percent = figureLook(look, formats.percent);
  const totals = firstRow + rows.length;
  const sum = (column: number): string => `SUM(${downAt(column, firstRow, totals - 1)})`;
  const row = (
    title: string,
    figure: Cell,
    shareOf: Cell = blank(percent),
    note?: string,
  ): Row => ({
    cells: [text(title, look), blank(look), figure, shareOf, text(note, look)],
  });
  return [
    row(
      words.total,
      total ? formula(sum(amount), fromHundredths(total.cents), money) : blank(money),
      total && cost
        ? shareCell(totals, total.cents, cost.cents, costCell(table), percent)
        : blank(percent),
      incomplete ? words.untold : undefined,
    ),
    row(words.inDocument.costs, wholeCell(table, budget, money)),
    row(
      words.difference,
      // A payer without a figure pays nothing yet.
      total && cost && rows.every(({ pays }) => pays)
        ? formula(
            `ROUND(${cellAt(totals, amount)}-${costCell(table)},2)`,
            fromHundredths(difference?.cents ?? 0),
            figureLook(look, formats.moneyDifference),
          )
        : blank(money),
    ),
  ];
}

/** The plan's own row of the budget: its stated total, or else what it adds up to. */
function wholeCell(
  { whole: cost, isStated }: FundingTable,
  budget: BudgetPlace | undefined,
  look: Cell['look'],
): Cell {
  if (!cost) return blank(look);
  const value = fromHundredths(cost.cents);
  if (!budget) return number(value, look);
  const { stated, total } = budget.layout.columns;
  return formula(
    onSheet(budget.name, fixedCellAt(firstBudgetRow, isStated ? stated : total)),
    value,
    look,
  );
}
