import assert from 'node:assert/strict';
import {
  isRoadmapTable,
  parseRoadmapTable,
  parseScheduleTable,
} from '../../../server/src/imports/parts';
import { tableOf } from './table-of';

const roadmap = (...rows: readonly string[]) => {
  assert.ok(isRoadmapTable(tableOf(rows)), 'its columns are times');
  return parseRoadmapTable(tableOf(rows));
};
const list = (...rows: readonly string[]) => {
  assert.ok(!isRoadmapTable(tableOf(rows)), 'its columns are no times');
  return parseScheduleTable(tableOf(rows));
};

describe('schedules with a column for each time', () => {
  it('have an entry for each stretch of marks, and empty cells keep their columns', () => {
    const { value, kept } = roadmap(
      'Tehtävä|Q1/25|Q2/25|Q3/25|Q4/25',
      'Reitit|x|||',
      'Luotsit||X|■|',
      'Huolto|x|||✓',
    );
    assert.deepEqual(kept, []);
    assert.deepEqual(value, [
      { period: '2025-Q1', tasks: ['Reitit'] },
      { period: '2025-Q2..2025-Q3', tasks: ['Luotsit'] },
      { period: '2025-Q1', tasks: ['Huolto'] },
      { period: '2025-Q4', tasks: ['Huolto'] },
    ]);
  });

  it('go on over the end of a year that stands above its quarters', () => {
    assert.deepEqual(
      roadmap('|2024||||2025|||', 'Åtgärd|Q1|Q2|Q3|Q4|Q1|Q2|Q3|Q4', 'Lotsar||||x|x|||').value,
      [{ period: '2024-Q4..2025-Q1', tasks: ['Lotsar'] }],
    );
  });

  it('count in half-years, months and years', () => {
    assert.deepEqual(roadmap('Activity|H1/2024|H2/2024', 'Maps|x|x').value, [
      { period: '2024-Q1..2024-Q4', tasks: ['Maps'] },
    ]);
    assert.deepEqual(roadmap('Työvaihe|1/2024|2/2024|3/2024', 'Kartat|x|x|').value, [
      { period: '2024-01..2024-02', tasks: ['Kartat'] },
    ]);
    assert.deepEqual(roadmap('|2024||', 'Tehtävä|tammi|helmi|maalis', 'Kartat||x|x').value, [
      { period: '2024-02..2024-03', tasks: ['Kartat'] },
    ]);
    assert.deepEqual(roadmap('Uppgift|januari 2024|februari 2024', 'Kartor||x').value, [
      { period: '2024-02', tasks: ['Kartor'] },
    ]);
    assert.deepEqual(roadmap('Task|2024|2025|2026', 'Maps|x|x|').value, [
      { period: '2024..2025', tasks: ['Maps'] },
    ]);
  });

  it('say who does it in a note, and what a group of rows is in a title', () => {
    const { value, kept } = roadmap(
      'Nro|Tehtävä|Vastuu|Q1/24|Q2/24',
      'TP1 Saaret||||',
      '1.1|Reitit|Satama|x|',
      '1.2|Luotsit|||x',
    );
    assert.deepEqual(kept, []);
    assert.deepEqual(value, [
      {
        period: '2024-Q1',
        title: 'TP1 Saaret',
        tasks: ['1.1 Reitit'],
        note: 'Vastuu: Satama',
      },
      { period: '2024-Q2', title: 'TP1 Saaret', tasks: ['1.2 Luotsit'] },
    ]);
  });

  it('keep a task without a time as text, since it does not go on all the time', () => {
    const { value, kept } = roadmap('Tehtävä|Q1/25|Q2/25', 'Reitit|x|', 'Juhla||');
    assert.deepEqual(value, [{ period: '2025-Q1', tasks: ['Reitit'] }]);
    assert.deepEqual(
      kept.map(({ line, text }) => [line, text]),
      [[3, 'Juhla']],
    );
  });

  it('have texts in their cells', () => {
    assert.deepEqual(roadmap('Tehtävä|Q1/25|Q2/25', 'Reitit|kartat|x', 'Luotsit||kurssi').value, [
      { period: '2025-Q2', tasks: ['Reitit'] },
      { period: '2025-Q1', title: 'Reitit', tasks: ['kartat'] },
      { period: '2025-Q2', title: 'Luotsit', tasks: ['kurssi'] },
    ]);
  });

  it('are none where figures stand under the years', () => {
    assert.equal(list('Mittari|2024|2025', 'Kävijät|100|200'), undefined);
  });
});

