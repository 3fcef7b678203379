import assert from 'node:assert/strict';
import { pasteTable } from '../../server/src/features/tables';
import { applyEdits } from '../../server/src/parse/edits';
import type { TextEdit } from '../../server/src/parse/edits';
import { check } from '../support/check';
import { documentAt } from '../support/plan-document';

interface Result {
  /** The text after the paste; undefined where no table belongs. */
  readonly text: string | undefined;
  readonly message: string | undefined;
}

/** Rows of cells parted by `|`, pasted at the mark `<|>`. */
function paste(marked: string, table: string): Result {
  const { document, position } = documentAt(marked);
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')));
  const pasted = pasteTable(document, { textDocument: { uri: document.uri }, position, rows });
  const change = pasted?.edit.documentChanges?.[0];
  if (!change || !('edits' in change)) return { text: undefined, message: undefined };
  const text = applyEdits(document.snapshot.text, change.edits as readonly TextEdit[]);
  return { text: text.lines.join('\n'), message: pasted.message };
}

const head = `plan: 1
title: Koti ja kunto
language: fi
organisation: Esimerkin hyvinvointialue
period: 2024..2025
`;
const node = `${head}workPackages:
  - id: TP1
    title: Kuntoutus
`;

/** What stands where the mark was, below the start that stays as it is. */
function into(start: string, site: string, table: string): string {
  const { text } = paste(start + site, table);
  assert.ok(text !== undefined, 'nothing was pasted');
  assert.equal(text.slice(0, start.length), start);
  return text.slice(start.length);
}

describe('paste a table: metrics', () => {
  const table = `Mittari | Lähtötaso | Tavoite | Yksikkö | Määräaika | Vastuu
Asiakkaita kuntoutuksessa | 1 200 | 1 500,5 | asiakasta | Q4/2024 | tiimi
Odotusaika, mediaani | 14 | enintään viikko | vrk | 31.12.2025 |`;
  const written = `    metrics: # sovittu
      - text: "Asiakkaita kuntoutuksessa (Vastuu: tiimi)"
        baseline: 1200
        target: 1500.5
        unit: asiakasta
        due: 2024-Q4
      - text: Odotusaika, mediaani
        baseline: 14
        target: enintään viikko
        unit: vrk
        due: 2025-12-31
`;

  it('becomes the value of a key that has none', () => {
    assert.equal(into(node, '    metrics: # sovittu\n      <|>\n', table), written);
    const flush = written.replace(' # sovittu', '');
    assert.equal(into(node, '    metrics:<|>\n', table), flush);
    assert.equal(into(node, '    metrics:\n      - <|>\n', table), flush);
    assert.equal(into(node, '    metrics: []<|>\n', table), flush);
  });

  it('says which columns it does not know', () => {
    const { message } = paste(`${node}    metrics:<|>\n`, table);
    assert.equal(message, 'These columns are kept as text: Vastuu.');
  });

  it('becomes further items, with what stands around them as it was', () => {
    const before = '    metrics:\n      # ensin\n      - Yksi # vanha\n';
    const after = '      - text: Kaksi\n        target: 2\n    lead: Joku\n';
    const rows = 'Kolme | 3 | 4\nNeljä | 30 % | 40 %';
    const items = `      - text: Kolme
        baseline: 3
        target: 4
      - text: Neljä
        baseline: 30
        target: 40
        unit: "%"
`;
    assert.equal(into(node, `${before}      <|>\n${after}`, rows), before + items + after);
    assert.equal(into(node, `${before}      - <|>\n${after}`, rows), before + items + after);
    assert.equal(
      into(node, `${before.trimEnd().replace(' # vanha', '')}<|>\n${after}`, rows),
      before.replace(' # vanha', '') + items + after,
    );
    assert.equal(
      into(node, `    metrics:\n      <|>\n${after}`, rows),
      `    metrics:\n${items}${after}`,
    );
  });

  it('is refused inside texts, comments, values and where no table belongs', () => {
    for (const site of [
      '    metrics:\n      - text: Yk<|>si\n',
      '    metrics:\n      - Yksi # no<|>\n',
      '    metrics:\n      - text: |\n          Yksi\n          <|>\n',
      '    description: <|>\n',
      '    title<|>\n',
      '    metrics:\n      - text: <|>\n',
      '    <|>\n',
      '    metrics: Yksi\n    <|>\n',
    ]) {
      assert.equal(paste(node + site, table).text, undefined, site);
    }
    assert.equal(paste(`${node}    metrics:<|>\n`, 'Yksi\nKaksi').text, undefined);
  });

  it('tells Swedish and English heads, and what English writes otherwise', () => {
    const rows = `Indicator | Baseline | Target | Due
Clients | 1,200 | 1,500.5 | Q4/2024`;
    const english = node.replace('language: fi', 'language: en');
    assert.match(into(english, '    metrics:<|>\n', rows), /baseline: 1200\n *target: 1500\.5\n/);
    const swedish =
      'Indikator | Utgångsvärde | Målvärde | Tidsfrist\nKunder | 12,5 | 1.250 | sedan';
    assert.equal(
      into(node, '    metrics:<|>\n', swedish),
      '    metrics:\n      - text: Kunder\n        baseline: 12.5\n        target: "1.250"\n        due: sedan\n',
    );
  });

  it('puts groups and sub-items where they belong', () => {
    const rows = `Ryhmän otsikko | Mittari | Tavoitearvo
Vanhukset | Käynnit | 10
Vanhukset | – Kotikäynnit | 4
Nuoret | Yhteydenotot | 5
 | Muut | 6`;
    assert.equal(
      into(node, '    metrics:<|>\n', rows),
      `    metrics:
      - title: Vanhukset
        items:
          - text: Käynnit
            target: 10
            items:
              - text: Kotikäynnit
                target: 4
      - title: Nuoret
        items:
          - text: Yhteydenotot
            target: 5
      - text: Muut
        target: 6
`,
    );
  });
});

