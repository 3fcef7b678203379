import assert from 'node:assert/strict';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { imported, nodeAt } from './imported';

describe('import of texts as people write them', () => {
  it('parts facts of the title page that stand on lines of one paragraph', async () => {
    const facts = [
      '**Sökande:** Byns kommun',
      '**Projekttid:** 1.4.2025–31.12.2027',
      '**Finansiär:** Landskapets förbund',
      '**Kontaktperson:** Anna Berg, anna.berg@example.org',
    ];
    for (const source of [
      `# Bryggor\n\n${facts.join('\n')}\n\n## Bakgrund\n\nByn har en brygga.\n`,
      `Bryggor\n\n${facts.join('\n').replaceAll('**', '')}\n\n1 Bakgrund\n\nByn har en brygga.\n`,
    ]) {
      const name = source.startsWith('#') ? 'plan.md' : 'plan.txt';
      const { plan } = await imported(name, source);
      assert.equal(plan['organisation'], 'Byns kommun');
      assert.equal(plan['period'], '1.4.2025–31.12.2027');
      assert.equal(plan['funder'], 'Landskapets förbund');
      assert.deepEqual(plan['contacts'], [{ name: 'Anna Berg', email: 'anna.berg@example.org' }]);
    }
  });

  it('keeps a wrapped line with a colon in its paragraph', async () => {
    const source =
      '# Laituri\n\nHakija: Kylä\n\n## Tausta\n\nKylän laituri on vanha ja huono. Sen käytöstä on sovittu toisin.\nSopimus: kylä vastaa kunnosta ja kunta maksaa.\n';
    const { plan } = await imported('plan.md', source);
    assert.equal(
      plan['need'],
      'Kylän laituri on vanha ja huono. Sen käytöstä on sovittu toisin. Sopimus: kylä vastaa kunnosta ja kunta maksaa.',
    );
  });

  it('takes the period of a first day with a last day or with months', async () => {
    const periods = [
      ['Start date: 1 January 2026\nDuration: 36 months', '2026-01-01..2028-12-31'],
      ['Start date: 15 March 2026\nEnd date: 14 March 2027', '2026-03-15..2027-03-14'],
      ['Project period: September 2026 to December 2027', '9/2026 – 12/2027'],
      ['Project period: Q3 2025 to Q1 2028', 'Q3 2025 – Q1 2028'],
    ] as const;
    for (const [lines, period] of periods) {
      const source = `# Piers\n\nApplicant: The village\n${lines}\n\n## Background\n\nOne pier.\n`;
      const { plan } = await imported('plan.md', source);
      assert.equal(plan['period'], period, lines);
    }
  });

  it('takes the total of the title page, and no kind of document for its title', async () => {
    const source =
      'Laituri / Pier\nHankesuunnitelma – Project plan\n\nHakija: Kylä\nKokonaisbudjetti: 486 200 €\n\n1. Tausta\n\nYksi laituri.\n';
    const { plan, report } = await imported('plan.txt', source);
    assert.deepEqual(
      [plan['title'], plan['subtitle']],
      ['Laituri / Pier', 'Hankesuunnitelma – Project plan'],
    );
    assert.deepEqual(plan['budget'], { total: 486200 });
    assert.equal(report.figures.kept, 0);
  });

  it('says how many there are behind the task of a schedule, and no number in front of it', async () => {
    const source =
      '# Piers\n\nApplicant: The village\n\n## Work package 1: Wood\n\n### Timeline\n\n| Phase | Period | Boats |\n|-|-|-|\n| Wood | Q1/2026 | 300 |\n| Stone | Q2/2026 | 450 |\n';
    const { plan, report } = await imported('plan.md', source);
    assert.deepEqual(nodeAt(plan, 'WP1')['schedule'], [
      { period: 'Q1/2026', tasks: ['Wood'], note: 'Boats: 300' },
      { period: 'Q2/2026', tasks: ['Stone'], note: 'Boats: 450' },
    ]);
    assert.equal(report.sentences.kept, 0);
  });

  it('keeps a table of an unknown chapter below its heading', async () => {
    const source =
      '# Piers\n\nApplicant: The village\n\n## Effort\n\nIn months.\n\n| Who | Wood |\n|-|-|\n| The village | 30 |\n';
    const { plan } = await imported('plan.md', source);
    assert.equal(plan['summary'], 'Effort\nIn months.\nWho | Wood\nThe village | 30');
  });

  it('spans all parts where the source states no period', async () => {
    const source =
      '# Tori\n\nHakija: Kylä\n\n## Työpaketti 1: Kiveys\n\n### Aikataulu\n\n- Q2/2025: suunnittelu\n\n## Työpaketti 2: Puut\n\n### Kesto\n\n8/2025–12/2028\n\n## Työpaketti 3: Penkit\n\n### Kesto\n\n2025–2028\n';
    const { plan } = await imported('plan.md', source);
    assert.equal(plan['period'], '2025–2028');
  });

  it('keeps what is said in front of the words that lead in a list', async () => {
    const source =
      '# Tori\n\nHakija: Kylä\n\n## Viestintä\n\nViestimme kaikille. Kanavat ovat:\n\n- verkkosivut\n- lehti\n';
    const { plan } = await imported('plan.md', source);
    assert.deepEqual(plan['communication'], {
      summary: 'Viestimme kaikille. Kanavat ovat:',
      channels: ['verkkosivut', 'lehti'],
    });
  });

  it('knows parts by the words of other templates', async () => {
    const source =
      '# Piers\n\nApplicant: The village\n\n## Work package 1: Wood\n\nLead: Pier Ltd\nPeriod: Q3 2025 to Q1 2026\n\nObjectives:\n- The piers stand\n\nTasks:\n1. Wood is bought\n2. Wood is laid\n\nKPIs:\n\n| Indicator | Baseline | Target |\n|-|-|-|\n| Piers | 1 | 4 |\n';
    const { plan } = await imported('plan.md', source);
    const { id, title, ...parts } = nodeAt(plan, 'WP1');
    assert.deepEqual([id, title], ['WP1', 'Wood']);
    assert.deepEqual(parts, {
      lead: 'Pier Ltd',
      period: 'Q3 2025 – Q1 2026',
      goals: ['The piers stand'],
      measures: ['Wood is bought', 'Wood is laid'],
      metrics: [{ text: 'Piers', baseline: 1, target: 4 }],
    });
  });

  it('takes out heads of pages that end in their numbers, and mends what pages broke', async () => {
    const page = (number: number): string =>
      `Kylän kaupunki                                    ${number} (3)\nSuunnitelma 2025–2028\n`;
    const source = [
      'Satama',
      'Hakija: Kylä',
      '',
      page(1),
      '1 Tausta',
      '',
      'Kylän laituri on rakennettu vuonna 1987, eikä sitä ole sen jäl-',
      'keen korjattu. Laiturin käyttäjiä on kesällä noin kaksisataa päi-',
      'vässä, ja heistä joka kolmas tulee veneellä.',
      '',
      page(2),
      'Työpaketti 1: Laituri',
      '',
      'Toimenpiteet',
      '1) Puu ostetaan.',
      '2) Sovitaan työstä kylän, kaupungin ja',
      'yhdistyksen kanssa.',
      '',
      page(3),
      'Aikataulu',
      '1/2026: työ alkaa',
      'joka syksy: tarkastus',
      '',
    ].join('\n');
    const { plan } = await imported('plan.txt', source);
    assert.equal(
      plan['need'],
      'Kylän laituri on rakennettu vuonna 1987, eikä sitä ole sen jälkeen korjattu. Laiturin käyttäjiä on kesällä noin kaksisataa päivässä, ja heistä joka kolmas tulee veneellä.',
    );
    const { measures, schedule } = nodeAt(plan, 'TP1');
    assert.deepEqual(measures, [
      'Puu ostetaan.',
      'Sovitaan työstä kylän, kaupungin ja yhdistyksen kanssa.',
    ]);
    assert.deepEqual(schedule, [
      { period: '1/2026', tasks: ['työ alkaa', 'joka syksy: tarkastus'] },
    ]);
    assert.doesNotMatch(JSON.stringify(plan), /Suunnitelma 2025|\(3\)/);
  });

  it('heads a chapter that no template has by its number', async () => {
    const source =
      'Piers\n\nApplicant: The village\n\n1. Background\n\nOne pier.\n\n2. Risks\n\nRisk: The wood is late. Likelihood: 3. Impact: 4. Owner: Prof. Berg.\nRisk: It rains. Likelihood: 2. Impact: 2. Owner: Dr Lind.\n\n3. Ethics of research\n\nNothing is kept.\n\n4. Communication\n\nBy letter.\n';
    const { plan } = await imported('plan.txt', source);
    assert.deepEqual(plan['risks'], [
      {
        id: 'RISK-1',
        ...{ text: 'The wood is late.', likelihood: 3, impact: 4, owner: 'Prof. Berg' },
      },
      { id: 'RISK-2', ...{ text: 'It rains.', likelihood: 2, impact: 2, owner: 'Dr Lind' } },
    ]);
    assert.equal(plan['summary'], 'Ethics of research\nNothing is kept.');
  });

  it('ends the work packages where a heading without a style is that of the project', async () => {
    const lines = [
      ...['Satama', 'Hakija: Kylä', 'Työpaketti 1: Laituri', 'Tavoitteet: Laituri valmistuu.'],
      ...['Hankkeen hallinnointi', 'Kylä johtaa.', 'Hankkeen riskit', 'Puu on myöhässä.'],
    ];
    const document = new Document({ sections: [{ children: lines.map((t) => new Paragraph(t)) }] });
    const { plan } = await imported('plan.docx', new Uint8Array(await Packer.toBuffer(document)));
    assert.deepEqual(plan['administration'], { summary: 'Kylä johtaa.' });
    assert.deepEqual(plan['risks'], [{ id: 'RISKI-1', text: 'Puu on myöhässä.' }]);
    assert.equal(nodeAt(plan, 'TP1')['description'], undefined);
  });

  it('reads risks whose heads are letters, and figures in front of a colon', async () => {
    const table =
      '# Satama\n\nHakija: Kylä\n\n## Riskit\n\n| Riski | T | V | T x V | Toimenpide |\n|-|-|-|-|-|\n| Puu on myöhässä | 3 | 4 | 12 | Tilataan ajoissa |\n';
    const { plan } = await imported('plan.md', table);
    assert.deepEqual(plan['risks'], [
      {
        ...{ id: 'RISKI-1', text: 'Puu on myöhässä', likelihood: 3, impact: 4, score: 12 },
        mitigation: 'Tilataan ajoissa',
      },
    ]);
    const line =
      '# Satama\n\nHakija: Kylä\n\n## Riskit\n\n- Hinnat nousevat (todennäköisyys 4, vaikutus 3): ostetaan osissa. Vastuu: kylä.\n';
    const { plan: other } = await imported('plan.md', line);
    assert.deepEqual(other['risks'], [
      {
        id: 'RISKI-1',
        text: 'Hinnat nousevat (todennäköisyys 4, vaikutus 3): ostetaan osissa.',
        ...{ likelihood: 4, impact: 3, owner: 'kylä' },
      },
    ]);
  });

  it('counts the name of a cost line as said, in every form', async () => {
    const children = [
      new Paragraph({ text: 'Satama', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Työpaketti 1: Laituri', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: 'Kustannukset', heading: HeadingLevel.HEADING_2 }),
      new Paragraph('Palkkakustannukset 60 000 €, laitehankinnat 8 000 €, tilavuokra 2 000 €.'),
    ];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const { plan, report } = await imported('plan.docx', new Uint8Array(bytes));
    const budget = { personnel: 60000, equipment: 8000, premises: 2000 };
    assert.deepEqual(nodeAt(plan, 'TP1')['budget'], budget);
    assert.equal(report.sentences.kept, 0);
    assert.equal(plan['summary'], undefined);
  });
});
