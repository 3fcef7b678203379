import { lookAlikes } from './look-alikes';
import type { PlacedPiece } from './place-pieces';
import type { Block } from './split-pieces';
import {
  keyText,
  lineOf,
  makePiece,
  type Entry,
  type ListNode,
  type MapNode,
  type Piece,
  type Span,
  type SyntaxNode,
  type SyntaxProblem,
} from './syntax';

/** Puts the pieces of a block together again; a leaf is its piece's own root. */
export class Assembler {
  readonly assembled = new Map<Piece, MapNode>();
  readonly problems: SyntaxProblem[] = [];
  private next = 0;

  constructor(
    private readonly pieces: readonly PlacedPiece[],
    private readonly previous: ReadonlyMap<Piece, MapNode> | undefined,
  ) {}

  block(block: Block): SyntaxNode | undefined {
    const [only] = block.segments;
    if (block.segments.length === 1 && only && !only.items) return this.take().root;
    const entries: Entry[] = [];
    let head: PlacedPiece | undefined;
    let last: Span | undefined;
    for (const segment of block.segments) {
      const piece = this.take();
      head ??= piece;
      const own = this.mapOf(piece);
      if (own) {
        entries.push(...own.entries);
        last = own.span;
      }
      if (segment.items) {
        const items = segment.items.map((item) => this.item(item));
        this.attach(entries, items);
      }
    }
    return head && this.node(head, entries, last);
  }

  private take(): PlacedPiece {
    const piece = this.pieces[this.next++];
    return piece ?? { piece: makePiece([]), ended: true, root: undefined, problems: [], line: 0 };
  }

  private item(block: Block): SyntaxNode {
    const first = this.pieces[this.next];
    const root = this.block(block);
    const item = root?.kind === 'list' && !root.flow ? root.items[0] : root;
    const piece = first?.piece ?? makePiece([]);
    return (
      item ?? {
        kind: 'scalar',
        span: { piece, start: piece.text.length, end: piece.text.length },
        value: null,
        source: '',
        style: 'plain',
      }
    );
  }

  /** The entries of a segment; one that is no key and value is said to be so. */
  private mapOf(piece: PlacedPiece): MapNode | undefined {
    const root = piece.root?.kind === 'list' ? piece.root.items[0] : piece.root;
    if (root?.kind === 'map') return root;
    if (root && piece.problems.length === 0) {
      const line = lineOf(root.span);
      const code = lookAlikes(line).length > 0 ? 'look-alike' : 'stray-line';
      this.problems.push({ code, span: root.span, detail: '' });
    }
    return undefined;
  }

  /** Hangs the items on the segment's last key, which the split found to be a node list. */
  private attach(entries: Entry[], items: readonly SyntaxNode[]): void {
    const key = entries.pop();
    const first = items[0];
    if (!key || !first) return;
    const list: ListNode = { kind: 'list', span: first.span, items, flow: false };
    entries.push({ key: key.key, value: list });
  }

  /** The same node as before when nothing in it changed, so that what was built on it still holds. */
  private node(head: PlacedPiece, entries: readonly Entry[], last: Span | undefined): MapNode {
    const before = this.previous?.get(head.piece);
    const node =
      before && sameEntries(before.entries, entries)
        ? before
        : { kind: 'map' as const, span: headSpan(head, last), entries, flow: false };
    this.assembled.set(head.piece, node);
    return node;
  }
}

/** The head piece's own map; the extent over other pieces is asked of the tree. */
function headSpan(head: PlacedPiece, last: Span | undefined): Span {
  const root = head.root?.kind === 'list' ? head.root.items[0] : head.root;
  return root?.span ?? last ?? { piece: head.piece, start: 0, end: head.piece.text.length };
}

function sameEntries(a: readonly Entry[], b: readonly Entry[]): boolean {
  return (
    a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return other?.key === entry.key && (other.value === entry.value || sameList(entry, other));
    })
  );
}

function sameList(a: Entry, b: Entry): boolean {
  if (keyText(a) !== keyText(b) || a.value.kind !== 'list' || b.value.kind !== 'list') return false;
  const { items } = b.value;
  return (
    a.value.items.length === items.length &&
    a.value.items.every((item, index) => item === items[index])
  );
}
