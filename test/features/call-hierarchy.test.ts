import assert from 'node:assert/strict';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import {
  incomingCalls,
  outgoingCalls,
  prepareCalls,
} from '../../server/src/features/call-hierarchy';
import type { PlanDocument } from '../../server/src/features/document';
import { behind, documentAt, documentOf, shown } from '../support/plan-document';
import { plain } from '../views/view-of';

const plan = `plan: 1
title: Hanke
pillars:
  - id: I1
    title: Ensimmäinen
    workPackages:
      - id: TP1
        title: Auto
        period: 2024
        budget: {other: 1000}
        goals: [{id: T1, text: Tavoite}]
      - id: TP2
        title: Etä
        dependsOn: [TP1, I2, TP1]
  - id: I2
    title: Toinen
    dependsOn: ["TP1", TP9]
  - title: Ilman tunnusta
    dependsOn: [TP2]
`;

function prepared(document: PlanDocument, text: string): CallHierarchyItem {
  const { position } = documentAt(text);
  const items = prepareCalls(document, position);
  assert.equal(items?.length, 1);
  const [item] = items;
  assert.ok(item);
  // An editor keeps it as JSON.
  return JSON.parse(JSON.stringify(item)) as CallHierarchyItem;
}

const at = (needle: string, text = plan): CallHierarchyItem =>
  prepared(documentOf(text), behind(text, needle));

function calls(item: CallHierarchyItem, text = plan) {
  const document = documentOf(text);
  const { snapshot } = document;
  return {
    incoming: incomingCalls(document, item).map(({ from, fromRanges }) => [
      from.name,
      ...fromRanges.map((range) => shown(snapshot, range)),
    ]),
    outgoing: outgoingCalls(document, item).map(({ to, fromRanges }) => [
      to.name,
      ...fromRanges.map((range) => shown(snapshot, range)),
    ]),
  };
}

describe('call hierarchy of dependencies', () => {
  it('starts with the node that the cursor is in, or whose id it is on', () => {
    for (const needle of ['- id: TP1', 'title: Auto', '{id: T1', '{oth', 'dependsOn: [TP1']) {
      assert.equal(at(needle).name, 'TP1 Auto', needle);
    }
    assert.equal(at('dependsOn: [TP1, I2').name, 'I2 Toinen');
    assert.equal(at('  - title: Ilman').name, 'Ilman tunnusta');
    assert.equal(at('dependsOn: ["TP1", TP9').name, 'I2 Toinen');
  });

  it('does not start with the plan itself', () => {
    const { document, position } = documentAt(behind(plan, 'title: Han'));
    assert.equal(prepareCalls(document, position), null);
    assert.equal(prepareCalls(documentOf(''), { line: 0, character: 0 }), null);
  });

  it('tells total and period of a node, and where its id stands', () => {
    const item = at('title: Auto');
    const { snapshot } = documentOf(plan);
    assert.equal(plain(item.detail ?? ''), '1 000 € · 2024');
    assert.equal(shown(snapshot, item.selectionRange), '7:TP1');
    assert.match(shown(snapshot, item.range), /^7:id: TP1\n.*Tavoite\}\]$/s);
  });

  it('has what waits for the node coming in, with the places that say so', () => {
    assert.deepEqual(calls(at('- id: TP1')).incoming, [
      ['TP2 Etä', '14:TP1', '14:TP1'],
      ['I2 Toinen', '17:TP1'],
    ]);
    assert.deepEqual(calls(at('- id: TP2')).incoming, [['Ilman tunnusta', '19:TP2']]);
    assert.deepEqual(calls(at('  - title: Ilman')).incoming, []);
  });

  it('has what the node waits for going out; ids that nothing bears are left out', () => {
    assert.deepEqual(calls(at('- id: TP2')).outgoing, [
      ['TP1 Auto', '14:TP1', '14:TP1'],
      ['I2 Toinen', '14:I2'],
    ]);
    assert.deepEqual(calls(at('- id: I2')).outgoing, [['TP1 Auto', '17:TP1']]);
    assert.deepEqual(calls(at('  - title: Ilman')).outgoing, [['TP2 Etä', '19:TP2']]);
    assert.deepEqual(calls(at('- id: TP1')).outgoing, []);
  });

  it('finds the node again by its id after edits', () => {
    const item = at('- id: TP2');
    const moved = `# x\n# y\n# z\n${plan}`;
    assert.deepEqual(calls(item, moved).outgoing, [
      ['TP1 Auto', '17:TP1', '17:TP1'],
      ['I2 Toinen', '17:I2'],
    ]);
    assert.deepEqual(calls(item, plan.replace('- id: TP2', '- id: TP7')), {
      incoming: [],
      outgoing: [],
    });
  });

  it('tells bearers of one id apart by their place', () => {
    const twice = plan.replace('- id: I2', '- id: TP2');
    const second = at('Toinen', twice);
    assert.deepEqual(calls(second, twice).outgoing, [['TP1 Auto', '17:TP1']]);
    assert.deepEqual(calls(second, twice).incoming, []);
  });

  it('ends nowhere in a circle', () => {
    const circle = plan.replace('goals: [{id: T1, text: Tavoite}]', 'dependsOn: [TP2, TP1]');
    assert.deepEqual(
      calls(at('- id: TP1', circle), circle).outgoing.map(([name]) => name),
      ['TP2 Etä', 'TP1 Auto'],
    );
  });

  it('is there beside what is half typed', () => {
    const torn = plan.replace('        title: Etä\n', '        tit\n        "x\n');
    assert.deepEqual(calls(at('- id: TP1', torn), torn).incoming[0], ['TP2', '15:TP1', '15:TP1']);
  });
});
