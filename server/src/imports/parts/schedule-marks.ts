import { bracketDepths } from './sentences';
import {
  deadlineAfter,
  deadlineBefore,
  timesIn,
  type FoundTime,
  type TimeKind,
} from './periods-in-text';
import { parsePeriod } from '../../values/period';
import { endMarks, titledMarks, type TitledMark } from './schedule-line-ends';

/** Where an entry of a schedule begins: its period and where the text of its tasks begins. */
export interface EntryMark {
  readonly at: number;
  readonly end: number;
  /** Undefined for a time that no period can be made of: it stays in the text of its entry. */
  readonly period: string | undefined;
  /** Nothing but another period stands before and behind it: `Q1/2023, Q2/2023.` */
  readonly isBare: boolean;
  /** The whole task, where its time stands behind it in a line of their own: nothing follows it. */
  readonly task?: string;
  /** What the line calls it in front of its time: `Vaihe 1 (1/2024–6/2024): …`. */
  readonly title?: string;
  /** A year over quarters, which have it: no entry of its own. */
  readonly isYear?: true;
}

/** Words before a period that make it a part of the sentence. */
const withinSentence =
  /(?:^|[\s(])(?:vuoden|vuosina|vuonna|vuoteen|aikana|aikavälillä|alkaen|asti|saakka|välillä|ja|tai|sekä|on|ennen|jälkeen|från|under|till|until|from|since|in|during|and|of)\s*$/iu;

/** What stands for a time only in front of a colon: a year with its word. */
const namedYear =
  /(?:v\.|vuosi|vuonna|vuodet|år|year|years|in)\s+(\d{4}(?:\s?[-–]\s?\d{4})?)(?=\s?:)/giu;
/** A quarter whose year stands above it, or nowhere. */
const bareQuarter =
  /(?<![\p{L}\d/–-])[Qq]\d(?:\s?[-–]\s?[Qq]?\d)?(?![\p{L}\d/])(?!\s?[-–/]\s?\d)/gu;
const onlyQuarters = /^[Qq]\d(?:\s?[-–]\s?[Qq]?\d)?$/u;
const onlyYear = /^\d{4}$/;
/** In front of a word in lower case other years are counts: `2000 asiakasta`. */
const isLikelyYear = /^20[1-4]\d$/;

const colon = /^\s?:/;
/** A full stop or a dash behind a period at the start of an entry parts it from its text. */
const point = /^\s?[.–-](?=\s+\p{L})/u;
/** From here on, without an end: the day is not the time of the work. */
const openEnd =
  /^\s*(?:alkaen|lähtien|eteenpäin|och framåt|framåt|och tills vidare|onwards?|and on|[-–](?=\s*(?::|$)))(?!\p{L})/iu;

/** So much of what stands before a period is looked at. */
const nearby = 80;

function isSentenceStart(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - nearby), at);
  const before = near.trimEnd();
  return before === '' || /[.;!?\n)]$/.test(before) || near.slice(before.length).includes('\n');
}

const lineStart = /(?:^|\n)[^\S\n]*$/;

function namedTime({ index, 0: written, 1: year }: RegExpExecArray): FoundTime {
  const text = year ?? written;
  return { at: index, end: index + written.length, text, strong: false, kind: 'figures' };
}

const inOrder = (times: readonly FoundTime[]): readonly FoundTime[] =>
  [...times].sort((a, b) => a.at - b.at);

/** Those that do not overlap any of the others; both stand in their order. */
function without(times: readonly FoundTime[], others: readonly FoundTime[]): readonly FoundTime[] {
  let next = 0;
  return times.filter(({ at, end }) => {
    while ((others[next]?.end ?? Infinity) <= at) next += 1;
    return (others[next]?.at ?? Infinity) >= end;
  });
}

class MarkFinder {
  private readonly depths: ArrayLike<number>;
  private readonly found: readonly FoundTime[];
  /** So many lines begin with a time that a line that does begins an entry. */
  private readonly isLined: boolean;

  constructor(private readonly text: string) {
    this.depths = bracketDepths(text);
    const times = timesIn(text);
    const quarters = Array.from(text.matchAll(bareQuarter), (match) => namedTime(match));
    const years = Array.from(text.matchAll(namedYear))
      .filter(({ index }) => !/[\p{L}\d./–-]/u.test(text.charAt(index - 1)))
      .map((match) => namedTime(match));
    const named = inOrder([...without(quarters, times), ...years]);
    this.found = inOrder([...named, ...without(times, named)]);
    this.isLined = this.found.filter(({ at }) => this.beginsLine(at)).length >= 2;
  }

  find(): readonly EntryMark[] {
    const titled = titledMarks(this.text, this.found);
    const marks = [...titled, ...this.marksIn(titled)].sort((a, b) => a.at - b.at);
    return [...marks, ...endMarks(this.text, this.found, marks)].sort((a, b) => a.at - b.at);
  }

  /** @param titled lines that have a mark already */
  private marksIn(titled: readonly TitledMark[]): readonly EntryMark[] {
    const marks: EntryMark[] = [];
    const taken = new Set(titled.map(({ time }) => time));
    let year: string | undefined;
    for (const [index, time] of this.found.entries()) {
      if (taken.has(time)) continue;
      if (this.depths[time.at] !== 0 || time.at < (marks.at(-1)?.at ?? 0)) continue;
      const isBare = this.isBare(index);
      const isUnderYear = year !== undefined && onlyQuarters.test(time.text);
      if (!isBare && !this.begins(time, marks.length > 0, isUnderYear)) continue;
      const above = marks.at(-1);
      if (isUnderYear && above && above.period === year && this.isHeading(above))
        marks[marks.length - 1] = { ...above, isYear: true };
      if (!onlyQuarters.test(time.text))
        year = onlyYear.test(time.text) && this.headsLine(time) ? time.text : undefined;
      marks.push(this.markOf(time, isBare, isUnderYear ? year : undefined));
    }
    return marks;
  }

