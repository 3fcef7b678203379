import assert from 'node:assert/strict';
import { parseItems, withGoalIds, type ItemKind } from '../../../server/src/imports/parts';

const read = (kind: ItemKind, ...texts: readonly string[]) =>
  parseItems(
    texts.map((text, index) => ({ line: index + 10, text })),
    kind,
    'fi',
  );
const items = (kind: ItemKind, ...texts: readonly string[]) => read(kind, ...texts).value;

describe('items inside a paragraph', () => {
  it('are cut at their numbers, whatever parts them', () => {
    assert.deepEqual(
      items(
        'goal',
        '1) Saaristoon syntyy yhteinen neuvontapiste 2) Veneyhteydet ovat varmat, 3) Kylät pitävät yhteyttä; ja 4) Palaute ohjaa työtä.',
      ),
      [
        'Saaristoon syntyy yhteinen neuvontapiste',
        'Veneyhteydet ovat varmat',
        'Kylät pitävät yhteyttä',
        'Palaute ohjaa työtä.',
      ],
    );
  });

  it('leave numbers in brackets, of references and of sentences alone', () => {
    assert.deepEqual(
      items(
        'output',
        '1) Karttapohja, jota laajennetaan (pil. 2/inv.3 ja 2) saariin 2) Opas, joka tehdään työpaketissa 1. kuvatulla tavalla ja 3. sektorin kanssa 3) Malli, jonka kulut kuuluvat kohtaan, 2b 4) Raportti',
      ),
      [
        'Karttapohja, jota laajennetaan (pil. 2/inv.3 ja 2) saariin',
        'Opas, joka tehdään työpaketissa 1. kuvatulla tavalla ja 3. sektorin kanssa',
        'Malli, jonka kulut kuuluvat kohtaan, 2b',
        'Raportti',
      ],
    );
  });

  it('go on over a page, also where a word was broken', () => {
    assert.deepEqual(
      items(
        'measure',
        '1) Kootaan saarten järjestöjen yhteystiedot ja perustetaan niille yhteinen, avoin',
        'tapahtumakalenteri 2) Kuvataan nuorten ja ikäihmisten asiointi merellisessä ympäristössä mt-',
        'palvelujen kannalta',
        '3) Viestitään',
      ),
      [
        'Kootaan saarten järjestöjen yhteystiedot ja perustetaan niille yhteinen, avoin tapahtumakalenteri',
        'Kuvataan nuorten ja ikäihmisten asiointi merellisessä ympäristössä mt-palvelujen kannalta',
        'Viestitään',
      ],
    );
  });

  it('take letters as items of an item', () => {
    assert.deepEqual(
      items('output', '1) Malli on kuvattu: 1a) Kartta, 1b) Ohje 1c) Käyttäjätesti, 2) Raportti'),
      [{ text: 'Malli on kuvattu:', items: ['Kartta', 'Ohje', 'Käyttäjätesti'] }, 'Raportti'],
    );
    assert.deepEqual(items('output', '1) Malli: a) Kartta b) Ohje 2) Raportti'), [
      { text: 'Malli:', items: ['Kartta', 'Ohje'] },
      'Raportti',
    ]);
  });

  it('may have a list of their own behind a colon, with a colon for a bracket', () => {
    assert.deepEqual(
      items(
        'goal',
        '1) Kohteet valitaan 2) Mukaan tulevat ryhmittäin: 1) lapset ja 2) nuoret, 3) aikuiset, 4: ikäihmiset.',
      ),
      [
        'Kohteet valitaan',
        {
          text: 'Mukaan tulevat ryhmittäin:',
          items: ['lapset', 'nuoret', 'aikuiset', 'ikäihmiset.'],
        },
      ],
    );
  });

  it('stand under headings of groups where the numbers begin again', () => {
    assert.deepEqual(
      items(
        'measure',
        'Saarille palkataan luotsi. Kesäkaudella 1) avataan laituri, 2) ajetaan kierros ja 3) kerätään palaute. Talvikaudella 1) huolletaan kalusto 2) koulutetaan väki',
      ),
      [
        'Saarille palkataan luotsi.',
        {
          title: 'Kesäkaudella',
          items: ['avataan laituri', 'ajetaan kierros', 'kerätään palaute.'],
        },
        { title: 'Talvikaudella', items: ['huolletaan kalusto', 'koulutetaan väki'] },
      ],
    );
  });

  it('keep what leads them in, when it is no work', () => {
    const { value, kept, notes } = read(
      'measure',
      'Työn pohjaksi luodaan yhteinen näkemys 1) Kuullaan kyliä 2) Kootaan tulokset',
    );
    assert.deepEqual(value, ['Kuullaan kyliä', 'Kootaan tulokset']);
    assert.deepEqual(kept, [{ line: 10, text: 'Työn pohjaksi luodaan yhteinen näkemys' }]);
    assert.deepEqual(
      notes.map(({ kind, line }) => [kind, line]),
      [['kept', 10]],
    );
  });

  it('name a goal by its number', () => {
    const list = items(
      'measure',
      '1) Kartoittaa satamat, kuvata reitit yhdessä, tavoite 2) kouluttaa luotsit',
    );
    assert.deepEqual(list, [
      'Kartoittaa satamat, kuvata reitit yhdessä',
      { text: 'kouluttaa luotsit', goals: [2] },
    ]);
    assert.deepEqual(withGoalIds(list, (number) => `T${number}`)[1], {
      text: 'kouluttaa luotsit',
      goals: ['T2'],
    });
    assert.deepEqual(withGoalIds(list, () => undefined)[1], { text: '(2) kouluttaa luotsit' });
    assert.deepEqual(items('measure', '1) Tuetaan tavoitetta 2) ja luodaan malli'), [
      'Tuetaan tavoitetta 2) ja luodaan malli',
    ]);
  });
});

