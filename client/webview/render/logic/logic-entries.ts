import type { LogicAim, LogicRow, LogicView } from '@planwright/protocol';

/** What stands in the list of the logic view, one below the other. */
export type LogicEntry =
  | {
      readonly kind: 'aim';
      readonly key: string;
      readonly aim: LogicAim;
      /** Parts that are shown under it, of all that serve it. */
      readonly shown: number;
    }
  /** Above the parts that serve no aim. */
  | { readonly kind: 'none'; readonly key: string; readonly count: number }
  | {
      readonly kind: 'part';
      readonly key: string;
      readonly row: LogicRow;
      /** How deep the aim is that it stands under; undefined where it stands under none. */
      readonly under: number | undefined;
    };

/** Every part under each aim that it serves, then those that serve none. */
export function entriesByAim({ aims, rows }: LogicView, onlyHoles: boolean): readonly LogicEntry[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const isWanted = ({ holes }: LogicRow): boolean => !onlyHoles || holes > 0;
  const partsIn = (parts: readonly LogicRow[], above: string, under: number): LogicEntry[] =>
    parts.filter(isWanted).map((row) => ({
      kind: 'part',
      key: `${above} ${row.key}`,
      row,
      under,
    }));
  const served = aims.flatMap((aim): readonly LogicEntry[] => {
    const serving = aim.servedBy.flatMap((key) => byKey.get(key) ?? []);
    const parts = partsIn(serving, aim.key, aim.depth);
    if (onlyHoles && parts.length === 0 && !aim.hole) return [];
    return [{ kind: 'aim', key: aim.key, aim, shown: parts.length }, ...parts];
  });
  const others = partsIn(
    rows.filter(({ serves }) => serves.every(({ aim }) => aim === undefined)),
    '#none',
    0,
  );
  return others.length === 0
    ? served
    : [...served, { kind: 'none', key: '#none', count: others.length }, ...others];
}

/** In document order. */
export function entriesByPart({ rows }: LogicView, onlyHoles: boolean): readonly LogicEntry[] {
  return rows
    .filter(({ holes }) => !onlyHoles || holes > 0)
    .map((row) => ({ kind: 'part', key: row.key, row, under: undefined }));
}

/** The steps of a part, in the order in which it argues. */
export const logicSteps = ['goals', 'measures', 'outputs', 'metrics'] as const;

/** Whether there is more of it than its name and what it serves. */
export function hasChain({ steps }: LogicRow): boolean {
  return logicSteps.some((step) => {
    const { items, hole, elsewhere } = steps[step];
    return items.length > 0 || hole !== undefined || elsewhere !== undefined;
  });
}

/** Which of the ids the row's items are tied by. */
export function tiesIn({ steps }: LogicRow, ties: readonly string[]): boolean {
  return (
    ties.length > 0 &&
    logicSteps.some((step) => steps[step].items.some((item) => isTied(item.ties, ties)))
  );
}

export function isTied(own: readonly string[], ties: readonly string[]): boolean {
  return own.some((id) => ties.includes(id));
}