  private markOf(time: FoundTime, isBare: boolean, year: string | undefined): EntryMark {
    const { at, end, text } = time;
    const after = this.text.slice(end, end + nearby);
    const sign = colon.exec(after) ?? (isBare ? /^\s*[,;.]?/.exec(after) : point.exec(after));
    const period = year === undefined ? text : `${text}/${year}`;
    if (deadlineAfter.test(after)) return { at, end: at, period, isBare };
    const isOpen = openEnd.test(after);
    if (isOpen || !canStand(time.kind, text)) return { at, end: at, period: undefined, isBare };
    return { at, end: end + (sign?.[0].length ?? 0), period, isBare };
  }

  /** One of several periods in a row, parted by commas. */
  private isBare(index: number): boolean {
    const here = this.found[index];
    if (!here?.strong) return false;
    const parts = (a: FoundTime | undefined, b: FoundTime | undefined): boolean =>
      a !== undefined &&
      b !== undefined &&
      a.strong &&
      b.strong &&
      /^\s*(?:,|;|ja|och|and)\s*$/.test(this.text.slice(a.end, b.at));
    const [before, next] = [this.found[index - 1], this.found[index + 1]];
    const isListed = parts(before, here) || parts(here, next);
    // The last one may have a text: then it begins an entry like any other.
    return isListed && (parts(here, next) || /^\s*(?:[.;,]|$)/.test(this.text.slice(here.end)));
  }

  private begins(time: FoundTime, hasBegun: boolean, isUnderYear: boolean): boolean {
    const before = this.text.slice(Math.max(0, time.at - nearby), time.at);
    const after = this.text.slice(time.end);
    const begins = this.beginsLine(time.at);
    if (deadlineBefore.test(before)) return false;
    if (deadlineAfter.test(after)) return begins && this.isOneLine(time);
    if (time.kind === 'count') return begins && /^\s*(?::|[–-]\s|\n|$|\s\p{Lu})/u.test(after);
    if (colon.test(after)) return true;
    if (this.isAll(time)) return true;
    if (onlyQuarters.test(time.text)) return isUnderYear && begins;
    if (this.headsLine(time) || (begins && openEnd.test(after))) return true;
    if (!time.strong) return isSentenceStart(this.text, time.at) && this.isDated(time, after);
    if (after.trim() === '') return isSentenceStart(this.text, time.at);
    if (withinSentence.test(before)) return false;
    if (isSentenceStart(this.text, time.at)) return true;
    // Without any sign between: what follows begins like an entry, and so did one before it.
    return (
      /^[^\S\n]+\p{Lu}/u.test(after) || (hasBegun && /^[^\S\n]+\p{Ll}/u.test(after) && this.isRunOn)
    );
  }

  /** The whole text is this time, and a full stop. */
  private isAll({ at, end }: FoundTime): boolean {
    return this.text.slice(0, at).trim() === '' && /^[\s.;,]*$/.test(this.text.slice(end));
  }

  private beginsLine(at: number): boolean {
    return lineStart.test(this.text.slice(Math.max(0, at - nearby), at));
  }

  /** A deadline is what its line is about: nothing stands before it, and no sentence behind it. */
  private isOneLine({ end }: FoundTime): boolean {
    const [line = ''] = this.text.slice(end).split('\n', 1);
    return line.length <= 2 * nearby;
  }

  /** It is all that its line says, and lines follow. */
  private headsLine({ at, end }: FoundTime): boolean {
    return this.beginsLine(at) && /^[^\S\n]*:?[^\S\n]*\n\s*\S/u.test(this.text.slice(end));
  }

  private isHeading({ end }: EntryMark): boolean {
    return /^[^\S\n]*\n/.test(this.text.slice(end));
  }

  /** Months and days begin an entry where a dash or a space and a capital letter follow. */
  private isDated(time: FoundTime, after: string): boolean {
    if (this.isLined && this.beginsLine(time.at) && /^(?:\s[–-]\s|[^\S\n]+\p{L})/u.test(after))
      return !onlyYear.test(time.text) || isLikelyYear.test(time.text) || !/^\s\p{Ll}/u.test(after);
    return !onlyYear.test(time.text) && /^(?:\s[–-]\s|\s+\p{Lu}\p{Ll})/u.test(after);
  }

  /** The first period has no colon: none of them need one. */
  private get isRunOn(): boolean {
    const [first] = this.found;
    return first !== undefined && first.strong && /^\s+\p{L}/u.test(this.text.slice(first.end));
  }
}

/** Whether the time is one that the plan's checks can name a period for: weeks of a year are. */
export function canStand(kind: TimeKind, written: string): boolean {
  if (kind !== 'count') return true;
  const read = parsePeriod(written);
  return read.ok || read.problem.corrections.length > 0;
}

/** Where the entries of a schedule begin, in the order of the text. */
export function entryMarks(text: string): readonly EntryMark[] {
  return new MarkFinder(text).find();
}
