import assert from 'node:assert/strict';
import { linesOf, selectedIn } from '../../client/webview/state/places';
import { wordsOf } from '../../server/src/l10n/words';
import type {
  DocumentBlock,
  DocumentItem,
  DocumentLine,
  DocumentTable,
  DocumentText,
  DocumentView,
} from '../../server/src/protocol';
import { documentView } from '../../server/src/views/document';
import { cellsOf } from '../../server/src/views/cells';
import { labelNodes } from '../../server/src/views/nodes';
import type { Snapshot } from '../../server/src/model/snapshot';
import { SourceText } from '../../server/src/text/source-text';
import { snapshotOf } from '../support/check';
import { exampleText, plain, someDay, textAt, uri, viewOf, viewsOf } from './view-of';

function documentOf(text: string): DocumentView {
  return viewsOf(text).document;
}

function said(text: DocumentText): string {
  return text.map((run) => run.text).join('');
}

function lines(all: readonly DocumentLine[]): string {
  return plain(all.map(({ text }) => said(text)).join(' | ')) ?? '';
}

function contents(text: string): readonly string[] {
  return documentOf(text).contents.map(({ number, title }) => `${number ?? '–'} ${title}`);
}

/** The blocks in short, one line each. */
function short(blocks: readonly DocumentBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'title':
        return block.lines.map(({ role, text }) => `${role}: ${said(text)}`);
      case 'heading':
        return [`${'#'.repeat(block.level)} ${said(block.text)}`];
      case 'paragraph':
        return [said(block.text)];
      case 'figure':
        return [`[${said(block.text)}] ${lines(block.notes)}`];
      case 'list':
        return block.items.map(
          ({ depth, marker, text, notes }) =>
            `${'  '.repeat(depth)}${marker ?? '-'} ${said(text)}${notes.length > 0 ? ` (${lines(notes)})` : ''}`,
        );
      case 'terms':
        return block.items.map(({ term, details }) => `${said(term)} = ${lines(details)}`);
      case 'table':
        return tableRows(block);
    }
  });
}

function tableRows({ columns, rows }: DocumentTable): readonly string[] {
  return [
    columns.map(({ title }) => plain(title)).join(' ; '),
    ...rows.map(({ kind, cells }) => `${kind}: ${cells.map(lines).join(' ; ')}`),
  ];
}

