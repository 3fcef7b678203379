import type { TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RoadmapRow } from '@planwright/protocol';
import { entryMove } from './entry-moves';

export interface EntryKeys {
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLTableElement>) => void;
  readonly onFocusCapture: (event: TargetedFocusEvent<HTMLTableElement>) => void;
}

/**
 * Arrow keys lead from entry to entry, also to those of rows that are not drawn yet.
 * @param reveal has a row drawn and brings it into view
 * @param onRow told which row has the focus
 */
export function useEntryKeys(
  rows: readonly RoadmapRow[],
  reveal: (row: string) => void,
  onRow: (row: string | undefined) => void,
): EntryKeys {
  const wanted = useRef<{ readonly key: string; readonly table: HTMLElement }>(undefined);
  useLayoutEffect(() => {
    const entry = wanted.current && entryIn(wanted.current.table, wanted.current.key);
    if (!entry) return;
    wanted.current = undefined;
    entry.focus();
  });
  return {
    onKeyDown: (event) => {
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
    },
    onFocusCapture: ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
      onRow(row?.dataset['row']);
    },
  };
}

function entryIn(table: HTMLElement, key: string): HTMLElement | undefined {
  return table.querySelector<HTMLElement>(`[data-entry="${CSS.escape(key)}"]`) ?? undefined;
}
