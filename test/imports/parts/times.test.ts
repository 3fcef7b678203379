import assert from 'node:assert/strict';
import { periodsIn, timesIn } from '../../../server/src/imports/parts/periods-in-text';
import { withoutMonthNames } from '../../../server/src/imports/parts/named-times';
import { parsePeriod } from '../../../server/src/values/period';

const found = (text: string) => timesIn(text).map((time) => [time.kind, time.text]);

describe('times in a text', () => {
  const notations = [
    ...['2023 Q1', '2024-2025 Q1', '2024 Q1–Q2', '2024/Q1', '2024Q1–2025Q2', 'Q1 2024 – Q2 2025'],
    ...['I–II/2024', 'I-II/2024', 'IV/2024', 'I/2024–II/2025', 'H1–H2/2024', '1H/2024', '2024 H1'],
    ...['01.2024 – 06.2024', '1.2024-6.2024', '1–6/2024', '1.–30.6.2024', '1.1.–31.12.2024'],
    ...['1.1.2024–31.12.2025', '2024-01-01 - 2024-12-31', '2024-01-01/2024-12-31', '2024/2025'],
    ...['Q4/2024–1/2025', '2024-10..2025-03', '1Q2023', 'Q1-4/2023–2024'],
  ];
  for (const text of notations) {
    it(`${text} is read whole, as the format knows it`, () => {
      assert.ok(parsePeriod(text).ok);
      assert.deepEqual(found(`Toteutus ${text}.`), [['figures', text]]);
    });
  }

  const named: readonly (readonly [string, string])[] = [
    ['tammikuu 2024', '1/2024'],
    ['tammi–kesäkuu 2024', '1/2024–6/2024'],
    ['tammikuusta kesäkuuhun 2024', '1/2024–6/2024'],
    ['1. huhtikuuta 2023', '1.4.2023'],
    ['5.–9. huhtikuuta 2023', '5.–9.4.2023'],
    ['januari 2024', '1/2024'],
    ['januari–juni 2024', '1/2024–6/2024'],
    ['den 1 januari 2024', '1.1.2024'],
    ['1 januari 2024 – 31 december 2025', '1.1.2024 – 31.12.2025'],
    ['Mar 2024', '3/2024'],
    ['March 2024 – June 2025', '3/2024 – 6/2025'],
    ['January 2024 to June 2025', '1/2024 – 6/2025'],
    ['1 March 2024', '1.3.2024'],
    ['1 March – 30 June 2024', '1.3.–30.6.2024'],
    ['March 1, 2024', '1.3.2024'],
    ['1. kvartaali 2024', 'Q1/2024'],
    ['kvartal 2 2024', 'Q2/2024'],
    ['3rd quarter of 2024', 'Q3/2024'],
    ['Q4, 2024', 'Q4/2024'],
    ['tammikuu 2024 – 6/2025', '1/2024 – 6/2025'],
  ];
  for (const [text, period] of named) {
    it(`${text} is ${period}`, () => {
      assert.ok(parsePeriod(period).ok);
      assert.deepEqual(found(`Alku, ${text}, loppu`), [['named', period]]);
    });
  }

  const whole: readonly (readonly [string, string])[] = [
    ['season', 'kevät 2024'],
    ['season', 'kevät 2024 – syksy 2025'],
    ['season', 'kesä 2024'],
    ['season', 'våren 2024 – hösten 2025'],
    ['season', 'spring 2024 to autumn 2025'],
    ['season', 'early 2024'],
    ['season', 'syksy 2024 – 3/2025'],
    ['season', 'Q1 ja Q3/2024'],
    ['season', 'I puolivuosi 2024'],
    ['season', 'första halvåret 2024'],
    ['season', 'first half of 2024'],
    ['season', 'K1/2024'],
    ['count', 'vko 12/2024'],
    ['count', 'viikot 10–12/2024'],
    ['count', 'vecka 12/2024'],
    ['count', 'weeks 10-14, 2024'],
    ['count', 'kk 1–6'],
    ['count', 'månad 1–3'],
    ['count', 'months 1-12'],
    ['count', 'M1–M6'],
    ['count', 'vuosi 1'],
  ];
  for (const [kind, text] of whole) {
    it(`${text} is kept whole, and no piece of it is a period`, () => {
      assert.deepEqual(found(`Alku: ${text}: loppu`), [[kind, text]]);
      assert.deepEqual(periodsIn(`Alku: ${text}: loppu`), []);
    });
  }

  const none = [
    ...['STM/2023/567', 'vård 2 tai 3', 'kesken 40 asiakasta', '3 x 500', 'kohta 4.2.3'],
    ...['sidor 12–14', 'Loppukäyttäjiä 300', 'week of 40 hours', 'man 5'],
  ];
  for (const text of none) {
    it(`${text} is no time`, () => {
      assert.deepEqual(found(text), []);
    });
  }

  it('do not make a time of two', () => {
    assert.equal(
      withoutMonthNames('tammikuu 2024 ja kesäkuu 2024, 1 and 15 March 2024'),
      '1/2024 ja 6/2024, 1 and 15.3.2024',
    );
  });

  it('are found in a long text in a time that its length alone decides', () => {
    const times = timesIn('Q1/2024, kevät 2024 – ja 1.2.2024. '.repeat(2_000));
    assert.equal(times.length, 6_000);
  });
});
