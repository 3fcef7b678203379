/** The characters `[from, to)` of a text that are to be replaced. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A run of lines: `[from, to)` of the one text became `[start, end)` of the other. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Beyond this many pairs of lines a text is taken as changed from its first difference to its last. */
const mostPairs = 4_000_000;

/**
 * What makes one text of the other, lines ended by `\n`: in order, no more than differs at either
 * end of a change, and no line that both have in common.
 */
export function changedLines(before: string, after: string): readonly Change[] {
  const old = before.split('\n');
  const now = after.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const line of old) {
    starts.push(at);
    at += line.length + 1;
  }
  return changedRuns(old, now).map((run) => {
    const text = now.slice(run.start, run.end).join('\n');
    const from = starts[run.from] ?? before.length;
    const to = starts[run.to] ?? before.length + 1;
    if (run.from < run.to && run.start < run.end) {
      return trimmed(before, { from, to: to - 1, text });
    }
    // Whole lines come or go with one line break: the one behind them, or before the last line.
    const isAtEnd = run.to === old.length;
    if (run.from < run.to) {
      return isAtEnd ? { from: from - 1, to: to - 1, text } : { from, to, text };
    }
    return isAtEnd
      ? { from: before.length, to: before.length, text: `\n${text}` }
      : { from, to: from, text: `${text}\n` };
  });
}

function trimmed(before: string, { from, to, text }: Change): Change {
  const old = before.slice(from, to);
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  if (isWithinPair(old, head) || isWithinPair(text, head)) head--;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  if (isWithinPair(old, old.length - tail) || isWithinPair(text, text.length - tail)) tail--;
  return { from: from + head, to: to - tail, text: text.slice(head, text.length - tail) };
}

/** Between the two halves of one character. */
function isWithinPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(at - 1, 0), at + 1));
}

function changedRuns(old: readonly string[], now: readonly string[]): readonly Run[] {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const run = { from: head, to: old.length - tail, start: head, end: now.length - tail };
  const pairs = (run.to - run.from) * (run.end - run.start);
  if (run.from === run.to && run.start === run.end) return [];
  return pairs === 0 || pairs > mostPairs ? [run] : withoutCommon(old, now, run);
}

/** The runs between the lines of a longest common sequence. */
function withoutCommon(old: readonly string[], now: readonly string[], all: Run): readonly Run[] {
  const width = all.end - all.start + 1;
  // How many lines are in common from a pair of lines on.
  const common = new Uint16Array((all.to - all.from + 1) * width);
  const at = (from: number, start: number): number => (from - all.from) * width + start - all.start;
  const count = (from: number, start: number): number => common[at(from, start)] ?? 0;
  for (let from = all.to - 1; from >= all.from; from--) {
    for (let start = all.end - 1; start >= all.start; start--) {
      common[at(from, start)] =
        old[from] === now[start]
          ? count(from + 1, start + 1) + 1
          : Math.max(count(from + 1, start), count(from, start + 1));
    }
  }
  const runs: Run[] = [];
  let { from, start } = all;
  let begun: Pick<Run, 'from' | 'start'> = { from, start };
  const end = (): void => {
    if (begun.from < from || begun.start < start) runs.push({ ...begun, to: from, end: start });
  };
  while (from < all.to && start < all.end) {
    if (old[from] === now[start]) {
      end();
      begun = { from: ++from, start: ++start };
    } else if (count(from + 1, start) >= count(from, start + 1)) {
      from++;
    } else {
      start++;
    }
  }
  from = all.to;
  start = all.end;
  end();
  return runs;
}
