import assert from 'node:assert/strict';
import {
  branchKeys,
  isBranch,
  moveFor,
  visibleRows,
  type TreeMove,
} from '../../client/webview/render/parts/tree';

const rows = [
  { key: 'plan', depth: 0 },
  { key: 'p1', depth: 1 },
  { key: 'a', depth: 2 },
  { key: 'b', depth: 2 },
  { key: 'p2', depth: 1 },
  { key: 'c', depth: 2 },
];

const seenKeys = (...closed: readonly string[]): readonly string[] =>
  visibleRows(rows, new Set(closed)).map(({ key }) => key);

describe('webview/tree: what is seen', () => {
  it('is everything while all branches are open', () => {
    assert.deepEqual(seenKeys(), ['plan', 'p1', 'a', 'b', 'p2', 'c']);
  });

  it('leaves out what stands below a closed row, however deep', () => {
    assert.deepEqual(seenKeys('p1'), ['plan', 'p1', 'p2', 'c']);
    assert.deepEqual(seenKeys('plan'), ['plan']);
    assert.deepEqual(seenKeys('p1', 'plan'), ['plan']);
  });

  it('takes no notice of closed leaves and of keys that are gone', () => {
    assert.deepEqual(seenKeys('b', 'gone'), ['plan', 'p1', 'a', 'b', 'p2', 'c']);
  });

  it('knows branches', () => {
    assert.deepEqual(
      rows.map((_, index) => isBranch(rows, index)),
      [true, true, false, false, true, false],
    );
    assert.deepEqual(branchKeys(rows), ['plan', 'p1', 'p2']);
    assert.deepEqual(branchKeys(rows, 1), ['p1', 'p2']);
  });
});

describe('webview/tree: keys', () => {
  const move = (pressed: string, key: string, ...closed: readonly string[]): TreeMove | undefined =>
    moveFor(pressed, key, rows, visibleRows(rows, new Set(closed)), new Set(closed));
  const focus = (key: string): TreeMove => ({ kind: 'focus', key });

  it('move up and down between the rows that are seen', () => {
    assert.deepEqual(move('ArrowDown', 'p1'), focus('a'));
    assert.deepEqual(move('ArrowDown', 'p1', 'p1'), focus('p2'));
    assert.deepEqual(move('ArrowUp', 'p2', 'p1'), focus('p1'));
    assert.equal(move('ArrowUp', 'plan'), undefined);
    assert.equal(move('ArrowDown', 'c'), undefined);
    assert.deepEqual([move('Home', 'b'), move('End', 'b')], [focus('plan'), focus('c')]);
  });

  it('open with the right arrow, then go in', () => {
    assert.deepEqual(move('ArrowRight', 'p1', 'p1'), { kind: 'toggle', key: 'p1' });
    assert.deepEqual(move('ArrowRight', 'p1'), focus('a'));
    assert.equal(move('ArrowRight', 'a'), undefined);
  });

  it('close with the left arrow, then go out', () => {
    assert.deepEqual(move('ArrowLeft', 'p1'), { kind: 'toggle', key: 'p1' });
    assert.deepEqual(move('ArrowLeft', 'p1', 'p1'), focus('plan'));
    assert.deepEqual(move('ArrowLeft', 'b'), focus('p1'));
    assert.equal(move('ArrowLeft', 'plan', 'plan'), undefined);
  });

  it('lead to the text with Enter, and leave all other keys alone', () => {
    assert.deepEqual(move('Enter', 'b'), { kind: 'activate', key: 'b' });
    assert.equal(move('x', 'b'), undefined);
    assert.equal(move('ArrowDown', 'gone'), undefined);
  });
});
