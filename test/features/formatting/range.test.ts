import assert from 'node:assert/strict';
import { format, tryFormat } from './formatted';

/** The plan after the lines `[from, to]`, counted from 0, were formatted. */
function formatRange(text: string, from: number, to: number): string {
  return format(text, { start: { line: from, character: 0 }, end: { line: to, character: 1 } });
}

const plan = `plan:   1
workPackages:
    -   id:  TP1
        title:  Yksi
        budget:
            other:  1
            total:  1
    -   id:  TP2
        title:  Kaksi  
`;

describe('formatting: a range', () => {
  it('formats its lines alone where nothing else hangs on them', () => {
    assert.equal(formatRange(plan, 3, 3), plan.replace('title:  Yksi', 'title: Yksi'));
    assert.equal(formatRange(plan, 4, 4), plan);
    assert.equal(formatRange(plan, 8, 8), plan.replace('title:  Kaksi  ', 'title: Kaksi'));
  });

  it('takes lines behind the text for its end', () => {
    const far = 2 ** 31 - 1;
    assert.equal(formatRange(plan, far, far), plan);
    assert.equal(formatRange(plan, far, 0), plan);
    assert.equal(formatRange(plan, 8, far), plan.replace('title:  Kaksi  ', 'title: Kaksi'));
  });

  it('moves what lies in it as a whole', () => {
    const before = '            other:  1\n            total:  1';
    const after = '          other: 1\n          total: 1';
    assert.equal(formatRange(plan, 4, 6), plan.replace(before, after));
    assert.equal(formatRange(plan, 5, 6), plan.replace(before, after));
    assert.equal(
      formatRange(plan, 7, 8),
      plan.replace('-   id:  TP2\n        title:  Kaksi  ', '- id: TP2\n      title: Kaksi'),
    );
    assert.equal(formatRange(plan, 1, 9), format(plan).replace('plan: 1', 'plan:   1'));
  });

  it('moves nothing that goes on behind it', () => {
    const half = plan.replace('other:  1', 'other: 1');
    assert.equal(formatRange(plan, 4, 5), half);
    assert.equal(
      formatRange(plan, 2, 6),
      plan.replace(
        /- {3}id: {2}TP1[^]*total: {2}1/,
        '- id: TP1\n      title: Yksi\n      budget:\n        other: 1\n        total: 1',
      ),
    );
    assert.equal(formatRange(plan, 1, 2), plan.replace('id:  TP1', 'id: TP1'));
  });

  it('takes a text as a whole, from whichever of its lines', () => {
    const text = 'a: 1\nb: >-\n     x\n     y\nc:  1\n';
    assert.equal(formatRange(text, 3, 3), 'a: 1\nb: >-\n  x\n  y\nc:  1\n');
    const quoted = 'a:  "x\n     y"\nb:  1\n';
    assert.equal(formatRange(quoted, 1, 1), 'a: "x\n  y"\nb:  1\n');
  });

  it('moves the comment that a text would swallow, though it stands behind the range', () => {
    const text = 'a:\n  b: |\n       x\n      # c\n  d:  1\n';
    assert.equal(formatRange(text, 1, 2), 'a:\n  b: |\n    x\n  # c\n  d:  1\n');
  });

  it('takes blank lines in it, and no others', () => {
    const text = 'a: 1\n\n\nb: 1\n\n\n\nc: 1\n\n\n';
    assert.equal(formatRange(text, 0, 3), 'a: 1\n\nb: 1\n\n\n\nc: 1\n\n\n');
    assert.equal(formatRange(text, 5, 6), 'a: 1\n\n\nb: 1\n\n\nc: 1\n\n\n');
    assert.equal(formatRange(text, 7, 10), 'a: 1\n\n\nb: 1\n\n\n\nc: 1\n');
  });

  it('ends before a line of which nothing is selected', () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
    assert.equal(tryFormat(plan, range)?.edits.length, 1);
  });

  it('does nothing where the plan cannot be read', () => {
    assert.equal(
      tryFormat('a:  1\nb: "\n', {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 1 },
      }),
      undefined,
    );
  });
});
