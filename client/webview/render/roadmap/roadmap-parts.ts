import { useMemo } from 'preact/hooks';
import type { RoadmapRow } from '@planwright/protocol';
import { useChoice } from '../../state/context';

/** The name of the choice for the whole plan; no key of a row is empty. */
export const whole = '';

export interface ShownPart {
  /** The plan's topmost nodes: its pillars where it has some. */
  readonly parts: readonly RoadmapRow[];
  /** The one that is shown; undefined for all. */
  readonly part: RoadmapRow | undefined;
  /** The rows of what is shown. */
  readonly rows: readonly RoadmapRow[];
  /** @param key of a part, or {@link whole} */
  readonly choose: (key: string) => void;
}

/** Which part of the plan the reader looks at. */
export function useShownPart(all: readonly RoadmapRow[]): ShownPart {
  const parts = useMemo(() => all.filter(({ depth }) => depth === 0), [all]);
  const isPart = (key: string): key is string => parts.some((part) => part.key === key);
  const [chosen, choose] = useChoice('roadmap-part', isPart, whole);
  const part = parts.find(({ key }) => key === chosen);
  const rows = useMemo(() => (part ? rowsUnder(all, part) : all), [all, part]);
  return {
    parts,
    part,
    rows,
    choose,
  };
}

/** A row and those below it. */
export function rowsUnder(all: readonly RoadmapRow[], top: RoadmapRow): readonly RoadmapRow[] {
  const from = all.indexOf(top);
  const length = all.slice(from + 1).findIndex(({ depth }) => depth <= top.depth);
  return all.slice(from, length < 0 ? undefined : from + 1 + length);
}
