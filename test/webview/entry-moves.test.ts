import assert from 'node:assert/strict';
import { entryMove } from '../../client/webview/render/roadmap/entry-moves';
import { entry, row } from './roadmap-rows';

const rows = [
  row('A', [entry('a1', 0, 1), entry('a2', 1, 2, { lane: 1 }), entry('a3', 4, 5)]),
  row('empty', []),
  row('B', [entry('b1', 0, 0), entry('b2', 5, 5)]),
];

function move(pressed: string, from: string): string | undefined {
  return entryMove(pressed, from, rows)?.entry.key;
}

describe('webview/entry-moves', () => {
  it('lead to the entry before and after, lane by lane, over rows without any', () => {
    const onward = ['a1', 'a3', 'a2', 'b1', 'b2'];
    onward.forEach((from, at) => {
      assert.equal(move('ArrowRight', from), onward[at + 1], from);
      assert.equal(move('ArrowLeft', from), onward[at - 1], from);
    });
  });

  it('lead to the nearest entry of the lane above and below', () => {
    assert.equal(move('ArrowDown', 'a1'), 'a2');
    assert.equal(move('ArrowDown', 'a2'), 'b1');
    assert.equal(move('ArrowUp', 'b2'), 'a2');
    assert.equal(move('ArrowUp', 'a2'), 'a1');
    assert.equal(move('ArrowUp', 'a1'), undefined);
    assert.equal(move('ArrowDown', 'b2'), undefined);
  });

  it('name the row, which may not be drawn yet', () => {
    assert.equal(entryMove('ArrowRight', 'a2', rows)?.row.key, 'B');
  });

  it('are none for other keys, and from entries that are gone', () => {
    assert.equal(move('Enter', 'a1'), undefined);
    assert.equal(move('ArrowRight', 'gone'), undefined);
  });
});
