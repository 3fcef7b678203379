import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../server/src/parse/edits';
import type { Fix } from '../server/src/rules/rule';
import { cents, moneyToYaml, parseMoney, sumMoney, type Money } from '../server/src/values/money';
import { check, snapshotOf } from './support/check';

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
      'Put the difference in administration, which makes it 30',
      'Change other to 130',
      'Change travel to 50',
      'Spread the difference over the lines in proportion: other 125, travel 25',
    ],
  },
  {
    name: 'a total that is too small: no line below zero, no administration below nothing',
    rule: 'total-mismatch',
    text: package1('other: 100, travel: 20, total: 90'),
    titles: [
      'Set total to 120*',
      'Change other to 70',
      'Spread the difference over the lines in proportion: other 75, travel 15',
    ],
  },
  {
    name: 'administration that is there takes the difference on top',
    rule: 'total-mismatch',
    text: package1('other: 100, administration: 50, total: 140'),
    titles: [
      'Set total to 150*',
      'Put the difference in administration, which makes it 40',
      'Change other to 90',
    ],
  },
  {
    name: 'lines with items or a rate of their own are left to themselves',
    rule: 'total-mismatch',
    text: package1(
      'other: { amount: 100, items: [{ title: a, amount: 100 }] }, travel: 20, ' +
        'administration: { rate: 10, of: direct, amount: 12 }, total: 140',
    ),
    titles: ['Set total to 132*'],
  },
  {
    name: 'a line that no rate is counted on may be changed',
    rule: 'total-mismatch',
    text: package1('personnel: 100, travel: 20, indirect: { rate: 10, of: personnel }, total: 140'),
    titles: [
      'Set total to 130*',
      'Put the difference in administration, which makes it 10',
      'Change travel to 30',
    ],
  },
  {
    name: 'the bare total of a part is a line like others, and parts are shared in',
    rule: 'total-mismatch',
    text: package1('other: 100, parts: [{ title: Osa, total: 300 }], total: 440'),
    titles: [
      'Set total to 400*',
      'Put the difference in administration, which makes it 40',
      'Change other to 140',
      'Change Osa to 340',
      'Spread the difference over the lines in proportion: other 110, Osa 330',
    ],
  },
  {
    name: 'a part with lines of its own takes no share',
    rule: 'total-mismatch',
    text: package1('other: 100, travel: 50, parts: [{ title: Osa, other: 300 }], total: 440'),
    titles: ['Set total to 450*', 'Change other to 90', 'Change travel to 40'],
  },
  {
    name: 'a cent goes into one line, and lines of nothing take none',
    rule: 'total-mismatch',
    text: package1('other: 100, travel: 50, premises: 0, administration: 9, total: 159.01'),
    titles: [
      'Set total to 159*',
      'Put the difference in administration, which makes it 9.01',
      'Change other to 100.01',
      'Change travel to 50.01',
      'Change premises to 0.01',
    ],
  },
  {
    name: 'odd cents go to the largest remainders, and a long list is cut',
    rule: 'total-mismatch',
    text: package1('personnel: 1.1, purchasedServices: 1, travel: 1, other: 4, total: 8.1'),
    titles: [
      'Set total to 7.10*',
      'Put the difference in administration, which makes it 1',
      'Change personnel to 2.10',
      'Change purchasedServices to 2',
      'Change travel to 2',
      'Change other to 5',
      'Spread the difference over the lines in proportion: personnel 1.26, purchasedServices 1.14, travel 1.14, …',
    ],
  },
  {
    name: 'whole euros stay whole euros',
    rule: 'total-mismatch',
    text: package1('personnel: 600000, purchasedServices: 90000, other: 25000, total: 716000'),
    titles: [
      'Set total to 715000*',
      'Put the difference in administration, which makes it 1000',
      'Change personnel to 601000',
      'Change purchasedServices to 91000',
      'Change other to 26000',
      'Spread the difference over the lines in proportion: personnel 600839, purchasedServices 90126, other 25035',
    ],
  },
  {
    name: 'a total that the years give too is hardly the slip',
    rule: 'total-mismatch',
    text: package1('other: 100, byYear: { 2023: 70, 2024: 50 }, total: 120'),
    titles: [
      'Set total to 100',
      'Put the difference in administration, which makes it 20',
      'Change other to 120',
    ],
  },
  {
    name: 'a total that the row of the cost table gives too is hardly the slip',
    rule: 'total-mismatch',
    text: `costSummary: [{ of: TP1, total: 120 }]\n${package1('other: 100, total: 120')}`,
    titles: [
      'Set total to 100',
      'Put the difference in administration, which makes it 20',
      'Change other to 120',
    ],
  },
  {
    name: 'a total that the one above was added up from is hardly the slip',
    rule: 'total-mismatch',
    text: `budget: { total: 120 }\n${package1('other: 100, total: 120')}`,
    titles: [
      'Set total to 100',
      'Put the difference in administration, which makes it 20',
      'Change other to 120',
    ],
  },
  {
    name: 'a total that the one above goes without may well be the slip',
    rule: 'total-mismatch',
    text: `budget: { total: 100 }\n${package1('other: 100, total: 120')}`,
    titles: ['Set total to 100*'],
  },
  {
    name: 'a total above that counts with the lines of one and the total of its neighbour',
    rule: 'total-mismatch',
    text:
      `budget: { total: 150 }\n${package1('other: 100, total: 110')}` +
      '  - { id: TP2, title: Toinen, budget: { other: 50, total: 50 } }\n',
    titles: ['Set total to 100*'],
  },
  {
    name: 'a total above that may count with either is at odds with none',
    rule: 'total-mismatch',
    text:
      `budget: { total: 110 }\n${package1('other: 50, total: 60')}` +
      '  - { id: TP2, title: Toinen, budget: { other: 50, total: 60 } }\n',
    titles: [
      'Set total to 50*',
      'Put the difference in administration, which makes it 10',
      'Change other to 60',
    ],
  },
  {
    name: 'lines that the years give too stay as they are',
    rule: 'total-mismatch',
    text: package1('other: 100, byYear: { 2023: 70, 2024: 30 }, total: 120'),
    titles: ['Set total to 100*'],
  },
  {
    name: 'lines that the row of the cost table gives too stay as they are',
    rule: 'total-mismatch',
    text: `costSummary: [{ of: TP1, total: 100 }]\n${package1('other: 100, total: 120')}`,
    titles: ['Set total to 100*'],
  },
  {
    name: 'years that say the total and a row that says the lines leave only the total to be set',
    rule: 'total-mismatch',
    text: `costSummary: [{ of: TP1, total: 100 }]\n${package1('other: 100, byYear: { 2023: 120 }, total: 120')}`,
    titles: ['Set total to 100'],
  },
  {
    name: 'a row of the area above was added up from the lines',
    rule: 'total-mismatch',
    text:
      'costSummary: [{ of: A, total: 105 }]\nareas:\n  - id: A\n    title: A\n' +
      '    workPackages:\n      - { id: B, title: B, budget: { other: 100, total: 120 } }\n' +
      '      - { id: C, title: C, budget: { other: 5, total: 5 } }\n',
    titles: ['Set total to 100*'],
  },
  {
    name: 'payers who pay what the lines give',
    rule: 'total-mismatch',
    text: `funding: [{ source: Valtio, amount: 100 }]\n${package1('other: 100, total: 120')}`,
    titles: ['Set total to 100*'],
  },
  {
    name: 'payers who pay what is stated',
    rule: 'total-mismatch',
    text: `funding: [{ source: Valtio, amount: 120 }]\n${package1('other: 100, total: 120')}`,
    titles: [
      'Set total to 100',
      'Put the difference in administration, which makes it 20',
      'Change other to 120',
    ],
  },
  {
    name: 'the budget that a part stands in was added up from its lines',
    rule: 'total-mismatch',
    text: package1('other: 50, parts: [{ title: Osa, other: 300, total: 310 }], total: 350'),
    titles: ['Set total to 300*'],
  },
  {
    name: 'the administration that the plan was added up from',
    rule: 'total-mismatch',
    text: `budget: { total: 300 }\nadministration: { budget: { other: 50, total: 60 } }\n${package1('total: 250')}`,
    titles: ['Set total to 50*'],
  },
  {
    name: 'the administration that its shares give',
    rule: 'total-mismatch',
    text: `administration: { budget: { other: 50, total: 60 } }\n${package1('other: 100, administration: 50, total: 150')}`,
    titles: ['Set total to 50*'],
  },
  {
    name: 'no share of the administration that its own budget does not know',
    rule: 'total-mismatch',
    text: `administration: { budget: { total: 30 } }\n${package1('other: 100, administration: 30, total: 150')}`,
    titles: ['Set total to 130*', 'Change other to 120'],
  },
  {
    name: 'the share of the administration that its own budget lacks',
    rule: 'total-mismatch',
    text: `administration: { budget: { total: 50 } }\n${package1('other: 100, administration: 30, total: 150')}`,
    titles: [
      'Set total to 130*',
      'Put the difference in administration, which makes it 50',
      'Change other to 120',
    ],
  },
  {
    name: 'a first share of the administration would take its budget out of the plan',
    rule: 'total-mismatch',
    text: `administration: { budget: { total: 50 } }\n${package1('other: 100, total: 150')}`,
    titles: ['Set total to 100*', 'Change other to 150'],
  },
  {
    name: 'a line that a rate is counted on would change more than itself',
    rule: 'total-mismatch',
    text: package1('personnel: 100, indirect: { rate: 10, of: personnel }, total: 150'),
    titles: ['Set total to 110*', 'Put the difference in administration, which makes it 40'],
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
    text: package1('other: { amount: 100, items: [{ title: a, amount: 120 }] }, total: 110'),
    titles: ['Set amount to 120*'],
  },
  {
    name: 'an amount that the total was added up from is hardly the slip',
    rule: 'items-mismatch',
    text: package1('other: { amount: 100, items: [{ title: a, amount: 120 }] }, total: 100'),
    titles: ['Set amount to 120'],
  },
  {
    name: 'items short of an amount that the total was added up from want one more',
    rule: 'items-mismatch',
    text: package1('other: { amount: 100, items: [{ title: a, amount: 80 }] }, total: 100'),
    titles: [
      'Set amount to 80',
      'Add an item for the rest: 20*',
      'Say that the items are only a part of 100',
    ],
  },
  {
    name: 'the total of the administration follows its shares where nothing else says it',
    rule: 'administration-mismatch',
    text: `administration: { budget: { total: 50 } }\n${package1('other: 100, administration: 30, total: 130')}`,
    titles: ['Set the total of the administration to 30'],
  },
  {
    name: 'lines of the administration are for the planner to mend',
    rule: 'administration-mismatch',
    text: `administration: { budget: { other: 50, total: 50 } }\n${package1('other: 100, administration: 30, total: 130')}`,
    titles: [],
  },
  {
    name: 'a minus that the total does not know is a slip',
    rule: 'negative',
    text: package1('other: 100, travel: -20, total: 120'),
    titles: ['Drop the minus: 20*'],
  },
  {
    name: 'a minus that the total counts with is for the planner to mend',
    rule: 'negative',
    text: package1('other: 100, travel: -20, total: 80'),
    titles: [],
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

const head = 'plan: 1\ntitle: T\norganisation: O\nperiod: 2023..2025\n';
const keys = ['purchasedServices', 'travel', 'equipment', 'premises', 'other', 'indirect'] as const;

interface Slip {
  readonly lines: readonly Money[];
  readonly total: Money;
  readonly flow: boolean;
}

/** One work package whose total is off, each line with a comment. */
function planWith({ lines, total, flow }: Slip): string {
  const figures = lines.map((money, index) => `${keys[index] ?? 'other'}: ${moneyToYaml(money)}`);
  const all = [...figures, `total: ${moneyToYaml(total)}`];
  const budget = flow
    ? ` { ${all.join(', ')} }`
    : all.map((each) => `\n      ${each} # m`).join('');
  return `${head}workPackages:\n  - id: TP1\n    title: Työ\n    budget:${budget}\n`;
}

const slips = fc
  .record({
    lines: fc.array(fc.integer({ min: 0, max: 200_000_000 }).map(cents), {
      minLength: 1,
      maxLength: keys.length,
    }),
    off: fc.integer({ min: -100_000_000, max: 100_000_000 }).filter((each) => each !== 0),
    flow: fc.boolean(),
  })
  .map(({ lines, off, flow }) => ({ lines, total: cents(sumMoney(lines) + off), flow }))
  .filter(({ total }) => total >= 0);

describe('a total that is off', () => {
  const fixesOf = (text: string): readonly Fix[] =>
    check(text)
      .filter(({ rule }) => rule === 'budget/total-mismatch')
      .flatMap((finding) => finding.fixes());
  const applied = (text: string, { edits }: Fix): string =>
    applyEdits(snapshotOf(text).text, edits).toString();
  const budgetRules = (text: string): readonly string[] =>
    check(text).flatMap(({ rule }) => (rule.startsWith('budget/') ? [rule] : []));

  it('is in order after each of its fixes, and nothing else is worse', () => {
    fc.assert(
      fc.property(slips, (slip) => {
        const text = planWith(slip);
        const before = budgetRules(text).filter((rule) => rule !== 'budget/total-mismatch');
        const fixes = fixesOf(text);
        assert.ok(fixes.length > 0);
        for (const fix of fixes) {
          assert.notEqual(fix.safe, true, 'only the planner knows which figure is wrong');
          const after = applied(text, fix);
          assert.deepEqual(budgetRules(after), before, `${fix.title}\n${after}`);
          assert.equal(after.split('#').length, text.split('#').length, 'comments stay');
        }
      }),
      { numRuns: 300 },
    );
  });

  const side = fc.constantFrom('lines', 'total', undefined);

  it('puts nothing else at odds, whichever of its two figures that was reckoned with', () => {
    const around = fc.record({ above: side, row: side, payers: side });
    fc.assert(
      fc.property(slips, around, (slip, { above, row, payers }) => {
        const figure = (of: 'lines' | 'total'): string =>
          moneyToYaml(of === 'lines' ? sumMoney(slip.lines) : slip.total);
        const text =
          planWith(slip) +
          (above ? `budget: { total: ${figure(above)} }\n` : '') +
          (row ? `costSummary: [{ of: TP1, total: ${figure(row)} }]\n` : '') +
          (payers ? `funding: [{ source: Valtio, amount: ${figure(payers)} }]\n` : '');
        assert.deepEqual(budgetRules(text), ['budget/total-mismatch']);
        for (const fix of fixesOf(text)) {
          const isLast = fix.title.startsWith('Set total') && !fix.preferred;
          const after = applied(text, fix);
          if (!isLast) assert.deepEqual(budgetRules(after), [], `${fix.title}\n${after}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is spread to the cent, and no line gets more than its share and a cent', () => {
    fc.assert(
      fc.property(slips, (slip) => {
        const text = planWith(slip);
        const spread = fixesOf(text).find(({ title }) => title.startsWith('Spread'));
        const given = slip.lines.filter((money) => money > 0);
        if (given.length < 2) assert.equal(spread, undefined);
        if (!spread) return;
        const after = linesIn(applied(text, spread));
        assert.equal(sumMoney(after), slip.total);
        const factor = slip.total / sumMoney(slip.lines);
        for (const [index, money] of slip.lines.entries()) {
          assert.ok(Math.abs((after[index] ?? 0) - money * factor) < 1.000_1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is spread with comments, notes and layout as they are', () => {
    const text = `${head}workPackages:
  - id: TP1
    title: Jaetaan riveille
    budget:
      purchasedServices: 300 # kaksi kilpailutusta
      travel: { amount: 200, note: junamatkat }
      # vuokra sisältyy
      premises: 100
      administration: 10
      total: 710.01
`;
    const spread = fixesOf(text).find(({ title }) => title.startsWith('Spread'));
    assert.ok(spread);
    assert.equal(
      applied(text, spread),
      text
        .replace('Services: 300', 'Services: 350')
        .replace('amount: 200', 'amount: 233.34')
        .replace('premises: 100', 'premises: 116.67'),
    );
  });
});

function linesIn(text: string): readonly Money[] {
  return keys.flatMap((key) => {
    const [, written = ''] = new RegExp(`${key}: ([-\\d.]+)`).exec(text) ?? [];
    const parsed = parseMoney(written, true);
    return parsed.ok ? [parsed.value.amount] : [];
  });
}
