import { useChoice } from '../../state/context';
import type { RoadmapQuarter, RoadmapView } from '@planwright/protocol';

export interface ChosenQuarter {
  readonly column: number;
  readonly quarter: RoadmapQuarter | undefined;
  readonly choose: (column: number) => void;
}

/**
 * The quarter that the reader asks about: to begin with today's, or the first where the plan does
 * not cover today. There is always one, so that the picture below stands where it is.
 * @param quarters not empty
 */
export function useChosenQuarter({ quarters, today = 0 }: RoadmapView): ChosenQuarter {
  const columnOf = (chosen: string): number =>
    quarters.findIndex((quarter) => nameOf(quarter) === chosen);
  const isOne = (chosen: string): chosen is string => columnOf(chosen) >= 0;
  const [chosen, choose] = useChoice('roadmap-quarter', isOne, nameOf(quarters[today]));
  const column = columnOf(chosen);
  return {
    column,
    quarter: quarters[column],
    choose: (next) => {
      choose(nameOf(quarters[next]));
    },
  };
}

/** The same in every language, and wherever the plan begins. */
function nameOf(quarter: RoadmapQuarter | undefined): string {
  return quarter ? `${quarter.year}-Q${quarter.quarter}` : '';
}
