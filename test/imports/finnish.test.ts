import assert from 'node:assert/strict';
import { check, snapshotOf, underlined } from '../support/check';
import { account } from './account';
import { fixture, imported, nodeAt, nodesOf, type Imported, type PlanData } from './imported';

const source = new TextDecoder().decode(fixture('hankesuunnitelma.txt'));
const contents = /^Sisällysluettelo\n\n(?:\d.*\n)+/m;

describe('import of a Finnish plan out of Word', () => {
  let made: Imported;
  let plan: PlanData;
  before(async () => {
    made = await imported('hankesuunnitelma.txt', source);
    ({ plan } = made);
  });

  it('reads the title page', () => {
    const { title, subtitle, language, organisation, programme, funder, updated } = plan;
    assert.deepEqual(
      { title, subtitle, language, organisation, programme, funder, updated },
      {
        title: 'Sujuva arki Järvialueella',
        subtitle: 'Hankesuunnitelma',
        language: 'fi',
        organisation: 'Järvialueen hyvinvointialue',
        programme: 'Suomen kestävän kasvun ohjelma',
        funder: 'Euroopan unionin rahoittama – NextGenerationEU',
        updated: '2023-03-12',
      },
    );
  });

  it('builds the tree, with the ids that planners write', () => {
    assert.deepEqual(
      [...nodesOf(plan)].map(([at]) => at),
      [
        'P3',
        'P3/P3a',
        'P3/P3a/P3a-TP1',
        'P3/P3a/P3a-TP2',
        'P4',
        'P4/I1',
        'P4/I1/I1a',
        'P4/I1/I1a/I1-TP1',
        'P4/I1/I1a/I1-TP2',
        'P4/I1/I1a/I1-TP2/I1-TP2-1',
        'P4/I1/I1b',
        'P4/I1/I1b/I1b-TP1',
        'P4/I1/I1b/I1b-TP2',
        'P4/I2',
        'P4/I2/I2-TP1',
        'P4/I2/I2-TP2',
        'P4/I2/I2-TP3',
      ],
    );
    assert.equal(nodeAt(plan, 'P3a-TP1')['title'], 'Työkunnon tiimi osaksi sote-keskuksia');
    assert.equal(nodeAt(plan, 'P3a-TP1')['acronym'], 'TIIMI');
    assert.equal(nodeAt(plan, 'I1-TP2-1')['title'], 'Vastaanottoasema');
    assert.equal(nodeAt(plan, 'I1-TP2-1')['period'], '1.5.2023-31.12.2024');
  });

  it('says where an id is not the number of the source', () => {
    assert.match(made.yaml, /# 1 b in the source, line 155\n +- id: I1b-TP1\n/);
  });

  it('puts a sentence together that a page broke', () => {
    assert.match(String(plan['need']), /nousee 33 %:iin vuoteen 2030 mennessä\. Alueen/);
    const { measures } = nodeAt(plan, 'P3a-TP1');
    assert.deepEqual((measures as readonly string[])[1], 'Perustetaan alueellinen foorumi');
  });

  it('reads every budget to the cent', () => {
    const budgets: unknown = Object.fromEntries(
      [...nodesOf(plan)].flatMap(([, node]) =>
        node['budget'] ? [[node['id'], node['budget']]] : [],
      ),
    );
    assert.deepEqual(budgets, {
      P3a: {
        personnel: 300000,
        purchasedServices: { amount: 40550, note: 'sis. koulutus' },
        other: 20000,
        administration: 39450,
        fte: 5.2,
        total: 400000,
      },
      I1a: { administration: 103756 },
      'I1-TP1': {
        personnel: 690000,
        purchasedServices: 86000,
        other: {
          amount: 104300,
          items: [
            { title: 'matkakulut', amount: 60000 },
            { title: 'muut menot', amount: 44300 },
          ],
        },
        fte: 12,
        total: 880300,
      },
      'I1-TP2': {
        parts: [
          {
            title: 'Yleiset palvelut',
            personnel: 175000,
            purchasedServices: 30000,
            other: 22200,
            fte: 3.5,
          },
          {
            title: 'Perheiden palvelut',
            personnel: 100000,
            purchasedServices: 0,
            other: 9000,
            fte: 2,
          },
          { title: 'Vastaanottoasema', personnel: 10000, other: 13020, fte: 0.2 },
        ],
        total: 359220,
      },
      'I1b-TP1': {
        personnel: 125000,
        purchasedServices: {
          amount: 45000,
          items: [
            { title: 'viestintä', amount: 5000 },
            { title: 'asiantuntijaostot', amount: 40000 },
          ],
        },
        other: 11200,
        fte: 2.5,
        total: 181200,
      },
      'I1b-TP2': {
        personnel: 150000,
        purchasedServices: { amount: 40000, note: 'viestintä' },
        other: 3224,
        fte: 3,
        total: 193224,
      },
      I2: {
        administration: 30031,
        parts: [
          {
            title: 'Työpakettien 1-2 yhteinen kustannusarvio',
            personnel: 200000,
            purchasedServices: { amount: 45769, note: 'palvelumuotoilu, viestintä' },
            other: 12200,
            fte: 4,
            total: 257969,
            note: '1/2023 - 6/2025',
          },
        ],
      },
    });
    assert.deepEqual(plan['administration'], {
      summary: 'Järvialueen hyvinvointialue hallinnoi hanketta.',
      bodies: [{ title: 'Ohjausryhmä', role: 'Hankkeen ohjausryhmä koostuu toimialajohtajista.' }],
      budget: {
        personnel: 143237,
        other: 30000,
        fte: 2.5,
        total: 173237,
        note: 'vuosille 2023–2025',
      },
    });
  });

  it('ties each row of the cost table to what it counts', () => {
    assert.deepEqual(plan['costSummary'], [
      { of: 'P3a', title: 'Työkunnon laajennus', total: 400000 },
      { of: 'I1a', title: 'Heikossa asemassa olevien palveluvelan purku', total: 1343276 },
      { of: 'I1b', title: 'Digitaalisten palvelujen käyttöönotto', total: 374424 },
      { of: 'I2', title: 'Varhainen apu', total: 288000 },
      {
        of: 'I2-TP3',
        title: 'Osaamiskeskuksen kokeilu',
        note: 'osatoteuttajana toisen alueen hankkeessa',
      },
    ]);
    assert.equal(nodeAt(plan, 'I2-TP3')['costShare'], 'osatoteuttajana toisen alueen hankkeessa');
  });

  it('takes every notation of a period over as it is written', () => {
    const periods = [...nodesOf(plan)].map(([, node]) => [
      node['id'],
      ...((node['schedule'] ?? []) as readonly PlanData[]).map(({ period }) => period ?? '–'),
    ]);
    assert.deepEqual(
      periods.filter(({ length }) => length > 1),
      [
        [
          'P3a',
          'Q1-2/2023',
          '2023-Q1',
          '2023-Q2',
          'Q3/2023',
          '2023-Q3',
          'Q4/2023',
          'Q1-Q2/2024',
          '2024-Q1',
          'Q3/24',
          'Q4/2024',
          '2024-Q4',
          '–',
        ],
        ['I1-TP1', 'Q1-4/2023', 'Q1-4/2024', 'Q1-2/2025', 'Q3-4/2025'],
        ['I1-TP2', 'Q1-4/2023–2024', 'Q1-3/2025', 'Q1/2023'],
        ['I1-TP2-1', 'Q2-4/2023', 'Q1-2024', 'Q4/2024'],
        ['I1b-TP1', '–', '8/23–12/24', '–', '–'],
        ['I1b-TP2', 'Q1-Q4/2023', 'Q1-Q4/2024', 'Q1-Q4/2025'],
        ['I2-TP1', 'Q1-Q2/23', 'Q2/2023 – Q4/2024', '1-Q4/2025'],
        ['I2-TP2', 'Q1-Q3/2023', 'Q3/2023-Q1/2024', 'Q1/24 – Q4/25'],
      ],
    );
  });

  it('gives a joint part to the parent of those that share it', () => {
    assert.equal((nodeAt(plan, 'P3a')['risks'] as readonly unknown[]).length, 4);
    assert.equal((nodeAt(plan, 'P3a')['metrics'] as readonly unknown[]).length, 4);
    // `Työpakettien 2 mittarit` are those of one.
    assert.ok(nodeAt(plan, 'I2-TP2')['metrics']);
  });

  it('ties effects, target groups, risks and channels', () => {
    const goals = plan['goals'] as readonly PlanData[];
    assert.deepEqual(
      goals.map(({ id, effects }) => [id, (effects as readonly string[]).length]),
      [
        ['PT1', 2],
        ['PT2', 1],
        ['PT3', 1],
      ],
    );
    assert.deepEqual(nodeAt(plan, 'P4')['targetGroups'], ['KR2']);
    const [first] = plan['risks'] as readonly PlanData[];
    assert.deepEqual(
      [first?.['id'], first?.['score'], first?.['owner']],
      ['RISKI-1', 20, ['Hankejohto', 'esimiehet']],
    );
    assert.deepEqual((plan['communication'] as PlanData)['channels'], [
      'Kohtaamiset kentällä',
      'Hyvinvointialueen verkkosivut',
      'Uutiskirje vuoden 2023 aikana',
    ]);
    assert.deepEqual(plan['figures'], [{ title: 'Hankkeen organisaatio' }]);
    assert.deepEqual(nodeAt(plan, 'P3a-TP1')['figures'], [{ title: 'Tiimin malli' }]);
  });

  it('loses nothing', () => {
    assert.deepEqual(account(source, made.yaml, [contents]), []);
    const { sentences, figures } = made.report;
    assert.equal(sentences.placed + sentences.kept, sentences.all);
    assert.equal(figures.placed + figures.kept, figures.all);
    assert.ok(sentences.kept <= 2, `${sentences.kept} sentences are kept as text`);
  });

  it('leaves the slips of the source for the rules to find, and makes none', () => {
    const snapshot = snapshotOf(made.yaml);
    const serious = check(snapshot)
      .filter(({ severity, rule }) => severity === 'error' || rule.startsWith('schedule/early'))
      .map((finding) => `${finding.rule} ${underlined(snapshot, finding)}`);
    assert.deepEqual(serious, [
      'schedule/early-report Q1/2023',
      'schedule/invalid-period Q1-2024',
      'schedule/invalid-period 1-Q4/2025',
      'schedule/invalid-period Q4/20234',
      'risk/score 9',
    ]);
  });
});
