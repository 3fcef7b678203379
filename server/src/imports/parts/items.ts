import { append } from '../append';
import type { Language } from '../../values/language';
import { parsePeriod } from '../../values/period';
import type { ImportNote, Parsed } from '../parsed';
import type { SourceText } from '../source';
import type { DraftItem, ItemKind } from './drafts';
import { factsIn, wrongPeriodsIn, type Facts } from './item-facts';
import { findList, leadHeading, type FoundList, type ListGroup, type ListItem } from './list-tree';
import { gathered, metricOf } from './metric-lines';
import {
  beginsAgain,
  keptAsText,
  numberInSentence,
  numberMissing,
  numberTwice,
  periodAsWritten,
} from './notes';
import { paragraphsOf, stretch, type PartText, type Paragraph } from './passage';
import { metricsOfProse, risksOfProse } from './prose-items';
import { riskItems } from './risk-items';
import { sentencesOf } from './sentences';

/** The list's own introduction, which says nothing of the work: `Tavoitteet ovat seuraavat.` */
const introduces = /seuraav|alla(?!\p{L})|följande|nedan|following|below/iu;
const bare = (fields: Facts): DraftItem => {
  const keys = Object.keys(fields);
  return keys.length === 1 && fields.text !== undefined ? fields.text : fields;
};

function itemOf(text: string, kind: ItemKind, language: Language): Facts {
  return kind === 'metric' ? metricOf(text, language) : { text, ...factsIn(text, kind, language) };
}

/** Deadlines of the source that are none, wherever they stand. */
function slipsIn(
  items: readonly DraftItem[],
  source: readonly SourceText[],
): readonly ImportNote[] {
  return items.flatMap((item) => {
    if (typeof item === 'string') return [];
    const wrong = wrongPeriodsIn(item).map((written) => {
      const at = source.find(({ text }) => text.includes(written));
      const read = parsePeriod(written);
      const quote = { line: at?.line ?? 1, text: item.text ?? written };
      return periodAsWritten(quote, written, read.ok ? [] : read.problem.corrections);
    });
    return [...wrong, ...slipsIn(item.items ?? [], source)];
  });
}

class ListReader {
  readonly kept: SourceText[] = [];
  readonly notes: ImportNote[] = [];

  constructor(
    private readonly list: FoundList,
    private readonly kind: ItemKind,
    private readonly language: Language,
  ) {}

  read(): readonly DraftItem[] {
    const { groups, rest } = this.list;
    const before = this.readLead();
    const items = groups.flatMap((group) => this.readGroup(group));
    for (const [from, to] of rest) this.keep(from, to);
    return [...before, ...items];
  }

  private text(from: number, to: number): SourceText | undefined {
    return stretch(this.list.passage, from, to);
  }

  private keep(from: number, to: number): void {
    const text = this.text(from, to);
    if (!text) return;
    this.kept.push(text);
    this.notes.push(keptAsText(text));
  }

  /** What stands before the first item: sentences of their own, an introduction, the first heading. */
  private readLead(): readonly DraftItem[] {
    const { groups, lead } = this.list;
    const [first] = groups;
    const heading = leadHeading(this.list);
    const isGroups = groups.length > 1 && groups.slice(1).some((group) => group.heading);
    const at = heading === undefined ? lead[1] : lead[0] + heading;
    if (first && heading !== undefined && isGroups && !first.heading) first.heading = [at, lead[1]];
    else this.keep(at, lead[1]);
    const text = this.text(lead[0], at);
    if (!text) return [];
    const isWork = this.kind !== 'metric' && this.kind !== 'risk' && /[.!]$/.test(text.text);
    if (!isWork || introduces.test(text.text)) {
      this.keep(lead[0], at);
      return [];
    }
    return sentencesOf(text.text).map((sentence) =>
      bare(itemOf(sentence, this.kind, this.language)),
    );
  }

  private readGroup(group: ListGroup): readonly DraftItem[] {
    const heading = group.heading && this.text(...group.heading);
    const [first] = group.items;
    const at = first && this.text(first.mark.at, first.to);
    if (group.isAgain && at) this.notes.push(beginsAgain(at));
    const read = this.readItems(group.items);
    const items = (this.kind === 'metric' ? gathered(read, this.language) : read).map(bare);
    if (!heading) return items;
    const title = heading.text.replace(/\s*:$/, '');
    return items.length > 0 ? [{ title, items }] : [title];
  }

  private readItems(items: readonly ListItem[]): readonly Facts[] {
    const isNumberKept = items.some(({ mark }) => mark.slip);
    const read: Facts[] = [];
    for (const [index, item] of items.entries()) {
      const text = this.text(item.from, item.to);
      const before = items[index - 1];
      const last = read.at(-1);
      if (!text) {
        // A mark without a text leads in what stands below it.
        append(read, this.readItems(item.items));
        continue;
      }
      this.noteSlip(item, text);
      const joint = before && last?.text && !last.items && this.jointOf(before, item, text);
      if (joint) {
        this.notes.push(numberInSentence(text, item.mark.typed));
        read[read.length - 1] = this.readItem(`${last.text}${joint}${text.text}`, item);
        continue;
      }
      const number = isNumberKept && item.mark.typed !== '' ? `${item.mark.typed} ` : '';
      read.push(this.readItem(number + text.text, item));
    }
    return read;
  }

