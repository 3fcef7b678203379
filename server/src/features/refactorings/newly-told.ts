import type { Snapshot } from '../../model/snapshot';
import type { TextEdit } from '../../parse/edits';
import { budgetAdministrationMismatch } from '../../rules/budget/administration-mismatch';
import { budgetSummaryGap } from '../../rules/budget/summary-gap';
import { budgetSummaryMismatch } from '../../rules/budget/summary-mismatch';

const tables = [budgetAdministrationMismatch, budgetSummaryMismatch, budgetSummaryGap];

/**
 * What stands apart from the roll-up, the cost table and the administration's budget, and disagrees
 * with it only since the edits: the sentences of the rules that say so, with the figures.
 */
export function newlyTold(
  before: Snapshot,
  after: Snapshot,
  edits: readonly TextEdit[],
): readonly string[] {
  return tables.flatMap(({ check }) => {
    if (!check) return [];
    const told = new Set(
      [...check(before)].map(({ at }) => lineAfter(before.tree.rangeOf(at).start.line, edits)),
    );
    return [...check(after)]
      .filter(({ at }) => !told.has(after.tree.rangeOf(at).start.line))
      .map((finding) => finding.message(after));
  });
}

/** Where a line is once the edits above it are made. */
function lineAfter(line: number, edits: readonly TextEdit[]): number {
  const above = edits.filter(
    ({ range: { start } }) => start.line < line || (start.line === line && start.character === 0),
  );
  const added = above.map(
    ({ range, newText }) =>
      newText.split(/\r\n|\n|\r/).length - 1 - (range.end.line - range.start.line),
  );
  return added.reduce((sum, each) => sum + each, line);
}
