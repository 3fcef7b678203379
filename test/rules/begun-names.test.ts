import assert from 'node:assert/strict';
import { check } from '../support/check';

/** Where each work package is told that it has no goals, and in which words. */
function lacking(workPackages: string): readonly string[] {
  return check(`plan: 1\ntitle: a\nworkPackages:\n${workPackages}`)
    .filter(({ rule }) => rule === 'content/missing-goals')
    .map(({ range: { start, end }, message }) => {
      const named = /^.*? has/.exec(message)?.[0] ?? message;
      return `${start.line}:${start.character}-${end.line}:${end.character} ${named}`;
    });
}

describe('what is told of a part whose name is begun', () => {
  it('stands at the quotation marks, and names this part', () => {
    assert.deepEqual(lacking('  - id: ""\n    budget: { other: 5 }\n'), ['3:8-3:10 this part has']);
    assert.deepEqual(lacking('  - title: " "\n    owner: A\n'), ['3:11-3:14 this part has']);
    assert.deepEqual(lacking('  - id: ""\n    title: Eka\n'), ['3:8-3:10 Eka has']);
  });
});
