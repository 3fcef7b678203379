import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatLines } from '../../../server/src/features/formatting/format-lines';
import { SyntaxTree } from '../../../server/src/parse/syntax-tree';
import { SourceText } from '../../../server/src/text/source-text';
import { layouts, plans, render } from '../../parse/random-plan';
import { assertKept, commentsOf, format, read, tryFormat } from './formatted';
import { oddPlans } from './odd-layouts';

/** By both readers. */
const isReadable = (text: string): boolean =>
  SyntaxTree.parse(SourceText.from(text)).problems.length === 0 && read(text) !== undefined;

/** How many edits there are before it is looked at whether they keep all values. */
function uncheckedEdits(text: string, from: number, to: number): number {
  return formatLines(SyntaxTree.parse(SourceText.from(text)), { from, to }).length;
}

describe('formatting: any plan that can be read', () => {
  it('keeps values and comments, and has nothing to do again, in odd layouts', () => {
    let formatted = 0;
    let changed = 0;
    fc.assert(
      fc.property(oddPlans, (text) => {
        if (!isReadable(text)) return;
        formatted++;
        if (format(text) !== text) changed++;
        assertKept(text);
        const lines = SourceText.from(text).lineCount;
        assert.equal(tryFormat(text)?.edits.length, uncheckedEdits(text, 0, lines), 'given up');
      }),
      { numRuns: 1200 },
    );
    // Else the texts would test next to nothing.
    assert.ok(formatted > 800, `only ${formatted} texts could be read`);
    assert.ok(changed > formatted * 0.9, `only ${changed} of ${formatted} texts changed`);
  });

  it('keeps values and comments in plans of every value', () => {
    fc.assert(
      fc.property(plans, layouts, (plan, layout) => {
        assertKept(render(plan, layout).text);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps all values where a range is formatted, and has nothing to do again', () => {
    fc.assert(
      fc.property(oddPlans, fc.nat(), fc.nat(), (text, first, length) => {
        if (!isReadable(text)) return;
        const { lineCount } = SourceText.from(text);
        const start = first % lineCount;
        const end = start + (length % (lineCount - start));
        const range = { start: { line: start, character: 0 }, end: { line: end, character: 1 } };
        const formatted = tryFormat(text, range);
        assert.ok(formatted);
        assert.deepEqual(read(formatted.text), read(text), formatted.text);
        assert.deepEqual(commentsOf(formatted.text), commentsOf(text));
        assert.equal(formatted.edits.length, uncheckedEdits(text, start, end + 1), 'given up');
        if (SourceText.from(formatted.text).lineCount < lineCount) return;
        assert.deepEqual(tryFormat(formatted.text, range)?.edits, []);
      }),
      { numRuns: 800 },
    );
  });

  it('comes to the same where the range is the whole text', () => {
    fc.assert(
      fc.property(oddPlans, (text) => {
        if (!isReadable(text)) return;
        const { end } = SourceText.from(text);
        const whole = tryFormat(text, { start: { line: 0, character: 0 }, end });
        const lastLine = end.character === 0 && end.line > 0;
        // Behind the last line end there is nothing to select.
        if (!lastLine) assert.deepEqual(whole?.edits, tryFormat(text)?.edits);
      }),
      { numRuns: 200 },
    );
  });
});
