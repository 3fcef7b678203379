import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  allOf,
  drawnIn,
  indexAt,
  offsetsOf,
  stretchAround,
  type Drawn,
} from '../../client/webview/scroll/window-range';

const items = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key }));
const tens = offsetsOf(items, () => 10);

const shown = (drawn: readonly Drawn<{ readonly key: string }>[]): readonly (string | number)[] =>
  drawn.map((each) => (each.kind === 'gap' ? each.height : each.key));

describe('webview/window-range: places', () => {
  it('of items follow from their heights', () => {
    const heights = new Map([
      ['b', 25],
      ['e', 0],
    ]);
    const offsets = offsetsOf(items, ({ key }) => heights.get(key) ?? 10);
    assert.deepEqual(offsets, [0, 10, 35, 45, 55, 55, 65]);
  });

  it('are found: an item begins where the one before it ends', () => {
    assert.deepEqual(
      [-5, 0, 9.9, 10, 59, 60, 1000].map((height) => indexAt(tens, height)),
      [0, 0, 0, 1, 5, 5, 5],
    );
    assert.equal(indexAt([0], 7), 0);
  });
});

describe('webview/window-range: what is drawn', () => {
  it('is the stretch, with the room of all others', () => {
    assert.deepEqual(shown(drawnIn(items, tens, { top: 20, bottom: 35 }, [])), [20, 'c', 'd', 20]);
    assert.deepEqual(shown(drawnIn(items, tens, { top: 0, bottom: 5 }, [])), ['a', 50]);
    assert.deepEqual(shown(drawnIn(items, tens, { top: 55, bottom: 90 }, [])), [50, 'f']);
  });

  it('is also what is kept, at its place', () => {
    const drawn = drawnIn(items, tens, { top: 20, bottom: 25 }, [5, 0, 2, 0]);
    assert.deepEqual(shown(drawn), ['a', 10, 'c', 20, 'f']);
    assert.deepEqual(
      drawn.flatMap((each) => (each.kind === 'item' ? each.index : [])),
      [0, 2, 5],
    );
  });

  it('is nothing of an empty list, and no key twice', () => {
    assert.deepEqual(
      drawnIn(
        [],
        offsetsOf([], () => 10),
        { top: 0, bottom: 100 },
        [3],
      ),
      [],
    );
    const keys = drawnIn(items, tens, { top: 20, bottom: 25 }, [0, 4]).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('is as high as the whole list, wherever one looks and whatever is kept', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 40 });
    const property = fc.property(
      heights,
      fc.integer({ min: -500, max: 4000 }),
      fc.nat(900),
      fc.array(fc.integer({ min: -2, max: 45 }), { maxLength: 3 }),
      (all, top, height, kept) => {
        const list = all.map((_, index) => ({ key: `${index}` }));
        const heightOf = ({ key }: { readonly key: string }): number => all[Number(key)] ?? 0;
        const offsets = offsetsOf(list, heightOf);
        const drawn = drawnIn(list, offsets, { top, bottom: top + height }, kept);
        const sum = drawn.reduce(
          (so, each) => so + (each.kind === 'gap' ? each.height : heightOf(each.item)),
          0,
        );
        assert.equal(sum, offsets.at(-1));
        // Nothing that is in sight is a gap.
        const seen = list.filter((item, index) => {
          const from = offsets[index] ?? 0;
          return heightOf(item) > 0 && from < top + height && from + heightOf(item) > top;
        });
        const keys = new Set(drawn.map(({ key }) => key));
        assert.ok(seen.every(({ key }) => keys.has(key)));
      },
    );
    fc.assert(property);
  });

  it('is everything where nothing is left out', () => {
    assert.deepEqual(shown(allOf(items)), ['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('webview/window-range: the stretch around what is seen', () => {
  it('reaches half as far again at least, and stays while one scrolls a little', () => {
    const there = { top: 400, bottom: 2400 };
    assert.deepEqual(stretchAround({ top: 1000, bottom: 1800 }), there);
    assert.deepEqual(stretchAround({ top: 1150, bottom: 1950 }), there);
    assert.deepEqual(stretchAround({ top: 1300, bottom: 2100 }), { top: 800, bottom: 2800 });
  });

  it('is no smaller than some rows in a panel without height', () => {
    assert.deepEqual(stretchAround({ top: 0, bottom: 0 }), { top: -100, bottom: 100 });
  });
});
