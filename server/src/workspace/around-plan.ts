import type { Locale } from '../l10n/speak';
import type { PlanContext } from '../model/profile';
import type { Severity } from '../rules/rule';
import type { PlanDiagnostic } from '../rules/run-rules';
import type { SourceText } from '../text/source-text';

export type Level = Severity | 'off';

/** A file beside plans: what it says, and what is wrong with how it says it. */
export interface ReadFile<T> {
  readonly uri: string;
  readonly text: SourceText;
  readonly value: T;
  /** In document order. */
  readonly diagnostics: readonly PlanDiagnostic[];
}

/** What the files around a plan say about it. */
export interface AroundPlan {
  readonly context: PlanContext;
  /** By rule id or group (`budget/*`). */
  readonly severities: ReadonlyMap<string, Level>;
  readonly locale: Locale | undefined;
  /** The configuration, and the profiles that it or the plan has asked for so far. */
  readonly files: () => readonly ReadFile<unknown>[];
}
