import type { BudgetColumn, BudgetRow, BudgetView, TimeFigures } from '../../protocol/view-data';
import type { Words } from '../../protocol/words';
import { budgetLayout, centsOf, yearsKey } from '../excel/budget-layout';
import type { TreeRow } from '../excel/tree';
import type { Pens } from '../excel/pens';
import { timeLines, timeNotes } from '../time-rows';
import { count, decimal, lines, money, years, type CsvCell, type CsvRows } from './table';

/** The roll-up, a row for each part of the plan, and for what it has beside those below it. */
export function budgetTable(budget: BudgetView, { words, own }: Pens): CsvRows {
  const { columns } = budget;
  return [
    [
      ...[own.level, own.id, own.kind, words.name],
      ...columns.map(({ title }) => title),
      ...[words.total, words.stated, words.difference, `${words.shareOfPlan} (%)`],
      ...[words.personYears, own.statedPersonYears, own.note],
    ],
    ...budgetLayout(budget, words).tree.map((each) =>
      each.kind === 'own' ? ownRow(each, columns, own.own) : rowOf(each.row, columns, words),
    ),
  ];
}

function rowOf(row: BudgetRow, columns: readonly BudgetColumn[], words: Words): readonly CsvCell[] {
  return [
    ...headOf(row),
    ...columns.map(({ key }) => money(row.lines[key])),
    money(row.composed ?? row.stated ?? sumOf(row)),
    money(row.stated),
    money(row.difference),
    row.share && decimal(row.share.percent),
    years(row.personYears.composed),
    years(row.personYears.stated),
    lines([
      row.incomplete || row.personYears.incomplete ? words.incomplete : undefined,
      row.openRate ? words.openRate : undefined,
      row.elsewhere?.kind === 'costShare' ? row.elsewhere.text : undefined,
      row.elsewhere?.kind === 'above'
        ? `${words.inTime.costAbove} ${row.elsewhere.id ?? row.elsewhere.title}`
        : undefined,
    ]),
  ];
}

/** What a row has beside the rows below it. */
function ownRow(
  each: TreeRow<BudgetRow>,
  columns: readonly BudgetColumn[],
  title: string,
): readonly CsvCell[] {
  const { amounts, depth } = each;
  const cell = (key: string): CsvCell => {
    const units = amounts.get(key);
    return units === undefined ? undefined : { units, decimals: 2 };
  };
  const hasMoney = columns.some(({ key }) => amounts.has(key));
  return [
    ...ownHead(depth, title),
    ...columns.map(({ key }) => cell(key)),
    hasMoney ? { units: centsOf(each), decimals: 2 } : undefined,
    ...[undefined, undefined, undefined],
    cell(yearsKey),
    ...[undefined, undefined],
  ];
}

function headOf({ depth, id, kindTitle, title }: BudgetRow): readonly CsvCell[] {
  return [count(depth), id, kindTitle, title];
}

/** What a row has beside the rows below it. */
function ownHead(depth: number, title: string): readonly CsvCell[] {
  return [count(depth), undefined, undefined, title];
}

/** What only its years say. */
function sumOf({ lines: cells }: BudgetRow): { readonly cents: number } | undefined {
  const found = Object.values(cells);
  return found.length === 0
    ? undefined
    : { cents: found.reduce((sum, { cents }) => sum + cents, 0) };
}

/** The budget by year and by quarter; what the parts come to last, where that is not what is written. */
export function timeTable(budget: BudgetView, { words, own, language }: Pens): CsvRows {
  const { time } = budget;
  const figures = (row: TimeFigures): readonly CsvCell[] => [
    ...time.years.map(({ key }) => money(row.years[key])),
    ...time.quarters.map(({ key }) => money(row.quarters[key])),
    ...(time.hasUntimed ? [money(row.untimed)] : []),
    money(row.total),
  ];
  return [
    [
      ...[own.level, own.id, own.kind, words.name],
      ...time.years.map(({ key }) => key),
      ...time.quarters.map(({ year, quarter }) => `Q${quarter ?? ''}/${year}`),
      ...(time.hasUntimed ? [words.inTime.untimed] : []),
      ...[words.total, own.note],
    ],
    ...timeLines(budget, language).map((line) => {
      const { row, depth, time: of, figures: shown, title } = line;
      const head = of ? headOf(row) : ownHead(depth, title);
      return [...head, ...figures(shown), lines(timeNotes(line, words))];
    }),
    ...(time.difference && time.total
      ? [
          [
            ...[undefined, undefined, undefined, words.inTime.columnTotal],
            ...figures(time.total),
            undefined,
          ],
        ]
      : []),
  ];
}
