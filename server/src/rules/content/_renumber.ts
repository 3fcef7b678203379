import { insertItem, replaceValue, setEntry, type TextEdit } from '../../parse/edits';
import { keyText, type ListNode, type MapNode } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';
import type { TypedNumber } from './_numbers';
import type { NumberedText } from './_points';

/** Where a text with points stands. */
export type PointsPlace =
  /** In the place of a list. */
  | { readonly kind: 'value' }
  | {
      readonly kind: 'item';
      readonly list: ListNode;
      readonly index: number;
      /** The entry, where it is more than a text. */
      readonly map: MapNode | undefined;
      /** The key under which an entry holds others, where it may. */
      readonly inner: string | undefined;
    };

/** Takes the numbers away; the words behind them stay as they are written. */
export function removeNumbers(
  tree: SyntaxTree,
  typed: readonly TypedNumber[],
): readonly TextEdit[] {
  return typed.map(({ text, at, rest }) => {
    const { piece, start } = at;
    const words = piece.text.slice(rest, text.span.end);
    // Some words mean something else to YAML when they stand first, or alone.
    if (text.style === 'plain' && !/^\p{L}+[^:\s]*\s/u.test(words)) {
      return replaceValue(tree, text, words.replace(/\s+/g, ' '));
    }
    return { range: tree.rangeOf({ piece, start, end: rest }), newText: '' };
  });
}

/**
 * Makes an entry of each point; under a heading, entries in an entry. No edits where an entry says
 * more than its text: nobody can tell which of the points it says that of.
 */
export function splitPoints(
  tree: SyntaxTree,
  { text, lead, points }: NumberedText,
  place: PointsPlace,
): readonly TextEdit[] {
  if (place.kind === 'value') return [replaceValue(tree, text, points)];
  const { list, index, map, inner } = place;
  if (lead !== '') return inner === undefined ? [] : nest(tree, text, map, lead, inner, points);
  if (map && map.entries.length > 1) return [];
  const [first = '', ...others] = points;
  const inserted = others.flatMap((point) => insertItem(tree, list, index + 1, point));
  return inserted.length === 0 ? [] : [replaceValue(tree, text, first), ...inserted];
}

function nest(
  tree: SyntaxTree,
  text: NumberedText['text'],
  map: MapNode | undefined,
  lead: string,
  inner: string,
  points: readonly string[],
): readonly TextEdit[] {
  if (!map) return [replaceValue(tree, text, { text: lead, [inner]: points })];
  if (map.entries.some((entry) => keyText(entry) === inner)) return [];
  return [
    replaceValue(tree, text, lead),
    ...setEntry(tree, map, inner, points, ['id', 'title', 'text', inner]),
  ];
}
