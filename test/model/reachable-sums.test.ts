import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  anyWithin,
  eitherOf,
  onlySum,
  reachableSums,
  type Sums,
} from '../../server/src/model/reachable-sums';

const sums = (...values: readonly number[]): Sums => eitherOf(values.map(onlySum));

describe('reachableSums', () => {
  it('is zero for no parts', () => {
    assert.deepEqual(reachableSums([]).values, [0]);
  });

  it('takes one figure from each part, in any mix', () => {
    const mixes = reachableSums([onlySum(1000), sums(1, 2), sums(10, 20)]);
    assert.deepEqual(
      [...(mixes.values ?? [])].sort((a, b) => a - b),
      [1011, 1012, 1021, 1022],
    );
    assert.ok(mixes.has(1021));
    assert.ok(!mixes.has(1013));
  });

  it('has every sum that picking one by one gives, and only those', () => {
    const part = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const naive = parts.reduce(
          (all, values) => all.flatMap((sum) => values.map((value) => sum + value)),
          [0],
        );
        const found = reachableSums(parts.map((values) => sums(...values)));
        assert.deepEqual(new Set(found.values), new Set(naive));
      }),
      { numRuns: 100 },
    );
  });

  it('lists the mixes of twelve parts in doubt', () => {
    const many = reachableSums(Array.from({ length: 12 }, (_, index) => sums(0, 2 ** index)));
    assert.equal(many.values?.length, 4096);
    assert.ok(!many.has(4096));
  });

  it('says yes to everything where there are too many mixes to list', () => {
    const many = reachableSums(
      Array.from({ length: 60 }, (_, index) => sums(0, 3 ** (index % 30))),
    );
    assert.equal(many.values, undefined);
    assert.ok(many.has(-1));
    assert.equal(reachableSums([onlySum(1), many]).values, undefined);
    assert.equal(eitherOf([onlySum(1), many]).values, undefined);
  });

  it('says yes to everything where a sum leaves the safe integers', () => {
    const most = onlySum(Number.MAX_SAFE_INTEGER);
    for (const parts of [
      [most, most],
      [onlySum(-Number.MAX_SAFE_INTEGER), onlySum(-1)],
      [onlySum(Number.MAX_SAFE_INTEGER - 1), sums(1, 2)],
    ]) {
      assert.equal(reachableSums(parts).values, undefined);
      assert.ok(reachableSums(parts).has(5));
    }
    assert.deepEqual(reachableSums([onlySum(Number.MAX_SAFE_INTEGER - 2), sums(0, 1)]).values, [
      Number.MAX_SAFE_INTEGER - 2,
      Number.MAX_SAFE_INTEGER - 1,
    ]);
  });
});

describe('ranges of sums', () => {
  const from10to15 = anyWithin([{ from: 10, to: 15 }]);

  it('hold both of their ends and all between, in either order', () => {
    for (const range of [from10to15, anyWithin([{ from: 15, to: 10 }])]) {
      assert.deepEqual(
        [9, 10, 12, 15, 16].map((sum) => range.has(sum)),
        [false, true, true, true, false],
      );
    }
  });

  it('add to figures, and to each other', () => {
    const sums = reachableSums([from10to15, onlySum(100), eitherOf([onlySum(0), onlySum(1000)])]);
    assert.deepEqual(
      [109, 110, 115, 116, 1109, 1110, 1115, 1116].map((sum) => sums.has(sum)),
      [false, true, true, false, false, true, true, false],
    );
    const both = reachableSums([from10to15, from10to15]);
    assert.deepEqual(
      [19, 20, 30, 31].map((sum) => both.has(sum)),
      [false, true, true, false],
    );
  });

  it('may be one reading of several', () => {
    const sums = eitherOf([from10to15, onlySum(40)]);
    assert.deepEqual(
      [9, 15, 16, 40, 41].map((sum) => sums.has(sum)),
      [false, true, false, true, false],
    );
  });

  it('of one figure each are figures', () => {
    assert.deepEqual(anyWithin([{ from: 5, to: 5 }]).values, [5]);
  });

  it('say yes to everything where there are too many', () => {
    const many = Array.from({ length: 13 }, (_, index) =>
      eitherOf([anyWithin([{ from: 0, to: 1 }]), onlySum(4 ** (index + 1))]),
    );
    assert.ok(reachableSums(many).has(-5));
  });
});
