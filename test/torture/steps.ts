import type { Position, Range } from 'vscode-languageserver-types';
import type { Change } from './mirror';

/**
 * One step of a case. Cases are made of these alone, so that what was done can be written down and done
 * again to the letter, whatever made it.
 */
export type Step =
  | {
      readonly kind: 'open';
      readonly uri: string;
      readonly text: string;
      readonly version?: number;
    }
  | {
      readonly kind: 'change';
      readonly uri: string;
      readonly changes: readonly Change[];
      /** How many the version goes up by. */
      readonly by?: number;
    }
  | { readonly kind: 'close'; readonly uri: string }
  | { readonly kind: 'save'; readonly uri: string }
  /** Asked, and not waited for. */
  | {
      readonly kind: 'ask';
      readonly method: string;
      readonly uri: string;
      readonly params?: unknown;
      /** Its parameters make no sense. */
      readonly isHostile?: boolean;
      /** How often it is taken back at once. */
      readonly cancel?: number;
    }
  | { readonly kind: 'cancel'; readonly id: number | string }
  | { readonly kind: 'notify'; readonly method: string; readonly params?: unknown }
  /** As they are: in base64. */
  | { readonly kind: 'bytes'; readonly bytes: string }
  /** Waits until everything is answered. */
  | { readonly kind: 'settle' }
  /** Asks about the whole text what an editor shows. */
  | { readonly kind: 'survey'; readonly uri: string }
  | { readonly kind: 'place'; readonly uri: string; readonly at: Position }
  /** Formatting, rename, fixes and the like, tried on a copy of the text. */
  | { readonly kind: 'edits'; readonly uri: string; readonly at: Position; readonly range: Range }
  /** All completions there, tried on a copy of the text. */
  | { readonly kind: 'completions'; readonly uri: string; readonly at: Position }
  /** Everything said of a document must be what is said of its text in a fresh one. */
  | { readonly kind: 'compare'; readonly uri: string }
  /** Something must be found in it. */
  | { readonly kind: 'spoken'; readonly uri: string }
  /** Nothing of the sort may be found in it: an error. */
  | { readonly kind: 'no-error'; readonly uri: string };

export function describe(step: Step): string {
  switch (step.kind) {
    case 'open':
      return `open ${step.uri}, ${step.text.length} characters`;
    case 'ask':
      return `ask ${step.method} of ${step.uri}`;
    case 'change':
      return `change ${step.uri}: ${JSON.stringify(step.changes).slice(0, 100)}`;
    default:
      return JSON.stringify(step).slice(0, 120);
  }
}
