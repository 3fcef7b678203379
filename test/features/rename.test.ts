import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { Refusal } from '../../server/src/features/refusal';
import { prepareRename, rename } from '../../server/src/features/rename';
import { applyEdits } from '../../server/src/parse/edits';
import { check, snapshotOf } from '../support/check';
import { behind, documentAt, planUri, shown } from '../support/plan-document';

const plan = `plan: 1
goals: [{id: PT1, text: Päätavoite}]
benefits: [{id: 1, title: Hyöty}, {id: TP2, title: Toinen}]
workPackages:
  - id: TP1 # TP1 on ensimmäinen
    title: Auto
    contributesTo: [PT1, 1]
    goals: [{id: T1, text: Tavoite}]
    measures: [{text: Toimi, goals: [T1]}]
  - id: TP3
    title: Etä
    dependsOn: ["TP1", 'TP1']
    description: TP1 ensin, sitten TP10. TP1-T9 ja TP1.2 ovat muita.
costSummary: [{of: TP1}]
evaluation: {results: [{id: T1}]}
`;

function renamed(marked: string, newName: string, asksBeforeEdits = false) {
  const { document, position } = documentAt(marked);
  const { snapshot } = document;
  const edit = rename(document, position, newName, { asksBeforeEdits });
  const [change, ...more] = edit.documentChanges as TextDocumentEdit[];
  assert.ok(change);
  assert.deepEqual(more, []);
  assert.deepEqual(change.textDocument, { uri: planUri, version: 7 });
  const edits = change.edits.map((each) => {
    assert.ok('newText' in each);
    return each;
  });
  const own = edits.filter((each) => !('annotationId' in each));
  return {
    edit,
    text: applyEdits(snapshot.text, own).toString(),
    all: applyEdits(snapshot.text, edits).toString(),
    mentions: edits
      .filter((each) => 'annotationId' in each)
      .map(({ range }) => shown(snapshot, range)),
  };
}

function refusal(marked: string, newName: string): string {
  const { document, position } = documentAt(marked);
  try {
    rename(document, position, newName, { asksBeforeEdits: true });
  } catch (error) {
    assert.ok(error instanceof Refusal);
    return error.message;
  }
  return assert.fail('it was renamed');
}

