import type { PeriodValue, Plan, Text } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import type { ScalarNode, SyntaxNode } from '../../parse/syntax';
import type {
  DocumentBlock,
  DocumentHeading,
  DocumentLine,
  DocumentText,
} from '../../protocol/document-view';
import type { Place } from '../../protocol/view-data';
import type { Words } from '../../protocol/words';
import { noBreakSpace } from '../../values/language';
import type { Cells } from '../cells';
import { extentOfSpan, placeOf } from '../places';
import { shownPeriod } from '../../values/period';
import { unreadablePeriod } from '../unreadable';
import { added, joined, textOf } from './runs';

/** What the document of one plan is written with. */
export interface Pens {
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  readonly words: Words;
  readonly cells: Cells;
  /** The title of the target group, benefit or node with this id. */
  readonly titleOf: (id: string) => string | undefined;
}

export type Blocks = Iterable<DocumentBlock>;

interface Written {
  readonly range: Place;
  readonly extent: Place;
}

/** The place of what is read from one piece of the text, as all but the plan's nodes are. */
export function placed(at: SyntaxNode, leadsTo: SyntaxNode = at): Written {
  return { range: placeOf(leadsTo.span), extent: extentOfSpan(at.span) };
}

interface HeadingOptions {
  readonly key: string;
  readonly level: number;
  readonly title: string;
  readonly at: Written;
}

/** A chapter or a section of the whole plan; `numbered` but for what stands before and behind. */
export function chapter(options: HeadingOptions, numbered = true): DocumentHeading {
  return {
    kind: 'heading',
    key: options.key,
    level: options.level,
    lead: undefined,
    text: [{ text: options.title }],
    inContents: true,
    numbered,
    breakBefore: options.level === 1,
    range: options.at.range,
    extent: options.at.extent,
  };
}

/** A heading inside a chapter or part, which the contents leave out. */
export function label(options: HeadingOptions): DocumentHeading {
  return { ...chapter(options, false), inContents: false, breakBefore: false };
}

/** The blocks under a label, or nothing at all where there are none. */
export function* labelled(options: HeadingOptions, blocks: Blocks): Generator<DocumentBlock> {
  let first = true;
  for (const block of blocks) {
    if (first) yield label(options);
    first = false;
    yield block;
  }
}

/** As the plan's readers write it; what is no period as it is written, and marked as such. */
export function periodText({ period, at }: PeriodValue, { plan, words }: Pens): string {
  return period ? shownPeriod(period, plan.language) : unreadablePeriod(at.source, words);
}

/** A figure as it is written, with the decimal comma of the language where it is a number. */
export function figureText({ value, source }: ScalarNode, { plan }: Pens): string {
  const text = source.trim();
  const isFigure = typeof value === 'number' && /^-?\d+\.\d+$/.test(text);
  return isFigure && plan.language !== 'en' ? text.replace('.', ',') : text;
}

/** `300 asiakasta`. */
export function figureWithUnit(
  figure: ScalarNode,
  unit: Text | undefined,
  pens: Pens,
): DocumentText {
  const text = figureText(figure, pens);
  return unit ? [...textOf(text), added(noBreakSpace), ...textOf(unit.value)] : textOf(text);
}

/** Ids with the titles of what they name: `KR1 Nuoret; KR2 Perheet`. */
export function references(ids: readonly Text[], { titleOf }: Pens): DocumentText {
  return joined(
    ids.map(({ value: id }) => {
      const title = titleOf(id);
      const name = { text: id, refersTo: id, role: 'id' as const };
      return title === undefined ? [name] : [name, { text: ` ${title}`, refersTo: id }];
    }),
    '; ',
  );
}

/** Several texts as a cell shows them: one as it is, more as items. */
export function linesOf(texts: readonly Text[]): readonly DocumentLine[] {
  const kind = texts.length > 1 ? 'item' : 'text';
  return texts.map(({ value }) => ({ kind, text: textOf(value) }));
}
