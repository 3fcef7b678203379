import type { JSX } from 'preact';
import type { TimeCell, TimeColumn, TimeFigures, TimeRow } from '@planwright/protocol';
import { usePage } from '../context';
import { whenChanged } from '../draw-again';
import { Icon } from './icon';
import { Unseen } from './parts';
import { RowName } from './row-name';
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
  const { row, money, unit, columns, withUntimed, branch, closed, onFold } = props;
  return (
    <tr {...treeRowAttributes(props)}>
      <th scope="row" role="rowheader">
        <RowName row={row} branch={branch} closed={closed} tabIndex={-1} onFold={onFold} />
      </th>
      <TimeCells
        money={money}
        unit={unit}
        columns={columns}
        withUntimed={withUntimed}
        isWritten={money?.isWritten ?? false}
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
}: TimeCellsProps & { readonly isWritten?: boolean }): JSX.Element {
  return (
    <>
      <td role="gridcell" class="sum">
        {isWritten && <Written />}
        <Amount cell={money?.total} />
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

function Written(): JSX.Element {
  const { words } = usePage();
  return (
    <span class="written" title={words.inTime.written}>
      <Icon name="written" />
      <Unseen>{words.inTime.written} </Unseen>
    </span>
  );
}
