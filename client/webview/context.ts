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
}

/**
 * Where the reader is. It changes with every move in the text: whole views ask for it, their rows
 * are told what concerns them.
 */
export interface ReadingContext {
  readonly selected: Selected;
  readonly closed: ReadonlySet<string>;
  readonly setClosed: (keys: readonly string[]) => void;
}

export const Page = createContext<PageContext | undefined>(undefined);
export const Reading = createContext<ReadingContext | undefined>(undefined);

export function usePage(): PageContext {
  return inside(useContext(Page));
}

export function useReading(): ReadingContext {
  return inside(useContext(Reading));
}

function inside<T>(context: T | undefined): T {
  if (context === undefined) throw new Error('This part of the page is drawn outside the page.');
  return context;
}
