import { blanksFrom, isBlank } from './blanks';
import type { Start } from './frames';
import type { LineMarks } from './line-marks';

/** A stretch `[from, to)` of a line that should be `blanks`. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly blanks: string;
}

/** What a line that starts something is made of. */
export interface OwnLine {
  /** Characters before the indentation: a byte order mark. */
  readonly offset: number;
  /** Dashes first, then the key or value behind them; columns without the offset. */
  readonly starts: readonly Start[];
  /** Whether the last of them is a dash or an entry's mark with nothing behind it. */
  readonly isOpen: boolean;
  /** It has a key, and the value is that key's. */
  readonly hasKey: boolean;
  /** Blanks around the colon that are not as they should be, in order. */
  readonly gaps: readonly Gap[];
}

const hash = 0x23;
const colon = 0x3a;
const alias = 0x2a;
const space = ' ';
const mergeKey = /^<<[ \t]*:(?:[ \t]|$)/;

/** 1 where the text begins with a byte order mark, which is no part of its first line. */
export function offsetOf(line: string): number {
  return line.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** A byte order mark, and blanks. */
export function isOnlyMark(line: string): boolean {
  return offsetOf(line) > 0 && blanksFrom(line, 1) === line.length;
}

export function isComment(line: string): boolean {
  return line.charCodeAt(blanksFrom(line, offsetOf(line))) === hash;
}

/** The column of the comment at the end of a line that starts something; -1 where there is none. */
export function commentBehind(
  line: string,
  index: number,
  { offset, starts }: OwnLine,
  { ends, keyEnds }: LineMarks,
): number {
  const from = Math.max(ends[index] ?? -1, keyEnds[index] ?? -1, starts.at(-1)?.column ?? 0);
  for (let at = line.indexOf('#', from); at > 0; at = line.indexOf('#', at + 1)) {
    if (isBlank(line[at - 1] ?? '')) return at - offset;
  }
  return -1;
}

/** @param index of a line that starts something (`lineKind.own`), neither blank nor a comment */
export function readOwnLine(line: string, index: number, marks: LineMarks): OwnLine {
  const offset = offsetOf(line);
  const starts: Start[] = [];
  const gaps: Gap[] = [];
  let at = blanksFrom(line, offset);
  let isOpen = false;
  for (let kind = markAt(line, at); kind; kind = markAt(line, at)) {
    starts.push({ kind, column: at - offset });
    const next = blanksFrom(line, at + 1);
    isOpen = next === line.length || line.charCodeAt(next) === hash;
    if (isOpen) break;
    at = next;
  }
  const key = isOpen ? undefined : keyFrom(line, at, index, marks);
  if (!isOpen) starts.push({ kind: 'map', column: at - offset });
  if (key) addKeyGaps(gaps, line, key);
  return { offset, starts, isOpen, hasKey: key !== undefined, gaps };
}

/** A dash, or the mark of an entry whose key is written as a value (`? key`, `: value`). */
function markAt(line: string, at: number): Start['kind'] | undefined {
  const code = line.charCodeAt(at);
  if (code !== 0x2d && code !== 0x3f && code !== colon) return undefined;
  const behind = line.charCodeAt(at + 1);
  const isMark = Number.isNaN(behind) || behind === 0x20 || behind === 0x09;
  if (!isMark) return undefined;
  return code === 0x2d ? 'list' : 'map';
}

interface Key {
  readonly start: number;
  readonly end: number;
}

function keyFrom(line: string, at: number, index: number, marks: LineMarks): Key | undefined {
  // The tree has what is merged in, not the key that says so.
  if (mergeKey.test(line.slice(at))) return { start: at, end: at + 2 };
  const start = marks.keyStarts[index] ?? -1;
  return start < at ? undefined : { start, end: marks.keyEnds[index] ?? start };
}

/** No blanks before the colon, one space behind it; before a comment they are the planner's. */
function addKeyGaps(gaps: Gap[], line: string, { start, end }: Key): void {
  const at = blanksFrom(line, end);
  if (line.charCodeAt(at) !== colon) return;
  // An alias would take the colon for a part of its name.
  if (line.charCodeAt(start) !== alias) addGap(gaps, line, end, at, '');
  const next = blanksFrom(line, at + 1);
  const isEnd = next === line.length || line.charCodeAt(next) === hash;
  if (!isEnd && next > at + 1) addGap(gaps, line, at + 1, next, space);
}

function addGap(gaps: Gap[], line: string, from: number, to: number, blanks: string): void {
  if (line.slice(from, to) !== blanks) gaps.push({ from, to, blanks });
}
