import { valueOf, type ListNode, type ScalarNode, type Span } from '../../parse/syntax';
import type { Field } from '../../schema/fields';
import { startOfText, textOf } from './_text-spans';

/** A number that somebody typed in front of a list's entry. */
export interface TypedNumber {
  readonly text: ScalarNode;
  /** The number with its bracket or dot: `3)`. */
  readonly at: Span;
  /** Offset in the piece where the words behind it start. */
  readonly rest: number;
  /** 1 for `a)`. */
  readonly number: number;
  readonly style: 'bracket' | 'dot' | 'letter';
}

/** What may be wrong with the numbers of a list; one thing, the first. */
export type NumberingProblem =
  | { readonly kind: 'doubled'; readonly at: TypedNumber; readonly first: TypedNumber }
  | { readonly kind: 'order'; readonly at: TypedNumber; readonly before: TypedNumber }
  | { readonly kind: 'needless'; readonly at: TypedNumber };

/** Sub-numbers (`1a)`, `2.1`), dates (`1.5.2023`) and amounts (`1) 000`) are none of these. */
const styles = {
  bracket: /(\(?(\d{1,2})\))(?:\s*(?=\p{L})|\s+(?=\S)(?!0\d\d\b))/uy,
  dot: /((\d{1,2})\.)\s+(?=\p{Lu})/uy,
  letter: /(\(?([a-z])\))\s+(?=\S)/uy,
} as const;

/** Most texts start with nothing like a number, and need no closer look. */
const hint = /^\s*\(?[\da-z]{1,2}[.)]/;

/** Whether the field is a list of texts, or of things that have a text. */
export function isListOfTexts({ key, item }: Field): boolean {
  // The steps of a scale may be numbers themselves.
  if (!item || key === 'values') return false;
  return (
    item.kind === 'text' || item.kind === 'longText' || (item.object?.fields.has('text') ?? false)
  );
}

/** The numbers typed in front of a list's entries; empty where they are no numbering. */
export function typedNumbers(list: ListNode): readonly TypedNumber[] {
  const texts = list.items.flatMap((item) => {
    const text = item.kind === 'map' ? (valueOf(item, 'text') ?? valueOf(item, 'title')) : item;
    return text?.kind === 'scalar' && typeof text.value === 'string' ? [text] : [];
  });
  if (!texts.some(({ source }) => hint.test(source))) return [];
  // A number behind an alias stands elsewhere, and would be missed in the row.
  if (texts.some((text) => startOfText(text) === undefined)) return [];
  const bracketed = texts.flatMap((text) => typedIn(text, 'bracket'));
  if (bracketed.length > 0) return bracketed;
  const dotted = texts.flatMap((text) => typedIn(text, 'dot'));
  if (isNumbering(dotted)) return dotted;
  const lettered = texts.flatMap((text) => typedIn(text, 'letter'));
  return isNumbering(lettered) ? lettered : [];
}

function typedIn(text: ScalarNode, style: TypedNumber['style']): readonly TypedNumber[] {
  const start = startOfText(text);
  const { piece, end } = text.span;
  if (start === undefined) return [];
  const pattern = styles[style];
  pattern.lastIndex = start;
  const [all = '', mark = '', digits = ''] = pattern.exec(piece.text) ?? [];
  const rest = start + all.length;
  if (mark === '' || rest >= end) return [];
  const number = style === 'letter' ? digits.charCodeAt(0) - 96 : Number(digits);
  return [{ text, at: { piece, start, end: start + mark.length }, rest, number, style }];
}

/** Two at least, from the first on, and not "1. Vaihe" and "2. Vaihe", which are names. */
function isNumbering(typed: readonly TypedNumber[]): boolean {
  const firstWords = typed.map(({ at: { piece }, rest, text }) =>
    textOf({ piece, start: rest, end: text.span.end })
      .split(/[\s:,.]/, 1)
      .join(''),
  );
  return (
    typed.length > 1 &&
    typed.some(({ number }) => number === 1) &&
    new Set(firstWords).size === firstWords.length
  );
}

/** The first number that breaks the row; where none does, a list still needs no numbers. */
export function problemOf(typed: readonly TypedNumber[]): NumberingProblem | undefined {
  let before: TypedNumber | undefined;
  for (const [index, at] of typed.entries()) {
    if (before && at.number !== before.number + 1) {
      const first = typed.slice(0, index).find(({ number }) => number === at.number);
      return first ? { kind: 'doubled', at, first } : { kind: 'order', at, before };
    }
    before = at;
  }
  const [at] = typed;
  return at && { kind: 'needless', at };
}
