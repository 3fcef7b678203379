import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  clampTo,
  comparePeriods,
  dayToIso,
  describePeriod,
  extendTo,
  formatDate,
  formatQuarter,
  isInside,
  lengthInMonths,
  overlaps,
  parseDate,
  parsePeriod,
  quarterOf,
  quarterPeriod,
  quartersOf,
  shownPeriod,
  startsBefore,
  unionOf,
  yearsOf,
  type Period,
  type PeriodProblemKind,
} from '../../server/src/values/period';

function period(text: string): Period {
  const parsed = parsePeriod(text);
  assert.ok(parsed.ok, `${text} is a period`);
  return parsed.value.period;
}

const iso = (p: Period): string => `${dayToIso(p.first)} ${dayToIso(p.last)}`;

describe('parsePeriod, canonical forms', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['2023-Q1', '2023-01-01 2023-03-31'],
    ['2023-05', '2023-05-01 2023-05-31'],
    ['2023-05-01', '2023-05-01 2023-05-01'],
    ['2023', '2023-01-01 2023-12-31'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2023-Q1..2023-Q2', '2023-01-01 2023-06-30'],
    ['2023-01..2023-06', '2023-01-01 2023-06-30'],
    ['2023-05-01..2024-12-31', '2023-05-01 2024-12-31'],
    ['2023..2025', '2023-01-01 2025-12-31'],
    ['2023-Q2..2024-06-15', '2023-04-01 2024-06-15'],
    ['1990..2100', '1990-01-01 2100-12-31'],
  ];
  for (const [text, days] of forms)
    it(text, () => {
      const parsed = parsePeriod(text);
      assert.ok(parsed.ok && parsed.value.canonical && !parsed.value.reversed);
      assert.equal(parsed.value.period.canonical, text);
      assert.equal(iso(parsed.value.period), days);
    });

  it('has one end in a point and two in a range', () => {
    const point = period('2023-Q1');
    assert.equal(point.start, point.end);
    assert.equal(point.start.granularity, 'quarter');
    const range = period('2023-Q2..2024-06-15');
    assert.deepEqual([range.start.granularity, range.end.granularity], ['quarter', 'day']);
  });
});

