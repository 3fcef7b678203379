import type { CutColumns, RoadmapRow, RoadmapView } from '../../protocol/view-data';
import type { Pens } from '../excel/pens';
import { kindsOf } from '../excel/roadmap-entries';
import { lines, type CsvCell, type CsvRows } from './table';

/** Each part of the plan with its period, and under it each thing that is scheduled in it. */
export function roadmapTable({ quarters, rows }: RoadmapView, pens: Pens): CsvRows {
  const { words, own } = pens;
  const quartersOf = ({ from, to }: CutColumns): readonly CsvCell[] => [
    quarters[from]?.name,
    quarters[to]?.name,
  ];
  return [
    [
      ...[own.id, own.kind, words.name, own.mark, own.when],
      ...[own.firstQuarter, own.lastQuarter, own.content, own.note],
    ],
    ...rows.flatMap((row) => [
      [
        ...headOf(row),
        row.bar && (row.bar.range ? words.ownPeriod : words.derivedPeriod),
        row.bar?.text,
        ...(row.bar ? quartersOf(row.bar) : [undefined, undefined]),
        undefined,
        row.elsewhere &&
          `${words.inRoadmap.scheduleAbove} ${row.elsewhere.id ?? row.elsewhere.title}`,
      ],
      ...row.entries.map((entry) => [
        ...headOf(row),
        kindsOf(entry, words).join(', '),
        entry.dates ?? entry.period,
        ...quartersOf(entry),
        lines([entry.title, ...entry.tasks]),
        lines([
          entry.whole ? words.wholePeriod : undefined,
          entry.cutStart ? words.inRoadmap.startsEarlier : undefined,
          entry.cutEnd ? words.inRoadmap.endsLater : undefined,
          entry.note,
        ]),
      ]),
      ...row.unplaced.map(({ text, title, reason }) => [
        ...headOf(row),
        ...[words.entry, text, undefined, undefined, title],
        reason === 'outside' ? words.outsideRoadmap : words.unreadablePeriod,
      ]),
    ]),
  ];
}

function headOf({ id, kindTitle, title }: RoadmapRow): readonly CsvCell[] {
  return [id, kindTitle, title];
}
