/**
 * Cuts a plan into pieces that are parsed on their own: every top-level entry, and every pillar,
 * investment, area and work package that stands as a block item of its list. The cut is a pure
 * function of the lines, and exact for well-formed YAML: inside a block map a line that starts at
 * the map's own column can only be a key, whatever quotes or block texts stand between, because
 * those are indented deeper. Texts with anchors or aliases, which reach across borders, and texts
 * with explicit keys (`? key`) are left in one piece.
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

const keyStart = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\p{L}_][\p{L}\p{N}_-]*)[ ]*:(?: |$)/u;
const bareKey = /^([A-Za-z]+)[ ]*:[ ]*(?:#.*)?$/;
const explicitKey = /^ *(?:- +)*[?:](?: |$)/;
const anchorOrAlias = /(?:^ *|[:\-?,[{] +|[[{])[&*][\p{L}\p{N}_]/u;
const documentMark = /^(?:---|\.\.\.)(?:\s|$)/;

export function indentOf(line: string): number {
  let column = 0;
  while (line.charCodeAt(column) === 32) column++;
  return column;
}

/** Neither blank nor only a comment, and not behind a tab, which cannot start anything. */
function hasContent(line: string): boolean {
  const start = indentOf(line);
  if (start >= line.length) return false;
  return line[start] !== '#' && line[start] !== '\t' && line.trim() !== '';
}

export function splitPieces(lines: readonly string[]): Split {
  const body = findBody(lines);
  const first = nextContent(lines, body.from, body.to);
  const whole: Block = { segments: [{ from: body.from, to: body.to, items: undefined }] };
  const splittable =
    first < body.to &&
    keyStart.test((lines[first] ?? '').replace('\uFEFF', '').trimStart()) &&
    !lines.some((line) => anchorOrAlias.test(line) || explicitKey.test(line));
  return {
    root: splittable ? splitMap(lines, body.from, body.to, indentOf(lines[first] ?? ''), 0) : whole,
    secondDocument: body.secondDocument,
  };
}

/** The lines of the first document, without directives and its own start marker. */
function findBody(lines: readonly string[]): LineSpan & { secondDocument: number | undefined } {
  let from = 0;
  let seen = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (documentMark.test(line)) {
      if (!seen && line.trim() === '---') {
        from = index + 1;
        seen = true;
        continue;
      }
      const more = nextContent(lines, index + 1, lines.length) < lines.length;
      if (seen || hasContentBetween(lines, from, index)) {
        const marks = line.startsWith('---') || more;
        return { from, to: index, secondDocument: marks ? index : undefined };
      }
    } else if (!seen && hasContent(line) && !line.startsWith('%')) {
      seen = true;
    }
  }
  return { from, to: lines.length, secondDocument: undefined };
}

function hasContentBetween(lines: readonly string[], from: number, to: number): boolean {
  return nextContent(lines, from, to) < to;
}

function nextContent(lines: readonly string[], from: number, to: number): number {
  let index = from;
  while (index < to && !hasContent(lines[index] ?? '')) index++;
  return index;
}

/**
 * A block map whose keys stand at column `indent`. At the root (depth 0) every entry is a segment;
 * in a node the entries up to and with a list of nodes are one.
 */
function splitMap(
  lines: readonly string[],
  from: number,
  to: number,
  indent: number,
  depth: number,
): Block {
  const segments: Segment[] = [];
  let start = from;
  let index = from;
  while (index < to) {
    const line = lines[index] ?? '';
    if (!startsEntry(line, indent, index === from)) {
      index++;
      continue;
    }
    if (depth === 0) {
      const above = startOfCommentsAbove(lines, index, start, indent);
      if (hasContentBetween(lines, start, above)) {
        segments.push({ from: start, to: above, items: undefined });
        start = above;
      }
    }
    const list = depth < maxNodeDepth ? liftedList(lines, index, to, indent, depth) : undefined;
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
function startsEntry(line: string, indent: number, isFirst: boolean): boolean {
  if (isFirst && /^ *- /.test(line)) return true;
  return indentOf(line) === indent && hasContent(line) && !/^ *(?:-(?:[ \t]|$)|[\]}])/.test(line);
}

interface LiftedList extends LineSpan {
  readonly items: readonly Block[];
}

/** The items of the node list whose key stands on this line, if it is one in block style. */
function liftedList(
  lines: readonly string[],
  keyLine: number,
  to: number,
  indent: number,
  depth: number,
): LiftedList | undefined {
  const key = bareKey.exec((lines[keyLine] ?? '').replace(/^ *(?:- +)?/, ''))?.[1];
  if (key === undefined || !nodeLists.has(key)) return undefined;
  const first = nextContent(lines, keyLine + 1, to);
  const dash = dashColumn(lines[first] ?? '');
  if (first >= to || dash === undefined || dash < indent) return undefined;

  const starts: number[] = [];
  let end = first;
  for (; end < to; end++) {
    const line = lines[end] ?? '';
    if (!hasContent(line)) continue;
    const column = indentOf(line);
    if (column < dash || (column === dash && dash === indent && dashColumn(line) === undefined)) {
      break;
    }
    if (column === dash && dashColumn(line) !== undefined) starts.push(end);
  }
  const listEnd = end < to ? startOfTrailing(lines, end, first, dash) : to;
  const borders = starts.map((start, number) =>
    number === 0 ? keyLine + 1 : startOfCommentsAbove(lines, start, starts[number - 1] ?? 0, dash),
  );
  const items = starts.map((start, number) =>
    splitItem(
      lines,
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
  lines: readonly string[],
  from: number,
  dashLine: number,
  to: number,
  dash: number,
  depth: number,
): Block {
  const content = (lines[dashLine] ?? '').slice(dash + 1);
  const inner = content.trimStart();
  if (!keyStart.test(inner)) return { segments: [{ from, to, items: undefined }] };
  const indent = dash + 1 + (content.length - inner.length);
  const block = splitMap(lines, dashLine, to, indent, depth);
  const [head, ...rest] = block.segments;
  return head ? { segments: [{ ...head, from }, ...rest] } : block;
}

function dashColumn(line: string): number | undefined {
  const column = indentOf(line);
  return /^-(?:[ \t]|$)/.test(line.slice(column, column + 2)) ? column : undefined;
}

/** Comments that stand directly above a line, no deeper than it, are about that line. */
function startOfCommentsAbove(
  lines: readonly string[],
  line: number,
  notBefore: number,
  indent: number,
): number {
  let start = line;
  while (start - 1 > notBefore) {
    const above = lines[start - 1] ?? '';
    const column = indentOf(above);
    if (above[column] !== '#' || column > indent) break;
    start--;
  }
  return start;
}

/** Where a list ends: comments above the next key, at that key's column or left of it, are the key's. */
function startOfTrailing(
  lines: readonly string[],
  end: number,
  notBefore: number,
  dash: number,
): number {
  return startOfCommentsAbove(lines, end, notBefore, Math.max(0, dash - 1));
}
