import assert from 'node:assert/strict';
import { parseSchedule } from '../../../server/src/imports/parts';

const read = (...texts: readonly string[]) =>
  parseSchedule(texts.map((text, index) => ({ line: index + 5, text })));
const entries = (...texts: readonly string[]) => read(...texts).value.schedule;
const periods = (...texts: readonly string[]) => entries(...texts).map(({ period }) => period);

describe('schedules', () => {
  it('are entries with a colon, run on in one paragraph', () => {
    assert.deepEqual(
      entries(
        'Q1-2/2023: Luotsien rekrytointi, tilojen haku. Alkukartoitus. Q3/2023: Reittien kokeilu (mukana 08/2023 mennessä kaksi kylää), palaute Q4/2023: Raportti 30.9.2024 mennessä',
      ),
      [
        { period: 'Q1-2/2023', tasks: ['Luotsien rekrytointi, tilojen haku.', 'Alkukartoitus.'] },
        {
          period: 'Q3/2023',
          tasks: ['Reittien kokeilu (mukana 08/2023 mennessä kaksi kylää), palaute'],
        },
        { period: 'Q4/2023', tasks: ['Raportti 30.9.2024 mennessä'] },
      ],
    );
  });

  it('may do without colons, in whole or in part', () => {
    assert.deepEqual(
      entries(
        'Q1-Q2/23 Reittien suunnittelu. Q1-Q4/23 Laiturien kartoitus. Q1/24 – Q4/25 Käyttöönotto saarilla.',
      ),
      [
        { period: 'Q1-Q2/23', tasks: ['Reittien suunnittelu.'] },
        { period: 'Q1-Q4/23', tasks: ['Laiturien kartoitus.'] },
        { period: 'Q1/24 – Q4/25', tasks: ['Käyttöönotto saarilla.'] },
      ],
    );
    assert.deepEqual(entries('Q1-Q4/2024: reitit, laiturit. Q1-Q4/2025 ylläpito ja huolto.'), [
      { period: 'Q1-Q4/2024', tasks: ['reitit, laiturit.'] },
      { period: 'Q1-Q4/2025', tasks: ['ylläpito ja huolto.'] },
    ]);
    assert.deepEqual(
      entries('Q1/2024 suunnittelu Q2/2024 toteutus Q3/2024 arviointi viimeistään Q4/2024'),
      [
        { period: 'Q1/2024', tasks: ['suunnittelu'] },
        { period: 'Q2/2024', tasks: ['toteutus'] },
        { period: 'Q3/2024', tasks: ['arviointi viimeistään Q4/2024'] },
      ],
    );
  });

  it('keep every notation, and slips as they are written', () => {
    const written = [
      ...['Q1/2023', 'Q1-2/2023', 'Q1–Q2/2023', 'Q3/24', 'Q3/2023-Q1/2024', 'Q2/2023 – Q4/2024'],
      ...['Q1-4/2023–2024', 'Q1-Q3/ 2024', '2023-Q1', '2023-Q1..2024-Q2', 'H1/2023', 'IV/2023'],
      ...['1/2023–12/2025', '08/2023', '8/23–12/24', '1.1.2023-31.12.2025', '2023–2025', '2024'],
      ...['Q4/20234', '1-Q4/2025', 'Q1-2024', 'Q5/2023', 'Q0/2024', '13/2023', '31.2.2023'],
      ...['kevät 2024', 'Syksy 2024', 'loppuvuosi 2025', 'vår 2024', 'autumn 2025', 'Q2'],
    ];
    const text = written.map((period, index) => `${period}: tehtävä ${index}.`).join(' ');
    assert.deepEqual(periods(text), written);
  });

  it('tell what is no period and what may be meant', () => {
    const { notes } = read('Q1/2024: alku.', '1-Q4/2025: Q4/20234 jatko.', 'Q1-2026: loppu.');
    assert.deepEqual(
      notes.map(({ kind, line, quote }) => [kind, line, quote.slice(0, 9)]),
      [
        ['slip', 6, '1-Q4/2025'],
        ['slip', 7, 'Q1-2026: '],
      ],
    );
    assert.match(notes[0]?.message ?? '', /2025-Q1\.\.2025-Q4/);
  });

  it('may be bare periods in a row', () => {
    assert.deepEqual(
      entries(
        'Reitit avataan kylittäin: Q1-Q3/2023, Q4/2023-Q1/2024, Q2-Q4/2024. Avaamisen jälkeen luotsit jatkavat. Loppuraportti.',
      ),
      [
        { period: 'Q1-Q3/2023', title: 'Reitit avataan kylittäin' },
        { period: 'Q4/2023-Q1/2024', title: 'Reitit avataan kylittäin' },
        { period: 'Q2-Q4/2024', title: 'Reitit avataan kylittäin' },
        { tasks: ['Avaamisen jälkeen luotsit jatkavat.'] },
        { tasks: ['Loppuraportti.'] },
      ],
    );
  });

  it('begin with the time of the whole work', () => {
    const { value } = read('Työ toteutetaan 1.1.2023-31.12.2025. Q1/2023: alku.');
    assert.deepEqual(value, {
      period: '1.1.2023-31.12.2025',
      schedule: [{ period: 'Q1/2023', tasks: ['alku.'] }],
    });
    assert.equal(read('Toteutus 1/2023–12/2025. Q1/2023: alku.').value.period, '1/2023–12/2025');
    assert.equal(read('Genomförs 2023–2025. Q1/2023: start.').value.period, '2023–2025');
  });

  it('may have a piece of work with a time of its own', () => {
    const { value } = read(
      'Työ toteutetaan 1.1.2023-31.12.2025. Q1/2023: alku.',
      'Meripelastuksen harjoitus toteutetaan 1.5.2023-31.8.2024. Q2/2023: kutsut. Q1-2024: kalusto.',
    );
    assert.deepEqual(value, {
      period: '1.1.2023-31.12.2025',
      schedule: [{ period: 'Q1/2023', tasks: ['alku.'] }],
      workPackages: [
        {
          title: 'Meripelastuksen harjoitus',
          period: '1.5.2023-31.8.2024',
          schedule: [
            { period: 'Q2/2023', tasks: ['kutsut.'] },
            { period: 'Q1-2024', tasks: ['kalusto.'] },
          ],
        },
      ],
    });
  });

  it('number their tasks, with slips in the numbers kept', () => {
    assert.deepEqual(
      entries(
        'Q1/2024: 1) kartta, 2) reitit ja 3) luotsit. Q2/2024: 1) kokeilu 2) palaute 2) raportti',
      ),
      [
        { period: 'Q1/2024', tasks: ['kartta', 'reitit', 'luotsit.'] },
        { period: 'Q2/2024', tasks: ['1) kokeilu', '2) palaute', '2) raportti'] },
      ],
    );
  });

  it('may be a numbered list without quarters', () => {
    assert.deepEqual(
      read(
        '1.1.2023-31.12.2025. 1) Kylät valitaan 2) Reitit avataan vaiheittain 8/23–12/24 3) Koko hankeajan: viestintä, palaute.',
      ).value,
      {
        period: '1.1.2023-31.12.2025',
        schedule: [
          { tasks: ['Kylät valitaan'] },
          { period: '8/23–12/24', tasks: ['Reitit avataan vaiheittain'] },
          { title: 'Koko hankeajan', tasks: ['viestintä, palaute.'] },
        ],
      },
    );
  });

  it('go on through the whole project where a sentence says so', () => {
    assert.deepEqual(
      entries(
        'Q1-Q2/23 Kylien valinta. Luotseja koulutetaan hankkeen aikana tarpeen mukaan. Reitti on auki Q4/25 loppuun mennessä.',
      ),
      [
        { period: 'Q1-Q2/23', tasks: ['Kylien valinta.'] },
        { tasks: ['Luotseja koulutetaan hankkeen aikana tarpeen mukaan.'] },
        { period: 'Q4/25', tasks: ['Reitti on auki Q4/25 loppuun mennessä.'] },
      ],
    );
  });

  it('stand in paragraphs of their own as well', () => {
    assert.deepEqual(entries('Q1/2024: kartta', 'Q2/2024: reitit', '3/2025 – Luotsit'), [
      { period: 'Q1/2024', tasks: ['kartta'] },
      { period: 'Q2/2024', tasks: ['reitit'] },
      { period: '3/2025', tasks: ['Luotsit'] },
    ]);
  });

  it('stand a line each, with the time before the task', () => {
    assert.deepEqual(entries('Q1/2024 Kick-off', 'Q2–Q4/2024 pilotti', '2025 Levitys'), [
      { period: 'Q1/2024', tasks: ['Kick-off'] },
      { period: 'Q2–Q4/2024', tasks: ['pilotti'] },
      { period: '2025', tasks: ['Levitys'] },
    ]);
    assert.deepEqual(
      entries('januari–mars 2024 Kartläggning', 'april 2024 – Pilot', 'hösten 2025 spridning'),
      [
        { period: '1/2024–3/2024', tasks: ['Kartläggning'] },
        { period: '4/2024', tasks: ['Pilot'] },
        { period: 'hösten 2025', tasks: ['spridning'] },
      ],
    );
  });

  it('stand a line each, with the time behind the task', () => {
    assert.deepEqual(
      entries(
        'Kick-off, Q1/2024',
        'Pilotti Q2/2024',
        'Loppuraportti (12/2025)',
        'Juhla: kevät 2026',
      ),
      [
        { period: 'Q1/2024', tasks: ['Kick-off'] },
        { period: 'Q2/2024', tasks: ['Pilotti'] },
        { period: '12/2025', tasks: ['Loppuraportti'] },
        { period: 'kevät 2026', tasks: ['Juhla'] },
      ],
    );
    assert.deepEqual(entries('Launch – 1 March 2024', 'Closing seminar, December 2025'), [
      { period: '1.3.2024', tasks: ['Launch'] },
      { period: '12/2025', tasks: ['Closing seminar'] },
    ]);
  });

  it('stand under a line that is their time', () => {
    assert.deepEqual(entries('Q1/2024', 'kartta', 'reitit, 2/2024', 'Q2/2024', 'luotsit'), [
      { period: 'Q1/2024', tasks: ['kartta', 'reitit, 2/2024'] },
      { period: 'Q2/2024', tasks: ['luotsit'] },
    ]);
    assert.deepEqual(entries('2024', 'Q1: kartta', 'Q2-Q4: reitit', '2025', 'Q1: luotsit'), [
      { period: 'Q1/2024', tasks: ['kartta'] },
      { period: 'Q2-Q4/2024', tasks: ['reitit'] },
      { period: 'Q1/2025', tasks: ['luotsit'] },
    ]);
  });

  it('have a name before their time', () => {
    assert.deepEqual(
      entries(
        'Vaihe 1 (1/2024–6/2024): kartat',
        'Fas 2, hösten 2024: rutter',
        'From 1.9.2025: service',
      ),
      [
        { title: 'Vaihe 1', period: '1/2024–6/2024', tasks: ['kartat'] },
        { title: 'Fas 2', period: 'hösten 2024', tasks: ['rutter'] },
        { tasks: ['From 1.9.2025: service'] },
      ],
    );
    assert.deepEqual(entries('v. 2024: kartat', 'år 2025: rutter'), [
      { period: '2024', tasks: ['kartat'] },
      { period: '2025', tasks: ['rutter'] },
    ]);
  });

  it('are deadlines where their line begins with one', () => {
    assert.deepEqual(entries('6/2025 mennessä: reitit', 'Q4/2025: luotsit'), [
      { period: '6/2025', tasks: ['6/2025 mennessä: reitit'] },
      { period: 'Q4/2025', tasks: ['luotsit'] },
    ]);
  });

  it('keep a time that is no period in the text, whole', () => {
    assert.deepEqual(entries('kk 1–6: kartta', 'Q4/2025: luotsit', '1.9.2025 alkaen: huolto'), [
      { tasks: ['kk 1–6: kartta'] },
      { period: 'Q4/2025', tasks: ['luotsit'] },
      { tasks: ['1.9.2025 alkaen: huolto'] },
    ]);
    assert.deepEqual(entries('vuosi 1'), [{ tasks: ['vuosi 1'] }]);
    assert.deepEqual(entries('months 1-12: design', 'vecka 12/2024: start'), [
      { tasks: ['months 1-12: design'] },
      { period: 'vecka 12/2024', tasks: ['start'] },
    ]);
  });

  it('are one time that is all there is', () => {
    assert.deepEqual(read('tammi–kesäkuu 2024').value, { period: '1/2024–6/2024', schedule: [] });
    assert.deepEqual(read('1 Jan 2024 – 30 Jun 2025').value.period, '1.1.2024 – 30.6.2025');
    assert.deepEqual(entries('kevät 2024 – syksy 2025'), [{ period: 'kevät 2024 – syksy 2025' }]);
    assert.deepEqual(entries('I–II/2024'), [{ period: 'I–II/2024' }]);
    assert.deepEqual(
      read('Projektet genomförs 1 januari 2024 – 31 december 2025. Q1/2024: start.').value,
      { period: '1.1.2024 – 31.12.2025', schedule: [{ period: 'Q1/2024', tasks: ['start.'] }] },
    );
  });

  it('keep as text what has no time', () => {
    const { value, kept } = read('Aikataulu tarkentuu myöhemmin.', 'Q1/2024: kartta');
    assert.deepEqual(value, { schedule: [{ period: 'Q1/2024', tasks: ['kartta'] }] });
    assert.deepEqual(kept, [{ line: 5, text: 'Aikataulu tarkentuu myöhemmin.' }]);
  });
});
