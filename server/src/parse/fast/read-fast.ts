import { parseEvents } from 'js-yaml';
import { withoutStacks } from '../../util/without-stacks';
import type { Piece, SyntaxNode } from '../syntax';
import { NodeBuilder } from './build-nodes';

/** Tabs, odd line ends and byte-order marks: readers differ on where they may stand. */
const odd = ['\t', '\r', '\uFEFF'];
/** First characters of explicit keys, tags, anchors and aliases, and what makes them so. */
const marks = ['?', '!', '&', '*'];
const special = /(?:^|[\s,[{])(?:\?(?:\s|$)|[!&*]\S)/;

/**
 * Reads a well-formed piece several times faster than the careful reader, with exactly the same
 * result. Undefined where the text is broken, or holds anything on which the two might differ: then
 * nothing is known of it. `root` is undefined where the piece holds blank lines and comments only.
 */
export function readFast(piece: Piece): { readonly root: SyntaxNode | undefined } | undefined {
  const { text } = piece;
  const holds = (mark: string): boolean => text.includes(mark);
  if (odd.some(holds) || (marks.some(holds) && special.test(text))) return undefined;
  try {
    return withoutStacks(() => ({ root: new NodeBuilder(piece, parseEvents(text, {})).build() }));
  } catch {
    // Whatever is wrong, the careful reader finds the words for it.
    return undefined;
  }
}
