/**
 * Parsers of the parts of a plan that people write in prose and tables. Each is a pure function of what
 * it is given. Nothing of it is lost: see {@link Parsed}. A paragraph of the source may be given for a
 * text; its depth and marker are then used.
 *
 * Texts come without the label that says which part they are (`Työpaketin 1 tavoitteet:`).
 */
import { isEndless } from '../endless';
import type { DraftValue, Parsed } from '../parsed';
import { parseBudget as parseBudgetOf } from './budget';
import { parseItems as parseItemsOf } from './items';
import type { PartText } from './passage';
import { parseSchedule as parseScheduleOf } from './schedule';

export type * from './drafts';
export type { BudgetSource } from './budget';
export type { PartText } from './passage';
export { costTableKind } from './cost-rows';
export { parseCostTable } from './cost-table';
export { parseFunding } from './funding';
export { parseEvaluationSummary } from './evaluation-summary';
export { parseEvaluationTable } from './evaluation-table';
export { withGoalIds } from './items';
export { parseItemTable } from './item-table';
export { parseMetricTable } from './metric-table';
export { parseRiskTable } from './risk-table';
export { isMarkedTable, isRoadmapTable, parseRoadmapTable } from './roadmap-table';
export { parseScheduleTable } from './schedule-table';

/** @see parseBudgetOf */
export const parseBudget = withoutEndless(parseBudgetOf);
/** @see parseItemsOf */
export const parseItems = withoutEndless(parseItemsOf);
/** @see parseScheduleOf */
export const parseSchedule = withoutEndless(parseScheduleOf);

/** Texts that have no end are kept without a look into them, whatever the parser. */
function withoutEndless<Value extends DraftValue, More extends readonly unknown[]>(
  parse: (texts: readonly PartText[], ...more: More) => Parsed<Value>,
): typeof parse {
  return (texts, ...more) => {
    const endless = texts.filter(({ text }) => isEndless(text));
    if (endless.length === 0) return parse(texts, ...more);
    const parsed = parse(
      texts.filter(({ text }) => !isEndless(text)),
      ...more,
    );
    const kept = endless.map(({ line, text }) => ({ line, text }));
    return { ...parsed, kept: [...parsed.kept, ...kept] };
  };
}
