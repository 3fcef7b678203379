import { reachAcross } from './anchors';
import { columnAt, dashColumn, indentOf, nextContent, outlineOf, type Outline } from './outline';
import { isStray, keyStart } from './stray-line';

/**
 * Cuts a plan into pieces that are parsed on their own: every top-level entry, and every pillar,
 * investment, area and work package that stands as a block item of its list. The cut is a pure
 * function of the lines, and exact for well-formed YAML: inside a block map a line that starts at
 * the map's own column can only be a key, whatever quotes or block texts stand between, because
 * those are indented deeper. Texts with aliases of their anchors, which reach across borders, and
 * texts with explicit keys (`? key`) are left in one piece. In text that is not well-formed, a line
 * that has slipped to the left of the block it stands in ends nothing (`isStray`).
 */

/** Lists whose items are pieces of their own (plan-format §1). */
export const nodeLists: ReadonlySet<string> = new Set([
  'pillars',
  'investments',
  'areas',
  'workPackages',
]);

/** Nodes that stand inside this many others are left in one piece: each level reads its lines again. */
const maxNodeDepth = 16;

/** Lines `[from, to)` of the text. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** One run of a block's own lines; `items` hang on its last key. */
export interface Segment extends LineSpan {
  readonly items: readonly Block[] | undefined;
}

/** The plan itself or one node: its own lines in runs, between them the nodes it holds. */
export interface Block {
  readonly segments: readonly Segment[];
}

export interface Split {
  readonly root: Block;
  /** The line of the marker that starts a second document, where there is one. */
  readonly secondDocument: number | undefined;
}

