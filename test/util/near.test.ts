import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearest, slipsBetween } from '../../server/src/util/near';

describe('slipsBetween', () => {
  for (const [a, b, slips] of [
    ['', '', 0],
    ['title', 'title', 0],
    ['titel', 'title', 1],
    ['personel', 'personnel', 1],
    ['metrics', 'metric', 1],
    ['goals', 'goats', 1],
    ['fte', 'etf', 2],
    ['ab', 'ba', 1],
    ['abcd', 'badc', 2],
    ['', 'abc', 3],
    ['kuntoutus', 'talous', 6],
    ['äö', 'öä', 1],
  ] as const) {
    it(`${a} – ${b}: ${slips}`, () => {
      assert.equal(slipsBetween(a, b, 10), slips);
    });
  }

  it('gives up behind the limit', () => {
    assert.equal(slipsBetween('kuntoutus', 'talous', 3), 4);
    assert.equal(slipsBetween('a', 'abcdefgh', 3), 4);
  });

  it('is the same both ways, and never more than the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = slipsBetween(a, b, 10);
        assert.equal(slips, slipsBetween(b, a, 10));
        assert.ok(slips <= Math.max(a.length, b.length));
        assert.equal(slips === 0, a === b);
      }),
    );
  });
});

describe('nearest', () => {
  const known = ['personnel', 'purchasedServices', 'travel', 'total', 'title', 'fte'].map(
    (key) => ({
      value: key,
      names: [key],
    }),
  );

  for (const [word, ...expected] of [
    ['personel', 'personnel'],
    ['Purchased_Services', 'purchasedServices'],
    ['purchased services', 'purchasedServices'],
    ['titel', 'title'],
    ['titl', 'title'],
    ['totel', 'total'],
    ['tfe', 'fte'],
    ['xyz'],
    ['x'],
    [''],
    ['t'.repeat(100_000)],
  ] as const) {
    it(`${word.slice(0, 20)}: ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(nearest(word, known), expected);
    });
  }

  it('goes by any of the names, and gives no more than asked for', () => {
    const choices = [
      { value: 1, names: ['draft', 'luonnos', 'utkast'] },
      { value: 2, names: ['luonnos-2'] },
    ];
    assert.deepEqual(nearest('Luonos', choices), [1, 2]);
    assert.deepEqual(nearest('Luonos', choices, 1), [1]);
  });
});
