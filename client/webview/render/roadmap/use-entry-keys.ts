import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RoadmapRow } from '@planwright/protocol';
import { entryMove } from './entry-moves';

/**
 * Arrow keys lead from entry to entry, also to those of rows that are not drawn yet.
 * @param reveal has a row drawn and brings it into view
 */
export function useEntryKeys(
  rows: readonly RoadmapRow[],
  reveal: (row: string) => void,
): (event: TargetedKeyboardEvent<HTMLTableElement>) => void {
  const wanted = useRef<{ readonly key: string; readonly table: HTMLElement }>(undefined);
  useLayoutEffect(() => {
    const entry = wanted.current && entryIn(wanted.current.table, wanted.current.key);
    if (!entry) return;
    wanted.current = undefined;
    entry.focus();
  });
  return (event) => {
    const { target, currentTarget: table } = event;
    const from = target instanceof HTMLElement ? target.dataset['entry'] : undefined;
    const to = from === undefined ? undefined : entryMove(event.key, from, rows);
    if (!to) return;
    event.preventDefault();
    const drawn = entryIn(table, to.entry.key);
    if (drawn) {
      drawn.focus();
      return;
    }
    wanted.current = { key: to.entry.key, table };
    reveal(to.row.key);
  };
}

function entryIn(table: HTMLElement, key: string): HTMLElement | undefined {
  return table.querySelector<HTMLElement>(`[data-entry="${CSS.escape(key)}"]`) ?? undefined;
}
