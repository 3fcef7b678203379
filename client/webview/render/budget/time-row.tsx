import type { ComponentChildren, JSX } from 'preact';
import type { TimeCell, TimeColumn, TimeFigures, TimeRow } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { IconNote } from '../parts/icon';
import { TreeRow, type TreeRowProps } from './tree-row';

interface TimeCellsProps {
  readonly money: TimeFigures | undefined;
  readonly unit: 'years' | 'quarters';
  readonly columns: readonly TimeColumn[];
  readonly withUntimed: boolean;
  /** Beside the sum: that its years are written, or that its time is uncertain. */
  readonly marks?: ComponentChildren;
}

interface TimeRowProps extends TreeRowProps, Omit<TimeCellsProps, 'money' | 'marks'> {
  /** Undefined for a row without money. */
  readonly money: TimeRow | undefined;
}

export const TimeTreeRow = whenChanged(Row);

function Row({ money, unit, columns, withUntimed, ...tree }: TimeRowProps): JSX.Element {
  return (
    <TreeRow tree={tree}>
      <TimeCells
        money={money}
        unit={unit}
        columns={columns}
        withUntimed={withUntimed}
        marks={money && <Marks of={money} />}
      />
    </TreeRow>
  );
}

function Marks({ of: { isWritten, uncertain } }: { readonly of: TimeRow }): JSX.Element {
  const { inTime } = useWords();
  return (
    <>
      {isWritten && <IconNote name="written" class="written" text={inTime.written} />}
      {uncertain && <IconNote name="warning" class="incomplete" text={inTime[uncertain]} />}
    </>
  );
}

/** All of it, then column by column. */
export function TimeCells(props: TimeCellsProps): JSX.Element {
  const { money, unit, columns, withUntimed, marks } = props;
  return (
    <>
      <td role="gridcell" class="sum">
        <Amount cell={money?.total} />
        {marks}
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
