import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TimeFigures, TimeRow, TimeView } from '../../server/src/protocol';
import { applyEdits } from '../../server/src/parse/edits';
import { check, snapshotOf } from '../support/check';
import { byId, plain, viewsOf } from './view-of';

const timeOf = (text: string): TimeView => viewsOf(text).budget.time;

/** Euros by column. */
function euros(row: TimeFigures, unit: 'years' | 'quarters'): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(row[unit]).map(([key, { cents }]) => [key, cents / 100]),
  );
}

const plan = (packages: string, head = 'period: 2024..2025'): string =>
  `plan: 1\ntitle: Koe\n${head}\nworkPackages:\n${packages}`;

const rowIn = (text: string, key: string): TimeRow => byId(timeOf(text).rows, key);

describe('views/time: the quarters of a node', () => {
  it('are those of its schedule, years together', () => {
    const row = rowIn(
      plan(`  - id: A
    schedule:
      - { period: 2024-Q3..2024-Q4, tasks: alku }
      - { period: 2025-Q1, tasks: loppu }
    budget: { personnel: 900 }
`),
      'A',
    );
    assert.deepEqual(euros(row, 'quarters'), { '2024-Q3': 300, '2024-Q4': 300, '2025-Q1': 300 });
    assert.deepEqual(euros(row, 'years'), { 2024: 600, 2025: 300 });
    assert.equal(row.total.cents, 90_000);
    assert.equal(plain(row.years['2024']?.figure), '600');
    assert.equal(row.isWritten, false);
  });

  it('are no others than those of its period', () => {
    const row = rowIn(
      plan(`  - id: A
    period: 2024-Q4
    schedule: [{ period: 2024-Q3..2025-Q2, tasks: alku }]
    budget: { personnel: 900 }
`),
      'A',
    );
    assert.deepEqual(euros(row, 'quarters'), { '2024-Q4': 900 });
  });

  it('are those of its period without a schedule, or of what stands above it', () => {
    const text = `plan: 1
title: Koe
period: 2024..2025
pillars:
  - id: P
    schedule: [{ period: 2024-Q1..2024-Q2, tasks: kaikki }]
    workPackages:
      - { id: A, period: 2025-Q1..2025-Q4, budget: { other: 400 } }
      - { id: B, budget: { other: 100 } }
  - id: R
    workPackages:
      - { id: C, budget: { other: 800 } }
`;
    assert.deepEqual(euros(rowIn(text, 'A'), 'years'), { 2025: 400 });
    assert.deepEqual(euros(rowIn(text, 'B'), 'quarters'), { '2024-Q1': 50, '2024-Q2': 50 });
    assert.deepEqual(euros(rowIn(text, 'C'), 'years'), { 2024: 400, 2025: 400 });
    assert.deepEqual(euros(rowIn(text, 'P'), 'years'), { 2024: 100, 2025: 400 });
    assert.deepEqual(euros(rowIn(text, '#plan'), 'years'), { 2024: 500, 2025: 800 });
  });

  it('are all of its period for an entry that has none', () => {
    const row = rowIn(
      plan(`  - id: A
    period: 2024-Q1..2024-Q2
    schedule: [{ tasks: koko ajan }, { period: 2024-Q2, tasks: loppu }]
    budget: { personnel: 10 }
`),
      'A',
    );
    assert.deepEqual(euros(row, 'quarters'), { '2024-Q1': 5, '2024-Q2': 5 });
  });

  it('are none where nothing says a time: the money has a column of its own', () => {
    const view = timeOf(plan('  - { id: A, budget: { other: 100 } }\n', ''));
    assert.deepEqual([view.years, view.quarters, view.hasUntimed], [[], [], true]);
    assert.equal(byId(view.rows, 'A').untimed?.cents, 10_000);
    assert.equal(view.total?.untimed?.cents, 10_000);
  });
});

describe('views/time: odd amounts', () => {
  it('are divided in whole euros, odd cents in the last quarter', () => {
    const row = rowIn(
      plan('  - { id: A, period: 2024-Q1..2024-Q3, budget: { other: 100.55 } }\n'),
      'A',
    );
    assert.deepEqual(euros(row, 'quarters'), { '2024-Q1': 34, '2024-Q2': 33, '2024-Q3': 33.55 });
  });
});

