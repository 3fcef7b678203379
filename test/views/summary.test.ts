import assert from 'node:assert/strict';
import { plain, textAt, viewsOf } from './view-of';

const plan = `plan: 1
title: Koe
subtitle: Suunnitelma
language: fi
organisation: Hyvinvointialue
status: running
updated: 2023-04-05
period: 2023-Q1..2024-Q4
pillars:
  - id: P1
    title: Eka
    areas:
      - id: A1
        title: Alue
        budget: { personnel: 300, fte: 1, total: 250 }
      - id: A2
        title: Toinen
        budget: { other: 100 }
  - id: P2
    title: Toka
    budget: { travel: 600 }
  - id: P3
    title: Ilman rahaa
administration:
  budget: { personnel: 0, fte: 0.5 }
`;

describe('views/summary', () => {
  const summary = viewsOf(plan).summary;

  it('says what the plan is, in words and dates of its language', () => {
    assert.deepEqual(
      [
        summary.title?.text,
        summary.subtitle?.text,
        summary.organisation?.text,
        summary.status?.text,
        summary.updated?.text,
        summary.period?.text,
      ],
      ['Koe', 'Suunnitelma', 'Hyvinvointialue', 'Käynnissä', '5.4.2023', 'Q1/2023–Q4/2024'],
    );
    assert.equal(textAt(plan, summary.period?.range), '2023-Q1..2024-Q4');
    assert.equal(summary.programme, undefined);
  });

  it('says its period as the document does: by the unit that it is written in', () => {
    const periodOf = (period: string): string | undefined =>
      viewsOf(`plan: 1\ntitle: X\nperiod: ${period}\n`).summary.period?.text;
    assert.equal(periodOf('2023..2025'), '2023–2025');
    assert.equal(periodOf('9/2023-2/2024'), '9/2023–2/2024');
    assert.equal(periodOf('1.1.2023-30.6.2025'), '1.1.2023–30.6.2025');
  });

  it('shows what it cannot read as it is written', () => {
    const odd = viewsOf(
      'plan: 1\ntitle: X\nstatus: kesken\nupdated: eilen\nperiod: Q7/2023\n',
    ).summary;
    assert.deepEqual(
      [odd.status?.text, odd.updated?.text, odd.period?.text],
      ['kesken', 'eilen', 'Q7/2023 (ajankohtaa ei voi lukea)'],
    );
  });

  it('gives the total and the person-years of the budget’s first row', () => {
    const [whole] = viewsOf(plan).budget.rows;
    assert.deepEqual(summary.total.composed, whole?.composed);
    assert.equal(summary.personYears.composed?.hundredths, 100);
    assert.equal(summary.personYears.administration?.hundredths, 50);
  });

  it('divides the money by cost line', () => {
    assert.deepEqual(
      summary.costLines.map(({ key, money, share }) => [key, money.cents, plain(share?.text)]),
      [
        ['personnel', 30_000, '30,0 %'],
        ['travel', 60_000, '60,0 %'],
        ['other', 10_000, '10,0 %'],
        ['administration', 0, '0,0 %'],
      ],
    );
  });

  it('divides it by parts, deeper down where the top has few', () => {
    assert.deepEqual(
      summary.blocks.map(({ id, money }) => [id, money.cents]),
      [
        ['A1', 30_000],
        ['A2', 10_000],
        ['P2', 60_000],
      ],
    );
  });

  it('stays at the top where there are parts enough', () => {
    const four = ['A', 'B', 'C', 'D'].map(
      (id) => `  - id: ${id}
    title: ${id}
    workPackages:
      - { id: ${id}1, title: x, budget: { other: 1 } }
      - { id: ${id}2, title: y, budget: { other: 1 } }
`,
    );
    const { blocks } = viewsOf(`plan: 1\ntitle: X\npillars:\n${four.join('')}`).summary;
    assert.deepEqual(
      blocks.map(({ id }) => id),
      ['A', 'B', 'C', 'D'],
    );
  });

  it('counts problems, and is ready without errors and warnings', () => {
    assert.equal(summary.problems.error, 1, 'the total of A1');
    assert.equal(summary.ready, false);
    const { problems } = viewsOf(plan).readiness;
    const total = Object.values(summary.problems).reduce((sum, count) => sum + count, 0);
    assert.equal(total, problems.length);
  });

  it('lists who is to blame for differences, the largest first', () => {
    const { differences } = viewsOf(`${plan}costSummary:\n  - { of: P2, total: 500 }\n`).summary;
    assert.deepEqual(
      differences.map(({ where, title, difference }) => [where, title, plain(difference.text)]),
      [
        ['Kustannustaulukko', 'P2 Toka', '−100 €'],
        ['Osa-alue', 'A1 Alue', '−50 €'],
      ],
    );
  });

  it('lists person-years that the parts do not give, behind money', () => {
    const { differences } = viewsOf(`plan: 1
title: X
workPackages:
  - id: A
    title: Koko
    budget: { fte: 3, total: 10 }
    workPackages:
      - { id: A1, title: Eka, budget: { personnel: 10, fte: 1.25 } }
      - { id: A2, title: Toka, budget: { personnel: 10, fte: 1 } }
`).summary;
    assert.deepEqual(
      differences.map((each) => [
        each.kind,
        each.title,
        plain(each.stated.text),
        plain(each.composed.text),
        plain(each.difference.text),
      ]),
      [
        ['money', 'A Koko', '10 €', '20 €', '−10 €'],
        ['personYears', 'A Koko', '3 htv', '2,25 htv', '+0,75 htv'],
      ],
    );
  });

  it('asks of a draft whether it may be submitted, later whether it is in order', () => {
    const verdict = (status: string, rest = ''): string =>
      viewsOf(`plan: 1\ntitle: X\n${rest}${status}`).summary.verdict;
    assert.equal(verdict(''), 'Ei vielä valmis lähetettäväksi');
    assert.equal(verdict('status: draft\n'), 'Ei vielä valmis lähetettäväksi');
    for (const status of ['submitted', 'approved', 'running', 'ended']) {
      assert.equal(verdict(`status: ${status}\n`), 'Korjattavaa', status);
    }
    const whole = 'organisation: O\nperiod: 2023\nneed: tarve\n';
    assert.equal(verdict('status: submitted\n', whole), 'Kunnossa');
    assert.equal(verdict('', whole), 'Valmis lähetettäväksi');
  });

  it('tells of an evaluation alone by its goals, rows and lights', () => {
    const alone = `plan: 1
title: X
evaluation:
  results:
    - goal: Eka
      processes:
        - { goal: a, measure: x, outcome: green, progress: red }
        - { goal: b }
    - goal: Toka
      processes:
        - { goal: c, measure: y, progress: green }
`;
    const { evaluation } = viewsOf(alone).summary;
    assert.ok(evaluation);
    assert.deepEqual([evaluation.resultGoals, evaluation.rows], [2, 3]);
    assert.deepEqual(evaluation.lights, {
      outcome: { green: 1, yellow: 0, red: 0, none: 1 },
      progress: { green: 1, yellow: 0, red: 1, none: 0 },
    });
    assert.equal(textAt(alone, evaluation.range), 'Eka');
    const unlit = alone.replaceAll(/, (?:outcome|progress): \w+/g, '');
    assert.equal(viewsOf(unlit).summary.evaluation?.lights, undefined);
    const judged = `${alone}workPackages:\n  - { id: A, title: a }\n`;
    assert.equal(viewsOf(judged).summary.evaluation, undefined);
  });
});
