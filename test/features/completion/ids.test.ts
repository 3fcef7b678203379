import assert from 'node:assert/strict';
import { snapshotOf } from '../../support/check';
import { atCursor, completingWith, editOf, itemNamed, labelsOf, taken } from '../../support/cursor';
import { inB, plan } from './plan';

const complete = completingWith();

function offered(marked: string): string[] {
  return labelsOf(complete(marked));
}

describe('completion: ids', () => {
  it('are those of the kinds that the place takes', () => {
    assert.deepEqual(offered(inB('    dependsOn: [<|>]')), ['A']);
    assert.deepEqual(offered(inB('    contributesTo: [<|>]')), ['PT1', '1', '2']);
    assert.deepEqual(offered(inB('    targetGroups: [K<|>]')), ['KR1']);
    assert.deepEqual(offered(`${plan}evaluation:\n  summary:\n    - benefit: <|>`), ['1', '2']);
  });

  it('carry title and total', () => {
    const list = complete(`${plan}costSummary:\n  - of: <|>`);
    assert.deepEqual(labelsOf(list), ['A', 'B.1']);
    // As the plan's own readers write it.
    const total = '716\u00a0007\u00a0€';
    assert.equal(itemNamed(list, 'A').labelDetails?.description, `First · ${total}`);
    assert.equal(itemNamed(list, 'B.1').detail, 'Second');
    assert.match(itemNamed(list, 'A').filterText ?? '', /^A First/);
  });

  it('are one word with their dots and hyphens', () => {
    const { range } = editOf(itemNamed(complete(`${plan}costSummary:\n  - of: B.<|>1`), 'B.1'));
    assert.deepEqual([range.start.character, range.end.character], [8, 11]);
  });

  it('leave out what the list holds already', () => {
    assert.deepEqual(offered(inB('    contributesTo: [PT1, <|>]')), ['1', '2']);
    assert.deepEqual(offered(inB('    contributesTo:\n      - <|>\n      - 2')), ['PT1', '1']);
  });

  it('come from near to far', () => {
    const metric =
      '    goals:\n      - id: B-T1\n        text: y\n    metrics:\n      - text: x\n        goals: [<|>]';
    assert.deepEqual(offered(inB(metric)), ['B-T1', 'PT1', 'A-T1']);
  });

  it('never name the work package itself or what it is in', () => {
    const nested =
      '    workPackages:\n      - id: C\n        title: Third\n        dependsOn: [<|>]';
    assert.deepEqual(offered(inB(nested)), ['A']);
  });

  it('are none of those that are still to be written', () => {
    const begun = 'workPackages:\n  - { id: "", title: Eka }\n  - { id: B, title: Toka }\n';
    assert.deepEqual(offered(`${begun}  - id: C\n    dependsOn: [<|>]`), ['B']);
  });

  it('are written so that they read back as the same id, whatever it is', () => {
    const id = '"a: b, \\"$1\\" }"';
    const marked = `workPackages:\n  - id: ${id}\n    title: "$(x) [y](command:z)"\n  - id: Z\n    title: z\n    dependsOn: [<|>]`;
    const at = atCursor(marked);
    const [item] = complete(at).items;
    assert.ok(item);
    const after = snapshotOf(taken(at, item).toString());
    assert.deepEqual(after.tree.problems, []);
    const [reference] = after.ids.references;
    assert.ok(reference && after.ids.resolve(reference)?.title === '$(x) [y](command:z)');
  });
});
