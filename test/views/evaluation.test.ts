import assert from 'node:assert/strict';
import type {
  EvaluationAssessment,
  EvaluationCounts,
  EvaluationProcessRow,
  EvaluationRow,
  EvaluationView,
} from '../../server/src/protocol';
import { SourceText } from '../../server/src/text/source-text';
import { snapshotOf } from '../support/check';
import { textAt, viewsOf } from './view-of';

const text = `plan: 1
title: Koe
language: en
benefits:
  - { id: 1, title: Access }
  - { id: 2, title: Costs }
  - { id: 3, title: Quality }
workPackages:
  - id: TP1
    title: Reception
    measures:
      - { id: M1, text: Teams are formed }
evaluation:
  date: 2023-Q4
  scale:
    green: There at last
  summary:
    - benefit: 1
      points:
        - First
        - text: Second
          points: [Below]
    - benefit: 9
      points: [Ninth]
  results:
    - id: T1
      goal: Care within a week
      processes:
        - id: T1.1
          goal: [Shorter queues, Better feedback]
          measure: Call back
          benefits: [1, 2]
          metrics: Waiting time
          outcome: { status: green, value: 45 %, note: On time }
          progress: red
          node: TP1
        - goal: Nobody is sent away
        - goal: Teams work
          measure: Teams are formed
          benefits: [1, 7]
          outcome: { note: Only a remark }
          progress: vihreä
          measureRef: M1
    - goal: Knowledge leads
      processes:
        - measure: A model of management
          progress: yellow
          node: TP9
`;

const view = (): EvaluationView => viewsOf(text).evaluation;

function rowsOf(kind: EvaluationRow['kind']): readonly EvaluationRow[] {
  return view().rows.filter((row) => row.kind === kind);
}

function processes(): readonly EvaluationProcessRow[] {
  return view().rows.flatMap((row) => (row.kind === 'process' ? [row] : []));
}

const figures = ({ rows, outcome, progress }: EvaluationCounts): readonly unknown[] => [
  rows,
  [outcome.green, outcome.yellow, outcome.red, outcome.none],
  [progress.green, progress.yellow, progress.red, progress.none],
];

describe('views/evaluation: head and counts', () => {
  it('says when it was, and what the lights mean: by the plan, else by its funder', () => {
    const { date, scale } = view();
    assert.deepEqual([date?.text, textAt(text, date?.range)], ['Q4 2023', '2023-Q4']);
    assert.deepEqual(
      scale.map(({ word, meaning, range }) => [word, meaning, textAt(text, range)]),
      [
        ['Green', 'There at last', 'There at last'],
        ['Yellow', 'The work is on the way towards the target.', undefined],
        ['Red', 'The target is still far away.', undefined],
      ],
    );
  });

  it('shows a date that is none as it is written', () => {
    const written = text.replace('date: 2023-Q4', 'date: syksyllä');
    assert.equal(viewsOf(written).evaluation.date?.text, 'syksyllä');
  });

  it('counts the lights of all rows and by benefit; a goal alone has those of the row above', () => {
    const { counts } = view();
    assert.deepEqual(
      counts.map((each) => [each.kind, each.id, each.title, ...figures(each)]),
      [
        ['all', undefined, undefined, 3, [1, 0, 0, 2], [0, 1, 1, 1]],
        ['benefit', '1', 'Access', 2, [1, 0, 0, 1], [0, 0, 1, 1]],
        ['benefit', '2', 'Costs', 1, [1, 0, 0, 0], [0, 0, 1, 0]],
        ['benefit', '3', 'Quality', 0, [0, 0, 0, 0], [0, 0, 0, 0]],
        ['unknown', '7', undefined, 1, [0, 0, 0, 1], [0, 0, 0, 1]],
        ['none', undefined, undefined, 1, [0, 0, 0, 1], [0, 1, 0, 0]],
      ],
    );
    assert.equal(textAt(text, counts[1]?.range), 'Access');
  });

  it('counts a benefit that a row names twice once', () => {
    const { counts } = viewsOf(text.replace('[1, 2]', '[1, 1]')).evaluation;
    assert.equal(counts.find(({ id }) => id === '1')?.rows, 2);
  });
});

describe('views/evaluation: the summary', () => {
  it('has the points of each benefit, points in points, each with its place', () => {
    const [first, other] = view().summary;
    assert.deepEqual([first?.id, first?.title, first?.known], ['1', 'Access', true]);
    const [one, two] = first?.points ?? [];
    assert.deepEqual([one?.text, two?.text, two?.points[0]?.text], ['First', 'Second', 'Below']);
    assert.deepEqual(
      [one, two, two?.points[0]].map((point) => textAt(text, point?.range)),
      ['First', 'Second', 'Below'],
    );
    assert.deepEqual([other?.id, other?.title, other?.known], ['9', undefined, false]);
    const keys = view().summary.flatMap(({ key, points }) => [key, ...points.map((p) => p.key)]);
    assert.equal(new Set(keys).size, keys.length);
  });
});

