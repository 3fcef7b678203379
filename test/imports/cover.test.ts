import assert from 'node:assert/strict';
import { Document, Packer, Paragraph, ShadingType, Table, TableCell, TableRow } from 'docx';
import { imported, nodeAt, type PlanData } from './imported';

const need = '\n\nHankkeen tarve\n\nReitit ovat pitkiä.\n';

async function coverOf(...lines: readonly string[]): Promise<PlanData> {
  const { plan } = await imported('plan.txt', `${lines.join('\n\n')}${need}`);
  return plan;
}

describe('the title page of an imported plan', () => {
  const periods: readonly (readonly [string, string])[] = [
    ['Hankkeen aika: 1.1.2025–31.12.2026', '1.1.2025–31.12.2026'],
    ['Hankkeen toteutusaika: tammikuu 2025 – joulukuu 2026', '1/2025 – 12/2026'],
    ['Toteutusaika 1/2025–12/2026', '1/2025–12/2026'],
    ['Projektin kesto: 2025–2026', '2025–2026'],
    ['Projektperiod: januari 2025 – december 2026', '1/2025 – 12/2026'],
    ['Projekttid: 1 januari 2025 till 31 december 2026', '1.1.2025 – 31.12.2026'],
    ['Genomförandeperiod: 2025-01-01 – 2026-12-31', '2025-01-01 – 2026-12-31'],
    ['Duration: 1 January 2025 to 31 December 2026', '1.1.2025 – 31.12.2026'],
    ['Project period: March 2025 – June 2026', '3/2025 – 6/2026'],
    ['Project duration: Q1 2025 – Q4 2026', 'Q1 2025 – Q4 2026'],
  ];
  const writers = ['author: Aili Aalto', 'Laatija: Aili Aalto', 'Författare: Aili Aalto'];
  for (const line of writers) {
    it(`has who wrote it among the contacts: ${line}`, async () => {
      const { plan } = await imported('plan.md', `---\ntitle: Reitit\n${line}\n---${need}`);
      assert.deepEqual([plan['title'], plan['contacts']], ['Reitit', [{ name: 'Aili Aalto' }]]);
      assert.deepEqual([plan['subtitle'], plan['summary']], [undefined, undefined]);
    });
  }

  for (const [line, period] of periods) {
    it(`states the period: ${line}`, async () => {
      const plan = await coverOf('Saariston reitit', line);
      assert.deepEqual([plan['title'], plan['period']], ['Saariston reitit', period]);
      assert.deepEqual([plan['subtitle'], plan['summary']], [undefined, undefined]);
    });
  }

  it('keeps a line that says more than the period', async () => {
    const plan = await coverOf('Saariston reitit', 'Hankkeen aika: 2025–2026 (24 kk)');
    assert.equal(plan['period'], '2025–2026');
    assert.equal(plan['summary'], 'Hankkeen aika: 2025–2026 (24 kk)');
  });

  it('keeps a duration without years, and a version, as text', async () => {
    const plan = await coverOf('Saariston reitit', 'Kesto: 24 kk', 'Versio 1.2');
    assert.deepEqual(
      [plan['period'], plan['subtitle'], plan['summary']],
      [undefined, undefined, 'Kesto: 24 kk\nVersio 1.2'],
    );
  });

  const titles: readonly (readonly [string, string, string | undefined])[] = [
    ['Hankesuunnitelma: Saariston reitit', 'Saariston reitit', 'Hankesuunnitelma'],
    ['Hankesuunnitelma – Saariston reitit', 'Saariston reitit', 'Hankesuunnitelma'],
    ['Projektplan för Skärgårdens rutter', 'Skärgårdens rutter', 'Projektplan'],
    ['Projektplan för öarna', 'Projektplan för öarna', undefined],
    ['Project plan: Routes to the islands', 'Routes to the islands', 'Project plan'],
    ['Project plan for the "Island" routes', 'Project plan for the "Island" routes', undefined],
    ['Project plan "Routes"', 'Routes', 'Project plan'],
    ['Hanke: Saariston reitit', 'Saariston reitit', undefined],
    ['Reitit: saaresta mantereelle', 'Reitit: saaresta mantereelle', undefined],
  ];
  for (const [line, title, subtitle] of titles) {
    it(`has the title of: ${line}`, async () => {
      const plan = await coverOf(line, 'Hakija: Rannikon hyvinvointialue');
      assert.deepEqual(
        [plan['title'], plan['subtitle'], plan['organisation']],
        [title, subtitle, 'Rannikon hyvinvointialue'],
      );
    });
  }

  it('takes the version of a plan for no title', async () => {
    const plan = await coverOf('Saariston reitit', 'Project plan: version 1.2');
    assert.deepEqual(
      [plan['title'], plan['subtitle']],
      ['Saariston reitit', 'Project plan: version 1.2'],
    );
  });

  it('may have its labels in lines of their own or in a table', async () => {
    const plan = await coverOf('Saariston reitit', 'Project period', '1.1.2025–31.12.2026');
    assert.equal(plan['period'], '1.1.2025–31.12.2026');
    const table = '| Sökande | Kustens välfärdsområde |\n|---|---|\n| Utlysning | Hållbar kust |';
    const { plan: other } = await imported(
      'plan.md',
      `# Rutter\n\n${table}\n\n# Behov\n\nLånga.\n`,
    );
    assert.deepEqual(
      [other['title'], other['organisation'], other['programme'], other['summary']],
      ['Rutter', 'Kustens välfärdsområde', 'Hållbar kust', undefined],
    );
  });
});

