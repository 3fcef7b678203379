import assert from 'node:assert/strict';
import { inlayHints } from '../../server/src/features/inlay-hints';
import { loadTexts, speaking } from '../../server/src/l10n/speak';
import { check, snapshotOf } from '../support/check';
import { hoveringWith } from '../support/cursor';
import { byId, viewsOf } from '../views/view-of';

const plan = `plan: 1
title: Projekt
language: sv
organisation: Området
updated: 2024-03-01
period: 2024-Q1..2025-Q4
workPackages:
  - id: AP
    title: Arbete
    schedule:
      - { period: 2024-02..2024-03, tasks: start }
      - { period: 2025-04-01..2024-05-02, tasks: fel }
`;

/** As it is written in Sweden and in plans, not in Finland. */
const otherDate = /\d{4}-\d{2}-\d{2}/;

describe('dates in Swedish are those of Finland', () => {
  it('in a hover', () => {
    const hovering = hoveringWith({ language: 'sv' });
    const shown = hovering(plan.replace('2024-Q1..', '2024-<|>Q1..'));
    assert.match(JSON.stringify(shown?.contents), /1\.1\.2024–31\.12\.2025/);
  });

  it('in an inlay hint', () => {
    const snapshot = snapshotOf(plan);
    const whole = {
      start: { line: 0, character: 0 },
      end: { line: snapshot.text.lineCount, character: 0 },
    };
    const kinds = { sums: false, unitCosts: false, periods: true };
    const hints = inlayHints(snapshot, whole, { inlayHints: kinds, language: 'sv' });
    const said = hints.map(({ label, tooltip }) => JSON.stringify([label, tooltip])).join(' ');
    assert.match(said, /1\.1\.2024–31\.12\.2025/);
    assert.doesNotMatch(said, otherDate);
  });

  it('in a message', async () => {
    await loadTexts('sv');
    const message = speaking(
      'sv',
      () => check(snapshotOf(plan)).find(({ rule }) => rule === 'schedule/reversed')?.message,
    );
    assert.match(message ?? '', /2\.5\.2024.*1\.4\.2025/);
  });

  it('in the preview', () => {
    const { summary, roadmap } = viewsOf(plan);
    const [entry] = byId(roadmap.rows, 'AP').entries;
    assert.deepEqual([entry?.period, entry?.dates], ['2–3/2024', '1.2.2024–31.3.2024']);
    assert.match(JSON.stringify(summary), /"1\.3\.2024"/);
    assert.equal(summary.period?.text, 'Q1/2024–Q4/2025');
  });
});
