import type { SummaryEvaluation } from '../protocol/view-data';
import type { Drawing } from './drawing';
import { countLights } from './evaluation-counts';
import { placeOf } from './places';

/** The evaluation of a plan that has no parts: an evaluation alone, without what it judges. */
export function evaluationOf({ plan }: Drawing): SummaryEvaluation | undefined {
  const results = plan.evaluation?.results ?? [];
  const [first] = results;
  if (!first || plan.nodes.length > 0) return undefined;
  const processes = results.flatMap((result) => result.processes);
  const { rows, outcome, progress } = countLights(processes);
  const isLit = outcome.none < rows || progress.none < rows;
  return {
    resultGoals: results.length,
    rows: processes.length,
    lights: isLit ? { outcome, progress } : undefined,
    range: placeOf((first.goal?.at ?? first.id?.at ?? first.at).span),
  };
}
