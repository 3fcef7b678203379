import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ViewTab } from '@planwright/protocol';
import { usePage } from '../context';

/** In the order of the tabs; a tab that the protocol does not know, or lacks, does not compile. */
const tabs = Object.keys({
  summary: true,
  budget: true,
  roadmap: true,
  problems: true,
} satisfies Record<ViewTab, true>) as readonly ViewTab[];

interface TabsProps {
  readonly current: ViewTab;
  /** Shown beside the tab of the problems. */
  readonly problems: number;
  readonly onTab: (tab: ViewTab) => void;
}

/** The four views; arrow keys, Home and End move and choose at once. */
export function Tabs({ current, problems, onTab }: TabsProps): JSX.Element {
  const { words } = usePage();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabFor(event.key, current);
    if (!next) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.views} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
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
          {words[tab]}
          {tab === 'problems' && <span class="count-small">{problems}</span>}
        </button>
      ))}
    </div>
  );
}

function tabFor(key: string, current: ViewTab): ViewTab | undefined {
  const at = tabs.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return tabs[(at + 1) % tabs.length];
    case 'ArrowLeft':
      return tabs.at(at - 1);
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}
