import assert from 'node:assert/strict';
import { check } from './support/check';

/** Which ways out a budget finding offers, the preferred one with a star, and which it must not. */
interface Case {
  readonly name: string;
  readonly rule: string;
  readonly text: string;
  readonly titles: readonly string[];
}

const package1 = (budget: string): string =>
  `workPackages:\n  - id: TP1\n    title: Työpaketti\n    budget: { ${budget} }\n`;

const cases: readonly Case[] = [
  {
    name: 'a total that is too large: any line may be short, or the administration left out',
    rule: 'total-mismatch',
    text: package1('other: 100, travel: 20, total: 150'),
    titles: [
      'Set total to 120*',
      'Put the difference in administration: 30',
      'Change other to 130',
      'Change travel to 50',
    ],
  },
  {
    name: 'a total that is too small: no line below zero, no administration below nothing',
    rule: 'total-mismatch',
    text: package1('other: 100, travel: 20, total: 90'),
    titles: ['Set total to 120*', 'Change other to 70'],
  },
  {
    name: 'administration that is there takes the difference on top',
    rule: 'total-mismatch',
    text: package1('other: 100, administration: 50, total: 140'),
    titles: ['Set total to 150*', 'Put the difference in administration: 40', 'Change other to 90'],
  },
  {
    name: 'lines with items or a rate of their own are left to themselves',
    rule: 'total-mismatch',
    text: package1(
      'other: { amount: 100, items: [{ title: a, amount: 100 }] }, travel: 20, ' +
        'administration: { rate: 10, of: direct, amount: 12 }, total: 140',
    ),
    titles: ['Set total to 132*', 'Change travel to 28'],
  },
  {
    name: 'a line that a rate is counted on would change more than itself',
    rule: 'total-mismatch',
    text: package1('personnel: 100, indirect: { rate: 10, of: personnel }, total: 150'),
    titles: ['Set total to 110*', 'Put the difference in administration: 40'],
  },
  {
    name: 'the administration has no administration',
    rule: 'total-mismatch',
    text: 'administration: { budget: { other: 100, total: 150 } }\n',
    titles: ['Set total to 100*', 'Change other to 150'],
  },
  {
    name: 'items above the amount cannot be a part of it',
    rule: 'items-mismatch',
    text: package1('other: { amount: 100, items: [{ title: a, amount: 120 }] }, total: 100'),
    titles: ['Set amount to 120*'],
  },
  {
    name: 'years that stand alone may be what the total should be',
    rule: 'year-mismatch',
    text: package1('byYear: { 2023: 100, 2024: 20 }, total: 90'),
    titles: ['Set total to 120', 'Spread 90 over the years by schedule'],
  },
  {
    name: 'rows that are several are for the planner to mend',
    rule: 'summary-mismatch',
    text: `costSummary: [{ of: A, total: 1 }, { of: A, total: 2 }]\nareas:\n  - { id: A, title: A, budget: { total: 5 } }\n`,
    titles: [],
  },
  {
    name: 'rows of what a part holds cannot hold its own costs',
    rule: 'summary-gap',
    text:
      'costSummary: [{ of: B, total: 5 }]\nareas:\n  - id: A\n    title: A\n' +
      '    budget: { other: 1, total: 6 }\n    workPackages: [{ id: B, title: B, budget: { total: 5 } }]\n',
    titles: [],
  },
  {
    name: 'an amount that may be read in two ways is for the planner to choose',
    rule: 'amount-format',
    text: package1('total: 1.234'),
    titles: ['Write 1234', 'Write 1.23'],
  },
];

describe('the ways out of a budget finding', () => {
  for (const { name, rule, text, titles } of cases) {
    it(`${rule}: ${name}`, () => {
      const found = check(`plan: 1\ntitle: T\norganisation: O\nperiod: 2023..2025\n${text}`);
      const finding = found.find((each) => each.rule === `budget/${rule}`);
      assert.ok(finding, `budget/${rule} finds nothing`);
      assert.deepEqual(
        finding.fixes().map(({ title, preferred }) => (preferred ? `${title}*` : title)),
        titles,
      );
    });
  }

  it('amount-format: only what means the same is safe to apply unseen', () => {
    const safe = (total: string): readonly (boolean | undefined)[] =>
      check(`plan: 1\ntitle: T\norganisation: O\nperiod: 2023\n${package1(`total: ${total}`)}`)
        .filter(({ rule }) => rule === 'budget/amount-format')
        .flatMap((finding) => finding.fixes().map((fix) => fix.safe));
    assert.deepEqual(safe('1 690 000 €'), [true]);
    assert.deepEqual(safe('1.234'), [false, false]);
  });
});
