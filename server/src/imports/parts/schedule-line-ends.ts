import type { FoundTime } from './periods-in-text';
import { deadlineBefore } from './periods-in-text';
import type { EntryMark } from './schedule-marks';
import { sentencesOf } from './sentences';

/** A sign between a task and its time. */
const sign = /[,:|–—(\t-]\s*$/;
/** Words that tie a time to the sentence before it. */
const tied =
  /(?:^|\s)(?:vuoden|vuosina|vuonna|vuoteen|vuodesta|aikana|alkaen|ennen|jälkeen|loppuun|alkuun|välillä|aikavälillä|päivitetty|ja|tai|on|uppdaterad|updated|från|under|till|och|eller|år|from|until|since|in|during|and|or|of|to|after)\s*$/iu;
const longest = 200;

/**
 * Lines whose time stands behind their task: `Kick-off, Q1/2024`, `Loppuraportti (12/2025)`. A line with
 * other times, with several sentences, or under a time that heads it is left alone.
 */
export function endMarks(
  text: string,
  times: readonly FoundTime[],
  marks: readonly EntryMark[],
): readonly EntryMark[] {
  const found: EntryMark[] = [];
  let at = 0;
  let nextTime = 0;
  let nextMark = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    const firstTime = nextTime;
    while ((times[nextTime]?.at ?? Infinity) < end) nextTime += 1;
    const firstMark = nextMark;
    while ((marks[nextMark]?.at ?? Infinity) < end) nextMark += 1;
    const above = marks[firstMark - 1];
    const isFree = nextMark === firstMark && !(above && headsLines(text, above));
    const inLine = times.slice(firstTime, nextTime);
    const mark = isFree ? lineMark(line, at, inLine) : undefined;
    if (mark) found.push(mark);
    at = end + 1;
  }
  return found;
}

function lineMark(line: string, at: number, times: readonly FoundTime[]): EntryMark | undefined {
  if (line.length > longest) return undefined;
  const [time] = times;
  if (times.length !== 1 || !time || time.kind === 'count') return undefined;
  const before = line.slice(0, time.at - at);
  const after = line.slice(time.end - at);
  const isInBracket = before.endsWith('(');
  if (!(isInBracket ? /^\)[\s.;,]*$/ : /^[\s.;,]*$/).test(after)) return undefined;
  if (deadlineBefore.test(before) || tied.test(before) || sentencesOf(line).length > 1)
    return undefined;
  const task = before.replace(sign, '').trim();
  const isParted = sign.test(before) || !/\.\s*$/.test(after);
  if (!isParted || !/\p{L}/u.test(task)) return undefined;
  return { at, end: at + line.length, period: time.text, isBare: false, task };
}

/** A mark that is all of its line heads the lines below it. */
function headsLines(text: string, { end }: EntryMark): boolean {
  return /^[^\S\n]*(?:\n|$)/.test(text.slice(end));
}

/** A mark of a line with the time that it has. */
export interface TitledMark extends EntryMark {
  readonly time: FoundTime;
}

const opening = /^(?:from|since|från|fr\.?\s?o\.?\s?m\.?|alkaen)$/iu;
const longestTitle = 80;

/**
 * Lines that name their entry before its time: `Vaihe 1 (1/2024–6/2024): kartat`. Where the word before
 * it says that it only begins then, it stays in the text.
 */
export function titledMarks(text: string, times: readonly FoundTime[]): readonly TitledMark[] {
  const found: TitledMark[] = [];
  let at = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const first = next;
    while ((times[next]?.at ?? Infinity) < at + line.length) next += 1;
    const [time] = next === first + 1 ? times.slice(first, next) : [];
    const mark = time && time.kind !== 'count' ? titledMark(line, at, time) : undefined;
    if (mark) found.push(mark);
    at += line.length + 1;
  }
  return found;
}

function titledMark(line: string, at: number, time: FoundTime): TitledMark | undefined {
  const before = line.slice(0, time.at - at);
  const isInBracket = before.endsWith('(');
  const after = line.slice(time.end - at);
  const [colon] = (isInBracket ? /^\)\s?:\s*/ : /^\s?:\s*/).exec(after) ?? [];
  const title = before.replace(sign, '').trim();
  if (colon === undefined || !/\p{L}/u.test(title) || title.length > longestTitle) return undefined;
  if (opening.test(title)) return { at, end: at, period: undefined, isBare: false, time };
  if (/[.:;!?](?:\s|$)/.test(title) || tied.test(before)) return undefined;
  const end = time.end + colon.length;
  return { at, end, period: time.text, isBare: false, title, time };
}
