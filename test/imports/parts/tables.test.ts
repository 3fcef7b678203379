import assert from 'node:assert/strict';
import {
  parseCostTable,
  parseMetricTable,
  parseRiskTable,
  parseRoadmapTable,
} from '../../../server/src/imports/parts';
import { spannedTable, tableOf } from './table-of';

describe('cost tables', () => {
  it('name each row by the cells before it', () => {
    const { value, kept } = parseCostTable(
      tableOf([
        'Pilari|Investointi|Osa-alue|Kustannukset, €',
        'Pilari 1||Saaret|800 000 €',
        'Pilari 2|Investointi 1|a) Reitit ja laiturit|5 698 576,50 €',
        '||b) Luotsit|1004424',
        '|Investointi 2|1. Kartat|osatoteuttajana naapurikunnan hankkeessa',
        'Yhteensä|||7 503 000,50 €',
      ]),
    );
    assert.deepEqual(kept, []);
    assert.deepEqual(value, {
      costSummary: [
        { labels: ['Pilari 1'], title: 'Saaret', total: 800000 },
        {
          labels: ['Pilari 2', 'Investointi 1', 'a)'],
          title: 'Reitit ja laiturit',
          total: 5698576.5,
        },
        { labels: ['Pilari 2', 'Investointi 1', 'b)'], title: 'Luotsit', total: 1004424 },
        {
          labels: ['Pilari 2', 'Investointi 2', '1.'],
          title: 'Kartat',
          note: 'osatoteuttajana naapurikunnan hankkeessa',
        },
      ],
      total: 7503000.5,
    });
  });

  it('do without a heading, and keep further columns', () => {
    assert.deepEqual(
      parseCostTable(tableOf(['Saaret|100 €', 'Reitit|2 000 €'])).value.costSummary,
      [
        { labels: [], title: 'Saaret', total: 100 },
        { labels: [], title: 'Reitit', total: 2000 },
      ],
    );
    const { costSummary } = parseCostTable(
      tableOf(['Work package|Costs|Remarks', 'Routes|€2,000.50|with islands']),
    ).value;
    assert.deepEqual(costSummary, [
      { labels: [], title: 'Routes', total: 2000.5, note: 'with islands' },
    ]);
  });
});

describe('risk tables', () => {
  it('have figures, measures and owners as they are stated', () => {
    const { value, kept } = parseRiskTable(
      tableOf([
        'Riski|Toden- näköisyys (1 – 5)|Vaikutus (1 – 5)|Pisteet (todennäköisyys x vaikutus)|Toimet riskin pienentämiseksi|Vastuutaho',
        'Luotseja ei saada. Sää estää ajon.|4|5|20|Haku ajoissa. Varavene.|Hankejohto, satamapäällikkö, luotsit',
        'Laiturit hajoavat|2|3|8|Huolto|Satamapäällikkö yhdessä kylien kanssa.',
      ]),
    );
    assert.deepEqual(kept, []);
    assert.deepEqual(value, [
      {
        ...{ text: 'Luotseja ei saada. Sää estää ajon.', likelihood: 4, impact: 5, score: 20 },
        mitigation: 'Haku ajoissa. Varavene.',
        owner: ['Hankejohto', 'satamapäällikkö', 'luotsit'],
      },
      {
        ...{ text: 'Laiturit hajoavat', likelihood: 2, impact: 3, score: 8, mitigation: 'Huolto' },
        owner: 'Satamapäällikkö yhdessä kylien kanssa.',
      },
    ]);
  });

  it('may be in other languages, in another order, with a heading on each page', () => {
    const head = 'Nr|Sannolikhet|Konsekvens|Risk|Ansvarig|Åtgärder';
    assert.deepEqual(
      parseRiskTable(tableOf([head, 'R1|3|4|Storm|Lots|Reservbåt', head, 'R2|1|2|Is|Hamn|'])).value,
      [
        ...[
          {
            id: 'R1',
            text: 'Storm',
            likelihood: 3,
            impact: 4,
            mitigation: 'Reservbåt',
            owner: 'Lots',
          },
        ],
        ...[{ id: 'R2', text: 'Is', likelihood: 1, impact: 2, owner: 'Hamn' }],
      ],
    );
    assert.deepEqual(parseRiskTable(tableOf(['Storm|3|4|12|Spare boat|Pilot'])).value, [
      {
        text: 'Storm',
        likelihood: 3,
        impact: 4,
        score: 12,
        mitigation: 'Spare boat',
        owner: 'Pilot',
      },
    ]);
  });

  it('keep words where a figure is asked for behind the risk', () => {
    const { value, kept } = parseRiskTable(
      tableOf(['Risk|Likelihood|Impact', 'Storm|now and then|4 (on land)', 'Ice|2|3']),
    );
    assert.deepEqual(value, [
      { text: 'Storm (Likelihood: now and then; Impact: on land)', impact: 4 },
      { text: 'Ice', likelihood: 2, impact: 3 },
    ]);
    assert.deepEqual(kept, []);
  });
});

