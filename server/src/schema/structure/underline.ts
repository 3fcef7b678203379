import { isEmpty, type Entry, type MapNode, type Span, type SyntaxNode } from '../../parse/syntax';
import type { Written } from './finding';
import type { Locator } from './locate';

/** What a thing is known by: its id, its title, or else its first key. */
export function nameOf(locator: Locator, map: MapNode): Span {
  for (const key of ['id', 'title', 'text']) {
    const value = locator.entry(map, key)?.value;
    if (value?.kind === 'scalar' && !isEmpty(value)) return value.span;
  }
  return (map.entries[0]?.key ?? map).span;
}

/** A block of lines is pointed at by its key, or by the first word in it. */
export function spanToUnderline(node: SyntaxNode, entry: Entry | undefined, colon: boolean): Span {
  if (node.kind === 'scalar' || node.flow || colon) return node.span;
  return entry?.key.span ?? firstWord(node);
}

/** Where a block of lines starts: one word of it, not all its lines. */
export function firstWord(node: SyntaxNode): Span {
  if (node.kind === 'scalar' || node.flow) return node.span;
  if (node.kind === 'map') return (node.entries[0]?.key ?? node).span;
  const [first] = node.items;
  return first ? firstWord(first) : node.span;
}

/** Of a text over several lines the first is enough to underline. */
export function firstLine({ piece, start, end }: Span): Span {
  const lineEnd = piece.text.indexOf('\n', start);
  return { piece, start, end: lineEnd < 0 ? end : Math.min(end, lineEnd) };
}

export function writtenAs(node: SyntaxNode): Written {
  if (node.kind === 'list') return 'list';
  if (node.kind === 'map') return 'keys';
  // `.inf` and `1e400` are numbers to YAML only.
  if (typeof node.value === 'number') return Number.isFinite(node.value) ? 'number' : 'text';
  return typeof node.value === 'boolean' ? 'yesNo' : 'text';
}

/** The key, or the dash: where nothing stands, nothing can be underlined. */
export function spanOfEmpty(node: SyntaxNode, entry: Entry | undefined): Span {
  if (node.span.end > node.span.start) return node.span;
  if (entry) return entry.key.span;
  const { piece, start } = node.span;
  let dash = start - 1;
  while (dash >= 0 && /\s/.test(piece.text.charAt(dash))) dash--;
  return piece.text[dash] === '-' ? { piece, start: dash, end: dash + 1 } : node.span;
}
