import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { DocumentSymbol, Range as LspRange } from 'vscode-languageserver-types';
import { generatePlan } from '../../scripts/bench/generate-plan.mjs';
import { documentSymbols } from '../../server/src/features/symbols';
import type { Format, Snapshot } from '../../server/src/model/snapshot';
import { comparePositions } from '../../server/src/text/source-text';
import { snapshotOf } from '../support/check';
import { plain } from '../views/view-of';

const plan = (language = 'fi', currency = 'EUR'): string => `plan: 1
language: ${language}
currency: ${currency}
workPackages:
  - id: TP1
    title: Saatavuus
    period: 2024-Q1..2024-Q2
    budget:
      personnel: 1000
  - title: Ilman tunnusta
  - period: 2024
`;

const isIn = (inner: LspRange, outer: LspRange): boolean =>
  comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;

const withInner = (symbol: DocumentSymbol): readonly DocumentSymbol[] => [
  symbol,
  ...(symbol.children ?? []).flatMap(withInner),
];

/** Every plan that the tests have, the broken ones too. */
function fixtures(): readonly string[] {
  return ['../../examples', '../fixtures', '../grammar'].flatMap((each) => {
    const folder = path.join(__dirname, each);
    return fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => path.join(folder, file));
  });
}

function outline(snapshot: Snapshot): readonly unknown[] {
  const told = ({ name, detail, children, range }: DocumentSymbol): unknown => [
    name,
    plain(detail),
    range.start.line,
    ...(children ?? []).map(told),
  ];
  return documentSymbols(snapshot).map(told);
}

