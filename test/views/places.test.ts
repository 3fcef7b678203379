import assert from 'node:assert/strict';
import { linesOf, selectedIn } from '../../client/webview/state/places';
import { viewOf, viewsOf } from './view-of';

const text = `plan: 1
title: Koe
workPackages:
  - id: A
    title: Eka
    metrics:
      - text: Osuus
        target: 80
      - Toinen
  - id: B
    title: Toka
    schedule:
      - period: 2024
        tasks: alku
`;

const views = viewsOf(text);
const lines = linesOf(viewOf(text).blocks);

function at(line: number, character: number) {
  return { range: { start: { line, character }, end: { line, character } }, lines };
}

describe('views/places: a cursor before the dash of an item', () => {
  it('stands in the node that begins on the line', () => {
    for (const column of [0, 1, 2, 4, 6]) {
      assert.equal(selectedIn(views.budget.rows, at(3, column))?.key, 'A', `A at ${column}`);
      assert.equal(selectedIn(views.budget.rows, at(9, column))?.key, 'B', `B at ${column}`);
      assert.equal(selectedIn(views.logic.rows, at(9, column))?.key, 'B');
    }
    assert.notEqual(selectedIn(views.budget.rows, at(2, 0))?.key, 'A');
  });

  it('stands in the metric, and not in the one above', () => {
    const textAt = (line: number, column: number): string | undefined => {
      const row = selectedIn(views.metrics.rows, at(line, column));
      return row && 'text' in row ? row.text : row?.title;
    };
    assert.equal(textAt(6, 0), 'Osuus');
    assert.equal(textAt(8, 0), 'Toinen');
    assert.equal(textAt(8, 9), 'Toinen');
    assert.equal(textAt(5, 0), 'Eka');
  });

  it('stands in the row and the heading of the document', () => {
    const { blocks } = views.document;
    const isHeld = (key: string, line: number): boolean =>
      selectedIn(
        blocks.filter((block) => block.key === key),
        at(line, 0),
      ) !== undefined;
    assert.ok(isHeld('B heading', 9));
    assert.ok(!isHeld('A heading', 9));
  });
});
