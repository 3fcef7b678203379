import type { TextChange } from './source-text';

/** Lines that were written since a text was opened or saved: runs of them, first and last. */
export type FreshLines = readonly (readonly [first: number, last: number])[];

/** After one more change; where the whole text is replaced, nobody knows which lines are new. */
export function withChange(fresh: FreshLines, { range, text }: TextChange): FreshLines {
  if (!range) return [];
  const first = range.start.line;
  const last = first + text.split(/\r\n|\n|\r/).length - 1;
  const moved = last - range.end.line;
  const kept = fresh.flatMap(([from, to]): FreshLines => {
    if (to < first) return [[from, to]];
    if (from > range.end.line) return [[from + moved, to + moved]];
    const before: FreshLines = from < first ? [[from, first]] : [];
    return to > range.end.line ? [...before, [last, to + moved]] : before;
  });
  return joined([...kept, [first, last]]);
}

/** Sorted, those that touch as one. */
function joined(runs: FreshLines): FreshLines {
  const all: [number, number][] = [];
  for (const [first, last] of runs.toSorted(([a], [b]) => a - b)) {
    const before = all.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}

export function isFresh(fresh: FreshLines, line: number): boolean {
  return fresh.some(([first, last]) => first <= line && line <= last);
}
