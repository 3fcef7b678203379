import type { ScalarNode, Span, SyntaxNode } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';
import { lastAtMost } from '../../util/last-at-most';
import { isBlank } from './blanks';

/** What a line is, as far as its own characters do not show it. */
export const lineKind = {
  /** Starts an entry or an item, or is blank or a comment. */
  own: 0,
  /** Goes on with a plain or quoted text. */
  text: 1,
  /** Belongs to a block text: `|` or `>`. */
  block: 2,
  /** Stands inside brackets that were opened above. */
  flow: 3,
} as const;

const alias = 0x2a;
const keep = /^[|>]\d?\+/;
const indicator = /^[|>][-+]?(\d)/;

/** A block text, by the line of its `|` or `>`. */
export interface BlockText {
  /** The last line that is not blank; the line of the `|` or `>` where there is none. */
  readonly last: number;
  /** Columns from what holds the text to the text itself, where the planner wrote them down (`|2`). */
  readonly indent: number | undefined;
  /** Blank lines below it are of the text (`|+`). */
  readonly keepsBlankLines: boolean;
}

/** What the syntax tree says of each line of a text; places are columns, -1 for none. */
export class LineMarks {
  readonly kinds: Uint8Array;
  /** The first key outside of brackets that starts on the line. */
  readonly keyStarts: Int32Array;
  readonly keyEnds: Int32Array;
  /** Behind the last thing that ends on the line: only a comment may follow. */
  readonly ends: Int32Array;
  readonly blocks = new Map<number, BlockText>();
  private piece: Span['piece'] | undefined;
  private top = 0;
  /** The line inside the piece that was looked at last: mostly the next place is near. */
  private line = 0;

  private constructor(private readonly tree: SyntaxTree) {
    const { lineCount } = tree.text;
    this.kinds = new Uint8Array(lineCount);
    this.keyStarts = new Int32Array(lineCount).fill(-1);
    this.keyEnds = new Int32Array(lineCount).fill(-1);
    this.ends = new Int32Array(lineCount).fill(-1);
    if (tree.root) this.visit(tree.root);
  }

  static of(tree: SyntaxTree): LineMarks {
    return new LineMarks(tree);
  }

  private visit(node: SyntaxNode): void {
    const { piece, start, end } = node.span;
    // What an alias stands for is marked where it is written.
    if (piece.text.charCodeAt(start) === alias) {
      this.place(piece, end);
    } else if (node.kind === 'scalar') {
      this.scalar(node);
    } else if (node.flow) {
      this.stretch(node.span, lineKind.flow);
    } else if (node.kind === 'list') {
      for (const item of node.items) this.visit(item);
    } else {
      for (const { key, value } of node.entries) {
        this.key(key);
        this.visit(value);
      }
    }
  }

  private key({ span, style }: ScalarNode): void {
    const { piece, start, end } = span;
    if (start === end) return;
    if (style === 'literal' || style === 'folded') {
      this.blockText(span);
      return;
    }
    if (this.stretch(span, lineKind.text)) return;
    const line = this.top + this.line;
    const column = start - (piece.lineStarts[this.line] ?? 0);
    const known = this.keyStarts[line] ?? -1;
    // Entries merged in stand in brackets elsewhere: never before the line's own key.
    if (known >= 0 && known <= column) return;
    this.keyStarts[line] = column;
    this.keyEnds[line] = column + end - start;
  }

  private scalar({ span, style }: ScalarNode): void {
    if (style === 'literal' || style === 'folded') this.blockText(span);
    else if (span.start < span.end) this.stretch(span, lineKind.text);
  }

  /** @returns whether it goes over more than one line */
  private stretch({ piece, start, end }: Span, kind: number): boolean {
    const first = this.place(piece, start);
    const last = this.place(piece, end);
    this.ends[last] = Math.max(
      this.ends[last] ?? -1,
      end - (piece.lineStarts[last - this.top] ?? 0),
    );
    for (let line = first + 1; line <= last; line++) this.kinds[line] = kind;
    return last > first;
  }

  private blockText({ piece, start, end }: Span): void {
    const { text } = this.tree;
    const header = this.place(piece, start);
    const written = piece.text.slice(start, start + 4);
    const own = Number(indicator.exec(written)?.[1] ?? Number.NaN);
    let last = end > start ? this.place(piece, end - 1) : header;
    while (last > header && isBlank(text.line(last))) last--;
    for (let line = header + 1; line <= last; line++) this.kinds[line] = lineKind.block;
    this.blocks.set(header, {
      last,
      indent: Number.isNaN(own) ? undefined : own,
      keepsBlankLines: keep.test(written),
    });
  }

  /** The line of the document that holds the offset. */
  private place(piece: Span['piece'], offset: number): number {
    if (piece !== this.piece) {
      this.piece = piece;
      this.top = this.tree.lineOf(piece);
      this.line = 0;
    }
    const { lineStarts } = piece;
    if (offset < (lineStarts[this.line] ?? 0)) this.line = lastAtMost(lineStarts, offset);
    while (offset >= (lineStarts[this.line + 1] ?? Infinity)) this.line++;
    return this.top + this.line;
  }
}
