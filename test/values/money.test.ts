import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language } from '../../server/src/values/language';
import {
  addMoney,
  cents,
  compareMoney,
  formatMoney,
  largestAmount,
  moneyToYaml,
  negateMoney,
  parseMoney,
  shareOf,
  spreadMoney,
  subtractMoney,
  sumMoney,
  zeroMoney,
  type Money,
} from '../../server/src/values/money';
import { rateOf } from '../../server/src/values/rate';

const languages: readonly Language[] = ['fi', 'sv', 'en'];
const anyMoney = fc
  .integer({ min: negateMoney(largestAmount), max: largestAmount })
  .map((n): Money => cents(n));

function amountIn(source: string, quoted = false, currency = 'EUR'): number | string {
  const parsed = parseMoney(source, quoted, currency);
  return parsed.ok ? parsed.value.amount : parsed.problem.kind;
}

describe('money as a YAML number', () => {
  const plain: readonly (readonly [string, number])[] = [
    ['1690000', 169_000_000],
    ['-5', -500],
    ['+5', 500],
    ['1234.5', 123_450],
    ['1234.56', 123_456],
    ['4.35', 435],
    ['0', 0],
    ['-0', 0],
    ['-0.00', 0],
    ['.5', 50],
    ['5.', 500],
    ['1e3', 100_000],
    ['1.5E+2', 15_000],
    ['125e-2', 125],
    ['1000000000000', 100_000_000_000_000],
  ];
  for (const [source, amount] of plain)
    it(`reads ${source} exactly`, () => {
      assert.deepEqual(parseMoney(source, false), { ok: true, value: { amount, canonical: true } });
    });

  it('takes a number in quotation marks for a text', () => {
    assert.deepEqual(parseMoney('1234.5', true), {
      ok: true,
      value: { amount: 123_450, canonical: false },
    });
    assert.equal(amountIn('1e3', true), 100_000);
  });

  const precise: readonly (readonly [string, number])[] = [
    ['1.234', 123],
    ['1.005', 101],
    ['-1.005', -101],
    ['10.000', 1000],
    ['0.0000001', 0],
    ['1e-3', 0],
    ['5e-3', 1],
    ['0.004', 0],
    ['1e-999999999999', 0],
  ];
  for (const [source, rounded] of precise)
    it(`finds ${source} too precise, next to ${rounded} cents`, () => {
      assert.deepEqual(parseMoney(source, false), {
        ok: false,
        problem: { kind: 'too-precise', rounded },
      });
    });

  for (const source of [
    '1000000000000.01',
    '1e13',
    '-1e400',
    '1e99999999999999999999',
    '9'.repeat(70),
  ])
    it(`finds ${source.slice(0, 30)} too large`, () => {
      assert.equal(amountIn(source), 'too-large');
    });
});

