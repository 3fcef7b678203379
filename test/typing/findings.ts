import type { SourceText } from '../../server/src/text/source-text';
import type { Diagnostic } from 'vscode-languageserver-types';
import { columnOf } from './places';

/** A finding by what it is about: its rule and the text it underlines, on this line. */
export interface Told {
  readonly rule: string;
  readonly line: number;
  readonly last: number;
  readonly on: string;
}

export function told(text: SourceText, findings: readonly Diagnostic[]): readonly Told[] {
  return findings.map(({ code, range }) => ({
    rule: String(code),
    line: range.start.line,
    last: range.end.line,
    on: text.slice(range),
  }));
}

/** The lines in which one text differs from another: what is being typed. */
export interface Typed {
  readonly from: number;
  readonly to: number;
  /** How many more lines the other text has. */
  readonly shift: number;
}

export function typedLines(text: SourceText, other: SourceText): Typed {
  const [a, b] = [text.lines, other.lines];
  const most = Math.min(a.length, b.length);
  let from = 0;
  while (from < most && a[from] === b[from]) from++;
  let same = 0;
  while (same < most - from && a[a.length - 1 - same] === b[b.length - 1 - same]) same++;
  return { from, to: a.length - same, shift: b.length - a.length };
}

/** Where a line that is not being typed stands in the other text. */
export function lineIn({ from, shift }: Typed, line: number): number {
  return line < from ? line : line + shift;
}

/** A text in which nothing is half typed, with what is found in it. */
export interface Finished {
  readonly text: SourceText;
  readonly found: readonly Told[];
}

/** What is found beyond the lines being typed and in none of the finished texts. */
export function flashing(
  text: SourceText,
  found: readonly Told[],
  [before, ...others]: readonly [Finished, ...Finished[]],
): readonly Told[] {
  const typed = typedLines(text, before.text);
  const beyond = found.filter(({ line, last }) => last < typed.from || line >= typed.to);
  return [before, ...others].reduce<readonly Told[]>((left, finished) => {
    if (left.length === 0) return left;
    const lines = typedLines(text, finished.text);
    const known = new Set(finished.found.map(({ rule, line, on }) => `${line} ${rule} ${on}`));
    return left.filter(({ rule, line, on }) => !known.has(`${lineIn(lines, line)} ${rule} ${on}`));
  }, beyond);
}

/**
 * The key that a line is about: its own, or that of the list in which it stands. Empty where the
 * line says nothing.
 */
export function keyOf(text: SourceText, line: number): string {
  for (let at = line, column = Infinity; at >= 0; at--) {
    const written = text.line(at);
    if (written.trim() === '' || columnOf(written) > column) continue;
    const key = /^ *(?:- +)*"?([\p{L}_][\p{L}\p{N}_-]*)"?:(?: |$)/u.exec(written)?.[1];
    const isOpen = at === line || /:(?: *[|>][-+]?)? *$/.test(written);
    if (key !== undefined && isOpen) return key;
    column = Math.min(column, columnOf(written));
  }
  return '';
}
