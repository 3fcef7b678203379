import type { Item } from '../../model/plan';
import type {
  DocumentBlock,
  DocumentItem,
  DocumentLine,
  DocumentList,
} from '../../protocol/document-view';
import type { SyntaxNode } from '../../parse/syntax';
import { figureWithUnit, linesOf, periodText, placed, type Pens } from './pens';
import { added, line, note, textOf } from './runs';

interface Listed {
  readonly key: string;
  /** The whole list. */
  readonly at: SyntaxNode;
}

/** Goals, measures and outputs as a list, ordered and marked as they are written (plan-format §4). */
export function* itemList<T extends Item>(
  { key, at }: Listed,
  items: readonly T[],
  notesOf: (item: T) => readonly DocumentLine[],
): Generator<DocumentBlock> {
  const listed = listItems(key, items, 0, notesOf);
  if (listed.length > 0) yield { kind: 'list', key, items: listed, ...placed(at) };
}

function listItems<T extends Item>(
  key: string,
  items: readonly T[],
  depth: number,
  notesOf: (item: T) => readonly DocumentLine[],
): readonly DocumentItem[] {
  return items.flatMap((item, index) => {
    const { id, title, text, at } = item;
    const itemKey = `${key}.${index}`;
    const main = text ?? title;
    const under = text && title ? [line(title.value, 'strong')] : [];
    const below = listItems(itemKey, item.items as readonly T[], depth + 1, notesOf);
    const listed: DocumentItem = {
      key: itemKey,
      depth,
      marker: id?.value,
      heads: text === undefined && below.length > 0,
      text: main ? textOf(main.value) : [],
      notes: [...under, ...notesOf(item)],
      ...placed(at, main?.at ?? id?.at ?? at),
    };
    return [listed, ...below];
  });
}

/** What is said of a goal, a measure or an output beside its text. */
export function itemNotes(item: Item, pens: Pens): readonly DocumentLine[] {
  const { inDocument: words } = pens.words;
  const { goals, owner, period, due, target, unit } = item;
  return [
    ...(period ? [note(words.time, periodText(period, pens))] : []),
    ...(due ? [note(words.due, periodText(due, pens))] : []),
    ...(target ? [note(words.target, figureWithUnit(target, unit, pens))] : []),
    ...(unit && !target ? [note(words.unit, unit.value)] : []),
    ...(owner.length > 0 ? [note(words.owner, ownersText(owner))] : []),
    ...(goals.length > 0 ? [note(words.ownGoals, referencesOnly(goals))] : []),
  ];
}

function ownersText(owner: Item['owner']): DocumentLine['text'] {
  return owner.flatMap(({ value }, index) => [
    ...(index === 0 ? [] : [added(', ')]),
    ...textOf(value),
  ]);
}

/** Goals are called by their ids: their texts are long, and stand in a list of their own. */
export function referencesOnly(ids: Item['goals']): DocumentLine['text'] {
  return ids.flatMap(({ value }, index) => [
    ...(index === 0 ? [] : [added(', ')]),
    { text: value, refersTo: value, role: 'id' as const },
  ]);
}

/** Plain texts as a list. */
export function* textList(
  { key, at }: Listed,
  texts: readonly NonNullable<Item['text']>[],
): Generator<DocumentList> {
  const items = texts.map((text, index) => ({
    key: `${key}.${index}`,
    depth: 0,
    marker: undefined,
    heads: false,
    text: textOf(text.value),
    notes: [],
    ...placed(text.at),
  }));
  if (items.length > 0) yield { kind: 'list', key, items, ...placed(at) };
}

/** Effects of a goal, as lines under it. */
export function effectLines({ effects }: Item): readonly DocumentLine[] {
  return linesOf(effects).map((each) => ({ ...each, kind: 'item' }));
}
