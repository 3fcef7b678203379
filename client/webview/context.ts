import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PlanView, SourceRange, Words } from '@planwright/protocol';

/** What every part of the page may need, down to the smallest link. */
export interface PageContext {
  readonly words: Words;
  /** The plan's own language. */
  readonly language: PlanView['language'];
  /** What is selected in the text. */
  readonly selection: SourceRange | undefined;
  readonly closed: ReadonlySet<string>;
  readonly setClosed: (keys: readonly string[]) => void;
  /** Leads to a place in the text. */
  readonly open: (range: SourceRange) => void;
}

export const Page = createContext<PageContext | undefined>(undefined);

export function usePage(): PageContext {
  const page = useContext(Page);
  if (!page) throw new Error('This part of the page is drawn outside the page.');
  return page;
}
