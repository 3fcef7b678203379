import assert from 'node:assert/strict';
import { monthCountsIn } from '../../server/src/imports/months/month-counts';
import { imported, nodeAt, type Imported } from './imported';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

/** A plan of one work package with a schedule. */
const finnish = (period: string, ...schedule: readonly string[]): Promise<Imported> =>
  imported(
    'plan.md',
    lines(
      ...['# Laituri', '', 'Hakija: Kylä', period, '', '## Tausta', '', 'Laituri on vanha.', ''],
      ...['## Työpaketti 1: Puu', '', '### Aikataulu', '', ...schedule],
    ),
  );

const scheduleOf = ({ plan }: Imported, id = 'TP1'): unknown => nodeAt(plan, id)['schedule'];

describe('import of times that are counted from the start of the project', () => {
  it('puts them in the calendar from the first day of the project period', async () => {
    const found = await finnish(
      'Hankeaika: 1.4.2026–31.3.2029',
      ...['M1–M6: suunnittelu', '', 'M7-36: rakentaminen', '', 'kk 30: tarkastus'],
    );
    assert.deepEqual(scheduleOf(found), [
      { period: '2026-04..2026-09', tasks: ['suunnittelu'] },
      { period: '2026-10..2029-03', tasks: ['rakentaminen'] },
      { period: '2028-09', tasks: ['tarkastus'] },
    ]);
    assert.equal(found.report.sentences.kept, 0);
    const assumed = found.report.notes.filter(({ kind }) => kind === 'assumed');
    assert.deepEqual(
      assumed.map(({ line }) => line),
      [14],
    );
    assert.match(found.yaml, /# assumed: month 1 begins on 2026-04-01\nperiod:/);
  });

  it('counts from a day in the middle of a month, in days', async () => {
    const { plan } = await imported(
      'plan.txt',
      lines(
        ...['Brygga', 'Sökande: Byn', '', '1 Bakgrund', '', 'Projektet startar 15.3.2026.', ''],
        ...['Arbetspaket 1: Trä', '', 'Tidtabell:', 'månad 1–6: planering', 'månad 7–18: bygge'],
      ),
    );
    assert.deepEqual(nodeAt(plan, 'AP1')['schedule'], [
      { period: '2026-03-15..2026-09-14', tasks: ['planering'] },
      { period: '2026-09-15..2027-09-14', tasks: ['bygge'] },
    ]);
  });

  it('reads them in tables: a column of times, first and last months, months as columns', async () => {
    const { plan, report } = await imported(
      'plan.md',
      lines(
        ...['# Piers', '', 'Applicant: The village', 'Start date: 1 January 2026', ''],
        ...['## Work package 1: Wood', '', '### Timeline', ''],
        ...['| Task | Time | Who |', '|-|-|-|', '| Buying | M1–M3 | Pier Ltd |'],
        ...[
          '| Sawing | M5, M7 | Pier Ltd |',
          '',
          '## Work package 2: Stone',
          '',
          '### Timeline',
          '',
        ],
        ...['| Task | Start month | End month |', '|-|-|-|', '| Digging | 1 | 6 |'],
        ...['', '## Work package 3: Water', '', '### Timeline', ''],
        ...['| Month | 1 | 2 | 3 | 4-6 |', '|-|-|-|-|-|', '| Pipes | x | x | | |'],
        ...['| Pumps | | | x | x |', '', '## Work package 4: Sand', '', '### Timeline', ''],
        ...['| Task | M1–M12 | M13–M24 |', '|-|-|-|', '| Beach | | x |', '| Dunes | x | x |'],
      ),
    );
    const note = 'Who: Pier Ltd';
    assert.deepEqual(nodeAt(plan, 'WP1')['schedule'], [
      { period: '2026-01..2026-03', tasks: ['Buying'], note },
      { period: '2026-05', tasks: ['Sawing'], note },
      { period: '2026-07', tasks: ['Sawing'], note },
    ]);
    assert.deepEqual(nodeAt(plan, 'WP2')['schedule'], [
      { period: '2026-01..2026-06', tasks: ['Digging'] },
    ]);
    assert.deepEqual(nodeAt(plan, 'WP3')['schedule'], [
      { period: '2026-01..2026-02', tasks: ['Pipes'] },
      { period: '2026-03..2026-06', tasks: ['Pumps'] },
    ]);
    assert.deepEqual(nodeAt(plan, 'WP4')['schedule'], [
      { period: '2027-01..2027-12', tasks: ['Beach'] },
      { period: '2026-01..2027-12', tasks: ['Dunes'] },
    ]);
    assert.equal(report.sentences.kept, 0);
  });

  it('takes them for periods of nodes and deadlines of outputs, and leaves texts as written', async () => {
    const { plan } = await imported(
      'plan.md',
      lines(
        ...['# Piers', '', 'Applicant: The village', 'Project period: 1/2026–12/2027', ''],
        ...['## Work package 1: Wood (M1–M12)', '', 'Duration: M1-M12', '', '### Deliverables', ''],
        ...[
          '- Report on wood (M6)',
          '- Wood is there by M12',
          '- Count of boats',
          '',
          '### Risks',
          '',
        ],
        ...['- The wood of M6 (M4–M5) is late'],
      ),
    );
    assert.deepEqual(nodeAt(plan, 'WP1'), {
      ...{ id: 'WP1', title: 'Wood (M1–M12)', period: '2026-01..2026-12' },
      outputs: [
        { text: 'Report on wood (M6)', due: '2026-06' },
        { text: 'Wood is there by M12', due: '2026-12' },
        'Count of boats',
      ],
      risks: ['The wood of M6 (M4–M5) is late'],
    });
  });

  it('writes each time back as the source does, however often it is written otherwise', async () => {
    const texts = ['(M1–M6)', '(M1-M6)', '(M1 – M6)', '(kk 1–6)', '(projektikuukaudet 1–6)'];
    const { plan } = await finnish(
      'Hankeaika: 2026-01..2027-12',
      ...['2026-01..2026-06: suunnittelu', '', '### Riskit', ''],
      ...texts.map((text) => `- Puu on myöhässä ${text}`),
    );
    assert.deepEqual(
      nodeAt(plan, 'TP1')['risks'],
      texts.map((text) => `Puu on myöhässä ${text}`),
    );
  });

  it('counts from what month 1 is said to be', async () => {
    const found = await finnish(
      'Hankeaika: 1.1.2026–31.12.2028',
      ...['M1–M6: suunnittelu', '', '## Seuranta', '', 'Kuukausi 1 on syyskuu 2026.'],
    );
    assert.deepEqual(scheduleOf(found), [{ period: '2026-09..2027-02', tasks: ['suunnittelu'] }]);
  });
});

describe('import of months that may be counted otherwise', () => {
  const asText = async (period: string, ...schedule: readonly string[]): Promise<Imported> => {
    const found = await finnish(period, ...schedule);
    const text = JSON.stringify(found.plan['workPackages']);
    assert.doesNotMatch(text, /20\d\d-\d\d/, 'a time is put in the calendar');
    return found;
  };

  it('leaves them where the start is not known, and says so', async () => {
    const found = await asText('', 'M1–M6: suunnittelu', '', 'M7–M12: työ');
    assert.deepEqual(
      found.report.notes.map(({ kind, line }) => [kind, line]),
      [['kept', 14]],
    );
  });

  it('leaves them where two starts are stated', async () => {
    await asText('Hankeaika: 1.1.2026–31.12.2027', 'M1–M6: työ', '', 'Hanke alkaa 1.3.2026.');
  });

  it('leaves months that may be those of a calendar', async () => {
    await asText('Hankeaika: 1.4.2026–31.12.2028', 'kk 4–6: suunnittelu', '', 'kk 7–12: työ');
  });

  it('leaves what M numbers: metrics, and all where there is a month 0', async () => {
    const period = 'Hankeaika: 1.1.2026–31.12.2027';
    await asText(
      period,
      'Mittarit M1–M3 luetaan',
      '',
      '### Mittarit',
      '',
      '- M1 Yksi',
      '- M2 Kaksi',
    );
    await asText(period, 'M0–M3: suunnittelu', '', 'M4–M6: työ');
  });

  it('leaves months of a project that states only its years, where they may begin later', async () => {
    await asText('Hankeaika: 2026–2028', 'M1–M6: suunnittelu', '', 'M7–M20: työ');
    const found = await finnish('Hankeaika: 2026–2028', 'M1–M36: työ');
    assert.deepEqual(scheduleOf(found), [{ period: '2026-01..2028-12', tasks: ['työ'] }]);
  });
});

describe('month counts', () => {
  const counts = (text: string): readonly string[] =>
    monthCountsIn(text).map(({ kind, from, to }) => `${kind} ${from}–${to}`);

  it('are signs, words, and words of the project', () => {
    const all = 'M1–M36, kk 1–6, månad 3–8, months 1 to 12, hankekuukausi 4, project month 5, M07';
    assert.deepEqual(counts(all), [
      ...['sign 1–36', 'word 1–6', 'word 3–8', 'word 1–12', 'project 4–4', 'project 5–5'],
      'sign 7–7',
    ]);
  });

  it('are no amounts, sizes, durations, names or ranges that go back', () => {
    for (const text of ['12 kk', 'M6–M1', 'COM3', 'M1.2', 'm3', 'kk 500 €', 'M1/2026', 'kk 1/2026'])
      assert.deepEqual(counts(text), [], text);
  });
});
