import type { SyntaxTree } from '../syntax-tree';
import type { Entry, MapNode } from '../syntax';
import {
  blockStyleOf,
  colonEnd,
  columnAt,
  columnOfLine,
  columnOfMap,
  commentBehind,
  endOfEntry,
  isBlankOrComment,
  isWritten,
  lineWithCommentsBelow,
  placeOf,
  startOf,
} from './place';
import { isBlockCollection, replaceAt } from './replace-value';
import { insertion, replacement, type TextEdit } from './text-edit';
import { raw } from './write-value';

/**
 * Makes an entry's value the only item of a list; lines under it move as far as they must, and
 * comments stay where they are. An empty value becomes `[]`; a list stays as it is (no edits).
 */
export function wrapInList(tree: SyntaxTree, entry: Entry): readonly TextEdit[] {
  const { value } = entry;
  if (value.kind === 'list') return [];
  const place = placeOf(tree, value);
  if (place.kind !== 'entry') return [];
  if (!isWritten(value)) return [replaceAt(tree, place, value, raw('[]'))];
  if (place.map.flow) {
    const { start, end } = tree.rangeOf(value.span);
    return [insertion(start, '['), insertion(end, ']')];
  }
  return wrapInBlock(tree, place.map, entry)?.edits ?? [];
}

interface Wrapped {
  readonly edits: readonly TextEdit[];
  /** Where the list's dash comes to stand. */
  readonly dashColumn: number;
}

/** Undefined where an anchor or tag on the key's line would lose its value. */
export function wrapInBlock(tree: SyntaxTree, map: MapNode, entry: Entry): Wrapped | undefined {
  const colon = colonEnd(tree, entry);
  if (!colon) return undefined;
  const start = startOf(tree, entry.value);
  const { dashIndent } = blockStyleOf(tree);
  const keyColumn = columnOfMap(tree, map);
  const dashColumn = keyColumn + dashIndent;
  const last = endOfEntry(tree, entry).line;
  if (start.line > colon.line) {
    const lastWithComments = lineWithCommentsBelow(tree, last, keyColumn);
    const isClear = commentBehind(tree, colon) !== undefined;
    return isClear ? wrapBelow(tree, entry, dashColumn, lastWithComments) : undefined;
  }
  const text = tree.text.line(colon.line).slice(colon.character);
  const space = text.length - text.trimStart().length;
  const value = { line: colon.line, character: colon.character + space };
  const first = replacement(colon, value, `${tree.text.eol}${' '.repeat(dashColumn)}- `);
  return { edits: [first, ...indentLines(tree, start.line + 1, last, dashIndent)], dashColumn };
}

/** A value that stands on lines of its own under its key. */
function wrapBelow(tree: SyntaxTree, { value }: Entry, dashColumn: number, last: number): Wrapped {
  const start = startOf(tree, value);
  const column = columnAt(tree, start);
  let least = column;
  for (let line = start.line + 1; line <= last; line++) {
    const text = tree.text.line(line);
    if (!isBlankOrComment(text)) least = Math.min(least, columnOfLine(text));
  }
  const shift = Math.max(0, dashColumn + 2 - least);
  const dash = isBlockCollection(value) ? column + shift - 2 : dashColumn;
  const first = replacement({ line: start.line, character: 0 }, start, `${' '.repeat(dash)}- `);
  return { edits: [first, ...indentLines(tree, start.line + 1, last, shift)], dashColumn: dash };
}

function indentLines(
  tree: SyntaxTree,
  first: number,
  last: number,
  by: number,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = first; by > 0 && line <= last; line++) {
    const isWrittenOn = tree.text.line(line).length > 0;
    if (isWrittenOn) edits.push(insertion({ line, character: 0 }, ' '.repeat(by)));
  }
  return edits;
}
