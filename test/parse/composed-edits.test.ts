import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../server/src/parse/edits';
import { changedLines } from '../../server/src/parse/edits/changed-lines';
import { ComposedEdits } from '../../server/src/parse/edits/composed-edits';
import { comparePositions, SourceText, type Position } from '../../server/src/text/source-text';

const textOf = fc
  .array(fc.constantFrom('a', 'b', 'ab: 1', '', '  - x', '😀', 'a😀b'), { maxLength: 12 })
  .map((lines) => lines.join('\n'));

/** Where in a text edits begin and end, as shares of its length, and what they write. */
const cuts = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  { maxLength: 4 },
);
const rounds = fc.array(fc.tuple(cuts, textOf), { maxLength: 4 });

function positionAt(text: SourceText, offset: number): Position {
  const before = text.toString().slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Edits at these places that do not overlap. */
function editsAt(
  text: SourceText,
  shares: readonly (readonly [number, number])[],
  newText: string,
): readonly TextEdit[] {
  const length = text.toString().length;
  const places = shares
    .flat()
    .map((share) => Math.floor(share * length))
    .sort((a, b) => a - b);
  return shares.map((_, index) => ({
    range: {
      start: positionAt(text, places[2 * index] ?? 0),
      end: positionAt(text, places[2 * index + 1] ?? 0),
    },
    newText: newText.slice(0, 3 * index + 2),
  }));
}

describe('edits of edits', () => {
  it('make of the first text what the rounds made, one after the other', () => {
    fc.assert(
      fc.property(textOf, rounds, (first, changes) => {
        const text = SourceText.from(first);
        let now = text;
        let composed = ComposedEdits.of(text);
        for (const [places, written] of changes) {
          const edits = editsAt(now, places, written);
          composed = composed.then(now, edits);
          now = applyEdits(now, edits);
        }
        const { edits } = composed;
        assert.equal(applyEdits(text, edits).toString(), now.toString());
        for (const [index, { range, newText }] of edits.entries()) {
          assert.ok(text.slice(range) !== newText, 'an edit that changes nothing');
          const before = edits[index - 1];
          assert.ok(!before || comparePositions(before.range.end, range.start) <= 0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are none where the last round undoes the first', () => {
    const text = SourceText.from('a: 1\nb: 2');
    const at = (character: number, newText: string): readonly TextEdit[] => [
      { range: { start: { line: 1, character: 3 }, end: { line: 1, character } }, newText },
    ];
    const there = ComposedEdits.of(text).then(text, at(4, '300'));
    const back = there.then(SourceText.from('a: 1\nb: 300'), at(6, '2'));
    assert.deepEqual(back.edits, []);
  });

  it('write the line ends of the text', () => {
    const text = SourceText.from('a: 1\r\nb: 2\r\n');
    const start = { line: 1, character: 0 };
    const edits = [{ range: { start, end: start }, newText: 'x: 1\ny: 2\r\n' }];
    const [edit] = ComposedEdits.of(text).then(text, edits).edits;
    assert.equal(edit?.newText, 'x: 1\r\ny: 2\r\n');
  });
});

describe('changed lines', () => {
  const cases: readonly (readonly [string, string, string, readonly unknown[]])[] = [
    ['a word', 'a\nb: one\nc', 'a\nb: two\nc', [{ from: 5, to: 8, text: 'two' }]],
    ['a line more', 'a\nc', 'a\nb\nc', [{ from: 2, to: 2, text: 'b\n' }]],
    ['a line more at the end', 'a', 'a\nb', [{ from: 1, to: 1, text: '\nb' }]],
    ['a line less', 'a\nb\nc', 'a\nc', [{ from: 2, to: 4, text: '' }]],
    ['a line less at the end', 'a\nb', 'a', [{ from: 1, to: 3, text: '' }]],
    [
      'two lines that change places, around some that stay',
      'x\none\nstays\ntoo\ntwo\ny',
      'x\ntwo\nstays\ntoo\none\ny',
      [
        { from: 2, to: 5, text: 'two' },
        { from: 16, to: 19, text: 'one' },
      ],
    ],
    ['no half of a character', 'a😀', 'a😁', [{ from: 1, to: 3, text: '😁' }]],
    ['nothing', 'a\nb', 'a\nb', []],
  ];
  for (const [name, before, after, expected] of cases) {
    it(name, () => {
      assert.deepEqual(changedLines(before, after), expected);
    });
  }

  it('of very long texts are taken as one', () => {
    const lines = (mark: string): string =>
      Array.from({ length: 3000 }, (_, index) => `${mark}${index}\nsame`).join('\n');
    assert.equal(changedLines(lines('a'), lines('b')).length, 1);
  });
});
