import { isAlias, isMap, isScalar, isSeq, type Document, type ParsedNode, type Scalar } from 'yaml';
import { afterColon, endOfWritten } from './fast/places';
import { maxDepth } from './nesting';
import type {
  Entry,
  ListNode,
  MapNode,
  Piece,
  ScalarNode,
  ScalarStyle,
  Span,
  SyntaxNode,
  SyntaxProblem,
} from './syntax';

/** How many values aliases may stand for in one piece before they are taken for an attack. */
const maxAliasedNodes = 10_000;

const styles: Record<string, ScalarStyle> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

interface Anchored {
  readonly node: SyntaxNode;
  readonly size: number;
}

interface ParsedPair {
  readonly key: unknown;
  readonly value: unknown;
}

/**
 * Turns the library's tree into ours. An alias becomes the node that it names, with its own place
 * in the text and the same children (shared, never copied). Merge keys (`<<`) are spread after the
 * map's own entries, which win. What would grow without end becomes an empty value with a problem.
 * The span of a block map or list ends with the last thing written in it, so that neither comments
 * nor line breaks after it count as its own.
 */
export class Converter {
  readonly problems: SyntaxProblem[] = [];
  private readonly anchors = new Map<string, Anchored | 'open'>();
  private aliased = 0;
  private visited = 0;

  constructor(private readonly piece: Piece) {}

  convert(document: Document.Parsed): SyntaxNode | undefined {
    const { contents } = document;
    if (!contents || (isScalar(contents) && contents.value === null && contents.source === '')) {
      return undefined;
    }
    return this.node(contents, 0, 0);
  }

  private node(node: ParsedNode | null, after: number, depth: number): SyntaxNode {
    this.visited++;
    if (!node) return this.empty(after);
    if (depth > maxDepth) {
      this.problem('too-deep', this.spanOf(node));
      return this.empty(node.range[0]);
    }
    if (isAlias(node)) return this.alias(node.source, this.spanOf(node));
    const { anchor } = node;
    if (anchor !== undefined) this.anchors.set(anchor, 'open');
    const before = this.visited + this.aliased;
    const converted = this.plainNode(node, after, depth);
    if (anchor !== undefined) {
      this.anchors.set(anchor, {
        node: converted,
        size: this.visited + this.aliased - before + 1,
      });
    }
    return converted;
  }

  private plainNode(
    node: Exclude<ParsedNode, { source: string; resolve: unknown }>,
    after: number,
    depth: number,
  ): SyntaxNode {
    if (isMap(node)) return this.map(node, depth);
    if (isSeq(node)) return this.list(node, depth);
    const place = node.anchor === undefined && node.tag === undefined ? after : node.range[0];
    return isScalar(node) ? this.scalar(node, place) : this.empty(place);
  }

  private list(
    node: { flow?: boolean; items: (ParsedNode | null)[]; range: [number, number, number] },
    depth: number,
  ): ListNode {
    const flow = node.flow ?? false;
    const items = node.items.map((item) => {
      const start = item?.range[0] ?? node.range[1];
      return this.node(
        item,
        flow ? start : endOfWritten(this.piece.text, start, node.range[0]),
        depth + 1,
      );
    });
    const end = flow ? node.range[1] : (items.at(-1)?.span.end ?? node.range[1]);
    return { kind: 'list', span: this.span(node.range[0], end), items, flow };
  }

  private map(
    node: { flow?: boolean; items: ParsedPair[]; range: [number, number, number] },
    depth: number,
  ): MapNode {
    const entries: Entry[] = [];
    const merged: Entry[] = [];
    let end = node.range[0];
    for (const pair of node.items) {
      const entry = this.pair(pair, node.range[0], depth);
      const isMerge = entry.key.source === '<<' && entry.key.style === 'plain';
      const sources = isMerge ? mergeSources(entry.value) : undefined;
      if (sources) merged.push(...sources.flatMap(({ entries: own }) => own));
      else entries.push(entry);
      end = Math.max(end, this.endOf(entry));
    }
    const flow = node.flow ?? false;
    const keys = new Set(entries.map(({ key }) => key.source));
    for (const entry of merged) {
      if (!keys.has(entry.key.source)) entries.push(entry);
      keys.add(entry.key.source);
    }
    return {
      kind: 'map',
      span: this.span(node.range[0], flow ? node.range[1] : end),
      entries,
      flow,
    };
  }

