import assert from 'node:assert/strict';
import { Snapshot } from '../../server/src/model/snapshot';
import { rules } from '../../server/src/rules';
import { runRules, type PlanDiagnostic } from '../../server/src/rules/run-rules';
import { SourceText } from '../../server/src/text/source-text';

export function snapshotOf(text: string): Snapshot {
  return Snapshot.of(SourceText.from(text));
}

/** All findings of a text by every rule; a rule that crashes fails the test. */
export function check(snapshot: Snapshot | string): readonly PlanDiagnostic[] {
  return runRules(typeof snapshot === 'string' ? snapshotOf(snapshot) : snapshot, rules, {
    severities: new Map(),
    maxFindings: Number.MAX_SAFE_INTEGER,
    onCrash: (rule, error) => assert.fail(`${rule} crashed: ${String((error as Error).stack)}`),
  });
}

/** The text that a finding underlines; of several lines the first. */
export function underlined(snapshot: Snapshot, { range }: PlanDiagnostic): string {
  return snapshot.text.slice(range).split('\n')[0] ?? '';
}
