import assert from 'node:assert/strict';
import { SourceText } from '../../server/src/text/source-text';
import { cents } from '../../server/src/values/money';
import { check, snapshotOf } from '../support/check';

const plan = (currency: string, amount: string): string =>
  `plan: 1\ntitle: x\norganisation: y\nperiod: 2024\ncurrency: ${currency}\nbudget:\n  total: ${amount}\n`;

describe("the plan's currency", () => {
  it('belongs to its amounts', () => {
    const snapshot = snapshotOf(plan('SEK', '1 000 kr'));
    assert.equal(snapshot.plan?.root.budget?.total?.money, cents(100_000));
    const [finding] = check(snapshot);
    assert.equal(finding?.rule, 'budget/amount-format');
    assert.ok(finding.fixes().some(({ title }) => title.includes('1000')));
  });

  it('of another plan does not', () => {
    assert.equal(snapshotOf(plan('EUR', '1 000 kr')).plan?.root.budget?.total?.money, undefined);
  });

  it('is read anew when it changes, also in nodes whose text stays', () => {
    const text =
      plan('EUR', '1 000 kr') +
      'workPackages:\n  - id: A\n    title: B\n    budget: {other: 5 kr}\n';
    const before = snapshotOf(text);
    assert.equal(before.plan?.nodes[0]?.budget?.costs[0]?.amount?.money, undefined);
    const after = before.update(SourceText.from(text.replace('EUR', 'SEK')));
    assert.equal(after.plan?.nodes[0]?.budget?.costs[0]?.amount?.money, cents(500));
  });
});
