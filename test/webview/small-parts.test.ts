import assert from 'node:assert/strict';
import { laneCells } from '../../client/webview/lanes';
import { onSelectedLine, selectedIn } from '../../client/webview/reveal';
import { softHyphens } from '../../client/webview/soft-hyphens';
import type { SourceRange } from '../../server/src/protocol';

const lines = (from: number, to: number): SourceRange => ({
  start: { line: from, character: 2 },
  end: { line: to, character: 9 },
});

describe('webview/lanes', () => {
  it('cover every column once, with empty stretches between', () => {
    const items = [
      { from: 1, to: 2 },
      { from: 3, to: 3 },
      { from: 6, to: 7 },
    ];
    assert.deepEqual(
      laneCells(items, 10).map(({ from, span, item }) => [from, span, item !== undefined]),
      [
        [0, 1, false],
        [1, 2, true],
        [3, 1, true],
        [4, 2, false],
        [6, 2, true],
        [8, 2, false],
      ],
    );
  });

  it('are one empty stretch without items, and none without columns', () => {
    assert.deepEqual(laneCells([], 4), [{ from: 0, span: 4, item: undefined }]);
    assert.deepEqual(laneCells([], 0), []);
  });
});

describe('webview/reveal', () => {
  const pillar = { key: 'pillar', extent: lines(0, 20) };
  const inside = { key: 'inside', extent: lines(5, 8) };
  const next = { key: 'next', extent: lines(9, 12) };

  it('finds the innermost thing that holds the selection’s start', () => {
    const all = [pillar, inside, next];
    assert.equal(selectedIn(all, lines(6, 15)), inside);
    assert.equal(selectedIn(all, lines(15, 15)), pillar);
    assert.equal(selectedIn(all, lines(21, 22)), undefined);
    assert.equal(selectedIn(all, undefined), undefined);
  });

  it('counts both ends in, and what stands before on the same line out', () => {
    const before = { start: { line: 5, character: 1 }, end: { line: 5, character: 1 } };
    assert.equal(selectedIn([inside], before), undefined);
    const atEnd = { start: { line: 8, character: 9 }, end: { line: 8, character: 9 } };
    assert.equal(selectedIn([inside], atEnd), inside);
  });

  it('finds what is written on the selected line', () => {
    const first = { range: lines(3, 3) };
    const long = { range: lines(5, 7) };
    assert.equal(onSelectedLine([first, long], lines(6, 6)), long);
    assert.equal(onSelectedLine([first, long], lines(4, 4)), undefined);
  });
});

describe('webview/soft-hyphens', () => {
  const shown = (text: string, language: 'fi' | 'sv' = 'fi'): string =>
    softHyphens(text, language).replaceAll('\u00AD', '·');

  it('say where long Finnish words may be broken, away from their ends', () => {
    assert.equal(shown('hyvinvointialueen'), 'hyvin·voin·tia·lueen');
    assert.equal(shown('Tiedolla johtaminen'), 'Tiedolla johtaminen');
  });

  it('leave other languages and all letters as they are', () => {
    assert.equal(shown('verksamhetsutvecklingen', 'sv'), 'verksamhetsutvecklingen');
    const word = 'kustannusvaikuttavuus';
    assert.equal(softHyphens(word, 'fi').replaceAll('\u00AD', ''), word);
  });
});
