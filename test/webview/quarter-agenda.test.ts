import assert from 'node:assert/strict';
import {
  agendaOf,
  longestList,
  type Agenda,
} from '../../client/webview/render/roadmap/quarter-agenda';
import { bar, entry, row } from './roadmap-rows';

const keysOf = ({ starts, ends, due }: Agenda): readonly (readonly string[])[] =>
  [starts, ends, due].map((list) => list.map(({ key }) => key));

describe('webview/quarter-agenda: what happens in a quarter', () => {
  const rows = [
    row('A', [entry('a1', 0, 1), entry('a2', 2, 2)], { bar: bar(0, 2) }),
    row('B', [entry('b1', 2, 4)], { bar: bar(2, 5) }),
  ];

  it('is what starts and what ends in it, each row before its entries', () => {
    assert.deepEqual(keysOf(agendaOf(rows, 0)), [['A', 'a1'], [], []]);
    assert.deepEqual(keysOf(agendaOf(rows, 1)), [[], ['a1'], []]);
    assert.deepEqual(keysOf(agendaOf(rows, 2)), [['a2', 'B', 'b1'], ['A', 'a2'], []]);
    assert.deepEqual(keysOf(agendaOf(rows, 3)), [[], [], []]);
    assert.deepEqual(keysOf(agendaOf(rows, 5)), [[], ['B'], []]);
  });

  it('is what is due: milestones, outputs and final reports, which are not told twice', () => {
    const due = row('A', [
      entry('m', 1, 1, { kind: 'milestone' }),
      entry('o', 1, 1, { kind: 'output' }),
      entry('r', 0, 1, { finalReport: true }),
    ]);
    assert.deepEqual(keysOf(agendaOf([due], 1)), [[], [], ['m', 'o', 'r']]);
    assert.deepEqual(keysOf(agendaOf([due], 0)), [['r'], [], []]);
  });

  it('leaves out what runs through a whole row, but not the milestone of one', () => {
    const whole = row(
      'A',
      [
        entry('all', 0, 3, { whole: true }),
        entry('m', 3, 3, { whole: true, kind: 'milestone' }),
        entry('r', 0, 3, { whole: true, finalReport: true }),
      ],
      { bar: bar(0, 3) },
    );
    assert.deepEqual(keysOf(agendaOf([whole], 0)), [['A'], [], []]);
    assert.deepEqual(keysOf(agendaOf([whole], 3)), [[], ['A'], ['m', 'r']]);
  });

  it('leaves out what starts or ends outside the picture', () => {
    const cut = row(
      'A',
      [entry('a', 0, 3, { cutStart: true }), entry('r', 2, 3, { finalReport: true, cutEnd: true })],
      { bar: bar(0, 3, true, true) },
    );
    assert.deepEqual(keysOf(agendaOf([cut], 0)), [[], [], []]);
    assert.deepEqual(keysOf(agendaOf([cut], 3)), [[], ['a'], []]);
  });

  it('has as many lines at most as the longest list of any quarter', () => {
    assert.equal(longestList(rows, 6), 3);
    assert.equal(longestList([], 6), 0);
    const lists = [0, 1, 2, 3, 4, 5].flatMap((column) => keysOf(agendaOf(rows, column)));
    assert.equal(longestList(rows, 6), Math.max(...lists.map(({ length }) => length)));
  });
});
