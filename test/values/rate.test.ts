import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cents } from '../../server/src/values/money';
import {
  formatRate,
  parseRate,
  percentOf,
  rateOf,
  rateToYaml,
  sumRates,
  wholeRate,
} from '../../server/src/values/rate';

describe('parseRate', () => {
  const rates: readonly (readonly [string, number])[] = [
    ['25', 250_000],
    ['11.73', 117_300],
    ['11.7308', 117_308],
    ['25 %', 250_000],
    ['25\u00A0%', 250_000],
    ['25%', 250_000],
    ['11,7308 %', 117_308],
    ['42,5 prosenttia', 425_000],
    ['40 per cent', 400_000],
    ['0', 0],
    ['-0', 0],
    ['1000', 10_000_000],
    ['25.00000', 250_000],
    ['1e2', 1_000_000],
  ];
  for (const [source, rate] of rates)
    it(`reads "${source}"`, () => {
      assert.deepEqual(parseRate(source), { ok: true, value: rate });
    });

  for (const source of [
    '',
    'kaikki',
    '%',
    '25 € ',
    '2,5,1',
    '25 % 3',
    '% 25',
    '1 000',
    '9'.repeat(81),
  ])
    it(`does not take "${source.slice(0, 20)}" for a rate`, () => {
      assert.deepEqual(parseRate(source), { ok: false, problem: { kind: 'not-a-rate' } });
    });

  it('keeps to four decimals and to 0–1000 %', () => {
    assert.deepEqual(parseRate('33.33335'), {
      ok: false,
      problem: { kind: 'too-precise', rounded: 333_334 },
    });
    for (const source of ['-1', '1000.0001', '1e9'])
      assert.deepEqual(parseRate(source), { ok: false, problem: { kind: 'out-of-range' } });
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (n) => {
        const rate = rateOf(n);
        const back = { ok: true, value: rate };
        assert.deepEqual(parseRate(rateToYaml(rate)), back);
        assert.deepEqual(
          parseRate(formatRate(rate, 'sv').replaceAll(/(?<=\d)\s(?=\d)/g, '')),
          back,
        );
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        assert.equal(typeof parseRate(source).ok, 'boolean');
      }),
    );
  });
});

describe('rates', () => {
  it('are written by the language', () => {
    const rate = rateOf(117_308);
    assert.equal(formatRate(rate, 'fi'), '11,7308\u00A0%');
    assert.equal(formatRate(rate, 'sv'), '11,7308\u00A0%');
    assert.equal(formatRate(rate, 'en'), '11.7308%');
    assert.equal(rateToYaml(rateOf(250_000)), '25');
    assert.equal(rateToYaml(rateOf(1_000_000)), '100');
    assert.equal(rateToYaml(rateOf(5)), '0.0005');
  });

  it('add up exactly', () => {
    assert.equal(sumRates([rateOf(333_300), rateOf(333_300), rateOf(333_400)]), wholeRate);
    assert.equal(sumRates([]), 0);
    assert.throws(() => rateOf(0.1), RangeError);
  });

  it('are taken of a whole to one decimal', () => {
    assert.equal(percentOf(cents(1), cents(8)), 12.5);
    assert.equal(percentOf(cents(1), cents(3)), 33.3);
    assert.equal(percentOf(cents(2), cents(3)), 66.7);
    assert.equal(percentOf(cents(130_000_100), cents(1_238_200_000)), 10.5);
    assert.equal(percentOf(cents(-1), cents(8)), -12.5);
    assert.equal(percentOf(cents(5), cents(0)), 0);
    assert.ok(Object.is(percentOf(cents(-1), cents(1_000_000)), 0));
  });
});
