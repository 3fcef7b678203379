import type { Position } from '../../text/source-text';
import { pathAt, type PathAt } from '../path-at';
import type { SyntaxTree } from '../syntax-tree';
import type { Entry, ListNode, MapNode, SyntaxNode } from '../syntax';
import type { BlockStyle } from './write-value';

/** What holds a node. */
export type Place =
  | { readonly kind: 'root' }
  | { readonly kind: 'entry'; readonly map: MapNode; readonly entry: Entry }
  | { readonly kind: 'item'; readonly list: ListNode; readonly index: number };

/** Anchors and tags, as between a dash or colon and its value. */
const properties = String.raw`(?:[&!]\S*(?:\s+|$))*`;
const upToValue = new RegExp(String.raw`^\uFEFF?( *(?:- +)*)-(?:\s+|$)${properties}$`);
const dashLine = new RegExp(String.raw`^\uFEFF?( *(?:- +)*)-(?:\s+|$)${properties}(?:#.*)?$`);
const upToKey = new RegExp(String.raw`^\uFEFF?( *(?:- +)*)(?:\? +)?${properties}$`);

export function placeOf(tree: SyntaxTree, node: SyntaxNode): Place {
  const start = startOf(tree, node);
  // Straight down to where it starts; what a merge key brought stands elsewhere than it is held.
  const direct = placeOnPath(pathAt(tree, start), node);
  if (direct) return direct;
  return (tree.root && search(tree, tree.root, node, start.line)) ?? { kind: 'root' };
}

function placeOnPath({ steps }: PathAt, node: SyntaxNode): Place | undefined {
  const at = steps.findIndex((step) => step.node === node);
  const step = steps[at];
  const holder = steps[at - 1]?.node;
  if (!step || !holder) return undefined;
  if (holder.kind === 'map' && step.entry) return { kind: 'entry', map: holder, entry: step.entry };
  if (holder.kind === 'list' && step.index !== undefined) {
    return { kind: 'item', list: holder, index: step.index };
  }
  return undefined;
}

function search(
  tree: SyntaxTree,
  within: SyntaxNode,
  node: SyntaxNode,
  line: number,
): Place | undefined {
  if (within.kind === 'scalar') return undefined;
  const { start, end } = tree.extentOf(within);
  if (line < start.line || line > end.line) return undefined;
  if (within.kind === 'map') {
    for (const entry of within.entries) {
      if (entry.value === node) return { kind: 'entry', map: within, entry };
      const found = search(tree, entry.value, node, line);
      if (found) return found;
    }
    return undefined;
  }
  for (const [index, item] of within.items.entries()) {
    if (item === node) return { kind: 'item', list: within, index };
    const found = search(tree, item, node, line);
    if (found) return found;
  }
  return undefined;
}

export function startOf(tree: SyntaxTree, node: SyntaxNode): Position {
  return tree.positionOf(node.span.piece, node.span.start);
}

/** The entries written in the map itself: not those that a merge key or an alias brings. */
export function ownEntries(map: MapNode): readonly Entry[] {
  // Of a map with thousands of slips each fix asks.
  const known = owned.get(map);
  if (known) return known;
  const { piece, start, end } = map.span;
  const own = map.entries.filter(
    ({ key }) => key.span.piece !== piece || (key.span.start >= start && key.span.end <= end),
  );
  owned.set(map, own.length === map.entries.length ? map.entries : own);
  return own;
}

const owned = new WeakMap<MapNode, readonly Entry[]>();

/** Something stands in the node's place: it is more than an empty value. */
export function isWritten(node: SyntaxNode): boolean {
  return node.kind !== 'scalar' || node.span.end > node.span.start;
}

/** The node is `*name`, and what it holds stands elsewhere. */
export function isAlias(node: SyntaxNode): boolean {
  return node.span.end > node.span.start && node.span.piece.text[node.span.start] === '*';
}

/** Behind the key's colon; undefined where there is none, as in `{a}` or `? a`. */
export function colonEnd(tree: SyntaxTree, { key }: Entry): Position | undefined {
  const { piece, end } = key.span;
  const colon = /\s*:/y;
  colon.lastIndex = end;
  return colon.test(piece.text) ? tree.positionOf(piece, colon.lastIndex) : undefined;
}

/** Where the entry's own text ends, comments not counted. */
export function endOfEntry(tree: SyntaxTree, entry: Entry): Position {
  if (isWritten(entry.value)) return tree.extentOf(entry.value).end;
  return slotOf(tree, entry) ?? tree.rangeOf(entry.key.span).end;
}

/** Behind the colon and what stands before an empty value, such as an anchor. */
export function slotOf(tree: SyntaxTree, entry: Entry): Position | undefined {
  const colon = colonEnd(tree, entry);
  const value = startOf(tree, entry.value);
  const isBeside = colon?.line === value.line && value.character > colon.character;
  if (!isBeside) return colon;
  const between = tree.text.line(value.line).slice(colon.character, value.character);
  return between.trim() === '' ? colon : value;
}

/** The node ends in a block text whose header (`|+`) makes all blank lines under it part of it. */
export function endsInKeptText(node: SyntaxNode | undefined): boolean {
  if (node?.kind === 'map') return !node.flow && endsInKeptText(node.entries.at(-1)?.value);
  if (node?.kind === 'list') return !node.flow && endsInKeptText(node.items.at(-1));
  if (node?.style !== 'literal' && node?.style !== 'folded') return false;
  const { piece, start } = node.span;
  return /^[|>]\d?\+/.test(piece.text.slice(start, start + 3));
}

