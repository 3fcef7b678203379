import assert from 'node:assert/strict';
import { imported, nodeAt, type Imported } from './imported';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

/** A plan of three work packages, of which the third has a schedule, with a chapter behind them. */
const withChapter = (...chapter: readonly string[]): Promise<Imported> =>
  imported(
    'plan.md',
    lines(
      ...['# Satama', '', 'Hakija: Kylä', 'Hankeaika: 1.1.2026–31.12.2027', ''],
      ...['## Työpaketti 1: Laituri', '', '### Tavoitteet', '', '- Laituri on valmis', ''],
      ...['## Työpaketti 2: Tori', '', '### Tavoitteet', '', '- Tori on auki', ''],
      ...['## Työpaketti 3: Ranta', '', '### Aikataulu', '', 'Q1/2027: hiekka', '', ...chapter],
    ),
  );

const timesOf = ({ plan }: Imported, id: string): unknown => {
  const { period, schedule } = nodeAt(plan, id);
  return {
    ...(period === undefined ? {} : { period }),
    ...(schedule === undefined ? {} : { schedule }),
  };
};

describe('import of tables of the times of a whole project', () => {
  it('takes the bar of a work package for its period, and one with a gap for its schedule', async () => {
    const found = await withChapter(
      ...['## Hankkeen aikataulu', ''],
      ...['| Työpaketti | Q1/2026 | Q2/2026 | Q3/2026 | Q4/2026 |', '|-|-|-|-|-|'],
      ...['| TP1 Laituri | x | x | x | |', '| Tori | x | | | x |', '| TP 3: Ranta | | | x | x |'],
    );
    assert.deepEqual(timesOf(found, 'TP1'), { period: '2026-Q1..2026-Q3' });
    assert.deepEqual(timesOf(found, 'TP2'), {
      schedule: [{ period: '2026-Q1' }, { period: '2026-Q4' }],
    });
    assert.deepEqual(timesOf(found, 'TP3'), {
      period: '2026-Q3..2026-Q4',
      schedule: [{ period: 'Q1/2027', tasks: ['hiekka'] }],
    });
    assert.equal(found.plan['summary'], undefined);
    assert.equal(found.report.sentences.kept, 0);
  });

  it('gives tasks to the work package above them, and keeps those of the whole project', async () => {
    const found = await withChapter(
      ...['## Toteutus', '', '| Tehtävä | 1/2026 | 2/2026 | 3/2026 |', '|-|-|-|-|'],
      ...['| TP1 Laituri | | | |', '| Puut | x | | |', '| Naulat | | x | x |'],
      ...['| TP2 Tori | x | x | |', '| 2.1 Kivet | x | | |', '| 3.1 Hiekka | x | | |'],
      ...['| Ohjausryhmän kokoukset | x | x | x |'],
    );
    assert.deepEqual(timesOf(found, 'TP1'), {
      schedule: [
        { period: '2026-01', tasks: ['Puut'] },
        { period: '2026-02..2026-03', tasks: ['Naulat'] },
      ],
    });
    assert.deepEqual(timesOf(found, 'TP2'), {
      period: '2026-01..2026-02',
      schedule: [{ period: '2026-01', tasks: ['2.1 Kivet'] }],
    });
    assert.match(String(found.plan['summary']), /3\.1 Hiekka \| x\n+Ohjausryhmän kokoukset/);
  });

  it('puts milestones at the work packages that their rows name', async () => {
    const found = await withChapter(
      ...['## Virstanpylväät', ''],
      ...['| Nro | Virstanpylväs | TP | Ajankohta | Todentaminen |', '|-|-|-|-|-|'],
      ...['| V1 | Luvat saatu | 1 | 6/2026 | lupapäätös |', '| V2 | Ranta auki | TP3 | 5/2027 | |'],
      ...['| V3 | Loppuseminaari | Kaikki | 12/2027 | |'],
    );
    assert.deepEqual(timesOf(found, 'TP1'), {
      schedule: [
        {
          ...{ period: '6/2026', tasks: ['V1 Luvat saatu'], milestone: true },
          note: 'Todentaminen: lupapäätös',
        },
      ],
    });
    assert.deepEqual(timesOf(found, 'TP3'), {
      schedule: [
        { period: 'Q1/2027', tasks: ['hiekka'] },
        { period: '5/2027', tasks: ['V2 Ranta auki'], milestone: true },
      ],
    });
    assert.match(String(found.plan['summary']), /V3 \| Loppuseminaari \| Kaikki \| 12\/2027/);
    assert.doesNotMatch(String(found.plan['summary']), /V1|V2/);
  });

  it('reads a list of work packages with their first and last days', async () => {
    const found = await withChapter(
      ...['## Aikataulu', '', '| Nro | Työpaketti | Alkaa | Päättyy |', '|-|-|-|-|'],
      ...['| 1 | Laituri | 1.1.2026 | 30.6.2026 |', '| 2 | Tori | 1.7.2026 | 31.12.2026 |'],
    );
    assert.deepEqual(timesOf(found, 'TP1'), { period: '1.1.2026–30.6.2026' });
    assert.deepEqual(timesOf(found, 'TP2'), { period: '1.7.2026–31.12.2026' });
  });

  it('takes a merged cell for the work package of all rows beside it', async () => {
    const html = [
      '| Arbetspaket | Uppgift | 2026 | 2027 |',
      '|-|-|-|-|',
      '| AP1 | Trä | x | |',
      '| AP1 | Spik | x | x |',
      '| AP2 | Sten | | x |',
    ];
    const { plan } = await imported(
      'plan.md',
      lines(
        ...['# Hamn', '', 'Sökande: Byn', '', '## Arbetspaket 1: Brygga', '', 'Bryggan byggs.', ''],
        ...['## Arbetspaket 2: Torg', '', 'Torget beläggs.', '', '## Tidsplan för projektet', ''],
        ...html,
      ),
    );
    assert.deepEqual(nodeAt(plan, 'AP1')['schedule'], [
      { period: '2026', tasks: ['Trä'] },
      { period: '2026..2027', tasks: ['Spik'] },
    ]);
    assert.deepEqual(nodeAt(plan, 'AP2')['schedule'], [{ period: '2027', tasks: ['Sten'] }]);
  });
});

