import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import type { Snapshot } from '../../model/snapshot';
import { ignoreComments, type IgnoreComment } from '../../parse/ignore-comments';
import { rules } from '../../rules';
import { comparePositions, type Position, type Range } from '../../text/source-text';
import { inOrder, toCompletionItem, type CompletionOptions, type Offer } from './offer';

const opening = /(?:^|\s)#\s*planwright-ignore\s+(?:[^\s,]+[\s,]+)*([^\s,]*)$/;
const reason = /\s--(?:\s|$)/;

/**
 * Rules to be named behind `# planwright-ignore` (plan-format §7): those that have something to say
 * of what the comment is about, in their order there, then all others. Nothing in its reason.
 */
export function ignoredRules(
  snapshot: Snapshot,
  position: Position,
  options: CompletionOptions,
): CompletionItem[] | undefined {
  const line = snapshot.text.line(position.line);
  const before = line.slice(0, position.character);
  if (!before.includes('planwright-ignore')) return undefined;
  const typed = opening.exec(before)?.[1];
  if (typed === undefined || reason.test(before.slice(before.indexOf('planwright-ignore')))) {
    return undefined;
  }
  const comment = commentAt(snapshot, position);
  if (!comment) return undefined;
  const start = position.character - typed.length;
  const rest = /^[^\s,]*/.exec(line.slice(position.character))?.[0] ?? '';
  const range = {
    start: { line: position.line, character: start },
    end: { line: position.line, character: position.character + rest.length },
  };
  const own = line.slice(start, range.end.character);
  const named = new Set(comment.rules.map(({ id }) => id).filter((id) => id !== own));
  const found = messagesIn(comment.scope, options);
  const ids = new Set([...found.keys(), ...rules.map(({ id }) => id)]);
  return [...ids]
    .filter((id) => !named.has(id))
    .map((id, index) => toCompletionItem({ typed, range }, toOffer(id, found.get(id), index)));
}

function toOffer(id: string, message: string | undefined, index: number): Offer {
  return {
    label: id,
    kind: CompletionItemKind.Reference,
    newText: id,
    detail: message,
    documentation: message,
    sort: inOrder(message === undefined ? '1' : '0', index),
    isNext: message !== undefined && index === 0,
  };
}

/** Undefined where the sign stands in a text, which no comment does. */
function commentAt({ tree }: Snapshot, position: Position): IgnoreComment | undefined {
  return ignoreComments(tree).find(({ at }) => {
    const { start, end } = tree.rangeOf(at);
    return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
  });
}

/** By rule, in the order of the text: what is said of the place first. */
function messagesIn(
  scope: IgnoreComment['scope'],
  { diagnostics = [] }: CompletionOptions,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { rule, range, message } of diagnostics) {
    const isMeant = scope === 'document' || isWithin(range.start, scope);
    // Of the comment itself, which names nothing yet.
    if (isMeant && rule !== 'meta/unused-ignore' && !found.has(rule)) found.set(rule, message);
  }
  return found;
}

function isWithin(position: Position, { start, end }: Range): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}
