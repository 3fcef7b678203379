import type { SyntaxProblemCode } from './syntax';

/** What the parser stumbled over, as a planner would point at it. */
export interface Blame {
  /** The line inside the piece. */
  readonly line: number;
  /** The last line that it spoils; the same line but for brackets and quotes over several. */
  readonly last: number;
  /** Absent: what the parser says itself. */
  readonly code: SyntaxProblemCode | undefined;
  /** The first line of a block text: it is read as if it stood here. */
  readonly column?: number;
}

export function blameLine(line: number, code?: SyntaxProblemCode): Blame {
  return { line, last: line, code };
}