describe('views/time: years as written', () => {
  it('hold for all of the budget, spread over the active quarters of each year', () => {
    const text = plan(`  - id: A
    period: 2024-Q3..2025-Q2
    budget:
      other: 1000
      byYear: { 2024: 700, 2025: 300 }
`);
    const row = rowIn(text, 'A');
    assert.equal(row.isWritten, true);
    assert.deepEqual(euros(row, 'quarters'), {
      '2024-Q3': 350,
      '2024-Q4': 350,
      '2025-Q1': 150,
      '2025-Q2': 150,
    });
  });

  it('of a year with nothing to do stand in its quarters inside the project', () => {
    const text = plan(
      '  - { id: A, period: 2024, budget: { other: 90, byYear: { 2024: 60, 2025: 30 } } }\n',
      'period: 2024-Q1..2025-Q2',
    );
    const { '2025-Q1': first, '2025-Q2': last } = rowIn(text, 'A').quarters;
    assert.deepEqual([first?.cents, last?.cents], [1500, 1500]);
  });

  it('leave what they lack to no time, and have less than nothing there where they have too much', () => {
    const text = plan(`  - { id: A, budget: { other: 100, byYear: { 2024: 60, 2025: 30 } } }
  - { id: B, budget: { other: 100, byYear: { 2024: 60, 2025: 70 } } }
`);
    assert.equal(rowIn(text, 'A').untimed?.cents, 1000);
    assert.equal(rowIn(text, 'B').untimed?.cents, -3000);
    assert.equal(rowIn(text, 'B').total.cents, 10_000);
  });

  it('of the whole plan stand beside the sum of its parts', () => {
    const view = timeOf(
      plan(
        '  - { id: A, period: 2024, budget: { other: 100 } }\n',
        'period: 2024..2025\nbudget: { byYear: { 2024: 40, 2025: 60 } }',
      ),
    );
    assert.deepEqual(euros(byId(view.rows, '#plan'), 'years'), { 2024: 40, 2025: 60 });
    assert.ok(view.total);
    assert.deepEqual(euros(view.total, 'years'), { 2024: 100 });
  });

  it('of a part of a budget are its own', () => {
    const text = plan(`  - id: A
    period: 2024
    budget:
      parts:
        - { title: Eka, other: 100, byYear: { 2025: 100 } }
        - { title: Toka, other: 40 }
`);
    assert.deepEqual(euros(rowIn(text, 'A#part0'), 'years'), { 2025: 100 });
    assert.deepEqual(euros(rowIn(text, 'A#part1'), 'years'), { 2024: 40 });
    assert.deepEqual(euros(rowIn(text, 'A'), 'years'), { 2024: 40, 2025: 100 });
  });
});

describe('views/time: the same time as in the roadmap', () => {
  const derived = `plan: 1
title: Koe
period: 2024..2025
pillars:
  - id: P
    budget: { other: 600 }
    workPackages:
      - { id: A, schedule: [{ period: 2024-Q2, tasks: x }] }
      - { id: B, period: 2024-Q4 }
  - id: R
    schedule: [{ tasks: aina }, { period: 2024-Q3..2024-Q4, tasks: alku }]
    budget: { other: 100 }
`;

  it('is that of the derived bar where money has neither schedule nor period', () => {
    assert.deepEqual(euros(rowIn(derived, 'P'), 'quarters'), {
      '2024-Q2': 200,
      '2024-Q3': 200,
      '2024-Q4': 200,
    });
  });

  it('is that of the other entries for one without a period', () => {
    assert.deepEqual(euros(rowIn(derived, 'R'), 'quarters'), { '2024-Q3': 50, '2024-Q4': 50 });
  });

  it('is never outside the bars and entries of the roadmap', () => {
    const { budget: all, roadmap } = viewsOf(derived);
    for (const id of ['P', 'R']) {
      const bar = byId(roadmap.rows, id).bar;
      const columns = Object.keys(byId(all.time.rows, id).quarters).map((key) =>
        all.time.quarters.findIndex((column) => column.key === key),
      );
      assert.deepEqual([columns[0], columns.at(-1)], [bar?.from, bar?.to], id);
    }
  });

  it('is its own period where the schedule above says otherwise', () => {
    const text = `plan: 1
title: Koe
period: 2024..2025
pillars:
  - id: P
    schedule: [{ period: 2024-Q4..2025-Q1, tasks: x }]
    workPackages: [{ id: A, period: 2025-Q1..2025-Q2, budget: { other: 100 } }]
`;
    assert.deepEqual(euros(rowIn(text, 'A'), 'quarters'), { '2025-Q1': 50, '2025-Q2': 50 });
  });
});

