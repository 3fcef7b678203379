import type { BudgetAt } from '../hover/place';
import type { Entry, Span } from '../../parse/syntax';

/** One hint beside the text, worked out where it is asked for. */
export interface Hint {
  /** It stands behind the end of this. */
  readonly at: Span;
  /** Undefined: there is nothing to say after all. */
  readonly make: () => HintText | undefined;
}

export interface HintText {
  /** Begins with a sign that no value begins with, so that it is never taken for text. */
  readonly label: string;
  /** Markdown. */
  readonly tooltip: string;
  /** What taking the hint over writes in its place; absent: it can only be read. */
  readonly insert?: string;
}

/** A budget in the plan with the key that it is under; a part of a budget has none. */
export interface BudgetPlace extends BudgetAt {
  readonly key: Entry | undefined;
  /** The figures as if the budget said nothing under this key, whose value is still to be written. */
  readonly without: (key: 'total' | 'fte') => BudgetAt['figures'];
}

/** Up to the colon behind a key: where a value would begin. */
export function behindKey({ key }: Entry): Span {
  const { piece, start, end } = key.span;
  const colon = piece.text.indexOf(':', end);
  const isNext = colon >= 0 && piece.text.slice(end, colon).trim() === '';
  return { piece, start, end: isNext ? colon + 1 : end };
}
