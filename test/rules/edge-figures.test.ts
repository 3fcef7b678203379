import assert from 'node:assert/strict';
import type { PlanDiagnostic } from '../../server/src/rules/run-rules';
import { check, snapshotOf, underlined } from '../support/check';

const head = 'plan: 1\ntitle: Hanke\norganisation: Alue\nperiod: 2024\n';

function budgetFindings(text: string): readonly PlanDiagnostic[] {
  return check(text).filter(({ rule }) => rule.startsWith('budget/'));
}

function inBudget(lines: string): string {
  return `${head}workPackages:\n  - id: TP1\n    title: Työ\n    budget: {${lines}}\n`;
}

describe('figures at the edge of what can be written', () => {
  const sums: readonly (readonly [what: string, lines: string])[] = [
    ['cents that binary fractions lose', 'travel: 0.1, other: 0.2, total: 0.3'],
    ['an exponent and a negative zero', 'travel: 1e3, other: -0, total: 1000'],
    ['bare decimal points', 'travel: .5, other: 1., total: 1.5'],
    ['the largest amounts', 'travel: 999999999999.99, other: 0.01, total: 1000000000000'],
  ];
  for (const [what, lines] of sums) {
    it(`add up: ${what}`, () => {
      assert.deepEqual(budgetFindings(inBudget(lines)), []);
    });
  }

  for (const written of [
    '1e400',
    '0x10',
    '0o17',
    '2024-05-01',
    '.inf',
    '“x”',
    '90071992547409.91',
  ]) {
    it(`are told once, and left out of the sum: ${written}`, () => {
      const snapshot = snapshotOf(inBudget(`travel: ${written}, other: 5, total: 7`));
      const told = check(snapshot).filter(({ rule }) => /^(?:budget|schema|yaml)\//.test(rule));
      assert.deepEqual(
        told.map((each) => `${each.rule} ${underlined(snapshot, each)}`),
        [`budget/amount-format ${written}`],
      );
    });
  }

  it('are understood in the quotation marks of a word processor', () => {
    const [found] = budgetFindings(inBudget('travel: ”1 000 €”, total: 1000'));
    assert.equal(found?.fixes()[0]?.title, 'Write 1000');
  });

  const most = 1_000_000_000_000;
  const ninety = Array.from({ length: 91 }, (_, index) => index);
  const overflowing: readonly (readonly [what: string, text: string])[] = [
    [
      'work packages',
      `${head}budget: {total: 5, byYear: {2024: 5}}\nfunding: [{source: a, amount: 5}]\nworkPackages:\n${ninety
        .map((id) => `  - {id: A${id}, title: a, budget: {total: ${most}}}\n`)
        .join('')}`,
    ],
    [
      'items',
      inBudget(
        `travel: {amount: 5, items: [${ninety.map(() => `{title: a, amount: ${most}}`).join(', ')}]}, total: 5`,
      ),
    ],
    [
      'payers',
      `${head}budget: {total: 5}\nfunding:\n${ninety.map(() => `  - {source: a, amount: ${most}}\n`).join('')}`,
    ],
    [
      'rows of the cost table',
      `${inBudget('total: 5')}costSummary:\n${ninety.map(() => `  - {of: TP1, title: a, total: ${most}}\n`).join('')}`,
    ],
    [
      'parts',
      inBudget(`total: 5, parts: [${ninety.map(() => `{title: a, total: ${most}}`).join(', ')}]`),
    ],
  ];
  for (const [what, text] of overflowing) {
    it(`are not compared with a sum that nothing can hold: ${what}`, () => {
      assert.deepEqual(budgetFindings(text), []);
    });
  }
});

describe('fixes that have nothing to write', () => {
  it('are not offered: a row for a part without an id', () => {
    const text = `${head}costSummary: [{of: A, title: a, total: 5}]\nareas:\n  - {id: A, title: a, budget: {total: 5}}\n  - {title: b, budget: {total: 6}}\n`;
    const [gap] = check(text).filter(({ rule }) => rule === 'budget/summary-gap');
    assert.ok(gap);
    assert.deepEqual(gap.fixes(), []);
  });
});