describe('the period of a plan that states none', () => {
  it('covers its work packages and their schedules', async () => {
    const { plan, yaml } = await imported(
      'plan.txt',
      'Reitit\n\nTyöpaketti 1: Saaret\n\nAikataulu\n- Q1/2024: kartat\n- kevät 2026: juhla\n\nTyöpaketti 2: Luotsit\n\nAikataulu: 3/2024–6/2025\n',
    );
    assert.equal(plan['period'], '2024-Q1..2026-Q2');
    assert.match(yaml, /# assumed from [^\n]*\nperiod:/);
  });

  it('is no guess where nothing has a time', async () => {
    const { plan } = await imported(
      'plan.txt',
      'Reitit\n\nTyöpaketti 1: Saaret\n\nAikataulu\n- 12/24 - 1/24: kartat\n',
    );
    assert.equal(plan['period'], undefined);
  });
});

describe('schedules of a document', () => {
  const expected = [
    { period: '2025-Q1', tasks: ['Rutter'] },
    { period: '2025-Q2..2025-Q3', tasks: ['Lotsar'], note: 'Ansvarig: Hamnen' },
  ];
  const rows = [
    ['Uppgift', 'Q1/25', 'Q2/25', 'Q3/25', 'Ansvarig'],
    ['Rutter', 'x', '', '', ''],
    ['Lotsar', '', 'X', 'X', 'Hamnen'],
  ];

  it('are tables of Markdown and of tabs', async () => {
    const pipes = rows.map((cells) => `| ${cells.join(' | ')} |`);
    const head = '# Rutter\n\n## Arbetspaket 1: Öar\n\n### Tidtabell\n\n';
    const rule = '|---|---|---|---|---|';
    const markdown = `${head}${[pipes[0], rule, ...pipes.slice(1)].join('\n')}\n`;
    const { plan } = await imported('plan.md', markdown);
    assert.deepEqual(nodeAt(plan, 'AP1')['schedule'], expected);
    assert.equal(plan['summary'], undefined);
    const tabs = rows.map((cells) => cells.join('\t')).join('\n');
    const text = `Rutter\n\nArbetspaket 1: Öar\n\nMål\n- Rutten är öppen\n\nTidtabell\n\n${tabs}\n`;
    const { plan: other } = await imported('plan.txt', text);
    assert.deepEqual(nodeAt(other, 'AP1')['schedule'], expected);
    assert.equal(other['summary'], undefined);
  });

  it('are tables of Word, shaded or not', async () => {
    const cell = (said: string): TableCell =>
      new TableCell({
        children: [new Paragraph(said)],
        ...(/^x$/i.test(said) ? { shading: { type: ShadingType.CLEAR, fill: 'B4C6E7' } } : {}),
      });
    const table = new Table({
      rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })),
    });
    const texts = ['Rutter', 'Arbetspaket 1: Öar', 'Mål', 'Rutten är öppen.', 'Tidtabell'];
    const children = [...texts.map((text) => new Paragraph(text)), table];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const { plan } = await imported('plan.docx', new Uint8Array(bytes));
    assert.deepEqual(nodeAt(plan, 'AP1')['schedule'], expected);
  });

  it('are lines of a text', async () => {
    const { plan, report } = await imported(
      'plan.txt',
      'Routes\n\nWork package 1: Islands\n\nGoals\n- The route is open.\n\nSchedule\nQ1/2025 Maps\nQ2–Q3/2025 Pilots\nClosing seminar, December 2025\n\nWork package 2: Pilots\n\nTimeline: 1 Jan 2025 – 30 Jun 2025\n',
    );
    assert.deepEqual(nodeAt(plan, 'WP1')['schedule'], [
      { period: 'Q1/2025', tasks: ['Maps'] },
      { period: 'Q2–Q3/2025', tasks: ['Pilots'] },
      { period: '12/2025', tasks: ['Closing seminar'] },
    ]);
    assert.equal(nodeAt(plan, 'WP2')['period'], '1.1.2025 – 30.6.2025');
    assert.equal(report.sentences.kept, 0);
  });

  it('invent no sign between a time and its task', async () => {
    const { yaml } = await imported(
      'plan.txt',
      'Reitit\n\nTyöpaketti 1: Saaret\n\nTavoitteet\n- Reitti on auki.\n\nAikataulu\n\nVaihe\tAika\nKartat\tQ1/2025\nJuhla\tehkä myöhemmin\n',
    );
    assert.match(yaml, /Juhla \| ehkä myöhemmin/);
    assert.doesNotMatch(yaml, /Juhla:|myöhemmin:/);
  });
});