describe('parsePeriod, notations of planners', () => {
  const notations: readonly (readonly [string, string])[] = [
    ['Q1/2023', '2023-Q1'],
    ['q1/2023', '2023-Q1'],
    ['Q 1 / 2023', '2023-Q1'],
    [' Q1/2023 ', '2023-Q1'],
    ['Q1.2023', '2023-Q1'],
    ['Q1-2/2023', '2023-Q1..2023-Q2'],
    ['Q1–Q2/2023', '2023-Q1..2023-Q2'],
    ['Q1—Q2/2023', '2023-Q1..2023-Q2'],
    ['Q1..Q2/2023', '2023-Q1..2023-Q2'],
    ['Q1…Q2/2023', '2023-Q1..2023-Q2'],
    ['Q1/Q2 2023', '2023-Q1..2023-Q2'],
    ['Q1\u00A0–\u00A0Q2/2023', '2023-Q1..2023-Q2'],
    ['Q1-2 2023', '2023-Q1..2023-Q2'],
    ['Q1-Q4/2023', '2023-Q1..2023-Q4'],
    ['Q1-Q3/ 2022', '2022-Q1..2022-Q3'],
    ['Q3/24', '2024-Q3'],
    ['Q1-Q2/23', '2023-Q1..2023-Q2'],
    ['Q1-2/23', '2023-Q1..2023-Q2'],
    ['Q1/24 – Q4/25', '2024-Q1..2025-Q4'],
    ['Q3/2023-Q1/2024', '2023-Q3..2024-Q1'],
    ['Q2/2023 – Q4/2024', '2023-Q2..2024-Q4'],
    ['Q3 2023 - Q1 2024', '2023-Q3..2024-Q1'],
    ['2023-Q4/2024-Q1', '2023-Q4..2024-Q1'],
    ['2023 – Q2/2024', '2023..2024-Q2'],
    ['Q2/2023..2024', '2023-Q2..2024'],
    ['Q1-4/2023–2024', '2023-Q1..2024-Q4'],
    ['Q1-Q4/2023-2024', '2023-Q1..2024-Q4'],
    ['Q2-3/23-24', '2023-Q2..2024-Q3'],
    ['2023 Q1', '2023-Q1'],
    ['2023Q1', '2023-Q1'],
    ['2023/Q1', '2023-Q1'],
    ['2023 Q1–Q3', '2023-Q1..2023-Q3'],
    ['2023-Q1..Q3', '2023-Q1..2023-Q3'],
    ['2023Q1-3', '2023-Q1..2023-Q3'],
    ['1Q2023', '2023-Q1'],
    ['1Q23', '2023-Q1'],
    ['23Q1', '2023-Q1'],
    ['1-4Q/2023', '2023-Q1..2023-Q4'],
    ['IV/2023', '2023-Q4'],
    ['iv 2023', '2023-Q4'],
    ['2023/III', '2023-Q3'],
    ['I–II/2023', '2023-Q1..2023-Q2'],
    ['H1/2023', '2023-Q1..2023-Q2'],
    ['H2/23', '2023-Q3..2023-Q4'],
    ['2023 H2', '2023-Q3..2023-Q4'],
    ['1H2023', '2023-Q1..2023-Q2'],
    ['H1–H2/2023', '2023-Q1..2023-Q4'],
    ['H2/2023 – H1/2024', '2023-Q3..2024-Q2'],
    ['1/2023–12/2025', '2023-01..2025-12'],
    ['1/2023 - 6/2025', '2023-01..2025-06'],
    ['9/2024-2/2025', '2024-09..2025-02'],
    ['8/23–12/24', '2023-08..2024-12'],
    ['08/2023', '2023-08'],
    ['8/23', '2023-08'],
    ['05-2023', '2023-05'],
    ['2023/05', '2023-05'],
    ['2023-5', '2023-05'],
    ['5–8/2023', '2023-05..2023-08'],
    ['01–03/2023', '2023-01..2023-03'],
    ['2023-05-2023-08', '2023-05..2023-08'],
    ['1/2023–2025', '2023-01..2025'],
    ['1.5.2023', '2023-05-01'],
    ['01.05.2023', '2023-05-01'],
    ['1. 5. 2023', '2023-05-01'],
    ['1.5.23', '2023-05-01'],
    ['29.2.2024', '2024-02-29'],
    ['31/5/2023', '2023-05-31'],
    ['2023/05/01', '2023-05-01'],
    ['1.1.2023-31.12.2025', '2023-01-01..2025-12-31'],
    ['1.5.–31.8.2023', '2023-05-01..2023-08-31'],
    ['1.–31.5.2023', '2023-05-01..2023-05-31'],
    ['2023-01-01/2023-12-31', '2023-01-01..2023-12-31'],
    ['2023-01-01 - 2023-12-31', '2023-01-01..2023-12-31'],
    ['2023–2025', '2023..2025'],
    ['2023 - 2025', '2023..2025'],
    ['2023/2024', '2023..2024'],
    ['2023-Q1..2023-Q1', '2023-Q1'],
    ['2023-05..2023-Q2', '2023-05..2023-Q2'],
  ];
  for (const [text, canonical] of notations)
    it(`"${text}" is ${canonical}`, () => {
      const parsed = parsePeriod(text);
      assert.ok(parsed.ok, JSON.stringify(parsed));
      assert.equal(parsed.value.period.canonical, canonical);
      assert.equal(parsed.value.canonical, text === canonical);
      assert.equal(parsed.value.reversed, false);
    });
});

