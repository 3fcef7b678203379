import { useChoice } from '../../state/context';
import type { RoadmapQuarter, RoadmapView } from '@planwright/protocol';

/** The name of the choice of no quarter. */
const none = 'none';

export interface ChosenQuarter {
  /** Its column; undefined while none is chosen. */
  readonly column: number | undefined;
  readonly quarter: RoadmapQuarter | undefined;
  readonly choose: (column: number | undefined) => void;
}

/** The quarter that the reader asks about: today's to begin with, where the plan covers it. */
export function useChosenQuarter({ quarters, today }: RoadmapView): ChosenQuarter {
  const columnOf = (chosen: string): number =>
    quarters.findIndex((quarter) => nameOf(quarter) === chosen);
  const isOne = (chosen: string): chosen is string => chosen === none || columnOf(chosen) >= 0;
  const first = today === undefined ? none : nameOf(quarters[today]);
  const [chosen, choose] = useChoice('roadmap-quarter', isOne, first);
  const column = chosen === none ? undefined : columnOf(chosen);
  return {
    column,
    quarter: column === undefined ? undefined : quarters[column],
    choose: (next) => {
      choose(next === undefined ? none : nameOf(quarters[next]));
    },
  };
}

/** The same in every language, and wherever the plan begins. */
function nameOf(quarter: RoadmapQuarter | undefined): string {
  return quarter ? `${quarter.year}-Q${quarter.quarter}` : none;
}
