import { parsePeriod } from '../../values/period';
import type { ImportNote, Parsed } from '../parsed';
import type { SourceTable, SourceText } from '../source';
import type { DraftEntry } from './drafts';
import { keptAsText, periodAsWritten } from './notes';
import { deadlineAfter, timesIn, type FoundTime } from './periods-in-text';
import { canStand } from './schedule-marks';
import { gridOf, isEmptyRow, sourceOf, textOf, type GridCell, type GridRow } from './table-grid';
import { generic } from './time-columns';

const startHead =
  /^(?:alkaa|alku|alkamis|aloit|börjar|start|inled|från|begin|from|käynnist)\p{L}*/iu;
const endHead =
  /^(?:päätty|päättym|loppu|lopet|slut|avslut|till|end|finish|to|until|valmis)\p{L}*/iu;
const timeHead =
  /ajankoh|aika|aikataulu|kvartaal|kvartal|milloin|päivä|pvm|tidpunkt|^tid|datum|^när|period|time|schedule|timing|quarter|^date|^when|deadline/iu;
const taskHead =
  /tehtäv|toimenpi|sisältö|vaihe|toimin|mitä|virstanpyl|kuvaus|uppgift|åtgärd|innehåll|aktivitet|skede|^fas|^vad|milstolp|task|activit|content|phase|step|milestone|measure|^what|action/iu;
/** Work that goes on: its time is no period, and that of the whole node. */
const allTheTime =
  /^(?:jatkuva\p{L}*|koko\s\p{L}+(?:\sajan)?|läpi\s\p{L}+|löpande|kontinuerlig\p{L}*|hela\s\p{L}+|under\shela\s\p{L}+|ongoing|continuous\p{L}*|throughout(?:\s\p{L}+){0,2}|(?:the\s)?whole\s\p{L}+)$/iu;
const number = /^(?:\p{L}{0,3}\s?)?\d+(?:\.\d+)*\s?[.)]?$/u;

/** What each column of the table says. */
export interface Columns {
  readonly time: number | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly task: number | undefined;
  /** Of the rows' numbers, in front of the task. */
  readonly number: number | undefined;
  readonly heads: readonly string[];
  readonly from: number;
}

/** All times of a cell that says nothing else: `Q1/2024, Q3/2024`; undefined where it says more. */
function timesOfCell(text: string): readonly FoundTime[] | undefined {
  const times = timesIn(text).filter(({ kind, text: written }) => canStand(kind, written));
  let rest = text;
  for (const { at, end } of [...times].reverse()) rest = rest.slice(0, at) + rest.slice(end);
  const isAll = /^(?:[\s,;.•]|ja|och|and|sekä|samt)*$/u.test(rest);
  return times.length > 0 && isAll ? times : undefined;
}

