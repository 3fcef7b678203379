/**
 * How a view is sent to a panel that has an earlier one: only what became other. The panel puts the
 * two together and then has the very view that it would have got as a whole.
 */
import type { PlanView } from './view-data';

/** From one value to the next. */
export type Patch =
  /** Another value; absent for `undefined`, which does not survive the way between processes. */
  | { readonly kind: 'value'; readonly value?: unknown }
  /** An object with some of its values changed, each in its own way. */
  | { readonly kind: 'parts'; readonly parts: Readonly<Record<string, Patch>> }
  /** A list of things with keys: runs of those that were there, changed ones, and new ones. */
  | { readonly kind: 'list'; readonly steps: readonly ListStep[] };

export type ListStep =
  | { readonly kind: 'keep'; readonly from: number; readonly count: number }
  /** The thing that was at `at`, with something about it other. */
  | { readonly kind: 'change'; readonly at: number; readonly patch: Patch }
  | { readonly kind: 'new'; readonly items: readonly unknown[] };

/** Everything, for a panel that has nothing, or another view than the one sent last. */
export interface WholeView extends PlanView {
  readonly kind: 'whole';
  /** Names this view among all that the server has sent; what the next request says in `since`. */
  readonly stamp: number;
}

/** What became other since the view with the stamp `since`. */
export interface ViewPatch {
  readonly kind: 'patch';
  readonly since: number;
  readonly stamp: number;
  /** Undefined: nothing did. */
  readonly patch: Patch | undefined;
}

export type PlanViewAnswer = WholeView | ViewPatch;