describe('paste a table: risks, schedules and lists', () => {
  it('reads risks with heads and without', () => {
    const written = `    risks:
      - id: R1
        text: Rekrytointi viivästyy, eikä pilotti ala
        likelihood: 3
        impact: 4
        score: 12
        mitigation:
          - Haku alkaa heti
          - Sijaiset
        owner: päällikkö
`;
    const row =
      'R1 | Rekrytointi viivästyy, eikä pilotti ala | 3 | 4 | 12 | Haku alkaa heti\\nSijaiset | päällikkö';
    const heads =
      'Nro | Riski | Todennäköisyys (1-5) | Vaikutus (1–5) | Riskipisteet | Toimenpiteet riskin hallintaan | Vastuutaho';
    assert.equal(into(node, '    risks:<|>\n', `${heads}\n${row}`), written);
    assert.equal(into(node, '    risks:<|>\n', row), written);
  });

  it('keeps figures that it does not understand as they are written', () => {
    const rows = 'Riski | Todennäköisyys | Vaikutus\nViive | 3 (kohtalainen) | suuri';
    const text = into(node, '    risks:<|>\n', rows);
    assert.match(text, /likelihood: 3 \(kohtalainen\)\n *impact: suuri\n/);
  });

  it('reads schedules in every notation, with tasks a line each', () => {
    const rows = `Ajankohta | Tehtävät
Q1-2/2024 | Suunnittelu\\nHankinta
1.5.2024-31.8.2025 | Käyttöönotto
Q5/2024 | Arviointi`;
    assert.equal(
      into(node, '    schedule:<|>\n', rows),
      `    schedule:
      - period: 2024-Q1..2024-Q2
        tasks:
          - Suunnittelu
          - Hankinta
      - period: 2024-05-01..2025-08-31
        tasks: Käyttöönotto
      - period: Q5/2024
        tasks: Arviointi
`,
    );
  });

  it('reads goals, target groups, funding and the cost table', () => {
    assert.equal(
      into(head, 'goals:<|>\n', 'PT1 | Palveluun pääsee\nPT2 | Työ sujuu'),
      'goals:\n  - id: PT1\n    text: Palveluun pääsee\n  - id: PT2\n    text: Työ sujuu\n',
    );
    assert.equal(
      into(head, 'targetGroups:<|>\n', 'Kohderyhmä | Kuvaus\nNuoret | 16–29-vuotiaat'),
      'targetGroups:\n  - title: Nuoret\n    description: 16–29-vuotiaat\n',
    );
    assert.equal(
      into(
        head,
        'funding:<|>\n',
        'Rahoittaja | Osuus | Summa\nValtio | 80 % | 80 000 €\nOma | 20 % | 20 000 €\nYhteensä | 100 % | 100 000 €',
      ),
      'funding:\n  - source: Valtio\n    amount: 80000\n    rate: 80\n  - source: Oma\n    amount: 20000\n    rate: 20\n',
    );
    assert.equal(
      into(node, 'costSummary:<|>\n', 'TP1 | Kuntoutus | 1,2 m€\nTP1 | Toinen | osatoteuttajana'),
      'costSummary:\n  - of: TP1\n    title: Kuntoutus\n    total: 1200000\n  - of: TP1\n    title: Toinen\n    note: osatoteuttajana\n',
    );
  });

  it('reads the evaluation table with merged result goals', () => {
    const rows = `Tulostavoite | Prosessitavoite | Kehittämistoimenpide | Mittarit | Mittarin tulos | Toimenpiteen eteneminen
Hoitoon pääsee | Arvio heti | Ajanvaraus | Jono\\nKäynnit | Vihreä | keltainen
 | Etähoito | Chat | Yhteydet | red | Punainen`;
    assert.equal(
      into(head, 'evaluation:\n  results:<|>\n', rows),
      `evaluation:
  results:
    - goal: Hoitoon pääsee
      processes:
        - goal: Arvio heti
          measure: Ajanvaraus
          metrics:
            - Jono
            - Käynnit
          outcome: green
          progress: yellow
        - goal: Etähoito
          measure: Chat
          metrics: Yhteydet
          outcome: red
          progress: red
`,
    );
  });

  it('takes the guard off what would run as a formula, and quotes what YAML would misread', () => {
    const rows = `Riski | Toimenpiteet\n'=1+1 | - [ei]\n#1: viive | true`;
    const text = into(node, '    risks:<|>\n', rows);
    assert.match(text, /- text: =1\+1\n/);
    assert.match(text, /mitigation: "- \[ei\]"\n/);
    assert.match(text, /- text: "#1: viive"\n *mitigation: "true"\n/);
  });
});