describe('money as people write it', () => {
  const texts: readonly (readonly [string, number])[] = [
    ['1 690 000 €', 169_000_000],
    ['1 690 000,00', 169_000_000],
    ['1 690 000', 169_000_000],
    ['1\u00A0690\u00A0000\u00A0€', 169_000_000],
    ['1\u202F690\u202F000,50 €', 169_000_050],
    ['€ 800,000.50', 80_000_050],
    ['€800,000', 80_000_000],
    ['€1,234', 123_400],
    ['€ 1.234', 123_400],
    ['1,74 m€', 174_000_000],
    ['1,74 M€', 174_000_000],
    ['1,234 m€', 123_400_000],
    ['150 000€', 15_000_000],
    ['12 500,50 EUR', 1_250_050],
    ['12500.50 euroa', 1_250_050],
    ['1.690.000,00', 169_000_000],
    ['1.690.000', 169_000_000],
    ['1,690,000.5', 169_000_050],
    ["1'690'000", 169_000_000],
    ['1_690_000', 169_000_000],
    ['1,5 milj. €', 150_000_000],
    ['1,5 miljoonaa euroa', 150_000_000],
    ['20 t€', 2_000_000],
    ['20 tuhatta euroa', 2_000_000],
    ['20 k€', 2_000_000],
    ['20 kEUR', 2_000_000],
    ['1,2 Me', 120_000_000],
    ['1.5 million', 150_000_000],
    ['€1.5 million', 150_000_000],
    ['0,5 mrd €', 50_000_000_000],
    ['\u22125 000 €', -500_000],
    ['\u20135 000 €', -500_000],
    ['- 5 000 €', -500_000],
    ['-€5', -500],
    ['€-5', -500],
    ['411 200 € .', 41_120_000],
    ['1 690,-', 169_000],
    ['0 €', 0],
  ];
  for (const [source, amount] of texts)
    it(`understands "${source}"`, () => {
      assert.deepEqual(parseMoney(source, false), {
        ok: true,
        value: { amount, canonical: false },
      });
      assert.equal(amountIn(source, true), amount);
    });

  const others = [
    ...['', ' ', '~', 'null', 'true', 'n/a', '.inf', '.nan', '0x10', '€', '-'],
    ...[
      '1,234',
      '1,234 €',
      '1.234 €',
      '€1,234 million',
      '1 69',
      '1690 000',
      '1.690 000',
      '1,23,456',
    ],
    ...[
      '1 690 000 $',
      '100 SEK',
      '€5€',
      '5 € 6',
      '--5',
      '-5 -',
      '340 000 (sis.',
      '5 m m€',
      'm€ 5',
      '12 kk',
    ],
    ...['5..5', '1 690,', '\u0663'],
  ];
  for (const source of others)
    it(`does not take "${source}" for money`, () => {
      assert.deepEqual(parseMoney(source, false), { ok: false, problem: { kind: 'not-money' } });
    });

  it('leaves a quoted 1.234 undecided, as it has no YAML reading', () => {
    assert.equal(amountIn('1.234', true), 'not-money');
  });

  it('rounds what a text says beyond the cent', () => {
    for (const [source, rounded] of [
      ['0,234 €', 23],
      ['1234,567 €', 123_457],
      ['1 690,005 €', 169_001],
      ['1,23456789 m€', 123_456_789],
    ] as const) {
      const parsed = parseMoney(source, false);
      const expected =
        source === '1,23456789 m€'
          ? { ok: true, value: { amount: rounded, canonical: false } }
          : { ok: false, problem: { kind: 'too-precise', rounded } };
      assert.deepEqual(parsed, expected);
    }
  });

  it("knows the words of the plan's own currency only", () => {
    assert.equal(amountIn('12 500 kr', false, 'SEK'), 1_250_000);
    assert.equal(amountIn('12 tkr', false, 'SEK'), 1_200_000);
    assert.equal(amountIn('SEK 1,234', false, 'SEK'), 123_400);
    assert.equal(amountIn('12 500 €', false, 'SEK'), 'not-money');
  });

  it('refuses a text that is too long to be an amount', () => {
    assert.equal(amountIn(`${' '.repeat(80)}5`), 'not-money');
  });
});

describe('money written', () => {
  it('to YAML has decimals only for cents', () => {
    const written = [71_600_700, 123_450, -5, 0, -100].map((n) => moneyToYaml(cents(n)));
    assert.deepEqual(written, ['716007', '1234.50', '-0.05', '0', '-1']);
  });

  it('for people follows the language', () => {
    const whole = cents(169_000_000);
    const broken = cents(-123_450);
    assert.equal(formatMoney(whole, 'fi'), '1\u00A0690\u00A0000\u00A0€');
    assert.equal(formatMoney(whole, 'sv'), '1\u00A0690\u00A0000\u00A0€');
    assert.equal(formatMoney(whole, 'en'), '€1,690,000');
    assert.equal(formatMoney(broken, 'fi'), '\u22121\u00A0234,50\u00A0€');
    assert.equal(formatMoney(broken, 'en'), '-€1,234.50');
    assert.equal(formatMoney(whole, 'fi', 'SEK'), '1\u00A0690\u00A0000\u00A0SEK');
    assert.equal(formatMoney(whole, 'en', 'sek'), 'SEK\u00A01,690,000');
  });

  it('for people survives a currency that does not exist', () => {
    assert.equal(formatMoney(cents(100_000), 'fi', 'markkaa'), '1\u00A0000\u00A0markkaa');
    assert.equal(formatMoney(cents(100_000), 'en', ''), '1,000');
  });

  it('loses no cent of a large amount', () => {
    assert.equal(formatMoney(cents(Number.MAX_SAFE_INTEGER), 'en'), '€90,071,992,547,409.91');
  });

  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(anyMoney, fc.constantFrom(...languages), (amount, language) => {
        assert.deepEqual(parseMoney(moneyToYaml(amount), false), {
          ok: true,
          value: { amount, canonical: true },
        });
        assert.equal(amountIn(formatMoney(amount, language), true), amount);
        assert.equal(amountIn(formatMoney(amount, language, 'SEK'), true, 'SEK'), amount);
      }),
    );
  });

  it('never makes the parser throw', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom(...Array.from('0123456789 ,.-€emk\u00A0')),
        maxLength: 90,
      }),
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (source, quoted) => {
        const parsed = parseMoney(source, quoted);
        if (parsed.ok) assert.ok(Math.abs(parsed.value.amount) <= largestAmount);
      }),
    );
  });
});

