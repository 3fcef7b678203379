/** The lines of a text, counted from 0; empty beyond its end. */
export type LineAt = (line: number) => string;

/** How far up the key of a list is looked for; longer lists are left by hand. */
const reach = 1_000;

const emptyItem = /^( *)- *$/;
const openKey = /^( *(?:- +)*)[^\s#'"-][^#]*:\s*(?:#.*)?$/;

/**
 * Where to go on after a list whose last item was left empty: the column of the key that the list
 * stands under. Undefined where the line is no such item: the only one of its list, or one that
 * goes on below.
 * @param line of the item
 * @param below the first line that may belong to the item
 */
export function columnAfterList(
  lineAt: LineAt,
  line: number,
  below: number,
  lineCount: number,
): number | undefined {
  const dash = emptyItem.exec(lineAt(line))?.[1]?.length;
  if (dash === undefined || goesOnBelow(lineAt, dash, below, lineCount)) return undefined;
  let hasItems = false;
  for (let above = line - 1; above >= Math.max(0, line - reach); above--) {
    const text = lineAt(above);
    if (isBlank(text)) continue;
    const indent = indentOf(text);
    if (indent > dash) continue;
    if (indent === dash && /^ *-(?: |$)/.test(text)) {
      hasItems = true;
      continue;
    }
    return hasItems ? openKey.exec(text)?.[1]?.length : undefined;
  }
  return undefined;
}

function goesOnBelow(lineAt: LineAt, dash: number, below: number, lineCount: number): boolean {
  for (let line = below; line < lineCount; line++) {
    const text = lineAt(line);
    if (!isBlank(text)) return indentOf(text) > dash;
  }
  return false;
}

function isBlank(text: string): boolean {
  return /^\s*(?:#.*)?$/.test(text);
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
