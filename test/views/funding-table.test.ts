import assert from 'node:assert/strict';
import { plain, textAt, viewsOf } from './view-of';

const plan = (rows: string, budget = '{ personnel: 1000 }'): string => `plan: 1
title: Koe
budget: ${budget}
funding:
${rows}`;

const tableOf = (text: string) => viewsOf(text).budget.funding;

describe('views/funding-table', () => {
  it('is absent where the plan names no payer', () => {
    assert.equal(tableOf('plan: 1\ntitle: Koe\n'), undefined);
  });

  it('has amounts as written, and what shares come to', () => {
    const text = plan('  - { source: EU, amount: 800 }\n  - { source: Oma, rate: 20 }\n');
    const table = tableOf(text);
    assert.deepEqual(
      table?.rows.map(({ source, stated, rate, pays }) => [
        ...[source, stated?.cents, rate?.millionths, plain(rate?.text), pays?.cents],
      ]),
      [
        ['EU', 80_000, undefined, undefined, 80_000],
        ['Oma', undefined, 200_000, '20 %', 20_000],
      ],
    );
    assert.equal(table.total?.cents, 100_000);
    assert.equal(table.whole?.cents, 100_000);
    assert.deepEqual([table.difference, table.isStated], [undefined, false]);
    assert.equal(textAt(text, table.rows[0]?.range), 'EU');
  });

  it('is compared with the stated total, and blamed for what it lacks', () => {
    const table = tableOf(plan('  - { source: EU, amount: 800 }\n', '{ total: 1000 }'));
    assert.deepEqual(
      [table?.difference?.cents, table?.difference?.blamed, table?.isStated],
      [-20_000, true, true],
    );
  });

  it('tells no sum where an amount or a share cannot be read', () => {
    for (const row of ['amount: tio tusen', 'rate: paljon', 'amount: ']) {
      const table = tableOf(plan(`  - { source: X, ${row} }\n  - { source: Y, amount: 5 }\n`));
      assert.deepEqual(
        [table?.total, table?.incomplete, table?.difference],
        [undefined, true, undefined],
        row,
      );
    }
    // A payer without a figure pays nothing yet: there is nothing to compare.
    const open = tableOf(plan('  - { source: X }\n  - { source: Y, amount: 5 }\n'));
    assert.deepEqual(
      [open?.total?.cents, open?.incomplete, open?.difference],
      [500, false, undefined],
    );
    const [first] = tableOf(plan('  - { source: X, amount: tio tusen }\n'))?.rows ?? [];
    assert.deepEqual(
      [first?.unread, first?.stated, first?.pays],
      ['tio tusen', undefined, undefined],
    );
  });
});
