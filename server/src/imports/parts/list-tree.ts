import { inlineMarks, paragraphMark, type Mark } from './list-marks';
import { sequenceOf, type PlacedMark } from './list-sequence';
import { joined, type Paragraph, type Passage } from './passage';
import { sentenceEnds } from './sentences';

/** An item with the stretch of its text, before anything is read in it. */
export interface ListItem {
  readonly mark: PlacedMark;
  /** Offsets of its text, without marks and what parts it from the next. */
  readonly from: number;
  to: number;
  readonly items: ListItem[];
}

export interface ListGroup {
  /** Offsets of the heading; undefined where there is none. */
  heading: readonly [number, number] | undefined;
  readonly items: ListItem[];
  /** The numbering begins again without a heading. */
  readonly isAgain: boolean;
}

export interface FoundList {
  readonly passage: Passage;
  /** Offsets of what stands before the first item, the heading of the first group included. */
  readonly lead: readonly [number, number];
  readonly groups: readonly ListGroup[];
  /** Paragraphs behind the list that belong to no item. */
  readonly rest: readonly (readonly [number, number])[];
}

/** A heading is no longer than this. */
const longestHeading = 110;
const joints: readonly string[] = ['ja', 'sekä', 'och', 'samt', 'and'];

/** Where the signs and joining words begin that stand behind an item. */
function endOf(text: string): number {
  let end = text.length;
  for (;;) {
    const signs = /[\s,;]/.test(text.charAt(end - 1));
    const joint = signs ? undefined : joints.find((each) => text.endsWith(each, end));
    const length = signs ? 1 : (joint?.length ?? 0);
    const isPart = signs || /\s/.test(text.charAt(end - length - 1));
    if (length === 0 || !isPart) return end;
    end -= length;
  }
}

function marksOf(paragraphs: readonly Paragraph[]): readonly Mark[] {
  let at = 0;
  return paragraphs.flatMap((paragraph) => {
    const first = paragraphMark(paragraph, at);
    const skipped = first ? Math.max(first.end - at, 0) : 0;
    const others = inlineMarks(paragraph.text, at).filter((mark) => mark.at >= at + skipped);
    at += paragraph.text.length + 1;
    return first ? [first, ...others] : others;
  });
}

/** Where the last sentence before `to` ends, when what follows it may be a heading. */
function headingBefore(text: string, from: number, to: number): number | undefined {
  const end = sentenceEnds(`${text.slice(from, to).trimEnd()} `).at(-1);
  if (end === undefined) return undefined;
  const heading = text.slice(from + end, to).trim();
  const fits = heading !== '' && heading.length <= longestHeading && !/[.!?]$/.test(heading);
  return fits ? from + end : undefined;
}

class ListBuilder {
  readonly groups: ListGroup[] = [];
  readonly rest: (readonly [number, number])[] = [];
  private heading: readonly [number, number] | undefined;
  private readonly path: ListItem[] = [];

  constructor(private readonly text: string) {}

  add(mark: PlacedMark, next: number, hasNext: boolean): void {
    const group = this.groupFor(mark);
    while ((this.path.at(-1)?.mark.level ?? -1) >= mark.level) this.path.pop();
    const item: ListItem = { mark, from: mark.end, to: next, items: [] };
    (this.path.at(-1)?.items ?? group.items).push(item);
    this.path.push(item);
    this.cutParagraphs(item, hasNext);
  }

  private groupFor(mark: PlacedMark): ListGroup {
    const current = this.groups.at(-1);
    if (current && !mark.restarts && !this.heading) return current;
    const heading = this.heading ?? (mark.restarts ? this.headingInLast(mark.at) : undefined);
    this.heading = undefined;
    this.path.length = 0;
    const isAgain = mark.restarts && !heading;
    const group: ListGroup = { heading, items: [], isAgain };
    this.groups.push(group);
    return group;
  }

  /** Takes the heading of the next group off the end of the last item. */
  private headingInLast(at: number): readonly [number, number] | undefined {
    const last = this.path.at(-1);
    const from = last && headingBefore(this.text, last.from, at);
    if (!last || from === undefined) return undefined;
    last.to = from;
    return [from, at];
  }

  /** Paragraphs without a mark behind an item: a heading of what follows, or no part of the list. */
  private cutParagraphs(item: ListItem, hasNext: boolean): void {
    const own = this.text.slice(item.from, item.to);
    const end = own.indexOf('\n');
    if (end < 0) return;
    const more = [item.from + end + 1, item.to] as const;
    item.to = item.from + end;
    const following = this.text.slice(...more).trim();
    if (following === '') return;
    const isHeading = hasNext && following.length <= longestHeading && !/[.!?]$|\n/.test(following);
    if (isHeading) this.heading = more;
    else this.rest.push(more);
  }
}

function trimmed(text: string, item: ListItem): void {
  item.to = item.from + endOf(text.slice(item.from, item.to));
  for (const each of item.items) trimmed(text, each);
}

/** The list that the paragraphs hold; undefined where nothing in them is marked as an item. */
export function findList(paragraphs: readonly Paragraph[]): FoundList | undefined {
  const passage = joined(paragraphs, '\n');
  const marks = sequenceOf(marksOf(paragraphs), passage.text);
  const [first] = marks;
  if (!first) return undefined;
  const builder = new ListBuilder(passage.text);
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1];
    builder.add(mark, next?.at ?? passage.text.length, next !== undefined);
  }
  const { groups, rest } = builder;
  for (const item of groups.flatMap(({ items }) => items)) trimmed(passage.text, item);
  return { passage, lead: [0, first.at], groups, rest };
}

/** The heading at the end of what stands before a list, and the offsets of what is before it. */
export function leadHeading({ passage, lead }: FoundList): number | undefined {
  const text = passage.text.slice(...lead);
  const from = headingBefore(passage.text, ...lead);
  if (from !== undefined) return from;
  const whole = text.trim();
  return whole !== '' && whole.length <= longestHeading && !/[.!?]$/.test(whole) ? 0 : undefined;
}
