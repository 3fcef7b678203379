import assert from 'node:assert/strict';
import type { RoadmapRow } from '../../server/src/protocol';
import { byId, textAt, viewsOf } from './view-of';

function rowOf(node: string, period = '2023-Q1..2024-Q4'): RoadmapRow {
  const text = `plan: 1\ntitle: Koe\nperiod: ${period}\nworkPackages:\n  - id: TP\n    title: Työ\n${node}`;
  return byId(viewsOf(text).roadmap.rows, 'TP');
}

const places = ({ entries }: RoadmapRow): readonly unknown[] =>
  entries.map(({ period, from, to, lane }) => [period, from, to, lane]);

describe('views/roadmap: columns', () => {
  it('are the quarters of the project period, under their years', () => {
    const { quarters, years, rows } = viewsOf(
      'plan: 1\ntitle: X\nperiod: 2022-11..2024-Q1\nworkPackages:\n  - { id: A, title: a }\n',
    ).roadmap;
    assert.equal(quarters.length, 6);
    assert.deepEqual(quarters[0], { year: 2022, quarter: 4, name: 'Q4/2022' });
    assert.deepEqual(
      years.map(({ year, columns }) => [year, columns]),
      [
        [2022, 1],
        [2023, 4],
        [2024, 1],
      ],
    );
    assert.deepEqual(
      rows.map(({ id, depth }) => [id, depth]),
      [['A', 0]],
    );
  });

  it('span all periods where the project has none', () => {
    const { quarters } = viewsOf(`plan: 1
title: X
workPackages:
  - id: A
    title: a
    period: 2023-Q2..2023-Q3
    outputs:
      - { text: valmis, due: 2024-Q1 }
  - id: B
    title: b
    schedule:
      - { period: 2022-Q4, tasks: alku }
`).roadmap;
    assert.deepEqual(
      [quarters[0], quarters.at(-1)],
      [
        { year: 2022, quarter: 4, name: 'Q4/2022' },
        { year: 2024, quarter: 1, name: 'Q1/2024' },
      ],
    );
  });

  it('are never more than twenty years, and none without any period', () => {
    assert.equal(viewsOf('plan: 1\ntitle: X\nperiod: 1990..2100\n').roadmap.quarters.length, 80);
    assert.equal(viewsOf('plan: 1\ntitle: X\n').roadmap.quarters.length, 0);
  });

  it('know today, where the project covers it', () => {
    const text = 'plan: 1\ntitle: X\nperiod: 2023..2024\n';
    assert.equal(viewsOf(text, Date.UTC(2024, 3, 1) / 86_400_000).roadmap.today, 5);
    assert.equal(viewsOf(text, Date.UTC(2025, 0, 1) / 86_400_000).roadmap.today, undefined);
    assert.equal(viewsOf(text, Date.UTC(2022, 11, 31) / 86_400_000).roadmap.today, undefined);
  });
});

describe('views/roadmap: bars', () => {
  it('are a node’s own period', () => {
    const { bar } = rowOf('    period: 2023-Q2..2023-Q3\n');
    assert.deepEqual([bar?.from, bar?.to, bar?.text], [1, 2, 'Q2–Q3/2023']);
    assert.ok(bar?.range);
  });

  it('else what its entries and the nodes below it span', () => {
    const { bar } = rowOf(`    schedule:
      - { period: 2023-Q4, tasks: x }
    workPackages:
      - { id: ALA, title: ala, period: 2024-05..2024-07 }
`);
    assert.deepEqual([bar?.from, bar?.to, bar?.text], [3, 6, 'Q4/2023–Q3/2024']);
    assert.equal(bar?.range, undefined);
  });

  it('end at the project’s ends, and say where they were cut', () => {
    const ends = (period: string): readonly unknown[] => {
      const { bar } = rowOf(`    period: ${period}\n`);
      return [bar?.from, bar?.to, bar?.cutStart, bar?.cutEnd];
    };
    assert.deepEqual(ends('2022-Q1..2023-Q2'), [0, 1, true, false]);
    assert.deepEqual(ends('2024-Q1..2025-Q1'), [4, 7, false, true]);
    assert.deepEqual(ends('2020..2030'), [0, 7, true, true]);
    assert.deepEqual(ends('2023..2024'), [0, 7, false, false]);
  });

  it('of what was cut below them are cut too', () => {
    const { bar } = rowOf(`    schedule:
      - { period: 2022-Q3..2023-Q2, tasks: x }
      - { period: 2023-Q3, tasks: y }
`);
    assert.deepEqual([bar?.from, bar?.to, bar?.cutStart, bar?.cutEnd], [0, 2, true, false]);
  });

  it('are absent where nothing says when, or only when an output is due', () => {
    assert.equal(rowOf('').bar, undefined);
    const due = rowOf('    outputs: [{ text: Opas, due: 2023-Q2 }]\n');
    assert.deepEqual([due.bar, due.entries.length], [undefined, 1]);
  });

  it('reach to the outputs that are due beside what is scheduled', () => {
    const { bar } = rowOf(`    outputs: [{ text: Opas, due: 2023-Q4 }]
    schedule: [{ period: 2023-Q2, tasks: x }]
`);
    assert.deepEqual([bar?.from, bar?.to], [1, 3]);
  });

  it('of a period that lies outside, or cannot be read, are told of in words', () => {
    const outside = rowOf('    period: 2030\n');
    assert.equal(outside.bar, undefined);
    const unreadable = rowOf(`    period: joskus
    schedule: [{ period: 2023-Q2, tasks: x }]
`);
    assert.deepEqual([unreadable.bar?.from, unreadable.bar?.to], [1, 1]);
    assert.deepEqual(
      [outside, unreadable].map(({ unplaced }) =>
        unplaced.map(({ text, reason }) => [text, reason]),
      ),
      [[['2030', 'outside']], [['joskus', 'unreadable']]],
    );
  });
});

