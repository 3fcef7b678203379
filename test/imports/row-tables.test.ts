import assert from 'node:assert/strict';
import { imported, nodeAt } from './imported';

const plan = (...chapters: readonly string[]): string =>
  ['# Lähellä kotona', 'Hakija: Rannikon hyvinvointialue', ...chapters].join('\n\n');

describe('tables of chapters, by their heads', () => {
  it('of target groups', async () => {
    const { plan: made, report } = await imported(
      'a.md',
      plan(
        '## Kohderyhmät',
        '| Kohderyhmä | Kuvaus | Määrä |\n|---|---|---|\n| Nuoret | 13–17-vuotiaat | 2 000 |\n| Perheet | | |',
      ),
    );
    assert.deepEqual(made['targetGroups'], [
      { id: 'KR1', title: 'Nuoret', description: '13–17-vuotiaat\nMäärä: 2 000' },
      { id: 'KR2', title: 'Perheet' },
    ]);
    assert.deepEqual([report.sentences.kept, made['summary']], [0, undefined]);
  });

  it('of other projects', async () => {
    const { plan: made, report } = await imported(
      'a.md',
      plan(
        '## Rajaukset muihin hankkeisiin',
        '| Hanke | Kesto | Yhteys |\n|---|---|---|\n| VALO | 2022–2024 | Yhteinen ohjausryhmä |\n| MERI | kevääseen asti | |',
      ),
    );
    assert.deepEqual(made['relatedProjects'], [
      { title: 'VALO', period: '2022–2024', relation: 'Yhteinen ohjausryhmä' },
      { title: 'MERI', relation: 'Kesto: kevääseen asti' },
    ]);
    assert.equal(report.sentences.kept, 0);
  });

  it('of bodies and stakeholders, and of channels', async () => {
    const { plan: made, report } = await imported(
      'a.md',
      plan(
        '## Hallinto',
        '| Toimielin | Rooli |\n|---|---|\n| Ohjausryhmä | Päättää suunnitelmasta |\n| Kyläfoorumi | Antaa palautetta |',
        '## Viestintä',
        '| Kanava | Kohderyhmä | Aika |\n|---|---|---|\n| Uutiskirje | Henkilöstö | kuukausittain |\n| Intra | Henkilöstö | |',
      ),
    );
    assert.deepEqual(made['administration'], {
      bodies: [
        { title: 'Ohjausryhmä', role: 'Päättää suunnitelmasta' },
        { title: 'Kyläfoorumi', role: 'Antaa palautetta' },
      ],
    });
    assert.deepEqual(made['communication'], {
      audiences: ['Henkilöstö'],
      channels: [
        'Uutiskirje (Kohderyhmä: Henkilöstö; Aika: kuukausittain)',
        'Intra (Kohderyhmä: Henkilöstö)',
      ],
    });
    assert.equal(report.sentences.kept, 0);
  });

  it('of other kinds are kept as text', async () => {
    const { plan: made, report } = await imported(
      'a.md',
      plan('## Hallinto', '| Kevät | Syksy |\n|---|---|\n| Kokous | Seminaari |'),
    );
    assert.deepEqual(made['administration'], { summary: 'Kevät | Syksy\nKokous | Seminaari' });
    assert.ok(report.sentences.kept > 0);
  });
});

