import assert from 'node:assert/strict';
import { formatOnType } from '../../../server/src/features/formatting';
import { planText } from '../../parse/plan-text';
import { atCursor } from '../../support/cursor';
import { snapshotOf } from '../../support/check';
import { spliced } from './formatted';

/** The plan after Enter was typed; the mark stands where the cursor is then. */
function afterEnter(marked: string, format = true): string {
  const { snapshot, position } = atCursor(marked);
  return spliced(snapshot.text.toString(), formatOnType(snapshot, position, '\n', { format }));
}

describe('formatting: the line that was left with Enter', () => {
  const cases: readonly (readonly [marked: string, after: string])[] = [
    ['title:    Koe\n<|>', 'title: Koe\n'],
    ['a:\n    b:   1  \n    <|>', 'a:\n    b: 1\n    '],
    ['title:\tKoe\n<|>', 'title: Koe\n'],
    ['title:   "a: b"   # c\n<|>', 'title: "a: b"   # c\n'],
    ['goals:\n  -    yksi\n  - <|>', 'goals:\n  - yksi\n  - '],
    ['goals:\n-    yksi \n- <|>', 'goals:\n- yksi\n- '],
    ['goals: [ a,  b ]  \n<|>', 'goals: [ a,  b ]\n'],
    ['goals:  { a:  1 }\n<|>', 'goals: { a:  1 }\n'],
    ['goals:\n  -  id:   G1\n    <|>', 'goals:\n  -  id: G1\n    '],
    ['title:   Ko\n<|>e: 1\n', 'title: Ko\ne: 1\n'],
  ];
  for (const [marked, after] of cases) {
    it(`is mended: ${JSON.stringify(marked)}`, () => {
      assert.equal(afterEnter(marked), after);
    });
  }

  for (const marked of [
    '<|>',
    '\n<|>',
    'title:  \n  <|>',
    'title: Koe\n<|>',
    'summary:   >-\n  <|>',
    'summary: >-\n  a:   b  \n  <|>',
    'summary: "a:   b  \n  <|>"',
    'summary: a\n  b:   c  \n  <|>',
    'title:  Koe\n  jatkuu\n<|>',
    'goals:   # c  \n  <|>',
    'goals:\n  -   \n  <|>',
    'goals: [\n  a:   b,  \n<|>]\n',
    '# title:   Koe  \n<|>',
    'title:   "Koe\n<|>',
    'a:   b: c\n<|>',
    'workPackages:   \n  - <|>',
  ]) {
    it(`is left alone: ${JSON.stringify(marked)}`, () => {
      assert.equal(afterEnter(marked), marked.replace('<|>', ''));
    });
  }

  it('is left alone where formatting is switched off', () => {
    assert.equal(afterEnter('title:    Koe\n<|>', false), 'title:    Koe\n');
  });

  it('is the only one that is touched, wherever Enter is typed', () => {
    for (let offset = 0; offset < planText.length; offset += 11) {
      const text = `${planText.slice(0, offset)}\n${planText.slice(offset)}`;
      const line = planText.slice(0, offset).split('\n').length;
      const edits = formatOnType(snapshotOf(text), { line, character: 0 }, '\n', { format: true });
      for (const { range } of edits) {
        assert.deepEqual([range.start.line, range.end.line], [line - 1, line - 1]);
      }
    }
  });
});