describe('parsePeriod, reversed ranges', () => {
  const reversed: readonly (readonly [string, string])[] = [
    ['Q1/2024-Q3/2023', '2023-Q3..2024-Q1'],
    ['Q4-Q1/2023', '2023-Q1..2023-Q4'],
    ['2025–2023', '2023..2025'],
    ['12/2025–1/2023', '2023-01..2025-12'],
    ['31.12.2023-1.1.2023', '2023-01-01..2023-12-31'],
    ['2024..2023-Q1', '2023-Q1..2024'],
  ];
  for (const [text, swapped] of reversed)
    it(`"${text}" is kept as written and swapped to ${swapped}`, () => {
      const parsed = parsePeriod(text);
      assert.ok(parsed.ok && parsed.value.reversed);
      const { period: written } = parsed.value;
      assert.equal(written.canonical, swapped);
      assert.ok(written.last < written.first);
      assert.deepEqual(quartersOf(written), []);
      assert.equal(lengthInMonths(written), 0);
    });
});

describe('parsePeriod, what is no period', () => {
  type Row = readonly [string, PeriodProblemKind, string, readonly string[]];
  const rows: readonly Row[] = [
    ['Q5/2023', 'no-such-quarter', '5', ['2023-Q4', '2024-Q1']],
    ['Q0/2023', 'no-such-quarter', '0', ['2023-Q1', '2022-Q4']],
    ['V/2023', 'no-such-quarter', 'V', ['2023-Q4', '2024-Q1']],
    ['Q12/2023', 'no-such-quarter', '12', ['2023-Q1..2023-Q2', '2023-12', '2023-Q4']],
    ['Q1-Q5/2023', 'no-such-quarter', '5', ['2023-Q1..2023-Q4', '2023-Q1..2024-Q1']],
    ['Q5-Q1/2023', 'no-such-quarter', '5', []],
    ['H3/2023', 'no-such-half', '3', ['2023-Q3', '2023-Q3..2023-Q4']],
    ['Q4/20234', 'year-out-of-range', '20234', ['2023-Q4', '2024-Q4']],
    ['Q1-Q2/20234', 'year-out-of-range', '20234', ['2023-Q1..2023-Q2', '2024-Q1..2024-Q2']],
    ['Q4/2203', 'year-out-of-range', '2203', ['2023-Q4']],
    ['Q4/223', 'year-out-of-range', '223', ['2023-Q4']],
    ['1/1985', 'year-out-of-range', '1985', []],
    ['Q1/2101', 'year-out-of-range', '2101', []],
    ['1-Q4/2025', 'incomplete', '1', ['2025-Q1..2025-Q4']],
    ['Q1-2024', 'ambiguous', 'Q1-2024', ['2024-Q1', '2024-Q1..2024-Q4']],
    ['Q1 – 24', 'ambiguous', 'Q1 – 24', ['2024-Q1', '2024-Q1..2024-Q4']],
    ['Q1-Q2-2023', 'ambiguous', 'Q2-2023', ['2023-Q1..2023-Q2']],
    ['Q2/2023–2024', 'ambiguous', 'Q2/2023–2024', ['2023-Q2..2024-Q4', '2023-Q2..2024-Q2']],
    ['1-4/2023', 'ambiguous', '1-4/2023', ['2023-01..2023-04', '2023-Q1..2023-Q4']],
    ['1-2024', 'ambiguous', '1-2024', ['2024-01', '2024-Q1']],
    ['1/5/2023', 'ambiguous', '1/5/2023', ['2023-05-01', '2023-01-05']],
    ['2011–12', 'ambiguous', '2011–12', ['2011-12', '2011..2012']],
    ['31.2.2023', 'no-such-day', '31', ['2023-02-28', '2023-03-01']],
    ['29.2.2023', 'no-such-day', '29', ['2023-02-28', '2023-03-01']],
    ['0.5.2023', 'no-such-day', '0', ['2023-05-01', '2023-04-30']],
    ['2023-02-30', 'no-such-day', '30', ['2023-02-28', '2023-03-01']],
    ['5.13.2023', 'no-such-month', '13', ['2023-05-13', '2023-12-05']],
    ['13/2023', 'no-such-month', '13', ['2023-12', '2024-01']],
    ['0/2023', 'no-such-month', '0', ['2023-01', '2022-12']],
    ['13/2100', 'no-such-month', '13', ['2100-12']],
    ['2023-13', 'no-such-month', '13', ['2023-12', '2024-01']],
    ['2023-24', 'no-such-month', '24', ['2023..2024', '2023-12']],
    ['Q1', 'incomplete', 'Q1', []],
    ['Q1-Q2', 'incomplete', 'Q1-Q2', []],
    ['26.4.', 'incomplete', '26.4.', []],
    ['26.4.–30.5.', 'incomplete', '26.4.–30.5.', []],
    ['Q1/', 'incomplete', 'Q1/', []],
    ['Q/2023', 'incomplete', 'Q/2023', ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4']],
    ['Q1/2023-Q3', 'incomplete', 'Q3', ['2023-Q1..2023-Q3']],
    ['1/2023-6', 'incomplete', '6', ['2023-01..2023-06']],
    ['1.5.2023–31.8.', 'incomplete', '31.8.', ['2023-05-01..2023-08-31']],
    ['01/23-', 'incomplete', '01/23-', ['2023-01..2023-12', '2023-01']],
    ['Q4/2023 –', 'incomplete', 'Q4/2023 –', ['2023-Q4']],
    ['–2025', 'incomplete', '–2025', ['2025']],
    ['kevät 2023', 'not-a-period', 'kevät', ['2023-Q1..2023-Q2']],
    ['alkusyksystä 2023', 'not-a-period', 'alkusyksystä', ['2023-Q3..2023-Q4']],
    ['elokuussa 2022', 'not-a-period', 'elokuussa', ['2022-08']],
    ['May 2023', 'not-a-period', 'May', ['2023-05']],
    ['hösten 2023', 'not-a-period', 'hösten', ['2023-Q3..2023-Q4']],
    ['kevät 2024 – syksy 2025', 'not-a-period', 'kevät', ['2024-Q1..2025-Q4']],
    ['kevät–syksy 2024', 'not-a-period', 'kevät', ['2024-Q1..2024-Q4']],
    ['vår 2024 till 12/2025', 'not-a-period', 'vår', ['2024-Q1..2025-12']],
    ['tammi–kesäkuu 2024', 'not-a-period', 'tammi', ['2024-01..2024-06']],
    ['Jan 2024 - June 2025', 'not-a-period', 'Jan', ['2024-01..2025-06']],
    ['1 March 2024', 'not-a-period', 'March', ['2024-03-01']],
    ['March 31, 2024', 'not-a-period', 'March', ['2024-03-31']],
    ['den 1 mars – 30 juni 2024', 'not-a-period', 'mars', ['2024-03-01..2024-06-30']],
    ['vko 12/2024', 'not-a-period', 'vko 12/2024', ['2024-03-18..2024-03-24']],
    ['veckorna 1–2 2026', 'not-a-period', 'veckorna 1–2 2026', ['2025-12-29..2026-01-11']],
    ['v. 53/2026', 'not-a-period', 'v. 53/2026', ['2026-12-28..2027-01-03']],
    ['2024-W12', 'not-a-period', '2024-W12', ['2024-03-18..2024-03-24']],
    ['week 60/2024', 'not-a-period', 'week 60/2024', []],
    ['vko 12', 'not-a-period', 'vko 12', []],
    ['2. puolivuosi 2024', 'not-a-period', 'puolivuosi', ['2024-Q3..2024-Q4']],
    ['T1/2024', 'not-a-period', 'T1/2024', []],
    ['Q4/2023 mennessä', 'not-a-period', 'mennessä', ['2023-Q4']],
    ['vuoden 2024–2025 aikana', 'not-a-period', 'vuoden', ['2024..2025']],
    ['1. kvartaali 2023', 'not-a-period', 'kvartaali', ['2023-Q1']],
    ['1/2023 to 6/2023', 'not-a-period', 'to', ['2023-01..2023-06']],
    ['Q1/2023:', 'not-a-period', ':', ['2023-Q1']],
    ['Q1/2023.', 'not-a-period', '.', ['2023-Q1']],
    ['', 'not-a-period', '', []],
    ['  ', 'not-a-period', '', []],
  ];
  for (const [text, kind, part, corrections] of rows)
    it(`"${text}" is ${kind}`, () => {
      assert.deepEqual(parsePeriod(text), { ok: false, problem: { kind, part, corrections } });
    });

  const others = [
    ...['5', '5.4', '4.2.3', '1 – 5', '0-3v', '2/ 8', '/1000', '180 osp', 'TBD', '2023 2024'],
    ...[
      'Työpaketit 1-2',
      'Q1-Q3/2023, Q3/2023-Q1/2024',
      'Q1/2023 Q2/2023',
      '-',
      '..',
      '2023--2024',
    ],
  ];
  for (const text of others)
    it(`"${text}" is nothing like a period`, () => {
      assert.deepEqual(parsePeriod(text), {
        ok: false,
        problem: { kind: 'not-a-period', part: text, corrections: [] },
      });
    });

  it('a text of more than 80 characters is not looked at', () => {
    const text = `Q1/2023${' '.repeat(80)}`;
    const problem = { kind: 'not-a-period', part: text.slice(0, 80), corrections: [] };
    assert.deepEqual(parsePeriod(text), { ok: false, problem });
  });
});

const anyDay = fc.integer({ min: 7305, max: 47_846 });
const anyPoint = fc.tuple(anyDay, fc.constantFrom(0, 1, 2, 3)).map(([day, form]): string => {
  const text = dayToIso(day);
  return [text, text.slice(0, 7), formatQuarter(quarterOf(day)), text.slice(0, 4)][form] ?? text;
});
const anyPeriod = fc
  .oneof(
    anyPoint,
    fc.tuple(anyPoint, anyPoint).map((ends) => ends.join('..')),
  )
  .map((text): Period => period(period(text).canonical));
const likelyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...Array.from('Qqh0123459IV/-–. ')), maxLength: 24 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'Q1',
          'Q5',
          'H1',
          'IV',
          '1',
          '4',
          '13',
          '31',
          '23',
          '2023',
          '2024',
          '20234',
          '1990',
          '2100',
        ],
        ...['/', '-', '–', ' - ', '..', '.', ' ', 'kevät', 'to', ':'],
      ),
      { maxLength: 9 },
    )
    .map((pieces) => pieces.join('')),
);