describe('metric tables', () => {
  it('tell where each starts from and where it goes', () => {
    assert.deepEqual(
      parseMetricTable(
        tableOf([
          'Mittari|Lähtötaso|Tavoitearvo|Yksikkö|Määräaika|Tietolähde|Tiheys',
          'Kävijät|1 200|3 000|henkilöä|Q4/2025|laskuri|vuosittain',
          'Verkkovaraukset|22 %|30 % Q4/2024 mennessä||||',
          'Kylien arvio||parempi||||',
          'Palaute||||||',
        ]),
        'fi',
      ).value,
      [
        {
          ...{ text: 'Kävijät', baseline: 1200, target: 3000, unit: 'henkilöä', due: 'Q4/2025' },
          ...{ source: 'laskuri', frequency: 'vuosittain' },
        },
        { text: 'Verkkovaraukset', baseline: 22, target: 30, unit: '%', due: 'Q4/2024' },
        { text: 'Kylien arvio', target: 'parempi' },
        'Palaute',
      ],
    );
  });

  it('group metrics by their goals, and tell goals from targets', () => {
    assert.deepEqual(
      parseMetricTable(
        tableOf(['Tavoite|Mittari', 'Reitit|Kävijät', '|Arvio', 'Luotsit|Vuorot']),
        'fi',
      ).value,
      [
        { title: 'Reitit', items: ['Kävijät', 'Arvio'] },
        { title: 'Luotsit', items: ['Vuorot'] },
      ],
    );
    assert.deepEqual(parseMetricTable(tableOf(['Mittari|Tavoite', 'Kävijät|300']), 'fi').value, [
      { text: 'Kävijät', target: 300 },
    ]);
  });
});

describe('roadmaps', () => {
  const expected = [
    {
      ...{ period: '2024-Q1', title: 'Reitit', tasks: ['Kartta', 'I) Luotsien haku'] },
      note: 'I) Kolme kylää',
    },
    { period: '2024-Q4', title: 'Reitit', tasks: ['Raportti'] },
    { period: '2025-Q1', title: 'Reitit', tasks: ['I) Luotsit ajavat'] },
    { title: 'Reitit', tasks: ['Viestintä koko projektin ajan'] },
  ];

  it('have years over quarters, with the spans of the years lost', () => {
    assert.deepEqual(
      parseRoadmapTable(
        tableOf([
          'Reitit||||||',
          'Kvartaali|2024||||2025|',
          '|Q1|Q2|Q3|Q4|Q1|Q2',
          'Toimenpide / tavoite|Kartta I) Luotsien haku|||Raportti|I) Luotsit ajavat|',
          'Muuta huomioitavaa|I) Kolme kylää|||||',
          'Viestintä koko projektin ajan||||||',
        ]),
      ).value,
      expected,
    );
  });

  it('have cells that span several quarters', () => {
    const table = spannedTable([
      [
        ['', 1],
        ['2024', 4],
        ['2025', 2],
      ],
      [
        ['', 1],
        ['Q1', 1],
        ['Q2', 1],
        ['Q3', 1],
        ['Q4', 1],
        ['Q1', 1],
        ['Q2', 1],
      ],
      [
        ['Kylät', 1],
        ['Kartta', 2],
        ['Haku', 3],
        ['Ajo', 1],
      ],
      [
        ['Satamat', 1],
        ['', 5],
        ['Huolto', 1],
      ],
    ]);
    assert.deepEqual(parseRoadmapTable(table).value, [
      { period: '2024-Q1..2024-Q2', title: 'Kylät', tasks: ['Kartta'] },
      { period: '2024-Q3..2025-Q1', title: 'Kylät', tasks: ['Haku'] },
      { period: '2025-Q2', title: 'Kylät', tasks: ['Ajo'] },
      { period: '2025-Q2', title: 'Satamat', tasks: ['Huolto'] },
    ]);
  });

  it('without quarters are kept as text', () => {
    const { value, kept } = parseRoadmapTable(tableOf(['Kevät|Syksy', 'Kartta|Haku']));
    assert.deepEqual(value, []);
    assert.deepEqual(
      kept.map(({ text }) => text),
      ['Kevät', 'Syksy', 'Kartta', 'Haku'],
    );
  });
});
