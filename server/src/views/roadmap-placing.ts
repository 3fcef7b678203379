import type { QuarterSpan } from '../model/node-span';
import type { Item, PeriodValue, PlanNode, ScheduleEntry } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { SyntaxNode } from '../parse/syntax';
import type { Columns, CutColumns, RoadmapEntry, UnplacedEntry } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import type { Language } from '../values/language';
import { describePeriod, shownPeriod } from '../values/period';
import { extentOf, placeOf } from './places';
import { columnsOf, lastColumnOf, type Axis } from './quarters';
import { unplacedEntry } from './roadmap-unplaced';

/** What the roadmap of one document is drawn with. */
export interface RoadmapPens {
  readonly snapshot: Snapshot;
  readonly axis: Axis;
  /** The plan's own period. */
  readonly project: QuarterSpan | undefined;
  readonly words: Words;
  readonly language: Language;
}

export type Placed = Omit<RoadmapEntry, 'lane'>;

const finalReports = /loppurapor|slutrapport|final report/i;

/** An entry before it has a lane, or why it has no place. */
export type Placing = Placed | { readonly kind: 'unplaced'; readonly entry: UnplacedEntry };

/** A line of a node's schedule. */
export function placeScheduled(
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

/** An output when it is due; undefined where it has no time. */
export function placeOutput(output: Item, key: string, pens: RoadmapPens): Placing | undefined {
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
