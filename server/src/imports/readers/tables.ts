import type { SourceCell, SourceTable } from '../source';
import { tableKindOf } from '../compose/table-kind';
import { withoutMarks } from './inline';
import type { SourceLine } from './source-lines';

/** Marks at both ends of a row may be left out. */
const pipeRule = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

interface TableAt {
  readonly block: SourceTable;
  /** The index behind its last line. */
  readonly next: number;
}

/** The table that begins with a line: of Markdown's pipes, of tabs, or of blanks. Undefined where there is none. */
export function tableAt(lines: readonly SourceLine[], index: number): TableAt | undefined {
  return pipeTable(lines, index) ?? tabTable(lines, index) ?? blankTable(lines, index);
}

function pipeTable(lines: readonly SourceLine[], from: number): TableAt | undefined {
  const first = lines[from];
  const rule = lines[from + 1]?.text ?? '';
  if (!first || !isPipeRow(first.text) || !rule.includes('|') || !pipeRule.test(rule)) {
    return undefined;
  }
  const rows: SourceCell[][] = [];
  let next = from;
  for (; isPipeRow(lines[next]?.text ?? ''); next++) {
    const { line, text } = lines[next] ?? first;
    if (next === from + 1) continue;
    const cells = text
      .trim()
      .replace(/^\|/, '')
      .replace(/(?<!\\)\|$/, '')
      .split(/(?<!\\)\|/);
    rows.push(cells.map((each) => cellOf(line, each.replaceAll('\\|', '|'), next === from)));
  }
  return { block: { kind: 'table', line: first.line, rows }, next };
}

function isPipeRow(text: string): boolean {
  return /(?<!\\)\|/.test(text);
}

/** `1)⇥Tavoite` is an item and `4.1⇥Pilari` a heading: neither is a row of a table. */
const markerTab = /^(\s*(?:\d+(?:\.\d+)*[.):]?|[a-zåäö]\)|[-•–o*]))\t(?=[^\t]*$)/i;

function rowOf(line: SourceLine | undefined): readonly string[] | undefined {
  if (!line?.text.includes('\t') || line.text.trim() === '' || markerTab.test(line.text)) {
    return undefined;
  }
  const cells = line.text.split('\t');
  return cells.length >= 2 ? cells : undefined;
}

/**
 * Rows of tabs. Blank lines between rows are where a page ended; a line without tabs between two rows
 * is the rest of the last cell above it.
 */
function tabTable(lines: readonly SourceLine[], from: number): TableAt | undefined {
  const first = lines[from];
  if (!first || !rowOf(first)) return undefined;
  const rows: SourceCell[][] = [];
  let next = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const cells = rowOf(line);
    if (cells) {
      rows.push(cells.map((each) => cellOf(line.line, each, false)));
      next = at + 1;
    } else if (line.text.trim() === '') {
      if (!rowBelow(lines, at)) break;
    } else if (at === next && rowOf(lines[at + 1])) {
      const last = rows.at(-1)?.findLast(({ text }) => text !== '');
      const row = rows.at(-1);
      if (!last || !row) break;
      row[row.indexOf(last)] = { ...last, text: withoutMarks(`${last.text} ${line.text}`) };
      next = at + 1;
    } else break;
  }
  return isTable(rows) ? { block: { kind: 'table', line: first.line, rows }, next } : undefined;
}

/** One row of two cells is a line with a tab in it. */
function isTable(rows: readonly (readonly SourceCell[])[]): boolean {
  return rows.length > 1 || (rows[0]?.length ?? 0) > 2;
}

function rowBelow(lines: readonly SourceLine[], from: number): boolean {
  let at = from;
  while (at < lines.length && lines[at]?.text.trim() === '') at++;
  return rowOf(lines[at]) !== undefined;
}

/** So many rows with the same columns are no chance. */
const leastRows = 3;
const mostColumns = 20;

/**
 * Columns that blanks set off, in a text: at least three lines on end, each cell below one head and no
 * more than one below each, and a head whose words a plan has a table for. Anything else is text.
 */
function blankTable(lines: readonly SourceLine[], from: number): TableAt | undefined {
  const first = lines[from];
  const heads = stretchesOf(first?.text ?? '');
  if (!first || heads.length < 2 || heads.length > mostColumns) return undefined;
  const head = heads.map(({ text }) => cellOf(first.line, text, true));
  if (!tableKindOf({ kind: 'table', line: first.line, rows: [head] }) && !isOfYears(heads))
    return undefined;
  const rows: SourceCell[][] = [head];
  let next = from + 1;
  for (; next < lines.length; next++) {
    const { line, text } = lines[next] ?? first;
    const stretches = stretchesOf(text);
    if (stretches.length < 2) break;
    const cells = heads.map(() => '');
    for (const each of stretches) {
      const column = columnOf(each, heads);
      if (cells[column] !== '') return undefined;
      cells[column] = each.text;
    }
    rows.push(cells.map((each) => cellOf(line, each, false)));
  }
  if (rows.length < leastRows) return undefined;
  return { block: { kind: 'table', line: first.line, rows }, next };
}

/** `Työpaketti  2025  2026  Yhteensä`: a word, and years with their sum. */
function isOfYears(heads: readonly Stretch[]): boolean {
  const years = heads.slice(1).filter(({ text }) => /^(?:19|20)\d{2}$/.test(text));
  const sums = heads.slice(1).filter(({ text }) => sumHead.test(text));
  return years.length >= 2 && years.length + sums.length === heads.length - 1;
}

const sumHead = /^(?:yhteensä|yht\.?|totalt|sammanlagt|summa|total|sum)(?:\s?\(?(?:€|eur)\)?)?$/iu;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function stretchesOf(text: string): readonly Stretch[] {
  if (!text.trim().includes('  ')) return [];
  return [...text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    text: found,
  }));
}

/** The head that a cell stands below, or the one that is nearest. */
function columnOf({ from, to }: Stretch, heads: readonly Stretch[]): number {
  const gaps = heads.map((head) => Math.max(head.from - to, from - head.to, -1));
  const beside = heads.map((head) => Math.min(Math.abs(head.from - from), Math.abs(head.to - to)));
  const best = heads.map((_, index) => index);
  best.sort((a, b) => (gaps[a] ?? 0) - (gaps[b] ?? 0) || (beside[a] ?? 0) - (beside[b] ?? 0));
  return best[0] ?? 0;
}

function cellOf(line: number, text: string, head: boolean): SourceCell {
  return { line, text: withoutMarks(text), columns: 1, rows: 1, head };
}