const bareKey = /^([A-Za-z]+)[ ]*:[ ]*(?:#.*)?$/;
const explicitKey = /^ *(?:- +)*[?:](?: |$)/;
const documentMark = /^(?:---|\.\.\.)(?:\s|$)/;

export function splitPieces(lines: readonly string[]): Split {
  const outline = outlineOf(lines);
  const body = findBody(outline);
  const { from, to, secondDocument } = body;
  const first = nextContent(outline, from, to);
  const start = lines[first] ?? '';
  const isSplittable =
    first < to &&
    keyStart.test(start.replace('\uFEFF', '').trimStart()) &&
    !reachAcross(lines) &&
    !lines.some(startsExplicitKey);
  const whole: Block = { segments: [{ from, to, items: undefined }] };
  return {
    root: isSplittable ? splitMap(outline, from, to, indentOf(start), 0) : whole,
    secondDocument,
  };
}

function startsExplicitKey(line: string): boolean {
  const mark = line.charAt(indentOf(line));
  return (mark === '?' || mark === ':' || mark === '-') && explicitKey.test(line);
}

/** The lines of the first document, without directives and its own start marker. */
function findBody(outline: Outline): LineSpan & { secondDocument: number | undefined } {
  const { lines } = outline;
  const to = lines.length;
  let from = 0;
  let seen = false;
  for (let index = 0; index < to; index++) {
    const line = lines[index] ?? '';
    if ((line.startsWith('-') || line.startsWith('.')) && documentMark.test(line)) {
      if (!seen && line.trim() === '---') {
        from = index + 1;
        seen = true;
        continue;
      }
      const more = nextContent(outline, index + 1, to) < to;
      if (seen || nextContent(outline, from, index) < index) {
        const marks = line.startsWith('---') || more;
        return { from, to: index, secondDocument: marks ? index : undefined };
      }
    } else if (!seen && columnAt(outline, index) >= 0 && !line.startsWith('%')) {
      seen = true;
    }
  }
  return { from, to, secondDocument: undefined };
}

/**
 * A block map whose keys stand at column `indent`. At the root (depth 0) every entry is a segment;
 * in a node the entries up to and with a list of nodes are one.
 */
function splitMap(
  outline: Outline,
  from: number,
  to: number,
  indent: number,
  depth: number,
): Block {
  const segments: Segment[] = [];
  let start = from;
  let index = from;
  while (index < to) {
    if (!startsEntry(outline, index, indent, index === from)) {
      index++;
      continue;
    }
    if (depth === 0) {
      const above = startOfCommentsAbove(outline, index, start, indent);
      if (nextContent(outline, start, above) < above) {
        segments.push({ from: start, to: above, items: undefined });
        start = above;
      }
    }
    const list = depth < maxNodeDepth ? liftedList(outline, index, to, indent, depth) : undefined;
    if (list) {
      segments.push({ from: start, to: list.from, items: list.items });
      start = list.to;
      index = list.to;
    } else {
      index++;
    }
  }
  if (start < to || segments.length === 0) segments.push({ from: start, to, items: undefined });
  return { segments };
}

/**
 * A key at the map's column, or a line there that should have been one (it must not hide the rest);
 * not the bracket that closes a list or map opened on a line above.
 */
function startsEntry(outline: Outline, index: number, indent: number, isFirst: boolean): boolean {
  const line = outline.lines[index] ?? '';
  if (isFirst && /^ *- /.test(line)) return true;
  if (columnAt(outline, index) !== indent || dashColumn(outline, index) !== undefined) return false;
  return line[indent] !== ']' && line[indent] !== '}';
}

interface LiftedList extends LineSpan {
  readonly items: readonly Block[];
}

/** The items of the node list whose key stands on this line, if it is one in block style. */
function liftedList(
  outline: Outline,
  keyLine: number,
  to: number,
  indent: number,
  depth: number,
): LiftedList | undefined {
  const key = bareKey.exec((outline.lines[keyLine] ?? '').replace(/^ *(?:- +)?/, ''))?.[1];
  if (key === undefined || !nodeLists.has(key)) return undefined;
  const first = nextContent(outline, keyLine + 1, to);
  const dash = dashColumn(outline, first);
  if (first >= to || dash === undefined || dash < indent) return undefined;

  const starts: number[] = [];
  let end = first;
  for (; end < to; end++) {
    const column = columnAt(outline, end);
    if (column < 0 || column > dash) continue;
    const isItem = column === dash && dashColumn(outline, end) !== undefined;
    if (isItem) starts.push(end);
    else if ((column < dash || dash === indent) && !isStray(outline, end, first, to)) break;
  }
  const listEnd = end < to ? startOfTrailing(outline, end, first, dash) : to;
  const borders = starts.map((start, number) =>
    number === 0
      ? keyLine + 1
      : startOfCommentsAbove(outline, start, starts[number - 1] ?? 0, dash),
  );
  const items = starts.map((start, number) =>
    splitItem(
      outline,
      borders[number] ?? start,
      start,
      borders[number + 1] ?? listEnd,
      dash,
      depth + 1,
    ),
  );
  return { from: keyLine + 1, to: listEnd, items };
}

function splitItem(
  outline: Outline,
  from: number,
  dashLine: number,
  to: number,
  dash: number,
  depth: number,
): Block {
  const content = (outline.lines[dashLine] ?? '').slice(dash + 1);
  const inner = content.trimStart();
  if (!keyStart.test(inner)) return { segments: [{ from, to, items: undefined }] };
  const indent = dash + 1 + (content.length - inner.length);
  const block = splitMap(outline, dashLine, to, indent, depth);
  const [head, ...rest] = block.segments;
  return head ? { segments: [{ ...head, from }, ...rest] } : block;
}

/** Comments that stand directly above a line, no deeper than it, are about that line. */
function startOfCommentsAbove(
  outline: Outline,
  line: number,
  notBefore: number,
  indent: number,
): number {
  let start = line;
  while (start - 1 > notBefore) {
    const above = outline.lines[start - 1] ?? '';
    const column = indentOf(above);
    if (above[column] !== '#' || column > indent) break;
    start--;
  }
  return start;
}

/** Where a list ends: comments above the next key, at that key's column or left of it, are the key's. */
function startOfTrailing(outline: Outline, end: number, notBefore: number, dash: number): number {
  return startOfCommentsAbove(outline, end, notBefore, Math.max(0, dash - 1));
}