describe('outline', () => {
  it('names chapters and nodes, with total and period beside them', () => {
    assert.deepEqual(outline(snapshotOf(plan())), [
      [
        'workPackages',
        'Työpaketit',
        3,
        ['TP1 Saatavuus', '1 000 € · Q1–Q2/2024', 4],
        ['Ilman tunnusta', '', 9],
        ['workPackage', '2024', 10],
      ],
    ]);
  });

  it('follows the language, the currency and the text above', () => {
    let snapshot = snapshotOf(plan());
    outline(snapshot);
    for (const text of [plan('en'), plan('en', 'SEK'), `# uusi\n${plan('en', 'SEK')}`]) {
      snapshot = snapshot.update(snapshotOf(text).text);
      assert.deepEqual(outline(snapshot), outline(snapshotOf(text)));
    }
    assert.match(JSON.stringify(outline(snapshot)), /SEK/);
  });

  it('writes the total of a node once', () => {
    const before = snapshotOf(plan());
    const place = { line: 9, character: 11 };
    const after = before.update(
      before.text.apply({ range: { start: place, end: place }, text: 'Työ ' }),
    );
    let written = 0;
    const { planFormat: format } = before;
    const counted: Format = {
      ...format,
      money: (money) => {
        written++;
        return format.money(money);
      },
    };
    // The same one for each version, as the snapshot's own is.
    const counting = (snapshot: Snapshot): Snapshot => {
      return Object.defineProperty(snapshot, 'planFormat', { value: counted });
    };
    documentSymbols(counting(before));
    assert.equal(written, 1);
    const [chapter] = documentSymbols(counting(after));
    assert.equal(chapter?.children?.[1]?.name, 'Työ Ilman tunnusta');
    assert.equal(written, 1, 'only one node has a total, and it is the same one');
  });

  const detailed = `plan: 1
goals:
  - id: PT1
    text: Hoitoon pääsee
    items:
      - {id: PT1a, text: Heti}
      - target: 5
risks:
  - Henkilöstö ei riitä
  -
workPackages:
  - id: TP1
    title: Saatavuus
    goals: [Yksi, {text: Kaksi}]
    measures: []
    metrics:
      - target: 1
    schedule:
      - period: 2024-Q1
        tasks:
          - Rekrytointi
          - Koulutus
      - title: Koko ajan
    workPackages:
      - {id: TP1.1, title: Sisempi}
evaluation:
  results:
    - id: T1
      goal: Tulos
      processes:
        - {id: T1a, measure: Toimi, outcome: green}
`;

  const named = ({ name, children }: DocumentSymbol): unknown =>
    children && children.length > 0 ? [name, ...children.map(named)] : name;

  it('holds what has a name in the sections of the plan and its nodes, and no list index', () => {
    assert.deepEqual(documentSymbols(snapshotOf(detailed)).map(named), [
      ['goals', ['PT1 Hoitoon pääsee', 'PT1a Heti']],
      ['risks', 'Henkilöstö ei riitä'],
      [
        'workPackages',
        [
          'TP1 Saatavuus',
          ['goals', 'Yksi', 'Kaksi'],
          ['schedule', '2024-Q1 Rekrytointi', 'Koko ajan'],
          'TP1.1 Sisempi',
        ],
      ],
      ['evaluation', ['T1 Tulos', 'T1a Toimi']],
    ]);
  });

  it('has every name inside its place, and every place inside the one around it', () => {
    const look = ({ range, selectionRange, children, name }: DocumentSymbol): void => {
      assert.ok(isIn(selectionRange, range), name);
      for (const child of children ?? []) {
        assert.ok(isIn(child.range, range), child.name);
        look(child);
      }
    };
    for (const text of [detailed, generatePlan(1_500).text]) {
      documentSymbols(snapshotOf(text)).forEach(look);
    }
  });

  /** Where the symbols of a name begin, and what is selected in them. */
  function placesOf(text: string, name: string): readonly unknown[] {
    const snapshot = snapshotOf(text);
    return documentSymbols(snapshot)
      .flatMap(withInner)
      .filter((symbol) => symbol.name === name)
      .map(({ range, selectionRange }) => {
        assert.ok(isIn(selectionRange, range), name);
        return [range.start.line, snapshot.text.slice(selectionRange)];
      });
  }

  it('selects the place of an alias, whose name stands elsewhere', () => {
    const risks = `risks:
  - &r
    text: Viive
workPackages:
  - id: TP1
    risks:
      - *r
`;
    assert.deepEqual(placesOf(risks, 'Viive'), [
      [2, 'Viive'],
      [6, ''],
    ]);
    const nodes = `workPackages:
  - &w
    id: TP1
    title: Eka
  - *w
`;
    assert.deepEqual(placesOf(nodes, 'TP1 Eka'), [
      [2, 'TP1'],
      [4, ''],
    ]);
    const merged = `workPackages:
  - &w {id: TP1, title: Eka}
  - <<: *w
    period: 2024
`;
    assert.deepEqual(placesOf(merged, 'TP1 Eka'), [
      [1, 'TP1'],
      [2, ''],
    ]);
  });

  it('gives nothing a blank name, which editors refuse', () => {
    const blank = `{" ": {a: 1}, workPackages: [{id: "", title: " ", goals: [" ", {id: "", text: "\\t"}]}, {id: "", title: Eka}, {id: TP2, title: ""}]}`;
    const names = documentSymbols(snapshotOf(blank))
      .flatMap(withInner)
      .map(({ name }) => name);
    assert.deepEqual(names, ['workPackages', 'workPackage', 'Eka', 'TP2']);
  });

  it('has every name inside its place in all plans of the tests, each cut off too', () => {
    const files = fixtures();
    assert.ok(files.length > 300, `${files.length} plans`);
    let seen = 0;
    for (const file of files) {
      const text = fs.readFileSync(file, 'utf8');
      for (const part of [text, text.slice(0, text.length * 0.6)]) {
        for (const symbol of documentSymbols(snapshotOf(part)).flatMap(withInner)) {
          seen++;
          assert.ok(isIn(symbol.selectionRange, symbol.range), `${file}: ${symbol.name}`);
        }
      }
    }
    assert.ok(seen > files.length, `${seen} symbols`);
  });

  it('shows the nodes alone where there are thousands of items', () => {
    const count = (all: readonly DocumentSymbol[]): number =>
      all.reduce((sum, { children }) => sum + 1 + count(children ?? []), 0);
    const { text, workPackages } = generatePlan(50_000);
    const whole = count(documentSymbols(snapshotOf(text)));
    assert.ok(whole > workPackages && whole < 2 * workPackages, `${whole} symbols`);
    const part = generatePlan(1_500);
    assert.ok(count(documentSymbols(snapshotOf(part.text))) > 3 * part.workPackages);
  });
});
