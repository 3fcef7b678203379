import { useRef } from 'preact/hooks';
import type { RoadmapDependency, RoadmapRow, RoadmapView } from '@planwright/protocol';

/** Something that a row depends on. */
export interface Need {
  readonly dependency: RoadmapDependency;
  /** Its row; undefined where no row has the id. */
  readonly target: RoadmapRow | undefined;
}

/** By the key of a row. */
export type Needs = ReadonlyMap<string, readonly Need[]>;

export function needsOf({ rows, dependencies }: RoadmapView): Needs {
  if (dependencies.length === 0) return new Map();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const needs = new Map<string, Need[]>();
  for (const dependency of dependencies) {
    const { from, to } = dependency;
    const need = { dependency, target: to === undefined ? undefined : byKey.get(to) };
    needs.set(from, [...(needs.get(from) ?? []), need]);
  }
  return needs;
}

/** The needs of a row are the same list as before as long as they are the same: it hangs on it. */
export function useNeeds(roadmap: RoadmapView): Needs {
  const last = useRef<{ readonly of: RoadmapView; readonly needs: Needs }>(undefined);
  const before = last.current;
  if (before?.of === roadmap) return before.needs;
  const fresh = needsOf(roadmap);
  const needs = new Map(
    [...fresh].map(([key, list]) => {
      const known = before?.needs.get(key);
      return [key, known && isSame(known, list) ? known : list] as const;
    }),
  );
  last.current = { of: roadmap, needs };
  return needs;
}

function isSame(before: readonly Need[], now: readonly Need[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ dependency, target }, index) => {
      const other = now[index];
      return other?.dependency === dependency && other.target === target;
    })
  );
}
