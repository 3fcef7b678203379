import type { CutColumns, RoadmapEntry, RoadmapRow, RoadmapView } from '../../protocol/view-data';

/**
 * What is when (plan-format §3), in whole quarters:
 *
 * - `quarters`: all that the roadmap shows, in order
 * - `rows`: `id`, `kind`, `title`, `level` (0 stands right under the plan), `period: { text, from, to,
 *   derived }` or null, `entries` (`kind`: `entry`, `milestone` or `output`; `finalReport`, `period`,
 *   `from`, `to`, `title`, `tasks`, `note`) and `unplaced` (`period` as written, `title`, `reason`)
 * - `dependencies`: `from` an id, `on` another, `problem`: `early`, `circle`, `self`, `unknown` or null
 */
export function roadmapJson({ quarters, rows, dependencies }: RoadmapView): object {
  const names = quarters.map(({ year, quarter }) => `${year}-Q${quarter}`);
  const ids = new Map(rows.map(({ key, id }) => [key, id] as const));
  return {
    quarters: names,
    rows: rows.map((row) => rowJson(row, names)),
    dependencies: dependencies.map(({ from, to, name, problem }) => ({
      from: ids.get(from) ?? null,
      on: name,
      problem: problem ?? (to === undefined ? 'unknown' : null),
    })),
  };
}

function rowJson(row: RoadmapRow, names: readonly string[]): object {
  const { bar } = row;
  return {
    id: row.id ?? null,
    kind: row.kind,
    title: row.title,
    level: row.depth,
    period: bar
      ? { text: bar.text, ...quartersOf(bar, names), derived: bar.range === undefined }
      : null,
    entries: row.entries.map((entry) => entryJson(entry, names)),
    unplaced: row.unplaced.map(({ text, title, reason }) => ({
      period: text,
      title: title ?? null,
      reason,
    })),
  };
}

function entryJson(entry: RoadmapEntry, names: readonly string[]): object {
  return {
    kind: entry.kind,
    finalReport: entry.finalReport,
    period: entry.whole ? null : (entry.dates ?? entry.period),
    ...quartersOf(entry, names),
    title: entry.title ?? null,
    tasks: entry.tasks,
    note: entry.note ?? null,
  };
}

function quartersOf(
  { from, to }: CutColumns,
  names: readonly string[],
): { readonly from: string | null; readonly to: string | null } {
  return { from: names[from] ?? null, to: names[to] ?? null };
}
