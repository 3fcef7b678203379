import { indentOf } from './outline';
import { struck } from './stray-line';
import { lineOf, lineOfOffset, type ListNode, type Span, type SyntaxNode } from './syntax';

/**
 * The tree with every line that could not be read told to the map that it would belong to, so that
 * nobody takes what is missing there for what is not meant.
 */
export function tear(root: SyntaxNode | undefined, lost: readonly Span[]): SyntaxNode | undefined {
  return lost.reduce<SyntaxNode | undefined>(
    (node, span) => node && (torn(node, span) ?? node),
    root,
  );
}

/**
 * Undefined where no map can be told. How far in a line behind a tab was meant to stand nobody can
 * tell: it may belong to any of the maps that lead to it.
 */
function torn(node: SyntaxNode, lost: Span): SyntaxNode | undefined {
  if (node.kind === 'scalar') return undefined;
  if (node.kind === 'list') {
    const index = node.items.findLastIndex(({ span }) => span.start <= lost.start);
    const item = node.items[index];
    const isInItem = item && (isWithin(item, lost) || isBehindDash(node, lost));
    const inner = isInItem ? torn(item, lost) : undefined;
    const told = startsEntry(lost) ? { ...node, torn: true as const } : undefined;
    return inner ? { ...(told ?? node), items: node.items.with(index, inner) } : told;
  }
  const index = node.entries.findLastIndex(({ key }) => key.span.start <= lost.start);
  const entry = node.entries[index];
  const inner = entry && isWithin(entry.value, lost) ? torn(entry.value, lost) : undefined;
  const told = { ...node, torn: [...(node.torn ?? []), wordOf(lost)] };
  if (!entry || !inner) return told;
  const entries = node.entries.with(index, { key: entry.key, value: inner });
  const isOpen = startsBehindTab(lost) || isSameItems(entry.value, inner);
  return { ...(isOpen ? told : node), entries };
}

/** The line stands no further to the left than what is in the node. */
function isWithin(node: SyntaxNode, lost: Span): boolean {
  if (node.kind === 'scalar') return false;
  return startsBehindTab(lost) || columnOf(node) <= meantColumn(lost);
}

/** It has slipped to the left of its neighbours, but not out of the entry that they stand in. */
function isBehindDash(list: ListNode, lost: Span): boolean {
  return !list.flow && columnOf(list) < meantColumn(lost);
}

/** The list itself may lack what is lost, or the map that holds the list. */
function isSameItems(before: SyntaxNode, after: SyntaxNode): boolean {
  return before.kind === 'list' && after.kind === 'list' && before.items === after.items;
}

/** It has a dash: whatever was struck before it, it may be an entry of any list that leads to it. */
function startsEntry(lost: Span): boolean {
  return lineOf(lost).replace(struck, '').trimStart().startsWith('- ');
}

/** How far in the line stands, without a character that was struck before it. */
function meantColumn(lost: Span): number {
  const line = lineOf(lost);
  return struck.exec(line)?.[0].length ?? indentOf(line);
}

function columnOf({ span: { piece, start } }: SyntaxNode): number {
  return start - (piece.lineStarts[lineOfOffset(piece, start)] ?? 0);
}

function startsBehindTab(lost: Span): boolean {
  return /^ *\t/.test(lineOf(lost));
}

/** The word that a span's line begins with, behind dashes; empty where it begins with none. */
export function wordOf(span: Span): string {
  const line = lineOf(span).replace(struck, '');
  return /^[\s-]*"?([\p{L}_][\p{L}\p{N}_-]*)?/u.exec(line)?.[1] ?? '';
}
