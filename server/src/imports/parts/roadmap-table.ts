import type { Parsed } from '../parsed';
import type { SourceTable, SourceText } from '../source';
import type { DraftEntry } from './drafts';
import { keptAsText } from './notes';
import { hasWords } from './passage';
import { withShades } from './shaded-cells';
import { gridOf, isEmptyRow, sourceOf, textOf, type GridCell, type GridRow } from './table-grid';
import {
  generic,
  periodAt,
  timeHeadingOf,
  unionAll,
  type TimeColumn,
  type TimeHeading,
} from './time-columns';

const noteRow = /huomio|muuta|lisätie|huomautu|anmärk|övrigt|observ|note|remark|comment/iu;
/** Items that Roman numerals link with others, at the start of each. */
const linked = /(?<=\S)\s+(?=(?:VI{0,3}|IV|I{1,3}|IX|X)\)\s)/u;
/** The number of a row, in a column of its own. */
const onlyNumber = /^(?:[\p{L}]{0,3}\s?)?\d+(?:\.\d+)*\s?[.)]?$/u;
/** What heads the rows below it: a part of the plan by its word and number, `TP1 Valmistelu`. */
const groupRow =
  /^(?:(?:tp|ap|wp)\s?\d|(?:työpaketti|arbetspaket|work\s?package|vaihe|skede|fas|phase|osa)\s\d)/iu;

const isFilled = (cell: GridCell | undefined): boolean => cell !== undefined && textOf(cell) !== '';

/** `x`, `■`, `✓`: the cell says that it is so, and no more. */
export function isMark(cell: GridCell | undefined): boolean {
  const text = textOf(cell);
  return text !== '' && (/^x{1,3}$/i.test(text) || !hasWords(text));
}

/** The columns of a row that are marked, those beside each other together. */
export function stretchesOf(
  row: GridRow,
  { times }: TimeHeading,
): readonly (readonly TimeColumn[])[] {
  const stretches: TimeColumn[][] = [];
  let isOpen = false;
  for (const time of times) {
    const cell = row[time.column];
    const isMarked: boolean = isMark(cell) || (isOpen && cell?.isSpanned === true);
    if (isMarked && isOpen) stretches.at(-1)?.push(time);
    else if (isMarked) stretches.push([time]);
    isOpen = isMarked;
  }
  return stretches;
}

class RoadmapReader {
  readonly entries: DraftEntry[] = [];
  readonly kept: SourceText[] = [];
  /** What heads the rows below it. */
  private group: SourceText | undefined;
  private isGroupSaid = true;
  private readonly saidHeads = new Set<number>();
  /** What a merged cell in a column of labels says of the rows that it stands beside. */
  private readonly merged = new Map<number, string>();

  constructor(
    private readonly heading: TimeHeading,
    private readonly hasRowTitles: boolean,
    private readonly hasMarks: boolean,
  ) {}

  read(row: GridRow): void {
    const { labels, times } = this.heading;
    const named = labels.map((column) => row[column]).filter(isFilled);
    const cells = times.filter(({ column }) => isFilled(row[column]));
    if (cells.length === 0 && this.otherCells(row).length === 0) {
      this.unfilled(row, named);
      return;
    }
    const before = this.entries.length;
    const parts = labels.map((column) => this.labelAt(row, column)).filter((text) => text !== '');
    const label = parts.join(' ');
    this.marks(row, parts);
    for (const [column, cell] of row.entries()) {
      if (!isFilled(cell) || isMark(cell) || labels.includes(column)) continue;
      const period = periodAt(this.heading, column, cell)?.canonical;
      if (period === undefined) this.other(column, cell, before);
      else if (noteRow.test(label)) this.note(period, cell);
      else this.entries.push({ period, ...this.titled(label), tasks: itemsOf(cell) });
    }
    const isNote = noteRow.test(label) && named.length < 2;
    const isSaid =
      (this.entries.length > before && !noteRow.test(label)) || generic.test(label) || isNote;
    if (!isSaid) this.kept.push(...named.flatMap((cell) => sourceOf(cell) ?? []));
  }

  private labelAt(row: GridRow, column: number): string {
    const cell = row[column];
    const text = textOf(cell);
    if (text === '' && cell?.isSpanned === true) return this.merged.get(column) ?? '';
    this.merged.set(column, text);
    return text;
  }

  private otherCells(row: GridRow): readonly GridCell[] {
    const { labels } = this.heading;
    return row.filter((cell, column) => isFilled(cell) && !labels.includes(column));
  }

  /** A row over the whole width is what goes on all the time; one that is only named has no time. */
  private unfilled(row: GridRow, named: readonly (GridCell | undefined)[]): void {
    const [first] = named;
    const text = textOf(first);
    if (!first || text === '') return;
    const { times } = this.heading;
    const isWide = first.columns > times.length || row.filter((cell) => !cell.isSpanned).length < 2;
    if (this.hasMarks && (isWide || groupRow.test(text))) {
      this.closeGroup();
      this.group = { line: first.line, text };
      this.isGroupSaid = false;
      this.kept.push(...named.slice(1).flatMap((cell) => sourceOf(cell) ?? []));
    } else if (isWide || !this.hasMarks) {
      const tasks = named.flatMap((cell) => cell?.lines ?? []);
      this.entries.push({ ...this.titled(undefined), tasks });
    } else this.kept.push(...named.flatMap((cell) => sourceOf(cell) ?? []));
  }

