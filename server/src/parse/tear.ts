import { indentOf } from './outline';
import {
  lineOf,
  lineOfOffset,
  type ListNode,
  type Span,
  type SyntaxNode,
  type SyntaxProblem,
} from './syntax';

/**
 * The tree with every line that could not be read told to the map that it would belong to, so that
 * nobody takes what is missing there for what is not meant.
 */
export function tear(
  root: SyntaxNode | undefined,
  problems: readonly SyntaxProblem[],
): SyntaxNode | undefined {
  return problems.reduce<SyntaxNode | undefined>(
    (node, { span }) => node && (torn(node, span) ?? node),
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
    return inner && { ...node, items: node.items.with(index, inner) };
  }
  const index = node.entries.findLastIndex(({ key }) => key.span.start <= lost.start);
  const entry = node.entries[index];
  const inner = entry && isWithin(entry.value, lost) ? torn(entry.value, lost) : undefined;
  const told = { ...node, torn: [...(node.torn ?? []), wordOf(lost)] };
  if (!entry || !inner) return told;
  const entries = node.entries.with(index, { key: entry.key, value: inner });
  return { ...(startsBehindTab(lost) ? told : node), entries };
}

/** The line stands no further to the left than what is in the node. */
function isWithin(node: SyntaxNode, lost: Span): boolean {
  if (node.kind === 'scalar') return false;
  return startsBehindTab(lost) || columnOf(node) <= indentOf(lineOf(lost));
}

/** It has slipped to the left of its neighbours, but not out of the entry that they stand in. */
function isBehindDash(list: ListNode, lost: Span): boolean {
  return !list.flow && columnOf(list) < indentOf(lineOf(lost));
}

function columnOf({ span: { piece, start } }: SyntaxNode): number {
  return start - (piece.lineStarts[lineOfOffset(piece, start)] ?? 0);
}

function startsBehindTab(lost: Span): boolean {
  return /^ *\t/.test(lineOf(lost));
}

/** The word that a span's line begins with, behind dashes; empty where it begins with none. */
export function wordOf(span: Span): string {
  return /^[\s-]*"?([\p{L}_][\p{L}\p{N}_-]*)?/u.exec(lineOf(span))?.[1] ?? '';
}
