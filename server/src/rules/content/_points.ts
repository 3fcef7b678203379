import type { ScalarNode, Span } from '../../parse/syntax';
import { spansIn } from './_text-spans';

/** A text that is a numbered list in itself: "1) … 2) …". */
export interface NumberedText {
  readonly text: ScalarNode;
  /** The first number. */
  readonly at: Span;
  /** What stands before the first number, without its colon; empty where nothing does. */
  readonly lead: string;
  /** Two at least, without their numbers. */
  readonly points: readonly string[];
}

/** At the start, or behind a space, a line end or a semicolon. */
const number = /(?<![^\s;(])(\(?)(\d{1,2})\)(?=\s+\S)/g;
const firstNumber = /(?<![^\s;(])\(?1\)(?=\s)/g;
/** What only joined a point to the next one. */
const joint = /[\s,;]+(?:(?:ja|sekä|och|samt|and)\s*)?$/;

/**
 * The points of a text that counts them from 1 on; undefined where it does not, or where other words
 * than a heading with a colon lead up to them: then they are parts of one sentence.
 */
export function pointsOf(text: ScalarNode): NumberedText | undefined {
  if (typeof text.value !== 'string' || !text.value.includes('2)')) return undefined;
  const { value } = text;
  const starts: { readonly at: number; readonly end: number }[] = [];
  for (const { 0: all, 1: open = '', 2: digits, index } of value.matchAll(number)) {
    // A bracket that was opened before is only closed here: "(ks. kohta 2)".
    if (open === '' && isOpen(value.slice(starts.at(-1)?.end ?? 0, index))) continue;
    if (Number(digits) === starts.length + 1) starts.push({ at: index, end: index + all.length });
  }
  const [first] = starts;
  if (!first || starts.length < 2) return undefined;
  const lead = value.slice(0, first.at).trim();
  if (lead !== '' && !lead.endsWith(':')) return undefined;
  const points = starts.map(({ end }, index) => {
    const next = starts[index + 1]?.at;
    const point = value.slice(end, next).replace(/\s+/g, ' ').trim();
    return next === undefined ? point : `${point} `.replace(joint, '');
  });
  if (points.includes('')) return undefined;
  const [at = text.span] = spansIn(text, firstNumber);
  return { text, at, lead: lead.replace(/\s*:$/, ''), points };
}

function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}