describe('views/time: money whose time is uncertain', () => {
  const node = (lines: string): TimeRow => rowIn(plan(`  - id: A\n${lines}`), 'A');

  it('is spread over the period where one of the schedule cannot be read', () => {
    const row = node(`    period: 2024-Q1..2025-Q4
    schedule: [{ period: 2024-Q1, tasks: alku }, { period: 1-Q4/2025, tasks: loppu }]
    budget: { other: 80 }
`);
    assert.equal(row.uncertain, 'unreadable');
    assert.deepEqual(euros(row, 'years'), { 2024: 40, 2025: 40 });
  });

  it('is told also where it is the node’s period that cannot be read', () => {
    const row = node('    period: joskus\n    budget: { other: 80 }\n');
    assert.deepEqual([row.uncertain, euros(row, 'years')], ['unreadable', { 2024: 40, 2025: 40 }]);
  });

  it('is told where a schedule, a period or a written year lies outside', () => {
    const uncertain = [
      '    period: 2024\n    schedule: [{ period: 2025-Q1, tasks: x }]\n    budget: { other: 8 }\n',
      '    period: 2025..2026\n    budget: { other: 8 }\n',
      '    budget: { other: 8, byYear: { 2024: 5, 2028: 3 } }\n',
      '    period: 2024\n    budget: { other: 8, byYear: { 2024: 5, 2025: 3 } }\n',
    ].map((lines) => node(lines).uncertain);
    assert.deepEqual(uncertain, ['outside', 'outside', 'outside', 'outside']);
  });

  it('is not told of money that is elsewhere, or of no money at all', () => {
    const text = plan(`  - id: A
    schedule: [{ period: joskus, tasks: x }]
    workPackages:
      - { id: A1, period: 2024, budget: { other: 8 } }
  - { id: B, budget: { other: 8, byYear: { 2024: 8, 2028: 0 } } }
`);
    assert.deepEqual(
      ['#plan', 'A', 'A1', 'B'].map((id) => rowIn(text, id).uncertain),
      [undefined, undefined, undefined, undefined],
    );
  });
});

describe('views/time: the plan’s own years', () => {
  const stated = (packages: string): TimeView =>
    timeOf(plan(packages, 'period: 2024..2025\nbudget: { byYear: { 2024: 40, 2025: 50 } }'));
  const differences = ({ difference }: TimeView): unknown =>
    difference && {
      years: Object.entries(difference.years).map(([year, { cents, blamed }]) => [
        year,
        cents,
        blamed,
      ]),
      untimed: difference.untimed?.cents,
    };

  it('are compared with those of the parts, year by year', () => {
    assert.deepEqual(differences(stated('  - { id: A, budget: { other: 100 } }\n')), {
      years: [['2024', -1000, false]],
      untimed: 1000,
    });
  });

  it('are blamed where the parts say their years too', () => {
    const parts = '  - { id: A, budget: { other: 100, byYear: { 2024: 40, 2025: 60 } } }\n';
    assert.deepEqual(differences(stated(parts)), { years: [['2025', -1000, true]], untimed: 1000 });
  });

  it('are compared with nothing where they are not written, or there are no parts', () => {
    assert.equal(timeOf(plan('  - { id: A, budget: { other: 1 } }\n')).difference, undefined);
    const alone = 'period: 2024..2025\nbudget: { total: 100, byYear: { 2024: 40, 2025: 60 } }';
    assert.equal(timeOf(plan('  - { id: A }\n', alone)).difference, undefined);
  });
});

