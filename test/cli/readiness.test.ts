import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { planwright, root, type Run } from './program';

const starter = path.join(root, 'examples/starter.projectplan.yaml');

describe('planwright readiness', () => {
  const asked = (plan: string, ...args: readonly string[]): Run =>
    planwright(['readiness', plan, ...args]);

  it('says that a plan is ready, section by section', () => {
    const { status, out } = asked(starter);
    assert.equal(status, 0);
    assert.match(out, /^Suunnitelma on valmis lähetettäväksi\. /);
    assert.match(out, /^✓ .+: Kunnossa$/m);
    assert.doesNotMatch(out, /^✗/m);
  });

  it('says what is missing, and where', () => {
    const { status, out } = asked(path.join(root, 'examples/pohjois-savo.projectplan.yaml'));
    assert.equal(status, 1);
    assert.match(out, /^✗ /m);
    const line = fs
      .readFileSync(path.join(root, 'examples/pohjois-savo.projectplan.yaml'), 'utf8')
      .split('\n')
      .findIndex((each) => each.includes('Q4/20234'));
    assert.ok(
      out.includes(`schedule/invalid-period examples/pohjois-savo.projectplan.yaml:${line + 1}:`),
    );
  });

  it('gives the same as data', () => {
    const { status, out } = asked(starter, '--format', 'json');
    const data = JSON.parse(out) as {
      readonly version: number;
      readonly ready: boolean;
      readonly sections: readonly { readonly state: string }[];
    };
    assert.deepEqual([status, data.version, data.ready], [0, 1, true]);
    assert.ok(data.sections.some(({ state }) => state === 'done'));
  });
});
