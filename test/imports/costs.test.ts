import assert from 'node:assert/strict';
import { imported, nodeAt } from './imported';

describe('import of costs', () => {
  it('counts amounts once, in whatever form they are written', async () => {
    const forms = [
      '120 k€',
      '0,46 M€',
      '0,46 milj. €',
      '460.000,50 €',
      'EUR 12.000,50',
      '460.000 €',
    ];
    const lines = forms.map((form) => `Matkat: ${form}`);
    for (const line of lines) {
      const source = `Hanke\n\nHakija: Kylä\n\nTyöpaketti 1: Reitit\nTavoitteet\n- Reitit viitoitetaan\nKustannukset\n- ${line}\n- Muut kulut: 10 €\n`;
      const { plan, report } = await imported('plan.txt', source);
      assert.equal(plan['summary'], undefined, line);
      assert.equal(report.figures.kept, 0, line);
    }
  });

  it('reads thousands as the language of the document does', async () => {
    const source = `# Harbour project\n\nApplicant: The village\n\n## Work package 1: Piers\n\nObjectives\n\n- The piers are built before the summer\n\nBudget: personnel costs 50,000 EUR (1.0 PY), other costs 2,500 EUR, total 52,500 EUR.\n`;
    const { plan } = await imported('plan.md', source);
    assert.deepEqual(nodeAt(plan, 'WP1')['budget'], {
      ...{ personnel: 50000, other: 2500, fte: 1, total: 52500 },
    });
    assert.equal(plan['summary'], undefined);
  });

  it('counts amounts with the thousands of the language once', async () => {
    const lines: readonly (readonly [string, number])[] = [
      ['1,200 k€', 1200000],
      ['€1,250k', 1250000],
      ['EUR 12,500', 12500],
      ['3.4 k€', 3400],
    ];
    for (const [written, travel] of lines) {
      const source = `# Harbour project\n\nApplicant: The village\n\n## Work package 1: Piers\n\n### Objectives\n\n- The piers stand\n\n### Budget\n\n- Travel: ${written}\n- Other costs: 10 €\n`;
      const { plan, report } = await imported('plan.md', source);
      assert.deepEqual(nodeAt(plan, 'WP1')['budget'], { travel, other: 10 });
      assert.equal(plan['summary'], undefined, written);
      assert.equal(report.figures.kept, 0, written);
    }
  });

  it('reads a table below a heading that says its unit', async () => {
    const source =
      '# Satama\n\nHakija: Kylä\n\n## Työpaketti 1: Laituri\n\n### Tavoitteet\n\n- Laituri valmistuu\n\n### Kustannukset (t€)\n\n| Kululaji | Kustannus |\n|-|-|\n| Henkilöstökulut | 46,5 |\n| Yhteensä | 46,5 |\n';
    const { plan } = await imported('plan.md', source);
    assert.deepEqual(nodeAt(plan, 'TP1')['budget'], { personnel: 46500, total: 46500 });
    assert.equal(plan['summary'], undefined);
  });

  it('ties rows of the cost table to their nodes, and takes its sums by year', async () => {
    const source =
      '# Satama\n\nHakija: Kylä\n\n## Osa-alue A: Reitit\n\n### Työpaketti 1: Viitat\n\nTavoitteet\n\n- Viitat uusitaan\n\n## Osa-alue B: Laiturit\n\n### Työpaketti 2: Puu\n\nTavoitteet\n\n- Puu vaihdetaan\n\n## Hankkeen kustannukset\n\n| | Osuus | 2025 | 2026 | Yhteensä |\n|-|-|-|-|-|\n| A | 40 % | 100 | 300 | 400 |\n| B | 60 % | 200 | 400 | 600 |\n| Yhteensä | 100 % | 300 | 700 | 1 001 |\n';
    const { plan } = await imported('plan.md', source);
    const [first, second] = plan['areas'] as readonly { readonly id: string }[];
    assert.deepEqual(plan['costSummary'], [
      { of: first?.id, title: 'A', total: 400, note: '2025: 100; 2026: 300; Osuus: 40 %' },
      { of: second?.id, title: 'B', total: 600, note: '2025: 200; 2026: 400; Osuus: 60 %' },
    ]);
    assert.deepEqual(plan['budget'], {
      byYear: { '2025': 300, '2026': 700 },
      total: 1001,
      note: 'Yhteensä – Osuus: 100 %',
    });
  });

  it('takes a table of cost lines for the budget of the plan', async () => {
    const source =
      '# Satama\n\nHakija: Kylä\n\n## Työpaketti 1: Laituri\n\nTavoitteet\n\n- Laituri valmistuu\n\n## Hankkeen kustannukset\n\n| Kululaji | Htv | € |\n|-|-|-|\n| Henkilöstökulut | 1,5 | 75 000 |\n| Matkat | | 500 |\n| Yhteensä | 1,5 | 75 500 |\n\n## Rahoitus\n\nEU 80 %, omarahoitus 20 %.\n';
    const { plan } = await imported('plan.md', source);
    assert.deepEqual(plan['budget'], { personnel: 75000, travel: 500, fte: 1.5, total: 75500 });
    assert.equal(plan['costSummary'], undefined);
    assert.deepEqual(plan['funding'], [
      { source: 'EU', rate: 80 },
      { source: 'omarahoitus', rate: 20 },
    ]);
    assert.equal(plan['summary'], undefined);
  });
});