describe('tables of a work package, by their heads', () => {
  it('are outputs, measures, metrics and risks with ids of their own', async () => {
    const { plan: made, report } = await imported(
      'a.md',
      plan(
        '## Työpaketit',
        '### Työpaketti 1: Tiimi',
        '#### Tuotokset',
        '| Tuotos | Kuvaus | Valmis |\n|---|---|---|\n| Opas | Kotihoidon opas | Q2/2024 |',
        '#### Toimenpiteet',
        '| Toimenpide | Vastuu | Aikataulu |\n|---|---|---|\n| Tiimi kootaan | Hankepäällikkö | Q1/2024 |',
        '#### Mittarit',
        '| Nro | Mittari | Lähtötaso | Tavoite |\n|---|---|---|---|\n| M1 | Odotusaika | 21 pv | 14 pv |',
        '#### Riskit',
        '| Nro | Riski | Todennäköisyys | Vaikutus |\n|---|---|---|---|\n| R1 | Tiimi ei täyty | 3 | 4 |',
      ),
    );
    const { outputs, measures, metrics, risks } = nodeAt(made, 'TP1');
    assert.deepEqual(outputs, [{ text: 'Opas: Kotihoidon opas', due: 'Q2/2024' }]);
    assert.deepEqual(measures, [
      { text: 'Tiimi kootaan', period: 'Q1/2024', owner: 'Hankepäällikkö' },
    ]);
    assert.deepEqual(metrics, [
      { id: 'TP1-M1', text: 'Odotusaika', baseline: 21, target: 14, unit: 'pv' },
    ]);
    assert.deepEqual(risks, [{ id: 'TP1-R1', text: 'Tiimi ei täyty', likelihood: 3, impact: 4 }]);
    assert.equal(report.sentences.kept, 0);
  });
});

describe('labelled lines under metrics and risks', () => {
  it('begin no other part of the plan', async () => {
    const { plan: made, report } = await imported(
      'a.txt',
      [
        ...['Lähellä kotona', 'Hakija: Rannikon hyvinvointialue', '', 'Työpaketti 1: Tiimi'],
        ...['Mittarit', 'Mittari: Odotusaika', 'Lähtötaso: 21 pv', 'Tavoite: 14 pv', ''],
        ...['Riskit', 'Riski: Tiimi ei täyty', 'Toimenpide: haku alkaa varhain', ''],
        ...['Toimenpiteet', '- Tiimi kootaan'],
      ].join('\n'),
    );
    const { goals, measures, metrics, risks } = nodeAt(made, 'TP1');
    assert.deepEqual(metrics, [{ text: 'Odotusaika', baseline: 21, target: 14, unit: 'pv' }]);
    assert.deepEqual(risks, [{ text: 'Tiimi ei täyty', mitigation: 'haku alkaa varhain' }]);
    assert.deepEqual([goals, measures], [undefined, ['Tiimi kootaan']]);
    assert.equal(report.sentences.kept, 0);
  });
});

describe('target groups told in one sentence', () => {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [
      '## Kohderyhmä\n\nHankkeen kohderyhmiä ovat ikäihmiset, heidän omaisensa sekä sosiaali- ja terveysalan väki.',
      ['Ikäihmiset', 'Heidän omaisensa', 'Sosiaali- ja terveysalan väki'],
    ],
    ['## Målgrupp\n\nMålgrupperna är unga, familjer och skolor.', ['Unga', 'Familjer', 'Skolor']],
    [
      '## Target group\n\nThe target groups are young people, their families, and schools.',
      ['Young people', 'Their families', 'Schools'],
    ],
  ];
  for (const [chapter, titles] of groups) {
    it(`are parted where it only lists them: ${titles.join(' | ')}`, async () => {
      const { plan: made, report } = await imported('a.md', plan(chapter));
      const found = made['targetGroups'] as readonly { readonly title: string }[];
      assert.deepEqual(
        found.map(({ title }) => title),
        titles,
      );
      assert.equal(report.sentences.kept, 0);
    });
  }

  it('are one where it says more', async () => {
    const texts = [
      'Kohderyhmiä ovat nuoret, joilla ei ole työtä, perheet ja koulut.',
      'Kohderyhmiä ovat nuoret ja perheet.',
      'Kohderyhmiä ovat nuoret, perheet ja koulut. Apua annetaan kaikille.',
      'Nuoret, perheet ja koulut saavat apua.',
    ];
    for (const text of texts) {
      const { plan: made } = await imported('a.md', plan('## Kohderyhmä', text));
      const found = made['targetGroups'] as readonly { readonly description: string }[];
      assert.deepEqual(
        found.map(({ description }) => description),
        [text],
      );
    }
  });
});
