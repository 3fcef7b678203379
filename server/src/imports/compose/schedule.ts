import type { DraftMap } from '../draft';
import { parsePeriod } from '../../values/period';
import type { OutlinePart } from '../outline/outline';
import type { DraftValue } from '../parsed';
import {
  isMarkedTable,
  isRoadmapTable,
  parseRoadmapTable,
  parseSchedule,
  parseScheduleTable,
} from '../parts';
import type { DraftEntry, DraftSubTimeline } from '../parts/drafts';
import type { SourceTable, SourceText } from '../source';
import type { Context } from './context';
import { keepInDescription, keepRows, listAt } from './items';
import { isKeys, listOf, stringAt } from './money';
import { proseOf, rowsAsText } from './prose';

/** The schedule of a part of a node: its prose, its tables, and work that has a timeline of its own. */
export function addSchedule(node: DraftMap, part: OutlinePart, context: Context): void {
  const { remarks } = context;
  const { paragraphs, tables, figures } = proseOf(part.blocks);
  const keep = (texts: readonly SourceText[]): void => {
    keepInDescription(node, texts, context);
  };
  if (paragraphs.length > 0) {
    const { period, schedule, workPackages } = remarks.take(parseSchedule(paragraphs), keep);
    if (period !== undefined && node['period'] === undefined) node['period'] = period;
    node['schedule'] = [...listAt(node, 'schedule'), ...schedule];
    if (workPackages) addTimelines(node, workPackages);
  }
  for (const table of tables) addScheduleTable(node, table, context);
  if (figures.length > 0) node['figures'] = [...listAt(node, 'figures'), ...figures];
}

/** A sub-project is a work package of the work package (plan-format §1). */
function addTimelines(node: DraftMap, timelines: readonly DraftSubTimeline[]): void {
  const had = listAt(node, 'workPackages');
  const added = timelines.map((timeline, index) => ({
    id: `${stringAt(node, 'id')}-${had.length + index + 1}`,
    ...timeline,
  }));
  node['workPackages'] = [...had, ...added];
}

/** A sub-project has the title of its part of the budget: `Selviämisasema` for `Selviämisaseman työ`. */
export function nameTimelines(node: DraftMap, { remarks }: Context): void {
  const { budget } = node;
  const parts = isKeys(budget) ? listOf(budget['parts']).filter(isKeys) : [];
  const names = parts.map((part) => stringAt(part, 'title')).filter(({ length }) => length >= 5);
  if (names.length === 0 || !node['workPackages']) return;
  node['workPackages'] = listAt(node, 'workPackages').map((each) => {
    if (!isKeys(each)) return each;
    const title = stringAt(each, 'title').toLowerCase();
    const name = names.find((part) => title.startsWith(part.toLowerCase()));
    if (name === undefined) return each;
    for (const word of title.split(' ')) remarks.renamed.add(word);
    return { ...each, title: name };
  });
}

/** Times as columns, or a column of them beside one of tasks; rows of any other table are text. */
export function addScheduleTable(node: DraftMap, table: SourceTable, context: Context): void {
  const keep = (texts: readonly SourceText[]): void => {
    keepInDescription(node, texts, context);
  };
  const had = listAt(node, 'schedule') as readonly DraftEntry[];
  if (isRoadmapTable(table)) {
    const entries = context.remarks.take(parseRoadmapTable(table), keep);
    // Rows that are marked keep their order; cells with texts stand among the entries of the prose.
    const all = [...had, ...entries];
    if (all.length > 0) node['schedule'] = isMarkedTable(table) ? all : byTime(all);
    return;
  }
  const parsed = parseScheduleTable(table);
  const entries = parsed && context.remarks.take<readonly DraftEntry[]>(parsed, keep);
  if (entries) node['schedule'] = [...had, ...entries];
  else keepRows(rowsAsText(table), keep, context);
}

/** By their first days, those of one day as they were; entries without a period last. */
function byTime(entries: readonly DraftEntry[]): readonly DraftValue[] {
  const first = ({ period }: DraftEntry): number => {
    const read = period === undefined ? undefined : parsePeriod(period);
    return read?.ok ? read.value.period.first : Infinity;
  };
  const starts = new Map(entries.map((entry) => [entry, first(entry)]));
  return [...entries].sort((a, b) => {
    const [x, y] = [starts.get(a) ?? Infinity, starts.get(b) ?? Infinity];
    return x === y ? 0 : x - y;
  });
}
