import assert from 'node:assert/strict';
import type { LogicColumn, LogicRow, LogicView } from '../../server/src/protocol';
import { byId, plain, textAt, viewsOf } from './view-of';

const head = 'plan: 1\ntitle: Koe\nperiod: 2023-Q1..2024-Q4\n';

function logicOf(text: string): LogicView {
  return viewsOf(`${head}${text}`).logic;
}

const texts = ({ items }: LogicColumn): readonly unknown[] =>
  items.map(({ text, depth }) => [text, depth]);

const holesIn = ({ steps }: LogicRow): readonly (string | undefined)[] =>
  [steps.goals, steps.measures, steps.outputs, steps.metrics].map(({ hole }) => hole?.text);

const chain = `    goals:
      - { id: A-T1, text: ensin }
      - { id: A-T2, text: sitten }
    measures:
      - title: Ryhmä
        items:
          - { text: teko, goals: [A-T1], period: 2023-Q2, owner: [x, y], target: 1200, unit: kpl }
    outputs:
      - { text: Opas, due: 2024-Q4, target: 300, unit: asiakasta }
    metrics:
      - { text: osuus, goals: [A-T1], baseline: 53.5, target: 80, unit: '%', due: 2024-Q4 }
`;

describe('views/logic: parts', () => {
  it('hold their steps with headings, parts, details and ties', () => {
    const text = `${head}workPackages:\n  - id: A\n    title: a\n${chain}`;
    const row = byId(viewsOf(text).logic.rows, 'A');
    const { goals, measures, outputs, metrics } = row.steps;
    assert.deepEqual(
      goals.items.map(({ id, ties }) => [id, ties]),
      [
        ['A-T1', ['A-T1']],
        ['A-T2', ['A-T2']],
      ],
    );
    assert.deepEqual(texts(measures), [
      ['Ryhmä', 0],
      ['teko', 1],
    ]);
    assert.deepEqual(
      measures.items.map(({ heading }) => heading),
      [true, false],
    );
    assert.deepEqual([goals.count, measures.count, outputs.count, metrics.count], [2, 1, 1, 1]);
    assert.equal(plain(measures.items[1]?.detail), 'Q2/2023 · x · y · 1 200 kpl');
    assert.equal(plain(outputs.items[0]?.detail), 'Q4/2024 · 300 asiakasta');
    assert.equal(plain(metrics.items[0]?.detail), '53,5 % → 80 % · Q4/2024');
    assert.deepEqual(measures.items[1]?.ties, ['A-T1']);
    assert.equal(textAt(text, measures.items[1].names[0]?.range), 'A-T1');
    assert.equal(textAt(text, outputs.items[0]?.range), 'Opas');
    assert.ok(textAt(text, metrics.items[0]?.extent)?.startsWith('      - { text: osuus'));
  });

  it('count an item with parts once, and a goal is tied by the ids of its parts', () => {
    const { goals } = byId(
      logicOf(`workPackages:
  - id: A
    title: a
    goals:
      - id: T1
        text: koko
        items: [{ id: T1a, text: osa }]
`).rows,
      'A',
    ).steps;
    assert.equal(goals.count, 1);
    assert.deepEqual(texts(goals), [
      ['koko', 0],
      ['osa', 1],
    ]);
    assert.deepEqual(goals.items[0]?.ties, ['T1', 'T1a']);
  });

  it('name the part above whose list is theirs too, or say that it stands below', () => {
    const { rows } = logicOf(`pillars:
  - id: P
    title: Pilari
    goals: [yhteinen]
    workPackages:
      - id: A
        title: a
        workPackages:
          - { id: B, title: b, measures: [teko] }
`);
    const { goals, measures } = byId(rows, 'A').steps;
    assert.deepEqual([goals.elsewhere?.where, goals.elsewhere?.id], ['above', 'P']);
    assert.equal(measures.elsewhere?.where, 'below');
    assert.equal(byId(rows, 'P').steps.measures.elsewhere, undefined);
  });
});

