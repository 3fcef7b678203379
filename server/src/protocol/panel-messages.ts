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
  /** Whether the panel stays with its plan: part of what the page keeps, so that a restart knows it. */
  | { readonly type: 'pinned'; readonly pinned: boolean }
  /** No plan is shown; `message` says what to do, in the editor's language. */
  | { readonly type: 'empty'; readonly message: string };

export type FromPage =
  /**
   * The page is there, or has lost its way, and wants a whole view with this tab's part in it, unless
   * the view of this stamp, which it has, is the newest.
   */
  | { readonly type: 'ready'; readonly tab: ViewTab; readonly stamp?: number | undefined }
  /** Another tab was chosen: its part of the view is wanted. */
  | { readonly type: 'tab'; readonly tab: ViewTab }
  /** A click on something that stands in the text. */
  | { readonly type: 'open'; readonly uri: string; readonly range: SourceRange }
  /** The same, and what can be done about the finding there is to be offered. */
  | { readonly type: 'fix'; readonly uri: string; readonly range: SourceRange };

/** In the order of the tabs (editor §2). */
export const viewTabs = [
  'summary',
  'budget',
  'roadmap',
  'logic',
  'metrics',
  'risks',
  'evaluation',
  'readiness',
  'document',
] as const;
export type ViewTab = (typeof viewTabs)[number];

/** What exports show: not what is still to be done, which is most of a plan with many slips. */
export const exportedTabs: readonly ViewTab[] = viewTabs.filter(
  (tab) => tab !== 'logic' && tab !== 'readiness',
);

/** What the page keeps through hiding and restarts. */
export interface PageState {
  readonly tab: ViewTab;
  readonly closed: readonly string[];
  readonly scroll: Readonly<Partial<Record<ViewTab, number>>>;
  /**
   * By the name of a long list the row at its top, and the pixels between it and the panel's top:
   * pixels alone lead elsewhere while the heights of rows above are not known.
   */
  readonly rows?:
    Readonly<Record<string, { readonly key: string; readonly place: number }>> | undefined;
  /** What else the reader chose in a view, by the choice's name: a filter, a quarter, a unit. */
  readonly choices: Readonly<Record<string, string>>;
  readonly uri: string | undefined;
  /** The panel stays with this plan; absent: it follows the active one. */
  readonly pinned?: boolean | undefined;
}