  private closeGroup(): void {
    if (this.group && !this.isGroupSaid) this.kept.push(this.group);
  }

  /** Behind the last row: a heading that heads nothing is text. */
  close(): void {
    this.closeGroup();
    for (const [column, head] of this.heading.others)
      if (!this.saidHeads.has(column) && !generic.test(textOf(head)))
        this.kept.push(...[sourceOf(head)].filter((each) => each !== undefined));
  }

  /** Marks beside each other are one stretch of time; the row's label is what is done then. */
  private marks(row: GridRow, parts: readonly string[]): void {
    const { title } = this.heading;
    const [task, ...above] = [...parts].reverse();
    const isNumbered = above.length === 1 && onlyNumber.test(above[0] ?? '');
    const named = isNumbered ? parts.join(' ') : task;
    const titles = [title, this.group?.text, ...(isNumbered ? [] : above.reverse())];
    const heading = titles.filter((each) => each !== undefined && each !== '').join(' – ');
    for (const stretch of stretchesOf(row, this.heading)) {
      const period = unionAll(stretch)?.canonical;
      if (period === undefined) continue;
      const tasks = named === undefined ? {} : { tasks: [named] };
      this.isGroupSaid = true;
      this.entries.push({ period, ...(heading === '' ? {} : { title: heading }), ...tasks });
    }
  }

  private titled(label: string | undefined): { readonly title?: string } {
    const own = label && (this.hasRowTitles || !generic.test(label)) ? [label] : [];
    const title = [...(this.heading.title ? [this.heading.title] : []), ...own].join(': ');
    return title === '' ? {} : { title };
  }

  /** What another column says of the row, under its head. */
  private other(column: number, cell: GridCell, before: number): void {
    const head = this.heading.others.get(column);
    const text = textOf(cell);
    const isEarlier = this.entries.length > before;
    if (head === undefined || !isEarlier) {
      this.kept.push(...[sourceOf(cell)].filter((each) => each !== undefined));
      return;
    }
    this.saidHeads.add(column);
    for (const [index, entry] of this.entries.entries()) {
      if (index < before) continue;
      const said = `${textOf(head)}: ${text}`;
      const note = entry.note === undefined ? said : `${entry.note}\n${said}`;
      this.entries[index] = { ...entry, note };
    }
  }

  private note(period: string, cell: GridCell): void {
    const note = itemsOf(cell).join(' ');
    const index = this.entries.findLastIndex(
      (entry) => entry.period === period && entry.note === undefined,
    );
    const entry = this.entries[index];
    if (entry) this.entries[index] = { ...entry, note };
    else this.entries.push({ period, ...this.titled(undefined), note });
  }
}

const itemsOf = ({ lines }: GridCell): readonly string[] =>
  lines.flatMap((line) => line.split(linked)).map((item) => item.trim());

function rowsOf(table: SourceTable | readonly SourceTable[]): readonly GridRow[] {
  return gridOf(table).filter((row) => !isEmptyRow(row));
}

/** Whether columns of a table are times: quarters under years, `Q1/25`, months, years. */
export function isRoadmapTable(table: SourceTable): boolean {
  return timeHeadingOf(rowsOf(table)) !== undefined;
}

/** Whether its cells only say with a sign that something is done then. */
export function isMarkedTable(table: SourceTable): boolean {
  const grid = rowsOf(table);
  const heading = timeHeadingOf(grid);
  return heading !== undefined && hasMarksIn(withShades(grid, heading), heading);
}

function hasMarksIn(rows: readonly GridRow[], { times }: TimeHeading): boolean {
  return rows.some((row) => times.some(({ column }) => isMark(row[column])));
}

/**
 * A roadmap by quarters, half-years, months or years: an entry for each filled cell, in the order of the
 * rows, or for each stretch of marked ones. Roman numerals that link cells stay in the texts; a row of
 * remarks becomes the notes of the row above.
 */
export function parseRoadmapTable(
  table: SourceTable | readonly SourceTable[],
): Parsed<readonly DraftEntry[]> {
  const grid = rowsOf(table);
  const heading = timeHeadingOf(grid);
  if (!heading) {
    return told(
      [],
      grid.flatMap((row) => row.flatMap((cell) => sourceOf(cell) ?? [])),
    );
  }
  const rows = withShades(grid, heading);
  const works = rows.filter(
    (row) => row.slice(1).some(({ lines }) => lines.length > 0) && !noteRow.test(textOf(row[0])),
  );
  const hasMarks = hasMarksIn(rows, heading);
  const reader = new RoadmapReader(heading, works.length > 1, hasMarks);
  reader.kept.push(...heading.kept);
  for (const row of rows) reader.read(row);
  reader.close();
  if (reader.entries.length === 0 && heading.title !== undefined)
    reader.kept.push({ line: grid[0]?.[0]?.line ?? 1, text: heading.title });
  const parsed = told(reader.entries, reader.kept);
  return reader.entries.length > 0 ? { ...parsed, said: heading.said } : parsed;
}

/** Signs alone are nothing to keep. */
function told(
  value: readonly DraftEntry[],
  texts: readonly SourceText[],
): Parsed<readonly DraftEntry[]> {
  const kept = texts.filter(({ text }) => hasWords(text));
  return { value, kept, notes: kept.map(keptAsText) };
}