describe('parsePeriod, always', () => {
  it('reads a canonical form as itself', () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        const parsed = parsePeriod(p.canonical);
        assert.ok(parsed.ok && parsed.value.canonical && !parsed.value.reversed);
        assert.deepEqual(parsed.value.period, p);
      }),
    );
  });

  it('never throws, and each correction is a canonical period', () => {
    fc.assert(
      fc.property(likelyText, (text) => {
        const parsed = parsePeriod(text);
        const proposals = parsed.ok ? [parsed.value.period.canonical] : parsed.problem.corrections;
        for (const proposal of proposals) {
          const again = parsePeriod(proposal);
          assert.ok(again.ok && again.value.canonical && !again.value.reversed, proposal);
        }
        if (!parsed.ok) assert.ok(text.includes(parsed.problem.part));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('periods compared', () => {
  const inside: readonly (readonly [string, string, boolean])[] = [
    ['2023-Q2..2023-Q4', '2023-05-01..2024-12-31', true],
    ['2023-Q1..2023-Q4', '2023-05-01..2024-12-31', false],
    ['2023-Q2..2025-Q1', '2023-05-01..2024-12-31', false],
    ['2023', '2023-Q3..2024-Q1', true],
    ['2023-04', '2023-05-01..2024-12-31', false],
    ['2023-05-01', '2023-Q2', true],
    ['2023-03-31', '2023-Q2', false],
    ['2023-Q1', '2023-Q1', true],
    ['2022-Q4', '2023..2025', false],
  ];
  for (const [inner, outer, expected] of inside)
    it(`${inner} ${expected ? 'lies' : 'does not lie'} inside ${outer}`, () => {
      assert.equal(isInside(period(inner), period(outer)), expected);
    });

  it('overlap when they share a day', () => {
    assert.ok(overlaps(period('2023-Q1'), period('2023-03-31..2024')));
    assert.ok(!overlaps(period('2023-Q1'), period('2023-Q2')));
  });

  it('start before another at the coarser granularity', () => {
    assert.ok(startsBefore(period('2023-Q1'), period('2023-Q2')));
    assert.ok(!startsBefore(period('2023-Q2'), period('2023-05-01')));
    assert.ok(!startsBefore(period('2023-Q2'), period('2023-Q2..2023-Q4')));
    const sorted = ['2023-Q2', '2023', '2023-Q1'].map(period).sort(comparePeriods);
    assert.deepEqual(
      sorted.map((p) => p.canonical),
      ['2023-Q1', '2023', '2023-Q2'],
    );
  });

  it('are clamped in their own granularity', () => {
    const clamp = (inner: string, outer: string): string | undefined =>
      clampTo(period(inner), period(outer))?.canonical;
    assert.equal(clamp('2023-Q1..2023-Q4', '2023-05-01..2024-12-31'), '2023-Q2..2023-Q4');
    assert.equal(clamp('2023-01-01..2023-12-31', '2023-Q2..2023-Q3'), '2023-04-01..2023-09-30');
    assert.equal(clamp('2022..2026', '2023-Q2..2025-Q4'), '2023..2025');
    assert.equal(clamp('2023-Q2', '2023-05-01..2023-12-31'), '2023-Q2');
    assert.equal(clamp('2022-Q4', '2023..2025'), undefined);
  });

  it('are extended in their own granularity, at the side that needs it', () => {
    const extend = (outer: string, inner: string): string =>
      extendTo(period(outer), period(inner)).canonical;
    assert.equal(extend('2023-05-01..2024-12-31', '2023-Q2..2025-Q1'), '2023-05-01..2025-03-31');
    assert.equal(extend('2023..2025', '2022-Q4'), '2022..2025');
    assert.equal(extend('2023..2025', '2024'), '2023..2025');
  });

  it('are united to the day', () => {
    const unite = (a: string, b: string): string => unionOf(period(a), period(b)).canonical;
    assert.equal(unite('2023-05-01..2024-12-31', '2023-Q2'), '2023-Q2..2024-12-31');
    assert.equal(unite('2023-Q1', '2023-Q4'), '2023-Q1..2023-Q4');
    assert.equal(unite('2023', '2023-Q2'), '2023');
  });

  it('keep their promises for any two', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        assert.ok(isInside(a, a));
        assert.ok(isInside(a, extendTo(b, a)) && isInside(b, extendTo(b, a)));
        const clamped = clampTo(a, b);
        if (clamped) assert.ok(isInside(clamped, b) && clamped.first <= clamped.last);
        else assert.ok(!overlaps(a, b));
        const union = unionOf(a, b);
        assert.equal(union.first, Math.min(a.first, b.first));
        assert.equal(union.last, Math.max(a.last, b.last));
      }),
    );
  });
});

describe('quarters, years and lengths', () => {
  it('count quarters without a break', () => {
    assert.deepEqual(quartersOf(period('2023-12-31..2024-04-01')).map(formatQuarter), [
      '2023-Q4',
      '2024-Q1',
      '2024-Q2',
    ]);
    assert.equal(quarterOf(period('2023-Q1').first), 2023 * 4);
    assert.deepEqual(quarterPeriod(2023 * 4 + 3), period('2023-Q4'));
    assert.deepEqual(yearsOf(period('2023-Q4..2025-Q1')), [2023, 2024, 2025]);
  });

  it('measure months', () => {
    const lengths: readonly (readonly [string, number])[] = [
      ['2023', 12],
      ['2023-Q1', 3],
      ['2023-05-01..2024-12-31', 20],
      ['2023-01-15..2023-02-14', 1],
      ['2023-02-01..2023-02-14', 0.5],
      ['2023-05-01', 0],
    ];
    for (const [text, months] of lengths) assert.equal(lengthInMonths(period(text)), months);
  });
});

describe('dates', () => {
  it('are read in both forms', () => {
    for (const text of ['2023-04-05', '5.4.2023', '05.04.2023', ' 5.4.2023 ']) {
      const parsed = parseDate(text);
      assert.ok(parsed.ok);
      assert.equal(dayToIso(parsed.value), '2023-04-05');
    }
  });

  it('are refused when they are a longer time, or none', () => {
    const problemOf = (text: string): readonly unknown[] => {
      const parsed = parseDate(text);
      return parsed.ok ? [] : [parsed.problem.kind, ...parsed.problem.corrections];
    };
    assert.deepEqual(problemOf('4/2023'), ['incomplete', '2023-04-01', '2023-04-30']);
    assert.deepEqual(problemOf('31.2.2023'), ['no-such-day', '2023-02-28', '2023-03-01']);
    assert.deepEqual(problemOf('huhtikuu 2023'), ['not-a-period', '2023-04-01', '2023-04-30']);
    assert.deepEqual(problemOf('eilen'), ['not-a-period']);
  });

  it('are written by the language', () => {
    const { first } = period('2023-04-05');
    assert.equal(formatDate(first, 'fi'), '5.4.2023');
    assert.equal(formatDate(first, 'sv'), '5.4.2023');
    assert.equal(formatDate(first, 'en'), '5 April 2023');
  });

  it('describe a period', () => {
    const quarter = period('2023-Q1');
    assert.equal(describePeriod(quarter, 'fi'), '1.1.2023–31.3.2023');
    assert.equal(describePeriod(quarter, 'sv'), '1.1.2023–31.3.2023');
    assert.equal(describePeriod(quarter, 'en'), '1 January 2023 – 31 March 2023');
    assert.equal(describePeriod(period('2023-05-01'), 'fi'), '1.5.2023');
  });

  it('show a period by the finer of its ends', () => {
    const shown = (text: string): readonly string[] =>
      (['fi', 'sv', 'en'] as const).map((language) => shownPeriod(period(text), language));
    assert.deepEqual(shown('2023'), ['2023', '2023', '2023']);
    assert.deepEqual(shown('2023..2025'), ['2023–2025', '2023–2025', '2023–2025']);
    assert.deepEqual(shown('2023-Q2'), ['Q2/2023', 'Q2/2023', 'Q2 2023']);
    assert.deepEqual(shown('2023-Q1..2023-Q2'), ['Q1–Q2/2023', 'Q1–Q2/2023', 'Q1–Q2 2023']);
    assert.deepEqual(shown('2023..2024-Q2'), [
      'Q1/2023–Q2/2024',
      'Q1/2023–Q2/2024',
      'Q1 2023–Q2 2024',
    ]);
    assert.deepEqual(shown('2023-09'), ['9/2023', '9/2023', 'Sep 2023']);
    assert.deepEqual(shown('2023-09..2023-11'), ['9–11/2023', '9–11/2023', 'Sep–Nov 2023']);
    assert.deepEqual(shown('2023-09..2024-02'), [
      '9/2023–2/2024',
      '9/2023–2/2024',
      'Sep 2023–Feb 2024',
    ]);
    assert.deepEqual(shown('2023-02..2023-Q2'), ['2–6/2023', '2–6/2023', 'Feb–Jun 2023']);
    assert.deepEqual(shown('2023-09-01..2023-11'), [
      '1.9.2023–30.11.2023',
      '1.9.2023–30.11.2023',
      '1 September 2023 – 30 November 2023',
    ]);
  });
});
