import assert from 'node:assert/strict';
import { reportText } from '../../server/src/imports';
import { imported, nodeAt, nodesOf, type PlanData } from './imported';

const titlesOf = (plan: PlanData): readonly string[] =>
  [...nodesOf(plan)].map(([at, { title }]) => `${at} ${String(title)}`);

describe('import: what heads a work package and what only speaks of one', () => {
  it('leaves items of a list that name a work package in their list', async () => {
    const { plan } = await imported(
      'plan.txt',
      'Hanke\n\nTyöpaketti 1: Alku\nTavoitteet\n- Eka\n- TP1\n- Työpaketti 2: tukee tätä\n- WP 2\nToimenpiteet\n- x\n\nTyöpaketti 2: Loppu\nTavoitteet\n- b\n',
    );
    assert.deepEqual(titlesOf(plan), ['TP1 Alku', 'TP2 Loppu']);
    assert.deepEqual(nodeAt(plan, 'TP1')['goals'], [
      'Eka',
      'TP1',
      'Työpaketti 2: tukee tätä',
      'WP 2',
    ]);
    assert.deepEqual(nodeAt(plan, 'TP1')['measures'], ['x']);
  });

  it('reads work packages that items of a list head', async () => {
    const { plan } = await imported(
      'plan.txt',
      'Hanke\n\n• Työpaketti 1: Alku\nTavoitteet\n- a\n- b\n• Työpaketti 2: Loppu\nTavoitteet: c\n',
    );
    assert.deepEqual(titlesOf(plan), ['TP1 Alku', 'TP2 Loppu']);
    assert.deepEqual(nodeAt(plan, 'TP1')['goals'], ['a', 'b']);
  });

  it('reads a list of work packages once where each has a section too', async () => {
    const { plan } = await imported(
      'plan.txt',
      'Plan\n\nWork packages\n- WP1: Care\n- WP2: Training\n\nWork package 1: Care\nGoals\n- a\n\nWP2 Training\nGoals\n- b\n',
    );
    assert.deepEqual(titlesOf(plan), ['WP1 Care', 'WP2 Training']);
  });

  for (const sentence of [
    'Työpaketti 2:n kanssa kehitetään yhteistä mallia.',
    'Arbetspaket 3 genomförs tillsammans med kommunerna.',
    'Work package 1 will build what the others need.',
    'Work package 2. Its results are used by all the others in turn.',
  ]) {
    it(`takes a sentence for text: ${sentence}`, async () => {
      const { plan } = await imported(
        'plan.txt',
        `Plan\n\nWork package 1: Care\nGoals\n- a\n\n${sentence}\n`,
      );
      assert.deepEqual(titlesOf(plan), ['WP1 Care']);
      const { goals, description } = nodeAt(plan, 'WP1');
      assert.match(JSON.stringify([goals, description]), new RegExp(sentence.slice(0, -1)));
    });
  }

  for (const heading of ['Työpaketti 1: Alku', 'TP1 – Alku', 'Työpaketti 1. Alku', 'WP 1 Alku']) {
    it(`takes a short line for a heading: ${heading}`, async () => {
      const { plan } = await imported('plan.txt', `Plan\n\n${heading}\nTavoitteet\n- a\n`);
      assert.deepEqual(
        titlesOf(plan).map((title) => title.replace(/^\S+ /, '')),
        ['Alku'],
      );
    });
  }
});

describe('import: chapters that only their names head', () => {
  for (const [name, text] of [
    ['Communication', 'Project\n\nWork package 1: A\nBudget: personnel costs 100 €, total 100 €.'],
    ['Viestintä', 'Hanke\n\nTyöpaketti 1: A\nKustannusarvio: henkilöstökulut 100 €.'],
    ['Kommunikation', 'Projekt\n\nArbetspaket 1: A\nKostnader: personalkostnader 100 €.'],
  ] as const) {
    it(`begins ${name} behind a budget`, async () => {
      const { plan } = await imported('plan.txt', `${text}\n\n${name}\nWeb 24/7.\n`);
      assert.deepEqual(plan['communication'], { summary: 'Web 24/7.' });
      const [[, node] = assert.fail('no work package')] = [...nodesOf(plan)];
      assert.equal((node['budget'] as PlanData)['personnel'], 100);
      assert.equal((node['budget'] as PlanData)['note'], undefined);
    });
  }

  it('leaves what every work package has in them', async () => {
    const part = (number: number): string =>
      `Työpaketti ${number}: A\nTavoitteet\n- a\n\nViestintä\nVerkossa.\n\n`;
    const { plan } = await imported('plan.txt', `Hanke\n\n${part(1)}${part(2)}`);
    assert.equal(plan['communication'], undefined);
    assert.equal(titlesOf(plan).length, 2);
  });
});

