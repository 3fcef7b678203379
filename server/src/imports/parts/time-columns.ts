import { comparePeriods, parsePeriod, unionOf, type Period } from '../../values/period';
import type { SourceText } from '../source';
import { withoutMonthNames } from './named-times';
import { timesIn } from './periods-in-text';
import { sourceOf, textOf, type GridCell, type GridRow } from './table-grid';

/** A column of a table, and the time that it stands for. */
export interface TimeColumn {
  readonly column: number;
  readonly period: Period;
}

export interface TimeHeading {
  /** Columns in front of the times that name the rows. */
  readonly labels: readonly number[];
  /** The heads of other columns. */
  readonly others: ReadonlyMap<number, GridCell>;
  readonly kept: readonly SourceText[];
  /** Cells that only say what the columns are. */
  readonly said: readonly SourceText[];
  /** The first row behind it. */
  readonly from: number;
  readonly title: string | undefined;
  readonly times: readonly TimeColumn[];
}

/** Labels of rows and columns that say nothing of their own. */
export const generic =
  /^(?:(?:kvartaali\p{L}*|vuosi|toimenpi\p{L}*|tavoit\p{L}*|tehtäv\p{L}*|työvaihe\p{L}*|vaihe\p{L}*|työpaket\p{L}*|toiminto|toiminnot|aikataulu|ajankohta|kuukau\p{L}*|kvartal\p{L}*|år|åtgärd\p{L}*|mål|uppgift\p{L}*|aktivitet\p{L}*|skede\p{L}*|fas|faser|arbetspaket\p{L}*|tidtabell|tidsplan|månad\p{L}*|quarters?|years?|months?|measures?|tasks?|activit\p{L}*|goals?|phases?|steps?|work\spackages?|schedule|timeline|timing|nro|nr|no|tp|ap|wp|ja|och|and)(?!\p{L})|[\s/,.&#])*$/iu;

/** Who does it: a column that says something of the row, and does not name it. */
const owner = /vastuu|tekij|ansvar|responsib|owner|^lead/iu;

const quarter =
  /^(?:Q\s?([1-4])|([1-4])\s?\.?\s?(?:Q|kv|kvartaali|kvartal|neljännes)|(IV|I{1,3}))(?:\s*[/ ]\s*(\d{4}|\d{2}))?$/iu;
const half = /^(?:H\s?([12])|([12])\s?\.?\s?(?:H|puolivuosi|halvår))$/iu;
const monthName = /^\p{L}{3,10}\.?$/u;
const year = /(?<!\d)(20\d{2}|19\d{2})(?!\d)/;
const roman = ['i', 'ii', 'iii', 'iv'];

/** A part of a year as a head says it; its year may stand above it. */
interface Part {
  /** In the format's notation, without the year. */
  readonly written: string;
  readonly month: number;
}

function partIn(text: string): Part | undefined {
  const [found, first, second, third, written] = quarter.exec(text) ?? [];
  if (found !== undefined && written === undefined) {
    const number =
      third === undefined ? Number(first ?? second) : roman.indexOf(third.toLowerCase()) + 1;
    return { written: `Q${number}/`, month: number * 3 };
  }
  const [, one, other] = half.exec(text) ?? [];
  const number = one ?? other;
  if (number !== undefined) return { written: `H${number}/`, month: Number(number) * 6 };
  return monthIn(text);
}

/** `tammi`, `Jan`, `maaliskuu`; under its year it needs no number. */
function monthIn(text: string): Part | undefined {
  if (!monthName.test(text)) return undefined;
  const stem = text.replace(/\.$/, '').replace(/kuu$/i, '');
  for (const written of [text, `${stem}kuu`]) {
    const [, month] = /^(\d{1,2})\/2000$/.exec(withoutMonthNames(`${written} 2000`)) ?? [];
    if (month !== undefined) return { written: `${month}/`, month: Number(month) };
  }
  return undefined;
}

/** A time with its year, and nothing else: `Q1/25`, `tammikuu 2025`, `2025`. */
function wholeTimeIn(text: string): Period | undefined {
  const [time, ...others] = timesIn(text);
  const isAll = time !== undefined && time.at === 0 && time.end === text.length;
  if (!isAll || others.length > 0) return undefined;
  const read = parsePeriod(time.text);
  if (!read.ok || read.value.reversed) return undefined;
  return read.value.period;
}

/** Days are values of a row, and head no column. */
const isDay = ({ start }: Period): boolean => start.granularity === 'day';

/** A figure or a time below a time: the columns are those of a metric, or of first and last days. */
function hasOtherValues(row: GridRow, times: readonly TimeColumn[]): boolean {
  const texts = times.map(({ column }) => textOf(row[column])).filter((text) => text !== '');
  const others = texts.filter((text) => /^[\d\s.,%€-]+$/.test(text) && /\d/.test(text));
  return others.length > 0 || texts.some((text) => wholeTimeIn(text) !== undefined);
}

function isTimeHead(cell: GridCell): boolean {
  const text = textOf(cell);
  const whole = wholeTimeIn(text);
  return partIn(text) !== undefined || (whole !== undefined && !isDay(whole));
}

function yearsIn(rows: readonly GridRow[]): readonly number[] {
  return rows.flatMap((row) => row.flatMap((cell) => Number(year.exec(textOf(cell))?.[1]) || []));
}

/** The columns of a row of times; a part of a year that does not follow the last begins the next year. */
function columnsOf(row: GridRow, years: readonly number[]): readonly TimeColumn[] {
  const found: TimeColumn[] = [];
  let index = 0;
  let last = 0;
  for (const [column, cell] of row.entries()) {
    const text = textOf(cell);
    const part = partIn(text);
    if (part && part.month <= last) index += 1;
    if (part) last = part.month;
    const inYear = years[index];
    const read = part && inYear !== undefined ? parsePeriod(`${part.written}${inYear}`) : undefined;
    const period = part ? (read?.ok ? read.value.period : undefined) : wholeTimeIn(text);
    if (period && !isDay(period)) found.push({ column, period });
  }
  return found;
}

/** So many rows may stand above and in the heading. */
const headRows = 6;

/** The row with the finest times heads the columns; undefined where two columns have none. */
export function timeHeadingOf(grid: readonly GridRow[]): TimeHeading | undefined {
  const rows = grid.slice(0, headRows).map((row) => row.filter(isTimeHead).length);
  const parts = grid
    .slice(0, headRows)
    .findIndex((row) => row.filter((cell) => partIn(textOf(cell))).length >= 2);
  const index = parts >= 0 ? parts : wholeHeading(grid, rows);
  const row = grid[index];
  if (!row) return undefined;
  const above = grid.slice(0, index);
  const times = columnsOf(row, yearsIn(above));
  if (times.length < 2 || !areInOrder(times)) return undefined;
  if (grid.slice(index + 1).some((below) => hasOtherValues(below, times))) return undefined;
  const alone = above.find((each) => each.filter(({ lines }) => lines.length > 0).length === 1);
  const only = alone?.find(({ lines }) => lines.length > 0);
  const isTitle = only !== undefined && !isTimeHead(only);
  const { labels, others } = sideColumns([...above, row], times);
  const heads = [...above.filter((each) => !isTitle || each !== alone), row]
    .flatMap((each) => [...each.entries()])
    .filter(([column, cell]) => others.get(column) !== cell)
    .map(([, cell]) => cell);
  const kept = heads.filter((cell) => !isHeadingWord(cell)).flatMap((cell) => sourceOf(cell) ?? []);
  const said = heads
    .filter(isHeadingWord)
    .flatMap(({ source }) => (source ? [source, ...(source.lines ?? [])] : []));
  return {
    from: index + 1,
    title: isTitle ? textOf(only) : undefined,
    times,
    labels,
    others,
    kept,
    said,
  };
}

/** A row of times with their years heads a table where nothing but its title stands above. */
function wholeHeading(grid: readonly GridRow[], counts: readonly number[]): number {
  const index = counts.findIndex((count) => count >= 2);
  const isFirst = grid
    .slice(0, Math.max(0, index))
    .every((row) => row.filter(({ lines }) => lines.length > 0).length < 2);
  return isFirst && index + 1 < grid.length ? index : -1;
}

/** Times that go back are values of a row, such as its first day and its last. */
function areInOrder(times: readonly TimeColumn[]): boolean {
  return times.every(({ period }, index) => {
    const before = times[index - 1];
    return !before || comparePeriods(before.period, period) < 0;
  });
}

function sideColumns(
  heads: readonly GridRow[],
  times: readonly TimeColumn[],
): Pick<TimeHeading, 'labels' | 'others'> {
  const first = times[0]?.column ?? 0;
  const known = new Set(times.map(({ column }) => column));
  const labels: number[] = [];
  const others = new Map<number, GridCell>();
  const width = Math.max(...heads.map(({ length }) => length));
  for (let column = 0; column < width; column += 1) {
    if (known.has(column)) continue;
    const head = heads.map((row) => row[column]).findLast((cell) => textOf(cell) !== '');
    if (column < first && !owner.test(textOf(head))) labels.push(column);
    else if (head && !year.test(textOf(head))) others.set(column, head);
  }
  return { labels, others };
}

function isHeadingWord(cell: GridCell): boolean {
  const text = textOf(cell);
  return isTimeHead(cell) || /^\D{0,6}\d{4}$/.test(text) || generic.test(text);
}

/** The time of the columns that a cell covers, in the format's own form. */
export function periodAt(
  { times }: TimeHeading,
  column: number,
  cell: GridCell,
): Period | undefined {
  return unionAll(
    times.filter((each) => each.column >= column && each.column < column + cell.columns),
  );
}

export function unionAll(columns: readonly TimeColumn[]): Period | undefined {
  const [first, ...rest] = columns;
  return first && rest.reduce((all, { period }) => unionOf(all, period), first.period);
}
