import assert from 'node:assert/strict';
import { headUnitOf } from '../../server/src/values/cost-heads';
import { parseMoney } from '../../server/src/values/money';

describe('what a head says that figures are counted in', () => {
  const heads: readonly (readonly [string, 0 | 3 | 6, string])[] = [
    ['€', 0, ''],
    ['Kustannus, t€', 3, 'Kustannus'],
    ['1 000 €', 3, ''],
    ['Kustannukset (1 000 €)', 3, 'Kustannukset'],
    ['k€', 3, ''],
    ['Belopp (tusen euro)', 3, 'Belopp'],
    ['tuhansina euroina', 3, ''],
    ['EUR 1,000', 3, ''],
    ['Cost (€ thousand)', 3, 'Cost'],
    ['Budget, M€', 6, 'Budget'],
    ['milj. euroa', 6, ''],
    ['2025 (€)', 0, '2025'],
    ['EU-rahoitus, €', 0, 'EU-rahoitus'],
  ];
  for (const [head, power, rest] of heads)
    it(head, () => {
      assert.deepEqual(headUnitOf(head), { power, rest, isEuro: true });
    });

  it('may be another currency, or nothing', () => {
    assert.deepEqual(headUnitOf('Belopp, tkr'), { power: 3, rest: 'Belopp', isEuro: false });
    for (const head of ['Summa', 'EU-rahoitus', 'Krav', '2025', '']) {
      assert.equal(headUnitOf(head), undefined, head);
    }
  });
});

describe('an amount in a text of a language', () => {
  const cents = (text: string, language?: 'fi' | 'sv' | 'en') => {
    const read = parseMoney(text, true, 'EUR', language);
    return read.ok ? read.value.amount : read.problem.kind;
  };

  it('is grouped by the sign that is not the decimal one', () => {
    assert.equal(cents('460.000 €', 'fi'), 46_000_000);
    assert.equal(cents('460,000 EUR', 'en'), 46_000_000);
    assert.equal(cents('1.200 k€', 'sv'), 120_000_000);
    assert.equal(cents('1,200 k€', 'en'), 120_000_000);
    assert.equal(cents('1,234 m€', 'fi'), 123_400_000);
  });

  it('is not read where its language would have three decimals, nor without a language', () => {
    assert.equal(cents('12,345 €', 'fi'), 'not-money');
    assert.equal(cents('12.345 €', 'en'), 'not-money');
    assert.equal(cents('460.000 €'), 'not-money');
    assert.equal(cents('460,000 EUR'), 'not-money');
  });

  it('is told by its own shape where that is clear', () => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      assert.equal(cents('460.000,50 €', language), 46_000_050);
      assert.equal(cents('460,000.50 €', language), 46_000_050);
      assert.equal(cents('12.50 €', language), 1250);
      assert.equal(cents('0,125 m€', language), 12_500_000);
      assert.equal(cents('€12,500', language), 1_250_000);
    }
  });
});