  private readItem(text: string, { mark, items }: ListItem): Facts {
    const goals = mark.goal === undefined ? {} : { goals: [mark.goal] };
    const own = items.length > 0 ? { items: this.readItems(items).map(bare) } : {};
    return { ...itemOf(text, this.kind, this.language), ...goals, ...own };
  }

  private noteSlip({ mark }: ListItem, text: SourceText): void {
    if (mark.slip === 'doubled') this.notes.push(numberTwice(text, mark.typed));
    if (mark.slip === 'skipped') this.notes.push(numberMissing(text, mark.typed));
  }

  /** How the item goes on with the sentence before it; undefined where it begins one of its own. */
  private jointOf(before: ListItem, item: ListItem, text: SourceText): string | undefined {
    if (
      item.mark.startsParagraph ||
      !/^(?:joka|jota|jonka|jotka|joita|joiden|jossa|josta|mikä|mitä|som|vilket|vilka|which|that|who)(?!\p{L})/u.test(
        text.text,
      )
    )
      return undefined;
    const end = this.list.passage.text.slice(before.to, item.mark.at).trim();
    return end === '' ? ' ' : end === ',' ? ', ' : undefined;
  }
}

function asDraft(item: DraftItem): DraftItem {
  if (typeof item === 'string') return { text: item, draft: true };
  return item.items && item.text === undefined
    ? { ...item, items: item.items.map(asDraft) }
    : { ...item, draft: true };
}

/** Metrics that nothing marks: what each sentence lists, and values that stand in sentences of their own. */
function readMetrics(
  paragraphs: readonly Paragraph[],
  language: Language,
): Parsed<readonly DraftItem[]> {
  const { items, remarks: kept } = metricsOfProse(paragraphs, language);
  const metrics = gathered(items, language).map(bare);
  const value = kept.length > 0 ? metrics.map(asDraft) : metrics;
  const source = paragraphs.map(({ text, starts }) => ({ line: starts[0]?.line ?? 1, text }));
  return { value, kept, notes: [...kept.map(keptAsText), ...slipsIn(metrics, source)] };
}

/** Items that nothing marks: a paragraph each, of metrics and risks what their sentences say. */
function readProse(
  paragraphs: readonly Paragraph[],
  kind: ItemKind,
  language: Language,
): Parsed<readonly DraftItem[]> {
  if (kind === 'metric') return readMetrics(paragraphs, language);
  const value =
    kind === 'risk'
      ? risksOfProse(paragraphs).map(bare)
      : paragraphs.map(({ text }) => bare(itemOf(text, kind, language)));
  return { value, kept: [], notes: [] };
}

/**
 * The items of a list: numbered inside a paragraph or in paragraphs of their own, with letters and
 * bullets below them, under headings of groups; of metrics and risks also what a sentence lists
 * (plan-format §4). Where a number of the source is wrong the list keeps its typed numbers, so that
 * `content/numbering` reports them.
 * @param language of the document: how its figures are written
 */
export function parseItems(
  texts: readonly PartText[],
  kind: ItemKind,
  language: Language,
): Parsed<readonly DraftItem[]> {
  const paragraphs = paragraphsOf(texts);
  const list = findList(paragraphs);
  if (!list) return readProse(paragraphs, kind, language);
  const reader = new ListReader(list, kind, language);
  const items = reader.read();
  const value = kind === 'risk' ? riskItems(items).map(bare) : items;
  return { value, kept: reader.kept, notes: [...reader.notes, ...slipsIn(items, texts)] };
}

/**
 * The items with the ids of the goals that they name by number. A goal that `idOf` does not know is
 * named in the text again, as the source has it.
 */
export function withGoalIds(
  items: readonly DraftItem[],
  idOf: (number: number) => string | undefined,
): readonly DraftItem[] {
  return items.map((item) => {
    if (typeof item === 'string') return item;
    const { goals, ...others } = item;
    const within = item.items ? { items: withGoalIds(item.items, idOf) } : {};
    const named = (goals ?? []).map((goal) =>
      typeof goal === 'number' ? (idOf(goal) ?? goal) : goal,
    );
    const unknown = named.filter((goal) => typeof goal === 'number');
    const ids = named.filter((goal) => typeof goal === 'string');
    const text =
      unknown.length > 0 && item.text !== undefined
        ? { text: `(${unknown.join(', ')}) ${item.text}` }
        : {};
    return { ...others, ...(ids.length > 0 ? { goals: ids } : {}), ...text, ...within };
  });
}
