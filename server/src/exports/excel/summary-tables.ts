import type { SharePart, SummaryDifference } from '../../protocol/view-data';
import type { Row } from './book';
import { centsOf, firstRow, totalCellOf } from './budget-layout';
import { blank, formula, fromHundredths, number, text } from './cells';
import type { BudgetPlace } from './cost-table-sheet';
import { figureLook, looks } from './looks';
import type { Pens } from './pens';
import { cellAt, fixedCellAt, onSheet } from './references';

const look = looks.text;

/** The budget's cell that has a piece's figure. */
type CellOfPart = (part: SharePart, budget: BudgetPlace) => string | undefined;

/** Of a cost line, in the plan's row. */
export const lineCell: CellOfPart = ({ key }, { layout: { lines, columns } }) => {
  const index = lines.findIndex((line) => line.key === key);
  return index < 0 ? undefined : fixedCellAt(firstRow, columns.firstLine + index);
};

/** Of a part of the plan. */
export const blockCell: CellOfPart = ({ key }, { layout }) => totalCellOf(layout, key);

/** Pieces of the whole with their shares. */
export function partRows(
  title: string,
  parts: readonly SharePart[],
  at: number,
  cellOf: CellOfPart,
  budget: BudgetPlace,
  pens: Pens,
): readonly Row[] {
  if (parts.length === 0) return [];
  const { words, formats } = pens;
  const whole = onSheet(budget.name, fixedCellAt(firstRow, budget.layout.columns.total));
  const [plan] = budget.layout.tree;
  const cents = plan ? centsOf(plan) : 0;
  const money = figureLook(look, formats.money);
  return [
    { cells: [] },
    sectionRow([title, words.total, words.shareOfPlan]),
    ...parts.map((part, index) => {
      const value = fromHundredths(part.money.cents);
      const cell = cellOf(part, budget);
      const here = cellAt(at + 2 + index, 1);
      return {
        cells: [
          text([part.id, part.title].filter((each) => each).join(' '), look),
          cell === undefined
            ? number(value, money)
            : formula(onSheet(budget.name, cell), value, money),
          part.share
            ? formula(
                `IF(${whole}=0,0,${here}/${whole})`,
                part.money.cents / cents,
                figureLook(look, formats.percent),
              )
            : blank(look),
        ],
      };
    }),
  ];
}

/** A title, and the heads of the figures beside it. */
function sectionRow([title, ...figures]: readonly string[]): Row {
  return {
    cells: [text(title, looks.section), ...figures.map((each) => text(each, looks.headOfFigures))],
  };
}

/** Stated figures that their parts do not give. */
export function differenceRows(
  differences: readonly SummaryDifference[],
  at: number,
  { words, formats }: Pens,
): readonly Row[] {
  if (differences.length === 0) return [];
  const titles = [words.differences, words.stated, words.composed, words.difference];
  return [
    { cells: [] },
    sectionRow(titles),
    ...differences.map((each, index) => {
      const row = at + 2 + index;
      const isMoney = each.kind === 'money';
      const units = isMoney
        ? [each.stated.cents, each.composed.cents, each.difference.cents]
        : [each.stated.hundredths, each.composed.hundredths, each.difference.hundredths];
      const [stated = 0, composed = 0, difference = 0] = units.map(fromHundredths);
      const plain = figureLook(look, isMoney ? formats.money : formats.personYears);
      return {
        cells: [
          text([each.where, each.title].filter((part) => part).join(': '), look),
          number(stated, plain),
          number(composed, plain),
          formula(
            `ROUND(${cellAt(row, 1)}-${cellAt(row, 2)},2)`,
            difference,
            figureLook(look, isMoney ? formats.moneyDifference : formats.personYearsDifference),
          ),
        ],
      };
    }),
  ];
}
