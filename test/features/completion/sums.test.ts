import assert from 'node:assert/strict';
import { atCursor, completingWith, editOf, itemNamed, labelsOf, taken } from '../../support/cursor';

const complete = completingWith();
const nbsp = '\u00a0';

/** What is offered, with plain spaces. */
function offered(marked: string): string[] {
  return labelsOf(complete(marked)).map((label) => label.replaceAll(nbsp, ' '));
}

const budget = (lines: string, rest = ''): string => `plan: 1
title: x
workPackages:
  - id: A
    title: First
    budget:
      personnel: 700000
      fte: 10
      other: 16007.50
${lines}${rest}`;

describe('completion: sums', () => {
  it('of the lines of a budget stand at its total', () => {
    const marked = budget('      total: <|>');
    assert.deepEqual(offered(marked), ['= 716 007,50 €']);
    const at = atCursor(marked);
    const [item] = complete(at).items;
    assert.ok(item);
    assert.equal(editOf(item).newText, '716007.50');
    assert.equal(item.filterText, '716007.50');
    assert.match(taken(at, item).toString(), /total: 716007\.50$/);
  });

  it('are offered while digits are typed, in quotes and in brackets', () => {
    assert.deepEqual(offered(budget('      total: 71<|>')), ['= 716 007,50 €']);
    assert.deepEqual(offered(budget('      total:<|>')), ['= 716 007,50 €']);
    assert.deepEqual(offered(budget('      total: 5<|>00 # old')), ['= 716 007,50 €']);
    assert.deepEqual(
      offered('plan: 1\nworkPackages: [{ id: A, budget: { other: 5, total: <|> } }]'),
      ['= 5 €'],
    );
  });

  it('take in all that is below', () => {
    assert.deepEqual(offered(budget('', 'budget:\n  total: <|>')), ['= 716 007,50 €']);
    assert.deepEqual(offered(budget('', 'budget:\n  fte: <|>')), ['= 10 htv']);
    assert.deepEqual(
      offered(budget('      parts:\n        - title: x\n          other: 5\n          total: <|>')),
      ['= 5 €'],
    );
    assert.deepEqual(offered('plan: 1\nadministration:\n  budget:\n    other: 7\n    total: <|>'), [
      '= 7 €',
    ]);
    assert.deepEqual(offered(budget('', 'costSummary:\n  - of: A\n    total: <|>')), [
      '= 716 007,50 €',
    ]);
  });

  it('follow the language of the plan', () => {
    const english = budget('      total: <|>').replace('title: x', 'title: x\nlanguage: en');
    assert.deepEqual(offered(english), ['= €716,007.50']);
  });

  it('are silent where there is nothing to add or something cannot be read', () => {
    for (const marked of [
      'plan: 1\nbudget:\n  total: <|>',
      budget('      travel: paljon\n      total: <|>'),
      budget('      travel: paljon\n', 'budget:\n  total: <|>'),
      budget('', 'costSummary:\n  - of: Z\n    total: <|>'),
      budget('', 'costSummary:\n  - total: <|>'),
      // Beside personnel costs they are those persons' own.
      budget('      travel: 1\n').replace('fte: 10', 'fte: <|>'),
    ]) {
      assert.deepEqual(offered(marked), [], marked);
    }
  });
});

describe('completion: digits', () => {
  it('open nothing where only the planner knows the figure', () => {
    for (const marked of [
      'plan: 1\ntitle: 2<|>',
      'plan: 1\nsummary: 2<|>',
      budget('      travel: 1<|>'),
      budget('      byYear: { 2023: 1<|> }'),
      budget('      other: { amount: 1<|> }'),
      budget('    metrics:\n      - text: x\n        target: 8<|>'),
      budget('    metrics:\n      - text: x\n        baseline: 8<|>'),
      'plan: 1\nfunding:\n  - source: x\n    rate: 8<|>',
      'plan: 1\ncontacts:\n  - name: x\n    phone: 0<|>',
      budget('    schedule:\n      - tasks:\n          - 2<|>'),
      'plan: 1\n2<|>',
      budget('    4<|>'),
    ]) {
      const { items } = complete(marked);
      assert.deepEqual(
        items.map(({ label }) => label),
        [],
        marked,
      );
    }
  });

  it('open periods, ids and years that begin with them', () => {
    assert.equal(offered('plan: 1\nperiod: 2023\nworkPackages:\n  - period: 2<|>')[0], '2023');
    assert.deepEqual(
      offered(
        'plan: 1\nbenefits:\n  - id: 1\n    title: x\nevaluation:\n  summary:\n    - benefit: 1<|>',
      ),
      ['1'],
    );
    assert.deepEqual(offered('plan: 1\nperiod: 2023\nbudget:\n  byYear:\n    2<|>'), ['2023']);
  });
});

describe('completion: texts that the plan uses elsewhere', () => {
  const plan = `plan: 1
funder: Ministeriö
programme: Ohjelma
contacts:
  - name: Maija Virtanen
    role: johtaja
funding:
  - source: Valtionavustus
workPackages:
  - id: A
    title: x
    lead: Liisa
    measures:
      - text: y
        owner: [Pekka]
        unit: kpl
    metrics:
      - text: z
        source: Sotkanet
        frequency: vuosittain
    schedule:
      - period: 2023
        status: käynnissä
    budget:
      other:
        items:
          - title: Matkakulut
            amount: 1
  - id: B
    title: x
`;
  const people = ['Maija Virtanen', 'Liisa', 'Pekka'];
  for (const [lines, expected] of [
    ['    lead: <|>', people],
    ['    measures:\n      - text: x\n        owner: <|>', people],
    ['    risks:\n      - text: x\n        owner: [<|>]', people],
    ['    risks:\n      - text: x\n        owner:\n          - <|>', people],
    ['    outputs:\n      - text: x\n        unit: <|>', ['kpl']],
    ['    metrics:\n      - text: x\n        source: <|>', ['Sotkanet']],
    ['    metrics:\n      - text: x\n        frequency: <|>', ['vuosittain']],
    ['    schedule:\n      - status: <|>', ['käynnissä']],
    ['    budget:\n      other:\n        items:\n          - title: <|>', ['Matkakulut']],
    ['partners:\n  - name: x\n    role: <|>', ['johtaja']],
  ] as const) {
    it(`are offered at ${lines.trim().split('\n').at(-1)?.trim() ?? ''} of ${lines.split(':')[0]?.trim() ?? ''}`, () => {
      assert.deepEqual(offered(plan + lines).toSorted(), [...expected].toSorted());
    });
  }

  it('name funders where the money is told of', () => {
    const marked = plan.replace('funding:\n', 'funding:\n  - source: <|>\n');
    assert.deepEqual(offered(marked), ['Ministeriö', 'Valtionavustus']);
  });

  it('are nowhere else', () => {
    for (const lines of ['title: <|>', 'acronym: <|>', 'background: <|>']) {
      const { items } = complete(`${plan}    ${lines}`);
      assert.deepEqual(
        items.map(({ label }) => label),
        [],
        lines,
      );
    }
    assert.ok(itemNamed(complete(`${plan}    lead: <|>`), 'Liisa'));
  });
});
