import assert from 'node:assert/strict';
import { mentionEdits } from '../../server/src/features/mentions';
import { applyEdits } from '../../server/src/parse/edits';
import { snapshotOf } from '../support/check';

function mended(text: string, id: string, newId: string): string {
  const snapshot = snapshotOf(text);
  return applyEdits(snapshot.text, mentionEdits(snapshot, id, newId)).toString();
}

/** A description in which the id is mentioned. */
const said = (text: string): string => `workPackages:\n  - description: ${text}\n`;

describe('mentions of an id', () => {
  for (const [before, after] of [
    ['TP1.', 'A.'],
    ['(TP1)', '(A)'],
    ['TP1:n ja TP1–TP3', 'A:n ja A–TP3'],
    ['TP1-hanke', 'A-hanke'],
    ['"TP1: eka"', '"A: eka"'],
    ["'TP1'", "'A'"],
    ['>-\n      Ks. TP1\n      ja TP1', '>-\n      Ks. A\n      ja A'],
    ['x # ks. TP1', 'x # ks. A'],
  ] as const) {
    it(`is ${JSON.stringify(before)}`, () => {
      assert.equal(mended(said(before), 'TP1', 'A'), said(after));
    });
  }

  for (const text of ['TP10', 'XTP1', 'TP1.2', 'I1.TP1', 'tp1', 'TP1_2']) {
    it(`is not ${text}`, () => {
      assert.equal(mended(said(text), 'TP1', 'A'), said(text));
    });
  }

  it('is looked for in all texts and comments, and in no other value', () => {
    const text = `# TP1 alkaa
title: Hanke TP1
abbreviations: {TP1: työpaketti}
goals: [TP1 ensin, {id: TP1, text: Tavoite TP1}]
workPackages:
  - id: TP1
    dependsOn: [TP1]
    measures: [{text: x, owner: TP1 ja muut}]
    schedule: [{tasks: [TP1 käyntiin], period: TP1}]
    links: [{url: https://a.fi/TP1, file: TP1.pdf}]
    risks: [TP1 viivästyy]
    otherKey: TP1
evaluation: {results: [{id: x, processes: [{measure: [TP1], outcome: {note: TP1 valmis}}]}]}
`;
    const left = text
      .replace('# TP1', '# A')
      .replace('Hanke TP1', 'Hanke A')
      .replace('[TP1 ensin', '[A ensin')
      .replace('Tavoite TP1', 'Tavoite A')
      .replace('TP1 ja muut', 'A ja muut')
      .replace('TP1 käyntiin', 'A käyntiin')
      .replace('[TP1 viiv', '[A viiv')
      .replace('measure: [TP1]', 'measure: [A]')
      .replace('note: TP1', 'note: A');
    assert.equal(mended(text, 'TP1', 'A'), left);
  });

  it('is no longer id that another bears', () => {
    const text = 'workPackages:\n  - {id: I1-TP2, title: I1-TP2 ja I1-TP3}\n';
    assert.equal(mended(text, 'I1', 'A'), text.replace('I1-TP3', 'A-TP3'));
  });

  it('cannot be told from words and numbers', () => {
    for (const id of ['1', '1.2', 'auto', 'Auto', 'A']) {
      assert.deepEqual(mentionEdits(snapshotOf(said(`x ${id} y`)), id, 'B1'), []);
    }
    for (const id of ['1a', 'KOTI', 'johto-ryhmä', 'tp.1']) {
      assert.equal(mentionEdits(snapshotOf(said(`x ${id} y`)), id, 'B1').length, 1, id);
    }
  });

  it('stays a text', () => {
    assert.equal(mended(said('TP1'), 'TP1', '12'), said('"12"'));
    assert.equal(mended(said('TP1 on'), 'TP1', '12'), said('12 on'));
    assert.equal(mended(said('TP1 on'), 'TP1', '-'), said('TP1 on'));
  });

  it('is never an alias or its anchor', () => {
    const text = 'title: &TP1 x\nsubtitle: *TP1\n';
    assert.equal(mended(text, 'TP1', 'A'), text);
  });

  it('is found beside what is half typed', () => {
    const text = 'title: TP1 x\n"sub\nneed: TP1\n\tx: TP1 # TP1\n';
    assert.match(mended(text, 'TP1', 'A'), /^title: A x\n"sub\nneed: A\n/);
  });
});
