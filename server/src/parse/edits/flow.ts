import type { Position, Range } from '../../text/source-text';
import type { SyntaxTree } from '../syntax-tree';
import { commentBehind, endOfLine, isBlankOrComment, lineWithCommentsAbove } from './place';
import { insertion, replacement, type TextEdit } from './text-edit';

/** Puts `written` before the part with this index of a list or map in brackets, or after the last. */
export function insertInFlow(
  tree: SyntaxTree,
  brackets: Range,
  parts: readonly Range[],
  index: number,
  written: string,
): readonly TextEdit[] {
  const open = charAt(tree, brackets.start);
  const isBare = hasNoBrackets(tree, brackets);
  const before = parts[index - 1];
  const after = parts[index];
  if (before) {
    const edit = insertion(before.end, `, ${written}${isBare ? ' }' : ''}`);
    return isBare ? [insertion(brackets.start, '{ '), edit] : [edit];
  }
  if (after) {
    const edit = insertion(after.start, `${isBare ? '{ ' : ''}${written}, `);
    return isBare ? [edit, insertion(brackets.end, ' }')] : [edit];
  }
  const close = closeOf(tree, brackets);
  const inner = tree.text.slice({ start: brackets.start, end: close }).slice(1);
  const space = open === '{' ? ' ' : '';
  const behindOpen = { ...brackets.start, character: brackets.start.character + 1 };
  if (inner.trim() !== '') {
    const hasMore = !inner.split('\n').every(isBlankOrComment);
    return [insertion(behindOpen, ` ${written}${hasMore ? ', ' : ''}`)];
  }
  return [replacement(behindOpen, close, space + written + space)];
}

/** Takes a part and its comma out of a list or map in brackets. */
export function removeFromFlow(
  tree: SyntaxTree,
  brackets: Range,
  parts: readonly Range[],
  index: number,
): readonly TextEdit[] {
  const part = parts[index];
  if (!part) return [];
  if (hasNoBrackets(tree, brackets)) return [replacement(brackets.start, brackets.end, '{}')];
  const before = parts[index - 1];
  const after = parts[index + 1];
  const comma = commaBehind(tree, part.end);
  const commaBefore = before && !after && !comma ? commaBehind(tree, before.end) : undefined;
  const edits = commaBefore ? [deletion(commaBefore, moved(commaBefore, 1))] : [];
  const lines = wholeLines(tree, brackets, part, comma);
  if (lines) return [...edits, lines];
  const end = comma ? moved(comma, 1) : part.end;
  if (after) return [deletion(part.start, after.start.line === end.line ? after.start : end)];
  if (before && before.end.line === part.start.line) return [deletion(before.end, part.end)];
  const isAlone = !before && isBlankAround(tree, brackets, part.start, end);
  if (isAlone) return [deletion(moved(brackets.start, 1), closeOf(tree, brackets))];
  return [...edits, deletion(part.start, end)];
}

/** The whole lines of a part that shares them with nothing but its comma and comments. */
function wholeLines(
  tree: SyntaxTree,
  brackets: Range,
  part: Range,
  comma: Position | undefined,
): TextEdit | undefined {
  const { start } = part;
  if (start.line === brackets.start.line || (comma && comma.line !== part.end.line))
    return undefined;
  const before = tree.text.line(start.line).slice(0, start.character);
  const behind = comma ? moved(comma, 1) : part.end;
  if (before.trim() !== '' || commentBehind(tree, behind) === undefined) return undefined;
  const first = lineWithCommentsAbove(tree, start.line, Infinity, brackets.start.line);
  return deletion(endOfLine(tree, first - 1), endOfLine(tree, part.end.line));
}

/** The comma behind a part, over line breaks and comments. */
function commaBehind(tree: SyntaxTree, from: Position): Position | undefined {
  let { line, character } = from;
  for (; line < tree.text.lineCount; line++, character = 0) {
    const text = tree.text.line(line);
    while (character < text.length && /\s/.test(text.charAt(character))) character++;
    const mark = text[character];
    if (mark === ',') return { line, character };
    if (mark !== undefined && mark !== '#') return undefined;
  }
  return undefined;
}

function isBlankAround(tree: SyntaxTree, brackets: Range, start: Position, end: Position): boolean {
  const before = tree.text.slice({ start: moved(brackets.start, 1), end: start });
  const behind = tree.text.slice({ start: end, end: closeOf(tree, brackets) });
  return (before + behind).trim() === '';
}

/** Where the closing bracket stands, or the end where there is none yet. */
function closeOf(tree: SyntaxTree, { start, end }: Range): Position {
  return /[\]}]$/.test(tree.text.slice({ start, end })) ? moved(end, -1) : end;
}

function deletion(start: Position, end: Position): TextEdit {
  return replacement(start, end, '');
}

function moved({ line, character }: Position, by: number): Position {
  return { line, character: character + by };
}

function charAt(tree: SyntaxTree, { line, character }: Position): string | undefined {
  return tree.text.line(line)[character];
}

/** The one `key: value` of `[key: value]` is a map without braces of its own. */
function hasNoBrackets(tree: SyntaxTree, brackets: Range): boolean {
  const open = charAt(tree, brackets.start);
  return open !== '{' && open !== '[';
}
