import type { LineChange } from '../text/source-text';
import { reachAcross } from './anchors';
import { itemsOf, type PlacedBranch } from './branch';
import { findBody, firstKey, firstLine, type LineSpan } from './document-body';
import { lineMark, type LineFacts } from './line-facts';
import { mostLines } from './most-lines';
import { indentOf } from './outline';
import { SameItems } from './same-items';
import { isStray, keyStart } from './stray-line';

export type { LineSpan } from './document-body';

/**
 * Cuts a plan into pieces that are parsed on their own: every top-level entry, and every pillar,
 * investment, area and work package that stands as a block item of its list. The cut is a pure
 * function of the lines, and exact for well-formed YAML: inside a block map a line that starts at
 * the map's own column can only be a key, whatever quotes or block texts stand between, because
 * those are indented deeper. Texts with aliases of their anchors, which reach across borders, texts
 * with explicit keys (`? key`), and texts with more lines than any plan (`mostLines`) are left in one
 * piece. In text that is not well-formed, a line that has slipped to the left of the block it stands
 * in ends nothing (`isStray`).
 *
 * How a node is cut depends on nothing but its own lines and the column of its dash. So a node whose
 * lines are those of the text before is taken over from there, unread.
 */

/** Nodes that stand inside this many others are left in one piece: each level reads its lines again. */
const maxNodeDepth = 16;

/** One run of a block's own lines; `items` hang on its last key. */
export interface Segment extends LineSpan {
  readonly items: readonly Block[] | undefined;
}

/** The plan itself or one node: its own lines in runs, between them the nodes it holds. */
export interface NewBlock {
  readonly dash: number;
  readonly depth: number;
  readonly segments: readonly Segment[];
  /** What stood in its place in the text before. */
  readonly before: PlacedBranch | undefined;
}

export type Block = NewBlock | PlacedBranch;

export interface Split {
  readonly root: NewBlock;
  /** The line of the marker that starts a second document, where there is one. */
  readonly secondDocument: number | undefined;
}

/** The text before, and what changed since. */
export interface Before {
  readonly root: PlacedBranch;
  readonly lineCount: number;
  readonly change: LineChange;
}

export function splitPieces(facts: LineFacts, before: Before | undefined): Split {
  const { from, to, secondDocument } = findBody(facts);
  const first = firstLine(facts, from, to);
  const start = firstKey(facts, first, to);
  const isSplittable =
    start !== undefined &&
    facts.saying <= mostLines &&
    (facts.any & lineMark.explicitKey) === 0 &&
    !reachAcross(facts);
  const segments = isSplittable
    ? rootSegments(facts, { from, to }, first, start, before)
    : [{ from, to, items: undefined }];
  return { root: { dash: -1, depth: 0, segments, before: before?.root }, secondDocument };
}

function rootSegments(
  facts: LineFacts,
  { from, to }: LineSpan,
  first: number,
  start: number,
  before: Before | undefined,
): readonly Segment[] {
  const splitter = new Splitter(facts, before);
  const indent = indentOf(facts.line(start));
  if (start === first) return splitter.map(from, to, indent, 0, before?.root);
  const word = { from, to: first + 1, items: undefined };
  return [word, ...splitter.map(first + 1, to, indent, 0, before?.root)];
}

interface LiftedList extends LineSpan {
  readonly items: readonly Block[];
}

class Splitter {
  constructor(
    private readonly facts: LineFacts,
    private readonly before: Before | undefined,
  ) {}

  /**
   * A block map whose keys stand at column `indent`. At the root (depth 0) every entry is a segment;
   * in a node the entries up to and with a list of nodes are one.
   */
  map(
    from: number,
    to: number,
    indent: number,
    depth: number,
    before: PlacedBranch | undefined,
  ): readonly Segment[] {
    const segments: Segment[] = [];
    const same = this.before && before && new SameItems(itemsOf(before), this.before);
    let start = from;
    let index = from;
    while (index < to) {
      const mayStart = this.facts.column(index) === indent || index === from;
      if (!mayStart || !this.startsEntry(index, indent, index === from)) {
        index++;
        continue;
      }
      if (depth === 0) {
        const above = this.commentsAbove(index, start, indent);
        if (this.facts.nextContent(start, above) < above) {
          segments.push({ from: start, to: above, items: undefined });
          start = above;
        }
      }
      const list =
        depth < maxNodeDepth ? this.liftedList(index, to, indent, depth, same) : undefined;
      if (list) {
        segments.push({ from: start, to: list.from, items: list.items });
        start = list.to;
        index = list.to;
      } else {
        index++;
      }
    }
    if (start < to || segments.length === 0) segments.push({ from: start, to, items: undefined });
    return segments;
  }

