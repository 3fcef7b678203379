import { append } from '../append';
import { parsePeriod } from '../../values/period';
import type { ImportNote, Parsed } from '../parsed';
import type { SourceText } from '../source';
import type { DraftEntry, DraftSubTimeline, DraftTimeline } from './drafts';
import { findList, type ListItem } from './list-tree';
import { keptAsText, periodAsWritten } from './notes';
import {
  hasWords,
  joined,
  lineAt,
  paragraphsOf,
  stretch,
  type Paragraph,
  type PartText,
  type Passage,
} from './passage';
import { deadlineAfter, periodsIn, timesIn } from './periods-in-text';
import { entryMarks, type EntryMark } from './schedule-marks';
import { bracketDepths, sentencesOf } from './sentences';

/** The work that goes on from the first day to the last, and so has no period of its own. */
const wholeProject =
  /(?<!\p{L})(?:koko\s+(?:hankkeen|projektin|hankeajan|hankekauden|toteutuksen)(?:\s+ajan)?|hankkeen\s+ajan|hankkeen\s+aikana|projektin\s+aikana|hela\s+projekt\p{L}*|under\s+hela\s+projekt\p{L}*|throughout\s+the\s+project|whole\s+project(?:\s+period)?)(?!\p{L})/iu;
const wholeProjectLabel = new RegExp(`^(${wholeProject.source})\\s*:\\s*`, 'iu');

/** `Työ toteutetaan 1.1.2023-31.12.2025.`: what stands before the time of the whole work. */
const overallLead =
  /^(?:[^.:;\n]{0,80}?\s)?(?:toteut\p{L}*|kesto|hankeaika|aikataulu|ajoittuu|kestää|genomförs|genomförandetid|pågår|projekttid|is carried out|is implemented|runs(?: from)?|duration|implementation(?: period)?)\s*:?\s*$/iu;
/** What the sentence is about when it speaks of the work package itself. */
const ownSubject =
  /^(?:(?:työ|hanke|projekti|toteutus|toteutusaika|työpaketti|työpaketin\s+(?:työ|toteutus)|kesto|hankeaika|aikataulu|arbetet|projektet|arbetspaketet|genomförandetid|projekttid|the\s+work|work|the\s+project|implementation|duration)\p{L}*\s*)?$/iu;
const verb =
  /\s*(?:toteutetaan|toteutuu|ajoittuu|kestää|genomförs|pågår|is carried out|is implemented|runs(?: from)?)\s*:?$/iu;

interface Overall {
  readonly period: string;
  /** What is done then, where it is not the work package itself. */
  readonly subject: string | undefined;
  readonly end: number;
}

function overallOf(text: string): Overall | undefined {
  const [found] = timesIn(text.slice(0, longestOverall));
  if (!found || found.kind === 'season' || found.kind === 'count') return undefined;
  const lead = text.slice(0, found.at);
  const isLed = overallLead.test(lead);
  if ((lead.trim() !== '' && !isLed) || (!isLed && found.strong)) return undefined;
  const after = (isLed ? /^\s*(?:[.;]|\n|$)\s*/ : /^\s*(?:[.;]\s*|$)/).exec(text.slice(found.end));
  if (!after) return undefined;
  const subject = lead.trim().replace(verb, '').trim();
  return {
    period: found.text,
    subject: ownSubject.test(subject) ? undefined : subject,
    end: found.end + after[0].length,
  };
}

/** A time of the whole work stands in its first sentence. */
const longestOverall = 200;

class ScheduleReader {
  readonly kept: SourceText[] = [];
  readonly notes: ImportNote[] = [];

  keep(text: SourceText | undefined): void {
    if (!text || !hasWords(text.text)) return;
    this.kept.push(text);
    this.notes.push(keptAsText(text));
  }

