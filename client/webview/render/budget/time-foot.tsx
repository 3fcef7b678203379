import type { JSX } from 'preact';
import type { DifferenceCell, TimeView } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Compared } from './compared';
import { TimeCells } from './time-row';

export interface TimeFootProps {
  readonly time: TimeView;
  readonly unit: 'years' | 'quarters';
  /** Of the rows above it, those of the head included. */
  readonly rowCount: number;
}

/** The rows of {@link TimeFoot}. */
export function footRows({ total, difference }: TimeView): number {
  return (total ? 1 : 0) + (total && difference ? 1 : 0);
}

/** What the columns come to, and how far the plan's own years are from it. */
export function TimeFoot({ time, unit, rowCount }: TimeFootProps): JSX.Element | null {
  const { inTime } = useWords();
  const { total, difference } = time;
  if (!total) return null;
  return (
    <tfoot>
      <tr role="row" aria-rowindex={rowCount + 1}>
        <th scope="row" role="rowheader">
          {inTime.columnTotal}
        </th>
        <TimeCells money={total} unit={unit} columns={time[unit]} withUntimed={time.hasUntimed} />
      </tr>
      {difference && <DifferenceRow time={time} unit={unit} rowCount={rowCount + 1} />}
    </tfoot>
  );
}

/** Years are what is written: over quarters a difference is that of their year. */
function DifferenceRow({ time, unit, rowCount }: TimeFootProps): JSX.Element {
  const { inTime } = useWords();
  const { total, difference, years, quarters, hasUntimed } = time;
  return (
    <tr role="row" aria-rowindex={rowCount + 1}>
      <th scope="row" role="rowheader">
        {inTime.differences}
      </th>
      <td role="gridcell" class="sum" />
      {years.map(({ key, year }) => (
        <td
          role="gridcell"
          key={key}
          class={unit === 'quarters' ? 'year-start' : ''}
          colSpan={unit === 'years' ? 1 : quarters.filter((each) => each.year === year).length}
        >
          <Cell difference={difference?.years[key]} isSame={total?.years[key] !== undefined} />
        </td>
      ))}
      {hasUntimed && (
        <td role="gridcell" class="untimed">
          <Cell difference={difference?.untimed} isSame={false} />
        </td>
      )}
    </tr>
  );
}

interface CellProps {
  readonly difference: DifferenceCell | undefined;
  /** Without a difference there is something that agrees. */
  readonly isSame: boolean;
}

function Cell({ difference, isSame }: CellProps): JSX.Element | null {
  const { inTime } = useWords();
  if (!difference || difference.blamed) return <Compared difference={difference} isSame={isSame} />;
  return (
    <span class="figure quiet" title={inTime.assumed}>
      {difference.figure}
      <span class="unseen"> {inTime.assumed}</span>
    </span>
  );
}
