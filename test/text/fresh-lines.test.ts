import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isFresh, withChange, type FreshLines } from '../../server/src/text/fresh-lines';
import { SourceText, type TextChange } from '../../server/src/text/source-text';

/** Every line with whether it is new, changed line by line. */
function changed(lines: readonly boolean[], { range, text }: TextChange): readonly boolean[] {
  if (!range) return text.split('\n').map(() => false);
  const written = text.split('\n').map(() => true);
  return [...lines.slice(0, range.start.line), ...written, ...lines.slice(range.end.line + 1)];
}

describe('fresh lines', () => {
  it('are those that changes have written, wherever they stand by now', () => {
    const edit = fc.record({
      from: fc.nat(12),
      over: fc.nat(3),
      text: fc.constantFrom('', 'a', '\n', 'x\ny', '\n\n\n'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let text = SourceText.from('a\nb\nc\nd\ne\nf');
        let lines: readonly boolean[] = text
          .toString()
          .split('\n')
          .map(() => false);
        let fresh: FreshLines = [];
        for (const { from, over, text: written } of edits) {
          const start = Math.min(from, lines.length - 1);
          const end = Math.min(start + over, lines.length - 1);
          const range = { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
          const change = { range, text: written };
          text = text.apply(change);
          lines = changed(lines, change);
          fresh = withChange(fresh, change);
        }
        assert.deepEqual(
          lines.map((_, line) => isFresh(fresh, line)),
          lines,
        );
      }),
    );
  });

  it('are none where the whole text is another', () => {
    assert.deepEqual(withChange([[1, 3]], { text: 'a\nb' }), []);
  });
});
