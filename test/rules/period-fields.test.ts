import assert from 'node:assert/strict';
import { periodFields } from '../../server/src/rules/schedule/_period-fields';
import { SourceText } from '../../server/src/text/source-text';
import { snapshotOf } from '../support/check';

const plan = `plan: 1
title: Esimerkki
organisation: Alue
period: 2023..2025
updated: 2023-04-05
workPackages:
  - id: TP1
    title: Ensimmäinen
    period: 2023
    schedule:
      - period: Q1/2023
  - id: TP2
    title: Toinen
    period:
    schedule:
      - period: [2024]
      - period: true
      - period: 2024
    workPackages:
      - id: TP2-A
        title: Osahanke
        outputs:
          - text: Raportti
            due: Q5/2024
evaluation:
  date: 2023-Q4
`;

describe('period fields', () => {
  it('are found wherever the format takes a period, and nowhere else', () => {
    const texts = periodFields(snapshotOf(plan)).map(({ at }) => at.source);
    assert.deepEqual(texts.toSorted(), [
      '2023',
      '2023-04-05',
      '2023-Q4',
      '2023..2025',
      '2024',
      'Q1/2023',
      'Q5/2024',
    ]);
  });

  it('of a node that did not change are the same objects as before', () => {
    const before = snapshotOf(plan);
    const after = before.update(SourceText.from(plan.replace('Q5/2024', 'Q3/2024')));
    const old = new Set(periodFields(before));
    const fresh = periodFields(after).filter((field) => !old.has(field));
    assert.ok(fresh.some(({ at }) => at.source === 'Q3/2024'));
    assert.ok(
      fresh.every(({ at }) => at.source !== 'Q1/2023'),
      'the other work package is read anew',
    );
  });

  it('of a text that is no plan are none', () => {
    for (const text of ['', 'pelkkä teksti', '- luettelo', '[']) {
      assert.deepEqual(periodFields(snapshotOf(text)), []);
    }
  });
});
