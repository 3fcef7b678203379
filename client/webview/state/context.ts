import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Place, PlanView, Words } from '@planwright/protocol';
import type { Selected } from './places';

/** What every part of the page may need, down to the smallest link; it hardly ever changes. */
export interface PageContext {
  readonly words: Words;
  /** The plan's own language. */
  readonly language: PlanView['language'];
  /** Leads to a place in the text. */
  readonly open: (place: Place) => void;
  /** The same, and offers there what can be done about the finding. */
  readonly fix: (place: Place) => void;
}

/**
 * Where the reader is. It changes with every move in the text: whole views ask for it, their rows
 * are told what concerns them.
 */
export interface ReadingContext {
  readonly selected: Selected;
  readonly closed: ReadonlySet<string>;
  readonly setClosed: (keys: readonly string[]) => void;
  /** What was chosen in a view, by the choice's name; kept through hiding and restarts. */
  readonly choices: Readonly<Record<string, string>>;
  readonly setChoice: (name: string, chosen: string) => void;
}

export const Page = createContext<PageContext | undefined>(undefined);
export const Reading = createContext<ReadingContext | undefined>(undefined);

export function usePage(): PageContext {
  return inside(useContext(Page));
}

/** The labels of the page, in the plan's language. */
export function useWords(): Words {
  return usePage().words;
}

export function useReading(): ReadingContext {
  return inside(useContext(Reading));
}

/** One choice of the reader, such as a filter: what is chosen, and how to choose otherwise. */
export function useChoice<T extends string>(
  name: string,
  isOne: (value: string) => value is T,
  first: T,
): readonly [chosen: T, choose: (chosen: T) => void] {
  const { choices, setChoice } = useReading();
  const chosen = choices[name];
  return [
    chosen !== undefined && isOne(chosen) ? chosen : first,
    (next) => {
      setChoice(name, next);
    },
  ];
}

/** The same among a few: the first one to begin with. */
export function useOneOf<T extends string>(
  name: string,
  [first, ...others]: readonly [T, ...(readonly T[])],
): readonly [chosen: T, choose: (chosen: T) => void] {
  const isOne = (value: string): value is T =>
    value === first || others.some((other) => other === value);
  return useChoice(name, isOne, first);
}

function inside<T>(context: T | undefined): T {
  if (context === undefined) throw new Error('This part of the page is drawn outside the page.');
  return context;
}
