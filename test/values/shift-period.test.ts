import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePeriod, quarterOf, shiftPeriod } from '../../server/src/values/period';

describe('shiftPeriod', () => {
  for (const [text, quarters, expected] of [
    ['Q1-2/2023', 1, 'Q2-3/2023'],
    ['Q1-Q4/2023', 4, 'Q1-Q4/2024'],
    ['Q1-Q4/2023', 1, 'Q2/2023-Q1/2024'],
    ['Q1–Q2/2023', 3, 'Q4/2023–Q1/2024'],
    ['Q4/24', 1, 'Q1/25'],
    ['Q2/2023 – Q4/2024', 1, 'Q3/2023 – Q1/2025'],
    ['Q1-4/2023–2024', 4, 'Q1-4/2024–2025'],
    ['IV/2023', 1, 'I/2024'],
    ['1Q2023', 1, '2Q2023'],
    ['2023 Q1', -1, '2022 Q4'],
    ['H1/2023', 2, 'H2/2023'],
    ['H1/2023', 1, '2023-Q2..2023-Q3'],
    ['08/2023', 2, '02/2024'],
    ['8/23–12/24', 1, '11/23–3/25'],
    ['1.1.2023-31.12.2025', 1, '1.4.2023-31.3.2026'],
    ['1.–31.5.2023', 1, '1.–31.8.2023'],
    ['30.6.2024', 1, '30.9.2024'],
    ['31.8.2023', -2, '28.2.2023'],
    ['15.11.2023', 1, '15.2.2024'],
    ['2023-Q1..2023-Q2', -1, '2022-Q4..2023-Q1'],
    ['2023-11', 1, '2024-02'],
    ['2023', 4, '2024'],
    ['2023', 1, '2023-Q2..2024-Q1'],
    ['2023–2025', 1, '2023-Q2..2026-Q1'],
    ['2023–2025', -4, '2022–2024'],
    ['Q1/2023', 0, 'Q1/2023'],
    ['Q1/2100', 4, undefined],
    ['Q5/2023', 1, undefined],
    ['Q3/2023-Q1/2023', 1, undefined],
    ['', 1, undefined],
    ['Q1/2023', 0.5, undefined],
  ] as const) {
    it(`${text} by ${quarters} is ${String(expected)}`, () => {
      assert.equal(shiftPeriod(text, quarters), expected);
    });
  }

  const quarter = fc.record({
    year: fc.integer({ min: 2000, max: 2080 }),
    q: fc.integer({ min: 1, max: 4 }),
  });
  const notations = fc.constantFrom(
    (y: number, q: number) => `Q${q}/${y}`,
    (y: number, q: number) => `${y}-Q${q}`,
    (y: number, q: number) => `${q}Q${y}`,
    (y: number, q: number) => `${y}Q${q}-${y + 1}Q${q}`,
    (y: number, q: number) => `Q${q}/${y} – Q${q}/${y + 2}`,
    (y: number, q: number) => `${['I', 'II', 'III', 'IV'][q - 1] ?? ''}/${y}`,
    (y: number, q: number) => `${q * 3}/${y}`,
    (y: number, q: number) => `1.${q * 3 - 2}.${y}`,
    (y: number, q: number) => `${y}-0${q * 2}-11`,
  );

  it('goes as many quarters as asked, and back to the very text', () => {
    fc.assert(
      fc.property(
        quarter,
        notations,
        fc.integer({ min: -30, max: 30 }),
        ({ year, q }, write, by) => {
          const text = write(year, q);
          const there = shiftPeriod(text, by);
          assert.ok(there !== undefined, text);
          const [before, after] = [parsePeriod(text), parsePeriod(there)];
          assert.ok(before.ok && after.ok, there);
          assert.equal(
            quarterOf(after.value.period.first) - quarterOf(before.value.period.first),
            by,
          );
          assert.equal(
            quarterOf(after.value.period.last) - quarterOf(before.value.period.last),
            by,
          );
          assert.equal(shiftPeriod(there, -by), text);
        },
      ),
      { numRuns: 400 },
    );
  });
});