  entries(passage: Passage, from: number): readonly DraftEntry[] {
    const { text } = passage;
    const marks = entryMarks(text.slice(from)).map((mark) => ({
      ...mark,
      at: mark.at + from,
      end: mark.end + from,
    }));
    const [first] = marks;
    if (!first) return this.unmarked(passage, from);
    const lead = text.slice(from, first.at).trim();
    const title = first.isBare ? lead.replace(/\s*:$/, '') : undefined;
    if (title === undefined || !lead.endsWith(':')) this.keep(stretch(passage, from, first.at));
    return marks.flatMap((mark, index) => {
      const next = marks[index + 1]?.at ?? text.length;
      if (mark.isYear) return [];
      if (mark.task === undefined)
        return this.entry(passage, mark, next, lead.endsWith(':') ? title : undefined);
      this.notePeriod(mark.period, lineAt(passage, mark.at), mark.task);
      return [
        { ...timeOf(mark.period), tasks: [mark.task] },
        ...this.unmarked(passage, mark.end, next),
      ];
    });
  }

  /** Without periods: a numbered list, or work that goes on through the whole project. */
  private unmarked(
    passage: Passage,
    from: number,
    to = passage.text.length,
  ): readonly DraftEntry[] {
    const rest = stretch(passage, from, to);
    if (!rest) return [];
    const items = numbered(rest.text);
    if (items) {
      this.keep(items.lead === '' ? undefined : { line: rest.line, text: items.lead });
      return items.tasks.map((task) => this.taskEntry(task, rest.line));
    }
    return rest.text.split('\n').flatMap((line) =>
      sentencesOf(line).flatMap((sentence) => {
        const entry = timed(sentence);
        if (!entry) this.keep({ line: rest.line, text: sentence });
        return entry ? [entry] : [];
      }),
    );
  }

  /** A task of a list that says its own time at its end or nowhere. */
  private taskEntry(task: string, line: number): DraftEntry {
    const label = wholeProjectLabel.exec(task);
    if (label) return { title: label[1] ?? '', tasks: [task.slice(label[0].length)] };
    const depths = bracketDepths(task);
    const found = periodsIn(task).filter(({ at }) => depths[at] === 0);
    const [only] = found;
    if (found.length !== 1 || !only || !/^[\s.]*$/.test(task.slice(only.end)))
      return { tasks: [task] };
    const rest = task.slice(0, only.at).replace(/[\s,:–-]+$/, '');
    this.notePeriod(only.text, line, task);
    return { period: only.text, tasks: [rest] };
  }

  private entry(
    passage: Passage,
    mark: EntryMark,
    next: number,
    title: string | undefined,
  ): readonly DraftEntry[] {
    const line = lineAt(passage, mark.at);
    this.notePeriod(mark.period, line, passage.text.slice(mark.at, Math.min(next, mark.at + 80)));
    const named = title === undefined ? {} : { title };
    const text = passage.text
      .slice(mark.end, next)
      .replace(/[\s,;]+$/, '')
      .trim();
    if (mark.isBare) {
      const after = sentencesOf(text.replace(/^[.,;\s]+/, ''));
      const others = after.map((sentence) => timed(sentence) ?? { tasks: [sentence] });
      return [{ ...timeOf(mark.period), ...named }, ...others];
    }
    const items = numbered(text);
    if (items) {
      const lead = items.lead.replace(/\s*:$/, '');
      const heading = mark.title ?? lead;
      const tasks = mark.title !== undefined && lead !== '' ? [lead, ...items.tasks] : items.tasks;
      return [{ ...timeOf(mark.period), ...(heading === '' ? {} : { title: heading }), tasks }];
    }
    const [first, ...others] = this.sentencesOfEntry(mark.period, text);
    const titled = mark.title === undefined ? {} : { title: mark.title };
    return first ? [{ ...titled, ...first }, ...others] : [];
  }

  /** The tasks, a sentence each; a sentence that names its own time is an entry of its own. */
  private sentencesOfEntry(written: string | undefined, text: string): readonly DraftEntry[] {
    const tasks: string[] = [];
    const others: DraftEntry[] = [];
    for (const [index, sentence] of text.split('\n').flatMap(sentencesOf).entries()) {
      const own = index === 0 ? undefined : timed(sentence);
      if (own) others.push(own);
      else tasks.push(sentence);
    }
    return [{ ...timeOf(written), ...(tasks.length > 0 ? { tasks } : {}) }, ...others];
  }

