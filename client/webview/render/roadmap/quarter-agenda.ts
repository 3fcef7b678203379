import type { CutColumns, RoadmapEntry, RoadmapRow } from '@planwright/protocol';

/** A row of the roadmap, or an entry of one. */
export interface AgendaItem {
  readonly key: string;
  readonly row: RoadmapRow;
  readonly entry: RoadmapEntry | undefined;
}

export interface Agenda {
  readonly starts: readonly AgendaItem[];
  readonly ends: readonly AgendaItem[];
  /** Milestones, outputs and final reports. */
  readonly due: readonly AgendaItem[];
}

/**
 * What the roadmap shows to happen in one of its quarters, in document order: each row before its
 * entries. What runs through a whole row is told by the row, and the end of what is due is told as
 * that. What was cut at the edge of the picture starts or ends elsewhere.
 */
export function agendaOf(rows: readonly RoadmapRow[], column: number): Agenda {
  const items = rows.flatMap(itemsOf);
  return {
    starts: items.filter((item) => hasStart(item) && startsIn(spanOf(item), column)),
    ends: items.filter((item) => !isDue(item) && endsIn(spanOf(item), column)),
    due: items.filter((item) => isDue(item) && endsIn(spanOf(item), column)),
  };
}

/** How many items the longest list of any quarter has. */
export function longestList(rows: readonly RoadmapRow[], columns: number): number {
  const counts = { starts: countsOf(columns), ends: countsOf(columns), due: countsOf(columns) };
  const count = (list: Uint32Array, column: number): void => {
    list[column] = (list[column] ?? 0) + 1;
  };
  for (const item of rows.flatMap(itemsOf)) {
    const span = spanOf(item);
    if (span && hasStart(item) && !span.cutStart) count(counts.starts, span.from);
    if (span && !span.cutEnd) count(isDue(item) ? counts.due : counts.ends, span.to);
  }
  return Math.max(...counts.starts, ...counts.ends, ...counts.due);
}

function countsOf(columns: number): Uint32Array {
  return new Uint32Array(columns);
}

/** Without the entries that say no more than their row does. */
function itemsOf(row: RoadmapRow): readonly AgendaItem[] {
  const own = row.entries.filter((entry) => !entry.whole || isDueEntry(entry));
  return [
    { key: row.key, row, entry: undefined },
    ...own.map((entry) => ({ key: entry.key, row, entry })),
  ];
}

function spanOf({ row, entry }: AgendaItem): CutColumns | undefined {
  return entry ?? row.bar;
}

/** Milestones and outputs happen at once. */
function hasStart({ entry }: AgendaItem): boolean {
  return !entry || (entry.kind === 'entry' && !entry.whole);
}

function isDue({ entry }: AgendaItem): boolean {
  return entry !== undefined && isDueEntry(entry);
}

function isDueEntry({ kind, finalReport }: RoadmapEntry): boolean {
  return kind !== 'entry' || finalReport;
}

function startsIn(span: CutColumns | undefined, column: number): boolean {
  return span?.from === column && !span.cutStart;
}

function endsIn(span: CutColumns | undefined, column: number): boolean {
  return span?.to === column && !span.cutEnd;
}
