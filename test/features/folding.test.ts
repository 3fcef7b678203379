import assert from 'node:assert/strict';
import { foldingRanges } from '../../server/src/features/folding';
import { snapshotOf } from '../support/check';

const plan = `# Hanke
# syksyllä
plan: 1
description: |
  # ei kommentti
  toinen rivi

title: Koe
workPackages:
  - id: A
    title: Eka
    # yksi rivi vain
    budget:
      personnel: 1
      total: 1
  - id: B
    goals:
      - text: tavoite
        items: [x,
          y]

# lopuksi
# kaksi riviä
risks: []
`;

const folds = (text: string, most?: number) =>
  foldingRanges(snapshotOf(text), most).map(({ startLine, endLine, kind }) =>
    kind === undefined ? [startLine, endLine] : [startLine, endLine, kind],
  );

describe('folding', () => {
  it('folds entries, items and comments over more than one line, to their last line with text', () => {
    assert.deepEqual(folds(plan), [
      [0, 1, 'comment'],
      [3, 5],
      [8, 19],
      [9, 14],
      [12, 14],
      [15, 19],
      [16, 19],
      [17, 19],
      [18, 19],
      [21, 22, 'comment'],
    ]);
  });

  it('keeps the outermost where the editor takes no more', () => {
    assert.deepEqual(folds(plan, 6), [
      [0, 1, 'comment'],
      [3, 5],
      [8, 19],
      [9, 14],
      [15, 19],
      [21, 22, 'comment'],
    ]);
    assert.deepEqual(folds(plan, 5), [
      [0, 1, 'comment'],
      [3, 5],
      [8, 19],
      [9, 14],
      [21, 22, 'comment'],
    ]);
    assert.deepEqual(folds(plan, 1), [[0, 1, 'comment']]);
    assert.deepEqual(folds(plan, 0), []);
    assert.equal(folds(plan, 10).length, 10);
  });

  it('takes a comment over the border of two work packages for one', () => {
    const text =
      'plan: 1\nworkPackages:\n  - id: A\n    title: a\n  # yksi\n  # kaksi\n  - id: B\n';
    assert.deepEqual(folds(text), [
      [1, 6],
      [2, 3],
      [4, 5, 'comment'],
    ]);
  });

  it('moves with the text above', () => {
    const before = snapshotOf(plan);
    foldingRanges(before);
    const top = { line: 7, character: 0 };
    const after = before.update(
      before.text.apply({ range: { start: top, end: top }, text: '\n\n' }),
    );
    const moved = foldingRanges(before).map(({ startLine, endLine, ...rest }) => ({
      startLine: startLine < 7 ? startLine : startLine + 2,
      endLine: endLine < 7 ? endLine : endLine + 2,
      ...rest,
    }));
    assert.deepEqual(foldingRanges(after), moved);
  });

  it('has nothing to fold in no text', () => {
    assert.deepEqual(folds(''), []);
    assert.deepEqual(folds('vain tekstiä\n'), []);
  });
});
