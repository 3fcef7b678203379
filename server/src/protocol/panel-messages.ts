/** What extension and preview page say to each other. Both sides check every message. */
import type { SourceRange } from './view-data';
import type { ViewPatch, WholeView } from './view-patch';

export type ToPage =
  | { readonly type: 'view'; readonly view: WholeView }
  /** What became other in the view that the page got last. */
  | { readonly type: 'patch'; readonly change: ViewPatch }
  /**
   * The text's selection moved: highlight what stands there. `asked`: someone wants to see it, so
   * that a view without it gives way to one that has it.
   */
  | { readonly type: 'reveal'; readonly range: SourceRange; readonly asked?: boolean | undefined }
  /** No plan is shown; `message` says what to do, in the editor's language. */
  | { readonly type: 'empty'; readonly message: string };

export type FromPage =
  /** The page is there, or has lost its way, and wants a whole view. */
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
