import assert from 'node:assert/strict';
import { timesIn } from '../../server/src/imports/parts/periods-in-text';
import { imported, nodeAt, nodesOf } from './imported';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

describe('import of front matter', () => {
  it('takes a list of authors for contacts, with fields or without', async () => {
    const contacts = [{ name: 'Anna Berg' }, { name: 'Bo Lind', email: 'bo@example.org' }];
    for (const author of [
      ['author:', '  - Anna Berg', '  - name: Bo Lind', '    email: bo@example.org'],
      ['author:', '- "Anna Berg"', '- Bo Lind, bo@example.org'],
      ['authors: [Anna Berg, "Bo Lind"]'],
      ['laatijat: [Anna Berg, Bo Lind]'],
    ]) {
      const { plan, report } = await imported(
        'plan.md',
        lines(
          '---',
          'title: Hamn',
          ...author,
          'date: 2026-01-05',
          '---',
          '',
          '# Hamn',
          '',
          '## Tausta',
          '',
          'Vanha.',
        ),
      );
      const isWithMail = author.join().includes('@');
      assert.deepEqual(
        plan['contacts'],
        isWithMail ? contacts : contacts.map(({ name }) => ({ name })),
      );
      assert.equal(plan['updated'], '2026-01-05');
      assert.equal(report.sentences.kept, 0);
    }
  });

  it('takes a list of partners, and leaves a field that has none', async () => {
    const { plan } = await imported(
      'plan.md',
      lines(
        '---',
        'title: Satama',
        'partners:',
        '  - Kylä',
        '  - Kunta',
        'keywords:',
        '---',
        '',
        '## Tausta',
        '',
        'Vanha.',
      ),
    );
    assert.deepEqual(plan['partners'], ['Kylä', 'Kunta']);
    assert.equal(plan['title'], 'Satama');
  });
});

describe('import of years of schools', () => {
  it('takes them for no calendar years', () => {
    const written = [
      ...[
        'lukuvuosi 2026–2027',
        'lukuvuonna 2026-27',
        'läsåret 2026/2027',
        'school year 2026–2027',
      ],
      ...['2026–2027 lukuvuonna', 'academic year 2026/27'],
    ];
    for (const text of written) {
      assert.deepEqual(
        timesIn(`${text}: opetus`).map((time) => [time.kind, time.text]),
        [['season', text]],
      );
    }
    assert.deepEqual(
      timesIn('vuodet 2026–2027').map(({ kind }) => kind),
      ['figures'],
    );
  });

  it('keeps them whole in a schedule, as a slip to be settled', async () => {
    const { plan, report } = await imported(
      'plan.md',
      lines(
        '# Koulu',
        '',
        '## Työpaketti 1: Opetus',
        '',
        '### Aikataulu',
        '',
        'Lukuvuosi 2026–2027: opetus',
      ),
    );
    assert.deepEqual(nodeAt(plan, 'TP1')['schedule'], [
      { period: 'Lukuvuosi 2026–2027', tasks: ['opetus'] },
    ]);
    assert.ok(report.notes.some(({ kind, line }) => kind === 'slip' && line === 7));
  });
});

describe('import of costs of two kinds in one line', () => {
  it('counts one that names other costs too as other, with both names', async () => {
    for (const [label, total, note] of [
      ['Resor och övrigt', 'Personalkostnader', 'Resor och övrigt'],
      ['Equipment and other', 'Personnel', 'Equipment'],
      ['Matkat ja muut kulut', 'Henkilöstökulut', 'Matkat'],
    ] as const) {
      const heading = '## Work package 1: Wood\n\n### Kustannukset\n\n';
      const said = await imported(
        'plan.md',
        `# A\n\n${heading}${total} 9 000 €, ${label} 3 000 €\n`,
      );
      const table = `| Costs | € |\n|-|-|\n| ${total} | 9 000 |\n| ${label} | 3 000 |\n`;
      const listed = await imported('plan.md', `# A\n\n${heading}${table}`);
      for (const { plan } of [said, listed]) {
        const budget = { personnel: 9000, other: { amount: 3000, note } };
        assert.deepEqual([...nodesOf(plan)][0]?.[1]['budget'], budget, label);
      }
    }
  });
});
