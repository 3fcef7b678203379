import type { SelectionRange } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/snapshot';
import { dashOf } from '../parse/edits/place';
import { pathAt, type PathStep } from '../parse/path-at';
import type { ScalarNode, Span, SyntaxNode } from '../parse/syntax';
import type { SyntaxTree } from '../parse/syntax-tree';
import {
  comparePositions,
  contains,
  type Position,
  type Range,
  type SourceText,
} from '../text/source-text';
import { toLspRange } from './document';

/**
 * What a selection grows to at each of the positions: the word, the line of a longer text, its
 * paragraph, the text, the value with its quotes, the entry or item, all entries of the node, the item
 * with its dash, the list, and so on to the whole plan. Each is truly larger than the one before it.
 */
export function selectionRanges(
  snapshot: Snapshot,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position) => {
    const at = snapshot.text.clamp(position);
    let chain: SelectionRange | undefined;
    for (const range of rangesAround(snapshot, at).toReversed()) {
      chain = { range: toLspRange(range), ...(chain && { parent: chain }) };
    }
    return chain ?? { range: toLspRange({ start: at, end: at }) };
  });
}

/** From the word to the whole text. */
function rangesAround({ tree, text }: Snapshot, at: Position): readonly Range[] {
  const path = pathAt(tree, behindDash(text, at));
  const [innermost] = path.steps.slice(-1);
  const isInText = path.onValue && innermost?.node.kind === 'scalar';
  const candidates = [
    ...wordsAt(text, at),
    ...(isInText ? insideOf(tree, innermost.node, at) : commentAt(tree, at)),
    ...(path.onKey && innermost?.entry ? [tree.rangeOf(innermost.entry.key.span)] : []),
    ...path.steps.toReversed().flatMap((step, up) => rangesOf(tree, path.steps, step, up)),
    { start: { line: 0, character: 0 }, end: text.end },
  ];
  const kept: Range[] = [];
  for (const candidate of candidates) {
    const range = withoutBlankEnd(text, candidate);
    const inner = kept.at(-1);
    const isAround = contains(range, at) && comparePositions(range.start, range.end) < 0;
    if (isAround && (!inner || isLarger(range, inner))) kept.push(range);
  }
  return kept;
}

/** On the dash of an item and ahead of it the item is meant, not the one above. */
function behindDash(text: SourceText, { line, character }: Position): Position {
  const lead = /^\uFEFF? *(?:- +)*/.exec(text.line(line))?.[0].length ?? 0;
  return { line, character: Math.max(character, lead) };
}

/** What a step down the tree covers: the value, then with its key or its dash. */
function rangesOf(
  tree: SyntaxTree,
  steps: readonly PathStep[],
  { node, entry, index }: PathStep,
  up: number,
): readonly Range[] {
  const value = wholeOf(tree, node);
  if (entry) return [value, { start: tree.rangeOf(entry.key.span).start, end: value.end }];
  const list = steps.at(-2 - up)?.node;
  if (index === undefined || list?.kind !== 'list' || list.flow) return [value];
  return [value, { start: dashOf(tree, node), end: value.end }];
}

/** A block list from its first dash on. */
function wholeOf(tree: SyntaxTree, node: SyntaxNode): Range {
  const extent = tree.extentOf(node);
  const [first] = node.kind === 'list' && !node.flow ? node.items : [];
  return first ? { start: dashOf(tree, first), end: extent.end } : extent;
}

/** In a text: the line, the paragraph, and all of it without its quotes or the mark of a block text. */
function insideOf(tree: SyntaxTree, scalar: ScalarNode, at: Position): readonly Range[] {
  const { text } = tree;
  const { start, end } = tree.rangeOf(withoutQuotes(scalar));
  if (start.line === end.line) return [{ start, end }];
  const isBlock = scalar.style === 'literal' || scalar.style === 'folded';
  const first = isBlock ? start.line + 1 : start.line;
  const lineRange = (from: number, to: number): Range => ({
    start: from === start.line ? start : { line: from, character: indentOf(text.line(from)) },
    end: to === end.line ? end : { line: to, character: text.line(to).trimEnd().length },
  });
  const isText = (line: number): boolean =>
    line >= first && line <= end.line && text.line(line).trim() !== '';
  let top = at.line;
  let bottom = at.line;
  while (isText(top - 1)) top--;
  while (isText(bottom + 1)) bottom++;
  const all = lineRange(first, end.line);
  return isText(at.line) ? [lineRange(at.line, at.line), lineRange(top, bottom), all] : [all];
}

function withoutQuotes({ span, style }: ScalarNode): Span {
  const { piece, start, end } = span;
  const quote = style === 'single' ? "'" : '"';
  const isQuoted = style === 'single' || style === 'double';
  const isClosed = end - start > 1 && piece.text[start] === quote && piece.text[end - 1] === quote;
  return isQuoted && isClosed ? { piece, start: start + 1, end: end - 1 } : span;
}

/** The comment without its `#`, with it, and with the comment lines around it. */
function commentAt(tree: SyntaxTree, at: Position): readonly Range[] {
  const { text } = tree;
  const { line } = at;
  const content = text.line(line).trimEnd();
  const from = [...content.matchAll(/(?<=^|\s)#/g)]
    .map(({ index }) => index)
    .find((character) => !pathAt(tree, { line, character }).onValue);
  if (from === undefined || from > at.character) return [];
  const words = from + (/^#+\s*/.exec(content.slice(from))?.[0].length ?? 0);
  const end = { line, character: content.length };
  const own = [
    { start: { line, character: words }, end },
    { start: { line, character: from }, end },
  ];
  if (content.slice(0, from).trim() !== '') return own;
  const isComment = (each: number): boolean => /^\s*#/.test(text.line(each));
  let top = line;
  let bottom = line;
  while (isComment(top - 1)) top--;
  while (isComment(bottom + 1)) bottom++;
  const last = text.line(bottom).trimEnd().length;
  const start = { line: top, character: indentOf(text.line(top)) };
  return [...own, { start, end: { line: bottom, character: last } }];
}

/** The word, and the id or number that it is a part of. */
function wordsAt(text: SourceText, at: Position): readonly Range[] {
  return [/[\p{L}\p{N}_]/u, /[\p{L}\p{N}_.-]/u].map((ofWord) => {
    const content = text.line(at.line);
    let start = at.character;
    let end = at.character;
    while (start > 0 && ofWord.test(content.charAt(start - 1))) start--;
    while (end < content.length && ofWord.test(content.charAt(end))) end++;
    // A full stop ends a sentence, and a dash leads an item.
    while (start < end && /[.-]/.test(content.charAt(start))) start++;
    while (end > start && /[.-]/.test(content.charAt(end - 1))) end--;
    return { start: { line: at.line, character: start }, end: { line: at.line, character: end } };
  });
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Neither line breaks nor blank lines behind the text. */
function withoutBlankEnd(text: SourceText, { start, end }: Range): Range {
  let { line, character } = end;
  while (line > start.line && text.line(line).slice(0, character).trim() === '') {
    line--;
    character = text.line(line).trimEnd().length;
  }
  return { start, end: { line, character } };
}

function isLarger(range: Range, inner: Range): boolean {
  const isSame =
    comparePositions(range.start, inner.start) === 0 &&
    comparePositions(range.end, inner.end) === 0;
  return !isSame && contains(range, inner.start) && contains(range, inner.end);
}
