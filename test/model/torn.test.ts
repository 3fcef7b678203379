import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { check, snapshotOf } from '../support/check';

const starter = fs.readFileSync(
  path.join(__dirname, '../../examples/starter.projectplan.yaml'),
  'utf8',
);

/** What is said of the starter plan with a slip in it, which breaks a line. */
function found(from: string, to: string): readonly string[] {
  assert.ok(starter.includes(from), from);
  const rules = check(starter.replace(from, to)).map(({ rule }) => rule);
  assert.ok(rules.includes('yaml/syntax'), 'the slip itself is told');
  return rules.filter((rule) => rule !== 'yaml/syntax');
}

function isReadable(from: string, to: string): boolean {
  const snapshot = snapshotOf(starter.replace(from, to));
  return snapshot.plan !== undefined && !snapshot.figures(snapshot.plan.root).unreadable;
}

describe('a line that cannot be read', () => {
  const slips: readonly (readonly [what: string, from: string, to: string])[] = [
    ['a cost line without its colon', 'personnel: 180000', 'personnel 180000'],
    ['a cost line with an open quote', 'travel: 12500.50', 'travel: "12500.50'],
    ['person-years without their colon', 'fte: 3', 'fte 3'],
    ['a total without its colon', 'total: 326500.50', 'total 326500.50'],
    ['the budget’s own key without its colon', '    budget:\n', '    budget\n'],
  ];
  for (const [what, from, to] of slips) {
    it(`is not missed in the sums: ${what}`, () => {
      assert.deepEqual(
        found(from, to).filter((rule) => rule.startsWith('budget/')),
        [],
      );
    });
  }

  it('makes what it is a part of unreadable, up to the plan', () => {
    assert.ok(isReadable('Palveluauto', 'Palveluautot'));
    for (const [, from, to] of slips) assert.ok(!isReadable(from, to), to);
  });

  it('says nothing of sums where it is about something else', () => {
    assert.ok(isReadable('text: Palveluauto käy', 'text: "Palveluauto käy'));
    assert.ok(isReadable('    title: Palveluauto\n', '    title Palveluauto\n'));
    const wrong = starter
      .replace('total: 168000', 'total: 169000')
      .replace('text: Palveluauto käy', 'text: "Palveluauto käy');
    const rules = check(wrong).map(({ rule }) => rule);
    assert.ok(rules.includes('budget/total-mismatch'), rules.join(', '));
  });

  it('may be the list that a rule would miss', () => {
    const metrics = found('    metrics:\n', '    metrics\n');
    assert.ok(!metrics.includes('metrics/missing'), metrics.join(', '));
    const schedule = found('    schedule:\n', '    schedule\n');
    assert.ok(!schedule.includes('schedule/missing'), schedule.join(', '));
  });
});
