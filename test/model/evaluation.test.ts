import assert from 'node:assert/strict';
import type { Evaluation } from '../../server/src/model/evaluation';
import { SourceText } from '../../server/src/text/source-text';
import { snapshotOf } from '../support/check';

const head = 'plan: 1\ntitle: T\norganisation: O\nperiod: 2023..2024\n';
const full = `${head}evaluation:
  date: 2024-11-15
  scale:
    red: Tavoitteeseen on matkaa
  summary:
    - benefit: 1
      points:
        - Ensimmäinen
        - text: Toinen
          points: [Alakohta]
  results:
    - id: T1
      goal: Hoitoon pääsee
      processes:
        - id: P1
          goal: [Jonot lyhenevät, Palaute paranee]
          measure: Takaisinsoitto
          metrics: Jonotusaika
          benefits: [1, 2]
          outcome: {status: red, value: 45 %, note: Virka on täyttämättä}
          progress: vihreä
          node: TP1
          measureRef: M1
        - goal: Kesken
          outcome:
          progress: [green]
        - vain teksti
    - ei tulos
`;

function evaluationOf(text: string): Evaluation {
  return snapshotOf(text).plan?.evaluation ?? assert.fail('no evaluation');
}

describe('the evaluation in the model', () => {
  it('has every part of the format, each with its text', () => {
    const { date, scale, summary, results } = evaluationOf(full);
    assert.equal(date?.period?.canonical, '2024-11-15');
    assert.deepEqual(
      [scale.green, scale.yellow, scale.red].map((each) => each?.value),
      [undefined, undefined, 'Tavoitteeseen on matkaa'],
    );
    const [about] = summary;
    assert.equal(about?.benefit?.value, '1');
    assert.deepEqual(
      about.points.map(({ text, points }) => [text?.value, points.map((each) => each.text?.value)]),
      [
        ['Ensimmäinen', []],
        ['Toinen', ['Alakohta']],
      ],
    );
    assert.deepEqual(
      results.map(({ id, goal }) => [id?.value, goal?.value]),
      [['T1', 'Hoitoon pääsee']],
    );
    const process = results[0]?.processes[0];
    const { goals = [], measures = [], metrics = [], benefits = [] } = process ?? {};
    assert.deepEqual(
      [goals, measures, metrics, benefits].map((texts) => texts.map(({ value }) => value)),
      [['Jonot lyhenevät', 'Palaute paranee'], ['Takaisinsoitto'], ['Jonotusaika'], ['1', '2']],
    );
    assert.deepEqual(
      [process?.id, process?.node, process?.measureRef].map((each) => each?.value),
      ['P1', 'TP1', 'M1'],
    );
    const { outcome } = process ?? {};
    assert.deepEqual(
      [outcome?.light, outcome?.status?.value, outcome?.value?.source, outcome?.note?.value],
      ['red', 'red', '45 %', 'Virka on täyttämättä'],
    );
  });

  it('keeps what is no light with its words, and knows what is not written yet', () => {
    const [first, second, ...others] = evaluationOf(full).results[0]?.processes ?? [];
    assert.deepEqual(
      [first?.progress?.status?.value, first?.progress?.light],
      ['vihreä', undefined],
    );
    assert.equal(second?.outcome, undefined);
    assert.equal(second?.progress?.at.kind, 'list');
    assert.equal(second.progress.status, undefined);
    assert.deepEqual(others, []);
  });

  it('knows a goal alone behind a row with a measure: it shares that row’s cells', () => {
    const rows = `${head}evaluation:
  results:
    - goal: A
      processes:
        - goal: first of all
        - {goal: no measure above, outcome: green}
        - goal: still none
        - {goal: a, measure: m}
        - goal: shares
        - {id: P1, goal: [shares, too]}
        - {goal: half typed, outcome: }
        - goal: no measure above it
        - {measure: m}
        - {goal: has a part of its own, node: TP1}
        - {measure: m}
        - {id: P2}
    - goal: B
      processes:
        - goal: begins another list
`;
    const shared = evaluationOf(rows).results.flatMap(({ processes }) =>
      processes.flatMap(({ continues, goals }) => (continues ? goals[0]?.value : [])),
    );
    assert.deepEqual(shared, ['shares', 'shares']);
  });

  it('is the same object as long as its own text is', () => {
    const before = snapshotOf(full);
    const changed = before.update(SourceText.from(full.replace('title: T', 'title: Toinen')));
    assert.ok(before.plan?.evaluation);
    assert.equal(changed.plan?.evaluation, before.plan.evaluation);
    const other = changed.update(SourceText.from(full.replace('status: red', 'status: green')));
    assert.notEqual(other.plan?.evaluation, before.plan.evaluation);
  });

  it('is absent where there is none, or something else', () => {
    assert.equal(snapshotOf(head).plan?.evaluation, undefined);
    assert.equal(snapshotOf(`${head}evaluation: kesken\n`).plan?.evaluation, undefined);
  });
});
