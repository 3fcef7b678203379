import assert from 'node:assert/strict';
import type { Snapshot } from '../../server/src/model/snapshot';
import { SourceText } from '../../server/src/text/source-text';
import { check, snapshotOf } from '../support/check';

/** Slips of every kind that the rules of risks, evaluations and comments know. */
const evaluated = `plan: 1
title: Kuntoutuksen kehittäminen
organisation: Esimerkin hyvinvointialue
status: running
updated: 2025-02-01
period: 2023..2024
benefits:
  - {id: 1, title: Saatavuus}
  - {id: 2, title: Laatu}
  - {id: 3, title: Kustannukset}
# planwright-ignore budget/missing, schedule/missing
workPackages:
  - id: TP1 # planwright-ignore content/missing-goals
    title: Vastaanotto
    contributesTo: [1]
    period: Q1/2024 # planwright-ignore schedule/notation, schedule/order
    risks:
      - Henkilöstö vaihtuu
      - {text: Hankinta viivästyy, likelihood: 2, impact: 3, score: 5}
    # planwright-ignore metrics/missing
    workPackages:
      - id: TP1.1
        title: Osa
        # planwright-ignore schedule/notation -- tapa
        period: Q2/2024
  # planwright-ignore content/missing-gaols
  - id: TP2
    title: Etäpalvelut
    costShare: Kunta maksaa
risks:
  - id: R1
    text: Hoitajia ei saada
    likelihood: 4
    impact: 4
    score: 15
    owner: Hankejohto
  - text: Viestintä myöhästyy # planwright-ignore risk/mitigation
    likelihood: 6
    impact: 2
    score: 12
evaluation:
  date: 2024-11
  results:
    - goal: Hoitoon pääsee
      processes:
        - {goal: Jonot lyhenevät, benefits: [2], outcome: red}
        - id: P2
          goal: Palaute paranee
        - goal: Kulut laskevat
          progress:
            status: red # planwright-ignore evaluation/red-note -- ks. liite
`;

function told(snapshot: Snapshot): unknown {
  return check(snapshot).map(({ rule, severity, message, range, related, fixes }) => ({
    rule,
    severity,
    message,
    range,
    related,
    fixes: fixes(),
  }));
}

describe('risks, evaluation and comments of a plan', () => {
  it('are judged from one version to the next as they are afresh, whatever goes and comes back', () => {
    const lines = evaluated.split('\n');
    const whole = SourceText.from(evaluated);
    let snapshot = snapshotOf(evaluated);
    told(snapshot);
    for (const [at] of lines.entries()) {
      for (const text of [SourceText.from(lines.toSpliced(at, 1).join('\n')), whole]) {
        snapshot = snapshot.update(text);
        assert.deepEqual(told(snapshot), told(snapshotOf(text.toString())), text.toString());
      }
    }
  });

  it('say what is wrong, with figures and the way out', () => {
    const messages = check(evaluated)
      .filter(({ rule }) => /^(?:risk|evaluation|meta)\//.test(rule))
      .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
    assert.deepEqual(messages, [
      'information evaluation/benefit: No row of the evaluation and no part of the plan serves the benefit `3`. Name it in `benefits` of the rows or in `contributesTo` of the parts that do.',
      'warning meta/unused-ignore: This silences nothing: `schedule/order` has nothing to report here. Remove it, or put the comment where it is meant.',
      'error risk/score: The score 5 is not likelihood × impact: 2 × 3 = 6. Set it to 6, or correct the figure that is wrong.',
      // Of work packages in work packages the outer one is told what it lacks.
      'warning meta/unused-ignore: This silences nothing: `metrics/missing` has nothing to report here. Remove it, or put the comment where it is meant.',
      'warning meta/unused-ignore: There is no rule `content/missing-gaols`, so this silences nothing. Did you mean `content/missing-goals`?',
      'warning risk/mitigation: This risk scores 15; from 10 on a risk needs a mitigation. Say in `mitigation` what is done about it.',
      'error risk/score: The score 15 is not likelihood × impact: 4 × 4 = 16. Set it to 16, or correct the figure that is wrong.',
      'error risk/scale: Likelihood is judged from 1 to 5; 6 is not on that scale. Judge it anew, or name a profile whose scale has it.',
      'warning evaluation/red-note: This outcome is red, and no `note` says why. Say what hinders it and what is done about it.',
      'warning evaluation/missing: The project has ended, and this row has neither `outcome` nor `progress`. Give at least one of them a light: green, yellow or red.',
    ]);
  });

  it('tells of the end of the project by what the plan says, by no calendar', () => {
    const severityWith = (from: string, to: string): string | undefined =>
      check(evaluated.replace(from, to)).find(({ rule }) => rule === 'evaluation/missing')
        ?.severity;
    assert.equal(severityWith('updated: 2025-02-01', 'updated: 2024-12-31'), 'information');
    assert.equal(severityWith('updated: 2025-02-01\n', ''), 'information');
    assert.equal(severityWith('updated: 2025-02-01', 'updated: 1.1.2025'), 'warning');
    const running = evaluated.replace('updated: 2025-02-01\n', '');
    const dated = (date: string): string | undefined =>
      check(running.replace('date: 2024-11', `date: ${date}`)).find(
        ({ rule }) => rule === 'evaluation/missing',
      )?.severity;
    assert.deepEqual(['2024', '2024-Q4', '2025-Q1', '2024-12..2025-01', 'pian'].map(dated), [
      'information',
      'information',
      'warning',
      'information',
      'information',
    ]);
    assert.equal(severityWith('status: running\nupdated: 2025-02-01', 'status: ended'), 'warning');
  });
});