describe('views/logic: holes', () => {
  it('are what the rules miss, in words of the plan’s language', () => {
    const view = logicOf(`goals: [{ id: PT1, text: aim }]
workPackages:
  - { id: A, title: a, goals: [jotakin], contributesTo: [PT1] }
  - { id: B, title: b, outputs: [opas] }
`);
    assert.deepEqual(holesIn(byId(view.rows, 'A')), [
      undefined,
      'Ei toimenpiteitä',
      'Ei tuotoksia',
      'Ei mittareita',
    ]);
    const { noContribution, holes } = byId(view.rows, 'B');
    assert.equal(noContribution?.text, 'Ei edistä mitään päätavoitetta');
    assert.ok(noContribution.fixable);
    assert.equal(holes, 4);
    assert.equal(view.counts.holes, 7);
  });

  it('are ids that name nothing', () => {
    const text = `${head}workPackages:\n  - id: A\n    title: a\n${chain.replace('goals: [A-T1], period', 'goals: [A-T1, A-T9], period')}`;
    const { steps, holes } = byId(viewsOf(text).logic.rows, 'A');
    const unknown = steps.measures.items[1]?.names[1]?.hole;
    assert.equal(unknown?.text, 'Tunnusta A-T9 ei ole');
    assert.equal(textAt(text, unknown.range), 'A-T9');
    assert.equal(holes, 2, 'this one, and A-T2, which is not measured');
  });

  it('are goals that no metric measures', () => {
    const text = `${head}workPackages:\n  - id: A\n    title: a\n${chain}`;
    const { steps } = byId(viewsOf(text).logic.rows, 'A');
    const hole = steps.goals.items[1]?.hole;
    assert.equal(hole?.text, 'Tavoitetta A-T2 ei mitata');
    assert.equal(textAt(text, hole.range), 'A-T2');
    assert.equal(steps.goals.items[0]?.hole, undefined);
  });

  it('are none where a comment silences the rule', () => {
    const { rows, counts } = logicOf(`workPackages:
  - id: A # planwright-ignore content/missing-outputs, metrics/missing
    title: a
    goals: [x]
    measures: [y]
`);
    assert.deepEqual(holesIn(byId(rows, 'A')), [undefined, undefined, undefined, undefined]);
    assert.equal(counts.holes, 0);
  });
});

describe('views/logic: aims', () => {
  const plan = `goals:
  - id: PT1
    text: yksi
    items: [{ id: PT1a, text: osa }]
  - { id: PT2, text: kaksi }
  - { id: PT3, text: kolme }
benefits: [{ id: 1, title: hyöty }]
pillars:
  - id: P
    title: Pilari
    contributesTo: [PT1, 1]
    workPackages:
      - { id: A, title: a }
      - { id: B, title: b, contributesTo: [PT1a] }
      - { id: C, title: c, contributesTo: [PT1], metrics: [{ text: m, goals: [PT2] }] }
  - id: Q
    title: Toinen
    workPackages: [{ id: D, title: d }]
`;

  it('know the parts that serve them, themselves or through a part above', () => {
    const { aims, rows } = logicOf(plan);
    assert.deepEqual(
      aims.map(({ id, kind, depth, servedBy }) => [id, kind, depth, servedBy]),
      [
        ['PT1', 'mainGoal', 0, ['A', 'C']],
        ['PT1a', 'mainGoal', 1, ['B']],
        ['PT2', 'mainGoal', 0, ['C']],
        ['PT3', 'mainGoal', 0, []],
        ['1', 'benefit', 0, ['A']],
      ],
    );
    assert.deepEqual(byId(rows, 'A').through, { id: 'P', title: 'Pilari' });
    assert.equal(byId(rows, 'B').through, undefined);
    assert.deepEqual(byId(rows, 'D').serves, []);
  });

  it('are holes where nothing serves them', () => {
    const { aims } = logicOf(plan);
    assert.deepEqual(
      aims.map(({ hole }) => hole?.text),
      [undefined, undefined, undefined, 'Mikään ei edistä tätä', undefined],
    );
  });

  it('keep a part that only passes on where nothing below serves the aim', () => {
    const { aims } = logicOf(plan.replace('      - { id: A, title: a }\n', ''));
    assert.deepEqual(byId(aims, '1').servedBy, ['P']);
  });

  it('may have an id that is a benefit’s too: the main goal is meant', () => {
    const { aims } = logicOf(`goals: [{ id: 1, text: g }]
benefits: [{ id: 1, title: b }]
workPackages: [{ id: A, title: a, contributesTo: [1] }]
`);
    assert.deepEqual(
      aims.map(({ kind, servedBy }) => [kind, servedBy.length]),
      [
        ['mainGoal', 1],
        ['benefit', 0],
      ],
    );
  });
});

describe('views/logic: any plan', () => {
  it('gives every aim, row and item a key of its own', () => {
    const { aims, rows } =
      logicOf(`goals: [{ text: a }, { text: b }, { id: x, text: c }, { id: x, text: d }]
benefits: [{ title: a }, { id: x }]
workPackages:
  - { id: A, title: a, goals: [x, x], contributesTo: [x, x] }
  - { id: A, title: b, goals: [x, x] }
  - { title: c, goals: [x] }
`);
    const items = rows.flatMap(({ steps }) => steps.goals.items);
    const keys = [...aims, ...rows, ...items].map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(items.length, 5);
  });

  it('is empty without parts and aims, and tolerates what is half written', () => {
    assert.deepEqual(logicOf('').rows, []);
    const { rows } = logicOf(`goals:
workPackages:
  - id:
  - goals: {}
    measures: [{ goals: [, { items: [{}] }]
  - metrics:
      - target:
`);
    assert.ok(Array.isArray(rows));
  });
});