describe('import of tables that name no node for sure', () => {
  const kept = async (...table: readonly string[]): Promise<Imported> => {
    const found = await withChapter('## Toteutus', '', ...table);
    assert.deepEqual(timesOf(found, 'TP1'), {});
    assert.deepEqual(timesOf(found, 'TP2'), {});
    const summary = String(found.plan['summary']).replace(/\n+/g, '\n');
    const cells = (row: string): string =>
      row.replace(/^\| | \|$/g, '').replace(/( \|)+ \|/g, ' |');
    for (const row of table.slice(2)) assert.ok(summary.includes(cells(row)), row);
    return found;
  };

  it('leaves rows whose number and name are those of two nodes', async () => {
    await kept('| Työ | Q1/2026 | Q2/2026 |', '|-|-|-|', '| TP1 Tori | x | x |');
  });

  it('leaves rows that name none', async () => {
    await kept('| Työ | Q1/2026 | Q2/2026 |', '|-|-|-|', '| Suunnittelu | x | x |');
  });

  it('leaves a period that is not the one that the work package states', async () => {
    const { plan } = await imported(
      'plan.md',
      lines(
        ...['# Satama', '', 'Hakija: Kylä', '', '## Työpaketti 1: Laituri', '', 'Kesto: 2026', ''],
        ...['## Toteutus', '', '| Työ | Q1/2026 | Q2/2026 |', '|-|-|-|', '| TP1 | x | x |'],
      ),
    );
    assert.equal(nodeAt(plan, 'TP1')['period'], '2026');
    assert.match(String(plan['summary']), /TP1 \| x \| x/);
  });
});
