import type { SourceText } from '../../text/source-text';

/** How a plan indents, in columns. */
export interface Layout {
  /** From a key to the keys under it. */
  readonly step: number;
  /** From a key to the dashes of its list; 0 where they stand under the key. */
  readonly dash: number;
  /** From a dash to what it holds. */
  readonly gap: number;
}

/** Lines looked at on each side of the cursor; the style of a plan shows well before that. */
const reach = 1_000;
const widest = 8;

const openKey = /^( *(?:- +)*)[^\s#'"-][^:#]*:\s*(?:#.*)?$/;
const dashLine = /^( *)-( +)(?=[^\s#])/;

/** The layout nearest to a line, from above first; where the plan shows none, two columns each. */
export function layoutNear(text: SourceText, line: number): Layout {
  const found: Found = { step: undefined, dash: undefined, gap: undefined };
  const look = (at: number): boolean => {
    const above = text.line(at);
    const dash = dashLine.exec(above);
    if (dash) found.gap ??= inReach(1 + (dash[2]?.length ?? 1));
    const column = openKey.exec(above)?.[1]?.length;
    if (column !== undefined) compareWithBelow(column, nextContent(text, at));
    return found.step !== undefined && found.dash !== undefined && found.gap !== undefined;
  };
  const compareWithBelow = (column: number, below: string | undefined): void => {
    if (below === undefined) return;
    const indent = below.length - below.trimStart().length;
    if (/^ *-(?: |$)/.test(below)) {
      if (indent >= column) found.dash ??= inReach(indent - column);
    } else if (indent > column) found.step ??= inReach(indent - column);
  };
  for (let at = line - 1; at >= Math.max(0, line - reach); at--) if (look(at)) break;
  for (let at = line; at < Math.min(text.lineCount, line + reach); at++) if (look(at)) break;
  const step = found.step ?? found.gap ?? 2;
  return { step, dash: found.dash ?? step, gap: found.gap ?? 2 };
}

interface Found {
  step: number | undefined;
  dash: number | undefined;
  gap: number | undefined;
}

function inReach(columns: number): number | undefined {
  return columns <= widest ? columns : undefined;
}

function nextContent(text: SourceText, line: number): string | undefined {
  for (let below = line + 1; below < Math.min(text.lineCount, line + 20); below++) {
    const content = text.line(below);
    if (!/^\s*(?:#.*)?$/.test(content)) return content;
  }
  return undefined;
}