describe('schedules with a row for each entry', () => {
  it('have first and last days', () => {
    assert.deepEqual(
      list(
        'Tehtävä|Alkaa|Päättyy',
        'Reitit|1.1.2024|31.3.2024',
        'Luotsit|huhtikuu 2024|syyskuu 2024',
        'Huolto|Q1/2025|Q1/2025',
      )?.value,
      [
        { period: '1.1.2024–31.3.2024', tasks: ['Reitit'] },
        { period: '4/2024–9/2024', tasks: ['Luotsit'] },
        { period: 'Q1/2025', tasks: ['Huolto'] },
      ],
    );
    assert.deepEqual(list('Nr|Uppgift|Börjar|Slutar', '1|Rutter|1.1.2024|31.3.2024')?.value, [
      { period: '1.1.2024–31.3.2024', tasks: ['1 Rutter'] },
    ]);
    assert.deepEqual(list('Task|Start|End', 'Maps|1 March 2024|30 June 2024')?.value, [
      { period: '1.3.2024–30.6.2024', tasks: ['Maps'] },
    ]);
  });

  it('are text where one of the two is missing', () => {
    const parsed = list('Tehtävä|Alkaa|Päättyy', 'Reitit|1.1.2024|31.3.2024', 'Huolto||1.5.2025');
    assert.equal(parsed?.value.length, 1);
    assert.deepEqual(
      parsed.kept.map(({ line, text }) => [line, text]),
      [[3, 'Huolto | 1.5.2025']],
    );
  });

  it('have their time before or behind the task, with more in notes', () => {
    assert.deepEqual(list('Aika|Tehtävä', 'Q1/2025|Reitit', 'kevät 2026|Luotsit')?.value, [
      { period: 'Q1/2025', tasks: ['Reitit'] },
      { period: 'kevät 2026', tasks: ['Luotsit'] },
    ]);
    assert.deepEqual(
      list(
        'Tehtävä|Aikataulu|Vastuu',
        'Reitit|Q1/2024, Q3/2024|Satama',
        'Seuranta|koko hankkeen ajan|Johto',
        'Raportti|31.12.2025 mennessä|',
      )?.value,
      [
        { period: 'Q1/2024', tasks: ['Reitit'], note: 'Vastuu: Satama' },
        { period: 'Q3/2024', tasks: ['Reitit'], note: 'Vastuu: Satama' },
        { title: 'koko hankkeen ajan', tasks: ['Seuranta'], note: 'Vastuu: Johto' },
        { period: '31.12.2025', tasks: ['Raportti'], note: 'Aikataulu: 31.12.2025 mennessä' },
      ],
    );
    assert.deepEqual(list('Tidpunkt|Uppgift|Ansvarig', 'januari–mars 2026|Rutter|Hamnen')?.value, [
      { period: '1/2026–3/2026', tasks: ['Rutter'], note: 'Ansvarig: Hamnen' },
    ]);
    assert.deepEqual(list('Milestone|Date', 'Kick-off|1 March 2024')?.value, [
      { period: '1.3.2024', milestone: true, tasks: ['Kick-off'] },
    ]);
  });

  it('need no heading', () => {
    assert.deepEqual(list('Q1/2024|Reitit', 'Q2/2024|Luotsit')?.value, [
      { period: 'Q1/2024', tasks: ['Reitit'] },
      { period: 'Q2/2024', tasks: ['Luotsit'] },
    ]);
  });

  it('are none without times', () => {
    assert.equal(list('Kanava|Kohderyhmä', 'Kirje|Kylät'), undefined);
    assert.equal(list('Vaihe|Kuukausi', 'Alku|kk 1–6'), undefined);
  });
});
