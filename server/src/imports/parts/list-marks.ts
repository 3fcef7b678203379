import { bracketDepths } from './sentences';
import type { Paragraph } from './passage';

/** How an item of a list is marked, where it stands, and what it is counted as. */
export interface Mark {
  readonly kind: 'number' | 'sub-letter' | 'letter' | 'bullet';
  /** Of the mark itself: what follows `end` is the item's text. */
  readonly at: number;
  readonly end: number;
  readonly typed: string;
  /** Of a number, and of a letter from 1; 0 for a bullet. */
  readonly number: number;
  /** Of a bullet or a paragraph that the file says the depth of, from 0. */
  readonly depth: number;
  readonly startsParagraph: boolean;
  /** A goal that the number names (`tavoite 2)`). */
  readonly goal: number | undefined;
}

const bullets = '•◦▪●○·‣▸➢►✓–—-';
const atStart: readonly (readonly [Mark['kind'], RegExp])[] = [
  ['sub-letter', /^\(?(\d{1,2})\s?([a-h])\)\s*/],
  ['number', /^\(?(\d{1,2})(?:\)|\.(?![\d.])|:(?=\s))\s*/],
  ['letter', /^\(?([a-h])(?:\)|\.(?=\s))\s*/],
  ['bullet', new RegExp(`^(?:[${bullets}]+\\s+|[\\uF000-\\uF0FF•]\\s*|o\\s+(?=\\S))`)],
];

/** Words before a number with a bracket that make it a reference and no item. */
const references =
  /(?:^|[\s(])(?:(tavoit|mål|goal)\p{L}*|kohd\p{L}*|koht\p{L}*|luku|luvu\p{L}*|kappal\p{L}*|investoin\p{L}*|työpaket\p{L}*|toimenpi\p{L}*|tuoto\p{L}*|pilar\p{L}*|pil\.|inv\.|ks\.|vrt\.|punkt\p{L}*|avsnitt\p{L}*|arbetspaket\p{L}*|item|section|point|wp|tp)\s*$/iu;

const letterNumber = (letter: string): number => letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1;

function markAtStart(text: string, at: number): Mark | undefined {
  for (const [kind, form] of atStart) {
    const match = form.exec(text);
    if (!match) continue;
    const [typed, first = '', second = ''] = match;
    const letter = kind === 'sub-letter' ? second : kind === 'letter' ? first : '';
    return {
      ...{ kind, at, end: at + typed.length, typed: typed.trim(), depth: 0, goal: undefined },
      number: letter === '' ? Number(first) || 0 : letterNumber(letter),
      startsParagraph: true,
    };
  }
  return undefined;
}

/** The mark that the file or the text says the paragraph has. @param at where it begins in the whole */
export function paragraphMark(paragraph: Paragraph, at: number): Mark | undefined {
  const { marker, depth } = paragraph;
  if (marker !== undefined) {
    const said = markAtStart(`${marker} `, at);
    const none = { kind: 'bullet', at, number: 0, startsParagraph: true, goal: undefined } as const;
    return { ...(said ?? none), typed: marker, end: at, depth: depth ?? 0 };
  }
  const written = markAtStart(paragraph.text, at);
  if (depth === undefined) return written;
  if (written && written.kind !== 'bullet') return { ...written, depth };
  const bullet = { kind: 'bullet', at, end: at, typed: '', number: 0, goal: undefined } as const;
  return { ...(written ?? bullet), depth, startsParagraph: true };
}

/** A bracket that was opened longer ago than this was never closed. */
const longestBracket = 240;

function isInBrackets(text: string, at: number, depths: ArrayLike<number>): boolean {
  if ((depths[at] ?? 0) === 0) return false;
  return text.slice(Math.max(0, at + 1 - longestBracket), at + 1).includes('(');
}

const inline =
  /(?<=\s)(?:\(?(\d{1,2})( ?[a-h])?(\)|:)(?=\s|\p{L})|([a-h])\)(?=\s|\p{L})|([•◦▪●○‣➢►])\s*)/gu;

/** Marks inside a paragraph that may be some; whether they are, their sequence says. */
export function inlineMarks(text: string, offset: number): readonly Mark[] {
  const depths = bracketDepths(text);
  const marks: Mark[] = [];
  for (const match of text.matchAll(inline)) {
    const [typed, number, letter, , alone, bullet] = match;
    if (isInBrackets(text, match.index, depths)) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const reference = references.exec(before);
    const word = reference?.[0].trimStart() ?? '';
    if (reference?.[1] === undefined && reference) continue;
    const at = reference ? match.index - word.length : match.index;
    // A goal is named at the start of a clause, or the number is part of a sentence about it.
    if (reference && !/[,;.]$/.test(text.slice(0, at).trimEnd().slice(-1))) continue;
    const kind = bullet ? 'bullet' : alone ? 'letter' : letter ? 'sub-letter' : 'number';
    const end = match.index + typed.length;
    marks.push({
      ...{ kind, at: at + offset, end: end + offset, typed: typed.trim(), depth: 0 },
      number:
        kind === 'number'
          ? Number(number)
          : kind === 'bullet'
            ? 0
            : letterNumber((alone ?? letter ?? 'a').trim()),
      startsParagraph: false,
      goal: reference ? Number(number) : undefined,
    });
  }
  return marks;
}
