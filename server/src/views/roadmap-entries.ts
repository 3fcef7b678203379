import { dueOutputs, type QuarterSpan } from '../model/node-span';
import type { Item, PeriodValue, PlanNode, ScheduleEntry } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { SyntaxNode } from '../parse/syntax';
import type { Columns, CutColumns, RoadmapEntry, UnplacedEntry } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import type { Language } from '../values/language';
import { describePeriod, shownPeriod } from '../values/period';
import { extentOf, placeOf } from './places';
import { columnsOf, lastColumnOf, type Axis } from './quarters';
import { unplacedEntry, unplacedPeriod } from './roadmap-unplaced';

/** What the roadmap of one document is drawn with. */
export interface RoadmapPens {
  readonly snapshot: Snapshot;
  readonly axis: Axis;
  /** The plan's own period. */
  readonly project: QuarterSpan | undefined;
  readonly words: Words;
  readonly language: Language;
}

export interface PlacedEntries {
  readonly entries: readonly RoadmapEntry[];
  readonly lanes: number;
  readonly unplaced: readonly UnplacedEntry[];
}

type Placed = Omit<RoadmapEntry, 'lane'>;

const finalReports = /loppurapor|slutrapport|final report/i;

/**
 * A node's schedule and the outputs that it has due, stacked in lanes; what has no place, with the
 * node's own period where that is so.
 * @param whole what an entry without a period runs through
 */
export function placeEntries(
  node: PlanNode,
  key: string,
  whole: Columns,
  pens: RoadmapPens,
): PlacedEntries {
  const scheduled = node.schedule.map((entry, index) =>
    placeScheduled(entry, `${key}#entry${index}`, node, whole, pens),
  );
  const due = dueOutputs(node.outputs).map((output, index) =>
    placeOutput(output, `${key}#output${index}`, pens),
  );
  const all = [...scheduled, ...due.flatMap((each) => each ?? [])];
  return {
    ...inLanes(all.flatMap((each) => (each.kind === 'unplaced' ? [] : [each]))),
    unplaced: [
      ...unplacedPeriod(node, key, pens.axis),
      ...all.flatMap((each) => (each.kind === 'unplaced' ? [each.entry] : [])),
    ],
  };
}

type Placing = Placed | { readonly kind: 'unplaced'; readonly entry: UnplacedEntry };

function placeScheduled(
  entry: ScheduleEntry,
  key: string,
  node: PlanNode,
  whole: Columns,
  pens: RoadmapPens,
): Placing {
  // What has tasks is named by these: the output is there by itself.
  const title =
    entry.title?.value ?? (entry.tasks.length > 0 ? undefined : outputTitle(entry, node));
  const columns = columnsOfEntry(entry, whole, pens);
  if (!columns) return unplaced(key, entry.period, title ?? entry.tasks[0]?.value, entry.at);
  const texts = [...(title === undefined ? [] : [title]), ...entry.tasks.map(({ value }) => value)];
  return {
    key,
    kind: entry.milestone ? 'milestone' : 'entry',
    finalReport: texts.some((text) => finalReports.test(text)),
    whole: !entry.period,
    ...textsOf(entry.period, pens),
    ...columns,
    title,
    tasks: entry.tasks.map(({ value }) => value),
    note: entry.note?.value,
    ...entryPlace(entry.period?.at ?? entry.at, entry.at, pens),
  };
}

/** The text of the output that an entry names. */
function outputTitle({ output }: ScheduleEntry, { outputs }: PlanNode): string | undefined {
  const find = (items: readonly Item[]): Item | undefined => {
    for (const item of items) {
      const found = item.id?.value === output?.value ? item : find(item.items);
      if (found) return found;
    }
    return undefined;
  };
  return output && textOf(find(outputs));
}

function textOf(item: Item | undefined): string | undefined {
  return item?.text?.value ?? item?.title?.value;
}

function placeOutput(output: Item, key: string, pens: RoadmapPens): Placing | undefined {
  if (!output.due) return undefined;
  const title = textOf(output);
  const { period } = output.due;
  const columns = period && lastColumnOf(period, pens.axis);
  if (!columns) return unplaced(key, output.due, title, output.at);
  return {
    key,
    kind: 'output',
    finalReport: finalReports.test(title ?? ''),
    whole: false,
    ...textsOf(output.due, pens),
    ...columns,
    title,
    tasks: [],
    note: undefined,
    ...entryPlace(output.due.at, output.at, pens),
  };
}

function columnsOfEntry(
  { period, milestone }: ScheduleEntry,
  whole: Columns,
  { axis }: RoadmapPens,
): CutColumns | undefined {
  if (!period) {
    const from = milestone ? whole.to : whole.from;
    return { from, to: whole.to, cutStart: false, cutEnd: false };
  }
  if (!period.period) return undefined;
  return milestone ? lastColumnOf(period.period, axis) : columnsOf(period.period, axis);
}

function textsOf(
  value: PeriodValue | undefined,
  { words, language }: RoadmapPens,
): Pick<RoadmapEntry, 'period' | 'dates'> {
  if (!value?.period) return { period: words.wholePeriod, dates: undefined };
  const period = shownPeriod(value.period, language);
  const dates = describePeriod(value.period, language);
  return { period, dates: dates === period ? undefined : dates };
}

function unplaced(
  key: string,
  value: PeriodValue | undefined,
  title: string | undefined,
  at: SyntaxNode,
): Placing {
  return {
    kind: 'unplaced',
    entry: unplacedEntry(key, value, title, at),
  };
}

function entryPlace(
  at: SyntaxNode,
  whole: SyntaxNode,
  { snapshot: { tree } }: RoadmapPens,
): Pick<RoadmapEntry, 'range' | 'extent'> {
  return { range: placeOf(at.span), extent: extentOf(tree, whole) };
}

/** Each entry in the topmost lane that is free from its first column on. */
function inLanes(entries: readonly Placed[]): Pick<PlacedEntries, 'entries' | 'lanes'> {
  const ends: number[] = [];
  const placed = entries
    .toSorted((a, b) => a.from - b.from)
    .map((entry) => {
      const free = ends.findIndex((end) => end < entry.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = entry.to;
      return { ...entry, lane };
    });
  return { entries: placed, lanes: ends.length };
}