describe('views/evaluation: the table', () => {
  it('is the result goals, each with its rows behind it', () => {
    assert.deepEqual(
      view().rows.map(({ kind, key }) => [kind, key]),
      [
        ['result', 'T1'],
        ['process', 'T1.1'],
        ['goal', 'T1#row1'],
        ['process', 'T1#row2'],
        ['result', '#result1'],
        ['process', '#result1#row0'],
      ],
    );
    const [first, second] = rowsOf('result');
    assert.ok(first?.kind === 'result' && second?.kind === 'result');
    assert.deepEqual([first.title, first.rows], ['Care within a week', 2]);
    assert.deepEqual([first.outcome.green, first.progress.red, first.progress.none], [1, 1, 1]);
    assert.deepEqual([second.id, second.title, second.rows], [undefined, 'Knowledge leads', 1]);
  });

  it('says a row’s every cell, with its place', () => {
    const [row] = processes();
    assert.ok(row);
    const { goals, measures, metrics, benefits } = row;
    const texts = [goals, measures, metrics].map((all) => all.map((each) => each.text));
    assert.deepEqual(texts, [
      ['Shorter queues', 'Better feedback'],
      ['Call back'],
      ['Waiting time'],
    ]);
    assert.deepEqual(
      [goals[1], measures[0], metrics[0]].map((each) => textAt(text, each?.range)),
      ['Better feedback', 'Call back', 'Waiting time'],
    );
    assert.deepEqual(
      benefits.map(({ id, title, known }) => [id, title, known]),
      [
        ['1', 'Access', true],
        ['2', 'Costs', true],
      ],
    );
  });

  it('gives a goal alone to the row above: its cells reach over both', () => {
    assert.deepEqual(
      processes().map(({ span }) => span),
      [2, 1, 1],
    );
    const [goal] = rowsOf('goal');
    assert.ok(goal?.kind === 'goal');
    assert.deepEqual(
      goal.goals.map((each) => each.text),
      ['Nobody is sent away'],
    );
    assert.equal(textAt(text, goal.extent), '        - goal: Nobody is sent away');
  });

  const shown = (each: EvaluationAssessment | undefined): readonly unknown[] => [
    each?.light,
    each?.word,
    each?.value,
    each?.note,
    textAt(text, each?.range),
  ];

  it('has two lights a row, with value and note; what is no light stays as it is written', () => {
    const [first, second, third] = processes();
    assert.deepEqual(shown(first?.outcome), ['green', 'Green', '45 %', 'On time', 'green']);
    assert.deepEqual(shown(first?.progress), ['red', 'Red', undefined, undefined, 'red']);
    assert.deepEqual(shown(second?.outcome).slice(0, 4), [
      undefined,
      undefined,
      undefined,
      'Only a remark',
    ]);
    assert.deepEqual(shown(second?.progress), [
      undefined,
      'vihreä',
      undefined,
      undefined,
      'vihreä',
    ]);
    assert.equal(third?.outcome, undefined);
  });

  it('leads from a row to the part of the plan that it is about, or says that there is none', () => {
    const ties = processes().map((row) =>
      row.ties.map(({ kindTitle, id, title, known, range }) => [
        kindTitle,
        id,
        title,
        known,
        textAt(text, range),
      ]),
    );
    assert.deepEqual(ties, [
      [['Work package', 'TP1', 'Reception', true, 'Reception']],
      [['Measure', 'M1', 'Teams are formed', true, 'Teams are formed']],
      [['Part of the plan', 'TP9', undefined, false, 'TP9']],
    ]);
  });

  it('shows benefits that the plan does not have as they are written', () => {
    const benefit = processes()[1]?.benefits[1];
    assert.deepEqual([benefit?.id, benefit?.title, benefit?.known], ['7', undefined, false]);
  });

  it('has unique keys where ids are repeated', () => {
    const twice = text.replace('id: T1.1', 'id: T1');
    const keys = viewsOf(twice).evaluation.rows.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('is empty without an evaluation, and while it is only begun', () => {
    for (const begun of [
      '',
      'evaluation:\n',
      'evaluation: x\n',
      'evaluation:\n  results:\n    -\n',
    ]) {
      const { rows, summary } = viewsOf(`plan: 1\ntitle: X\n${begun}`).evaluation;
      assert.deepEqual([rows, summary], [[], []], begun);
    }
  });
});

describe('views/evaluation: what is kept', () => {
  /** Rows that are other objects after the text has changed. */
  function madeAnew(from: string, to: string): readonly string[] {
    const snapshot = snapshotOf(text);
    const known = new Set<object>(viewsOf(snapshot).evaluation.rows);
    const next = snapshot.update(SourceText.from(text.replace(from, to)));
    return viewsOf(next).evaluation.rows.flatMap((row) => (known.has(row) ? [] : row.key));
  }

  it('are all rows while the plan around the evaluation is edited', () => {
    assert.deepEqual(madeAnew('title: Koe', 'title: Koe 2'), []);
  });

  it('are all but those that name a benefit or a part with another title', () => {
    assert.deepEqual(madeAnew('title: Quality', 'title: Quality!'), []);
    assert.deepEqual(madeAnew('title: Costs', 'title: Cost'), ['T1.1']);
    assert.deepEqual(madeAnew('title: Reception', 'title: Desk'), ['T1.1', 'T1#row2']);
    assert.deepEqual(madeAnew('id: TP1\n', 'id: TP9\n'), ['T1.1', 'T1#row2', '#result1#row0']);
  });
});
