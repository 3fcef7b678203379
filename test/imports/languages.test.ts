import assert from 'node:assert/strict';
import { check } from '../support/check';
import { account } from './account';
import { fixture, imported, nodeAt, nodesOf, type Imported, type PlanData } from './imported';

describe('import of a Swedish plan in Markdown', () => {
  const source = new TextDecoder().decode(fixture('projektplan.md'));
  let made: Imported;
  before(async () => {
    made = await imported('projektplan.md', source);
  });

  it('reads headings, lists and tables of pipes', () => {
    const { plan } = made;
    assert.deepEqual(
      [plan['language'], plan['title'], plan['organisation'], plan['funder'], plan['period']],
      [
        'sv',
        'Nära vård i skärgården',
        'Skärgårdens välfärdsområde',
        'Social- och hälsovårdsministeriet',
        '1.1.2024–31.12.2026',
      ],
    );
    assert.deepEqual(
      [...nodesOf(plan)].map(([at]) => at),
      ['AP1', 'AP2'],
    );
    const first = nodeAt(plan, 'AP1');
    assert.deepEqual(first['budget'], {
      personnel: 180000,
      purchasedServices: 60000,
      other: 15500,
      fte: 3.5,
      total: 255500,
    });
    assert.deepEqual(
      (first['schedule'] as readonly PlanData[]).map(({ period }) => period),
      ['Q1-Q2/2024', 'Q3/2024–Q4/2025', 'Q4/2026'],
    );
    assert.equal(first['acronym'], 'MOBI');
    assert.deepEqual(plan['funding'], [
      { source: 'Statsunderstöd', rate: 80 },
      { source: 'Egen finansiering', rate: 20 },
    ]);
    assert.deepEqual(plan['abbreviations'], { VSO: 'välfärdsområdet' });
    assert.deepEqual(plan['costSummary'], [
      { of: 'AP1', title: 'Arbetspaket 1', total: 255500 },
      { of: 'AP2', title: 'Arbetspaket 2', total: 218000 },
    ]);
  });

  it('loses nothing, and makes no slip', () => {
    assert.deepEqual(account(source, made.yaml), []);
    assert.equal(made.report.sentences.kept, 0);
    const serious = check(made.yaml).filter(({ severity }) => severity === 'error');
    assert.deepEqual(serious, []);
  });
});

describe('import of an English plan copied out of a PDF', () => {
  const source = new TextDecoder().decode(fixture('project-plan.txt'));
  let made: Imported;
  before(async () => {
    made = await imported('project-plan.txt', source);
  });

  it('puts lines together, and leaves out what only pages have', () => {
    const { plan, yaml } = made;
    assert.deepEqual(
      [plan['language'], plan['title'], plan['subtitle'], plan['programme'], plan['updated']],
      ['en', 'Care Within Reach', 'Project plan', 'Sustainable Growth Programme', '2024-02-01'],
    );
    assert.equal(plan['period'], '1.1.2024 – 31.12.2025');
    assert.ok(!yaml.includes('Care Within Reach - project plan'), 'the running head is gone');
    assert.match(
      String(nodeAt(plan, 'WP1')['description']),
      /helped by whoever answers first, and the call is continued where it was left\.$/,
    );
    assert.deepEqual(nodeAt(plan, 'WP1')['goals'], [
      'A call is answered in three minutes.',
      'Nobody is asked twice.',
    ]);
  });

  it('reads budgets, risks and schedules', () => {
    const { plan } = made;
    assert.deepEqual(nodeAt(plan, 'WP2')['budget'], {
      personnel: 96000,
      equipment: 45000,
      other: 3000,
      fte: 1.6,
      total: 144000,
    });
    assert.deepEqual(
      (nodeAt(plan, 'WP1')['schedule'] as readonly PlanData[]).map(({ period }) => period),
      ['Q1-Q2/2024', 'Q3/2024 – Q2/2025', 'Q3-Q4/2025'],
    );
    assert.deepEqual(
      (plan['risks'] as readonly PlanData[]).map(({ id, score }) => [id, score]),
      [
        ['RISK-1', 12],
        ['RISK-2', 8],
      ],
    );
  });

  it('loses nothing', () => {
    const marks = [
      /^Contents\n\n(?:\d.*\n)+/m,
      /^\d$/gm,
      /^Care Within Reach - project plan$/gm,
      /\f/g,
    ];
    assert.deepEqual(account(source, made.yaml, marks), []);
    assert.equal(made.report.sentences.kept, 0);
  });
});
