import type { PlanNode, ScheduleEntry } from '../../model/plan';
import { quarterOf, type Quarter } from '../../values/period';

/** Every Finnish form of the word has this stem: loppuraportti, -raportin, -raportointi. */
const reportWords = /loppurapor|slutrapport|final\s+report/i;

/**
 * A final report that is read, or that is another project's or of a phase only. Where the words leave
 * it open, as in _tulosten kirjaaminen loppuraporttiin_, they tell nothing of when the own one is due.
 */
const otherReportWords = [
  /edelli[ns]|edeltä[jv]|aie(?:mm|mp)|aikaise(?:mm|mp)/i,
  /(?:toisen|toisten|muun|muiden)\s+(?:hank|projekt)/i,
  /vaiheen\s+loppurap|loppuraport(?:tiin|teihin)(?!\p{L})/iu,
  /föregående|tidigare|annat\s+projekt|andra\s+projekt|(?:etappens|fasens)\s+slutrapport/i,
  /\b(?:previous|earlier|prior(?!\s+to)|preceding|(?:another|other)\s+projects?)\b/i,
  /\bphase(?:'s|\s+\w+)?\s+final\s+report|final\s+report\s+(?:of|on|for)\s+(?:\w+\s+){0,2}phase\b/i,
];

export interface EarlyReport {
  readonly entry: ScheduleEntry;
  /** The last quarter of the entry. */
  readonly quarter: Quarter;
  /** The entry with the other tasks that end last. */
  readonly later: ScheduleEntry;
  readonly lastQuarter: Quarter;
}

/**
 * A node's final report that is scheduled before the last quarter in which the node has other
 * tasks. Where several entries speak of a final report the last of them counts: the earlier ones
 * are drafts, or another project's report; so nothing is said where one of them has no readable
 * period, or where the last need not be about the own report. Other tasks without a period are left
 * out.
 */
export function earlyReport({ schedule }: PlanNode): EarlyReport | undefined {
  const mentions = schedule.filter(speaksOfReport);
  if (mentions.some(({ period }) => !period?.period)) return undefined;
  const last = lastOf(mentions);
  const report = lastOf(mentions.filter(isOwnReport));
  if (!report || report.quarter !== last?.quarter) return undefined;
  const later = lastOf(schedule.filter(hasOtherTasks));
  return later && report.quarter < later.quarter
    ? { ...report, later: later.entry, lastQuarter: later.quarter }
    : undefined;
}

function lastOf(entries: readonly ScheduleEntry[]) {
  let last: { readonly entry: ScheduleEntry; readonly quarter: Quarter } | undefined;
  for (const entry of entries) {
    const period = entry.period?.period;
    if (!period) continue;
    const quarter = quarterOf(period.last);
    if (!last || quarter > last.quarter) last = { entry, quarter };
  }
  return last;
}

function textsOf({ title, tasks }: ScheduleEntry): readonly string[] {
  return [...(title ? [title] : []), ...tasks].map(({ value }) => value);
}

function speaksOfReport(entry: ScheduleEntry): boolean {
  return textsOf(entry).some((text) => reportWords.test(text));
}

function isOwnReport(entry: ScheduleEntry): boolean {
  return textsOf(entry).some(
    (text) => reportWords.test(text) && !otherReportWords.some((words) => words.test(text)),
  );
}

/** A title over tasks is no task of its own. */
export function hasOtherTasks(entry: ScheduleEntry): boolean {
  const { title, tasks } = entry;
  const all = tasks.length > 0 ? tasks : title ? [title] : [];
  return all.some(({ value }) => !reportWords.test(value));
}
