import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { profileFrom } from '../../server/src/model/own-profile';
import { noContext, type PlanContext, type Profile } from '../../server/src/model/profile';
import { Snapshot } from '../../server/src/model/snapshot';
import { rules } from '../../server/src/rules';
import { runRules, type PlanDiagnostic } from '../../server/src/rules/run-rules';
import { SourceText } from '../../server/src/text/source-text';

const folder = path.join(__dirname, '../fixtures/profiles');
const profiles: ReadonlyMap<string, Profile> = new Map(
  fs.readdirSync(folder).map((file) => {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    return [`profiles/${file}`, profileFrom(JSON.parse(text))];
  }),
);

const context: PlanContext = {
  ...noContext,
  profileAt: (name) => {
    const profile = profiles.get(name);
    return profile ? { kind: 'profile', profile } : { kind: 'absent' };
  },
};

/** A plan may name the profiles of `test/fixtures/profiles` by their path, `profiles/….json`. */
export function snapshotOf(text: string): Snapshot {
  return Snapshot.of(SourceText.from(text), context);
}

/** Of the last texts that were checked: a test asks the same of one again and again. */
const lately = new Map<string, readonly PlanDiagnostic[]>();
const mostKept = 8;

/** All findings of a text by every rule; a rule that crashes fails the test. */
export function check(plan: Snapshot | string): readonly PlanDiagnostic[] {
  if (typeof plan !== 'string') return found(plan);
  const all = lately.get(plan) ?? found(snapshotOf(plan));
  lately.delete(plan);
  lately.set(plan, all);
  for (const first of [...lately.keys()].slice(0, -mostKept)) lately.delete(first);
  return all;
}

function found(snapshot: Snapshot): readonly PlanDiagnostic[] {
  return runRules(snapshot, rules, {
    severities: new Map(),
    onCrash: (rule, error) => assert.fail(`${rule} crashed: ${String((error as Error).stack)}`),
  });
}

/** The text that a finding underlines; of several lines the first. */
export function underlined(snapshot: Snapshot, { range }: PlanDiagnostic): string {
  return snapshot.text.slice(range).split('\n')[0] ?? '';
}
