import assert from 'node:assert/strict';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { planSymbols } from '../../server/src/features/workspace-symbols';
import { documentOf, planUri, shown } from '../support/plan-document';

const plan = `plan: 1
title: Kestävä Savo
goals: [{id: PT1, text: Päätavoite}]
benefits: [{id: 1, title: Hyöty}]
pillars:
  - id: I1
    workPackages:
      - id: TP1
        title: Saatavuus
        outputs: [{id: "TU1", text: Malli}, Toinen]
        metrics: [{id: M1, text: Ajot}]
        risks: [{id: R1, text: Viive}]
      - title: Ilman tunnusta
evaluation: {results: [{id: T1, goal: Tulos, processes: [{id: 1a}]}]}
`;

function told(text: string, uri = planUri): readonly string[] {
  const document = documentOf(text, uri);
  return planSymbols(document).map(({ name, kind, location, containerName }) => {
    assert.ok('range' in location);
    assert.equal(location.uri, uri);
    return [
      shown(document.snapshot, location.range),
      name,
      Object.entries(SymbolKind).find(([, number]) => number === kind)?.[0] ?? '',
      containerName ?? '',
    ].join(' | ');
  });
}

describe('symbols of a plan', () => {
  it('are the plan, its nodes, and all that bears an id, under the title of the plan', () => {
    assert.deepEqual(told(plan), [
      '2:Kestävä Savo | Kestävä Savo | File | a.hanke.yaml',
      '3:PT1 | PT1 Päätavoite | Constant | Kestävä Savo',
      '4:1 | 1 Hyöty | Constant | Kestävä Savo',
      '14:T1 | T1 Tulos | Struct | Kestävä Savo',
      '14:1a | 1a | Struct | Kestävä Savo',
      '6:I1 | I1 | Module | Kestävä Savo',
      '8:TP1 | TP1 Saatavuus | Class | Kestävä Savo',
      '10:TU1 | TU1 Malli | Object | Kestävä Savo',
      '11:M1 | M1 Ajot | Number | Kestävä Savo',
      '12:R1 | R1 Viive | Key | Kestävä Savo',
      '13:Ilman tunnusta | Ilman tunnusta | Class | Kestävä Savo',
    ]);
  });

  it('are under the name of the file where the plan has no title', () => {
    assert.deepEqual(
      told('workPackages: [{id: TP1}]\n', 'file:///a/oma%20suunnitelma.hanke.yaml'),
      [
        '1: | oma suunnitelma.hanke.yaml | File | ',
        '1:TP1 | TP1 | Class | oma suunnitelma.hanke.yaml',
      ],
    );
    assert.deepEqual(told(''), []);
  });

  it('are made once a version, and stand where they stand after an edit', () => {
    const { snapshot } = documentOf(plan);
    const before = planSymbols(documentOf(snapshot));
    assert.equal(planSymbols(documentOf(snapshot)), before);
    const place = { line: 5, character: 0 };
    const edited = snapshot.update(
      snapshot.text.apply({ range: { start: place, end: place }, text: '  # x\n' }),
    );
    const after = planSymbols(documentOf(edited));
    const fresh = planSymbols(documentOf(edited.text.toString()));
    assert.deepEqual(after, fresh);
    const named = (all: readonly WorkspaceSymbol[], name: string) =>
      all.find((each) => each.name.startsWith(name));
    assert.equal(named(after, 'PT1'), named(before, 'PT1'));
    assert.notEqual(named(after, 'TP1'), named(before, 'TP1'));
  });

  it('are another plan’s own where two plans are alike', () => {
    assert.deepEqual(told(plan, 'file:///b.hanke.yaml').slice(1), told(plan).slice(1));
  });

  it('survive what is half typed', () => {
    const torn = plan
      .replace('        title: Saatavuus\n', '        tit\n')
      .replace('id: PT1,', 'id: ,');
    const names = told(torn).map((line) => line.split(' | ')[1]);
    assert.ok(names.includes('TP1'));
    assert.ok(!names.some((name) => name === '' || name?.includes('PT1')));
  });

  it('take what is begun with quotes for what is not there', () => {
    const begun =
      'plan: 1\ntitle: ""\nworkPackages:\n  - { id: TP1, title: " " }\n  - { title: "" }\n';
    const names = told(begun).map((line) => line.split(' | ')[1]);
    assert.deepEqual(names, ['a.hanke.yaml', 'TP1']);
  });
});
