import { lineMark, type LineFacts } from './line-facts';
import { keyStart, opener } from './stray-line';

/** Lines `[from, to)` of the text. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** The lines of the first document, without directives and its own start marker. */
export function findBody(facts: LineFacts): LineSpan & { secondDocument: number | undefined } {
  const to = facts.lineCount;
  if ((facts.any & lineMark.documentMark) === 0) return { from: 0, to, secondDocument: undefined };
  let from = 0;
  let isStarted = false;
  let seen = 0;
  const next = (index: number): number => facts.nextMarked(lineMark.documentMark, index, to);
  for (let index = next(0); index < to; index = next(index + 1)) {
    const line = facts.line(index);
    isStarted ||= startsInside(facts, seen, index);
    seen = index + 1;
    if (!isStarted && line.trim() === '---') {
      from = index + 1;
      isStarted = true;
      continue;
    }
    const more = facts.nextContent(index + 1, to) < to;
    if (isStarted || facts.nextContent(from, index) < index) {
      const marks = line.startsWith('---') || more;
      return { from, to: index, secondDocument: marks ? index : undefined };
    }
  }
  return { from, to, secondDocument: undefined };
}

/** A line of `[from, to)` says something that is no directive. */
function startsInside(facts: LineFacts, from: number, to: number): boolean {
  for (let index = facts.nextContent(from, to); index < to;) {
    if (!facts.line(index).startsWith('%')) return true;
    index = facts.nextContent(index + 1, to);
  }
  return false;
}

/** The first line that says something; a byte order mark says nothing. */
export function firstLine(facts: LineFacts, from: number, to: number): number {
  const first = facts.nextContent(from, to);
  const isOnlyMarked = first < to && /^\uFEFF\s*(?:#|$)/.test(facts.line(first));
  return isOnlyMarked ? facts.nextContent(first + 1, to) : first;
}

/** The line of the plan's first key, where the text is a set of keys as far as one can tell. */
export function firstKey(facts: LineFacts, first: number, to: number): number | undefined {
  return isKey(facts, first, to) ? first : keyBelow(facts, first, to);
}

function isKey(facts: LineFacts, line: number, to: number): boolean {
  return line < to && keyStart.test(facts.line(line).replace('\uFEFF', '').trimStart());
}

/** A directive, or the start or end of a document. */
const noContent = /^(?:%|---|\.\.\.)/;

/**
 * The first key, below a word that stands where a key belongs, as while one is typed above all
 * others. Never in well-formed YAML: nothing that the word could be goes on with a key.
 */
function keyBelow(facts: LineFacts, word: number, to: number): number | undefined {
  const content = word < to ? facts.line(word).trimStart() : '';
  const next = facts.nextContent(word + 1, to);
  const mayHoldAnything = opener.test(content) || /:(?:\s|$)/.test(content);
  const isWord = content !== '' && !mayHoldAnything && !noContent.test(content);
  const isBelow = facts.column(next) <= facts.column(word) && isKey(facts, next, to);
  return isWord && isBelow ? next : undefined;
}
