import type { CostTable, CostTableRow, MoneyCell } from '../../protocol/view-data';
import type { Cell, Row, Sheet } from './book';
import { totalCellOf, type BudgetLayout } from './budget-layout';
import { blank, formula, fromHundredths, headCells, number, text } from './cells';
import { figureLook, looks, slipLook } from './looks';
import type { Pens } from './pens';
import { cellAt, cellsIn, downAt, onSheet } from './references';
import { less } from './sums';

/** Where the roll-up stands, whose figures the table is compared with. */
export interface BudgetPlace {
  readonly name: string;
  readonly layout: BudgetLayout;
}

const firstRow = 1;
const stated = 2;
const rolledUp = 3;
const difference = 4;

/** The cost table as it is stated, against the cells of the roll-up. */
export function costTableSheet(
  name: string,
  table: CostTable,
  budget: BudgetPlace,
  pens: Pens,
): Sheet {
  const { words, own } = pens;
  const last = firstRow + table.rows.length;
  const first = cellAt(firstRow, difference);
  return {
    name,
    columns: [60, 12, 18, 18, 18, 44].map((width) => ({ width })),
    rows: [
      {
        cells: [
          ...headCells([words.name, own.id], looks.head),
          ...headCells([words.stated, words.composed, words.difference], looks.headOfFigures),
          text(own.note, looks.head),
        ],
      },
      ...table.rows.map((row, index) => rowOf(row, index, table, budget, pens)),
      totalRow(table, budget, pens),
    ],
    headRows: 1,
    headColumns: 1,
    liveLooks: [
      {
        range: downAt(difference, firstRow, last),
        formula: `AND(ISNUMBER(${first}),${first}<>0)`,
        ...slipLook,
      },
    ],
  };
}

function rowOf(
  row: CostTableRow,
  index: number,
  { rows }: CostTable,
  budget: BudgetPlace,
  pens: Pens,
): Row {
  const look = looks.text;
  const money = figureLook(look, pens.formats.money);
  const at = firstRow + index;
  const same = rows.flatMap((each, position) =>
    each.of === row.of && each.stated ? [firstRow + position] : [],
  );
  const together = row.rowsTotal ?? row.stated;
  const isCompared =
    row.rolledUp !== undefined &&
    together !== undefined &&
    (row.difference !== undefined || together.cents === row.rolledUp.cents);
  return {
    cells: [
      text(row.title, look),
      text(row.of, look),
      row.unread === undefined
        ? number(row.stated && fromHundredths(row.stated.cents), money)
        : text(row.unread, look),
      rolledUpCell(row.rolledUp?.cents, row.of, budget, money),
      isCompared
        ? formula(
            same.length > 1
              ? `ROUND(SUM(${cellsIn(stated, same).join(',')})-${cellAt(at, rolledUp)},2)`
              : less(at, stated, rolledUp),
            fromHundredths(row.difference?.cents ?? 0),
            figureLook(look, pens.formats.moneyDifference),
          )
        : blank(look),
      text(row.note, look),
    ],
  };
}

/** The cell of the budget that has the node's figure. */
function rolledUpCell(
  cents: number | undefined,
  id: string | undefined,
  { name, layout }: BudgetPlace,
  look: Cell['look'],
): Cell {
  if (cents === undefined) return blank(look);
  const node = layout.tree.find(
    ({ row, kind }) => kind === 'row' && row.kind !== 'part' && row.id === id,
  );
  const cell = node && totalCellOf(layout, node.row.key);
  return cell === undefined
    ? number(fromHundredths(cents), look)
    : formula(onSheet(name, cell), fromHundredths(cents), look);
}

function totalRow(table: CostTable, { name, layout }: BudgetPlace, pens: Pens): Row {
  const { total, incomplete } = table;
  const look = looks.whole;
  const money = figureLook(look, pens.formats.money);
  const at = firstRow + table.rows.length;
  const plan = layout.tree[0] && totalCellOf(layout, layout.tree[0].row.key);
  const isCompared =
    total !== undefined &&
    table.rolledUp !== undefined &&
    (table.difference !== undefined || total.cents === table.rolledUp.cents);
  return {
    cells: [
      text(pens.words.total, look),
      blank(look),
      total
        ? formula(totalFormula(table, total), fromHundredths(total.cents), money)
        : blank(money),
      table.rolledUp && plan !== undefined
        ? formula(onSheet(name, plan), fromHundredths(table.rolledUp.cents), money)
        : blank(money),
      isCompared
        ? formula(
            less(at, stated, rolledUp),
            fromHundredths(table.difference?.cents ?? 0),
            figureLook(look, pens.formats.moneyDifference),
          )
        : blank(look),
      text(incomplete ? pens.words.untold : undefined, look),
    ],
  };
}

/** Of all rows; where those of no part repeat what the others say, of the others. */
function totalFormula({ rows }: CostTable, total: MoneyCell): string {
  const sum = rows.reduce((cents, row) => cents + (row.stated?.cents ?? 0), 0);
  if (sum === total.cents) return `SUM(${downAt(stated, firstRow, firstRow + rows.length - 1)})`;
  const ofParts = rows.flatMap((row, index) => (row.of !== undefined ? [firstRow + index] : []));
  return `SUM(${cellsIn(stated, ofParts).join(',')})`;
}
