import { indentOf } from './outline';

/** Deeper than any plan; keeps the parser and every later walk well within the call stack. */
export const maxDepth = 200;

const startsWithKey = /^ *(?:- +)*["'\p{L}_]/u;
const leadingMarks = /^ *(?:[-?:] +)*/;

/**
 * The first line that stands deeper than `maxDepth`, counted by indentation, dashes and open
 * brackets. The count is rough, since brackets in texts count too, but it must come before the
 * parser: one that runs out of stack can take the whole process with it.
 */
export function findTooDeep(lines: readonly string[]): number | undefined {
  const columns: number[] = [];
  let brackets = 0;
  let openedAt = 0;
  for (const [index, line] of lines.entries()) {
    const lead = leadingMarks.exec(line)?.[0] ?? '';
    const column = indentOf(line);
    if (column >= line.length || line[column] === '#' || line[column] === '\t') continue;
    // A key beside or left of the line with the bracket shows that it was never closed.
    if (brackets > 0 && column <= openedAt && startsWithKey.test(line)) brackets = 0;
    if (brackets === 0) openedAt = column;
    while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
    for (let at = column; at < lead.length; at = markBehind(lead, at)) columns.push(at);
    columns.push(lead.length);
    brackets = bracketsAfter(line, brackets);
    if (columns.length + brackets > maxDepth) return index;
  }
  return undefined;
}

function markBehind(lead: string, at: number): number {
  let next = at + 1;
  while (next < lead.length && lead[next] === ' ') next++;
  return next;
}

/** How many brackets are open behind the line, or at the place in it where they are too many. */
function bracketsAfter(line: string, before: number): number {
  let depth = before;
  for (let at = 0; at < line.length; at++) {
    const mark = line.charCodeAt(at);
    if (mark === 0x5b || mark === 0x7b) depth++;
    else if ((mark === 0x5d || mark === 0x7d) && depth > 0) depth--;
    if (depth > maxDepth) break;
  }
  return depth;
}