describe('import of Markdown', () => {
  it('reads front matter as the title page', async () => {
    const { plan } = await imported(
      'plan.md',
      '---\ntitle: "Nuoret 5"\nfunder: Säätiö\ndate: 2025-03-01\n---\n\n## Tarve\n\nSuuri.\n',
    );
    const { title, funder, updated, need } = plan;
    assert.deepEqual(
      { title, funder, updated, need },
      { title: 'Nuoret 5', funder: 'Säätiö', updated: '2025-03-01', need: 'Suuri.' },
    );
  });

  it('takes the same title twice for one', async () => {
    const { plan } = await imported(
      'a.md',
      '---\ntitle: Nuoret\n---\n\n# Nuoret\n\nHakija: Kunta\n',
    );
    assert.equal(plan['title'], 'Nuoret');
    assert.equal(plan['subtitle'], undefined);
    assert.equal(plan['organisation'], 'Kunta');
  });

  it('keeps code as text, reads nothing in it, and leaves its fences out', async () => {
    const { plan } = await imported(
      'a.md',
      '# Hanke\n\n## Tarve\n\nAlku.\n\n```yaml\n# Otsikko\n- TP1\nTyöpaketti 1: x\n```\n\nLoppu.\n',
    );
    assert.equal(plan['need'], 'Alku.\n# Otsikko\n- TP1\nTyöpaketti 1: x\nLoppu.');
    assert.equal(plan['workPackages'], undefined);
  });

  it('takes marks off: tasks, quotations, comments, links, emphasis, escapes', async () => {
    const { plan } = await imported(
      'a.md',
      'Hanke\n=====\n\n## Tarve\n\n> Lainaus _1_ ja [sivu](http://a.fi) \\*tähti\\* ~~pois~~.\n\n<!-- muistiinpano 3 -->\n\n## Työpaketti 1: A\n\n### Toimenpiteet\n\n- [ ] tekemättä\n- [x] tehty\n\n![kaavio 4](a.png)\n',
    );
    assert.equal(plan['title'], 'Hanke');
    assert.equal(plan['need'], 'Lainaus 1 ja sivu (http://a.fi) *tähti* pois.\nmuistiinpano 3');
    assert.deepEqual(nodeAt(plan, 'TP1')['measures'], ['tekemättä', '☑ tehty']);
    assert.deepEqual(nodeAt(plan, 'TP1')['figures'], [{ title: 'kaavio 4' }]);
  });

  it('reads tables without marks at the ends of their rows', async () => {
    const { plan } = await imported(
      'a.md',
      '# H\n\n## Työpaketti 1: A\n\n### Riskit\n\nRiski | Todennäköisyys | Vaikutus\n--- | :-: | ---\nViive | 3 | 4\nRaha | | 5\n',
    );
    assert.deepEqual(nodeAt(plan, 'TP1')['risks'], [
      { text: 'Viive', likelihood: 3, impact: 4 },
      { text: 'Raha', impact: 5 },
    ]);
  });
});

describe('import: tables of blanks in a text', () => {
  const risks = [
    'Riski                     Todennäköisyys   Vaikutus',
    'Avainhenkilö lähtee             3              4',
    'Raha loppuu                                    5',
  ];

  it('reads them where the head is that of a table, and leaves empty cells where they are', async () => {
    const { plan } = await imported(
      'a.txt',
      `Hanke\n\nTyöpaketti 1: A\n\nRiskit\n\n${risks.join('\n')}\n`,
    );
    assert.deepEqual(nodeAt(plan, 'TP1')['risks'], [
      { text: 'Avainhenkilö lähtee', likelihood: 3, impact: 4 },
      { text: 'Raha loppuu', impact: 5 },
    ]);
  });

  it('takes lines whose head says nothing for text', async () => {
    const { plan } = await imported('a.txt', 'Hanke\n\nTarve\n\naa   bb\ncc   dd\nee   ff\n');
    assert.equal(String(plan['need']).replace(/\s+/g, ' '), 'aa bb cc dd ee ff');
  });
});

describe('import: what has no place', () => {
  it('counts heads of columns that say more than what a column is', async () => {
    const { report } = await imported(
      'a.md',
      '# H\n\n## Työpaketti 1: A\n\n### Riskit\n\n| Riski (hylje) | Vaikutus |\n|---|---|\n| Viive | 4 |\n',
    );
    assert.equal(report.notes.filter(({ quote }) => quote.includes('hylje')).length, 1);
  });

  it('tells the first of many, and how many more there are', () => {
    const notes = Array.from({ length: 60 }, (_, index) => ({
      ...{ line: index + 1, kind: 'kept' as const, message: 'Kept.', quote: `word ${index + 1}` },
    }));
    const none = { all: 0, placed: 0, kept: 0 };
    const counts = {
      ...{ pillars: 0, investments: 0, areas: 0, workPackages: 0, goals: 0, measures: 0 },
      ...{ outputs: 0, metrics: 0, scheduleEntries: 0, budgets: 0, risks: 0, evaluationRows: 0 },
    };
    const text = reportText({ counts, notes, sentences: none, figures: none }, 'en');
    assert.match(text, /word 50\n {2}And 10 more\.\n$/);
  });
});

describe('import: a table of work packages', () => {
  const table =
    '| TP | Nimi | Vastuu | Kesto | Budjetti |\n|-|-|-|-|-|\n| TP1 | Alku | Kunta | 1/2025–6/2025 | 10 000 € |\n| TP2 | Loppu | Yliopisto | 7/2025–12/2025 | 20 000 |\n';

  it('makes one of each row', async () => {
    const { plan, report } = await imported('a.md', `# Hanke\n\n## Työpaketit\n\n${table}`);
    assert.deepEqual(plan['workPackages'], [
      {
        ...{ id: 'TP1', title: 'Alku', lead: 'Kunta', period: '1/2025–6/2025' },
        budget: { total: 10000 },
      },
      {
        ...{ id: 'TP2', title: 'Loppu', lead: 'Yliopisto', period: '7/2025–12/2025' },
        budget: { total: 20000 },
      },
    ]);
    assert.equal(report.sentences.kept, 0);
  });

  it('stays text where one of them has a section, or a column is not known', async () => {
    const section = '\n### Työpaketti 2: Loppu\n\n#### Tavoitteet\n\n- a\n';
    for (const source of [table + section, table.replace('Vastuu', 'Xyz')]) {
      const { plan } = await imported('a.md', `# Hanke\n\n## Työpaketit\n\n${source}`);
      assert.match(String(plan['summary']), /TP1 \| Alku \| Kunta/);
    }
  });
});
