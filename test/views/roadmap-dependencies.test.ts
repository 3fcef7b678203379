import assert from 'node:assert/strict';
import type { RoadmapDependency } from '../../server/src/protocol';
import { check, snapshotOf } from '../support/check';
import { byId, textAt, viewsOf } from './view-of';

const head = 'plan: 1\ntitle: Koe\nperiod: 2023-Q1..2024-Q4\nworkPackages:\n';

function dependenciesIn(nodes: string): readonly RoadmapDependency[] {
  return viewsOf(head + nodes).roadmap.dependencies;
}

const shortly = ({ from, to, name, problem }: RoadmapDependency): readonly unknown[] => [
  from,
  to,
  name,
  problem,
];

describe('views/roadmap: dependencies', () => {
  it('lead from row to row, in document order, and know where they are written', () => {
    const nodes = `  - { id: A, title: a, period: 2023-Q1 }
  - { id: B, title: b, period: 2023-Q2, dependsOn: [A] }
  - { id: C, title: c, period: 2023-Q3, dependsOn: [B, A] }
`;
    const all = dependenciesIn(nodes);
    assert.deepEqual(all.map(shortly), [
      ['B', 'A', 'A', undefined],
      ['C', 'B', 'B', undefined],
      ['C', 'A', 'A', undefined],
    ]);
    assert.deepEqual(
      all.map(({ range }) => textAt(head + nodes, range)),
      ['A', 'B', 'A'],
    );
  });

  it('keep the name of what there is no row for', () => {
    assert.deepEqual(dependenciesIn('  - { id: A, title: a, dependsOn: [OUTO] }\n').map(shortly), [
      ['A', undefined, 'OUTO', undefined],
    ]);
  });

  it('have a key each, also where one is written twice', () => {
    const keys = dependenciesIn(`  - { id: A, title: a }
  - { id: B, title: b, dependsOn: [A, A] }
`).map(({ key }) => key);
    assert.equal(new Set(keys).size, 2);
  });

  it('are early where the rule schedule/dependency says so, and only there', () => {
    const nodes = `  - { id: A, title: a, period: 2023-Q3..2023-Q4 }
  - { id: B, title: b, period: 2023-Q2, dependsOn: [A] }
  - { id: C, title: c, period: 2023-Q4, dependsOn: [A] }
`;
    assert.deepEqual(dependenciesIn(nodes).map(shortly), [
      ['B', 'A', 'A', 'early'],
      ['C', 'A', 'A', undefined],
    ]);
    const found = check(snapshotOf(head + nodes)).filter(
      ({ rule }) => rule === 'schedule/dependency',
    );
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [5],
    );
  });

  it('run in a circle: all that are part of it, and not what leads into it; one may name itself', () => {
    assert.deepEqual(
      dependenciesIn(`  - { id: A, title: a, dependsOn: [C] }
  - { id: B, title: b, dependsOn: [A] }
  - { id: C, title: c, dependsOn: [B] }
  - { id: D, title: d, dependsOn: [A, D] }
`).map(shortly),
      [
        ['A', 'C', 'C', 'circle'],
        ['B', 'A', 'A', 'circle'],
        ['C', 'B', 'B', 'circle'],
        ['D', 'A', 'A', undefined],
        ['D', 'D', 'D', 'self'],
      ],
    );
  });

  it('stay the same objects while something else is typed', () => {
    const text = `${head}  - { id: A, title: a }
  - id: B
    title: b
    dependsOn: [A]
  - { id: C, title: c }
`;
    const before = snapshotOf(text);
    const start = { line: 4, character: 20 };
    const typed = before.text.apply({ range: { start, end: start }, text: 'x' });
    const [one] = viewsOf(before).roadmap.dependencies;
    const [other] = viewsOf(before.update(typed)).roadmap.dependencies;
    assert.ok(one);
    assert.equal(one, other);
  });
});

describe('views/roadmap: lights', () => {
  const text = `${head}  - id: A
    title: a
    period: 2023-Q1
  - id: B
    title: b
evaluation:
  results:
    - goal: Tulos
      processes:
        - { goal: Hoitoon pääsy, node: A, progress: { status: yellow } }
        - { goal: Henkilöstö, node: A, progress: { status: red, note: myöhässä } }
`;

  it('are those of the rows of the evaluation that are tied to a node, the worst first', () => {
    const { rows } = viewsOf(text).roadmap;
    const { light } = byId(rows, 'A');
    assert.equal(light?.light, 'red');
    assert.deepEqual(
      light.reasons.map((reason) => [reason.light, reason.text, reason.note]),
      [
        ['red', 'Henkilöstö', 'myöhässä'],
        ['yellow', 'Hoitoon pääsy', undefined],
      ],
    );
    assert.equal(byId(rows, 'B').light, undefined);
  });

  it('are others as soon as the evaluation says so', () => {
    const before = snapshotOf(text);
    assert.equal(byId(viewsOf(before).roadmap.rows, 'A').light?.light, 'red');
    const line = before.text
      .toString()
      .split('\n')
      .findIndex((each) => each.includes('red'));
    const character = before.text.line(line).indexOf('red');
    const range = { start: { line, character }, end: { line, character: character + 3 } };
    const after = before.update(before.text.apply({ range, text: 'green' }));
    assert.equal(byId(viewsOf(after).roadmap.rows, 'A').light?.light, 'yellow');
  });
});