describe('views/roadmap: entries', () => {
  it('are stacked in lanes where they overlap, each in the topmost free one', () => {
    const row = rowOf(`    schedule:
      - { period: 2023-Q1..2023-Q2, tasks: a }
      - { period: 2023-Q2..2023-Q3, tasks: b }
      - { period: 2023-Q3, tasks: c }
      - { period: 2023-Q2, tasks: d }
`);
    assert.equal(row.lanes, 3);
    assert.deepEqual(places(row), [
      ['Q1–Q2/2023', 0, 1, 0],
      ['Q2–Q3/2023', 1, 2, 1],
      ['Q2/2023', 1, 1, 2],
      ['Q3/2023', 2, 2, 0],
    ]);
  });

  it('run through the node, or through what it lies in, without a period', () => {
    const schedule = '    schedule:\n      - { tasks: aina }\n';
    assert.deepEqual(places(rowOf(`    period: 2023-Q2..2023-Q4\n${schedule}`)), [
      ['Koko ajan', 1, 3, 0],
    ]);
    assert.deepEqual(places(rowOf(schedule)), [['Koko ajan', 0, 7, 0]]);
  });

  it('run as long as the bar without a period, though the bar is derived', () => {
    const row = rowOf(`    schedule:
      - { tasks: aina }
      - { period: 2023-Q2, tasks: alku }
      - { period: 2023-Q4, tasks: loppu }
`);
    assert.deepEqual([row.bar?.from, row.bar?.to], [1, 3]);
    assert.deepEqual(
      row.entries.filter(({ whole }) => whole).map(({ from, to }) => [from, to]),
      [[1, 3]],
    );
  });

  it('of a node without any time run as long as the nearest bar above', () => {
    const text = `plan: 1
title: Koe
period: 2023..2024
pillars:
  - id: P
    title: Pilari
    schedule: [{ period: 2023-Q3..2023-Q4, tasks: x }]
    workPackages:
      - { id: TP, title: Työ, schedule: [{ tasks: aina }] }
`;
    const { bar, entries } = byId(viewsOf(text).roadmap.rows, 'TP');
    assert.equal(bar, undefined);
    assert.deepEqual(
      entries.map(({ from, to }) => [from, to]),
      [[2, 3]],
    );
  });

  it('keep their texts, days and places', () => {
    const text = `plan: 1
title: Koe
period: 2023..2024
workPackages:
  - id: TP
    title: Työ
    schedule:
      - period: Q3/2023-Q1/2024
        title: Pilotti
        tasks: [yksi, kaksi]
        note: huomaa
`;
    const [entry] = byId(viewsOf(text).roadmap.rows, 'TP').entries;
    assert.equal(entry?.period, 'Q3/2023–Q1/2024');
    assert.equal(entry.dates, '1.7.2023–31.3.2024');
    assert.deepEqual(
      [entry.title, entry.tasks, entry.note],
      ['Pilotti', ['yksi', 'kaksi'], 'huomaa'],
    );
    assert.equal(textAt(text, entry.range), 'Q3/2023-Q1/2024');
    assert.equal(textAt(text, entry.extent)?.trim(), '- period: Q3/2023-Q1/2024');
  });

  it('take the text of the output that they name, unless they have a title', () => {
    const [first, second] = rowOf(`    outputs:
      - text: ryhmä
        items:
          - { id: T1, text: Opas }
    schedule:
      - { period: 2023-Q1, output: T1 }
      - { period: 2023-Q2, output: T1, title: Oma }
`).entries;
    assert.deepEqual([first?.title, second?.title], ['Opas', 'Oma']);
  });

  it('are named by their tasks where they have some, and not by the output', () => {
    const [entry] = rowOf(`    outputs: [{ id: T1, text: Opas }]
    schedule: [{ period: 2023-Q1, output: T1, tasks: [Kirjoitus] }]
`).entries;
    assert.deepEqual([entry?.title, entry?.tasks], [undefined, ['Kirjoitus']]);
  });

  it('mark milestones, outputs due and final reports, the first two in their last quarter', () => {
    const { entries } = rowOf(`    outputs:
      - { text: Opas, due: 2023-Q1..2023-Q3 }
    schedule:
      - { period: 2023-Q1..2023-Q2, title: Päätös, milestone: true }
      - { period: 2024-Q3..2024-Q4, tasks: [Juurrutus, Loppuraportin laatiminen] }
      - { period: 2024-Q4, tasks: Raportti }
`);
    assert.deepEqual(
      entries.map(({ kind, finalReport, from, to }) => [kind, finalReport, from, to]),
      [
        ['milestone', false, 1, 1],
        ['output', false, 2, 2],
        ['entry', true, 6, 7],
        ['entry', false, 7, 7],
      ],
    );
  });

  it('that are due after the last quarter have no place in it', () => {
    const row = rowOf(`    outputs:
      - { text: Opas, due: 2024-Q3..2025-Q2 }
    schedule:
      - { period: 2024-Q4..2025-Q1, title: Päätös, milestone: true }
      - { period: 2024-Q4..2025-Q1, title: Työ }
`);
    assert.deepEqual(
      row.entries.map(({ title, from, to, cutEnd }) => [title, from, to, cutEnd]),
      [['Työ', 7, 7, true]],
    );
    assert.deepEqual(
      row.unplaced.map(({ title, reason }) => [title, reason]),
      [
        ['Päätös', 'outside'],
        ['Opas', 'outside'],
      ],
    );
  });

  it('are named with their row where they have no place in the picture', () => {
    const row = rowOf(`    outputs:
      - { text: Opas, due: joskus }
    schedule:
      - { period: Q5/2023, tasks: [outo] }
      - { period: 2030-Q1, title: myöhään }
      - { period: 2024-Q1..2023-Q1, tasks: väärinpäin }
`);
    assert.equal(row.entries.length, 0);
    assert.deepEqual(
      row.unplaced.map(({ text, reason, title }) => [text, reason, title]),
      [
        ['Q5/2023', 'unreadable', 'outo'],
        ['2030-Q1', 'outside', 'myöhään'],
        ['2024-Q1..2023-Q1', 'unreadable', 'väärinpäin'],
        ['joskus', 'unreadable', 'Opas'],
      ],
    );
  });

  it('say periods as the plan’s readers do', () => {
    const periods = (language: string): readonly string[] =>
      byId(
        viewsOf(`plan: 1
title: X
language: ${language}
period: 2023..2025
workPackages:
  - id: TP
    title: x
    schedule:
      - { period: 2023-Q2 }
      - { period: 2023-Q3..2024-Q1 }
      - { period: 2023..2024 }
      - { period: 2024 }
      - { period: 2023-05 }
`).roadmap.rows,
        'TP',
      )
        .entries.map(({ period }) => period)
        .toSorted();
    assert.deepEqual(periods('fi'), ['2023–2024', '2024', '5/2023', 'Q2/2023', 'Q3/2023–Q1/2024']);
    assert.ok(periods('en').includes('Q3 2023–Q1 2024'));
    assert.ok(periods('en').includes('May 2023'));
    assert.ok(periods('sv').includes('5/2023'));
  });
});

describe('views/roadmap: a row with nothing in it', () => {
  const text = `plan: 1
title: Koe
period: 2023..2024
pillars:
  - id: P
    title: Pilari
    schedule: [{ period: 2023-Q3, tasks: x }]
    workPackages:
      - { id: A, title: a }
      - { id: B, title: b, period: 2023-Q3 }
  - id: R
    title: Toinen
    workPackages:
      - { id: C, title: c }
`;
  const { rows } = viewsOf(text).roadmap;

  it('names the part above that has the schedule', () => {
    const { elsewhere } = byId(rows, 'A');
    assert.deepEqual([elsewhere?.kind, elsewhere?.id, elsewhere?.title], ['above', 'P', 'Pilari']);
    assert.equal(textAt(text, elsewhere?.range), 'Pilari');
  });

  it('names none where none has any, and where there is something in it', () => {
    assert.deepEqual(
      [byId(rows, 'B').elsewhere, byId(rows, 'C').elsewhere],
      [undefined, undefined],
    );
  });
});
