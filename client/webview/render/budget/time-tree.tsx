import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { BudgetView, TimeColumn, TimeFigures, TimeView } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Columns, longest, longestWord, tableWidths, type ColumnWidth } from './columns';
import { drawAll, GapRow } from '../parts/gap';
import { Icon } from '../parts/icon';
import { Empty, Unseen } from '../parts/parts';
import { footRows, TimeFoot } from './time-foot';
import { columnClass, TimeTreeRow } from './time-row';
import { useTreeTable } from './use-tree-table';

export type TimeUnit = 'years' | 'quarters';

interface TimeTreeProps {
  readonly budget: BudgetView;
  readonly unit: TimeUnit;
}

/** The budget's tree with a column a year or a quarter, and what the columns come to. */
export function TimeTree({ budget, unit }: TimeTreeProps): JSX.Element {
  const words = useWords();
  const { time } = budget;
  const columns = time[unit];
  const headRows = unit === 'quarters' ? 2 : 1;
  const { list, drawn, rowCount, propsOf } = useTreeTable(`time-${unit}`, budget.rows, headRows);
  const byKey = useMemo(() => new Map(time.rows.map((row) => [row.key, row])), [time.rows]);
  const untimed = words.inTime.untimed;
  const widths = useMemo(() => columnWidths(time, unit, untimed), [time, unit, untimed]);
  if (columns.length === 0) return <Empty message={words.inTime.noTime} />;
  return (
    <>
      <Notes time={time} />
      <table
        class={`figures fixed tree time time-${unit}`}
        role="treegrid"
        aria-label={words.inTime[unit]}
        aria-rowcount={rowCount + footRows(time)}
        style={tableWidths(widths)}
      >
        <Columns widths={widths} />
        <TimeHead time={time} unit={unit} />
        <tbody ref={list}>
          {drawAll(drawn, GapRow, (each) => (
            <TimeTreeRow
              key={each.key}
              {...propsOf(each)}
              money={byKey.get(each.key)}
              unit={unit}
              columns={columns}
              withUntimed={time.hasUntimed}
            />
          ))}
        </tbody>
        <TimeFoot time={time} unit={unit} rowCount={rowCount} />
      </table>
    </>
  );
}

function Notes({ time }: { readonly time: TimeView }): JSX.Element {
  const words = useWords();
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
  // Beside it stand the marks that its years are written, and that its time is uncertain.
  const total = longest(all.map((row) => row.total.figure)) + 2;
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

/** Years, or years over their quarters. */
function TimeHead({
  time,
  unit,
}: {
  readonly time: TimeView;
  readonly unit: TimeUnit;
}): JSX.Element {
  const words = useWords();
  const isYears = unit === 'years';
  const whole = (title: string): JSX.Element => (
    <th scope="col" rowSpan={isYears ? 1 : 2}>
      {title}
    </th>
  );
  const heads = time[unit].map((column, index) => (
    <Head key={column.key} column={column} index={index}>
      {isYears ? column.year : `Q${column.quarter ?? ''}`}
    </Head>
  ));
  const years = time.years.map(({ key, year }) => (
    <th
      scope="colgroup"
      class="year"
      colSpan={time.quarters.filter((column) => column.year === year).length}
      key={key}
    >
      <span>{year}</span>
    </th>
  ));
  return (
    <thead>
      <tr>
        {whole(words.name)}
        {whole(words.total)}
        {isYears ? heads : years}
        {time.hasUntimed && whole(words.inTime.untimed)}
      </tr>
      {!isYears && <tr>{heads}</tr>}
    </thead>
  );
}

interface HeadProps {
  readonly column: TimeColumn;
  /** Among the columns of time. */
  readonly index: number;
  readonly children: string | number;
}

function Head({ column, index, children }: HeadProps): JSX.Element {
  const words = useWords();
  return (
    <th scope="col" class={columnClass(column, index)}>
      <span class="column-name">{children}</span>
      {column.now && <Unseen> {words.today}</Unseen>}
    </th>
  );
}
