import type { Snapshot } from '../../model/snapshot';
import { pathAt } from '../../parse/path-at';
import type { SyntaxNode } from '../../parse/syntax';
import type { Position } from '../../text/source-text';
import { isFree } from './free';
import type { Typed } from './line-scan';
import { isInBrackets, type Landing } from './probe';

/**
 * What the plan makes of the key or value under the cursor as it stands: then the parser need not
 * be asked what it would make of another. Undefined for what is not read as one yet.
 */
export function landingAsItStands(
  snapshot: Snapshot,
  position: Position,
  { start, end, quote, hasColon }: Typed,
): Landing | undefined {
  const { tree } = snapshot;
  const path = pathAt(tree, position);
  const last = path.steps.at(-1);
  const isKey = path.onKey && hasColon;
  const node: SyntaxNode | undefined = isKey ? last?.entry?.key : last?.node;
  if (node?.kind !== 'scalar' || (!isKey && !path.onValue) || start === end) return undefined;
  const range = tree.rangeOf(node.span);
  const isWhole =
    range.start.line === position.line &&
    range.end.line === position.line &&
    range.start.character === start - quote.length &&
    range.end.character === end + quote.length;
  return isWhole ? { snapshot, path, flow: isInBrackets(path) } : undefined;
}

/** In a text that started on a line above. */
export function isInLongText({ tree }: Snapshot, position: Position): boolean {
  const { onValue, steps } = pathAt(tree, position);
  const last = steps.at(-1)?.node;
  return onValue && last !== undefined && tree.rangeOf(last.span).start.line < position.line;
}

/** In a value that nothing can be offered for, and that cannot be a key either: most of a plan. */
export function isInFreeValue({ kind, text, hasColon }: Typed, { path }: Landing): boolean {
  const node = path.steps.at(-1)?.node;
  const isWord = node?.kind === 'scalar' && !/\s/.test(node.source);
  const mayBeKey = hasColon || (kind === 'entry' && isWord);
  return text !== '' && !mayBeKey && isFree(path.keys);
}
