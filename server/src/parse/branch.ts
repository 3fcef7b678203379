import type { ParsedPiece } from './parse-piece';
import type { Piece, SyntaxNode, SyntaxProblem } from './syntax';

/** One run of a block's own lines, read; `items` hang on its last key. */
export interface Run {
  readonly parsed: ParsedPiece;
  readonly items: readonly Branch[] | undefined;
}

/**
 * The plan or one node as it was read, with all that is in it. Immutable, and free of the place
 * where it stands: the next version of a text takes it over wherever its lines are still the same.
 */
export interface Branch {
  /** Lines of its runs and of all in them. */
  readonly lineCount: number;
  /** Column of the dash of a node; -1 for the plan. */
  readonly dash: number;
  /** How many nodes it stands in, itself counted; 0 for the plan. */
  readonly depth: number;
  readonly runs: readonly Run[];
  readonly root: SyntaxNode | undefined;
  /** Of all in it, in document order. */
  readonly problems: readonly SyntaxProblem[];
  /** Of all in it, in document order, with their lines counted from its first. */
  readonly pieces: readonly Piece[];
  readonly starts: readonly number[];
  /** Those with comments that silence rules. */
  readonly commented: readonly Piece[];
}

/** A branch with the document line of its first line. */
export interface PlacedBranch {
  readonly branch: Branch;
  readonly line: number;
}

/** The nodes in a branch, one level down, with their places. */
export function itemsOf({ branch, line }: PlacedBranch): readonly PlacedBranch[] {
  const placed: PlacedBranch[] = [];
  let at = line;
  for (const { parsed, items } of branch.runs) {
    at += parsed.piece.lines.length;
    for (const item of items ?? []) {
      placed.push({ branch: item, line: at });
      at += item.lineCount;
    }
  }
  return placed;
}

/** A branch's own runs, one level down, with their places. */
export function runsOf({ branch, line }: PlacedBranch): readonly (Run & { line: number })[] {
  let at = line;
  return branch.runs.map((run) => {
    const placed = { ...run, line: at };
    at += run.parsed.piece.lines.length;
    for (const item of run.items ?? []) at += item.lineCount;
    return placed;
  });
}
