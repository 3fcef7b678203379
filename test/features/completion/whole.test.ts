import assert from 'node:assert/strict';
import YAML from 'yaml';
import { check, snapshotOf } from '../../support/check';
import { atCursor, completingWith, editOf, itemNamed, labelsOf } from '../../support/cursor';
import { accepted } from './accepted';

const complete = completingWith();
const completePlain = completingWith({ snippets: false });

const plan = (profile = 'generic', period = '2023-Q2..2024-Q4'): string => `plan: 1
title: Esimerkki
organisation: Alue
profile: ${profile}
period: ${period}
goals:
  - id: PT1
    text: Hoitoon pääsee
benefits:
  - id: 1
    title: Saatavuus
  - id: 2
    title: Kustannukset
`;

const withFirst = `${plan()}workPackages:
  - id: I1-TP1
    title: Ensimmäinen
    contributesTo: [PT1]
    costShare: Muualla
`;

function take(marked: string, label: string): string {
  const at = atCursor(marked);
  return accepted(at, itemNamed(complete(at), label), 'Teksti');
}

/** What is taken and filled in, as YAML reads it. */
function read(marked: string, label: string): Record<string, unknown> {
  return YAML.parse(take(marked, label)) as Record<string, unknown>;
}

describe('completion: a whole work package', () => {
  const places: readonly (readonly [string, string, string])[] = [
    ['as the first key', `${plan()}<|>`, 'Whole work package'],
    ['behind its key', `${plan()}workPackages: <|>`, 'Whole work package'],
    ['as an item', `${plan()}workPackages:\n  <|>`, '- Whole work package'],
    ['at a dash', `${plan()}workPackages:\n  -<|>`, '- Whole work package'],
    ['behind a dash', `${plan()}workPackages:\n  - <|>`, 'Whole work package'],
    [
      'indented by four',
      `${plan()}areas:\n    - id: B\n      title: x\n      <|>`,
      'Whole work package',
    ],
    ['with flush dashes', `${plan()}workPackages:\n- <|>`, 'Whole work package'],
    ['for another funder', `${plan('rrf-fi')}workPackages:\n  - <|>`, 'Whole work package'],
    [
      'by month',
      `${plan('generic', '2023-05..2024-02')}workPackages:\n  - <|>`,
      'Whole work package',
    ],
    [
      'over many years',
      `${plan('generic', '2023-05..2029-02')}workPackages:\n  - <|>`,
      'Whole work package',
    ],
  ];
  for (const [name, marked, label] of places) {
    it(`passes its own checks: ${name}`, () => {
      const text = take(marked, label);
      const snapshot = snapshotOf(text);
      assert.deepEqual(snapshot.tree.problems, [], text);
      const found = check(snapshot).filter(
        // Of the plan around it: benefits and sections that have nothing to do with it.
        ({ rule }) =>
          !['content/required-section', 'id/unused', 'evaluation/benefit'].includes(rule),
      );
      const shown = found.map(
        ({ rule, range, message }) => `${rule} ${range.start.line + 1} ${message}`,
      );
      assert.deepEqual(shown, [], text);
    });
  }

  it('has everything that the format knows of one, in its order', () => {
    const { workPackages } = read(`${plan()}<|>`, 'Whole work package') as {
      workPackages: Record<string, unknown>[];
    };
    const [found] = workPackages;
    assert.deepEqual(Object.keys(found ?? {}), [
      ...['id', 'title', 'period', 'contributesTo', 'goals', 'measures', 'outputs', 'metrics'],
      ...['schedule', 'budget', 'risks'],
    ]);
    assert.deepEqual(found?.['goals'], [{ id: 'TP1-T1', text: 'Teksti 5' }]);
    assert.equal((found['schedule'] as unknown[]).length, 7);
  });

  it('goes on with the ids of the list, and with those of what it is in', () => {
    const second = read(`${withFirst}  - <|>`, 'Whole work package')['workPackages'] as {
      id: string;
    }[];
    assert.equal(second[1]?.id, 'I1-TP2');
    const taken = withFirst.replace('id: 1\n', 'id: 1\nrisks: [{ id: I1-TP2, text: x }]\n');
    assert.match(take(`${taken}  - <|>`, 'Whole work package'), /- id: I1-TP3\n/);
    const inside = take(`${plan()}areas:\n  - id: A\n    title: x\n    <|>`, 'Whole work package');
    assert.match(inside, /- id: A-TP1\n/);
  });

  it('says the goal it is typed with everywhere at once', () => {
    const { newText } = editOf(itemNamed(complete(`${plan()}<|>`), 'Whole work package'));
    assert.match(newText, /^workPackages:\n {2}- id: \$\{1:TP1\}\n/);
    assert.equal(newText.match(/\$\{1\}-T1/g)?.length, 3);
  });

  it('is plain text where an editor has no tab stops', () => {
    const at = atCursor(`${plan()}<|>`);
    const { newText } = editOf(itemNamed(completePlain(at), 'Whole work package'));
    assert.doesNotMatch(newText, /\$/);
    assert.match(newText, /- id: TP1\n {4}title: \n/);
    assert.match(newText, /goals:\n {10}- TP1-T1\n/);
  });

  it('shows what it writes before it is taken', () => {
    const { documentation } = itemNamed(complete(`${plan()}<|>`), 'Whole budget');
    assert.ok(typeof documentation === 'object');
    assert.match(documentation.value, /^```yaml\nbudget:\n {2}personnel: 0\n/);
    const inside = `${plan()}investments:\n  - id: I1\n    title: x\n    <|>`;
    const deep = itemNamed(complete(inside), 'Whole budget').documentation;
    assert.deepEqual(deep, documentation);
  });

  it('stays out of brackets, of what is there, and of where there is none', () => {
    const isWhole = (label: string): boolean => /whole|schedule by/i.test(label);
    for (const marked of [
      `${plan()}budget: { <|> }`,
      `${plan()}budget: {<|>`,
      `${withFirst}    budget: { total: 1 }\n    risks: []\n    workPackages: []\n    schedule: []\n    <|>`,
      `${withFirst}    goals:\n      - <|>`,
      'nonsense:\n  <|>',
      `${plan()}budget: 1<|>`,
    ]) {
      assert.deepEqual(labelsOf(complete(marked)).filter(isWhole), [], marked);
    }
  });
});

describe('completion: a whole budget', () => {
  it("has the cost lines that the funder's profile knows", () => {
    assert.deepEqual(read(`${plan()}<|>`, 'Whole budget')['budget'], {
      personnel: 0,
      purchasedServices: 0,
      travel: 0,
      equipment: 0,
      premises: 0,
      other: 0,
      indirect: 0,
      fte: 0,
      total: 0,
    });
  });

  it('is written under its key, and in it', () => {
    const asKey = take(`${withFirst}    <|>`, 'Whole budget');
    assert.equal(take(`${withFirst}    budget: <|>`, 'Whole budget'), asKey);
    assert.equal(take(`${withFirst}    budget:\n      <|>`, 'Whole budget'), asKey);
  });
});

describe('completion: a whole schedule', () => {
  const periods = (marked: string, label: string): unknown =>
    (read(marked, label)['workPackages'] as { schedule: { period: unknown }[] }[])[0]?.schedule.map(
      ({ period }) => period,
    );

  it('has an entry for each quarter of the period of what it is of', () => {
    const own = withFirst.replace('    contrib', '    period: 2023-Q3..2024-Q1\n    contrib');
    const quarters = ['2023-Q3', '2023-Q4', '2024-Q1'];
    assert.deepEqual(periods(`${own}    <|>`, 'Schedule by quarter'), quarters);
    assert.deepEqual(periods(`${own}    schedule: <|>`, 'Schedule by quarter'), quarters);
    assert.deepEqual(periods(`${own}    schedule:\n      <|>`, '- Schedule by quarter'), quarters);
  });

  it('goes on behind what is scheduled already', () => {
    const begun = `${withFirst}    schedule:\n      - period: Q4/2023\n      - period: 2024-Q1..2024-Q2\n`;
    assert.deepEqual(periods(`${begun}      <|>`, '- Schedule by quarter'), [
      ...['Q4/2023', '2024-Q1..2024-Q2', '2024-Q3', '2024-Q4'],
    ]);
    const done = `${begun}      - period: 2024\n      <|>`;
    assert.deepEqual(labelsOf(complete(done)), ['- period, tasks']);
  });

  it('is by year where quarters would be too many', () => {
    const long = withFirst.replace('2023-Q2..2024-Q4', '2023-Q2..2027-Q1');
    assert.deepEqual(periods(`${long}    <|>`, 'Schedule by year'), [
      ...['2023-Q2..2023-Q4', 2024, 2025, 2026, '2027-Q1'],
    ]);
  });

  it('is offered where a period is known', () => {
    const without = withFirst.replace('period: 2023-Q2..2024-Q4', 'status: draft');
    assert.equal(labelsOf(complete(`${without}    <|>`)).includes('Schedule by quarter'), false);
  });
});

describe('completion: a whole risk', () => {
  it("asks on the scale of the funder's profile", () => {
    const { newText } = editOf(itemNamed(complete(`${plan()}<|>`), 'Whole risk'));
    assert.match(newText, /likelihood: \$\{3\|1,2,3,4,5\|\}\n/);
    const short = plan('profiles/three-steps.json');
    assert.match(
      editOf(itemNamed(complete(`${short}<|>`), 'Whole risk')).newText,
      /impact: \$\{4\|1,2,3\|\}\n/,
    );
    const { risks } = read(`${plan()}risks:\n  - id: R1\n    text: x\n  <|>`, '- Whole risk') as {
      risks: unknown[];
    };
    assert.deepEqual(risks[1], {
      ...{ id: 'R2', text: 'Teksti 2', likelihood: 1, impact: 1 },
      ...{ mitigation: 'Teksti 5', owner: 'Teksti 6' },
    });
  });
});

describe('completion: a whole evaluation', () => {
  it('has a bullet for each benefit, what the lights mean, and a row', () => {
    const { evaluation } = read(`${plan()}<|>`, 'Whole evaluation') as {
      evaluation: Record<string, unknown>;
    };
    assert.deepEqual(Object.keys(evaluation), ['date', 'scale', 'summary', 'results']);
    assert.deepEqual(evaluation['summary'], [
      { benefit: 1, points: ['Teksti 2'] },
      { benefit: 2, points: ['Teksti 3'] },
    ]);
    assert.match(JSON.stringify(evaluation['scale']), /"green":"Tavoite on saavutettu/);
  });

  for (const [name, above, label] of [
    ['results', 'evaluation:\n  results:\n    <|>', '- Evaluation row'],
    [
      'processes',
      'evaluation:\n  results:\n    - goal: x\n      processes:\n        - <|>',
      'Evaluation row',
    ],
  ] as const) {
    it(`gets a row among ${name} that passes its checks`, () => {
      const text = take(plan() + above, label);
      const found = check(text).filter(({ range }) => range.start.line > 12);
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule} ${message}`),
        [],
        text,
      );
      assert.match(text, /benefits:\n +- 1\n/);
      assert.match(text, /outcome: green\n +progress: green$/);
    });
  }
});
