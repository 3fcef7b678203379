import type { SourceText } from './source';

/** A value of the plan with where it comes from. Plain data: text, numbers, lists, keys. */
export type DraftValue =
  | string
  | number
  | boolean
  | readonly DraftValue[]
  | { readonly [key: string]: DraftValue | undefined };

/** Something to tell about the source, as a sentence with the figure and the way out. */
export interface ImportNote {
  readonly line: number;
  /** `kept`: not understood, kept as text; `assumed`: understood in one of several ways; `slip`: wrong in the source. */
  readonly kind: 'kept' | 'assumed' | 'slip';
  readonly message: string;
  /** The words that it is about. */
  readonly quote: string;
}

/**
 * What a part of the source comes to. Nothing is lost: every word of the text is in the value, or is
 * one of the words that only say what the value is (a label, a unit, a marker), or is in `kept`.
 */
export interface Parsed<Value extends DraftValue> {
  readonly value: Value;
  /** Not understood: the caller keeps it as text beside the value. */
  readonly kept: readonly SourceText[];
  readonly notes: readonly ImportNote[];
  /** Understood, and not in the value in its own words: heads of columns, figures in other units. */
  readonly said?: readonly SourceText[];
}
