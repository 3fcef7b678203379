import assert from 'node:assert/strict';
import { planStatus } from '../../server/src/features/plan-status';
import { noContext, type PlanContext, type Profile } from '../../server/src/model/profile';
import { genericProfile } from '../../server/src/model/profile';
import { Snapshot } from '../../server/src/model/snapshot';
import type { PlanStatusInfo } from '../../server/src/protocol';
import { SourceText } from '../../server/src/text/source-text';
import { check } from '../support/check';

const own: Profile = { ...genericProfile, id: 'alue', title: { fi: 'Alueen oma' } };

function statusOf(text: string, context: Partial<PlanContext> = {}): PlanStatusInfo {
  const snapshot = Snapshot.of(SourceText.from(text), { ...noContext, ...context });
  const diagnostics = check(snapshot);
  return planStatus({ uri: 'file:///x', version: 7, snapshot, diagnostics, check });
}

describe('the status of a plan', () => {
  it('counts what keeps it from being ready', () => {
    const { errors, warnings, version } = statusOf('plan: 1\ntitle: TODO\nperiod: Q5/2024\n');
    assert.equal(version, 7);
    assert.ok(errors >= 2 && warnings >= 1, `${errors} ${warnings}`);
    const ready = statusOf('plan: 1\ntitle: Koe\norganisation: Alue\nperiod: 2024\n');
    assert.deepEqual([ready.errors, ready.warnings], [0, 0]);
  });

  it('says which profile counts, and who chose it', () => {
    const from = (text: string, context?: Partial<PlanContext>): unknown => {
      const { id, from: who, named } = statusOf(text, context).profile;
      return [id, who, named];
    };
    const folder = { defaultProfile: own };
    assert.deepEqual(from('plan: 1\n'), ['generic', 'default', undefined]);
    assert.deepEqual(from('plan: 1\n', folder), ['alue', 'folder', undefined]);
    assert.deepEqual(from('profile: rrf-fi\n', folder), ['rrf-fi', 'plan', 'rrf-fi']);
    assert.deepEqual(from('profile: oma.json\n', folder), ['generic', 'missing', 'oma.json']);
    assert.deepEqual(from('profile: rff-fi\n'), ['generic', 'missing', 'rff-fi']);
    assert.deepEqual(from('profile: rrf-fi\n', { chosenProfile: own }), [
      'alue',
      'chosen',
      undefined,
    ]);
    const file = { profileAt: () => ({ kind: 'profile', profile: own }) as const };
    assert.deepEqual(from('profile: oma.json\n', file), ['alue', 'plan', 'oma.json']);
  });

  it('calls a profile by a title in a language that it has', () => {
    assert.equal(statusOf('plan: 1\n', { defaultProfile: own }).profile.title, 'Alueen oma');
    assert.match(statusOf('profile: rrf-fi\n').profile.title, /^Sustainable Growth/);
  });
});
