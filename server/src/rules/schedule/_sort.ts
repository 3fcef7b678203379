import type { PlanNode, ScheduleEntry } from '../../model/plan';
import { reorderItems, type TextEdit } from '../../parse/edits';
import { valueOf } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';
import type { Period } from '../../values/period';
import { earlyReport } from './_final-report';

export interface Dated {
  readonly entry: ScheduleEntry;
  readonly period: Period;
}

/** The entries in the order in which they start; no edits where they stand in it already. */
export function sortedSchedule(node: PlanNode, tree: SyntaxTree): readonly TextEdit[] {
  const list = valueOf(node.at, 'schedule');
  if (list?.kind !== 'list') return [];
  const places = new Map(list.items.map((item, place) => [item, place]));
  const dated = datedEntries(node).map(({ entry, period }) => ({
    place: places.get(entry.at) ?? -1,
    period,
  }));
  const inTime = dated.toSorted((a, b) => a.period.first - b.period.first);
  const order = list.items.map((_, place) => place);
  for (const [index, { place }] of dated.entries()) order[place] = inTime[index]?.place ?? place;
  return reorderItems(tree, list, order);
}

/** What can be compared: an entry without a readable period, or one reported already, keeps its place. */
export function datedEntries(node: PlanNode): readonly Dated[] {
  const reported = earlyReport(node)?.entry;
  return node.schedule.flatMap((entry) => {
    const period = entry.period?.period;
    return period && entry !== reported ? [{ entry, period }] : [];
  });
}
