import assert from 'node:assert/strict';
import { isPlanName, looksLikePlan, planNameFor } from '../../client/src/status/plan-name';

const looks = (text: string): boolean => {
  const lines = text.split('\n');
  return looksLikePlan((line) => lines[line]);
};

describe('why a file is or is not a plan', () => {
  it('is a plan by its name', () => {
    for (const name of ['a.projectplan.yaml', '/x/B.HANKE.YML', 'a.hanke.yaml']) {
      assert.ok(isPlanName(name), name);
    }
    for (const name of ['a.plan.yaml', 'projectplan.yaml', 'a.projectplan.yaml.bak', 'a.yaml']) {
      assert.ok(!isPlanName(name), name);
    }
  });

  it('would be one by the name that is proposed', () => {
    for (const [name, plan] of [
      ['/x/a.yaml', '/x/a.projectplan.yaml'],
      ['/x.yaml/a.plan.yml', '/x.yaml/a.projectplan.yml'],
    ] as const) {
      assert.equal(planNameFor(name), plan);
      assert.ok(isPlanName(planNameFor(name)));
    }
  });

  it('looks like one by its version and another key of every plan, at the left edge', () => {
    assert.ok(looks('# Hanke\n\nplan: 1 # muoto\ntitle: Koe\n'));
    assert.ok(looks('organisation: Alue\nplan: "1"\n'));
    for (const text of [
      '',
      'plan: 1\n',
      'plan: 2\ntitle: x\n',
      'plan: free\ntitle: x\n',
      'plan: 10\ntitle: x\n',
      'x:\n  plan: 1\n  title: x\n',
      '# plan: 1\ntitle: x\n',
      `${'\n'.repeat(200)}plan: 1\ntitle: x\n`,
    ]) {
      assert.ok(!looks(text), text.trim());
    }
  });
});
