/** The types of generate-plan.mjs, for the tests. */
export interface GeneratedPlan {
  readonly text: string;
  /** Line ends and one more, as an editor counts. */
  readonly lines: number;
  readonly workPackages: number;
  /** Lines that end in prose of a work package, counted from 0. */
  readonly places: readonly number[];
}

/** @param evaluationRows rows of an evaluation, which follows the lines that are wanted */
export function generatePlan(
  wantedLines: number,
  seed?: number,
  evaluationRows?: number,
): GeneratedPlan;
