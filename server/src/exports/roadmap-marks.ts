import type { Columns, RoadmapEntry, RoadmapRow } from '../protocol/roadmap-view';

/** What a row has in a quarter, or in several together. */
export interface QuarterState {
  readonly runs: boolean;
  /** An entry of the schedule with a period of its own; those of the whole period are the bar's. */
  readonly isScheduled: boolean;
  readonly milestone: boolean;
  readonly output: boolean;
  readonly finalReport: boolean;
}

/**
 * Signs that are one column wide in the fonts of terminals, and told apart without colours; the same
 * in every export that is made of letters.
 */
export const fills = { scheduled: '█', runs: '▒' } as const;
export const marks = { milestone: '◆', output: '●', finalReport: '▲' } as const;
export type Mark = keyof typeof marks;
export const markNames = ['milestone', 'output', 'finalReport'] as const;

/** What an entry is, beside something that is done. */
export function entryMarks({
  kind,
  finalReport,
}: Pick<RoadmapEntry, 'kind' | 'finalReport'>): readonly Mark[] {
  return [...(kind === 'entry' ? [] : [kind]), ...(finalReport ? (['finalReport'] as const) : [])];
}

export function stateOf({ bar, entries }: RoadmapRow, { from, to }: Columns): QuarterState {
  const touches = (columns: Columns): boolean => columns.from <= to && columns.to >= from;
  const due = entries.filter((entry) => entry.to >= from && entry.to <= to);
  const isDue = (kind: RoadmapEntry['kind']): boolean => due.some((entry) => entry.kind === kind);
  return {
    runs: bar !== undefined && touches(bar),
    isScheduled: entries.some((entry) => entry.kind === 'entry' && !entry.whole && touches(entry)),
    milestone: isDue('milestone'),
    output: isDue('output'),
    finalReport: due.some(({ finalReport }) => finalReport),
  };
}

/** Empty where nothing is. */
export function fillOf({ isScheduled, runs }: QuarterState): string {
  if (isScheduled) return fills.scheduled;
  return runs ? fills.runs : '';
}

export function marksOf(state: QuarterState): readonly string[] {
  return markNames.filter((name) => state[name]).map((name) => marks[name]);
}
