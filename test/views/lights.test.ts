import assert from 'node:assert/strict';
import { wordsOf } from '../../server/src/l10n/words';
import type { Snapshot } from '../../server/src/model/snapshot';
import type { NodeLight } from '../../server/src/protocol';
import { SourceText } from '../../server/src/text/source-text';
import { cellsOf } from '../../server/src/views/cells';
import { lightsOf } from '../../server/src/views/lights';
import { labelNodes } from '../../server/src/views/nodes';
import { snapshotOf } from '../support/check';
import { rangeIn, someDay, uri } from './view-of';

const head = `plan: 1
title: Koe
language: en
measures:
  - { id: M0, text: Of the whole }
workPackages:
  - id: TP1
    title: Reception
    measures:
      - title: Group
        items:
          - { id: M1, text: Teams are formed }
  - id: TP2
    title: Rehabilitation
evaluation:
  scale: { red: Far off }
  results:
    - goal: Care within a week
      processes:
`;

function lightsIn(snapshot: Snapshot): ReadonlyMap<string, NodeLight> {
  const { plan } = snapshot;
  assert.ok(plan);
  const words = wordsOf(plan.language);
  const lit = lightsOf({
    uri,
    snapshot,
    plan,
    nodes: labelNodes(snapshot, plan, words),
    cells: cellsOf(snapshot, plan),
    words,
    diagnostics: [],
    version: 1,
    today: someDay,
  });
  return new Map([...lit].map(([{ id }, light]) => [id?.value ?? '', light]));
}

const lightsWith = (...rows: readonly string[]): ReadonlyMap<string, NodeLight> =>
  lightsIn(snapshotOf(head + rows.map((row) => `        - ${row}\n`).join('')));

describe('views/lights', () => {
  it('come by `node`, and by `measureRef` to the part that holds the measure', () => {
    const lit = lightsWith(
      '{ measure: a, progress: green, node: TP2 }',
      '{ measure: b, progress: yellow, measureRef: M1 }',
    );
    assert.deepEqual(
      [...lit].map(([id, { light, word }]) => [id, light, word]),
      [
        ['TP2', 'green', 'Green'],
        ['TP1', 'yellow', 'Yellow'],
      ],
    );
  });

  it('are those of progress, and of outcome where a row has no light for progress', () => {
    const lit = lightsWith(
      '{ measure: a, outcome: red, progress: green, node: TP1 }',
      '{ goal: b, outcome: { status: yellow, value: 45 %, note: Soon }, progress: { note: x }, node: TP2 }',
    );
    assert.equal(lit.get('TP1')?.light, 'green');
    const [reason] = lit.get('TP2')?.reasons ?? [];
    assert.deepEqual(
      [reason?.light, reason?.aspect, reason?.text, reason?.value, reason?.note],
      ['yellow', 'outcome', 'b', '45 %', 'Soon'],
    );
  });

  it('are the worst of several rows, which are all told, the worst first', () => {
    const lit = lightsWith(
      '{ measure: a, progress: green, node: TP1 }',
      '{ measure: b, progress: red, node: TP1, measureRef: M1 }',
      '{ measure: c, progress: yellow, measureRef: M1 }',
      '{ measure: d, node: TP1 }',
    );
    const light = lit.get('TP1');
    assert.deepEqual([light?.light, light?.word, light?.meaning], ['red', 'Red', 'Far off']);
    assert.deepEqual(
      light?.reasons.map(({ text, word }) => [text, word]),
      [
        ['b', 'Red'],
        ['c', 'Yellow'],
        ['a', 'Green'],
      ],
    );
  });

  it('lead to where the light is written', () => {
    const text = `${head}        - { measure: a, progress: { status: red }, node: TP1 }\n`;
    const snapshot = snapshotOf(text);
    const [reason] = lightsIn(snapshot).get('TP1')?.reasons ?? [];
    assert.ok(reason);
    assert.equal(snapshot.text.slice(rangeIn(snapshot, reason.range)), 'red');
  });

  it('are none where nothing judges a part: no light, no such part, or the plan as a whole', () => {
    const lit = lightsWith(
      '{ measure: a, node: TP1 }',
      '{ measure: b, progress: vihreä, node: TP1 }',
      '{ measure: c, progress: red, node: TP7 }',
      '{ measure: d, progress: red, measureRef: M0 }',
    );
    assert.deepEqual([...lit], []);
    assert.deepEqual([...lightsIn(snapshotOf('plan: 1\ntitle: X\n'))], []);
  });

  it('are the same objects while part and evaluation are', () => {
    const text = `${head}        - { measure: a, progress: red, node: TP1 }\n`;
    const snapshot = snapshotOf(text);
    const before = lightsIn(snapshot).get('TP1');
    const after = snapshot.update(SourceText.from(text.replace('Rehabilitation', 'Rehab')));
    assert.ok(before);
    assert.equal(lightsIn(after).get('TP1'), before);
  });
});