describe('slips of numbering', () => {
  it('stay in the texts of their list and nowhere else', () => {
    const { value, notes } = read(
      'goal',
      '1) saada, 2) luoda, 3) tuottaa, 3) täydentää, 4) raportoida',
    );
    assert.deepEqual(value, [
      '1) saada',
      '2) luoda',
      '3) tuottaa',
      '3) täydentää',
      '4) raportoida',
    ]);
    assert.deepEqual(
      notes.map(({ kind, quote }) => [kind, quote]),
      [['slip', 'täydentää']],
    );
    assert.deepEqual(items('goal', '1) saada 2) luoda 4) raportoida'), [
      '1) saada',
      '2) luoda',
      '4) raportoida',
    ]);
  });

  it('do not cut a sentence in two', () => {
    const { value, notes } = read(
      'output',
      '1) Kartta on valmis. 2) Reitit löytyvät samasta paikasta, 3) joka on auttanut matkailijoita. 4) Palaute kerätään.',
    );
    assert.deepEqual(value, [
      'Kartta on valmis.',
      'Reitit löytyvät samasta paikasta, joka on auttanut matkailijoita.',
      'Palaute kerätään.',
    ]);
    assert.deepEqual(
      notes.map(({ kind }) => kind),
      ['assumed'],
    );
  });

  it('are told where a list begins again without a heading', () => {
    const { value, notes } = read('goal', '1) avata 2) huoltaa 1) kouluttaa 2) viestiä');
    assert.deepEqual(value, ['avata', 'huoltaa', 'kouluttaa', 'viestiä']);
    assert.deepEqual(
      notes.map(({ kind }) => kind),
      ['assumed'],
    );
  });
});

describe('deadlines that are no periods', () => {
  it('are kept and told', () => {
    const { value, notes } = read('metric', 'Verkosta 30 % Q4/20234 mennessä. Kävijät.');
    assert.deepEqual(value[0], {
      ...{ text: 'Verkosta 30 % Q4/20234 mennessä.', target: 30, unit: '%', due: 'Q4/20234' },
    });
    assert.deepEqual(
      notes.map(({ kind, line }) => [kind, line]),
      [['slip', 10]],
    );
    assert.equal(read('metric', '1) Verkosta 30 % Q4/20234 mennessä').notes.length, 1);
  });
});

describe('items in paragraphs', () => {
  it('have bullets of any kind, one below the other', () => {
    assert.deepEqual(
      items('goal', '• Reitit', '• Laiturit', '– Kartat', '\uF0B7 Opas', 'o Satamat'),
      ['Reitit', 'Laiturit', 'Kartat', 'Opas', 'Satamat'],
    );
  });

  it('take depth and marker as the file says them', () => {
    const paragraphs = [
      { line: 1, text: 'Reitit', depth: 0, marker: '1.' },
      { line: 2, text: 'talvella', depth: 1, marker: 'a)' },
      { line: 3, text: 'kesällä', depth: 1, marker: 'b)' },
      { line: 4, text: 'Laiturit', depth: 0, marker: '2.' },
    ];
    assert.deepEqual(parseItems(paragraphs, 'goal', 'fi').value, [
      { text: 'Reitit', items: ['talvella', 'kesällä'] },
      'Laiturit',
    ]);
  });

  it('stand under a paragraph that heads them', () => {
    assert.deepEqual(
      items('measure', 'Kesä:', '- avataan laituri', '- ajetaan reitti', 'Talvi:', '- huolletaan'),
      [
        { title: 'Kesä', items: ['avataan laituri', 'ajetaan reitti'] },
        { title: 'Talvi', items: ['huolletaan'] },
      ],
    );
  });

  it('are a paragraph each where nothing marks them', () => {
    assert.deepEqual(items('goal', 'Reitit ovat turvallisia.', 'Laiturit kestävät talven.'), [
      'Reitit ovat turvallisia.',
      'Laiturit kestävät talven.',
    ]);
  });
});

