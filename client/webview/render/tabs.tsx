import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ViewTab } from '@planwright/protocol';
import { useWords } from '../state/context';
import { viewTabs } from '../state/model';

interface TabsProps {
  readonly current: ViewTab;
  /** Shown beside the tab of what is still asked for. */
  readonly problems: number;
  readonly onTab: (tab: ViewTab) => void;
}

/** The views; arrow keys, Home and End move and choose at once. */
export function Tabs({ current, problems, onTab }: TabsProps): JSX.Element {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  useInSight(list, current);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabFor(event.key, current);
    if (!next) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus({ preventScroll: true });
  };
  return (
    <div class="tab-bar">
      <div class="tabs" role="tablist" aria-label={words.views} ref={list} onKeyDown={onKeyDown}>
        {viewTabs.map((tab) => (
          <button
            type="button"
            key={tab}
            id={`tab-${tab}`}
            role="tab"
            aria-selected={tab === current}
            aria-controls="panel"
            tabIndex={tab === current ? 0 : -1}
            onClick={() => {
              onTab(tab);
            }}
          >
            {words.tabs[tab]}
            {tab === 'readiness' && <span class="count-small">{problems}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}

/**
 * Where not all tabs find room, the chosen one is in sight with a piece of its neighbours, and the
 * wheel moves them sideways, as it does above the editor.
 */
function useInSight(list: RefObject<HTMLDivElement | null>, current: ViewTab): void {
  useLayoutEffect(() => {
    const { current: all } = list;
    const chosen = all?.querySelector<HTMLElement>('[aria-selected=true]');
    if (!all || !chosen) return undefined;
    const bring = (): void => {
      const from = chosen.offsetLeft - neighbour;
      const to = from + chosen.offsetWidth + 2 * neighbour;
      if (from < all.scrollLeft) all.scrollLeft = from;
      else if (to > all.scrollLeft + all.clientWidth) all.scrollLeft = to - all.clientWidth;
    };
    bring();
    const resized = new ResizeObserver(bring);
    resized.observe(all);
    return () => {
      resized.disconnect();
    };
  }, [current]);
  useLayoutEffect(() => {
    const { current: all } = list;
    const onWheel = (event: WheelEvent): void => {
      if (!all || event.deltaX !== 0 || all.scrollWidth <= all.clientWidth) return;
      all.scrollLeft += event.deltaY;
      event.preventDefault();
    };
    // Not as a property: those of the page may not keep it from scrolling.
    all?.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      all?.removeEventListener('wheel', onWheel);
    };
  }, []);
}

/** Pixels that are seen of the tabs beside the chosen one. */
const neighbour = 48;

function tabFor(key: string, current: ViewTab): ViewTab | undefined {
  const at = viewTabs.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return viewTabs[(at + 1) % viewTabs.length];
    case 'ArrowLeft':
      return viewTabs.at(at - 1);
    case 'Home':
      return viewTabs[0];
    case 'End':
      return viewTabs.at(-1);
    default:
      return undefined;
  }
}
