import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NodeLight, RoadmapEntry } from '@planwright/protocol';
import { listen } from '../parts/listen';
import { EntryText, LightText } from './entry-text';
import { boxOf } from '../../scroll/box-of';

export const entryTipId = 'entry-tip';

/** Long enough to move the pointer from an entry onto its text. */
const leavingTime = 150;
const edge = 8;

/** What a tip tells of, and the key of the row that it stands in. */
export type TipSubject = { readonly key: string; readonly row: string } & (
  | { readonly kind: 'entry'; readonly entry: RoadmapEntry }
  | { readonly kind: 'light'; readonly light: NodeLight }
);

interface ShownTip {
  readonly subject: TipSubject;
  readonly anchor: HTMLElement;
}

export interface EntryTipState {
  readonly shown: ShownTip | undefined;
  readonly actions: EntryTipActions;
}

/** The same for good: every entry and every light has them. */
export interface EntryTipActions {
  readonly show: (subject: TipSubject, anchor: HTMLElement) => void;
  readonly hideSoon: () => void;
  readonly stay: () => void;
  readonly hide: () => void;
}

interface TipHandlers {
  readonly onPointerEnter: (event: { readonly currentTarget: HTMLElement }) => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: (event: { readonly currentTarget: HTMLElement }) => void;
  readonly onBlur: () => void;
}

/** Has what it is about told beside an element while that is pointed at, or has the focus. */
export function toldOf(subject: TipSubject, { show, hideSoon }: EntryTipActions): TipHandlers {
  const onEnter = ({ currentTarget }: { readonly currentTarget: HTMLElement }): void => {
    show(subject, currentTarget);
  };
  return {
    onPointerEnter: onEnter,
    onPointerLeave: hideSoon,
    onFocus: onEnter,
    onBlur: hideSoon,
  };
}

/** What is told of beside it: on hover and on focus, until Escape, scrolling or leaving. */
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
      show: (subject, anchor) => {
        stay();
        setShown({ subject, anchor });
      },
      hideSoon: () => {
        stay();
        leaving.current = window.setTimeout(hide, leavingTime);
      },
    };
  }, []);
  useLayoutEffect(() => {
    if (!shown) return undefined;
    const { hide } = actions;
    const onKey = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') hide();
    };
    return listen(window, { keydown: onKey, scroll: hide }, { capture: true });
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
  const { subject } = shown;
  return (
    <div
      class="tip"
      id={entryTipId}
      role="tooltip"
      ref={box}
      onPointerEnter={actions.stay}
      onPointerLeave={actions.hide}
    >
      {subject.kind === 'entry' ? (
        <EntryText entry={subject.entry} />
      ) : (
        <LightText light={subject.light} />
      )}
    </div>
  );
}

/** Below the entry, or above it where there is no room; always inside the window. */
function placeBeside(box: HTMLElement, anchor: HTMLElement): void {
  const at = boxOf(anchor);
  const { width, height } = boxOf(box);
  const left = Math.max(edge, Math.min(at.left, window.innerWidth - width - edge));
  const below = at.bottom + edge / 2;
  const above = at.top - height - edge / 2;
  const top = below + height > window.innerHeight - edge && above > edge ? above : below;
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}