describe('views/time: years spread by the fix of budget/year-mismatch', () => {
  it('are those that are shown where none are written', () => {
    const head = 'plan: 1\ntitle: Koe\nperiod: 2024..2025\nworkPackages:\n';
    const spread = (own: string, years: string): TimeRow => {
      const written = `${head}  - id: A\n${own}    budget: { other: 800${years} }\n`;
      const fix = check(written)
        .flatMap(({ rule, fixes }) => (rule === 'budget/year-mismatch' ? fixes() : []))
        .find(({ title }) => title.includes('over the years'));
      const text = fix ? applyEdits(snapshotOf(written).text, fix.edits).toString() : written;
      return rowIn(text, 'A');
    };
    for (const own of [
      '    schedule: [{ period: 2024-Q2..2025-Q1, tasks: x }]\n',
      '    schedule: [{ tasks: aina }, { period: 2024-Q4..2025-Q2, tasks: x }]\n',
      '    period: 2024-Q3..2025-Q4\n    schedule: [{ period: 1-Q4/2025, tasks: x }, { period: 2024-Q3, tasks: y }]\n',
      '    workPackages: [{ id: B, schedule: [{ period: 2024-Q3..2025-Q4, tasks: x }] }]\n',
    ]) {
      const shown = spread(own, '');
      const fixed = spread(own, ', byYear: { 2024: 10, 2025: 20 }');
      assert.deepEqual([fixed.isWritten, fixed.untimed], [true, undefined], own);
      assert.deepEqual(euros(fixed, 'years'), euros(shown, 'years'), own);
    }
  });
});

describe('views/time: columns', () => {
  it('are those of the project and of all money, today marked', () => {
    const { years, quarters } = timeOf(
      plan('  - { id: A, period: 2023-Q4, budget: { other: 1 } }\n', 'period: 2023-Q2..2023-Q3'),
    );
    assert.deepEqual(
      quarters.map(({ key, now }) => [key, now]),
      [
        ['2023-Q2', true],
        ['2023-Q3', false],
        ['2023-Q4', false],
      ],
    );
    assert.deepEqual(years, [{ key: '2023', year: 2023, quarter: undefined, now: true }]);
  });

  it('leave gaps where a year is a slip, and a period of a century counts as none', () => {
    const slip = timeOf(
      plan('  - { id: A, period: 2090-Q1, budget: { other: 1 } }\n', 'period: 2024-Q1'),
    );
    assert.deepEqual(
      slip.quarters.map(({ key }) => key),
      ['2024-Q1', '2090-Q1'],
    );
    const long = timeOf(plan('  - { id: A, budget: { other: 1 } }\n', 'period: 2024..2090'));
    assert.deepEqual([long.quarters, long.hasUntimed], [[], true]);
  });
});

describe('views/time: the project administration', () => {
  const administered = (line: string): string =>
    `${plan(
      `  - { id: A, period: 2024, budget: { other: 100${line} } }\n`,
    )}administration:\n  budget: { personnel: 80 }\n`;

  it('is spread over the project where no node carries any', () => {
    const view = timeOf(administered(''));
    assert.deepEqual(euros(byId(view.rows, '#administration'), 'years'), { 2024: 40, 2025: 40 });
    assert.deepEqual(euros(byId(view.rows, '#plan'), 'years'), { 2024: 140, 2025: 40 });
  });

  it('has no row where nodes carry it', () => {
    const view = timeOf(administered(', administration: 80'));
    assert.ok(view.rows.every(({ key }) => key !== '#administration'));
    assert.deepEqual(euros(byId(view.rows, '#plan'), 'years'), { 2024: 180 });
  });
});