  /**
   * A key at the map's column, or a line there that should have been one (it must not hide the
   * rest); not the bracket that closes a list or map opened on a line above.
   */
  private startsEntry(index: number, indent: number, isFirst: boolean): boolean {
    const line = this.facts.line(index);
    if (isFirst && /^ *- /.test(line)) return true;
    if (this.facts.column(index) !== indent || this.isDash(index)) return false;
    return line[indent] !== ']' && line[indent] !== '}';
  }

  private isDash(index: number): boolean {
    return this.facts.has(lineMark.dash, index);
  }

  /** The items of the node list whose key stands on this line, if it is one in block style. */
  private liftedList(
    keyLine: number,
    to: number,
    indent: number,
    depth: number,
    same: SameItems | undefined,
  ): LiftedList | undefined {
    const { facts } = this;
    if (!facts.has(lineMark.nodeList, keyLine)) return undefined;
    const first = facts.nextContent(keyLine + 1, to);
    const dash = facts.column(first);
    if (first >= to || !this.isDash(first) || dash < indent) return undefined;

    const { starts, end } = this.itemStarts(first, to, dash, indent);
    const listEnd = end < to ? this.commentsAbove(end, first, Math.max(0, dash - 1)) : to;
    const borders = starts.map((start, number) =>
      number === 0 ? keyLine + 1 : this.commentsAbove(start, starts[number - 1] ?? 0, dash),
    );
    const items = starts.map((start, number) => {
      const from = borders[number] ?? start;
      const end = borders[number + 1] ?? listEnd;
      const isEnded = end < facts.lineCount;
      return (
        same?.find(from, end, dash, depth + 1, isEnded) ??
        this.item(from, start, end, dash, depth + 1, same?.changedAt(from))
      );
    });
    return { from: keyLine + 1, to: listEnd, items };
  }

  private itemStarts(
    first: number,
    to: number,
    dash: number,
    indent: number,
  ): { readonly starts: readonly number[]; readonly end: number } {
    const { facts } = this;
    const starts: number[] = [];
    let end = first;
    for (; end < to; end = facts.nextAtMost(dash, end + 1, to)) {
      const column = facts.column(end);
      if (column === dash && this.isDash(end)) starts.push(end);
      else if (
        (column < dash || dash === indent) &&
        !isStray(facts, end, { from: first, to, dash, indent })
      )
        break;
    }
    return { starts, end };
  }

  private item(
    from: number,
    dashLine: number,
    to: number,
    dash: number,
    depth: number,
    before: PlacedBranch | undefined,
  ): NewBlock {
    const content = this.facts.line(dashLine).slice(dash + 1);
    const inner = content.trimStart();
    const block = { dash, depth, before };
    if (!keyStart.test(inner)) return { ...block, segments: [{ from, to, items: undefined }] };
    const indent = dash + 1 + (content.length - inner.length);
    const [head, ...rest] = this.map(dashLine, to, indent, depth, before);
    return { ...block, segments: head ? [{ ...head, from }, ...rest] : [] };
  }

  /**
   * Comments that stand directly above a line, no deeper than it, are about that line: those above
   * the key that ends a list, for instance, are the key's.
   */
  private commentsAbove(line: number, notBefore: number, indent: number): number {
    let start = line;
    while (start - 1 > notBefore) {
      const above = this.facts.line(start - 1);
      const column = indentOf(above);
      if (above[column] !== '#' || column > indent) break;
      start--;
    }
    return start;
  }
}
