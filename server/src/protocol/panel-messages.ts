/** What extension and preview page say to each other. Both sides check every message. */
import type { PlanView, SourceRange } from './view-data';

export type ToPage =
  | { readonly type: 'view'; readonly view: PlanView }
  /** The text's selection moved: highlight what stands there. */
  | { readonly type: 'reveal'; readonly range: SourceRange }
  /** No plan is shown; `message` says what to do, in the editor's language. */
  | { readonly type: 'empty'; readonly message: string };

export type FromPage =
  /** The page is there and wants its first view. */
  | { readonly type: 'ready' }
  /** A click on something that stands in the text. */
  | { readonly type: 'open'; readonly uri: string; readonly range: SourceRange };

export const viewTabs = ['summary', 'budget', 'roadmap', 'problems'] as const;
export type ViewTab = (typeof viewTabs)[number];

/** What the page keeps through hiding and restarts. */
export interface PageState {
  readonly tab: ViewTab;
  readonly closed: readonly string[];
  readonly scroll: Readonly<Partial<Record<ViewTab, number>>>;
  readonly uri: string | undefined;
}
