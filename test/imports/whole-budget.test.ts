import assert from 'node:assert/strict';
import { imported, nodeAt } from './imported';

const parts =
  '# Satama\n\nHakija: Kylä\n\n## Työpaketti 1: Laituri\n\n### Tavoitteet\n\n- Laituri valmistuu\n\n### Kustannukset\n\nHenkilöstökulut 60 000 € (1 htv), matkat 5 000 €. Yhteensä 65 000 €.\n\n## Työpaketti 2: Reitit\n\n### Tavoitteet\n\n- Reitit viitoitetaan\n\n### Kustannukset\n\nHenkilöstökulut 40 000 € (0,8 htv).\n\n';

function withTable(...rows: readonly string[]): string {
  return `${parts}## Hankkeen kustannukset\n\n| Kustannuslaji | 2025 | 2026 | Yhteensä |\n|-|-|-|-|\n${rows.join('\n')}\n`;
}

describe('import of a table of all costs beside those of the work packages', () => {
  it('counts no cost twice: lines that are told below are in the note', async () => {
    const source = withTable(
      '| Henkilöstökulut | 30 000 | 70 000 | 100 000 |',
      '| Matkat | 2 000 | 3 000 | 5 000 |',
      '| Flat rate 40 % henkilöstökuluista | 12 000 | 28 000 | 40 000 |',
      '| Yhteensä | 44 000 | 101 000 | 145 000 |',
    );
    const { plan, yaml, report } = await imported('plan.md', source);
    assert.deepEqual(plan['budget'], {
      indirect: { rate: 40, of: 'personnel', amount: 40000, note: '2025: 12000; 2026: 28000' },
      byYear: { 2025: 44000, 2026: 101000 },
      total: 145000,
      note: 'Henkilöstökulut: 100000 (2025: 30000; 2026: 70000)\nMatkakulut: 5000 (2025: 2000; 2026: 3000)',
    });
    assert.match(yaml, /# assumed: these costs are those of the parts below, said again/);
    assert.equal(report.figures.kept, 0);
  });

  it('leaves lines that are counted beside the parts', async () => {
    const source = withTable(
      '| Henkilöstökulut | 10 000 | 10 000 | 20 000 |',
      '| Yhteensä | 10 000 | 10 000 | 125 000 |',
    );
    const { plan } = await imported('plan.md', source);
    const { personnel, total } = plan['budget'] as Readonly<Record<string, unknown>>;
    assert.equal((personnel as { readonly amount: number }).amount, 20000);
    assert.equal(total, 125000);
  });

  it('takes the administration of the cost table where nothing else says what it costs', async () => {
    const table = (title: string): string =>
      `${parts}## Hankkeen kustannukset\n\n| Työpaketti | Kustannukset, € |\n|-|-|\n| Työpaketti 1 | 65 000 |\n| Työpaketti 2 | 40 000 |\n| ${title} | 9 000 |\n| Yhteensä | 114 000 |\n`;
    for (const title of ['Hankehallinto', 'Hallinto', 'Hankkeen hallinnointi']) {
      const { plan } = await imported('plan.md', table(title));
      assert.deepEqual(plan['administration'], { budget: { total: 9000 } }, title);
    }
    const { plan } = await imported('plan.md', table('Varaus'));
    assert.equal(plan['administration'], undefined);
  });

  it('reads the costs of the administration in a sentence of its chapter', async () => {
    const sentences = [
      ['Hallinnon kustannukset 50 000 € (0,8 htv).', { total: 50000, note: '0,8 htv' }],
      [
        'Hallinnon kustannukset ovat 50 500 €, mistä henkilöstökulut 40 000 € (1 htv) ja muut kulut 10 500 €.',
        { personnel: 40000, other: 10500, fte: 1, total: 50500 },
      ],
    ] as const;
    for (const [sentence, budget] of sentences) {
      const { plan, report } = await imported('plan.md', `${parts}## Hallinto\n\n${sentence}\n`);
      assert.deepEqual(plan['administration'], { budget }, sentence);
      assert.equal(report.figures.kept, 0);
    }
  });

  it('takes the unit that stands above the table or below it', async () => {
    const table =
      '| Työpaketti | 2025 | 2026 | Yhteensä |\n|-|-|-|-|\n| Työpaketti 1 | 25,5 | 40 | 65,5 |\n| Yhteensä | 25,5 | 40 | 65,5 |';
    for (const said of [
      `Taulukko 1. Kustannukset vuosittain, t€\n\n${table}`,
      `${table}\n\nTaulukko 1. Kustannukset (tuhatta euroa)`,
    ]) {
      const { plan } = await imported('plan.md', `${parts}## Hankkeen kustannukset\n\n${said}\n`);
      const { total, byYear } = plan['budget'] as Readonly<Record<string, unknown>>;
      assert.deepEqual([total, byYear], [65500, { 2025: 25500, 2026: 40000 }], said);
    }
    const figure = `Kustannukset ovat yhteensä 1 000 €.\n\n${table}`;
    const { plan } = await imported('plan.md', `${parts}## Hankkeen kustannukset\n\n${figure}\n`);
    const [row] = plan['costSummary'] as readonly { readonly total: number }[];
    assert.equal(row?.total, 65.5);
  });

  it('reads a table whose years are no years of a calendar by its sums', async () => {
    const source =
      '# Harbour\n\nApplicant: The village\n\n## Work package 1: Piers\n\n### Objectives\n\n- The piers stand\n\n## Budget\n\n| € | 2025/26 | 2026/27 | Total |\n|-|-|-|-|\n| WP1 Piers | 10,000 | 20,000 | 30,000 |\n| Total | 10,000 | 20,000 | 30,000 |\n';
    const { plan } = await imported('plan.md', source);
    assert.deepEqual(plan['costSummary'], [
      { of: 'WP1', title: 'WP1 Piers', total: 30000, note: '2025/26: 10,000; 2026/27: 20,000' },
    ]);
  });

  it('takes what one of several pays for no total', async () => {
    const table = '| Työpaketti | Kylä | Kunta |\n|-|-|-|\n| Työpaketti 1 | 1 000 | 2 000 |';
    const { plan } = await imported('plan.md', `${parts}## Hankkeen kustannukset\n\n${table}\n`);
    assert.equal(plan['costSummary'], undefined);
    assert.deepEqual(plan['budget'], {
      note: 'Työpaketti | Kylä | Kunta\nTyöpaketti 1 | 1 000 | 2 000',
    });
  });

  it('knows categories by their names, whatever they are marked with', async () => {
    const source =
      '# Harbour\n\nApplicant: The village\n\n## Budget\n\n| Cost category | Amount (EUR) |\n|-|-|\n| A. Personnel | 30,000 |\n| B. Subcontracting | 4,000 |\n| C.1 Travel | 1,000 |\n| Total | 35,000 |\n';
    const { plan, report } = await imported('plan.md', source);
    assert.deepEqual(plan['budget'], {
      ...{ personnel: 30000, purchasedServices: 4000, travel: 1000, total: 35000 },
    });
    assert.equal(report.sentences.kept, 0);
  });

  it('reads columns that blanks set off below years, and who pays beside them', async () => {
    const source = [
      'Satama',
      '',
      'Hakija: Kylä',
      '',
      'Työpaketti 1: Laituri',
      '',
      'Tavoitteet',
      '- Laituri valmistuu',
      '',
      'Työpaketti 2: Reitit',
      '',
      'Tavoitteet',
      '- Reitit viitoitetaan',
      '',
      '5 Kustannukset',
      '',
      'Työpaketti        2025      2026    Yhteensä',
      '1 Laituri       71 000   134 000     205 000',
      '2 Reitit             0    49 500      49 500',
      'Yhteensä        71 000   183 500     254 500',
      '',
      'Rahoitus: kaupunki 154 500 €, EAKR 100 000 €.',
      '',
    ].join('\n');
    const { plan } = await imported('plan.txt', source);
    assert.deepEqual(plan['budget'], { byYear: { 2025: 71000, 2026: 183500 }, total: 254500 });
    assert.deepEqual(plan['costSummary'], [
      { of: 'TP1', title: 'Laituri', total: 205000, note: '2025: 71000; 2026: 134000' },
      { of: 'TP2', title: 'Reitit', total: 49500, note: '2025: 0; 2026: 49500' },
    ]);
    assert.deepEqual(plan['funding'], [
      { source: 'kaupunki', amount: 154500 },
      { source: 'EAKR', amount: 100000 },
    ]);
  });
});

describe('import of amounts that are in others', () => {
  const budgetOf = async (text: string, language = 'fi'): Promise<unknown> => {
    const [head, id] =
      language === 'fi'
        ? ['# Satama\n\nHakija: Kylä\n\n## Työpaketti 1: Laituri\n\n### Kustannukset', 'TP1']
        : ['# Harbour\n\nApplicant: The village\n\n## Work package 1: Piers\n\n### Budget', 'WP1'];
    const { plan } = await imported('plan.md', `${head}\n\n${text}\n`);
    return nodeAt(plan, id)['budget'];
  };

  it('counts what is in the amount of a part once', async () => {
    const text =
      'Henkilöstökulut 40 000 €, koulutus 22 000 €, josta ostopalveluja 18 000 € ja matkoja 4 000 €.';
    assert.deepEqual(await budgetOf(text), {
      personnel: 40000,
      parts: [{ title: 'koulutus', total: 22000, note: 'ostopalveluja 18 000 €; matkoja 4 000 €' }],
    });
  });

  it('keeps the year of what is in a part', async () => {
    assert.deepEqual(await budgetOf('Koulutus 22 000 €, josta vuonna 2025 18 000 €.'), {
      parts: [{ title: 'Koulutus', total: 22000, note: '2025 18 000 €' }],
    });
  });

  it('takes no price for what something costs', async () => {
    assert.deepEqual(
      await budgetOf('Purchased services €144,000 (18 homes at €8,000), staff €12,000.', 'en'),
      { personnel: 12000, purchasedServices: { amount: 144000, note: '18 homes at €8,000' } },
    );
  });

  it('takes no rate of funding for one of indirect costs', async () => {
    const text =
      'Personnel 88,000 EUR. Overheads 12,675 EUR.\n\nThe Council funds 70 % and the college 30 %.';
    const budget = (await budgetOf(text, 'en')) as Readonly<Record<string, unknown>>;
    assert.equal(budget['indirect'], 12675);
  });
});
