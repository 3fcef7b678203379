import type { TimeView } from '../../protocol/view-data';
import type { Cell, Row } from './book';
import { blank, formula, fromHundredths, text } from './cells';
import { figureLook, looks } from './looks';
import type { Pens } from './pens';
import { cellAt } from './references';
import { addendsOf, sumBelow } from './sums';
import { moneyCells, ofYear, sumOf } from './time-cells';
import { amountsOf, firstRow, levelColumn, untimedKey, type TimeLayout } from './time-layout';
import type { Amounts } from './tree';

const look = looks.whole;

/** Where the plan writes its years: what its parts come to, and how far the years are from that. */
export function footRows(layout: TimeLayout, time: TimeView, pens: Pens): readonly Row[] {
  const { total, difference } = time;
  const [plan] = layout.tree;
  if (!total || !difference || !plan) return [];
  const { inTime } = pens.words;
  const at = firstRow + layout.tree.length;
  const added = amountsOf(total);
  const isAssumed = Object.values(difference.years).some(({ blamed }) => !blamed);
  return [
    {
      cells: [
        ...labels(inTime.columnTotal),
        ...moneyCells(at, added, layout, {
          ...{ look, format: pens.formats.money },
          formulaOf: (key, column) => {
            const addends = addendsOf(layout.tree, plan, key);
            if (addends.length === 0) return undefined;
            return sumBelow(plan, addends, { column, levels: levelColumn, first: firstRow });
          },
        }),
        blank(look),
      ],
    },
    {
      cells: [
        ...labels(inTime.differences),
        ...differenceCells(at, { written: plan.amounts, added }, layout, pens),
        text(isAssumed ? inTime.assumed : undefined, look),
      ],
    },
  ];
}

function labels(title: string): readonly Cell[] {
  return [blank(look), text(title, look), blank(look)];
}

/** Of years, of what is in none, and of all; within a year the plan does not say when. */
function differenceCells(
  totals: number,
  { written, added }: { readonly written: Amounts; readonly added: Amounts },
  { years, untimed, total }: TimeLayout,
  { formats }: Pens,
): readonly Cell[] {
  const asDifference = figureLook(look, formats.moneyDifference);
  const cell = (column: number, isIn: (key: string) => boolean): Cell =>
    formula(
      `ROUND(${cellAt(firstRow, column)}-${cellAt(totals, column)},2)`,
      fromHundredths(sumOf(written, isIn) - sumOf(added, isIn)),
      asDifference,
    );
  return [
    ...years.flatMap(({ column, quarters }) => [
      cell(column, ofYear(quarters)),
      ...quarters.map(() => blank(look)),
    ]),
    ...(untimed === undefined ? [] : [cell(untimed, (key) => key === untimedKey)]),
    cell(total, () => true),
  ];
}
