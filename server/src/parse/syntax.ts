import { lastAtMost } from '../util/last-at-most';

/**
 * The syntax tree of a plan. Every node knows the piece of text that it was read from and its
 * place inside it; where the piece stands in the document is the tree's business
 * (`SyntaxTree.rangeOf`). So a node stays valid, and cacheable, when text above it changes.
 */

/** A run of whole lines that is parsed on its own. Its identity is its place in the document. */
export interface Piece {
  readonly lines: readonly string[];
  /** The lines joined by `\n`, whatever the document's own line ends are. */
  readonly text: string;
  /** Offset of each line's first character in `text`. */
  readonly lineStarts: readonly number[];
}

/** Offsets in `piece.text`; `end` is exclusive. */
export interface Span {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  /** `null` where nothing is written (then the span is empty) or for `null` and `~`. */
  readonly value: string | number | boolean | null;
  /** As written for a plain value, so that numbers keep their digits; the text of a quoted one. */
  readonly source: string;
  readonly style: ScalarStyle;
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: SyntaxNode;
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly Entry[];
  readonly flow: boolean;
  /** The first words of lines in it that could not be read: what they say is missing here. */
  readonly torn?: readonly string[];
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly SyntaxNode[];
  readonly flow: boolean;
  /** An entry of it may stand on a line that cannot be read. */
  readonly torn?: true;
}

export type SyntaxNode = ScalarNode | MapNode | ListNode;

export type SyntaxProblemCode =
  | 'tab-indent'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'stray-line'
  | 'bad-indent'
  | 'nested-colon'
  | 'reserved-character'
  | 'look-alike'
  | 'unknown-anchor'
  | 'alias-cycle'
  | 'alias-bomb'
  | 'too-deep'
  | 'too-large'
  | 'too-tangled'
  | 'many-documents'
  | 'other';

export interface SyntaxProblem {
  readonly code: SyntaxProblemCode;
  readonly span: Span;
  /** The parser's own words; shown only with code `other`. */
  readonly detail: string;
}

export function makePiece(lines: readonly string[]): Piece {
  const lineStarts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    lineStarts.push(offset);
    offset += line.length + 1;
  }
  return { lines, text: lines.join('\n'), lineStarts };
}

/** The line inside the piece that holds the offset. */
export function lineOfOffset(piece: Piece, offset: number): number {
  return lastAtMost(piece.lineStarts, offset);
}

/** The whole line that a span starts on. */
export function lineOf({ piece, start }: Span): string {
  return piece.lines[lineOfOffset(piece, start)] ?? '';
}

/** The first entry with this key. */
export function entryOf(node: SyntaxNode | undefined, key: string): Entry | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.find((entry) => keyText(entry) === key);
}

export function valueOf(node: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  return entryOf(node, key)?.value;
}

/** A key as text: `2024:` is a key too. */
export function keyText(entry: Entry): string {
  return entry.key.source;
}

/** A list of nodes that are pieces of their own: it has no place but theirs. */
export function isLifted(list: ListNode): boolean {
  return list.items[0]?.span === list.span;
}

/** Nothing is written here. */
export function isEmpty(node: SyntaxNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** The plain data of a node, with prototype-free objects; the first of equal keys wins. */
export function toData(node: SyntaxNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toData);
    case 'map': {
      const data = Object.create(null) as Record<string, unknown>;
      for (const entry of node.entries) {
        const key = keyText(entry);
        if (!Object.hasOwn(data, key)) data[key] = toData(entry.value);
      }
      return data;
    }
  }
}
