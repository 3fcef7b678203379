import type { JSX } from 'preact';
import type { LogicView } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Icon } from '../parts/icon';

/** What there is, and how often the chain breaks. */
export function LogicCounts({ counts }: { readonly counts: LogicView['counts'] }): JSX.Element {
  const words = useWords();
  const { inLogic } = words;
  const { parts, goals, metrics, holes } = counts;
  const counted = (count: number, one: string, many: string): JSX.Element => (
    <li>
      <strong>{count}</strong> {count === 1 ? one : many}
    </li>
  );
  return (
    <ul class="logic-counts">
      {counted(parts, inLogic.onePart, inLogic.parts)}
      {counted(goals, inLogic.oneGoal, inLogic.goalsCounted)}
      {counted(metrics, inLogic.oneMetric, inLogic.metricsCounted)}
      <li class="logic-breaks">
        <Icon name={holes > 0 ? 'warning' : 'check'} />
        {holes > 0 ? (
          <>
            <strong>{holes}</strong> {holes === 1 ? inLogic.oneHole : inLogic.holes}
          </>
        ) : (
          inLogic.noHoles
        )}
      </li>
    </ul>
  );
}
