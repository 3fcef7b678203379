import assert from 'node:assert/strict';
import { parseEvaluationSummary, parseEvaluationTable } from '../../../server/src/imports/parts';
import { tableOf } from './table-of';

const head =
  'Tulostavoite|Prosessitavoite|Toimenpide|Hyötyavoite 1-5|Mittari|Arviointi: mittarin tulos, olemmeko tavoitteessa|Arviointi: miten toimenpide on edennyt';

describe('evaluation tables', () => {
  it('have results with their rows, whatever happened to the cells', () => {
    const { value, kept, notes } = parseEvaluationTable([
      tableOf([
        head,
        '<b>Saaristossa pääsee perille</b>||Reittien avaaminen|1,2,3,4,5|Reitit on avattu||',
        '|Laiturit kestävät|Laiturien huolto|1, 3, 4|Laiturien määrä. Huoltojen määrä.|Kylien kanssa sovittu|',
        '|Satamat ovat auki|||||',
        'Luotsit ajavat myös öisin.|Vuorojen laajentaminen|1,2, 3, 4,|Yövuorojen määrä|||',
        '|Kartan päivitys|2, 5|Kartta on ajan tasalla|||',
      ]),
      tableOf([
        head.replace('Hyötyavoite', 'Hyöty-tavoite'),
        '|||1-5||Mittarin tuottama tulos, olemmeko tavoitteessa?|',
        '<b>Tieto kulkee</b>|Kylät tietävät  <ul><li>Kartta on esillä</li><li>Opas on jaettu</li></ul>|Viestintä|4|Palaute|Vihreä|keltainen: viestintä jatkuu',
        '|Opas kylille||3|Oppaiden määrä||Siirtynyt satamalle',
      ]),
    ]);
    assert.deepEqual(kept, []);
    assert.deepEqual(value, [
      {
        id: 'T1',
        goal: 'Saaristossa pääsee perille',
        processes: [
          {
            ...{ id: 'T1.1', measure: 'Reittien avaaminen', benefits: [1, 2, 3, 4, 5] },
            metrics: 'Reitit on avattu',
          },
          {
            ...{ id: 'T1.2', goal: 'Laiturit kestävät', measure: 'Laiturien huolto' },
            ...{ benefits: [1, 3, 4], metrics: ['Laiturien määrä.', 'Huoltojen määrä.'] },
            outcome: { note: 'Kylien kanssa sovittu' },
          },
          { id: 'T1.3', goal: 'Satamat ovat auki' },
          {
            ...{
              id: 'T1.4',
              goal: 'Luotsit ajavat myös öisin.',
              measure: 'Vuorojen laajentaminen',
            },
            ...{ benefits: [1, 2, 3, 4], metrics: 'Yövuorojen määrä' },
          },
          {
            ...{ id: 'T1.5', measure: 'Kartan päivitys', benefits: [2, 5] },
            metrics: 'Kartta on ajan tasalla',
          },
        ],
      },
      {
        id: 'T2',
        goal: 'Tieto kulkee',
        processes: [
          {
            id: 'T2.1',
            goal: ['Kylät tietävät', 'Kartta on esillä', 'Opas on jaettu'],
            ...{ measure: 'Viestintä', benefits: [4], metrics: 'Palaute', outcome: 'green' },
            progress: { status: 'yellow', note: 'viestintä jatkuu' },
          },
          {
            ...{ id: 'T2.2', measure: 'Opas kylille', benefits: [3], metrics: 'Oppaiden määrä' },
            progress: { note: 'Siirtynyt satamalle' },
          },
        ],
      },
    ]);
    assert.deepEqual(
      notes.map(({ kind, quote }) => [kind, quote]),
      [
        ['assumed', 'Luotsit ajavat myös öisin.'],
        ['assumed', 'Kartan päivitys'],
        ['assumed', 'Opas kylille'],
      ],
    );
  });

  it('do without a heading', () => {
    assert.deepEqual(
      parseEvaluationTable(tableOf(['Perille|Laiturit|Huolto|1, 2|Määrä|punainen|green'])).value,
      [
        {
          ...{ id: 'T1', goal: 'Perille' },
          processes: [
            {
              ...{ id: 'T1.1', goal: 'Laiturit', measure: 'Huolto', benefits: [1, 2] },
              ...{ metrics: 'Määrä', outcome: 'red', progress: 'green' },
            },
          ],
        },
      ],
    );
  });

  it('keep what is no list of benefit goals', () => {
    const { value, kept } = parseEvaluationTable(
      tableOf([head, 'Perille|Laiturit|Huolto|kaikki|Määrä||']),
    );
    assert.equal(value[0]?.processes[0]?.benefits, undefined);
    assert.deepEqual(
      kept.map(({ text }) => text),
      ['kaikki'],
    );
  });
});

describe('summaries of evaluations', () => {
  it('have points by benefit goal, the meaning of the lights, and text', () => {
    const lines = [
      '### **Hyötytavoitteet ja niiden eteneminen**',
      '- 1. Palvelut ovat lähellä**',
      '- 2. Kulut pysyvät kurissa**',
      '### **Palvelut ovat lähellä**',
      '- Reitit on avattu',
      '- Laiturit:',
      '  - huolto on tehty',
      '  - 2/ 8 laiturista on uusittu',
      '- Luotsit ajavat 1.8.2023 alkaen',
      '### Kulut pysyvät kurissa',
      '- Toteutuu myöhemmin',
      '### **Tilanne kartalla**',
      'Kartta kertoo tilanteen.',
      '- Punainen väri = kaukana tavoitteesta',
      '- Keltainen väri = menossa kohti',
      '- Vihreä väri = perillä tai melkein',
    ];
    const { value, kept } = parseEvaluationSummary(
      lines.map((text, index) => ({ line: index + 1, text })),
    );
    assert.deepEqual(value, {
      benefits: [
        { id: 1, title: 'Palvelut ovat lähellä' },
        { id: 2, title: 'Kulut pysyvät kurissa' },
      ],
      summary: [
        {
          benefit: 1,
          points: [
            'Reitit on avattu',
            { text: 'Laiturit:', points: ['huolto on tehty', '2/ 8 laiturista on uusittu'] },
            'Luotsit ajavat 1.8.2023 alkaen',
          ],
        },
        { benefit: 2, points: ['Toteutuu myöhemmin'] },
      ],
      scale: {
        red: 'kaukana tavoitteesta',
        yellow: 'menossa kohti',
        green: 'perillä tai melkein',
      },
    });
    assert.deepEqual(
      kept.map(({ line }) => line),
      [1, 12, 13],
    );
  });

  it('read the depth that a file says', () => {
    const { value } = parseEvaluationSummary([
      { line: 1, text: 'Benefit goal 3: Near services', level: 2 },
      { line: 2, text: 'Routes are open', depth: 0 },
      { line: 3, text: 'in winter', depth: 1 },
    ]);
    assert.deepEqual(value, {
      benefits: [{ id: 3, title: 'Near services' }],
      summary: [{ benefit: 3, points: [{ text: 'Routes are open', points: ['in winter'] }] }],
    });
  });
});