describe('rename', () => {
  it('changes the id where it is given and wherever it is meant, and keeps quotes', () => {
    const expected = plan
      .replace('- id: TP1 #', '- id: AUTO #')
      .replace(`["TP1", 'TP1']`, `["AUTO", 'AUTO']`)
      .replace('{of: TP1}', '{of: AUTO}');
    for (const place of ['- id: TP1', 'dependsOn: ["T', `", 'TP`, '{of: ']) {
      assert.equal(renamed(behind(plan, place), 'AUTO').text, expected);
    }
  });

  it('leaves other things with the same id alone', () => {
    const { text } = renamed(behind(plan, '{id: T1'), 'T5');
    assert.equal(
      text,
      plan.replace('{id: T1, text', '{id: T5, text').replace('goals: [T1]', 'goals: [T5]'),
    );
    const last = renamed(behind(plan, 'results: [{id: T1'), 'T5').text;
    assert.equal(last, plan.replace('results: [{id: T1', 'results: [{id: T5'));
  });

  it('breaks nothing: afterwards every id names what it named', () => {
    const ids = new Set(['id/unknown', 'id/duplicate', 'schema/type', 'yaml/syntax']);
    const slips = (text: string): readonly string[] =>
      check(text)
        .map(({ rule }) => rule)
        .filter((rule) => ids.has(rule));
    const before = slips(plan);
    for (const newName of ['A', '12', '0', 'true', 'null', '1e5', '007', '1.50', 'ä-ö_5', '.5']) {
      const { text } = renamed(behind(plan, '- id: TP1'), newName);
      assert.deepEqual(slips(text), before, newName);
      const { ids: all } = snapshotOf(text);
      const [declaration] = all.declared(newName);
      assert.ok(declaration, newName);
      assert.equal(all.referencesTo(declaration).length, 3, newName);
    }
  });

  it('writes what YAML would read as something else in quotes, and whole numbers without', () => {
    assert.match(renamed(behind(plan, '- id: TP1'), 'true').text, /- id: "true" #/);
    assert.match(renamed(behind(plan, '- id: TP1'), '12').text, /- id: 12 #.*\{of: 12\}/s);
    assert.match(renamed(behind(plan, 'id: 1'), '2').text, /\{id: 2, .*contributesTo: \[PT1, 2\]/s);
  });

  it('names the id without its quotes beforehand', () => {
    const { document, position } = documentAt(behind(plan, 'dependsOn: ["TP'));
    const found = prepareRename(document.snapshot, position);
    assert.equal(found.placeholder, 'TP1');
    assert.equal(shown(document.snapshot, found.range), '12:TP1');
  });

  it('refuses what is no id', () => {
    const at = behind(plan, '- id: TP1');
    assert.match(refusal(at, '  '), /empty/);
    for (const wrong of ['TP 1', 'TP1:', 'a/b', '"TP1"', 'x\ny']) {
      assert.match(refusal(at, wrong), /letters, digits/);
    }
  });

  it('refuses the id of another, and says whose it is', () => {
    assert.equal(
      refusal(behind(plan, '- id: TP1'), 'TP3'),
      'TP3 is already the id of a work package on line 10. Choose another id.',
    );
    assert.match(refusal(behind(plan, '{id: T1'), 'PT1'), /a main goal on line 2/);
  });

  it('lets a benefit and anything else share an id, unless a place may mean either', () => {
    assert.match(renamed(behind(plan, '- id: TP3'), 'TP2').text, /- id: TP2\n {4}title: Etä/);
    assert.match(refusal(behind(plan, '{id: PT1'), '1'), /a benefit on line 3/);
    assert.match(refusal(behind(plan, 'benefits: [{id: 1'), 'PT1'), /a main goal on line 2/);
  });

  it('gives the second bearer of an id one of its own', () => {
    const twice = plan.replace('- id: TP3', '- id: TP1');
    assert.equal(
      renamed(behind(twice, 'goals: [T1]}]\n  - id: TP1'), 'TP4').text,
      plan.replace('- id: TP3', '- id: TP4'),
    );
  });

  it('refuses where there is no id, or where nothing bears it', () => {
    const none = /put the cursor on an id/;
    assert.match(refusal(behind(plan, 'title: Au'), 'X'), none);
    assert.match(refusal(behind(plan, 'descr'), 'X'), none);
    assert.match(refusal('<|>', 'X'), none);
    const lost = behind(plan.replace('{of: TP1}', '{of: TP9}'), '{of: TP');
    assert.match(refusal(lost, 'X'), /has the id TP9/);
    const { document, position } = documentAt(lost);
    assert.throws(() => prepareRename(document.snapshot, position), Refusal);
  });

  it('changes nothing when the id stays as it is', () => {
    assert.equal(renamed(behind(plan, '- id: TP1'), ' TP1 ', true).all, plan);
  });

  it('reaches ids in block texts, behind anchors and through aliases', () => {
    const text = `workPackages:
  - id: &first TP1
  - id: >-
      TP2
    dependsOn: [*first]
  - id: TP3
    dependsOn:
      - TP2
      - &x !!str "TP2"
`;
    const first = renamed(behind(text, '&first TP'), 'A').text;
    assert.equal(first, text.replace('&first TP1', '&first A'));
    const second = renamed(behind(text, '      - TP2'), 'B').text;
    assert.deepEqual(snapshotOf(second).ids.naming('B').length, 2);
    assert.deepEqual(snapshotOf(second).ids.declared('B').length, 1);
    const named = `title: &t TP1\nworkPackages: [{id: TP1}, {id: B, dependsOn: [*t]}]\n`;
    assert.equal(
      renamed(behind(named, '{id: TP1'), 'A').text,
      `title: &t TP1\nworkPackages: [{id: A}, {id: B, dependsOn: [A]}]\n`,
    );
  });

  it('refuses to take from another bearer what may mean it as well', () => {
    const both = plan.replace('id: PT1, text', 'id: 1, text').replace('[PT1, 1]', '[1]');
    assert.equal(
      refusal(behind(both, 'goals: [{id: 1'), 'PT9'),
      '1 is the id of a benefit on line 3 too, and line 7 may mean either. Change the ids by hand.',
    );
    assert.equal(
      renamed(behind(both, 'benefits: [{id: 1'), 'H1').text,
      both.replace('benefits: [{id: 1', 'benefits: [{id: H1'),
    );
    // A work package cannot be meant where goals and benefits can, nor they where it can.
    const apart = both.replace('- id: TP1 ', '- id: 1 ').replace('{of: TP1', '{of: 1');
    assert.match(renamed(behind(apart, '- id: 1'), 'A').text, /costSummary: \[\{of: A\}\]/);
  });

  it('renames beside what is half typed', () => {
    const torn = plan.replace('    title: Etä\n', '    tit\n    "x: \n');
    assert.equal(
      renamed(behind(torn, '{of: TP1'), 'A').text,
      torn
        .replace('- id: TP1 ', '- id: A ')
        .replace(`["TP1", 'TP1']`, `["A", 'A']`)
        .replace('{of: TP1', '{of: A'),
    );
  });

  it('asks before it changes texts and comments that mention the id', () => {
    const { edit, mentions, all } = renamed(behind(plan, '- id: TP1'), 'A', true);
    assert.deepEqual(mentions, ['5:TP1', '13:TP1', '13:TP1']);
    assert.match(all, /- id: A # A on ensimmäinen/);
    assert.match(all, /description: A ensin, sitten TP10\. A-T9 ja TP1\.2/);
    assert.deepEqual(
      Object.values(edit.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
  });

  it('leaves texts alone for an editor that cannot ask, and where none mentions the id', () => {
    const silent = renamed(behind(plan, '- id: TP1'), 'A').edit;
    assert.equal(silent.changeAnnotations, undefined);
    const { edit, mentions } = renamed(behind(plan, '- id: TP3'), 'A', true);
    assert.deepEqual(mentions, []);
    assert.equal(edit.changeAnnotations, undefined);
  });
});
