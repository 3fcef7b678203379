import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { useReading, useWords } from '../../state/context';
import { Icon } from './icon';
import { useNewest } from './when-changed';

export interface Folds {
  readonly closed: ReadonlySet<string>;
  /** Closes a branch, or opens it; the same function for good. */
  readonly toggle: (key: string) => void;
  readonly setAll: (keys: readonly string[], closed: boolean) => void;
}

/**
 * What the reader has folded. Views of the same tree share it; a view that is given a name has folds
 * of its own.
 */
export function useFolds(view = ''): Folds {
  const { closed: all, setClosed } = useReading();
  const closed = useMemo(() => {
    const own = [...all].filter((key) => key.startsWith(view));
    return new Set(own.map((key) => key.slice(view.length)));
  }, [all, view]);
  const setAll = (keys: readonly string[], isClosed: boolean): void => {
    const changed = new Set(keys.map((key) => view + key));
    const others = [...all].filter((key) => !changed.has(key));
    setClosed(isClosed ? [...others, ...changed] : others);
  };
  const toggle = useNewest((key: string) => {
    setAll([key], !closed.has(key));
  });
  return { closed, toggle, setAll };
}

interface FoldProps {
  readonly closed: boolean;
  /** Of what is folded. */
  readonly title: string;
  readonly tabIndex?: number | undefined;
  readonly onFold: () => void;
}

/** The handle of a branch. */
export function Fold({ closed, title, tabIndex, onFold }: FoldProps): JSX.Element {
  const words = useWords();
  return (
    <button
      type="button"
      class={closed ? 'fold closed' : 'fold'}
      aria-expanded={!closed}
      aria-label={`${closed ? words.expand : words.collapse}: ${title}`}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        onFold();
      }}
    >
      <Icon name="chevron" />
    </button>
  );
}

/** Opens and closes all branches of a view. */
export function FoldAll({ onFold }: { readonly onFold: (closed: boolean) => void }): JSX.Element {
  const words = useWords();
  return (
    <span class="fold-all">
      {[false, true].map((closed) => (
        <button
          type="button"
          key={closed}
          class="plain"
          onClick={() => {
            onFold(closed);
          }}
        >
          {closed ? words.collapseAll : words.expandAll}
        </button>
      ))}
    </span>
  );
}
