import { indentOf } from './outline';

export const keyLine = /^ *[\p{L}_][\p{L}\p{N}_-]*:(?: |$)/u;

export function hasContent(line: string | undefined): boolean {
  return line !== undefined && /^\s*[^\s#]/.test(line);
}

export function nextContent(lines: readonly string[], line: number): number | undefined {
  for (let index = line + 1; index < lines.length; index++) {
    if (hasContent(lines[index])) return index;
  }
  return undefined;
}

export function findAbove(from: number, matches: (line: number) => boolean): number | undefined {
  for (let index = from; index >= 0; index--) {
    if (matches(index)) return index;
  }
  return undefined;
}

/** Where the key of a line starts, behind dashes. */
export function keyColumn(line: string): number {
  return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
}

/** The last line of those that stand deeper than the column; the line itself where none does. */
export function lastDeeper(lines: readonly string[], line: number, column: number): number {
  let last = line;
  for (let below = line + 1; below < lines.length; below++) {
    if (!hasContent(lines[below])) continue;
    if (indentOf(lines[below] ?? '') <= column) break;
    last = below;
  }
  return last;
}

/** Whether what stands above a line has keys in a column that are not ended yet. */
export function goesOnAt(lines: readonly string[], line: number, column: number): boolean {
  const above = findAbove(line - 1, (index) => {
    const text = lines[index];
    return text !== undefined && hasContent(text) && keyColumn(text) <= column;
  });
  return above !== undefined && keyColumn(lines[above] ?? '') === column;
}
