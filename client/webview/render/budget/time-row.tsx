import type { JSX } from 'preact';
import type { TimeCell, TimeColumn, TimeFigures, TimeRow } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { IconNote } from '../parts/icon';
import { BudgetName } from './budget-name';
import { treeRowAttributes, type TreeRowProps } from './use-tree-table';

interface TimeCellsProps {
  readonly money: TimeFigures | undefined;
  readonly unit: 'years' | 'quarters';
  readonly columns: readonly TimeColumn[];
  readonly withUntimed: boolean;
}

interface TimeRowProps extends TreeRowProps, Omit<TimeCellsProps, 'money'> {
  /** Undefined for a row without money. */
  readonly money: TimeRow | undefined;
}

export const TimeTreeRow = whenChanged(Row);

function Row(props: TimeRowProps): JSX.Element {
  const { row, money, unit, columns, withUntimed, branch, closed, active, onFold } = props;
  return (
    <tr {...treeRowAttributes(props)}>
      <th scope="row" role="rowheader">
        <BudgetName
          row={row}
          branch={branch}
          closed={closed}
          tabIndex={active ? 0 : -1}
          onFold={onFold}
        />
      </th>
      <TimeCells
        money={money}
        unit={unit}
        columns={columns}
        withUntimed={withUntimed}
        isWritten={money?.isWritten ?? false}
        uncertain={money?.uncertain}
      />
    </tr>
  );
}

/** All of it, then column by column. */
export function TimeCells({
  money,
  unit,
  columns,
  withUntimed,
  isWritten = false,
  uncertain,
}: TimeCellsProps & {
  readonly isWritten?: boolean;
  readonly uncertain?: TimeRow['uncertain'];
}): JSX.Element {
  const words = useWords();
  return (
    <>
      <td role="gridcell" class="sum">
        {isWritten && <IconNote name="written" class="written" text={words.inTime.written} />}
        <Amount cell={money?.total} />
        {uncertain && <IconNote name="warning" class="incomplete" text={words.inTime[uncertain]} />}
      </td>
      {columns.map((column, index) => (
        <td role="gridcell" key={column.key} class={columnClass(column, index)}>
          <Amount cell={money?.[unit][column.key]} />
        </td>
      ))}
      {withUntimed && (
        <td role="gridcell" class="untimed">
          <Amount cell={money?.untimed} />
        </td>
      )}
    </>
  );
}

export function columnClass({ now, quarter }: TimeColumn, index: number): string {
  const startsYear = quarter === 1 || (quarter !== undefined && index === 0);
  return `${startsYear ? 'year-start ' : ''}${now ? 'now' : ''}`.trim();
}

function Amount({ cell }: { readonly cell: TimeCell | undefined }): JSX.Element | null {
  return cell ? (
    <span class={cell.cents < 0 ? 'figure negative' : 'figure'}>{cell.figure}</span>
  ) : null;
}
