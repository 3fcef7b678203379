import type { ScheduleEntry } from '../../model/plan';
import type { SyntaxNode } from '../../parse/syntax';
import type { DocumentBlock, DocumentLine } from '../../protocol/document-view';
import { linesOf, periodText, placed, references, type Pens } from './pens';
import { addedLine, line, note, textOf } from './runs';
import { tableOf } from './tables';

/** When what is done (plan-format §3): an entry without a period runs through the whole part. */
export function* scheduleBlocks(
  { key, at }: { readonly key: string; readonly at: SyntaxNode },
  entries: readonly ScheduleEntry[],
  pens: Pens,
): Generator<DocumentBlock> {
  const { words } = pens;
  const { inDocument: own } = words;
  const table = tableOf({ key, caption: own.schedule, at }, entries, [
    {
      key: 'time',
      title: own.time,
      lines: ({ period }) => [
        period ? line(periodText(period, pens)) : addedLine(words.wholePeriod),
      ],
    },
    {
      key: 'tasks',
      title: own.tasks,
      weight: 4,
      lines: (entry) => entryLines(entry, pens),
    },
  ]);
  if (table) yield table;
  else if (entries.length > 0) yield* bare(key, at, entries, pens);
}

function entryLines(entry: ScheduleEntry, pens: Pens): readonly DocumentLine[] {
  const { inDocument: words } = pens.words;
  const { title, tasks, milestone, output, status, note: remark } = entry;
  return [
    ...(title ? [line(title.value, 'strong')] : []),
    ...(milestone ? [addedLine(words.milestone, 'note')] : []),
    ...linesOf(tasks),
    ...(output ? [note(words.output, references([output], pens))] : []),
    ...(status ? [note(words.status, status.value)] : []),
    ...(remark ? [line(remark.value, 'note')] : []),
  ];
}

/** Periods alone, with nothing to do in them. */
function* bare(
  key: string,
  at: SyntaxNode,
  entries: readonly ScheduleEntry[],
  pens: Pens,
): Generator<DocumentBlock> {
  const items = entries.map((entry, index) => ({
    key: `${key}.${index}`,
    depth: 0,
    marker: undefined,
    heads: false,
    text: entry.period
      ? textOf(periodText(entry.period, pens))
      : addedLine(pens.words.wholePeriod).text,
    notes: [],
    ...placed(entry.at),
  }));
  yield { kind: 'list', key, items, ...placed(at) };
}
