/** Places of a plan in which slips are made, found through its syntax tree and its model. */
import type { PlanNode } from '../../server/src/model/plan';
import {
  insertItem,
  raw,
  removeEntry,
  replaceValue,
  type TextEdit,
} from '../../server/src/parse/edits';
import {
  entryOf,
  keyText,
  valueOf,
  type Entry,
  type ListNode,
  type MapNode,
  type ScalarNode,
  type Span,
  type SyntaxNode,
} from '../../server/src/parse/syntax';
import { planType, type Field, type ObjectType } from '../../server/src/schema/fields';
import type { Random } from '../support/random';
import type { Base } from './slip';

/** An entry of a map of the format. */
export interface EntryPlace {
  readonly map: MapNode;
  readonly type: ObjectType;
  readonly entry: Entry;
  readonly key: string;
  readonly field: Field;
  readonly value: SyntaxNode;
}

/** A scalar of the format, in a list or behind a key. */
export interface ScalarPlace {
  readonly at: ScalarNode;
  readonly field: Field;
  /** The map that it stands in, itself or with the list that it is an item of. */
  readonly map: MapNode;
  readonly type: ObjectType;
  readonly list: ListNode | undefined;
}

const entriesOfRoot = new WeakMap<MapNode, readonly EntryPlace[]>();

export function entriesIn({ root }: Base): readonly EntryPlace[] {
  let entries = entriesOfRoot.get(root);
  if (!entries) {
    entries = [...walk(root, planType)];
    entriesOfRoot.set(root, entries);
  }
  return entries;
}

function* walk(map: MapNode, type: ObjectType): Generator<EntryPlace> {
  for (const entry of map.entries) {
    const field = type.fields.get(keyText(entry)) ?? type.freeKeys;
    if (!field) continue;
    const { value } = entry;
    yield { map, type, entry, key: keyText(entry), field, value };
    yield* into(value, field);
  }
}

function* into(value: SyntaxNode, field: Field): Generator<EntryPlace> {
  if (value.kind === 'map' && field.object) yield* walk(value, field.object);
  if (value.kind === 'list' && field.item) {
    for (const item of value.items) yield* into(item, field.item);
  }
}

/** Every value of the format that is written as one scalar. */
export function scalarsIn(base: Base): readonly ScalarPlace[] {
  return entriesIn(base).flatMap(({ map, type, field, value }): readonly ScalarPlace[] => {
    if (value.kind === 'scalar') return [{ at: value, field, map, type, list: undefined }];
    if (value.kind !== 'list' || !field.item) return [];
    const item = field.item;
    return value.items.flatMap((at) =>
      at.kind === 'scalar' ? [{ at, field: item, map, type, list: value }] : [],
    );
  });
}

/** Values on one line. */
export function isOneLine({ span }: SyntaxNode): boolean {
  return !span.piece.text.slice(span.start, span.end).includes('\n');
}

/** An entry in block layout: its key is the first thing of its line, or stands behind the dash. */
export function isOwnLine({ map }: Pick<EntryPlace, 'map'>): boolean {
  return !map.flow;
}

export function nodesOf({ plan }: Base): readonly PlanNode[] {
  return plan.nodes;
}

export function workPackagesOf(base: Base): readonly PlanNode[] {
  return nodesOf(base).filter(({ kind }) => kind === 'workPackage');
}

/** Where a node is told what it lacks. */
export function nameSpanOf(node: PlanNode): Span {
  return (node.id?.at ?? node.title?.at ?? node.at).span;
}

export function isReferenced({ snapshot: { ids } }: Base, id: string): boolean {
  return ids.naming(id).length > 0;
}

/** The texts of ids that stand in a part of the plan. */
export function idsWithin(node: SyntaxNode): readonly string[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(idsWithin);
  const id = valueOf(node, 'id');
  return [
    ...(id?.kind === 'scalar' ? [id.source] : []),
    ...node.entries.flatMap(({ value }) => idsWithin(value)),
  ];
}

export function removed({ snapshot }: Base, map: MapNode, key: string): readonly TextEdit[] {
  const entry = entryOf(map, key);
  return entry ? removeEntry(snapshot.tree, map, entry) : [];
}

export function replaced({ snapshot }: Base, at: SyntaxNode, text: string): TextEdit {
  return replaceValue(snapshot.tree, at, raw(text));
}

/** One digit, not the sign, made another one; a first digit does not become 0. */
export function wrongDigit(source: string, random: Random): string | undefined {
  const places = [...source.matchAll(/\d/g)].map(({ index }) => index);
  const first = places[0];
  const place = random.pick(places);
  if (place === undefined) return undefined;
  const lowest = place === first && source.length > 1 ? 1 : 0;
  const digits = '0123456789'.slice(lowest).replace(source.charAt(place), '');
  const digit = random.pick(Array.from(digits));
  return digit === undefined ? undefined : source.slice(0, place) + digit + source.slice(place + 1);
}

/** Two neighbouring digits that changed places. */
export function swappedDigits(source: string, random: Random): string | undefined {
  const places = [...source.matchAll(/\d(?=\d)/g)]
    .map(({ index }) => index)
    .filter((at) => source.charAt(at) !== source.charAt(at + 1))
    .filter((at) => at > 0 || source.charAt(1) !== '0');
  const at = random.pick(places);
  if (at === undefined) return undefined;
  return source.slice(0, at) + source.charAt(at + 1) + source.charAt(at) + source.slice(at + 2);
}

/** A wrong digit that changes the figure by no more than this share of it. */
export function smallWrongDigit(source: string, random: Random, share: number): string | undefined {
  for (let draw = 0; draw < 40; draw++) {
    const text = wrongDigit(source, random);
    if (
      text !== undefined &&
      Math.abs(Number(text) - Number(source)) <= Math.abs(Number(source)) * share
    ) {
      return text;
    }
  }
  return undefined;
}

/** An item put into a list of the plan in the list's own layout. */
export function withItem(
  { snapshot }: Base,
  list: ListNode,
  place: number,
  item: Parameters<typeof insertItem>[3],
): readonly TextEdit[] {
  return insertItem(snapshot.tree, list, place, item);
}

/** A list of a work package left out which nothing above or below it makes up for. */
export function leftOut(
  base: Base,
  node: PlanNode,
  key: 'schedule' | 'metrics',
): { readonly edits: readonly TextEdit[]; readonly at: Span } | undefined {
  const { plan } = base;
  const isCovered = plan.ancestorsOf(node).some((each) => valueOf(each.at, key));
  if (!valueOf(node.at, key) || isCovered || !node.id || node.children.length > 0) return undefined;
  return { edits: removed(base, node.at, key), at: node.id.at.span };
}