describe('metrics and risks in a sentence', () => {
  it('are parted at commas, but for clauses, words in a row and what a colon leads in', () => {
    assert.deepEqual(
      items(
        'metric',
        'Reittien määrä, kävijöiden kokemus (kesä, talvi), luotsaukset sekä palaute vuosittain. Kylien, satamien ja saarten arviot laiturien kunnosta, kestosta ja käytöstä. Lukumäärä: reitit, laiturit; asiakkaiden arvio, kuinka apu löytyi.',
      ),
      [
        'Reittien määrä',
        'kävijöiden kokemus (kesä, talvi)',
        'luotsaukset',
        { text: 'palaute vuosittain', frequency: 'vuosittain' },
        'Kylien, satamien ja saarten arviot laiturien kunnosta, kestosta ja käytöstä.',
        { title: 'Lukumäärä', items: ['reitit', 'laiturit'] },
        'asiakkaiden arvio, kuinka apu löytyi',
      ],
    );
  });

  it('of risks come without the words that announce them', () => {
    assert.deepEqual(
      items(
        'risk',
        'Mahdollisia riskejä ovat luotsien vähyys, sää (myrskyt, jäät), kalusto, jota ei saada, viestintä ei tavoita kyliä sekä lupien viipyminen.',
      ),
      [
        'luotsien vähyys',
        'sää (myrskyt, jäät)',
        'kalusto, jota ei saada',
        'viestintä ei tavoita kyliä',
        'lupien viipyminen',
      ],
    );
  });

  it('are drafts where the text says that they are worked out later', () => {
    const { value, kept } = read(
      'metric',
      'Reittien määrä, laiturien kunto. Mittareita täsmennetään syksyllä 2024.',
    );
    assert.deepEqual(value, [
      { text: 'Reittien määrä', draft: true },
      { text: 'laiturien kunto', draft: true },
    ]);
    assert.deepEqual(
      kept.map(({ text }) => text),
      ['Mittareita täsmennetään syksyllä 2024.'],
    );
  });
});

describe('figures in items', () => {
  const facts: readonly (readonly [ItemKind, string, object])[] = [
    [
      'output',
      'Reitti on auki. Pilotin kävijätavoite: 300 kävijää',
      { target: 300, unit: 'kävijää' },
    ],
    [
      'measure',
      'Koulutus (osallistujatavoite: 75 luotsia/kylä)',
      { target: 75, unit: 'luotsia/kylä' },
    ],
    ['metric', 'vuoroista ajoissa 80 % osuus', { target: 80, unit: '%' }],
    ['metric', 'Vähintään 1 200 kävijää', { target: 1200, unit: 'kävijää' }],
    ['metric', 'Kartoituksen valmiusaste %', { unit: '%' }],
    [
      'metric',
      'Vuoroista 30 % varataan verkossa Q4/2024 mennessä ja 35 % aikavälillä 9/2025-2/2026 mitattuna.',
      {
        unit: '%',
        targets: [
          { value: 30, due: 'Q4/2024' },
          { value: 35, due: '9/2025-2/2026' },
        ],
      },
    ],
    [
      'metric',
      'Verkosta varataan 40 % Q4/20255 mennessä',
      { target: 40, unit: '%', due: 'Q4/20255' },
    ],
    ['metric', 'Kunto (lähtötaso 53 %) 60 %', { baseline: 53, target: 60, unit: '%' }],
    ['output', 'Opas on valmis 30.9.2024 mennessä', { due: '30.9.2024' }],
    ['output', 'Guide published by Q2/2025', { due: 'Q2/2025' }],
    ['output', 'Mål: 40 kunder', { target: 40, unit: 'kunder' }],
  ];
  for (const [kind, text, expected] of facts) {
    it(`${kind}: ${text}`, () => {
      assert.deepEqual(items(kind, `1) ${text}`), [{ text, ...expected }]);
    });
  }

  it('are not read out of ages, credits, references and times of the work', () => {
    const texts = [
      'Opinnot (180 op)',
      'Palvelu 4–29-vuotiaille',
      'Tapaaminen 4 krt/v',
      'Arvio 2/8',
    ];
    assert.deepEqual(
      items('output', ...texts.map((text, index) => `${index + 1}) ${text}`)),
      texts,
    );
  });
});