describe('paste a table: budgets', () => {
  it('reads cost lines with person-years and their break-down', () => {
    const rows = `Kululaji | htv | Kustannukset yhteensä
Henkilöstökulut | 2,5 | 180 000 €
Ostopalvelut | | 60 000,50 €
Koulutus | | 20 000 €
Selvitys | | 40 000,50 €
Matkakulut | | noin 4 000
Yhteensä | 2,5 | 244 000,50 €`;
    assert.equal(
      into(node, '    budget:<|>\n', rows),
      `    budget:
      personnel: 180000
      purchasedServices:
        amount: 60000.50
        items:
          - title: Koulutus
            amount: 20000
          - title: Selvitys
            amount: 40000.50
      travel: noin 4 000
      fte: 2.5
      total: 244000.50
`,
    );
  });

  it('adds years up to amounts, and rows to years', () => {
    const rows = `Kulut | 2024 | 2025
Henkilöstökulut | 0,10 | 0,20
Muut kulut | 100 | 200`;
    assert.equal(
      into(node, '    budget:<|>\n', rows),
      `    budget:
      personnel: 0.30
      other: 300
      byYear:
        2024: 100.10
        2025: 200.20
`,
    );
  });

  it('goes into a budget that is there, tells what it replaces, and keeps all else', () => {
    const budget = `    budget:
      # sovittu
      personnel: # palkat
        amount: 1
        note: alustava
      other: 5 # muut
      <|>
    lead: Joku
`;
    const { text, message } = paste(node + budget, 'Henkilöstö | 100\nMatkat | 20\nYhteensä | 125');
    assert.equal(
      text?.slice(node.length),
      `    budget:
      # sovittu
      personnel: # palkat
        amount: 100
        note: alustava
      travel: 20
      other: 5 # muut
      total: 125
    lead: Joku
`,
    );
    assert.equal(message, 'Replaced: personnel.');
  });

  it('reads parts by row and by lines, rates and years', () => {
    const wide = `Osa | Henkilöstökulut | Ostopalvelut | Yhteensä
Koti | 10 | 5 | 15
Kunto | 20 | 5 | 25
Yhteensä | 30 | 10 | 40`;
    const parts = `      parts:
        - title: Koti
          personnel: 10
          purchasedServices: 5
          total: 15
        - title: Kunto
          personnel: 20
          purchasedServices: 5
          total: 25
`;
    assert.equal(into(node, '    budget:\n      parts:<|>\n', wide), `    budget:\n${parts}`);
    assert.equal(into(node, '    budget:<|>\n', wide), `    budget:\n${parts}`);
    assert.equal(
      into(node, '    budget:<|>\n', 'Henkilöstökulut | 10\nVälilliset kulut | 25 %'),
      '    budget:\n      personnel: 10\n      indirect:\n        rate: 25\n',
    );
    assert.equal(
      into(node, '    budget:\n      byYear:<|>\n', '2024 | 2025\n1 000 € | 2 000 €'),
      '    budget:\n      byYear:\n        2024: 1000\n        2025: 2000\n',
    );
    assert.equal(
      into(
        node,
        '    budget:\n      byYear:\n        2025: 1\n        <|>\n',
        'Vuosi | Summa\n2024 | 5 €\n2026 | 7 €',
      ),
      '    budget:\n      byYear:\n        2024: 5\n        2025: 1\n        2026: 7\n',
    );
    assert.equal(
      into(
        node,
        '    budget:\n      other:\n        items:<|>\n',
        'Nimike | Summa\nAutot | 1 000\nYhteensä | 1 000',
      ),
      '    budget:\n      other:\n        items:\n          - title: Autot\n            amount: 1000\n',
    );
  });

  it('leaves no slips but those of the table', () => {
    const { text = '' } = paste(`${node}    budget:<|>\n`, 'Henkilöstökulut | 10\nYhteensä | 12');
    const found = check(text).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['budget/total-mismatch'],
    );
  });
});
