import assert from 'node:assert/strict';
import { oddPeriods } from '../../server/src/rules/schedule/_period-fields';
import { SourceText } from '../../server/src/text/source-text';
import { snapshotOf } from '../support/check';

const plan = `plan: 1
title: Esimerkki
organisation: Alue
period: 2023-2025
updated: 5.4.2023
workPackages:
  - id: TP1
    title: Ensimmäinen
    period: v. 2023
    schedule:
      - period: Q1/2023
      - period: 2023-Q2..2023-Q3
  - id: TP2
    title: Toinen
    period:
    schedule:
      - period: [2024]
      - period: true
      - period: 2024 Q1
    workPackages:
      - id: TP2-A
        title: Osahanke
        outputs:
          - text: Raportti
            due: Q5/2024
evaluation:
  date: Q4/2023
`;

describe('periods that are not in the plain form', () => {
  it('are found wherever the format takes a period, and nowhere else', () => {
    const texts = oddPeriods(snapshotOf(plan)).map(({ at }) => at.source);
    assert.deepEqual(texts.toSorted(), [
      '2023-2025',
      '2024 Q1',
      '5.4.2023',
      'Q1/2023',
      'Q4/2023',
      'Q5/2024',
      'v. 2023',
    ]);
  });

  it('of a node that did not change are the same objects as before', () => {
    const before = snapshotOf(plan);
    const after = before.update(SourceText.from(plan.replace('Q5/2024', 'Q3/2024')));
    const old = new Set(oddPeriods(before));
    const fresh = oddPeriods(after).filter((field) => !old.has(field));
    assert.ok(fresh.some(({ at }) => at.source === 'Q3/2024'));
    assert.ok(
      fresh.every(({ at }) => at.source !== 'Q1/2023'),
      'the other work package is read anew',
    );
  });

  it('of a text that is no plan are none', () => {
    for (const text of ['', 'pelkkä teksti', '- luettelo', '[']) {
      assert.deepEqual(oddPeriods(snapshotOf(text)), []);
    }
  });
});
