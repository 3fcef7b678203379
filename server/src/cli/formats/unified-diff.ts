import { lastAtMost } from '../../util/last-at-most';
import type { Paint } from '../paint';
import { spliced, type Splice } from '../spliced';

/** Unchanged lines shown on either side of a change. */
const context = 3;

/** Lines `[from, to)` of a text that become others; lines with their ends. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * The splices of a text as `git apply` and `patch -p1` take them; empty where there are none.
 * @param path with forward slashes
 */
export function unifiedDiff(
  path: string,
  text: string,
  splices: readonly Splice[],
  paint: Paint,
): string {
  const lines = linesOf(text);
  const changes = changesOf(text, lines, splices);
  if (changes.length === 0) return '';
  const name = path.replace(/^\/+/, '');
  const head = [`--- ${fileName(`a/${name}`)}`, `+++ ${fileName(`b/${name}`)}`];
  let grown = 0;
  const hunks = hunksOf(changes).map((hunk) => {
    const shown = hunkText(lines, hunk, grown, paint);
    grown += growthOf(hunk);
    return shown;
  });
  return `${head.map((line) => `${paint('bold', line)}\n`).join('')}${hunks.join('')}`;
}

/** Git and patch end a line at the line feed alone. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** By whole lines: splices in the same line, or that meet in one, are one change. */
function changesOf(
  text: string,
  lines: readonly string[],
  splices: readonly Splice[],
): readonly Change[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length;
  }
  // Behind the last line end a line may still be written.
  if (text === '' || text.endsWith('\n')) starts.push(at);
  const groups: { readonly from: number; to: number; readonly splices: Splice[] }[] = [];
  for (const splice of splices) {
    const from = lastAtMost(starts, splice.from);
    const to = lastAtMost(starts, splice.to);
    const last = groups.at(-1);
    if (last && from <= last.to) {
      last.splices.push(splice);
      last.to = to;
    } else {
      groups.push({ from, to, splices: [splice] });
    }
  }
  return groups.flatMap(({ from, to, splices: own }) => {
    const start = starts[from] ?? 0;
    const moved = own.map((each) => ({ ...each, from: each.from - start, to: each.to - start }));
    const written = linesOf(spliced(text.slice(start, starts[to + 1] ?? text.length), moved));
    return withoutSame(lines, { from, to: Math.min(to + 1, lines.length), lines: written });
  });
}

/** Without the first and last lines that the change leaves as they are; nothing where it changes none. */
function withoutSame(lines: readonly string[], change: Change): readonly Change[] {
  let { from, to } = change;
  let start = 0;
  let end = change.lines.length;
  while (from < to && start < end && lines[from] === change.lines[start]) {
    from++;
    start++;
  }
  while (from < to && start < end && lines[to - 1] === change.lines[end - 1]) {
    to--;
    end--;
  }
  return from === to && start === end ? [] : [{ from, to, lines: change.lines.slice(start, end) }];
}

/** Changes whose surroundings would touch stand together. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const before = last?.at(-1);
    if (last && before && change.from - before.to <= 2 * context) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function growthOf(changes: readonly Change[]): number {
  return changes.reduce((sum, { from, to, lines }) => sum + lines.length - (to - from), 0);
}

/** @param grown by how many lines the changes before have made the text longer */
function hunkText(
  lines: readonly string[],
  changes: readonly Change[],
  grown: number,
  paint: Paint,
): string {
  const start = Math.max(0, (changes[0]?.from ?? 0) - context);
  const end = Math.min(lines.length, (changes.at(-1)?.to ?? 0) + context);
  const count = end - start;
  const range = (from: number, length: number): string =>
    `${length === 0 ? from : from + 1},${length}`;
  const place = `@@ -${range(start, count)} +${range(start + grown, count + growthOf(changes))} @@`;
  const shown = [`${paint('cyan', place)}\n`];
  let at = start;
  const same = (to: number): void => {
    for (const line of lines.slice(at, to)) shown.push(withEnd(` ${line}`));
  };
  for (const change of changes) {
    same(change.from);
    for (const line of lines.slice(change.from, change.to)) {
      shown.push(painted('red', `-${line}`, paint));
    }
    for (const line of change.lines) shown.push(painted('green', `+${line}`, paint));
    at = change.to;
  }
  same(end);
  return shown.join('');
}

function painted(style: 'red' | 'green', line: string, paint: Paint): string {
  const [, text = '', end = ''] = /^([^\r\n]*)([^]*)$/.exec(line) ?? [];
  return withEnd(paint(style, text) + end);
}

function withEnd(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}

const escapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** As git writes names: in quotation marks where it must, and ended by a tab where they hold blanks. */
function fileName(name: string): string {
  // eslint-disable-next-line no-control-regex -- these are what it is for
  const unusual = /["\\\u0000-\u001f\u007f]/g;
  if (name.search(unusual) < 0) return name.includes(' ') ? `${name}\t` : name;
  const quoted = name.replaceAll(
    unusual,
    (mark) =>
      escapes[mark] ??
      (mark === '"' || mark === '\\'
        ? `\\${mark}`
        : `\\${mark.charCodeAt(0).toString(8).padStart(3, '0')}`),
  );
  return `"${quoted}"`;
}
