import assert from 'node:assert/strict';
import { references } from '../../server/src/features/references';
import { behind, documentAt, planUri, shown } from '../support/plan-document';

const plan = `plan: 1
goals: [{id: 1, text: Päätavoite}]
benefits: [{id: 1, title: Hyöty}]
workPackages:
  - id: TP1
    goals: [{id: T1, text: Tavoite}]
    measures: [{text: Toimi, goals: [T1, "T1"]}]
    metrics: [{text: Ajot, goals: ['T1']}]
  - id: TP2
    dependsOn: [TP1, TP9]
    contributesTo: [1]
    description: TP1 ja T1 mainitaan.
  - id: TP3
    dependsOn: [TP9]
costSummary: [{of: TP1}, {of: TP9}]
evaluation: {summary: [{benefit: 1}], results: [{id: T1}]}
`;

function found(text: string, includeDeclaration = false): readonly string[] {
  const { document, position } = documentAt(text);
  const { snapshot } = document;
  const all = references(snapshot, planUri, position, includeDeclaration);
  assert.ok(all.every(({ uri }) => uri === planUri));
  return all.map(({ range }) => shown(snapshot, range));
}

describe('references', () => {
  it('are all places that mean it, from wherever it is asked, without the quotes around them', () => {
    const expected = ['7:T1', '7:T1', '8:T1'];
    assert.deepEqual(found(behind(plan, '[{id: T1')), expected);
    assert.deepEqual(found(behind(plan, 'goals: [T1')), expected);
    assert.deepEqual(found(behind(plan, `goals: ['T1`)), expected);
  });

  it('have the place where it is given among them when that is asked for', () => {
    assert.deepEqual(found(behind(plan, 'dependsOn: [TP1'), true), ['5:TP1', '10:TP1', '15:TP1']);
  });

  it('leave out what means another thing with the same id', () => {
    assert.deepEqual(found(behind(plan, 'goals: [{id: 1'), true), ['2:1', '11:1']);
    assert.deepEqual(found(behind(plan, 'benefits: [{id: 1'), true), ['3:1', '16:1']);
    assert.deepEqual(found(behind(plan, 'results: [{id: T1'), true), ['16:T1']);
  });

  it('of an id that nothing bears are the places that ask for it', () => {
    assert.deepEqual(found(behind(plan, 'TP1, TP9'), true), ['10:TP9', '14:TP9', '15:TP9']);
  });

  it('of a text are none', () => {
    assert.deepEqual(found(behind(plan, 'description: TP1')), []);
    assert.deepEqual(found('<|>'), []);
  });

  it('of an id that an alias repeats are counted once a place', () => {
    const shared = `workPackages:
  - id: TP1
  - id: TP2
    dependsOn: &on [TP1]
  - id: TP3
    dependsOn: *on
`;
    assert.deepEqual(found(behind(shared, '- id: TP1')), ['4:TP1']);
  });

  it('are found beside what is half typed', () => {
    const torn = plan.replace('  - id: TP3\n', '  - id: TP3\n    "lea\n');
    assert.deepEqual(found(behind(torn, 'dependsOn: [TP1'), true), ['5:TP1', '10:TP1', '16:TP1']);
    const open = plan.replace('[TP1, TP9]', '[TP1, ');
    assert.deepEqual(found(behind(open, '- id: TP1'), true), ['5:TP1', '15:TP1']);
  });
});
