import type { SourceParagraph, SourceText } from '../source';

/** A text of the source; what a paragraph says of its place in a list is used where it is there. */
export type PartText = SourceText & Partial<Pick<SourceParagraph, 'depth' | 'marker' | 'level'>>;

/** A text put together of several, that remembers the line of each. Offsets count in `text`. */
export interface Passage {
  readonly text: string;
  /** Where a line of the source begins, ascending; the first one at 0. */
  readonly starts: readonly { readonly at: number; readonly line: number }[];
}

/** A paragraph with its place in a list: its depth and the marker that was taken off it. */
export interface Paragraph extends Passage {
  readonly depth: number | undefined;
  readonly marker: string | undefined;
  readonly level: number | undefined;
}

/** Every kind of white space a plain one, and none of what word processors leave behind of their markup. */
export function cleaned(text: string): string {
  return text
    .replace(/<\/?(?:u|b|i|em|strong|sup|sub|span)\b[^<>]*>/gi, '')
    .replace(/\*\*|__/g, '')
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The line of the source in which the character at an offset stands. */
export function lineAt({ starts }: Passage, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1]?.line ?? 1;
}

/** Whether a text says anything: signs alone do not. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The stretch between two offsets, trimmed, with its line; undefined where nothing but signs stands. */
export function stretch(passage: Passage, from: number, to: number): SourceText | undefined {
  const text = passage.text.slice(from, to);
  const first = text.search(/[^\s.,;:]/);
  if (!hasWords(text)) return undefined;
  return { line: lineAt(passage, from + first), text: text.slice(first).trim() };
}

/** A text of at least so many characters that ends and goes on in the middle was broken by a page. */
const longEnough = 60;

/** Words behind a hyphen that is no broken word: `sosiaali- ja terveyspalvelut`. */
const afterSuspended = /^(?:ja|tai|sekä|eli|och|eller|samt|and|or)\s/;

/** A paragraph while it is put together; no piece but the first begins with anything but a letter. */
interface Growing extends Pick<Paragraph, 'depth' | 'marker' | 'level'> {
  readonly pieces: string[];
  readonly starts: { at: number; line: number }[];
  length: number;
}

function isBrokenOff({ pieces, length }: Growing, next: PartText, text: string): boolean {
  if (next.marker !== undefined || next.depth !== undefined || next.level !== undefined)
    return false;
  if (!/^\p{Ll}/u.test(text)) return false;
  const last = pieces.at(-1) ?? '';
  if (/\p{L}-$/u.test(last)) return true;
  return length >= longEnough && /[\p{L}\p{N},–]$/u.test(last);
}

function addNext(before: Growing, line: number, text: string): void {
  const isWord = /\p{L}-$/u.test(before.pieces.at(-1) ?? '') && !afterSuspended.test(text);
  if (!isWord) before.pieces.push(' ');
  before.starts.push({ at: before.length + (isWord ? 0 : 1), line });
  before.pieces.push(text);
  before.length += (isWord ? 0 : 1) + text.length;
}

/** The texts cleaned, without empty ones; paragraphs that a page or a line broke are put together. */
export function paragraphsOf(texts: readonly PartText[]): readonly Paragraph[] {
  const paragraphs: Growing[] = [];
  for (const each of texts) {
    const text = cleaned(each.text);
    const before = paragraphs.at(-1);
    if (text === '') continue;
    if (before && isBrokenOff(before, each, text)) {
      addNext(before, each.line, text);
      continue;
    }
    const { depth, marker, level, line } = each;
    const starts = [{ at: 0, line }];
    paragraphs.push({ pieces: [text], length: text.length, starts, depth, marker, level });
  }
  return paragraphs.map(({ pieces, starts, depth, marker, level }) => ({
    ...{ text: pieces.join(''), starts, depth, marker, level },
  }));
}

/** All of them as one passage. @param between what parts them, a space or a line break */
export function joined(passages: readonly Passage[], between: string): Passage {
  let text = '';
  const starts: { at: number; line: number }[] = [];
  for (const each of passages) {
    const at = text === '' ? 0 : text.length + between.length;
    text = text === '' ? each.text : text + between + each.text;
    for (const start of each.starts) starts.push({ at: start.at + at, line: start.line });
  }
  return { text, starts: starts.length > 0 ? starts : [{ at: 0, line: 1 }] };
}

/** A title and what is said of it. Two figures beside each other would be one: `700 700`. */
export function named(title: string, said: string): string {
  const isOne = /\d$/.test(title) && /^\d/.test(said);
  return `${title}${isOne ? ': ' : ' '}${said}`.trim();
}
