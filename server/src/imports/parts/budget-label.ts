import {
  estimateLabel,
  fillers,
  inclusion,
  meaningIn,
  scope,
  type Meaning,
} from '../../values/cost-words';
import { remembering } from '../remembering';
import { figuresIn, type FoundPersonYears } from './amounts-in-text';
import { hasWords } from './passage';
import { sentencesOf } from './sentences';

/** What the words before an amount say. */
export interface BudgetLabel {
  /** Sentences before it that are no label. */
  readonly prose: string;
  /** What stands before a colon, where it is no name of the whole estimate. */
  readonly heading: string | undefined;
  /** The heading names parts of the plan and nothing else (`Työpaketit 1-2`). */
  readonly isScope: boolean;
  readonly meaning: Meaning | undefined;
  /** The heading is a cost line of its own, with what it is made of behind the colon. */
  readonly isLineHeading: boolean;
  /** The label as it is written, without what parts it from others. */
  readonly title: string;
  /** What it says beyond the name of the cost line; empty where nothing. */
  readonly more: string;
  /** It leads in a part of the amount before (`josta`). */
  readonly isIncluded: boolean;
  /** It goes on with what the amount before began (`ja`). */
  readonly isJoined: boolean;
  /** What stands in brackets in it. */
  readonly brackets: readonly string[];
  readonly personYears: readonly FoundPersonYears[];
  /** A rate in per cent as it is written, and the words for what it is counted on. */
  readonly rate: { readonly percent: string; readonly of: string } | undefined;
  /** Something about the whole estimate, such as its time. */
  readonly note: string | undefined;
}

const lead =
  /^(?:[\s,.;:–-]+|(?:lisäksi|dessutom|additionally|sekä|ja|och|samt|and|plus)(?=\s))+/iu;
const joins = /^[\s,;]*(?:sekä|ja|och|samt|and)\s/iu;
const trimSigns = (text: string): string => text.replace(/^[\s,.;:–-]+|[\s,;:–-]+$/g, '');

/** What is left of a text without fillers and parts of the plan. */
function without(text: string, ...taken: readonly RegExp[]): string {
  const rest = taken.reduce((left, each) => left.replace(each, ' '), text);
  return trimSigns(rest.replace(/\s+/g, ' ').trim());
}

function headingOf(text: string): readonly [string | undefined, string] {
  const bare = text.replace(/[\s:]+$/, '');
  const colon = bare.lastIndexOf(': ');
  return colon < 0
    ? [undefined, bare]
    : [bare.slice(0, colon).trim(), bare.slice(colon + 2).trim()];
}

const periodFirst = /^[\d./QqHh]+(?:\s?[-–—]\s?[\d./QqHh]+)?(?=\s)/u;
const rateIn = /(\d+(?:[.,]\d+)?)\s?%\s*(.*)$/u;

/** `Resor och övrigt`: of two kinds, one of which is all that is left. */
const andOthers =
  /^(?:muut?|muuta|övrigt|övriga|annat|andra|others?|misc(?:ellaneous)?)(?:\s(?:kulut|menot|kustannukset|kostnader|utgifter|costs?|expenses))?$/iu;

interface Bare {
  readonly text: string;
  readonly brackets: readonly string[];
  readonly personYears: readonly FoundPersonYears[];
}

/** The label without brackets and person-years, and these. */
function bareLabel(own: string): Bare {
  const figures = figuresIn(own);
  const brackets = figures.filter((each) => each.kind === 'bracket');
  const years = figures.filter((each) => each.kind === 'person-years');
  const taken = [...brackets, ...years].sort((a, b) => b.at - a.at);
  const text = taken.reduce((left, { at, end }) => `${left.slice(0, at)} ${left.slice(end)}`, own);
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    brackets: brackets.map((each) => each.text),
    personYears: years,
  };
}

interface Cut {
  readonly prose: string;
  readonly own: string;
}

/** The last sentence is the label; those before it are none. */
function cutProse(all: string): Cut {
  const sentences = sentencesOf(all);
  const last = sentences.at(-1) ?? '';
  // A full stop at the end of the label ends a sentence that is none.
  const isProse = /[.!?]$/.test(last) && !meaningIn(last);
  if (isProse) return { prose: sentences.join(' '), own: '' };
  return { prose: sentences.slice(0, -1).join(' '), own: last.replace(lead, '') };
}

/** @param label the words before an amount, as the text has them */
export const readLabel = remembering(labelIn);

function labelIn(label: string): BudgetLabel {
  const { prose, own } = cutProse(label.replace(lead, ''));
  const { text, brackets, personYears } = bareLabel(own);
  const [heading, tail] = headingOf(text);
  const isIncluded = inclusion.test(tail);
  const bare = isIncluded ? tail.replace(inclusion, '') : tail;
  const rate = rateIn.exec(bare);
  const named = rate ? bare.slice(0, rate.index) : bare;
  const found = meaningIn(named);
  const inHeading = heading === undefined || found ? undefined : meaningIn(heading);
  const isLineHeading = inHeading !== undefined && inHeading.meaning !== 'total';
  const time = periodFirst.exec(bare)?.[0];
  const rest = found ? `${named.slice(0, found.at)} ${named.slice(found.end)}` : named;
  const more = without(time === undefined ? rest : rest.replace(time, ''), fillers);
  const isMixed = found !== undefined && found.meaning !== 'total' && andOthers.test(more);
  const isEstimate = heading !== undefined && !isLineHeading && estimateLabel.test(heading);
  const isNoted = isEstimate && hasWords(without(heading, estimateLabel, fillers));
  const title = trimSigns(time === undefined ? bare : bare.slice(time.length));
  const isMoreHeading =
    heading !== undefined &&
    isLineHeading &&
    hasWords(without(heading.slice(0, inHeading.at) + heading.slice(inHeading.end), fillers));
  const notes = [...(isNoted ? [heading] : []), ...(time === undefined ? [] : [time])];
  return {
    ...{ prose, brackets, personYears, isIncluded, isLineHeading },
    heading: isEstimate || isLineHeading ? undefined : heading,
    isScope: heading !== undefined && !hasWords(without(heading, scope)),
    meaning: isLineHeading ? inHeading.meaning : isMixed ? 'other' : found?.meaning,
    title: isMoreHeading ? `${heading}: ${title}` : title,
    more: isMixed ? trimSigns(named) : hasWords(more) ? more : '',
    isJoined: joins.test(label),
    rate: rate ? { percent: rate[1] ?? '', of: trimSigns(rate[2] ?? '') } : undefined,
    note: notes.length > 0 ? notes.join(', ') : undefined,
  };
}

/** Whether nothing but names of parts of the plan is left. */
export function isOnlyScope(text: string): boolean {
  return !hasWords(without(text, scope, fillers));
}
