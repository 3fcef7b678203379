import type { TimeView } from '../../protocol/view-data';
import type { Look, Row, Sheet } from './book';
import { blank, headCells, number, text, texts } from './cells';
import { figureLook, looks, rowLook, slipLook } from './looks';
import type { Pens } from './pens';
import { cellAt } from './references';
import { addendsOf, sumBelow } from './sums';
import { timeNotes } from '../time-rows';
import { moneyCells } from './time-cells';
import { footRows } from './time-foot';
import { firstRow, levelColumn, type TimedRow, type TimeLayout } from './time-layout';
import type { TreeRow } from './tree';

/** The budget by year, each with its quarters folded in beside it: sums down the tree and across. */
export function timeSheet(name: string, layout: TimeLayout, time: TimeView, pens: Pens): Sheet {
  const { tree, years, untimed, total } = layout;
  const feet = footRows(layout, time, pens);
  const width = pens.formats.moneyWidth(time.total?.total.cents ?? 0);
  const yearWidths = years.flatMap(({ quarters }) => [
    { width },
    ...quarters.map(() => ({ width, level: 1 })),
  ]);
  const lastRow = firstRow + tree.length - 1 + feet.length;
  const firstDifference = cellAt(lastRow, levelColumn + 1);
  return {
    name,
    columns: [
      ...[{ width: 11 }, { width: 44 }, { width: 6 }],
      ...yearWidths,
      ...(untimed === undefined ? [] : [{ width }]),
      ...[{ width }, { width: 34 }],
    ],
    rows: [
      ...headRows(layout, pens),
      ...tree.map((_, at) => treeRow(at, layout, pens)),
      ...feet,
      { cells: [] },
      { cells: [text(pens.words.inTime.spread, { ...looks.text, lines: 'above' })] },
    ],
    headRows: 2,
    headColumns: 2,
    merges: [
      ...years.map(({ column, quarters }) => ({
        ...{ row: 0, column, rows: 1, columns: 1 + quarters.length },
      })),
      { row: lastRow + 2, column: 0, rows: 1, columns: total + 1 },
    ],
    liveLooks:
      feet.length === 0
        ? []
        : [
            {
              range: `${firstDifference}:${cellAt(lastRow, total)}`,
              formula: `AND(ISNUMBER(${firstDifference}),${firstDifference}<>0)`,
              ...slipLook,
            },
          ],
  };
}

function headRows({ years, untimed }: TimeLayout, { words, own }: Pens): readonly Row[] {
  const head = looks.head;
  const middle: Look = { ...head, align: 'center' };
  const ends = (untimed === undefined ? 1 : 2) + 1;
  return [
    {
      cells: [
        ...headCells(['', '', ''], head),
        ...years.flatMap(({ year, quarters }) => [
          number(year, middle),
          ...quarters.map(() => blank(middle)),
        ]),
        ...Array.from({ length: ends }, () => blank(head)),
      ],
    },
    {
      cells: [
        ...headCells([own.id, words.name, own.level], head),
        ...years.flatMap(({ quarters }) => [
          text(words.total, looks.headOfFigures),
          ...quarters.map(({ quarter }) => text(`Q${quarter}`, looks.headOfFigures)),
        ]),
        ...(untimed === undefined ? [] : [text(words.inTime.untimed, looks.headOfFigures)]),
        text(words.total, looks.headOfFigures),
        text(own.note, head),
      ],
    },
  ];
}

function treeRow(position: number, layout: TimeLayout, pens: Pens): Row {
  const each = layout.tree[position];
  if (!each) return { cells: [] };
  const { row, kind, depth } = each;
  const isOwn = kind === 'own';
  const look = rowLook(depth, isOwn || row.row.kind === 'part');
  return {
    level: Math.min(depth, 7),
    cells: [
      text(isOwn ? undefined : row.row.id, look),
      text(isOwn ? pens.own.own : row.row.title, { ...look, indent: Math.min(depth, 12) }),
      number(depth, figureLook(look, pens.formats.count)),
      ...moneyCells(firstRow + position, each.amounts, layout, {
        ...{ look, format: pens.formats.money },
        formulaOf: (key, column) => sumCell(each, key, column, layout),
      }),
      texts(isOwn ? [] : timeNotes(row, pens.words), look),
    ],
  };
}

/** A row's cell as the sum of the rows below; undefined where it is typed. */
function sumCell(
  each: TreeRow<TimedRow>,
  key: string,
  column: number,
  { tree }: TimeLayout,
): string | undefined {
  if (each.kind === 'row' && each.row.time.isWritten) return undefined;
  const addends = addendsOf(tree, each, key);
  if (addends.length === 0) return undefined;
  return sumBelow(each, addends, { column, levels: levelColumn, first: firstRow });
}