/** The column at which the keys of a block map stand. */
export function columnOfMap(tree: SyntaxTree, map: MapNode): number {
  const [first] = ownEntries(map);
  const { line, character } = startOf(tree, first?.key ?? map);
  const before = tree.text.line(line).slice(0, character);
  return upToKey.exec(before)?.[1]?.length ?? character;
}

/** The dash of an item of a block list. */
export function dashOf(tree: SyntaxTree, item: SyntaxNode): Position {
  const start = startOf(tree, item);
  const beside = upToValue.exec(tree.text.line(start.line).slice(0, start.character));
  if (beside) return { line: start.line, character: columnIn(beside) };
  for (let line = start.line - 1; line >= 0; line--) {
    const above = tree.text.line(line);
    const found = dashLine.exec(above);
    if (found) return { line, character: columnIn(found) };
    if (!isBlankOrComment(above)) break;
  }
  return start;
}

function columnIn(found: RegExpExecArray): number {
  return (found[1]?.length ?? 0) + (found[0].startsWith('\uFEFF') ? 1 : 0);
}

/** The document line of the entry's key. */
export function lineOfEntry(tree: SyntaxTree, entry: Entry): number {
  return startOf(tree, entry.key).line;
}

function isComment(line: string): boolean {
  return /^\uFEFF? *#/.test(line);
}

export function isBlankOrComment(line: string): boolean {
  return /^\uFEFF?\s*(?:#.*)?$/.test(line);
}

export function columnOfLine(line: string): number {
  return /^\uFEFF? */.exec(line)?.[0].replace('\uFEFF', '').length ?? 0;
}

/**
 * The first of the comment lines that stand directly above a line and belong to it: none of them
 * deeper than the column, all of them below `floor`.
 */
export function lineWithCommentsAbove(
  tree: SyntaxTree,
  line: number,
  column: number,
  floor = -1,
): number {
  let first = line;
  while (first - 1 > floor) {
    const above = tree.text.line(first - 1);
    if (!isComment(above) || columnOfLine(above) > column) break;
    first--;
  }
  return first;
}

/** The last line of what ends on `line`, with the comments under it that stand deeper than the column. */
export function lineWithCommentsBelow(tree: SyntaxTree, line: number, column: number): number {
  let last = line;
  for (let below = line + 1; below < tree.text.lineCount; below++) {
    const text = tree.text.line(below);
    if (!isBlankOrComment(text) || (isComment(text) && columnOfLine(text) <= column)) break;
    if (isComment(text)) last = below;
  }
  return last;
}

/**
 * The last line that belongs to what ends on `line` and stands at the column: with the comments below
 * that stand deeper, and with lines that the tree lacks because they cannot be read. Nothing but what
 * stands above can hold these.
 */
export function lastLineOf(tree: SyntaxTree, line: number, column: number, isKey: boolean): number {
  let last = line;
  for (let below = line + 1; below < tree.text.lineCount; below++) {
    const text = tree.text.line(below);
    if (text.trim() === '') continue;
    const own = text.search(/\S/) - (text.startsWith('\uFEFF') ? 1 : 0);
    // The list of a key may stand in the key's own column.
    const isDeeper = own > column || (isKey && own === column && /^ *-(?: |$)/.test(text));
    if (!isDeeper) break;
    last = below;
  }
  return last;
}

/** Lines that the tree lacks stand where a value of this entry would. */
export function isFollowedByUnread(tree: SyntaxTree, map: MapNode, entry: Entry): boolean {
  const column = columnOfMap(tree, map);
  const { line } = endOfEntry(tree, entry);
  const last = lastLineOf(tree, line, column, true);
  for (let below = line + 1; below <= last; below++) {
    if (!isBlankOrComment(tree.text.line(below))) return true;
  }
  return false;
}

/** The comment behind a position, where nothing else follows on the line; '' where nothing does. */
export function commentBehind(tree: SyntaxTree, { line, character }: Position): string | undefined {
  const rest = /^\s*(#.*)?$/.exec(tree.text.line(line).slice(character));
  return rest ? (rest[1] ?? '').trimEnd() : undefined;
}

export function endOfLine(tree: SyntaxTree, line: number): Position {
  return { line, character: tree.text.line(line).length };
}

/** Flush or indented lists, as the first list under a key has it; indented where there is none. */
export function blockStyleOf(tree: SyntaxTree): BlockStyle {
  return { dashIndent: (tree.root && firstDashIndent(tree, tree.root)) === 0 ? 0 : 2 };
}

function firstDashIndent(tree: SyntaxTree, node: SyntaxNode): number | undefined {
  if (node.kind === 'scalar' || node.flow || isAlias(node)) return undefined;
  if (node.kind === 'list') return firstOf(node.items, (item) => firstDashIndent(tree, item));
  return firstOf(ownEntries(node), ({ value }) => {
    const [item] = value.kind === 'list' && !value.flow && !isAlias(value) ? value.items : [];
    if (item) return dashOf(tree, item).character - columnOfMap(tree, node);
    return firstDashIndent(tree, value);
  });
}

function firstOf<T>(all: readonly T[], find: (each: T) => number | undefined): number | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A position as a column: a byte order mark takes no room. */
export function columnAt(tree: SyntaxTree, { line, character }: Position): number {
  return tree.text.line(line).startsWith('\uFEFF') ? Math.max(0, character - 1) : character;
}
