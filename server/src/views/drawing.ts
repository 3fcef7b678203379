import type { Plan } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { Words } from '../protocol/words';
import type { PlanDiagnostic } from '../rules/run-rules';
import type { Day } from '../values/period';
import type { Cells } from './cells';
import type { LabelledNode } from './nodes';

/** What every view of one version of a plan is drawn from, and with. */
export interface Drawing {
  readonly uri: string;
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  /** The plan first, then its nodes in document order. */
  readonly nodes: readonly LabelledNode[];
  /** Figures in the plan's language and currency. */
  readonly cells: Cells;
  /** Labels in the plan's language. */
  readonly words: Words;
  readonly diagnostics: readonly PlanDiagnostic[];
  readonly version: number;
  readonly today: Day;
}
