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
      ['Koe', 'Suunnitelma', 'Hyvinvointialue', 'Käynnissä', '5.4.2023', '1.1.2023–31.12.2024'],
    );
    assert.equal(textAt(plan, summary.period?.range), '2023-Q1..2024-Q4');
    assert.equal(summary.programme, undefined);
  });

  it('shows what it cannot read as it is written', () => {
    const odd = viewsOf(
      'plan: 1\ntitle: X\nstatus: kesken\nupdated: eilen\nperiod: Q7/2023\n',
    ).summary;
    assert.deepEqual(
      [odd.status?.text, odd.updated?.text, odd.period?.text],
      ['kesken', 'eilen', 'Q7/2023'],
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
      differences.map(({ where, title, difference }) => [where, title, difference.cents]),
      [
        ['Kustannustaulukko', 'P2 Toka', -10_000],
        ['Osa-alue', 'A1 Alue', -5000],
      ],
    );
  });
});