  private pair(pair: ParsedPair, start: number, depth: number): Entry {
    // A key that is not written yet stands before its colon.
    const written = pair.key as ParsedNode | null;
    const key = this.node(written, written?.range[0] ?? start, depth + 1);
    const keyNode = key.kind === 'scalar' ? key : { ...this.empty(key.span.start), span: key.span };
    const after = afterColon(this.piece.text, keyNode.span.end);
    return { key: keyNode, value: this.node(pair.value as ParsedNode | null, after, depth + 1) };
  }

  private endOf({ key, value }: Entry): number {
    const { start, end } = value.span;
    if (end > start) return end;
    return endOfWritten(this.piece.text, start, key.span.end);
  }

  private scalar(node: Scalar.Parsed, after: number): ScalarNode {
    const style = styles[node.type ?? ''] ?? 'plain';
    const raw: unknown = node.value;
    if (style === 'plain' && raw === null && node.source === '') return this.empty(after);
    const text = typeof raw === 'string' ? raw : node.source;
    const value = typeof raw === 'number' || typeof raw === 'boolean' || raw === null ? raw : text;
    return {
      kind: 'scalar',
      span: this.span(node.range[0], this.endOfScalar(node, style)),
      value,
      source: style === 'plain' ? node.source.replaceAll('\uFEFF', '') : text,
      style,
    };
  }

  /** Where a scalar's own text ends; a block text's blank lines count only where they are kept. */
  private endOfScalar(node: Scalar.Parsed, style: ScalarStyle): number {
    const [start, end] = node.range;
    if (style !== 'literal' && style !== 'folded') return end;
    const written = this.piece.text.slice(start, end);
    const [header = ''] = written.split('\n', 1);
    if (/^[|>]\d?\+/.test(header)) {
      const isClosed = end <= this.piece.text.length && written.endsWith('\n');
      return isClosed ? end - 1 : end;
    }
    let length = written.length;
    for (let at = length - 1; at > 0 && ' \t\n'.includes(written.charAt(at)); at--) {
      if (written[at] === '\n') length = at;
    }
    return start + length;
  }

  private alias(name: string, span: Span): SyntaxNode {
    const target = this.anchors.get(name);
    if (target === undefined || target === 'open') {
      this.problem(target === 'open' ? 'alias-cycle' : 'unknown-anchor', span);
      return this.empty(span.start);
    }
    if (this.aliased + target.size > maxAliasedNodes) {
      if (!this.problems.some(({ code }) => code === 'alias-bomb'))
        this.problem('alias-bomb', span);
      return this.empty(span.start);
    }
    this.aliased += target.size;
    return { ...target.node, span };
  }

  private problem(code: SyntaxProblem['code'], span: Span): void {
    this.problems.push({ code, span, detail: '' });
  }

  private spanOf(node: { range: readonly [number, number, number] }): Span {
    return this.span(node.range[0], node.range[1]);
  }

  private span(start: number, end: number): Span {
    const { length } = this.piece.text;
    return { piece: this.piece, start: Math.min(start, length), end: Math.min(end, length) };
  }

  private empty(offset: number): ScalarNode {
    const span = this.span(offset, offset);
    return { kind: 'scalar', span, value: null, source: '', style: 'plain' };
  }
}

/** The maps that a merge key names, where it names nothing else. */
function mergeSources(value: SyntaxNode): readonly MapNode[] | undefined {
  if (value.kind === 'map') return [value];
  if (value.kind !== 'list') return undefined;
  const maps = value.items.filter((item) => item.kind === 'map');
  return maps.length === value.items.length ? maps : undefined;
}
