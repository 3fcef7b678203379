import type { BudgetRow } from '../../protocol/view-data';
import type { Words } from '../../protocol/words';
import type { Row, Sheet } from './book';
import { figureCells, lineCell } from './budget-cells';
import { firstRow, type BudgetLayout } from './budget-layout';
import { headCells, number, text, texts } from './cells';
import { figureLook, looks, rowLook, slipLook } from './looks';
import type { Pens } from './pens';
import { widthOfHead } from './row-heights';
import { cellAt, downAt } from './references';
import type { TreeRow } from './tree';

/**
 * The roll-up as formulas: a figure is typed in one cell only, all others are sums of cells. The
 * values beside the formulas are the roll-up's own, to the cent.
 */
export function budgetSheet(name: string, layout: BudgetLayout, pens: Pens): Sheet {
  const { tree, columns } = layout;
  const { words, own } = pens;
  const last = firstRow + tree.length - 1;
  const slips = [columns.difference, columns.yearsDifference].flatMap((column) =>
    column === undefined
      ? []
      : [{ range: downAt(column, firstRow, last), formula: isSlip(column), ...slipLook }],
  );
  const money = [...layout.lines.map(({ title }) => title), words.total];
  const largest = tree.reduce((most, { row }) => Math.max(most, largestOf(row)), 0);
  const wide = pens.formats.moneyWidth(largest);
  const years =
    columns.statedYears === undefined
      ? []
      : [own.statedPersonYears, `${words.difference}, ${words.personYearsShort}`];
  return {
    name,
    columns: [
      ...[11, 44, 13, 6],
      ...[...money, words.stated, words.difference].map((title) =>
        Math.max(wide, widthOfHead(title)),
      ),
      ...[12, 17],
      ...years.map(() => 17),
      34,
    ].map((width) => ({ width })),
    rows: [
      {
        cells: [
          ...headCells([own.id, words.name, own.kind, own.level], looks.head),
          ...headCells(
            [
              ...[...money, words.stated, words.difference],
              ...[words.shareOfPlan, words.personYears, ...years],
            ],
            looks.headOfFigures,
          ),
          text(own.note, looks.head),
        ],
      },
      ...tree.map((each, position) => rowOf(each, position, layout, pens)),
    ],
    headRows: 1,
    headColumns: 2,
    liveLooks: slips,
  };
}

function largestOf({ stated, composed, lines }: BudgetRow): number {
  const cells = [
    ...Object.values(lines),
    ...(stated ? [stated] : []),
    ...(composed ? [composed] : []),
  ];
  return Math.max(0, ...cells.map(({ cents }) => Math.abs(cents)));
}

function isSlip(column: number): string {
  const first = cellAt(firstRow, column);
  return `AND(ISNUMBER(${first}),${first}<>0)`;
}

function rowOf(each: TreeRow<BudgetRow>, position: number, layout: BudgetLayout, pens: Pens): Row {
  const { row, kind, depth } = each;
  const isOwn = kind === 'own';
  const look = rowLook(depth, isOwn || row.kind === 'part');
  return {
    level: Math.min(depth, 7),
    cells: [
      text(isOwn ? undefined : row.id, look),
      text(isOwn ? pens.own.own : row.title, { ...look, indent: Math.min(depth, 12) }),
      text(isOwn ? undefined : row.kindTitle, look),
      number(depth, figureLook(look, pens.formats.count)),
      ...layout.lines.map(({ key }, index) =>
        lineCell(key, layout.columns.firstLine + index, { each, position, layout, look, pens }),
      ),
      ...figureCells({ each, position, layout, look, pens }),
      texts(isOwn ? [] : noteOf(row, pens.words), look),
    ],
  };
}

function noteOf(row: BudgetRow, words: Words): readonly (string | undefined)[] {
  const { difference, personYears, elsewhere, incomplete, openRate } = row;
  const isFromBelow = [difference, personYears.difference].some((each) => each && !each.blamed);
  return [
    incomplete || personYears.incomplete ? words.incomplete : undefined,
    openRate ? words.openRate : undefined,
    isFromBelow ? words.fromBelow : undefined,
    elsewhere?.kind === 'above'
      ? [words.inTime.costAbove, elsewhere.id, elsewhere.title].filter((part) => part).join(' ')
      : elsewhere?.text,
  ];
}