describe('views/document', () => {
  it('has its chapters in the order of a plan that is sent in, and leaves out what is empty', () => {
    const text = `plan: 1
title: Koe
evaluation: { scale: { green: hyvin } }
abbreviations: { HVA: hyvinvointialue }
risks: [{ text: Kiire }]
monitoring: Seurataan
communication: { channels: [Intra] }
administration: { summary: Hallinto }
relatedProjects: [Toinen hanke]
impact: { competition: Ei vaikuta }
pillars:
  - id: P1
    title: Pilari
    investments:
      - id: I1
        title: Investointi
        areas:
          - id: A1
            title: Alue
  - id: P2
    title: Toinen
goals: [{ id: PT1, text: Tavoite, effects: [Vaikutus] }]
targetGroups: [{ id: K1, title: Nuoret }]
need: Tarve
summary: Tiivis
period:
`;
    assert.deepEqual(contents(text), [
      '– Tiivistelmä',
      '1 Hankkeen tarve',
      '2 Kohderyhmät',
      '3 Päätavoitteet',
      '4 Pilarit, investoinnit ja osa-alueet',
      '4.1 Pilari P1: Pilari',
      '4.1.1 Investointi I1: Investointi',
      '– Osa-alue A1: Alue',
      '4.2 Pilari P2: Toinen',
      '5 Vaikutukset ja vaikuttavuus',
      '5.1 Vaikutukset päätavoitteittain',
      '5.2 Vaikutukset kilpailuun',
      '6 Rajaukset muihin hankkeisiin',
      '7 Hankkeen hallinnointi',
      '7.1 Hallinto ja organisoituminen',
      '7.2 Viestintä',
      '7.3 Seuranta ja arviointi',
      '7.4 Riskit ja niihin varautuminen',
      '– Lyhenteet',
      '– Arviointi',
    ]);
  });

  it('has a title page with the facts about the plan', () => {
    const { cover } = documentOf(`plan: 1
title: Koe
subtitle: Hankesuunnitelma
acronym: KO
organisation: Alue
programme: Ohjelma
status: draft
updated: 2023-04-05
period: Q1-Q2/2023
partners: [Kela, { name: Kunta, role: pilotti }]
contacts: [{ name: Maija, email: maija@alue.fi }]
`);
    assert.deepEqual(short(cover), [
      'programme: Ohjelma',
      'title: Koe',
      'subtitle: Hankesuunnitelma',
      'organisation: Alue',
      'Lyhenne = KO',
      'Hankeaika = Q1–Q2/2023',
      'Tila = Luonnos',
      'Päivitetty = 5.4.2023',
      'Kumppanit = Kela | Kunta, pilotti',
      'Yhteyshenkilöt = Maija, maija@alue.fi',
    ]);
    const [, facts] = cover;
    assert.ok(facts?.kind === 'terms');
    const mail = facts.items.at(-1)?.details[0]?.text.at(-1);
    assert.equal(mail?.href, 'mailto:maija@alue.fi');
  });

  it('takes a text apart into paragraphs and lists, each with its own place', () => {
    const text = `plan: 1
need: >-
  Ensimmäinen kappale
  jatkuu.

  Toinen:

    - yksi
    - kaksi
summary: |
  Rivi
  ja rivi

  1. eka
     jatkoa
  2. toka
     a) sisällä
  loppu
monitoring: 12. päivä
`;
    const { blocks } = documentOf(text);
    assert.deepEqual(short(blocks), [
      '# Tiivistelmä',
      'Rivi\nja rivi',
      '1. eka jatkoa',
      '2. toka',
      '  a) sisällä',
      'loppu',
      '# Hankkeen tarve',
      'Ensimmäinen kappale jatkuu.',
      'Toinen:',
      '- yksi',
      '- kaksi',
      '# Hankkeen hallinnointi',
      '## Seuranta ja arviointi',
      '12. päivä',
    ]);
    const parts = blocks.flatMap((block): readonly Pick<DocumentItem, 'text' | 'extent'>[] => {
      if (block.kind === 'list') return block.items;
      return block.kind === 'paragraph' ? [block] : [];
    });
    const at = (part: string): string | undefined =>
      textAt(text, parts.find((each) => said(each.text).startsWith(part))?.extent);
    assert.equal(at('Rivi'), 'Rivi');
    assert.equal(at('toka'), '2. toka');
    assert.equal(at('Ensimmäinen'), 'Ensimmäinen kappale');
    assert.equal(at('Toinen'), 'Toinen:');
    assert.equal(at('kaksi'), '- kaksi');
  });

  it('makes links of web and e-mail addresses, and of nothing else', () => {
    const { blocks } = documentOf(`plan: 1
need: 'Katso https://thl.fi/a_(b). Tai (https://kela.fi), mailto:a@b.fi! javascript:alert(1) <b>x</b>'
links:
  - { title: Paha, url: 'javascript:alert(1)' }
  - { title: Hyvä, url: 'https://stm.fi' }
  - { title: Tiedosto, url: 'file:///etc/passwd' }
`);
    const links = JSON.stringify(blocks).match(/"href":"[^"]*"/g);
    assert.deepEqual(links, [
      '"href":"https://thl.fi/a_(b)"',
      '"href":"https://kela.fi/"',
      '"href":"mailto:a@b.fi"',
      '"href":"https://stm.fi/"',
    ]);
    const [, need] = blocks;
    assert.ok(need?.kind === 'paragraph');
    assert.match(said(need.text), /javascript:alert\(1\) <b>x<\/b>$/);
  });

  it('prints a part with all that it holds', () => {
    const { blocks } = documentOf(`plan: 1
targetGroups: [{ id: K1, title: Nuoret }]
workPackages:
  - id: TP1
    title: Työ
    lead: Maija
    period: 2023
    targetGroups: [K1]
    background: Lähtökohta
    goals: [{ id: T1, text: Tavoite }]
    measures:
      - title: Sosiaali
        items: [{ text: Koulutus, goals: [T1], target: 300, unit: henkilöä, owner: [Me, Te] }]
    schedule:
      - { period: 2023-Q1, title: Alku, tasks: [Yksi, Kaksi], note: Muista }
      - { tasks: Koko ajan tehtävä }
    outputs: [{ text: Malli, due: 2023-Q4 }]
    metrics: [{ text: Määrä, baseline: 1.5, target: 3, unit: kpl, direction: up }]
    risks: [Kiire]
    costShare: Muualla
`);
    assert.deepEqual(short(blocks).slice(2), [
      '# Työpaketit',
      '## Työ',
      'Vastuuhenkilö = Maija',
      'Toteutusaika = 2023',
      'Kohderyhmät = K1 Nuoret',
      '### Lähtötilanne',
      'Lähtökohta',
      '### Tavoitteet',
      'T1 Tavoite',
      '### Toimenpiteet',
      '- Sosiaali',
      '  - Koulutus (Tavoitemäärä: 300 henkilöä | Vastuutaho: Me, Te | Tavoitteet: T1)',
      '### Karkea aikataulu',
      'Ajankohta ; Tehtävät',
      'row: Q1/2023 ; Alku | Yksi | Kaksi | Muista',
      'row: Koko ajan ; Koko ajan tehtävä',
      '### Tuotokset',
      '- Malli (Määräaika: Q4/2023)',
      '### Mittarit',
      'Mittari ; Lähtötaso ; Tavoitearvo',
      'row: Määrä | Suunta: kasvaa ; 1,5 kpl ; 3 kpl',
      '### Kustannusten jako',
      'Muualla',
      '### Riskit',
      '- Kiire',
    ]);
  });

  it('prints budgets as they are written, and what they come to where no sum is', () => {
    const { blocks } = documentOf(`plan: 1
workPackages:
  - id: A
    title: Eka
    budget:
      personnel: { amount: 1000, items: [{ title: Palkat, amount: 900 }], complete: false }
      indirect: { rate: 25, of: personnel }
      fte: 1.5
      byYear: { 2023: 750, 2024: 500 }
  - id: B
    title: Toka
    budget:
      parts:
        - { title: Osa, other: 10.5 }
      travel: monta
      total: 2000
`);
    const tables = blocks.filter((block) => block.kind === 'table').map(tableRows);
    assert.deepEqual(tables, [
      [
        'Kustannuslaji ; Kustannukset, €',
        'row: Henkilöstökulut ; 1 000',
        'detail: Palkat ; 900',
        'row: Välilliset kulut (25 % henkilöstökuluista) ; 250',
        'sum: Yhteensä ; 1 250',
        'sum: Henkilötyövuodet ; 1,5 htv',
      ],
      ['Vuosi ; Kustannukset, €', 'row: 2023 ; 750', 'row: 2024 ; 500'],
      [
        'Kustannuslaji ; Kustannukset, €',
        'row: Matkakulut ; monta',
        'group: Osa ; 10,50',
        'row: Muut kulut ; 10,50',
        'sum: Yhteensä ; 2 000',
      ],
      [
        'Nimi ; Kustannukset, €',
        'row: A Eka ; 1 250',
        // What is stated holds; what would be added up is no sum without the line that cannot be read.
        'row: B Toka ; 2 000',
        'sum: Yhteensä ; ei summaa: jotakin lukua ei voi lukea',
      ],
    ]);
  });

  it('prints tables that add up: what is below a budget, and the person-years of its parts', () => {
    const text = `plan: 1
investments:
  - id: I3
    title: Kolmas
    budget: { administration: 100, total: 350 }
    areas:
      - { id: A1, title: Alue, budget: { other: 50 } }
    workPackages:
      - { id: TP1, title: Eka, budget: { personnel: 150, fte: 2 } }
      - { id: TP2, title: Toka, budget: { personnel: 50, fte: 0.5 } }
  - id: I4
    title: Neljäs
    budget:
      personnel: 10
      fte: 1
      parts:
        - { title: Osa, personnel: 20, fte: 0.25 }
        - { title: Toinen, personnel: 30, fte: 2 }
`;
    const { blocks } = documentOf(text);
    const tables = blocks.filter((block) => block.kind === 'table');
    assert.deepEqual(tables.map(tableRows)[0], [
      'Kustannuslaji ; Kustannukset, €',
      'row: Hankehallinnon osuus ; 100',
      'row: Osa-alueet ja työpaketit yhteensä ; 250',
      'sum: Yhteensä ; 350',
      'sum: Henkilötyövuodet ; 2,5 htv',
    ]);
    const parts = tables.map(tableRows).find((rows) => rows.some((row) => row.includes('Osa |')));
    assert.deepEqual(parts, [
      'Kustannuslaji ; Kustannukset, €',
      'row: Henkilöstökulut | Henkilötyövuodet: 1 htv ; 10',
      'group: Osa | Henkilötyövuodet: 0,25 htv ; 20',
      'row: Henkilöstökulut ; 20',
      'group: Toinen | Henkilötyövuodet: 2 htv ; 30',
      'row: Henkilöstökulut ; 30',
      'sum: Yhteensä ; 60',
      'sum: Henkilötyövuodet ; 3,25 htv',
    ]);
    const [, below] = tables[0]?.rows ?? [];
    assert.equal(textAt(text, below?.range), 'Alue');
    // A sum that nobody wrote is no text: the cursor never stands in it.
    const lines = linesOf(viewOf(text).blocks);
    const [inLine] = tables[0]?.rows ?? [];
    for (let character = 0; character < 40; character++) {
      const at = { line: 4, character };
      const selected = selectedIn(tables[0]?.rows ?? [], { range: { start: at, end: at }, lines });
      assert.ok(selected === undefined || selected === inLine || selected.key.endsWith('total'));
    }
  });

  it('says the unit of a metric that has no value yet, and marks what is no period', () => {
    const rows = short(
      documentOf(`plan: 1
period: 2026-
workPackages:
  - id: A
    title: Eka
    period: ensi vuonna
    metrics: [{ text: Käynnit, unit: / 1 000 asukasta, source: THL }]
`).blocks,
    );
    assert.ok(
      rows.includes('Toteutusaika = ensi vuonna (ajankohtaa ei voi lukea)'),
      rows.join('\n'),
    );
    assert.ok(rows.includes('row: Käynnit | Yksikkö: / 1 000 asukasta ; THL'), rows.join('\n'));
    const { cover } = documentOf('plan: 1\nperiod: 2026-\n');
    assert.deepEqual(short(cover), ['Hankeaika = 2026- (ajankohtaa ei voi lukea)']);
  });

  it('prints the evaluation with two lights a row, by their words', () => {
    const { blocks } = documentOf(`plan: 1
benefits: [{ id: 1, title: Saatavuus }]
evaluation:
  date: 2023-Q4
  summary: [{ benefit: 1, points: [{ text: Parani, points: [Paljon] }] }]
  results:
    - id: T1
      goal: Tulos
      processes:
        - { id: T1.1, goal: Prosessi, benefits: [1], outcome: green, progress: { status: red, note: Viive } }
    - { id: T2, goal: Toinen, processes: [{ goal: Muu }] }
`);
    assert.deepEqual(short(blocks).slice(2), [
      '# Arviointi',
      'Arvioinnin ajankohta = Q4/2023',
      '## Yhteenveto hyötytavoitteittain',
      '### 1 Saatavuus',
      '- Parani',
      '  - Paljon',
      '## Tulostavoitteet ja arviointi',
      '### Tulos',
      'Prosessitavoite ; Hyötytavoitteet ; Mittarin tulos ; Toimenpiteen eteneminen',
      'row: T1.1 | Prosessi ; 1 ; Vihreä ; Punainen | Viive',
      '### Toinen',
      'Prosessitavoite ; Hyötytavoitteet ; Mittarin tulos ; Toimenpiteen eteneminen',
      'row: Muu ;  ;  ; ',
    ]);
  });

  it('is nothing but a cover for a plan without texts, and bears what is half typed', () => {
    assert.deepEqual(documentOf('plan: 1\n'), { cover: [], contents: [], blocks: [] });
    const { contents: none, cover } = documentOf('plan: 1\ntitle: Koe\n');
    assert.deepEqual([none, short(cover)], [[], ['title: Koe']]);
    const odd = `plan: 1
need: [a]
goals: teksti
risks: { a: 1 }
impact: teksti
monitoring: { summary: }
workPackages:
  -
  - id:
  - id: A
    budget:
    schedule: [x, {}]
    metrics: [{ values: 3 }]
    background: { a: 1 }
  - id: ""
    title: " "
evaluation: []
abbreviations: []
`;
    assert.deepEqual(contents(odd), [
      '1 Työpaketit',
      '1.1 Työpaketti: Nimetön',
      '1.2 Työpaketti A: Nimetön',
      '1.3 Työpaketti: Nimetön',
    ]);
  });

  it('has a key for each block, and for each thing in it, that no other has', () => {
    const text = exampleText().replace('plan: 1', 'plan: 1\ncontacts: [{ name: A }]');
    const { cover, blocks } = documentOf(text);
    const keys = [...cover, ...blocks].flatMap((block) => [
      block.key,
      ...(block.kind === 'list' || block.kind === 'terms' ? block.items.map(({ key }) => key) : []),
      ...(block.kind === 'table' ? block.rows.map(({ key }) => key) : []),
    ]);
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(keys.length > 1000);
  });
});

