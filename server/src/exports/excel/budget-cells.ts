import type { BudgetRow } from '../../protocol/view-data';
import type { Cell, Look } from './book';
import {
  apartKey,
  centsOf,
  firstRow,
  hasFigure,
  restKey,
  yearsKey,
  type BudgetLayout,
} from './budget-layout';
import { blank, formula, fromHundredths, number } from './cells';
import { figureLook } from './looks';
import type { Pens } from './pens';
import { acrossAt, cellAt, cellsIn, fixedCellAt } from './references';
import { addendsOf, less, sumBelow } from './sums';
import type { TreeRow } from './tree';

/** A row of the budget, and where it stands. */
export interface BudgetPen {
  readonly each: TreeRow<BudgetRow>;
  readonly position: number;
  readonly layout: BudgetLayout;
  readonly look: Look;
  readonly pens: Pens;
}

/** What a row has in one column: the sum of the cells below, or what is typed here. */
export function lineCell(key: string, column: number, place: BudgetPen, format?: string): Cell {
  const { each, layout, look, pens } = place;
  const { tree, columns } = layout;
  const units = each.amounts.get(key);
  const asFigure = figureLook(look, format ?? pens.formats.money);
  const addends = addendsOf(tree, each, key);
  if (addends.length > 0) {
    const sum = sumBelow(each, addends, { column, levels: columns.levels, first: firstRow });
    return formula(sum, fromHundredths(units ?? 0), asFigure);
  }
  if (units === undefined) return blank(asFigure);
  const rest = key === restKey ? restFormula(place) : undefined;
  return rest === undefined
    ? number(fromHundredths(units), asFigure)
    : formula(rest, fromHundredths(units), asFigure);
}

/** Of a total that nothing adds up to: what of it stands in no other cell. */
function restFormula({ each, position, layout }: BudgetPen): string | undefined {
  const { tree, lines, columns } = layout;
  const { row, kind, amounts } = each;
  if (row.stated === undefined || row.composed !== undefined) return undefined;
  const at = firstRow + position;
  const others = lines.flatMap(({ key }, index) =>
    key !== restKey && amounts.has(key) ? [cellAt(at, columns.firstLine + index)] : [],
  );
  // The row of what is a node's own is the first below the node's.
  const above = kind === 'own' ? tree[position - 1] : undefined;
  const beside = (above?.below ?? []).filter((other) => {
    const found = tree[other];
    return other !== position && found !== undefined && hasFigure(found.row);
  });
  const stated = cellAt(above ? at - 1 : at, columns.stated);
  const totals = cellsIn(
    columns.total,
    beside.map((other) => firstRow + other),
  );
  const taken = [...others, ...totals];
  return taken.length === 0 ? stated : `ROUND(${stated}-SUM(${taken.join(',')}),2)`;
}

/** What the lines come to, against what is stated, and the person-years. */
export function figureCells(place: BudgetPen): readonly Cell[] {
  const { each, position, layout, look, pens } = place;
  const { row, kind, amounts } = each;
  const { columns, tree } = layout;
  const { formats } = pens;
  const at = firstRow + position;
  const money = figureLook(look, formats.money);
  const isRow = kind === 'row';
  const cents = centsOf(each);
  const has = isRow ? hasFigure(row) : [...amounts.keys()].some((key) => key !== yearsKey);
  const isCompared = isRow && row.stated && row.composed && !row.incomplete;
  const difference = figureLook(look, formats.moneyDifference);
  const whole = tree[0] ? centsOf(tree[0]) : 0;
  const wholeCell = fixedCellAt(firstRow, columns.total);
  const totalCell = cellAt(at, columns.total);
  return [
    has
      ? formula(
          `SUM(${acrossAt(at, columns.firstLine, columns.total - 1)})`,
          fromHundredths(cents),
          money,
        )
      : blank(money),
    number(isRow && row.stated ? fromHundredths(row.stated.cents) : undefined, money),
    isCompared
      ? formula(
          less(at, columns.stated, columns.total),
          fromHundredths(row.difference?.cents ?? 0),
          difference,
        )
      : blank(difference),
    has && whole !== 0
      ? formula(
          `IF(${wholeCell}=0,0,${totalCell}/${wholeCell})`,
          cents / whole,
          figureLook(look, formats.percent),
        )
      : blank(look),
    ...yearsCells(place),
  ];
}

function yearsCells(place: BudgetPen): readonly Cell[] {
  const { each, position, layout, look, pens } = place;
  const { columns, tree } = layout;
  const { personYears, kind: rowKind } = each.row;
  const isApart = rowKind === 'projectAdministration';
  const sum = lineCell(
    isApart ? apartKey : yearsKey,
    columns.years,
    place,
    pens.formats.personYears,
  );
  if (columns.statedYears === undefined) return [sum];
  const isStated = each.kind === 'row' && addendsOf(tree, each, yearsKey).length > 0;
  const { stated, difference } = isStated
    ? personYears
    : { stated: undefined, difference: undefined };
  const asDifference = figureLook(look, pens.formats.personYearsDifference);
  return [
    sum,
    number(stated && fromHundredths(stated.hundredths), figureLook(look, pens.formats.personYears)),
    stated && !personYears.incomplete
      ? formula(
          less(firstRow + position, columns.statedYears, columns.years),
          fromHundredths(difference?.hundredths ?? 0),
          asDifference,
        )
      : blank(asDifference),
  ];
}
