import type { Span } from '../parse/syntax';
import type { LogicHole, LogicHoleKind, LogicStep, LogicWords } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { filled } from '../util/filled';
import { mends, type FoundInNode } from './findings-by-node';

/** The chain, in the order in which it is argued. */
export const logicSteps: readonly LogicStep[] = ['goals', 'measures', 'outputs', 'metrics'];

/** One of each for the steps of the chain. */
export function eachStep<T>(make: (step: LogicStep) => T): Readonly<Record<LogicStep, T>> {
  return {
    goals: make('goals'),
    measures: make('measures'),
    outputs: make('outputs'),
    metrics: make('metrics'),
  };
}

/** Which rules tell of which hole: where they are silent, or silenced, there is none. */
const rulesOf: Readonly<Record<LogicHoleKind, readonly string[]>> = {
  goals: ['content/missing-goals'],
  measures: ['content/missing-measures'],
  outputs: ['content/missing-outputs'],
  metrics: ['metrics/missing'],
  noContribution: ['content/contribution'],
  unmeasuredGoal: ['metrics/unmeasured-goal'],
  unservedAim: ['id/unused', 'evaluation/benefit'],
  unknownId: ['id/unknown'],
};

/** All rules that know of holes. */
export const holeRules: ReadonlySet<string> = new Set(Object.values(rulesOf).flat());

/**
 * The hole of this kind that a rule tells of at the span.
 * @param id of what it is about, where that has one
 */
export function holeOf(
  kind: LogicHoleKind,
  span: Span,
  found: FoundInNode,
  words: Words,
  id?: string,
): LogicHole | undefined {
  for (const rule of rulesOf[kind]) {
    const range = found.at(rule, span);
    if (range)
      return { kind, text: wordsFor(kind, id, words.inLogic), range, fixable: mends(rule) };
  }
  return undefined;
}

function wordsFor(kind: LogicHoleKind, id: string | undefined, words: LogicWords): string {
  switch (kind) {
    case 'goals':
      return words.lacksGoals;
    case 'measures':
      return words.lacksMeasures;
    case 'outputs':
      return words.lacksOutputs;
    case 'metrics':
      return words.lacksMetrics;
    case 'noContribution':
      return words.noContribution;
    case 'unmeasuredGoal':
      return id === undefined ? words.unmeasuredGoalHere : filled(words.unmeasuredGoal, id);
    case 'unservedAim':
      return words.unservedAim;
    case 'unknownId':
      return filled(words.unknownId, id ?? '');
  }
}