  private notePeriod(written: string | undefined, line: number, quote: string): void {
    if (written === undefined) return;
    const read = parsePeriod(written);
    if (!read.ok)
      this.notes.push(periodAsWritten({ line, text: quote }, written, read.problem.corrections));
  }
}

const timeOf = (period: string | undefined): Pick<DraftEntry, 'period'> =>
  period === undefined ? {} : { period };

/** Where the last item below an item ends. */
function endOf({ to, items }: ListItem): number {
  const last = items.at(-1);
  return last ? Math.max(to, endOf(last)) : to;
}

interface NumberedTasks {
  readonly lead: string;
  readonly tasks: readonly string[];
}

/** The tasks that a text numbers or marks; their typed numbers stay where one of them is wrong. */
function numbered(text: string): NumberedTasks | undefined {
  const paragraphs = text.split('\n').map((each): Paragraph => ({
    ...{ text: each, starts: [{ at: 0, line: 1 }] },
    ...{ depth: undefined, marker: undefined, level: undefined },
  }));
  const list = findList(paragraphs);
  const all = list?.groups.flatMap(({ items }) => items) ?? [];
  const isPlain = list?.rest.length === 0 && list.groups.every(({ heading }) => !heading);
  if (!list || !isPlain || all.length < 2) return undefined;
  const isNumberKept = all.some(({ mark }) => mark.slip);
  const tasks = all.map((item) => {
    const number = isNumberKept ? `${item.mark.typed} ` : '';
    return number + list.passage.text.slice(item.from, endOf(item)).trim();
  });
  return { lead: list.passage.text.slice(...list.lead).trim(), tasks };
}

/** A sentence that says its own time: a deadline outside brackets, or the whole project. */
function timed(sentence: string): DraftEntry | undefined {
  const label = wholeProjectLabel.exec(sentence);
  if (label) return { title: label[1] ?? '', tasks: [sentence.slice(label[0].length)] };
  const depths = bracketDepths(sentence);
  const due = periodsIn(sentence).find(
    ({ at, end, strong }) => strong && depths[at] === 0 && deadlineAfter.test(sentence.slice(end)),
  );
  if (due) return { period: due.text, tasks: [sentence] };
  const whole = wholeProject.exec(sentence);
  return whole && depths[whole.index] === 0 ? { tasks: [sentence] } : undefined;
}

/**
 * A schedule: entries of a period and tasks, run on in one paragraph or in several, with colons or
 * without, lists of bare periods, numbered tasks (plan-format §3). Tasks are divided as they are
 * written: at full stops and at numbers, not at commas. Periods stand as they are written.
 */
export function parseSchedule(texts: readonly PartText[]): Parsed<DraftTimeline> {
  const reader = new ScheduleReader();
  const paragraphs = paragraphsOf(texts);
  const schedule: DraftEntry[] = [];
  const workPackages: DraftSubTimeline[] = [];
  let own: string | undefined;
  let rest: Paragraph[] = [];
  const read = (): readonly DraftEntry[] => {
    const passage = joined(rest, '\n');
    rest = [];
    const found = overallOf(passage.text);
    if (!found) return reader.entries(passage, 0);
    const entries = reader.entries(passage, found.end);
    if (found.subject === undefined && own === undefined) {
      own = found.period;
      return entries;
    }
    const title = found.subject ?? passage.text.slice(0, found.end).trim();
    workPackages.push({ title, period: found.period, schedule: entries });
    return [];
  };
  for (const paragraph of paragraphs) {
    if (rest.length > 0 && overallOf(paragraph.text)?.subject !== undefined)
      append(schedule, read());
    rest.push(paragraph);
  }
  append(schedule, read());
  const value: DraftTimeline = {
    ...(own === undefined ? {} : { period: own }),
    schedule,
    ...(workPackages.length > 0 ? { workPackages } : {}),
  };
  return { value, kept: reader.kept, notes: reader.notes };
}
