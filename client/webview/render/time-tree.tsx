import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { BudgetView, TimeColumn, TimeFigures, TimeView } from '@planwright/protocol';
import { usePage } from '../context';
import { Columns, longest, longestWord, widthOfAll, type ColumnWidth } from './columns';
import { GapRow } from './gap';
import { Icon } from './icon';
import { Unseen } from './parts';
import { columnClass, TimeCells, TimeTreeRow } from './time-row';
import { useTreeTable } from './use-tree-table';

export type TimeUnit = 'years' | 'quarters';

interface TimeTreeProps {
  readonly budget: BudgetView;
  readonly unit: TimeUnit;
}

/** The budget's tree with a column a year or a quarter, and what the columns come to. */
export function TimeTree({ budget, unit }: TimeTreeProps): JSX.Element {
  const { words } = usePage();
  const { time } = budget;
  const columns = time[unit];
  const headRows = unit === 'quarters' ? 2 : 1;
  const { list, drawn, rowCount, propsOf } = useTreeTable(`time-${unit}`, budget.rows, headRows);
  const byKey = useMemo(() => new Map(time.rows.map((row) => [row.key, row])), [time.rows]);
  const untimed = words.inTime.untimed;
  const widths = useMemo(() => columnWidths(time, unit, untimed), [time, unit, untimed]);
  if (columns.length === 0) return <p class="empty">{words.inTime.noTime}</p>;
  return (
    <>
      <Notes time={time} />
      <table
        class={`figures fixed tree time time-${unit}`}
        role="treegrid"
        aria-label={words.inTime[unit]}
        aria-rowcount={rowCount + (time.total ? 1 : 0)}
        style={{ '--columns': widthOfAll(widths) }}
      >
        <Columns widths={widths} />
        {unit === 'years' ? <YearHead time={time} /> : <QuarterHead time={time} />}
        <tbody ref={list}>
          {drawn.map((each) =>
            each.kind === 'gap' ? (
              <GapRow key={each.key} height={each.height} />
            ) : (
              <TimeTreeRow
                key={each.key}
                {...propsOf(each)}
                money={byKey.get(each.key)}
                unit={unit}
                columns={columns}
                withUntimed={time.hasUntimed}
              />
            ),
          )}
        </tbody>
        {time.total && (
          <tfoot>
            <tr role="row" aria-rowindex={rowCount + 1}>
              <th scope="row" role="rowheader">
                {words.inTime.columnTotal}
              </th>
              <TimeCells
                money={time.total}
                unit={unit}
                columns={columns}
                withUntimed={time.hasUntimed}
              />
            </tr>
          </tfoot>
        )}
      </table>
    </>
  );
}

function Notes({ time }: { readonly time: TimeView }): JSX.Element {
  const { words } = usePage();
  return (
    <p class="time-notes held quiet">
      {words.inTime.spread}
      {time.rows.some(({ isWritten }) => isWritten) && (
        <span class="time-written">
          <Icon name="written" />
          {words.inTime.written}
        </span>
      )}
    </p>
  );
}

function columnWidths(time: TimeView, unit: TimeUnit, untimed: string): readonly ColumnWidth[] {
  const all: readonly TimeFigures[] = time.total ? [time.total, ...time.rows] : time.rows;
  const inColumns = longest(
    all.flatMap((row) => Object.values(row[unit]).map(({ figure }) => figure)),
  );
  const total = longest(all.map((row) => row.total.figure)) + 1;
  return [
    { key: '#total', characters: Math.max(total, 9) },
    ...time[unit].map(({ key }) => ({ key, characters: inColumns })),
    ...(time.hasUntimed
      ? [
          {
            key: '#untimed',
            characters: Math.max(
              longestWord(untimed),
              longest(all.map((row) => row.untimed?.figure)),
            ),
          },
        ]
      : []),
  ];
}

function YearHead({ time }: { readonly time: TimeView }): JSX.Element {
  const { words } = usePage();
  return (
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        <th scope="col">{words.total}</th>
        {time.years.map((column, index) => (
          <Head key={column.key} column={column} index={index}>
            {column.year}
          </Head>
        ))}
        {time.hasUntimed && <th scope="col">{words.inTime.untimed}</th>}
      </tr>
    </thead>
  );
}

function QuarterHead({ time }: { readonly time: TimeView }): JSX.Element {
  const { words } = usePage();
  const inYear = (year: number): number =>
    time.quarters.filter((column) => column.year === year).length;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {words.name}
        </th>
        <th scope="col" rowSpan={2}>
          {words.total}
        </th>
        {time.years.map(({ key, year }) => (
          <th scope="colgroup" class="year" colSpan={inYear(year)} key={key}>
            <span>{year}</span>
          </th>
        ))}
        {time.hasUntimed && (
          <th scope="col" rowSpan={2}>
            {words.inTime.untimed}
          </th>
        )}
      </tr>
      <tr>
        {time.quarters.map((column, index) => (
          <Head key={column.key} column={column} index={index}>
            Q{column.quarter}
          </Head>
        ))}
      </tr>
    </thead>
  );
}

interface HeadProps {
  readonly column: TimeColumn;
  /** Among the columns of time. */
  readonly index: number;
  readonly children: JSX.Element | string | number | readonly (string | number | undefined)[];
}

function Head({ column, index, children }: HeadProps): JSX.Element {
  const { words } = usePage();
  return (
    <th scope="col" class={columnClass(column, index)}>
      <span class="column-name">{children}</span>
      {column.now && <Unseen> {words.today}</Unseen>}
    </th>
  );
}
