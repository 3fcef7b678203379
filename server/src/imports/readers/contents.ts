import { chapterOf, wordsOfHeading } from '../label-match';
import type { SourceLine } from './source-lines';

export interface Contents {
  /** The lines, but for those of the table of contents. */
  readonly lines: readonly SourceLine[];
  /** Its headings as `headingKey` gives them. */
  readonly headings: ReadonlySet<string>;
}

/** The heading of a line that ends in dots or a tab and the number of a page; undefined for any other. */
function dotted(line: string): string | undefined {
  const text = line.trim();
  const number = /\d{1,4}$/.exec(text);
  if (!number) return undefined;
  let from = number.index;
  while (from > 0 && ' .…\t'.includes(text.charAt(from - 1))) from--;
  const heading = text.slice(0, from);
  return heading.length >= 3 && /\.{3}|…|\t/.test(text.slice(from, number.index))
    ? heading
    : undefined;
}

/** A heading, however its number is set off and its words are written. */
export function headingKey(text: string): string {
  return wordsOfHeading(text.replaceAll('\t', ' '));
}

/**
 * Takes out a table of contents: lines that end in dots or a tab and a page's number, at least three
 * on end, with the heading above them. What it says stands in the text too.
 */
export function withoutContents(lines: readonly SourceLine[]): Contents {
  const headings = new Set<string>();
  const left = [...lines];
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= 3) take(left, run, headings);
    run = [];
  };
  for (const [index, { text }] of lines.entries()) {
    if (text.trim() === '') continue;
    if (dotted(text) !== undefined && !isTableRow(text)) run.push(index);
    else close();
  }
  close();
  return { lines: left, headings };
}

/** Rows of figures have more tabs than a heading with its number and page. */
function isTableRow(text: string): boolean {
  return text.trim().split('\t').length > 3;
}

function take(lines: SourceLine[], run: readonly number[], headings: Set<string>): void {
  for (const index of run) {
    headings.add(headingKey(dotted(lines[index]?.text ?? '') ?? ''));
    blank(lines, index);
  }
  const [first = 0] = run;
  const above = lines.slice(0, first).findLastIndex(({ text }) => text.trim() !== '');
  if (chapterOf(lines[above]?.text ?? '') === 'contents') blank(lines, above);
}

function blank(lines: SourceLine[], index: number): void {
  const line = lines[index];
  if (line) lines[index] = { ...line, text: '' };
}
