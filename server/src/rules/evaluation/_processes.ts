import type { Plan } from '../../model/plan';
import type { EvaluatedProcess, Evaluation } from '../../model/evaluation';
import { oncePerPlace } from '../../parse/once-per-place';
import type { Span } from '../../parse/syntax';
import { keyOrder } from '../../schema/order';
import { firstLine } from '../../schema/structure/underline';

export const processKeyOrder: readonly string[] = keyOrder('evaluationProcess');
export const assessmentKeyOrder: readonly string[] = keyOrder('assessment');

/** An evaluation is another one exactly when its text is. */
const cache = new WeakMap<Evaluation, readonly EvaluatedProcess[]>();

/** The rows of the evaluation table, each once, without those in which a line could not be read. */
export function processesOf({ evaluation }: Plan): readonly EvaluatedProcess[] {
  if (!evaluation) return [];
  let processes = cache.get(evaluation);
  if (!processes) {
    processes = oncePerPlace(
      evaluation.results.flatMap((result) => result.processes).filter(({ at }) => !at.torn),
      ({ at }) => at.span,
      () => '',
    );
    cache.set(evaluation, processes);
  }
  return processes;
}

/** What a row of the table is known by: its id, or the first line of its goal or measure. */
export function processSpan({ at, id, goals, measures }: EvaluatedProcess): Span {
  if (id) return id.at.span;
  const named = goals[0] ?? measures[0];
  return firstLine((named?.at ?? at.entries[0]?.key ?? at).span);
}
