import { SymbolKind } from 'vscode-languageserver-types';
import { itemsOf, textAt, textsAt, toText } from '../model/build/read';
import { collector } from '../model/collect';
import type { Text } from '../model/plan';
import { keyText, valueOf, type Entry, type MapNode, type SyntaxNode } from '../parse/syntax';
import { shorten } from '../util/markdown';

/** Something with a name in a section of a node: a goal, a schedule entry, a row of the evaluation. */
export interface OutlineItem {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly at: SyntaxNode;
  /** What the name is read from. */
  readonly named: SyntaxNode;
  readonly inner: readonly OutlineItem[];
}

/** A section whose items have names. */
export interface OutlineSection {
  readonly entry: Entry;
  readonly items: readonly OutlineItem[];
}

const kinds: ReadonlyMap<string, SymbolKind> = new Map([
  ['targetGroups', SymbolKind.Interface],
  ['goals', SymbolKind.Constant],
  ['benefits', SymbolKind.Constant],
  ['measures', SymbolKind.Method],
  ['outputs', SymbolKind.Object],
  ['metrics', SymbolKind.Number],
  ['schedule', SymbolKind.Event],
  ['risks', SymbolKind.Key],
  ['results', SymbolKind.Struct],
]);

/** Keys of an item under which items of its own stand. */
const innerKeys = ['items', 'processes'];
const longestName = 80;

/** A map is the same object as long as its text is. */
const known = new WeakMap<MapNode, readonly OutlineSection[]>();

/** The sections of the plan or a node that hold things with names, in document order. */
export function sectionsOf(map: MapNode): readonly OutlineSection[] {
  let sections = known.get(map);
  if (!sections) {
    sections = map.entries.flatMap((entry) => sectionOf(entry) ?? []);
    known.set(map, sections);
  }
  return sections;
}

function sectionOf(entry: Entry): OutlineSection | undefined {
  const key = keyText(entry);
  const isEvaluation = key === 'evaluation';
  const kind = kinds.get(isEvaluation ? 'results' : key);
  if (kind === undefined) return undefined;
  const list = isEvaluation ? valueOf(entry.value, 'results') : entry.value;
  const items = itemsOf(list).flatMap((item) => itemOf(item, kind) ?? []);
  return items.length === 0 ? undefined : { entry, items };
}

/** Undefined for what has no name yet: the number of a list item is none. */
function itemOf(at: SyntaxNode, kind: SymbolKind): OutlineItem | undefined {
  const names = at.kind === 'map' ? namesOf(at) : [toText(at)];
  const written = names.flatMap((name) => name ?? []);
  const [first] = written;
  if (!first) return undefined;
  const name = written.map(({ value }) => value).join(' ');
  const inner = at.kind === 'map' ? innerKeys.flatMap((key) => itemsOf(valueOf(at, key))) : [];
  return {
    name: shorten(name.replace(/\s+/g, ' '), longestName),
    kind,
    at,
    named: first.at,
    inner: inner.flatMap((each) => itemOf(each, kind) ?? []),
  };
}

/** `PT1 Access for all`, `2024-Q1 Recruiting`. */
function namesOf(map: MapNode): readonly (Text | undefined)[] {
  const said =
    textAt(map, 'text') ??
    textAt(map, 'title') ??
    textAt(map, 'measure') ??
    textsAt(map, 'goal')[0] ??
    textsAt(map, 'tasks')[0];
  return [textAt(map, 'id') ?? textAt(map, 'period'), said];
}

/** All items of the plan with those in them; how many there are is known without a walk. */
export const outlineItems = collector<OutlineItem>(({ at }) =>
  sectionsOf(at).flatMap(({ items }) => items.flatMap(withInner)),
);

function withInner(item: OutlineItem): readonly OutlineItem[] {
  return [item, ...item.inner.flatMap(withInner)];
}
