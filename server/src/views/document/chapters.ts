/** The chapters of the whole plan before and behind its parts; those without a text are left out. */
import { itemsOf, mapOf, periodAt, scalarAt, textAt, toText } from '../../model/build/read';
import type { Item } from '../../model/plan';
import { isEmpty, keyText, valueOf, type MapNode, type SyntaxNode } from '../../parse/syntax';
import type { DocumentBlock, DocumentLine } from '../../protocol/document-view';
import { effectLines, itemList, itemNotes } from './items';
import { textBlocks } from './paragraphs';
import { chapter, periodText, placed, type Blocks, type Pens } from './pens';
import { idBefore, line, textOf } from './runs';
import { terms, type Term } from './terms';

/** A chapter of the plan by the key that it stands under. */
export interface Chapter {
  /** Of all its blocks, ahead of a blank. */
  readonly key: string;
  readonly at: SyntaxNode;
  readonly pens: Pens;
}

interface Head {
  readonly name: string;
  readonly title: string;
  readonly level: number;
  readonly at: SyntaxNode;
  readonly numbered?: boolean;
}

/** A heading with the blocks under it; nothing where there are none. */
export function* under(
  key: string,
  { name, title, level, at, numbered = true }: Head,
  blocks: Blocks,
): Generator<DocumentBlock> {
  let first = true;
  for (const block of blocks) {
    if (first) {
      yield chapter({ key: `${key} ${name}.heading`, level, title, at: placed(at) }, numbered);
    }
    first = false;
    yield block;
  }
}

export function* prose(key: string, owner: MapNode, name: string): Generator<DocumentBlock> {
  const at = scalarAt(owner, name);
  if (at) yield* textBlocks(`${key} ${name}`, at);
}

/** Target groups: their names, and who they are. */
export function* targetGroupBlocks({ key, at }: Chapter): Generator<DocumentBlock> {
  const groups = itemsOf(at).flatMap((item, index): readonly Term[] => {
    const map = mapOf(item);
    if (!map) return [];
    return [
      {
        name: `${index}`,
        term: named(map),
        details: proseLines(map, 'description'),
        at: map,
      },
    ];
  });
  yield* terms(`${key} targetGroups`, 'descriptions', groups);
}

function named(map: MapNode): Term['term'] {
  const id = textAt(map, 'id');
  const title = textAt(map, 'title');
  return idBefore(id?.value, title ? textOf(title.value) : []);
}

/** A text under a term: each paragraph a line. */
export function proseLines(owner: MapNode, name: string): readonly DocumentLine[] {
  const text = textAt(owner, name);
  if (!text) return [];
  const paragraphs = text.value.split(/\n+/).filter((each) => each.trim() !== '');
  /** Indents of the items above, outermost first. */
  const above: number[] = [];
  return paragraphs.map((each) => {
    const [, indent, item] = /^(\s*)[-*•]\s+(\S.*)$/.exec(each) ?? [];
    while (above.length > 0 && (above.at(-1) ?? 0) >= (indent ?? '').length) above.pop();
    if (indent === undefined || item === undefined) return line(each.trim());
    const depth = above.length;
    above.push(indent.length);
    return { ...line(item.trim(), 'item'), ...(depth === 0 ? {} : { depth }) };
  });
}

/** Main goals; their effects are told of in the chapter on the impact. */
export function* goalBlocks({ key, at, pens }: Chapter): Generator<DocumentBlock> {
  yield* itemList({ key: `${key} goals`, at }, pens.plan.mainGoals, (goal) =>
    itemNotes(goal, pens),
  );
}

/** Goals of the programme, which the plan's parts and its evaluation name. */
export function* benefitBlocks({ key, at, pens }: Chapter): Generator<DocumentBlock> {
  const items = pens.plan.benefits.map((benefit, index) => ({
    key: `${key} benefits.${index}`,
    depth: 0,
    marker: benefit.id?.value,
    heads: false,
    text: benefit.title ? textOf(benefit.title.value) : [],
    notes: [],
    ...placed(benefit.at),
  }));
  if (items.length > 0) yield { kind: 'list', key: `${key} benefits`, items, ...placed(at) };
}

/** What each main goal leads to. The goals themselves are said again, shortly by their text. */
export function* effectBlocks({ key, pens }: Chapter): Generator<DocumentBlock> {
  const all = (goals: readonly Item[]): readonly Item[] =>
    goals.flatMap((goal) => [goal, ...all(goal.items)]);
  const found = all(pens.plan.mainGoals).flatMap((goal, index): readonly Term[] => {
    if (goal.effects.length === 0) return [];
    const { id, text, title } = goal;
    const said = (text ?? title)?.value ?? '';
    const refersTo = id?.value ?? '';
    return [
      {
        name: `${index}`,
        term: [{ text: `${refersTo} ${said}`.trim(), refersTo }],
        details: effectLines(goal),
        at: valueOf(goal.at, 'effects') ?? goal.at,
      },
    ];
  });
  yield* terms(`${key} effects`, 'descriptions', found);
}

/** Projects that this one borders on. */
export function* relatedBlocks({ key, at, pens }: Chapter): Generator<DocumentBlock> {
  const projects = itemsOf(at).flatMap((item, index): readonly Term[] => {
    const map = mapOf(item);
    const title = map ? textAt(map, 'title') : toText(item);
    const period = map && periodAt(map, 'period');
    const when = period ? [line(periodText(period, pens), 'note')] : [];
    const details = map ? [...when, ...proseLines(map, 'relation')] : [];
    if (!title && details.length === 0) return [];
    return [{ name: `${index}`, term: title ? textOf(title.value) : [], details, at: item }];
  });
  yield* terms(`${key} related`, 'descriptions', projects);
}

export function* abbreviationBlocks({ key, at }: Chapter): Generator<DocumentBlock> {
  const entries = mapOf(at)?.entries ?? [];
  const all = entries.flatMap((entry, index): readonly Term[] => {
    const meaning = toText(entry.value);
    return meaning && !isEmpty(entry.value)
      ? [
          {
            name: `${index}`,
            term: [{ text: keyText(entry) }],
            details: [line(meaning.value)],
            at: entry.value,
          },
        ]
      : [];
  });
  yield* terms(`${key} abbreviations`, 'facts', all);
}

/** The value of a key of the plan; undefined where nothing is written. */
export function chapterAt(pens: Pens, name: string): SyntaxNode | undefined {
  const at = valueOf(pens.plan.root.at, name);
  return at && !isEmpty(at) ? at : undefined;
}
