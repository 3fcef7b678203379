import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sumMoney, cents, moneyToYaml } from '../../../server/src/values/money';
import { amountsInText } from '../../../server/src/features/refactorings/amounts-in-text';
import { exactRate } from '../../../server/src/features/refactorings/exact-rate';
import { snapshotOf } from '../../support/check';
import { check } from '../../support/check';
import {
  checkedDocument,
  commentsOf,
  head,
  offeredAt,
  offeredIn,
  takenAt,
  titlesAt,
} from './support';

const unbalanced = `${head}budget:
  personnel: 60000 # kaksi
  travel: 30000
  <|>administration: 10000 # 10 %
  total: 120000 # päätös 12.3.
`;

describe('spreading a difference', () => {
  it('over the plain lines, or over all with the administration', () => {
    assert.deepEqual(
      titlesAt(unbalanced).filter((title) => /^(?:Spread|Scale)/.test(title)),
      [
        'Spread the difference over the lines in proportion: personnel 73333, travel 36667',
        'Scale all lines to the total 120000: personnel 72000, travel 36000, administration 12000',
      ],
    );
    const plain = unbalanced.replace('<|>', '');
    assert.equal(
      takenAt(unbalanced, /^Spread/),
      plain.replace('60000', '73333').replace('30000', '36667'),
    );
    assert.equal(
      takenAt(unbalanced, /^Scale/),
      plain.replace('60000', '72000').replace('30000', '36000').replace('10000', '12000'),
    );
  });

  it('keeps items and parts in balance', () => {
    const plan = `${head}budget:
  <|>purchasedServices:
    amount: 1000
    items:
      - title: a # ensin
        amount: 400
      - { title: b, amount: 600 }
  parts:
    - title: osa
      travel: 500
      other: 500
      total: 1000
  total: 1000.01
`;
    const taken = takenAt(plan, /^Scale/);
    assert.deepEqual(
      check(taken).filter(({ rule }) => /mismatch/.test(rule)),
      [],
    );
    assert.deepEqual(commentsOf(taken), commentsOf(plan));
  });

  it('is not offered where figures agree, cannot be read, or follow a flat rate', () => {
    const without = (text: string): void => {
      assert.ok(!titlesAt(text).some((title) => /^(?:Spread|Scale)/.test(title)), text);
    };
    without(unbalanced.replace('120000', '100000'));
    without(unbalanced.replace('30000', 'kolme'));
    without(unbalanced.replace('  travel: 30000\n', '  travel\n'));
    without(
      `${head}budget:\n  <|>personnel: 100\n  indirect: {rate: 25, of: personnel}\n  total: 200\n`,
    );
  });

  it('is left to the way out where that is offered', () => {
    const { document, line } = ((): {
      document: ReturnType<typeof checkedDocument>;
      line: number;
    } => ({
      document: checkedDocument(unbalanced.replace('<|>', '')),
      line: 8,
    }))();
    const titles = offeredIn(document, { line, character: 10 }).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => /^(?:Spread|Scale)/.test(title)),
      ['Scale all lines to the total 120000: personnel 72000, travel 36000, administration 12000'],
    );
  });

  it('is exact to the cent', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 10_000_000 }), {
      minLength: 2,
      maxLength: 6,
    });
    const keys = ['personnel', 'purchasedServices', 'travel', 'equipment', 'premises', 'other'];
    fc.assert(
      fc.property(amounts, fc.integer({ min: 100, max: 50_000_000 }), (lines, total) => {
        fc.pre(lines.reduce((sum, each) => sum + each, 0) !== total);
        const rows = lines.map(
          (amount, index) =>
            `  ${index === 0 ? '<|>' : ''}${keys[index] ?? ''}: ${moneyToYaml(cents(amount))} # ${index}`,
        );
        const marked = `${head}budget:\n${rows.join('\n')}\n  total: ${moneyToYaml(cents(total))}\n`;
        for (const offer of offeredAt(marked).filter(({ title }) =>
          /^(?:Spread|Scale)/.test(title),
        )) {
          const text = takenAt(marked, offer.title);
          const { plan, rollUp } = snapshotOf(text);
          assert.ok(plan?.root.budget);
          assert.equal(rollUp.budget(plan.root.budget).difference, 0, text);
          assert.deepEqual(commentsOf(text), commentsOf(marked));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('itemising a cost', () => {
  it('reads what the note says things cost', () => {
    const plan = `${head}budget:
  purchasedServices:
    amount: <|>50000 # kaikki
    note: luento 5 000 €, tila 2 000 €
`;
    assert.equal(
      takenAt(plan, 'Split purchasedServices into 3 items: luento 5000, tila 2000, Muut 43000'),
      `${head}budget:
  purchasedServices:
    amount: 50000 # kaikki
    items:
      - title: luento
        amount: 5000
      - title: tila
        amount: 2000
      - title: Muut
        amount: 43000
    note: luento 5 000 €, tila 2 000 €
`,
    );
  });

  it('reads the comment beside it, and keeps it', () => {
    const plan = `${head}budget:\n  travel: <|>700 # junat 500 € ja hotelli 200 €\n  total: 700\n`;
    const taken = takenAt(plan, 'Split travel into 2 items: junat 500, hotelli 200');
    assert.match(
      taken,
      / {2}travel: # junat 500 € ja hotelli 200 €\n {4}amount: 700\n {4}items:\n/,
    );
    assert.deepEqual(
      check(taken).filter(({ rule }) => rule.startsWith('budget/items')),
      [],
    );
  });

  it('leaves a title to fill in where nothing is told', () => {
    const plan = `${head}budget:\n  other: <|>900\n`;
    assert.equal(
      takenAt(plan, 'Itemise other'),
      `${head}budget:\n  other:\n    amount: 900\n    items:\n      - title: TODO\n        amount: 900\n`,
    );
  });

  it('is not offered for what has items, no figure or a rate', () => {
    for (const value of [
      '{amount: 5, items: [{title: a, amount: 5}]}',
      'viisi',
      '',
      '{rate: 15, of: personnel}',
      '0',
    ]) {
      const titles = titlesAt(`${head}budget:\n  personnel: 100\n  <|>indirect: ${value}\n`);
      assert.ok(!titles.some((title) => /Itemise|Split/.test(title)), value);
    }
  });

  for (const [text, whole, expected] of [
    ['luento 5 000 €, tila 2 000 €', 5_000_000, 'luento 500000 | tila 200000'],
    ['luento 5000, tila 2000', 700_000, 'luento 500000 | tila 200000'],
    ['luento 5000, tila 2000', 900_000, undefined],
    ['matkat: 1 200,50 €; majoitus – 300 €', 5_000_000, 'matkat 120050 | majoitus 30000'],
    ['1 000 € luennot + 2 t€ tilat', 5_000_000, undefined],
    ['1 000 € luennot ja 500 € tilat', 5_000_000, 'luennot 100000 | tilat 50000'],
    ['luento 5 t€ ja tila 0,2 t€', 5_000_000, 'luento 500000 | tila 20000'],
    ['Työpaketit 1–2', 5_000_000, undefined],
    ['hankittu 2024', 500_000, undefined],
    ['luento 3 kpl', 500, undefined],
    ['luento 60 000 €', 5_000_000, undefined],
    ['', 100, undefined],
  ] as const) {
    it(`${JSON.stringify(text)} of ${whole} is ${String(expected)}`, () => {
      const found = amountsInText(text, cents(whole), 'EUR');
      assert.equal(found?.map(({ title, money }) => `${title} ${money}`).join(' | '), expected);
      if (found) assert.ok(sumMoney(found.map(({ money }) => money)) <= whole);
    });
  }
});

describe('a flat rate and its amount', () => {
  const rate = `${head}budget:
  personnel: 100000
  <|>indirect: { rate: 15, of: personnel } # yleiskustannus
  total: 115000
`;
  const amount = `${head}budget:
  personnel: 100000
  <|>indirect: 15000 # yleiskustannus
  total: 115000
`;

  it('turn into each other, with the comment', () => {
    assert.equal(
      takenAt(rate, 'State indirect as the amount 15000 instead of 15%'),
      amount.replace('<|>', ''),
    );
    const taken = takenAt(amount, 'State indirect as 15% of the personnel costs');
    assert.match(taken, /indirect: # yleiskustannus\n {4}rate: 15\n {4}of: personnel\n/);
    const { plan, rollUp } = snapshotOf(taken);
    assert.ok(plan?.root.budget);
    assert.equal(rollUp.budget(plan.root.budget).difference, 0);
  });

  it('keeps what else the line says', () => {
    const block = `${head}budget:
  personnel: 100000
  indirect:
    # rahoittajan ehto
    <|>rate: 15 # %
    of: personnel # palkoista
    note: sovittu
`;
    const taken = takenAt(block, /^State indirect as the amount/);
    assert.deepEqual(commentsOf(taken), commentsOf(block));
    assert.match(taken, / {4}amount: 15000 # %\n {4}# palkoista\n {4}note: sovittu\n/);
  });

  it('is offered for round rates only', () => {
    assert.equal(exactRate(cents(1_500_000), cents(10_000_000)), 150_000);
    assert.equal(exactRate(cents(1_234_567), cents(10_000_000)), undefined);
    assert.equal(exactRate(cents(5), cents(0)), undefined);
    assert.ok(
      !titlesAt(amount.replaceAll('15000', '15000.77')).some((title) => /% of/.test(title)),
    );
  });

  it('turns shares of the funding into amounts, together to the cent', () => {
    const plan = `${head}budget:
  total: 100.01
funding:
  - source: A
    <|>rate: 50 # puolet
  - source: B
    rate: 50
`;
    assert.equal(
      takenAt(plan, 'State all shares as amounts: 50.01, 50'),
      plan.replace('<|>rate: 50', 'amount: 50.01').replace('    rate: 50\n', '    amount: 50\n'),
    );
    assert.match(
      takenAt(plan, 'State this share as the amount 50.01'),
      /amount: 50\.01 # puolet\n/,
    );
    const stated = `${head}budget:\n  total: 200\nfunding:\n  - source: A\n    <|>amount: 150\n`;
    assert.match(takenAt(stated, 'State this amount as 75% of the whole'), /rate: 75\n/);
  });
});
