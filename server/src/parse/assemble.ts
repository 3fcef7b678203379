import type { Branch, Run } from './branch';
import { ignoreMark } from './ignore-mark';
import { lookAlikes } from './look-alikes';
import type { ParsedPiece } from './parse-piece';
import type { PieceReader } from './read-pieces';
import type { Block, NewBlock } from './split-pieces';
import {
  keyText,
  lineOf,
  type Entry,
  type ListNode,
  type MapNode,
  type Piece,
  type Span,
  type SyntaxNode,
  type SyntaxProblem,
} from './syntax';
import { wordOf } from './tear';

/** Reads the pieces of a block and puts them together; a leaf is its piece's own root. */
export function assemble(block: Block, reader: PieceReader): Branch {
  if ('branch' in block) return block.branch;
  const runs = block.segments.map((segment): Run => ({
    parsed: reader.read(segment),
    items: segment.items?.map((item) => assemble(item, reader)),
  }));
  const [only] = runs;
  if (runs.length === 1 && only && !only.items) {
    return branchOf(block, runs, only.parsed.root, only.parsed.problems);
  }
  return compose(block, runs, reader);
}

function branchOf(
  { dash, depth }: NewBlock,
  runs: readonly Run[],
  root: SyntaxNode | undefined,
  problems: readonly SyntaxProblem[],
): Branch {
  const count = runs.reduce((sum, { items = [] }) => sum + 1 + piecesIn(items), 0);
  // Made in their length at once: the plan's own are as many as all its pieces, at each key.
  const pieces = new Array<Piece>(count);
  const starts = new Array<number>(count);
  const commented: Piece[] = [];
  let next = 0;
  let line = 0;
  for (const { parsed, items } of runs) {
    pieces[next] = parsed.piece;
    starts[next++] = line;
    if (parsed.piece.text.includes(ignoreMark)) commented.push(parsed.piece);
    line += parsed.piece.lines.length;
    for (const item of items ?? []) {
      for (let index = 0; index < item.pieces.length; index++) {
        pieces[next] = item.pieces[index] ?? parsed.piece;
        starts[next++] = line + (item.starts[index] ?? 0);
      }
      for (const piece of item.commented) commented.push(piece);
      line += item.lineCount;
    }
  }
  return { lineCount: line, dash, depth, runs, root, problems, pieces, starts, commented };
}

function piecesIn(branches: readonly Branch[]): number {
  return branches.reduce((sum, { pieces }) => sum + pieces.length, 0);
}

function compose(block: NewBlock, runs: readonly Run[], reader: PieceReader): Branch {
  const entries: Entry[] = [];
  const problems: SyntaxProblem[] = [];
  const torn: string[] = [];
  let last: Span | undefined;
  for (const { parsed, items } of runs) {
    problems.push(...parsed.problems);
    const own = ownMap(parsed);
    if (own.kind === 'map') {
      for (const entry of own.entries) entries.push(entry);
      torn.push(...(own.torn ?? []));
      last = own.span;
    } else {
      if (own.kind === 'wrong') problems.push(own.problem);
      const lost = own.kind === 'wrong' ? [own.problem] : parsed.problems;
      torn.push(...lost.map(({ span }) => wordOf(span)));
    }
    for (const item of items ?? []) for (const problem of item.problems) problems.push(problem);
    if (items) attach(entries, items.map(itemOf));
  }
  const head = runs[0]?.parsed;
  const root = head && mapNode(head, entries, last, torn, reader.branchFrom(head)?.root);
  return branchOf(block, runs, root, problems);
}

/** What a block is as an item of the list above it; the dash is the list's. */
function itemOf({ root, runs }: Branch): SyntaxNode {
  const item = root?.kind === 'list' && !root.flow ? root.items[0] : root;
  if (item) return item;
  const piece = runs[0]?.parsed.piece ?? { lines: [], text: '', lineStarts: [] };
  const end = piece.text.length;
  return {
    kind: 'scalar',
    span: { piece, start: end, end },
    value: null,
    source: '',
    style: 'plain',
  };
}

type OwnMap =
  MapNode | { readonly kind: 'none' } | { readonly kind: 'wrong'; readonly problem: SyntaxProblem };

/** The entries of a segment; one that is no key and value is said to be so. */
function ownMap({ root: whole, problems }: ParsedPiece): OwnMap {
  const root = whole?.kind === 'list' ? whole.items[0] : whole;
  if (root?.kind === 'map') return root;
  if (!root || problems.length > 0) return { kind: 'none' };
  const code = lookAlikes(lineOf(root.span)).length > 0 ? 'look-alike' : 'stray-line';
  return { kind: 'wrong', problem: { code, span: root.span, detail: '' } };
}

/** Hangs the items on the segment's last key, which the split found to be a node list. */
function attach(entries: Entry[], items: readonly SyntaxNode[]): void {
  const key = entries.pop();
  const first = items[0];
  if (!key || !first) return;
  const list: ListNode = { kind: 'list', span: first.span, items, flow: false };
  entries.push({ key: key.key, value: list });
}

/** The same node as before when nothing in it changed, so that what was built on it still holds. */
function mapNode(
  head: ParsedPiece,
  entries: readonly Entry[],
  last: Span | undefined,
  torn: readonly string[],
  before: SyntaxNode | undefined,
): MapNode {
  const isSame =
    before?.kind === 'map' &&
    sameEntries(before.entries, entries) &&
    (before.torn ?? []).join(' ') === torn.join(' ');
  if (isSame) return before;
  const map: MapNode = { kind: 'map', span: headSpan(head, last), entries, flow: false };
  return torn.length === 0 ? map : { ...map, torn };
}

/** The head piece's own map; the extent over other pieces is asked of the tree. */
function headSpan(head: ParsedPiece, last: Span | undefined): Span {
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
