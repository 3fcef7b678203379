import type { LineChange } from '../text/source-text';
import { contentColumn, indentOf, type Outline } from './outline';

/** Lists whose items are pieces of their own (plan-format §1). */
export const nodeLists: ReadonlySet<string> = new Set([
  'pillars',
  'investments',
  'areas',
  'workPackages',
]);

/** Bits of `LineFacts.marks`. */
export const lineMark = {
  /** The content is a list item's dash. */
  dash: 1,
  /** A key of `nodeLists` with nothing behind it, maybe behind a dash. */
  nodeList: 2,
  /** `? key`, or the colon of one. */
  explicitKey: 4,
  /** May hold an anchor or an alias. */
  reach: 8,
  /** Starts or ends a document. */
  documentMark: 16,
} as const;

const unusual = lineMark.explicitKey | lineMark.reach | lineMark.documentMark;

/**
 * All that cutting a text into pieces reads of its lines, so that a change costs the lines it
 * touches: the rest is copied as numbers.
 */
export interface LineFacts extends Outline {
  readonly marks: Uint8Array;
  /** How many lines have a mark that reaches beyond its own block. */
  readonly unusual: number;
}

export function factsOf(lines: readonly string[]): LineFacts {
  const columns = new Int32Array(lines.length);
  const marks = new Uint8Array(lines.length);
  const facts = { lines, columns, marks, unusual: 0 };
  facts.unusual = readLines(facts, 0, lines.length);
  return facts;
}

/** The facts of the changed text; `change` is between the lines of `before` and `lines`. */
export function updateFacts(
  before: LineFacts,
  lines: readonly string[],
  { start, oldEnd, newEnd }: LineChange,
): LineFacts {
  const columns = new Int32Array(lines.length);
  const marks = new Uint8Array(lines.length);
  columns.set(before.columns.subarray(0, start));
  marks.set(before.marks.subarray(0, start));
  columns.set(before.columns.subarray(oldEnd), newEnd);
  marks.set(before.marks.subarray(oldEnd), newEnd);
  const facts = { lines, columns, marks, unusual: before.unusual };
  for (let line = start; line < oldEnd; line++) {
    if (((before.marks[line] ?? 0) & unusual) !== 0) facts.unusual--;
  }
  facts.unusual += readLines(facts, start, newEnd);
  return facts;
}

/** The next line in `[from, to)` with the mark, or `to`. */
export function nextMarked({ marks }: LineFacts, mark: number, from: number, to: number): number {
  let line = from;
  while (line < to && ((marks[line] ?? 0) & mark) === 0) line++;
  return line;
}

/** Fills in the facts of `[from, to)`; how many of these lines are unusual. */
function readLines(
  { lines, columns, marks }: Omit<LineFacts, 'unusual'>,
  from: number,
  to: number,
): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const line = lines[index] ?? '';
    const column = contentColumn(line);
    const mark = marksOf(line, column);
    columns[index] = column;
    marks[index] = mark;
    if ((mark & unusual) !== 0) count++;
  }
  return count;
}

const bareKey = /^([A-Za-z]+)[ ]*:[ ]*(?:#.*)?$/;
const leadOfKey = /^ *(?:- +)?/;
const explicitKey = /^ *(?:- +)*[?:](?: |$)/;
const documentMark = /^(?:---|\.\.\.)(?:\s|$)/;

function marksOf(line: string, column: number): number {
  let marks = line.includes('&') || line.includes('*') ? lineMark.reach : 0;
  // The mark of a document or of an explicit key may stand where the outline sees no content.
  const first = line.charCodeAt(column < 0 ? indentOf(line) : column);
  const isDash = first === 45;
  if (isDash || first === 63 || first === 58) {
    if (explicitKey.test(line)) marks |= lineMark.explicitKey;
  }
  if ((isDash || first === 46) && documentMark.test(line)) marks |= lineMark.documentMark;
  if (column < 0) return marks;
  if (isDash) {
    const behind = line.charCodeAt(column + 1);
    if (Number.isNaN(behind) || behind === 32 || behind === 9) marks |= lineMark.dash;
  }
  if ((isDash || startsNodeList(first)) && line.includes(':')) {
    const key = bareKey.exec(line.slice(leadOfKey.exec(line)?.[0].length))?.[1];
    if (key !== undefined && nodeLists.has(key)) marks |= lineMark.nodeList;
  }
  return marks;
}

/** a, i, p or w: a first look that spares most lines the second. */
function startsNodeList(code: number): boolean {
  return code === 97 || code === 105 || code === 112 || code === 119;
}
