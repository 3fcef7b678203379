import * as l10n from '@vscode/l10n';
import type { PlanNode, ScheduleEntry } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { insertItem, raw, type TextEdit } from '../../parse/edits';
import { entryOf, type ListNode } from '../../parse/syntax';
import { objectType } from '../../schema/fields';
import { formatQuarter, isInside, quarterOf, quartersOf, type Quarter } from '../../values/period';
import { defineRule } from '../rule';
import { isWrittenOtherwise, nameOf, toFillIn } from '../_nodes';
import { scheduledWithin } from './_scheduled';

interface Gap {
  readonly node: PlanNode;
  readonly list: ListNode;
  readonly quarters: readonly Quarter[];
  readonly period: string;
}

/** Quarters of a work package's own period in which nothing is scheduled. */
export const scheduleGap = defineRule<Gap>({
  id: 'schedule/gap',
  severity: 'information',
  message: ({ node, quarters, period }) =>
    l10n.t(
      'Nothing is scheduled for {0}, although {1} runs {2}. Add what is done then, or shorten its period.',
      runsOf(quarters),
      nameOf(node),
      period,
    ),

  *checkNode({ node, around }) {
    const period = node.period?.period;
    const schedule = entryOf(node.at, 'schedule');
    if (node.kind !== 'workPackage' || !period || !schedule) return;
    const list = schedule.value;
    // An entry that is still being written may be the one that fills the gap.
    if (list.kind !== 'list' || list.torn || node.schedule.length < list.items.length) return;
    if (!node.schedule.some((entry) => entry.period?.period)) return;
    const scheduled = scheduledWithin(node, around);
    // A period beyond the one above is itself the slip, which schedule/outside-period tells.
    const limit = around.bound?.period;
    if ((limit && !isInside(period, limit)) || isScheduledOtherwise(node)) return;
    const quarters = scheduled ? quartersOf(period).filter((each) => !scheduled.has(each)) : [];
    if (quarters.length === 0) return;
    yield { at: schedule.key.span, data: { node, list, quarters, period: period.canonical } };
  },

  *fix({ data }, snapshot) {
    yield {
      title: titleFor(data.quarters),
      edits: insertEntries(data, snapshot),
    };
  },
});

const mostNamed = 3;

function titleFor(quarters: readonly Quarter[]): string {
  if (quarters.length > mostNamed) {
    return l10n.t('Add an entry for each of {0} quarters', quarters.length);
  }
  const named = quarters.map(formatQuarter).join(', ');
  return quarters.length === 1
    ? l10n.t('Add an entry for {0}', named)
    : l10n.t('Add an entry for each of {0}', named);
}

/** A part's schedule is on a line that is lost, or misspelt. */
function isScheduledOtherwise({ children }: PlanNode): boolean {
  return children.some(
    (child) =>
      isWrittenOtherwise(child.at, 'schedule', objectType(child.kind)) ||
      isScheduledOtherwise(child),
  );
}

/** `2024-Q1..2024-Q3, 2025-Q4` */
function runsOf(quarters: readonly Quarter[]): string {
  const runs: string[] = [];
  let first: Quarter | undefined;
  for (const [index, quarter] of quarters.entries()) {
    first ??= quarter;
    if (quarters[index + 1] === quarter + 1) continue;
    const last = formatQuarter(quarter);
    runs.push(first === quarter ? last : `${formatQuarter(first)}..${last}`);
    first = undefined;
  }
  return runs.join(', ');
}

/** An entry for each quarter, before the first that starts later. */
function insertEntries({ node, list, quarters }: Gap, { tree }: Snapshot): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const quarter of quarters) {
    const next = node.schedule.find((entry) => startsAfter(entry, quarter));
    const place = next ? list.items.indexOf(next.at) : list.items.length;
    const value = { period: raw(formatQuarter(quarter)), tasks: [toFillIn] };
    for (const edit of insertItem(tree, list, place, value)) addInsertion(edits, edit);
  }
  return edits;
}

function startsAfter({ period }: ScheduleEntry, quarter: Quarter): boolean {
  return period?.period !== undefined && quarterOf(period.period.first) > quarter;
}

/** Insertions at one place become one, so that their order does not depend on who applies them. */
function addInsertion(edits: TextEdit[], { range, newText }: TextEdit): void {
  const { line, character } = range.start;
  const same = edits.findIndex(
    ({ range: { start } }) => start.line === line && start.character === character,
  );
  const before = edits[same];
  if (before) edits[same] = { range, newText: before.newText + newText };
  else edits.push({ range, newText });
}
