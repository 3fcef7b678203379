import assert from 'node:assert/strict';
import type { Plan } from '../../server/src/model/plan';
import { genericProfile } from '../../server/src/model/profile';
import { rollUpOf, type Figures } from '../../server/src/model/roll-up';
import { Snapshot } from '../../server/src/model/snapshot';
import { SourceText } from '../../server/src/text/source-text';
import { cents } from '../../server/src/values/money';
import { personYearsToYaml } from '../../server/src/values/person-years';

/** What plan-format §2 says, and how this tool reads it where two readings are possible. */
function planOf(text: string): { readonly snapshot: Snapshot; readonly plan: Plan } {
  const snapshot = Snapshot.of(SourceText.from(`plan: 1\ntitle: T\norganisation: O\n${text}`));
  assert.ok(snapshot.plan);
  return { snapshot, plan: snapshot.plan };
}

/** The figures of the plan's own node, whose budget is this. */
function budget(...lines: readonly string[]): Figures {
  const { snapshot, plan } = planOf(`budget:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return snapshot.figures(plan.root);
}

function whole(text: string): Figures {
  const { snapshot, plan } = planOf(text);
  return snapshot.figures(plan.root);
}

const euros = (figure: number): number => cents(Math.round(figure * 100));

describe('a cost line', () => {
  const lines: readonly (readonly [string, number | undefined, boolean])[] = [
    ['other: 10', 10, false],
    ['other: 10 €', 10, false],
    ['other: { amount: 10, items: [{ title: a, amount: 4 }] }', 10, false],
    ['other: { items: [{ title: a, amount: 4 }, { title: b, amount: 5 }] }', 9, false],
    ['other: { items: [{ title: a, amount: 4 }], complete: false }', undefined, true],
    ['other: { items: [{ title: a, amount: 4 }, { title: b }] }', undefined, true],
    ['other: { items: [] }', undefined, true],
    ['other: { note: muualla }', undefined, false],
    ['other: {}', undefined, false],
    ['other: { amount: }', undefined, true],
    ['other: { amount: paljon }', undefined, true],
    ['other: paljon', undefined, true],
    ['other: [1, 2]', undefined, true],
    ['other:', undefined, true],
    ['other: 1.234', undefined, true],
    ['indirect: { rate: 25, of: direct }', undefined, false],
    ['indirect: { rate: 25 }', undefined, true],
    ['indirect: { rate: 25, of: total }', undefined, true],
    ['indirect: { rate: paljon, of: direct }', undefined, true],
    ['indirect: { rate: 25, amount: 7 }', 7, false],
  ];
  for (const [line, figure, unreadable] of lines) {
    it(`${line} gives ${figure ?? 'no figure'}${unreadable ? ', unreadable' : ''}`, () => {
      const figures = budget(line);
      assert.equal(figures.composed, figure === undefined ? undefined : euros(figure));
      assert.equal(figures.unreadable, unreadable);
    });
  }

  it('may count with what its items or its rate say', () => {
    const other = 'other: { amount: 10, items: [{ title: a, amount: 4 }] }';
    assert.ok(budget(other, 'total: 4').inOrder);
    assert.ok(budget(other, 'total: 10').inOrder);
    assert.ok(!budget(other, 'total: 14').inOrder);
    const rate = 'indirect: { rate: 50, of: personnel, amount: 7 }';
    assert.ok(budget('personnel: 10', rate, 'total: 17').inOrder);
    assert.ok(budget('personnel: 10', rate, 'total: 15').inOrder);
    assert.ok(!budget('personnel: 10', rate, 'total: 16').inOrder);
  });
});

describe('a flat rate', () => {
  const rate = (of: string): string => `indirect: { rate: 10, of: ${of} }`;

  it('is of the lines and parts beside it, without indirect costs and administration', () => {
    const beside = ['personnel: 100', 'other: 20', 'administration: 1000'];
    const part = ['parts:', '- { title: P, personnel: 50, indirect: 500, total: 550 }'];
    assert.equal(budget(rate('direct'), ...beside, ...part).lines.get('indirect'), euros(517));
    assert.equal(budget(rate('personnel'), ...beside, ...part).lines.get('indirect'), euros(515));
  });

  it('is of what stands below where nothing stands beside it', () => {
    const below =
      'areas:\n  - { id: A, title: A, budget: { personnel: 30, other: 70, total: 100 } }\n';
    assert.equal(whole(`budget: { ${rate('direct')} }\n${below}`).figure, euros(110));
    assert.equal(whole(`budget: { ${rate('personnel')} }\n${below}`).figure, euros(103));
  });

  it('is of what stands beside it where there are both, and understood of both', () => {
    const text = (total: number): string =>
      `budget: { other: 100, ${rate('direct')}, total: ${total} }\n` +
      'areas:\n  - { id: A, title: A, budget: { other: 1000 } }\n';
    assert.equal(whole(text(1)).composed, euros(1110));
    assert.ok(whole(text(1110)).inOrder);
    assert.ok(whole(text(1210)).inOrder);
    assert.ok(!whole(text(1200)).inOrder);
  });

  it('counts money without lines as direct costs', () => {
    assert.equal(budget(rate('direct'), 'parts:', '- { title: P, total: 200 }').figure, euros(220));
  });

  it('of wages counts those that are itemised; a total may hold any, and none is made up', () => {
    const part = ['parts:', '- { title: P, total: 200 }'];
    // 10 % of 100 itemised; of the part's 200 all, some or none may be wages: 0 to 20 more.
    const figures = (total: number): Figures =>
      budget('personnel: 100', rate('personnel'), ...part, `total: ${total}`);
    assert.ok(!figures(310).unreadable);
    assert.equal(figures(310).composed, euros(310));
    assert.equal(figures(310).lines.get('indirect'), euros(10));
    assert.deepEqual(
      figures(310).rates.map(({ base, isOpen }) => [base, isOpen]),
      [[euros(100), true]],
    );
    for (const total of [310, 317.5, 330]) assert.ok(figures(total).inOrder, String(total));
    for (const total of [309.99, 330.01]) assert.ok(!figures(total).inOrder, String(total));
  });

  it('of wages is of the lines beside it; wages of a total below may count too', () => {
    const text = (total: number): string =>
      `budget: { personnel: 1000, indirect: { rate: 15, of: personnel }, total: ${total} }\n` +
      'areas:\n  - { id: A, title: A, budget: { total: 100 } }\n';
    assert.equal(whole(text(1250)).composed, euros(1250));
    assert.ok(!whole(text(1250)).unreadable);
    // The lines beside the rate are known: nothing to remark.
    assert.deepEqual(
      whole(text(1250)).rates.map(({ isOpen }) => isOpen),
      [false],
    );
    for (const total of [1250, 1265]) assert.ok(whole(text(total)).inOrder, String(total));
    for (const total of [1249, 1266]) assert.ok(!whole(text(total)).inOrder, String(total));
  });

  it('of wages that nobody itemised is nothing, and open', () => {
    const text =
      'budget: { indirect: { rate: 15, of: personnel }, total: 115 }\n' +
      'areas:\n  - { id: A, title: A, budget: { total: 100 } }\n';
    const figures = whole(text);
    assert.equal(figures.composed, euros(100));
    assert.ok(figures.inOrder && !figures.unreadable);
    assert.deepEqual(
      figures.rates.map(({ money, isOpen }) => [money, isOpen]),
      [[0, true]],
    );
  });

  it('is known beside its own lines whatever cannot be read below', () => {
    const text =
      'budget: { personnel: 1000, indirect: { rate: 15, of: personnel } }\n' +
      'areas:\n  - { id: A, title: A, budget: { personnel: paljon } }\n';
    const figures = whole(text);
    assert.equal(figures.lines.get('indirect'), euros(150));
    assert.ok(figures.unreadable);
    assert.equal(figures.difference, undefined);
  });

  it('is rounded half up to the cent', () => {
    assert.equal(budget('other: 0.05', rate('direct')).lines.get('indirect'), 1);
    assert.equal(budget('other: 0.04', rate('direct')).lines.get('indirect'), 0);
  });
});

describe('a node’s figure', () => {
  it('is what it composes, else its total, else the sum of its years', () => {
    assert.equal(budget('other: 10', 'total: 20', 'byYear: { 2023: 30 }').figure, euros(10));
    assert.equal(budget('total: 20', 'byYear: { 2023: 30 }').figure, euros(20));
    assert.equal(budget('byYear: { 2023: 30, 2024: 1.50 }').figure, euros(31.5));
    assert.equal(budget('fte: 1').figure, undefined);
    assert.ok(budget('byYear: { 2023: 30, 2024: }').unreadable);
  });

  it('is not known while its budget or its total is being written', () => {
    for (const text of ['budget:\n', 'budget: { total: }\n', 'budget: { total: [1] }\n']) {
      assert.ok(whole(text).unreadable, text);
    }
    const child = 'areas:\n  - id: A\n    title: A\n    budget:\n';
    assert.ok(whole(`budget: { other: 1, total: 9 }\n${child}`).inOrder);
  });

  it('splits into lines and money without lines', () => {
    const figures = whole(
      'budget: { travel: 1 }\nareas:\n  - { id: A, title: A, budget: { total: 5 } }\n' +
        '  - { id: B, title: B, budget: { parts: [{ title: P, travel: 2, total: 2 }] } }\n',
    );
    assert.deepEqual([...figures.lines], [['travel', euros(3)]]);
    assert.deepEqual([...figures.own], [['travel', euros(1)]]);
    assert.equal(figures.withoutLines, euros(5));
    assert.equal(figures.figure, euros(8));
  });

  it('leaves a nonsense sum at the edge of the safe integers', () => {
    const parts = Array.from({ length: 200 }, () => '- { title: P, other: 1000000000000 }');
    assert.equal(budget('parts:', ...parts).composed, Number.MAX_SAFE_INTEGER);
  });
});

describe('person-years', () => {
  const below = (...budgets: readonly string[]): string =>
    `areas:\n${budgets.map((each, index) => `  - { id: A${index}, title: A, budget: { ${each} } }\n`).join('')}`;
  const figure = (text: string): string | undefined => {
    const found = whole(text).personYears.figure;
    return found === undefined ? undefined : personYearsToYaml(found);
  };

  it('add up exactly, of parts and children', () => {
    assert.equal(
      figure(below('fte: 1.45', 'fte: 2.5', 'other: 1', 'fte: 0.1', 'fte: 0.2')),
      '4.25',
    );
    assert.equal(
      figure('budget: { parts: [{ title: P, fte: 1.1 }, { title: Q, fte: 2.2 }] }\n'),
      '3.3',
    );
  });

  it('beside a personnel line are that line’s, and come on top of what stands below', () => {
    const text = `budget: { personnel: 10, fte: 2 }\n${below('personnel: 5, fte: 1')}`;
    const { personYears } = whole(text);
    assert.equal(personYears.stated, undefined);
    assert.equal(figure(text), '3');
    assert.deepEqual([...(personYears.possible.values ?? [])].sort(), [200, 300]);
  });

  it('without a personnel line are the total of what stands below', () => {
    for (const beside of ['', 'administration: 5, ', 'personnel: 0, ']) {
      const { personYears } = whole(
        `budget: { ${beside}fte: 2 }\n${below('personnel: 5, fte: 1')}`,
      );
      assert.equal(personYears.stated, 200);
      assert.equal(personYears.composed, 100);
      assert.equal(personYears.difference, 100);
      assert.ok(!personYears.inOrder);
    }
  });

  it('of the administration are apart from the work packages’', () => {
    const administration = 'administration: { budget: { personnel: 10, fte: 5, total: 10 } }\n';
    assert.equal(figure(`${administration}${below('fte: 1')}`), '1');
  });

  it('that cannot be read prove nothing', () => {
    assert.ok(whole(`budget: { fte: 9 }\n${below('fte: 1', 'fte: paljon')}`).personYears.inOrder);
    assert.ok(whole(`budget: { fte: 9 }\n${below('fte: 1', 'fte: ')}`).personYears.inOrder);
    assert.ok(!whole(`budget: { fte: 9 }\n${below('fte: 1', 'fte: 0')}`).personYears.inOrder);
  });
});

describe('the administration', () => {
  const own = 'administration: { budget: { other: 30, travel: 10, total: 40 } }\n';
  const area = (inside: string): string =>
    `areas:\n  - { id: A, title: A, budget: { ${inside} } }\n`;

  it('is part of the plan’s figure where no node carries any, in the administration line', () => {
    for (const none of ['other: 100', 'other: 100, administration: 0']) {
      const figures = whole(`${own}${area(none)}`);
      assert.equal(figures.composed, euros(140));
      assert.equal(figures.lines.get('administration'), euros(40));
      assert.equal(figures.lines.get('travel'), undefined);
    }
  });

  it('is not added again where a node, a part or the plan itself carries it', () => {
    assert.equal(whole(`${own}${area('other: 100, administration: 40')}`).composed, euros(140));
    assert.equal(
      whole(`${own}${area('other: 100, parts: [{ title: P, administration: 40 }]')}`).composed,
      euros(140),
    );
    assert.equal(
      whole(`${own}budget: { administration: 40 }\n${area('other: 100')}`).composed,
      euros(140),
    );
    assert.equal(
      whole(`${own}${area('other: 100, administration: tulossa')}`).composed,
      euros(100),
    );
  });

  it('alone is no reading of a stated total', () => {
    const stated = whole(`${own}budget: { total: 1000 }\n`);
    assert.equal(stated.composed, undefined);
    assert.ok(stated.inOrder);
    assert.equal(whole(own).composed, euros(40));
  });

  it('may be stated or composed where its own budget is out of order', () => {
    const odd = 'administration: { budget: { other: 30, total: 40 } }\n';
    assert.ok(whole(`${odd}budget: { total: 130 }\n${area('other: 100')}`).inOrder);
    assert.ok(whole(`${odd}budget: { total: 140 }\n${area('other: 100')}`).inOrder);
    assert.ok(!whole(`${odd}budget: { total: 135 }\n${area('other: 100')}`).inOrder);
  });

  it('is carried by nodes with what fits where their own budgets are out of order', () => {
    const { plan } = planOf(area('other: 100, administration: 40, total: 150'));
    const carried = rollUpOf(genericProfile).carriedAdministration(plan);
    assert.equal(carried?.money, euros(40));
    assert.deepEqual([...(carried.possible.values ?? [])], [euros(40), euros(50)]);
    const [node] = plan.nodes;
    assert.ok(node?.budget);
    assert.equal(rollUpOf(genericProfile).budget(node.budget).composed, euros(140));
  });
});
