import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language } from '../../server/src/values/language';
import {
  addPersonYears,
  comparePersonYears,
  formatPersonYears,
  hundredths,
  parsePersonYears,
  personYearsToYaml,
  subtractPersonYears,
  sumPersonYears,
} from '../../server/src/values/person-years';

describe('parsePersonYears', () => {
  const figures: readonly (readonly [string, number])[] = [
    ['8.2', 820],
    ['126.75', 12_675],
    ['3', 300],
    ['1.450', 145],
    ['0.25', 25],
    ['-0', 0],
    ['-2.5', -250],
    ['8,2', 820],
    ['8,2 htv', 820],
    ['8,2\u00A0htv.', 820],
    ['8,2htv', 820],
    ['3 henkilötyövuotta', 300],
    ['8,2 åv', 820],
    ['8,2 årsv.', 820],
    ['3 årsverken', 300],
    ['8.2 person-years', 820],
    ['1 FTE', 100],
    ['1000000', 100_000_000],
  ];
  for (const [source, value] of figures)
    it(`reads "${source}"`, () => {
      assert.deepEqual(parsePersonYears(source), { ok: true, value });
    });

  for (const source of ['', 'htv', 'kolme', '8 €', '1 690', '8,2,1', 'yht 30 htv', ' '.repeat(81)])
    it(`does not take "${source.slice(0, 20)}" for a number`, () => {
      assert.deepEqual(parsePersonYears(source), { ok: false, problem: { kind: 'not-a-number' } });
    });

  it('keeps to hundredths and to a million', () => {
    assert.deepEqual(parsePersonYears('8.125'), {
      ok: false,
      problem: { kind: 'too-precise', rounded: 813 },
    });
    for (const source of ['1000000.01', '1e30'])
      assert.deepEqual(parsePersonYears(source), { ok: false, problem: { kind: 'too-large' } });
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.constantFrom<Language>('fi', 'sv', 'en'),
        (n, language) => {
          const back = { ok: true, value: hundredths(n) };
          assert.deepEqual(parsePersonYears(personYearsToYaml(hundredths(n))), back);
          assert.deepEqual(parsePersonYears(formatPersonYears(hundredths(n), language)), back);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        assert.equal(typeof parsePersonYears(source).ok, 'boolean');
      }),
    );
  });
});

describe('person-years', () => {
  it('add up in hundredths', () => {
    assert.equal(addPersonYears(hundredths(145), hundredths(250)), 395);
    assert.equal(subtractPersonYears(hundredths(12_675), hundredths(14_075)), -1400);
    assert.equal(sumPersonYears([10, 20, 30].map(hundredths)), 60);
    assert.equal(sumPersonYears([]), 0);
    assert.ok(comparePersonYears(hundredths(1), hundredths(2)) < 0);
    assert.throws(() => hundredths(1.5), RangeError);
  });

  it('are written as short as they go', () => {
    const written = [145, 820, 300, 0, -1400, 10_000].map((n) => personYearsToYaml(hundredths(n)));
    assert.deepEqual(written, ['1.45', '8.2', '3', '0', '-14', '100']);
  });

  it('are written by the language', () => {
    assert.equal(formatPersonYears(hundredths(820), 'fi'), '8,2\u00A0htv');
    assert.equal(formatPersonYears(hundredths(820), 'sv'), '8,2\u00A0årsv.');
    assert.equal(formatPersonYears(hundredths(820), 'en'), '8.2\u00A0person-years');
    assert.equal(formatPersonYears(hundredths(100), 'en'), '1\u00A0person-year');
  });
});