/** Undefined where no column has times beside one that has other texts. */
export function columnsOfSchedule(grid: readonly GridRow[]): Columns | undefined {
  const [first, ...below] = grid;
  if (!first) return undefined;
  const isHead = first.every((cell) => timesOfCell(textOf(cell)) === undefined);
  const heads = isHead ? first.map(textOf) : [];
  const rows = isHead ? below : grid;
  const width = Math.max(...grid.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const filled = (column: number): readonly string[] =>
    rows.map((row) => textOf(row[column])).filter((text) => text !== '');
  const timed = columns.filter((column) => isTimed(filled(column), heads[column] ?? ''));
  const headed = (form: RegExp): number | undefined =>
    columns.find((column) => form.test(heads[column] ?? ''));
  const [start, end] = [timed.find(isAt(heads, startHead)), timed.find(isAt(heads, endHead))];
  const isPair = start !== undefined && end !== undefined && start !== end;
  const [firstTimed] = timed;
  if (firstTimed === undefined) return undefined;
  const others = columns.filter((column) => !timed.includes(column));
  const numbers = others.find(
    (column) =>
      numberHead.test(heads[column] ?? '') &&
      filled(column).length > 0 &&
      filled(column).every((text) => number.test(text)),
  );
  const texts = others.filter((column) => column !== numbers && filled(column).length > 0);
  const headedTask = headed(taskHead);
  const task = headedTask !== undefined && texts.includes(headedTask) ? headedTask : texts[0];
  if (task === undefined) return undefined;
  return {
    time: isPair ? undefined : firstTimed,
    start: isPair ? start : undefined,
    end: isPair ? end : undefined,
    task,
    number: numbers,
    heads,
    from: isHead ? 1 : 0,
  };
}

const isAt =
  (heads: readonly string[], form: RegExp) =>
  (column: number): boolean =>
    form.test(heads[column] ?? '');

/** A column of times: most of its cells are, or some where its head says so. */
function isTimed(texts: readonly string[], head: string): boolean {
  const times = texts.filter((text) => timesOfCell(text) !== undefined).length;
  const isHeaded = [timeHead, startHead, endHead].some((form) => form.test(head));
  return times > 0 && (times * 2 > texts.length || isHeaded);
}

/** What a column of numbers is called that count the entries; others say how many of something. */
const numberHead =
  /^$|^(?:nro|nr|no|n:o|#|id|numero|nummer|number|tp|ap|wp)\.?$|tehtäv|toimenpi|vaihe|paket|uppgift|åtgärd|fas|aktivitet|task|activit|action|phase|step|package/iu;

/** What heads a column of points in time that are reached, not of work. */
export const milestoneHead = /virstanpyl|etapp|välitavoi|milstolp|milestone/iu;

/** The one time of a row, as a period is written. */
export function timeOfRow(row: GridRow, { time, start, end }: Columns): string | undefined {
  if (time !== undefined) return oneTime(row[time]);
  const from = start === undefined ? undefined : oneTime(row[start]);
  const to = end === undefined ? undefined : oneTime(row[end]);
  if (from === undefined || to === undefined) return undefined;
  return from === to ? from : rangeOf(from, to);
}

class ScheduleTableReader {
  readonly entries: DraftEntry[] = [];
  readonly kept: SourceText[] = [];
  readonly notes: ImportNote[] = [];
  /** Columns whose heads stand in notes. */
  readonly said = new Set<number>();
  /** The times of a merged cell, for the rows that it stands beside. */
  private merged: readonly string[] = [];
  private readonly areMilestones: boolean;

  constructor(private readonly at: Columns) {
    const { task, heads } = at;
    this.areMilestones = task !== undefined && milestoneHead.test(heads[task] ?? '');
  }

  read(row: GridRow): void {
    const known = this.times(row);
    if (!known) {
      const texts = row.flatMap((cell) => sourceOf(cell) ?? []);
      const [first] = texts;
      if (first)
        this.kept.push({ line: first.line, text: texts.map(({ text }) => text).join(' | ') });
      return;
    }
    const tasks = this.tasks(row);
    const said = this.noteOf(row, known.note);
    const rest = {
      ...(this.areMilestones ? { milestone: true } : {}),
      ...(tasks.length === 0 ? {} : { tasks }),
      ...(said === '' ? {} : { note: said }),
    };
    if (known.periods.length === 0) this.entries.push({ ...known.named, ...rest });
    for (const period of known.periods) {
      this.entries.push({ period, ...rest });
      this.notePeriod(period, row);
    }
  }

  /** Undefined for a row whose time is not known, or that has only one of two ends. */
  private times(row: GridRow):
    | {
        readonly periods: readonly string[];
        readonly named?: Pick<DraftEntry, 'title'>;
        readonly note?: number;
      }
    | undefined {
    const { time, start, end } = this.at;
    if (start !== undefined && end !== undefined) {
      const span = timeOfRow(row, this.at);
      return span === undefined ? undefined : { periods: [span] };
    }
    const cell = time === undefined ? undefined : row[time];
    const text = textOf(cell);
    if (text === '' && cell?.isSpanned === true && this.merged.length > 0)
      return { periods: this.merged };
    this.merged = timesOfCell(text)?.map((each) => each.text) ?? [];
    if (this.merged.length > 0) return { periods: this.merged };
    if (allTheTime.test(text)) return { periods: [], named: { title: text } };
    const [only, ...others] = timesIn(text);
    const isDeadline =
      only !== undefined && others.length === 0 && deadlineAfter.test(text.slice(only.end));
    return isDeadline && time !== undefined ? { periods: [only.text], note: time } : undefined;
  }

  private tasks(row: GridRow): readonly string[] {
    const { task, number: numbers } = this.at;
    const lines = task === undefined ? [] : (row[task]?.lines ?? []);
    const typed = numbers === undefined ? '' : textOf(row[numbers]);
    const [first, ...others] = lines;
    if (typed === '') return lines;
    return first === undefined ? [typed] : [`${typed} ${first}`, ...others];
  }

  /** What the other columns say, under their heads. @param more a column of times that says more */
  private noteOf(row: GridRow, more: number | undefined): string {
    const { time, start, end, task, number: numbers, heads } = this.at;
    const known = [time, start, end, task, numbers].filter((column) => column !== more);
    return row
      .flatMap((cell, column) => {
        const text = textOf(cell);
        if (text === '' || known.includes(column)) return [];
        const head = heads[column] ?? '';
        this.said.add(column);
        return [head === '' ? text : `${head}: ${text}`];
      })
      .join('\n');
  }

  private notePeriod(period: string, row: GridRow): void {
    const read = parsePeriod(period);
    const [first] = row.flatMap((cell) => sourceOf(cell) ?? []);
    if (read.ok || !first) return;
    const text = row
      .map(textOf)
      .filter((each) => each !== '')
      .join(' | ');
    this.notes.push(periodAsWritten({ line: first.line, text }, period, read.problem.corrections));
  }
}

/** Ends in two notations that make no range together are put in the format's own. */
function rangeOf(from: string, to: string): string {
  const written = `${from}–${to}`;
  const [start, end] = [parsePeriod(from), parsePeriod(to)];
  if (parsePeriod(written).ok || !start.ok || !end.ok) return written;
  return `${start.value.period.canonical}..${end.value.period.canonical}`;
}

function oneTime(cell: GridCell | undefined): string | undefined {
  const times = timesOfCell(textOf(cell));
  return times?.length === 1 ? times[0]?.text : undefined;
}

/**
 * A schedule as a list: a column of times, or of first and last days, beside one of tasks, in any order.
 * What other columns say is the note of the entry, under their heads. A row without a time is text.
 * @returns undefined where no column has times
 */
export function parseScheduleTable(table: SourceTable): Parsed<readonly DraftEntry[]> | undefined {
  const grid = gridOf(table).filter((row) => !isEmptyRow(row));
  const columns = columnsOfSchedule(grid);
  if (!columns) return undefined;
  const reader = new ScheduleTableReader(columns);
  for (const row of grid.slice(columns.from)) if (!isHeadAgain(row, columns)) reader.read(row);
  if (reader.entries.length === 0) return undefined;
  const { kept, notes } = reader;
  const heads = headsKept(grid[0] ?? [], columns, reader.said);
  return {
    value: reader.entries,
    kept: [...heads, ...kept],
    notes: [...notes, ...[...heads, ...kept].map(keptAsText)],
  };
}

/** On a new page the head stands there once more. */
function isHeadAgain(row: GridRow, { heads }: Columns): boolean {
  return heads.length > 0 && row.map(textOf).join('|') === heads.join('|');
}

/** A longer head is a text of its own. */
const mostWords = 3;

/** Heads that stand in no note, and say more than what their column is. */
function headsKept(
  row: GridRow,
  { from }: Columns,
  said: ReadonlySet<number>,
): readonly SourceText[] {
  if (from === 0) return [];
  const words = [timeHead, startHead, endHead, taskHead, generic];
  return row.flatMap((cell, column) => {
    const head = said.has(column) ? undefined : sourceOf(cell);
    const isLabel =
      head !== undefined &&
      words.some((form) => form.test(head.text)) &&
      head.text.split(' ').length <= mostWords;
    return !head || isLabel ? [] : [head];
  });
}
