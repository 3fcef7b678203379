import assert from 'node:assert/strict';
import { check, snapshotOf } from '../support/check';

/** What fixes promise and messages say where it depends on how many or how much. */
const head = 'plan: 1\ntitle: Hanke\norganisation: Alue\n';

function titlesOf(rule: string, text: string): readonly string[] {
  return check(`${head}${text}`)
    .filter((each) => each.rule === rule)
    .flatMap((finding) => finding.fixes().map(({ title }) => title));
}

function messagesOf(rule: string, text: string): readonly string[] {
  return check(`${head}${text}`).flatMap((each) => (each.rule === rule ? [each.message] : []));
}

function relatedOf(rule: string, text: string): readonly string[] {
  const snapshot = snapshotOf(`${head}${text}`);
  return check(snapshot)
    .filter((each) => each.rule === rule)
    .flatMap(({ related }) =>
      related.map((each) => `${snapshot.text.slice(each.range)}: ${each.message}`),
    );
}

describe('titles of fixes', () => {
  const gap = (period: string): readonly string[] =>
    titlesOf(
      'schedule/gap',
      `period: 2023..2025\nworkPackages:\n  - id: TP1\n    title: T\n    period: ${period}\n` +
        '    schedule: [{ period: 2023-Q1, tasks: [Alku] }]\n',
    );

  it('name up to three quarters without entries, and count more', () => {
    assert.deepEqual(gap('2023-Q1..2023-Q2'), ['Add an entry for 2023-Q2']);
    assert.deepEqual(gap('2023-Q1..2023-Q4'), [
      'Add an entry for each of 2023-Q2, 2023-Q3, 2023-Q4',
    ]);
    assert.deepEqual(gap('2023-Q1..2024-Q1'), ['Add an entry for each of 4 quarters']);
  });

  const extend = (project: string, area: string, own: string, entry: string): string | undefined =>
    titlesOf(
      'schedule/outside-period',
      `period: ${project}\nareas:\n  - id: A\n    title: A\n    period: ${area}\n    workPackages:\n` +
        `      - { id: TP1, title: T, period: ${own}, schedule: [{ period: ${entry}, tasks: [Työ] }] }\n`,
    ).find((title) => title.startsWith('Extend'));

  it('extend one period, or those above with it, no further than the inner one needs', () => {
    const cases: readonly (readonly [project: string, area: string, own: string, title: string])[] =
      [
        ['2023..2026', '2023..2026', '2025-Q1..2025-Q4', 'TP1 to 2025-Q1..2026-Q1'],
        [
          '2023..2026',
          '2023-Q1..2025-Q4',
          '2025-Q1..2025-Q4',
          'TP1 to 2025-Q1..2026-Q1, and that of A to 2023-Q1..2026-Q1',
        ],
        [
          '2023..2025',
          '2023-Q1..2025-Q4',
          '2025-Q1..2025-Q4',
          'TP1 to 2025-Q1..2026-Q1, and those of A to 2023-Q1..2026-Q1, the project to 2023..2026',
        ],
        // Years below grow by a year, but quarters and days above only by what the entry needs.
        [
          '2023-01-01..2025-12-31',
          '2023-Q1..2025-Q4',
          '2024..2025',
          'TP1 to 2024..2026, and those of A to 2023-Q1..2026-Q1, the project to 2023-01-01..2026-03-31',
        ],
      ];
    for (const [project, area, own, title] of cases) {
      assert.equal(extend(project, area, own, '2026-Q1'), `Extend the period of ${title}`);
    }
  });

  it('say how many metrics are to be filled in', () => {
    const metrics = (goals: string): readonly string[] =>
      titlesOf(
        'metrics/missing',
        `period: 2023\nworkPackages: [{ id: TP1, title: T, goals: [${goals}] }]\n`,
      );
    assert.deepEqual(metrics(''), ['Insert a metric to fill in']);
    assert.deepEqual(metrics('a'), ['Insert a metric to fill in']);
    assert.deepEqual(metrics('a, b'), ['Insert a metric for each of 2 goals']);
  });
});

describe('messages', () => {
  it('budget/amount-format: name every reading of an amount that has two', () => {
    const message = (amount: string): readonly string[] =>
      messagesOf('budget/amount-format', `period: 2023\nbudget: { total: ${amount} }\n`);
    assert.deepEqual(message('12.345'), [
      'An amount has at most two decimals, and `12.345` has more. Write 12345 or 12.35, whichever is meant.',
    ]);
    assert.deepEqual(message('12.3456'), [
      'An amount has at most two decimals, and `12.3456` has more. Write 12.35, or the amount that is meant.',
    ]);
  });

  it('budget/year-mismatch: speak of the total only where there is one', () => {
    const message = (budget: string): string | undefined =>
      messagesOf('budget/year-mismatch', `period: 2023\nbudget: { ${budget} }\n`)[0];
    assert.match(message('travel: 5, byYear: { 2023: 7 }') ?? '', /more than the cost lines give/);
    assert.match(message('travel: 5, byYear: { 2023: 3 }') ?? '', /less than the cost lines give/);
    assert.match(message('total: 5, byYear: { 2023: 7 }') ?? '', /more than the total/);
    assert.match(message('total: 5, byYear: { 2023: 3 }') ?? '', /less than the total/);
  });

  it('budget/fte-mismatch: each figure with its unit, and the unit once', () => {
    const message = (more: string, fte: string): readonly string[] =>
      messagesOf(
        'budget/fte-mismatch',
        `period: 2023\nbudget: { fte: ${fte} }\n${more}workPackages:\n` +
          '  - { id: TP1, title: T, budget: { personnel: 90000, fte: 2 } }\n',
      ).map((text) => text.replaceAll('\u00a0', ' '));
    assert.deepEqual(message('', '1'), [
      'The stated sum of 1 person-year is 1 person-year less than what stands below, 2 person-years: TP1 2 person-years. ' +
        'Set it to 2 person-years, or correct the figure that is wrong.',
    ]);
    assert.deepEqual(message('administration: { budget: { personnel: 9, fte: 0.5 } }\n', '2.5'), [
      'The stated sum of 2.5 person-years is 0.5 person-years more than what stands below, 2 person-years: TP1 2 person-years. ' +
        'The administration, 0.5 person-years, is counted apart: set it to 2 person-years.',
    ]);
  });
});

describe('related places', () => {
  it('budget/summary-mismatch: the part itself, not a total with another figure', () => {
    const text =
      'period: 2023\ncostSummary: [{ of: A, title: Osa, total: 900 }]\nareas:\n' +
      '  - { id: A, title: Osa, budget: { other: 700, total: 500 } }\n';
    assert.match(relatedOf('budget/summary-mismatch', text).join(), /^A: A comes to \D*700\D*$/);
  });

  it('content/required-section: the key of a section that is there and empty', () => {
    const text = 'period: 2023\nprofile: rrf-fi\nneed: ""\n';
    assert.deepEqual(relatedOf('content/required-section', text), [
      'need: The section, with nothing in it',
    ]);
  });
});
