import assert from 'node:assert/strict';
import { parseItemTable, parseMetricTable } from '../../../server/src/imports/parts';
import { tableOf } from './table-of';

describe('tables of goals, measures and outputs', () => {
  const outputs: readonly (readonly [string, readonly string[]])[] = [
    ['fi', ['Tuotos|Kuvaus|Valmis', 'Opas|Kylien opas|Q2/2024', 'Malli||kevään lopussa']],
    ['sv', ['Leverans|Beskrivning|Klar', 'Opas|Kylien opas|Q2/2024', 'Malli||kevään lopussa']],
    [
      'en',
      ['Deliverable|Description|Due date', 'Opas|Kylien opas|Q2/2024', 'Malli||kevään lopussa'],
    ],
  ];
  for (const [language, [head = '', ...rows]] of outputs) {
    it(`of outputs, headed ${head}`, () => {
      const read = parseItemTable(tableOf([head, ...rows]), 'output', language as 'fi');
      const time = head.split('|')[2] ?? '';
      assert.deepEqual(read?.value, [
        { text: 'Opas: Kylien opas', due: 'Q2/2024' },
        `Malli (${time}: kevään lopussa)`,
      ]);
      assert.deepEqual(read.kept, []);
    });
  }

  it('of which a time in words is a period of the plan’s', () => {
    const times: readonly (readonly [string, string])[] = [
      ['May 2025', '5/2025'],
      ['toukokuu 2025', '5/2025'],
      ['31 mars 2025', '31.3.2025'],
      ['1. kvartaali 2025', 'Q1/2025'],
      ['Q4/20255', 'Q4/20255'],
    ];
    for (const [written, due] of times) {
      const read = parseItemTable(tableOf(['Tuotos|Valmis', `Opas|${written}`]), 'output', 'fi');
      assert.deepEqual(read?.value, [{ text: 'Opas', due }]);
    }
    const open = parseItemTable(tableOf(['Output|Due', 'Guide|after May 2025']), 'output', 'en');
    assert.deepEqual(open?.value, ['Guide (Due: after May 2025)']);
  });

  it('of measures, with owners and times', () => {
    const read = parseItemTable(
      tableOf([
        'Nro|Toimenpide|Vastuu|Aikataulu|Huomautus',
        'T1|Huolto|Satama|Q1/2024|',
        '2|Haku|||kiire',
      ]),
      'measure',
      'fi',
    );
    assert.deepEqual(read?.value, [
      { text: 'T1 Huolto', period: 'Q1/2024', owner: 'Satama' },
      'Haku (Huomautus: kiire)',
    ]);
  });

  it('are none where no head says what they list', () => {
    assert.equal(
      parseItemTable(tableOf(['Kevät|Syksy', 'Kartta|Haku']), 'output', 'fi'),
      undefined,
    );
    assert.equal(parseItemTable(tableOf(['12|13', 'Kartta|Haku']), 'goal', 'fi'), undefined);
  });
});

describe('metric tables of other people', () => {
  it('read figures as the language writes them, and limits with their direction', () => {
    const rows = [
      'Indicator|Baseline|Target|Owner',
      'Users|1,200|5,000|Lead',
      'Wait|21 days|at most 14 days|',
    ];
    assert.deepEqual(parseMetricTable(tableOf(rows), 'en').value, [
      { text: 'Users (Owner: Lead)', baseline: 1200, target: 5000 },
      { text: 'Wait', baseline: 21, target: 14, unit: 'days', direction: 'down' },
    ]);
    assert.deepEqual(parseMetricTable(tableOf(rows.slice(0, 2)), 'sv').value, [
      { text: 'Users (Owner: Lead)', baseline: '1,200', target: '5,000' },
    ]);
  });

  it('keep ranges and rough figures as they are written', () => {
    assert.deepEqual(
      parseMetricTable(
        tableOf([
          'Nro|Mittari|Lähtöarvo|Tavoitetaso',
          'M1|Kylät|2–3 kpl|noin 10',
          '2|Luotsit||2 000',
        ]),
        'fi',
      ).value,
      [
        { id: 'M1', text: 'Kylät', baseline: '2–3 kpl', target: 'noin 10' },
        { text: 'Luotsit', target: 2000 },
      ],
    );
  });
});
