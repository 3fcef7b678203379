import assert from 'node:assert/strict';
import { profileFrom } from '../../server/src/model/own-profile';
import { noContext, type PlanContext, type Profile } from '../../server/src/model/profile';
import { rollUpOf } from '../../server/src/model/roll-up';
import { Snapshot } from '../../server/src/model/snapshot';
import { SourceText } from '../../server/src/text/source-text';
import { moneyToYaml } from '../../server/src/values/money';
import { check } from '../support/check';

/** Flat rates of a funder that leaves purchased services out of one of them (plan-format §2). */
const leaving = profileFrom({
  rates: [
    { line: 'indirect', percent: 25, of: 'direct', without: ['purchasedServices', 'equipment'] },
    { line: 'indirect', percent: 7, of: 'direct' },
    { line: 'administration', percent: 10, of: 'personnel' },
  ],
});
const whole = profileFrom({ rates: [{ line: 'indirect', percent: 25, of: 'direct' }] });

function snapshotOf(budget: string, defaultProfile: Profile | undefined, below = ''): Snapshot {
  const context: PlanContext = { ...noContext, defaultProfile };
  const text = `plan: 1
title: Koe
organisation: Alue
period: 2023
workPackages:
  - id: TP1
    title: Työ
    budget: ${budget}
${below}`;
  return Snapshot.of(SourceText.from(text), context);
}

function composed(budget: string, profile: Profile | undefined, below = ''): string | undefined {
  const snapshot = snapshotOf(budget, profile, below);
  const [node] = snapshot.plan?.nodes ?? [];
  const figure = node && snapshot.figures(node).composed;
  return figure === undefined ? undefined : moneyToYaml(figure);
}

const lines = 'personnel: 1000, purchasedServices: 500, other: 100';

describe('a flat rate under a profile', () => {
  for (const [rate, profile, expected] of [
    ['{ rate: 25, of: direct }', undefined, '2000'],
    ['{ rate: 25, of: direct }', whole, '2000'],
    ['{ rate: 25, of: direct }', leaving, '1875'],
    ['{ rate: 25.0, of: direct }', leaving, '1875'],
    ['{ rate: 7, of: direct }', leaving, '1712'],
    // Of none of the funder's percentages: the first of the same base says how it is counted.
    ['{ rate: 20, of: direct }', leaving, '1820'],
    ['{ rate: 40, of: personnel }', leaving, '2000'],
  ] as const) {
    it(`${rate} gives ${expected} in all`, () => {
      assert.equal(composed(`{ ${lines}, indirect: ${rate} }`, profile), expected);
    });
  }

  it('is counted on what stands below by the same base', () => {
    const below = `    workPackages:
      - { id: TP1.1, title: Osa, budget: { ${lines} } }
`;
    const rate = '{ indirect: { rate: 25, of: direct } }';
    assert.equal(composed(rate, undefined, below), '2000');
    assert.equal(composed(rate, leaving, below), '1875');
  });

  it('cannot tell what is in a line that is left out where only a total is stated', () => {
    const below = '    workPackages: [{ id: TP1.1, title: Osa, budget: { total: 1600 } }]\n';
    const rate = '{ indirect: { rate: 25, of: direct }, total: 2000 }';
    assert.equal(snapshotOf(rate, leaving, below).plan !== undefined, true);
    const found = check(snapshotOf(rate, leaving, below)).map(({ rule }) => rule);
    assert.ok(!found.some((rule) => /mismatch/.test(rule)), found.join(' '));
  });

  it('that has its amount beside it is compared on the same base', () => {
    const budget = `{ ${lines}, indirect: { rate: 25, of: direct, amount: 275 }, total: 1875 }`;
    const found = (profile: Profile | undefined): readonly string[] =>
      check(snapshotOf(budget, profile))
        .map(({ rule }) => rule)
        .filter((rule) => rule.startsWith('budget/') && rule.endsWith('mismatch'));
    assert.deepEqual(found(leaving), []);
    assert.deepEqual(found(whole), ['budget/rate-mismatch']);
  });

  it('adds up in one way for all profiles that leave nothing out', () => {
    assert.equal(rollUpOf(whole), rollUpOf(profileFrom({})));
    assert.equal(rollUpOf(leaving), rollUpOf(leaving));
    assert.notEqual(rollUpOf(leaving), rollUpOf(whole));
  });

  it('changes with the profile of a document, and changes back', () => {
    const snapshot = snapshotOf(`{ ${lines}, indirect: { rate: 25, of: direct } }`, undefined);
    const total = ({ plan, rollUp }: Snapshot): number | undefined =>
      plan && rollUp.plan(plan).composed;
    const before = total(snapshot);
    const under = snapshot.within({ ...noContext, defaultProfile: leaving });
    assert.equal(total(under), 187_500);
    assert.equal(total(under.within(noContext)), before);
    assert.equal(before, 200_000);
  });
});
