import type { TextEdit } from '../../parse/edits';
import type { Touched } from './touched';

/** A command of the editor that asks what it must know, with what it is about. */
export interface AskingCommand {
  readonly id: string;
  readonly arguments: readonly unknown[];
}

interface Titled {
  readonly title: string;
  /** Below `refactor`. */
  readonly kind: string;
}

/** A rearrangement that may be asked for: one edit, or a command that asks on. */
export type Refactoring =
  | (Titled & { readonly edits: readonly TextEdit[]; readonly command?: undefined })
  | (Titled & { readonly command: AskingCommand });

/** One kind of rearrangement, offered only where it applies. */
export type Offering = (touched: Touched) => Iterable<Refactoring>;

export const rewriteKind = 'refactor.rewrite';
export const moveKind = 'refactor.move';
export const extractKind = 'refactor.extract';
