import { nameOf, noPiece } from '../parse/piece-names';
import type { SyntaxTree } from '../parse/syntax-tree';
import type { Place, ProblemRow, Spot } from '../protocol/view-data';
import type { Position, Range } from '../text/source-text';
import type { LabelledNode } from './nodes';
import { placeOfRange } from './places';

/** What a row says of a finding beside its rule and its place; put together anew for each finding. */
export interface Said extends Pick<ProblemRow, 'severity' | 'weight' | 'message' | 'section'> {
  readonly inside: LabelledNode | undefined;
}

/** A row, and of which finding of which node it is. */
interface Known {
  readonly row: ProblemRow;
  /** The node's key. */
  readonly node: string | undefined;
  /** Among the findings of its rule in its node, from 1. */
  readonly number: number;
}

/**
 * The rows of the plan that was drawn last. Findings are made anew with every version and mostly say
 * the same in the same order: the next row is looked at first, and a finding that says what it says
 * gets that very row. Of ten thousand findings nothing is made that is not new.
 */
export class KeptRows {
  private known: readonly Known[] = [];
  private rows: readonly ProblemRow[] = [];

  /** Begins the rows of a version: to be given its findings one by one, in document order. */
  next(tree: SyntaxTree): NextRows {
    return new NextRows(tree, this.known);
  }

  /** All rows of the version; the same list as before where each is the same. */
  keep({ made }: NextRows): readonly ProblemRow[] {
    const { known } = this;
    if (made.length === known.length && made.every((each, index) => each === known[index])) {
      return this.rows;
    }
    this.known = made;
    this.rows = made.map(({ row }) => row);
    return this.rows;
  }
}

type Fixable = (known: boolean | undefined) => boolean;

export class NextRows {
  readonly made: Known[] = [];
  private following = 0;
  private byKey: ReadonlyMap<string, number> | undefined;
  private readonly isAt: (range: Range, place: Place) => boolean;
  private readonly numberOf = counterByNode();

  constructor(
    private readonly tree: SyntaxTree,
    private readonly before: readonly Known[],
  ) {
    this.isAt = placeReader(tree);
  }

  /** @param isFixable given what is known of the same words about it; undefined: nothing is */
  add(rule: string, range: Range, said: Said, isFixable: Fixable): void {
    const number = this.numberOf(rule, said.inside);
    const known = this.find(rule, said.inside?.key, number);
    const isSameText = known?.row.message === said.message;
    const fixable = isFixable(isSameText ? known.row.fixable : undefined);
    const isSame =
      isSameText &&
      known.row.fixable === fixable &&
      saysTheSame(known.row, said) &&
      this.isAt(range, known.row.range);
    this.made.push(isSame ? known : this.make(rule, range, said, number, fixable));
  }

  /** Mostly the one after the last that was found. */
  private find(rule: string, node: string | undefined, number: number): Known | undefined {
    const { before } = this;
    const next = before[this.following];
    if (next && next.row.rule === rule && next.node === node && next.number === number) {
      this.following++;
      return next;
    }
    this.byKey ??= new Map(before.map(({ row }, index) => [row.key, index]));
    const at = this.byKey.get(keyOf(rule, node, number));
    if (at === undefined) return undefined;
    this.following = at + 1;
    return before[at];
  }

  private make(
    rule: string,
    range: Range,
    { inside, ...said }: Said,
    number: number,
    fixable: boolean,
  ): Known {
    const key = keyOf(rule, inside?.key, number);
    const place = placeOfRange(this.tree, range);
    const node = inside && shownNode(inside);
    const row: ProblemRow = { key, rule, ...said, range: place, fixable, node };
    return { row, node: inside?.key, number };
  }
}

/** Rules have no `~` and no `@` in their names, so that no two findings have one key. */
function keyOf(rule: string, node: string | undefined, number: number): string {
  return `${rule}${number === 1 ? '' : `~${number}`}@${node ?? ''}`;
}

/** What stands in no part stands in the plan, which is not named. */
function shownNode({ kind, id, title }: LabelledNode): ProblemRow['node'] {
  return kind === 'plan' ? undefined : { id, title };
}

function saysTheSame(row: ProblemRow, { severity, weight, section, inside }: Said): boolean {
  const node = inside?.kind === 'plan' ? undefined : inside;
  return (
    row.severity === severity &&
    row.weight === weight &&
    row.section === section &&
    row.node?.id === node?.id &&
    row.node?.title === node?.title
  );
}

/** How many findings of a rule there were in a node so far, this one among them. */
function counterByNode(): (rule: string, node: LabelledNode | undefined) => number {
  const byNode = new Map<LabelledNode | undefined, Map<string, number>>();
  return (rule, node) => {
    let byRule = byNode.get(node);
    if (!byRule) byNode.set(node, (byRule = new Map<string, number>()));
    const number = (byRule.get(rule) ?? 0) + 1;
    byRule.set(rule, number);
    return number;
  };
}

/**
 * Whether a range is that of a place: as good as comparing with `placeOfRange`, with nothing made.
 * Most of what is asked one after the other stands in the same piece.
 */
function placeReader(tree: SyntaxTree): (range: Range, place: Place) => boolean {
  let from = 0;
  let to = 0;
  let name = noPiece;
  const look = (line: number): void => {
    const found = tree.pieceAt(line);
    name = found ? nameOf(found.piece.piece) : noPiece;
    from = found?.piece.line ?? 0;
    to = Math.max(line + 1, from + (found?.piece.piece.lines.length ?? 0));
  };
  const isAt = ({ line, character }: Position, [piece, inPiece, column]: Spot): boolean => {
    if (line < from || line >= to) look(line);
    return column === character && inPiece === line - from && piece === name;
  };
  return ({ start, end }, place) => isAt(start, place.start) && isAt(end, place.end);
}
