import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/parse/edits';
import { check, snapshotOf } from '../support/check';

const head = 'plan: 1\ntitle: Hanke\norganisation: Alue\nperiod: 2024\n';
const parts = (...ids: readonly string[]): string =>
  `${head}workPackages:\n${ids.map((id) => `  - { id: ${id}, title: Työ }\n`).join('')}`;

/** The text after the fixes of all repeated ids at once. */
function allRenamed(text: string): string {
  const snapshot = snapshotOf(text);
  const edits = check(snapshot)
    .filter(({ rule }) => rule === 'id/duplicate')
    .flatMap((finding) => finding.fixes()[0]?.edits ?? []);
  return applyEdits(snapshot.text, edits).toString();
}

describe('ids that are repeated several times', () => {
  const cases: readonly (readonly [what: string, text: string, fixed: string])[] = [
    ['get one new id each', parts('TP1', 'TP1', 'TP1'), parts('TP1', 'TP2', 'TP3')],
    [
      'get none that another of them gets',
      parts('TP1', 'TP1', 'TP2', 'TP2', 'TP2'),
      parts('TP1', 'TP3', 'TP2', 'TP4', 'TP5'),
    ],
    [
      'keep the width of their number',
      parts('A09', 'A09', 'A09', 'A10'),
      parts('A09', 'A11', 'A12', 'A10'),
    ],
    ['get a number where they have none', parts('a', 'a', 'a'), parts('a', 'a-2', 'a-3')],
    [
      'are counted apart where they are benefits',
      `${head}benefits: [{ id: 1, title: A }, { id: 1, title: B }]\nrisks: [{ id: 1, text: C }, { id: 1, text: D }]\n`,
      `${head}benefits: [{ id: 1, title: A }, { id: 2, title: B }]\nrisks: [{ id: 1, text: C }, { id: 2, text: D }]\n`,
    ],
  ];
  for (const [what, text, fixed] of cases) {
    it(what, () => {
      assert.equal(allRenamed(text), fixed);
      assert.deepEqual(
        check(fixed).filter(({ rule }) => rule.startsWith('id/duplicate')),
        [],
      );
    });
  }

  it('are quickly found and named anew where there are very many', () => {
    const text = parts(...Array.from({ length: 2000 }, () => 'TP1'));
    const renamed = allRenamed(text);
    assert.ok(renamed.includes('id: TP2000,'));
    assert.equal(new Set(renamed.match(/id: TP\d+/g)).size, 2000);
  });

  it('leave references alone that may mean more than one of them', () => {
    const text =
      `${head}workPackages:\n  - { id: TP1, title: A }\n  - { id: TP1, title: B }\n` +
      '  - { id: TP2, title: C, dependsOn: [TP1] }\n';
    assert.equal(allRenamed(text), text.replace('TP1, title: B', 'TP3, title: B'));
  });
});
