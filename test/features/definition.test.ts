import assert from 'node:assert/strict';
import { definition } from '../../server/src/features/definition';
import { atCursor } from '../support/cursor';

const plan = `plan: 1
workPackages:
  - id: TP1
    title: Auto
    goals:
      - id: TP1-T1
        text: Tavoite
  - id: TP2
    dependsOn: [TP1]
costSummary:
  - of: TP1
    total: 1
`;

/** The lines that the id before the cursor leads to, counted from 1. */
function linesFrom(text: string): readonly number[] {
  const before = plan.slice(0, plan.indexOf(text)) + text;
  const { snapshot, position } = atCursor(`${before}<|>${plan.slice(before.length)}`);
  return definition(snapshot, 'file:///a.hanke.yaml', position).map(
    ({ range }) => range.start.line + 1,
  );
}

describe('definition', () => {
  it('leads from where an id is named to where it is given', () => {
    assert.deepEqual(linesFrom('dependsOn: [TP'), [3]);
    assert.deepEqual(linesFrom('of: TP'), [3]);
  });

  it('leads from where it is given to all that name it, and stays where none does', () => {
    assert.deepEqual(linesFrom('- id: TP'), [9, 11]);
    assert.deepEqual(linesFrom('- id: TP1-T'), [6]);
  });

  it('leads nowhere from a text or an id that nobody gave', () => {
    assert.deepEqual(linesFrom('title: Au'), []);
    assert.deepEqual(linesFrom('total: '), []);
  });
});