describe('money added up', () => {
  it('is exact where floats are not', () => {
    assert.equal(addMoney(cents(10), cents(20)), 30);
    assert.equal(subtractMoney(cents(10), cents(20)), -10);
    assert.equal(sumMoney([]), 0);
    assert.ok(compareMoney(cents(1), cents(2)) < 0);
    assert.equal(compareMoney(cents(2), cents(2)), 0);
    assert.ok(Object.is(negateMoney(zeroMoney), 0));
    assert.ok(Object.is(cents(-0), 0));
  });

  it('equals the sum over big integers', () => {
    fc.assert(
      fc.property(fc.array(anyMoney, { maxLength: 80 }), (amounts) => {
        const exact = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
        assert.equal(BigInt(sumMoney(amounts)), exact);
      }),
    );
  });

  it('stops at the edge of exactness instead of failing', () => {
    const most = cents(Number.MAX_SAFE_INTEGER);
    assert.equal(addMoney(most, cents(1)), most);
    assert.equal(subtractMoney(negateMoney(most), cents(1)), negateMoney(most));
  });

  it('refuses cents that are no whole number', () => {
    assert.throws(() => cents(0.5), RangeError);
    assert.throws(() => cents(Number.NaN), RangeError);
  });
});

describe('shareOf', () => {
  it('rounds half up to the cent', () => {
    assert.equal(shareOf(cents(71_600_700), rateOf(117_308)), 8_399_335);
    assert.equal(shareOf(cents(1), rateOf(500_000)), 1);
    assert.equal(shareOf(cents(1), rateOf(499_999)), 0);
    assert.equal(shareOf(cents(-1), rateOf(500_000)), -1);
    assert.equal(shareOf(cents(100_000), rateOf(250_000)), 25_000);
  });

  it('gives the whole for 100 %', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        assert.equal(shareOf(amount, rateOf(1_000_000)), amount);
      }),
    );
  });
});

describe('spreadMoney', () => {
  it('gives odd cents to the largest remainders, the earlier first', () => {
    assert.deepEqual(spreadMoney(cents(100), [1, 1, 1]), [34, 33, 33]);
    assert.deepEqual(spreadMoney(cents(-100), [1, 1, 1]), [-34, -33, -33]);
    assert.deepEqual(spreadMoney(cents(100), [1, 2]), [33, 67]);
    assert.deepEqual(spreadMoney(cents(10), [0, 0]), [5, 5]);
    assert.deepEqual(spreadMoney(cents(10), [0, 3]), [0, 10]);
    assert.deepEqual(spreadMoney(cents(10), [-1, Number.NaN, 1, Infinity]), [0, 0, 10, 0]);
    assert.deepEqual(spreadMoney(cents(10), []), []);
    assert.deepEqual(spreadMoney(cents(100), [0.5, 0.25, 0.25]), [50, 25, 25]);
  });

  it('keeps whole euros whole where that is asked for', () => {
    assert.deepEqual(spreadMoney(cents(1000), [1, 1, 1], true), [400, 300, 300]);
    assert.deepEqual(spreadMoney(cents(-1000), [1, 1, 1], true), [-400, -300, -300]);
    assert.deepEqual(spreadMoney(cents(1050), [1, 1], true), [525, 525]);
  });

  it('adds up to the total exactly and stays within a cent of the proportion', () => {
    const weights = fc.array(fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1e6, noNaN: true })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), weights, (n, given) => {
        const parts = spreadMoney(cents(n), given);
        assert.equal(sumMoney(parts), n === 0 ? 0 : n);
        const all = given.reduce((sum, weight) => sum + weight, 0);
        for (const [index, part] of parts.entries()) {
          const fair = all === 0 ? n / given.length : (n * (given[index] ?? 0)) / all;
          assert.ok(Math.abs(part - fair) < 1.01, `${part} for ${fair}`);
        }
      }),
    );
  });
});
