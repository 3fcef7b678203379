import assert from 'node:assert/strict';
import { arrowBetween, type BarBox } from '../../client/webview/render/roadmap/arrow-path';

function box(left: number, right: number, row: number): BarBox {
  const top = row * 100;
  return { left, right, middle: top + 20, top, bottom: top + 100 };
}

/** The points of a path, corners as the two ends of their curves. */
function points(path: string): readonly (readonly number[])[] {
  return [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)|Q\S+ \S+ (-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y, x2, y2]) => [Number(x ?? x2), Number(y ?? y2)],
  );
}

describe('webview/arrow-path', () => {
  it('goes on from the end of a bar and down to the start of a later one', () => {
    const { line, head } = arrowBetween(box(0, 100, 0), box(104, 200, 2));
    assert.deepEqual(points(line), [
      [100, 20],
      [108, 20],
      [113, 25],
      [113, 210],
    ]);
    assert.equal(head, 'M113 216L109.5 210H116.5Z');
  });

  it('goes down, back along the edge of its row, and on to one that starts earlier', () => {
    const { line, mark } = arrowBetween(box(0, 300, 0), box(100, 200, 2));
    assert.deepEqual(points(line).at(0), [291, 24]);
    assert.deepEqual(points(line).at(-1), [109, 210]);
    assert.ok(points(line).some(([x, y]) => x === 286 && y === 200));
    assert.deepEqual(mark, { x: 109, y: 200 });
  });

  it('goes up to a bar above, and meets it from below', () => {
    const { line, head } = arrowBetween(box(0, 100, 3), box(104, 200, 1));
    assert.deepEqual(points(line).at(-1), [113, 130]);
    assert.equal(head, 'M113 124L109.5 130H116.5Z');
  });

  it('never leaves a short bar', () => {
    const { head } = arrowBetween(box(0, 10, 0), box(104, 108, 1));
    assert.ok(head.startsWith('M108 '));
  });
});
