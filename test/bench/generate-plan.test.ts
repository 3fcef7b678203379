import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { generatePlan } from '../../scripts/bench/generate-plan.mjs';
import { check } from '../support/check';

/** A work package is at most this long, with the heads of the investment and pillar it begins. */
const longest = 60;

describe('the generated plans of the benchmark', () => {
  const plan = generatePlan(5_000);
  const lines = plan.text.split('\n');

  it('are the same for the same length and seed, and others for another seed', () => {
    assert.equal(generatePlan(1_500, 7).text, generatePlan(1_500, 7).text);
    assert.notEqual(generatePlan(1_500, 7).text, generatePlan(1_500, 8).text);
  });

  it('are as long as was asked for, to a work package', () => {
    for (const wanted of [100, 500, 1_500, 5_000]) {
      const { text, lines: counted } = generatePlan(wanted);
      assert.equal(counted, text.split('\n').length);
      assert.ok(Math.abs(counted - wanted) <= longest, `${counted} lines instead of ${wanted}`);
    }
  });

  it('have one work package at least', () => {
    assert.equal(generatePlan(1).workPackages, 1);
    assert.match(generatePlan(1).text, /- id: P1-I1-TP1\n/);
  });

  it('have as many work packages as they say', () => {
    assert.equal(plan.text.match(/^ {10}- id: P\d+-I\d+-TP\d+$/gm)?.length, plan.workPackages);
  });

  it('are well-formed, without an alias, and hold letters beyond Latin-1', () => {
    const { errors, warnings } = parseDocument(plan.text);
    assert.deepEqual([...errors, ...warnings], []);
    assert.doesNotMatch(plan.text, /[&*]\w/);
    assert.match(plan.text, /[\u0100-\uFFFF]/);
  });

  it('give places that end in prose, one in each work package', () => {
    assert.equal(plan.places.length, plan.workPackages);
    for (const place of plan.places) assert.match(lines[place] ?? '', /^ +text: \p{L}[\p{L} ]+$/u);
  });

  it('add up, but for the total of each fiftieth work package', () => {
    const errors = check(plan.text).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ rule }) => rule),
      Array.from({ length: Math.floor(plan.workPackages / 50) }, () => 'budget/total-mismatch'),
    );
  });
});
