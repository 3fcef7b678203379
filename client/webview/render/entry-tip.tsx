import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RoadmapEntry } from '@planwright/protocol';
import { usePage } from '../context';
import { Icon, type IconName } from './icon';

export const entryTipId = 'entry-tip';

/** Long enough to move the pointer from an entry onto its text. */
const leavingTime = 150;
const edge = 8;

interface ShownTip {
  readonly entry: RoadmapEntry;
  readonly anchor: HTMLElement;
}

export interface EntryTipState {
  readonly shown: ShownTip | undefined;
  readonly actions: EntryTipActions;
}

/** The same for good: every entry has them. */
export interface EntryTipActions {
  readonly show: (entry: RoadmapEntry, anchor: HTMLElement) => void;
  readonly hideSoon: () => void;
  readonly stay: () => void;
  readonly hide: () => void;
}

/** Which entry's text is shown beside it: on hover and on focus, until Escape, scrolling or leaving. */
export function useEntryTip(): EntryTipState {
  const [shown, setShown] = useState<ShownTip>();
  const leaving = useRef<number | undefined>(undefined);
  const actions = useMemo((): EntryTipActions => {
    const stay = (): void => {
      window.clearTimeout(leaving.current);
    };
    const hide = (): void => {
      stay();
      setShown(undefined);
    };
    return {
      stay,
      hide,
      show: (entry, anchor) => {
        stay();
        setShown({ entry, anchor });
      },
      hideSoon: () => {
        stay();
        leaving.current = window.setTimeout(hide, leavingTime);
      },
    };
  }, []);
  useEffect(() => {
    if (!shown) return undefined;
    const { hide } = actions;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('scroll', hide, true);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', hide, true);
    };
  }, [shown]);
  return { shown, actions };
}

export function EntryTip({ tip }: { readonly tip: EntryTipState }): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  const { shown, actions } = tip;
  useLayoutEffect(() => {
    if (shown && box.current) placeBeside(box.current, shown.anchor);
  }, [shown]);
  if (!shown) return null;
  return (
    <div
      class="tip"
      id={entryTipId}
      role="tooltip"
      ref={box}
      onPointerEnter={actions.stay}
      onPointerLeave={actions.hide}
    >
      <EntryText entry={shown.entry} />
    </div>
  );
}

/** Below the entry, or above it where there is no room; always inside the window. */
function placeBeside(box: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(edge, Math.min(at.left, window.innerWidth - width - edge));
  const below = at.bottom + edge / 2;
  const above = at.top - height - edge / 2;
  const top = below + height > window.innerHeight - edge && above > edge ? above : below;
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

/** All that an entry says. */
export function EntryText({ entry }: { readonly entry: RoadmapEntry }): JSX.Element {
  const { words } = usePage();
  const marks = marksOf(entry);
  return (
    <div class="entry-text">
      <p class="entry-when">
        <strong>{entry.period}</strong>
        {entry.dates !== undefined && <span>{entry.dates}</span>}
        {marks.map((name) => (
          <span class="entry-mark" key={name}>
            <Icon name={name} />
            {words[name]}
          </span>
        ))}
      </p>
      {entry.title !== undefined && <p class="entry-title">{entry.title}</p>}
      {entry.tasks.length > 0 && (
        <ul>
          {entry.tasks.map((task, index) => (
            <li key={index}>{task}</li>
          ))}
        </ul>
      )}
      {entry.note !== undefined && <p class="quiet">{entry.note}</p>}
    </div>
  );
}

type Mark = IconName & ('milestone' | 'output' | 'finalReport');

export function marksOf({ kind, finalReport }: RoadmapEntry): readonly Mark[] {
  return [...(kind === 'entry' ? [] : [kind]), ...(finalReport ? (['finalReport'] as const) : [])];
}
