import assert from 'node:assert/strict';
import { textAt, viewsOf } from './view-of';

const plan = (rows: string): string => `plan: 1
title: Koe
workPackages:
  - id: A
    title: Eka
    budget: { personnel: 600, total: 600 }
  - id: B
    title: Toka
    budget: { other: 400 }
costSummary:
${rows}`;

describe('views/cost-table', () => {
  it('is absent where the plan has none', () => {
    assert.equal(viewsOf('plan: 1\ntitle: Koe\n').budget.costTable, undefined);
  });

  it('agrees silently', () => {
    const table = viewsOf(plan('  - { of: A, total: 600 }\n  - { of: B, total: 400 }\n')).budget
      .costTable;
    assert.deepEqual(
      table?.rows.map(({ title, rolledUp, difference }) => [title, rolledUp?.cents, difference]),
      [
        ['Eka', 60_000, undefined],
        ['Toka', 40_000, undefined],
      ],
    );
    assert.equal(table.total?.cents, 100_000);
    assert.equal(table.difference, undefined);
  });

  it('compares several rows of one node together, on the last of them', () => {
    const text = plan(
      '  - { of: A, title: Yksi, total: 200 }\n  - { of: B, total: 400 }\n  - { of: A, title: Kaksi, total: 300 }\n',
    );
    const table = viewsOf(text).budget.costTable;
    const [first, , last] = table?.rows ?? [];
    assert.deepEqual([first?.rolledUp, first?.difference], [undefined, undefined]);
    assert.equal(last?.rowsTotal?.cents, 50_000);
    assert.equal(last.rolledUp?.cents, 60_000);
    assert.deepEqual([last.difference?.cents, last.difference?.blamed], [-10_000, true]);
    assert.equal(textAt(text, last.range), '300');
    assert.deepEqual([table?.difference?.cents, table?.difference?.blamed], [-10_000, false]);
  });

  it('blames the table for what no row explains', () => {
    const table = viewsOf(plan('  - { of: A, total: 600 }\n')).budget.costTable;
    assert.deepEqual([table?.difference?.cents, table?.difference?.blamed], [-40_000, true]);
  });

  it('tells no sum where an amount cannot be read, and shows what is written', () => {
    const table = viewsOf(
      plan(
        '  - { of: A, title: Yksi, total: noin 12 }\n  - { of: A, total: 1 }\n  - { of: B, total: 400 }\n',
      ),
    ).budget.costTable;
    assert.deepEqual(
      table?.rows.map(({ stated, unread, rowsTotal, difference }) => [
        ...[stated?.cents, unread, rowsTotal, difference],
      ]),
      [
        [undefined, 'noin 12', undefined, undefined],
        [100, undefined, undefined, undefined],
        [40_000, undefined, undefined, undefined],
      ],
    );
    assert.deepEqual(
      [table.total, table.incomplete, table.difference],
      [undefined, true, undefined],
    );
  });

  it('takes a node’s own slip for no slip of the row', () => {
    const table = viewsOf(`plan: 1
title: Koe
workPackages:
  - id: A
    title: Eka
    budget: { personnel: 500, total: 600 }
costSummary:
  - { of: A, total: 600 }
`).budget.costTable;
    const difference = table?.rows[0]?.difference;
    assert.deepEqual([difference?.cents, difference?.blamed], [10_000, false]);
  });

  it('shows a note in the place of an amount, and proves nothing from what cannot be read', () => {
    const table = viewsOf(plan('  - { of: A, note: muualla }\n  - { of: B, total: monta }\n'))
      .budget.costTable;
    const [noted, unreadable] = table?.rows ?? [];
    assert.deepEqual(
      [noted?.note, noted?.stated, noted?.difference],
      ['muualla', undefined, undefined],
    );
    assert.deepEqual([unreadable?.stated, unreadable?.difference], [undefined, undefined]);
    assert.equal(table?.difference, undefined);
  });

  it('compares nothing where all rows are notes', () => {
    const table = viewsOf(plan('  - { of: A, note: liite }\n  - { of: B, note: liite }\n')).budget
      .costTable;
    assert.equal(table?.difference, undefined);
    assert.deepEqual(
      table?.rows.map(({ rolledUp, difference }) => [rolledUp?.cents, difference]),
      [
        [60_000, undefined],
        [40_000, undefined],
      ],
    );
  });

  it('compares a row of no part with nothing, be it an addition or the sum of the others', () => {
    const rows = '  - { of: A, total: 600 }\n  - { of: B, total: 300 }\n';
    const tableOf = (row: string) => viewsOf(plan(rows + row)).budget.costTable;
    const added = tableOf('  - { title: Hallinto, total: 100 }\n');
    const last = added?.rows.at(-1);
    assert.deepEqual(
      [last?.title, last?.of, last?.rolledUp, last?.difference],
      ['Hallinto', undefined, undefined, undefined],
    );
    assert.deepEqual([added?.total?.cents, added?.difference], [100_000, undefined]);
    const sum = tableOf('  - { title: Yhteensä, total: 900 }\n');
    assert.deepEqual([sum?.total?.cents, sum?.difference], [90_000, undefined]);
    const fitting = viewsOf(
      plan(
        '  - { of: A, total: 600 }\n  - { of: B, total: 400 }\n  - { title: Summa, total: 1000 }\n',
      ),
    ).budget.costTable;
    assert.deepEqual([fitting?.total?.cents, fitting?.difference], [100_000, undefined]);
  });
});
