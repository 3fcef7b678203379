import type { SyntaxTree } from '../syntax-tree';
import { entryOf, type MapNode, type ScalarNode, type SyntaxNode } from '../syntax';
import { columnAt, dashOf, isAlias, isWritten, ownEntries, placeOf, startOf } from './place';
import { insertion, replacement, type TextEdit } from './text-edit';
import { writeKey, writeScalar } from './write-value';

/** An entry to stand before the text: key and value. */
export type EntryText = readonly [key: string, value: string];

/**
 * Makes a text that is an item of a list the value of a key: `- words` becomes `- id: T1` with
 * `text: words` under it. The words stay as they are written; lines of theirs below move as far as
 * they must. No edits where the text stands behind an alias, an anchor or a tag.
 */
export function wrapItem(
  tree: SyntaxTree,
  item: ScalarNode,
  key: string,
  before: readonly EntryText[],
): readonly TextEdit[] {
  const place = placeOf(tree, item);
  if (place.kind !== 'item' || isAlias(item) || !isWritten(item)) return [];
  const { start, end } = tree.rangeOf(item.span);
  const entries = before.map(([name, value]) => `${writeKey(name)}: ${writeScalar(value)}`);
  const last = `${writeKey(key)}: `;
  if (place.list.flow) {
    const head = [...entries, last].join(', ');
    return [insertion(start, `{ ${head}`), insertion(end, ' }')];
  }
  const gap = gapBehindDash(tree, item);
  if (gap === undefined) return [];
  const between = tree.text.eol + ' '.repeat(columnAt(tree, start));
  return [
    insertion(start, [...entries, last].join(between)),
    ...movedLines(tree, start.line + 1, end.line, gap),
  ];
}

/**
 * The other way round: takes the keys away and leaves the words of the one. No edits where a comment,
 * an anchor or anything but `dropped` would go with them, or where it is no item of a list.
 */
export function unwrapItem(
  tree: SyntaxTree,
  map: MapNode,
  key: string,
  dropped: readonly string[],
): readonly TextEdit[] {
  const place = placeOf(tree, map);
  const value = entryOf(map, key)?.value;
  const entries = ownEntries(map);
  if (place.kind !== 'item' || value?.kind !== 'scalar' || isAlias(map) || isAlias(value))
    return [];
  const isLast = entries.at(-1)?.value === value && entries.length === map.entries.length;
  const isLossless = entries.every(
    ({ key: { source } }) => source === key || dropped.includes(source),
  );
  if (!isLast || !isLossless || (map.torn ?? []).length > 0 || !isWritten(value)) return [];
  const from = startOf(tree, map);
  const { start, end } = tree.rangeOf(value.span);
  const taken = tree.text.slice({ start: from, end: start });
  if (/#|[&!]\S*\s*$/.test(taken)) return [];
  if (place.list.flow || map.flow) {
    const words = tree.text.slice({ start, end });
    const all = tree.rangeOf(map.span);
    if (tree.text.slice({ start: end, end: all.end }).includes('#')) return [];
    return words.includes('\n') ? [] : [replacement(all.start, all.end, words)];
  }
  const gap = gapBehindDash(tree, map);
  const isBeside = /:\s+$/.test(tree.text.line(start.line).slice(0, start.character));
  if (gap === undefined || !isBeside) return [];
  return [replacement(from, start, ''), ...movedLines(tree, start.line + 1, end.line, -gap)];
}

/** Columns from the dash to what stands behind it on its line; undefined where that is not near it. */
function gapBehindDash(tree: SyntaxTree, item: SyntaxNode): number | undefined {
  const start = startOf(tree, item);
  const dash = dashOf(tree, item);
  if (dash.line !== start.line) return undefined;
  const between = tree.text.line(start.line).slice(dash.character, start.character);
  return /^- +$/.test(between) ? between.length : undefined;
}

function movedLines(
  tree: SyntaxTree,
  first: number,
  last: number,
  by: number,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = first; line <= last; line++) {
    const text = tree.text.line(line);
    const start = { line, character: 0 };
    const indent = /^ */.exec(text)?.[0].length ?? 0;
    if (by > 0 && text !== '') edits.push(insertion(start, ' '.repeat(by)));
    if (by < 0 && indent > 0) {
      edits.push(replacement(start, { line, character: Math.min(-by, indent) }, ''));
    }
  }
  return edits;
}