describe('views/document: the work of a key', () => {
  const one = (number: number): string => `  - id: TP${number}
    title: Työ ${number}
    background: Kuvaus
    goals: [Tavoite]
    budget: { personnel: 1000 }
`;
  const many = Array.from({ length: 100 }, (_, index) => one(index)).join('');
  const start = snapshotOf(
    `plan: 1\ntitle: Koe\nneed: Tarve\nworkPackages:\n${many}risks: [Kiire]\n`,
  );

  function made(snapshot: Snapshot): DocumentView {
    const { plan } = snapshot;
    assert.ok(plan);
    const words = wordsOf('fi');
    const nodes = labelNodes(snapshot, plan, words);
    const cells = cellsOf(snapshot, plan);
    const rest = { uri, diagnostics: [], version: 1, today: someDay };
    return documentView({ snapshot, plan, nodes, cells, words, ...rest });
  }

  function edited(line: number, text: string): Snapshot {
    const at = { line, character: 0 };
    return start.update(
      SourceText.from(start.text.toString()).apply({ range: { start: at, end: at }, text }),
    );
  }

  it('writes the blocks of the part that changed anew, and no others', () => {
    const before = new Set<DocumentBlock>(made(start).blocks);
    const after = made(edited(4 + 5 * 50 + 2, '    lead: Maija\n')).blocks;
    const fresh = after.filter((block) => block.kind !== 'heading' || block.level > 1);
    const parts = fresh.flatMap((block) => (before.has(block) ? [] : [block.key.split(' ')[0]]));
    assert.deepEqual([...new Set(parts.filter((key) => key !== '#plan'))], ['TP50']);
  });

  it('numbers the headings below a new part anew, and leaves their blocks as they are', () => {
    const before = made(start);
    const after = made(edited(4, '  - id: UUSI\n    title: Uusi\n'));
    assert.equal(before.contents[2]?.number, '2.1');
    assert.deepEqual(
      after.contents.slice(2, 4).map(({ number, title }) => `${number ?? ''} ${title}`),
      ['2.1 Työpaketti UUSI: Uusi', '2.2 Työpaketti TP0: Työ 0'],
    );
    const known = new Set<DocumentBlock>(before.blocks);
    const isOfPart = ({ key }: DocumentBlock): boolean => key.startsWith('TP');
    assert.ok(after.blocks.filter(isOfPart).every((block) => known.has(block)));
  });
});
