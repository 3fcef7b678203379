import assert from 'node:assert/strict';
import type { Color, ColorPresentation, Position } from 'vscode-languageserver-types';
import { colorPresentations, documentColors } from '../../server/src/features/colours';
import { applyEdits } from '../../server/src/parse/edits';
import { snapshotOf } from '../support/check';

const plan = `plan: 1
evaluation:
  scale:
    green: Saavutettu
  results:
    - goal: x
      processes:
        - measure: y
          outcome: green
          progress:
            status: 'red'
            note: green
        - measure: z
          outcome: yel
          progress: yellow # puolet
`;

const seen = (text: string): string[] => {
  const snapshot = snapshotOf(text);
  return documentColors(snapshot).map(({ range }) => snapshot.text.slice(range));
};

/** What choosing a colour at the word makes of the plan's text. */
function chosen(word: string, color: Color): string {
  const snapshot = snapshotOf(plan);
  const at = documentColors(snapshot).find(({ range }) => snapshot.text.slice(range) === word);
  assert.ok(at, word);
  const [first] = colorPresentations(snapshot, color, at.range);
  assert.ok(first?.textEdit);
  return applyEdits(snapshot.text, [first.textEdit]).toString();
}

describe('colours', () => {
  it('stand beside the traffic lights of the evaluation alone', () => {
    assert.deepEqual(seen(plan), ['green', "'red'", 'yellow']);
    assert.deepEqual(seen(plan.replace('outcome: green', 'outcome:')), ["'red'", 'yellow']);
    assert.deepEqual(seen('plan: 1\nevaluation: green\n'), []);
    assert.deepEqual(seen('plan: 1\noutcome: green\n'), []);
  });

  it('are told apart by brightness too, for those who cannot tell red from green', () => {
    const snapshot = snapshotOf(plan);
    const brightness = documentColors(snapshot).map(
      ({ color: { red, green, blue } }) => 0.2126 * red + 0.7152 * green + 0.0722 * blue,
    );
    const [green = 0, red = 0, yellow = 0] = brightness;
    assert.ok(yellow - green > 0.15 && green - red > 0.1, brightness.join(' '));
  });

  it('are written as words of the format, the nearest first', () => {
    const shade = (red: number, green: number, blue: number): Color => ({
      ...{ red, green, blue },
      alpha: 1,
    });
    assert.equal(chosen('green', shade(1, 0, 0.1)), plan.replace('outcome: green', 'outcome: red'));
    assert.equal(chosen("'red'", shade(0.9, 0.8, 0)), plan.replace("'red'", 'yellow'));
    assert.equal(chosen('yellow', shade(0, 0.4, 0.1)), plan.replace('yellow #', 'green #'));
    for (const { color, range } of documentColors(snapshotOf(plan))) {
      const snapshot = snapshotOf(plan);
      const [own] = colorPresentations(snapshot, color, range);
      assert.equal(own?.label, snapshot.text.slice(range).replaceAll("'", ''));
    }
  });

  it('are offered where a light stands and nowhere else', () => {
    const top = { line: 0, character: 0 };
    const color = { red: 1, green: 0, blue: 0, alpha: 1 };
    assert.deepEqual(colorPresentations(snapshotOf(plan), color, { start: top, end: top }), []);
  });

  it('are offered for no range that the text does not have, and replace the light as a whole', () => {
    const snapshot = snapshotOf(plan);
    const [first] = documentColors(snapshot);
    assert.ok(first);
    const { color, range } = first;
    const offered = (end: Position): readonly ColorPresentation[] =>
      colorPresentations(snapshot, color, { start: range.start, end });
    const { line, character } = range.end;
    assert.deepEqual(offered({ line, character: character + 1 }), []);
    assert.deepEqual(offered({ line: line + 40, character: 0 }), []);
    const beyond = { line: line + 40, character: 0 };
    assert.deepEqual(colorPresentations(snapshot, color, { start: beyond, end: beyond }), []);
    // A picker may still hold the end of the word that it wrote before.
    const [own] = offered({ line, character: character - 2 });
    assert.deepEqual(own?.textEdit, { range, newText: 'green' });
  });

  it('stand once at a light that an alias brings in twice, and follow the text above', () => {
    const text = plan
      .replace('        - measure: y', '        - &y\n          measure: y')
      .concat('        - *y\n');
    assert.deepEqual(seen(text), ['green', "'red'", 'yellow']);
    const before = snapshotOf(plan);
    documentColors(before);
    const top = { line: 1, character: 0 };
    const after = before.update(
      before.text.apply({ range: { start: top, end: top }, text: 'title: x\n' }),
    );
    assert.deepEqual(documentColors(after), documentColors(snapshotOf(after.text.toString())));
  });
});