const amount = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100);
const period = fc.constantFrom(
  '',
  '2024',
  '2024-Q2..2025-Q3',
  '2023-11..2024-Q1',
  '2030',
  'joskus',
);
const years = fc.option(
  fc.dictionary(fc.constantFrom('2023', '2024', '2025', '2029', 'x'), amount, { maxKeys: 3 }),
  { nil: undefined },
);
const budget = fc.record(
  { other: amount, travel: amount, total: amount, byYear: years },
  { requiredKeys: [] },
);
const node = fc.record({
  period,
  schedule: fc.array(period, { maxLength: 3 }),
  budget: fc.option(budget, { nil: undefined }),
  parts: fc.array(budget, { maxLength: 2 }),
});
type Node = typeof node extends fc.Arbitrary<infer T> ? T : never;

/** JSON is YAML. */
function written({ period: own, schedule, budget: lines, parts }: Node, id: string): object {
  return {
    id,
    title: id,
    ...(own === '' ? {} : { period: own }),
    schedule: schedule.map((each) => (each === '' ? { tasks: 'x' } : { period: each, tasks: 'x' })),
    ...(lines ? { budget: { ...lines, ...(parts.length > 0 ? { parts } : {}) } } : {}),
  };
}

describe('views/time: every cent', () => {
  it('of a row is in a column, and the columns are the plan’s', () => {
    const property = fc.property(
      period,
      fc.array(fc.tuple(node, fc.array(node, { maxLength: 3 })), { minLength: 1, maxLength: 3 }),
      (whole, pillars) => {
        const { period: own, ...rest } = { period: whole, plan: 1, title: 'Koe' };
        const text = JSON.stringify({
          ...rest,
          ...(own === '' ? {} : { period: own }),
          pillars: pillars.map(([pillar, below], index) => ({
            ...written(pillar, `P${index}`),
            workPackages: below.map((each, at) => written(each, `P${index}-${at}`)),
          })),
        });
        const { rows, time } = viewsOf(text).budget;
        for (const row of time.rows) assertWhole(row);
        const inTime = new Set(time.rows.map(({ key }) => key));
        assert.deepEqual(
          time.rows.map(({ key }) => key),
          rows.map(({ key }) => key).filter((key) => inTime.has(key)),
        );
        for (const row of time.rows) {
          const { composed, stated } = byId(rows, row.key);
          const figure = composed ?? stated;
          if (figure) assert.equal(row.total.cents, figure.cents, row.key);
        }
        if (time.total) assertWhole(time.total);
        const [plans] = time.rows;
        assert.equal(time.total?.total.cents, plans?.total.cents);
        const columns = new Set(time.quarters.map(({ key }) => key));
        for (const row of time.rows) {
          assert.ok(Object.keys(row.quarters).every((key) => columns.has(key)));
        }
      },
    );
    fc.assert(property, { numRuns: 150 });
  });
});

function assertWhole({ years: byYear, quarters, untimed, total }: TimeFigures): void {
  const sum = (cells: typeof byYear): number =>
    Object.values(cells).reduce((so, { cents }) => so + cents, untimed?.cents ?? 0);
  assert.equal(sum(byYear), total.cents);
  assert.equal(sum(quarters), total.cents);
}

describe('views/time: the next version', () => {
  const text = plan(`  - id: A
    title: Eka
    budget: { other: 100 }
  - id: B
    title: Toka
    budget: { other: 300 }
`);
  const lineOf = (wanted: string): number =>
    text.split('\n').findIndex((line) => line.includes(wanted));
  const before = snapshotOf(text);
  const rowsBefore = new Set<object>(viewsOf(before).budget.time.rows);

  const madeAnew = (line: number, from: number, to: number, typed: string): readonly string[] => {
    const range = { start: { line, character: from }, end: { line, character: to } };
    const after = before.update(before.text.apply({ range, text: typed }));
    return viewsOf(after).budget.time.rows.flatMap((row) => (rowsBefore.has(row) ? [] : row.key));
  };

  it('has the rows of before where neither money nor time is another', () => {
    assert.deepEqual(madeAnew(lineOf('Eka'), 11, 11, 'x'), ['#plan', 'A']);
    assert.deepEqual(madeAnew(lineOf('300'), 22, 23, '4'), ['#plan', 'B']);
  });

  it('has all of them anew when the period of the project is another', () => {
    assert.deepEqual(madeAnew(lineOf('period'), 14, 18, '2026'), ['#plan', 'A', 'B']);
  });
});
