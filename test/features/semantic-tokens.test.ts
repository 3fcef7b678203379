import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { semanticTokens } from '../../server/src/features/semantic-tokens';
import { tokensOf } from '../grammar/tokens-as-scopes';
import { changed, changes } from '../parse/random-change';
import { snapshotOf } from '../support/check';

const example = fs.readFileSync(
  path.join(__dirname, '../../examples/pohjois-savo.projectplan.yaml'),
  'utf8',
);

/** `TP1 class` and so on, in the order told. */
const told = (text: string): readonly string[] =>
  tokensOf(snapshotOf(text)).map((token) => `${token.text} ${token.name}`);

const linesFrom = (first: number, last: number) => ({
  start: { line: first, character: 0 },
  end: { line: last, character: 0 },
});

describe('semantic tokens', () => {
  it('tell ids by what they name, and where they are given', () => {
    const text = `targetGroups:
  - {id: KR1, title: Ikääntyneet}
workPackages:
  - id: TP1
    targetGroups: [KR1]
    goals:
      - id: tavoite
        text: Hoitoon pääsee
    metrics:
      - text: Kasvu
        goals:
          - tavoite
  - id: "TP2"
    dependsOn:
      - TP1
      - 'ei ole'
costSummary:
  - of: TP2
`;
    assert.deepEqual(told(text), [
      'KR1 type.declaration',
      'TP1 class.declaration',
      'KR1 type',
      'tavoite type.declaration',
      'tavoite type',
      'TP2 class.declaration',
      'TP1 class',
      'TP2 class',
    ]);
  });

  it('tell money, person-years, periods and words from texts in the same places', () => {
    const text = `language: sv
status: draft
currency: EUR
period: Q1-4/2023
updated: ensi viikolla
budget:
  personnel: 1 690 000 €
  travel: noin tonni
  other: {amount: 12500.5, items: [{title: Tilat, amount: "5 €"}]}
  indirect: {rate: 25, of: direct}
  fte: 8,2 htv
  byYear: {2023: 5, 2024: ei}
  total: 5 kpl
workPackages:
  - id: TP1
    schedule: [{period: 2024, status: running}]
evaluation:
  results:
    - processes:
        - outcome: green
          progress: {status: red, value: 100}
`;
    assert.deepEqual(told(text), [
      'sv keyword',
      'draft keyword',
      'EUR keyword',
      'Q1-4/2023 enumMember',
      '1 690 000 € number.money',
      '12500.5 number.money',
      '5 € number.money',
      'direct keyword',
      '8,2 htv number.personYears',
      '5 number.money',
      'TP1 class.declaration',
      '2024 enumMember',
      'green keyword',
      'red keyword',
    ]);
  });

  it('tell the rules of ignore comments, nothing of texts that look like anything', () => {
    const text = `# planwright-ignore content/missing-section, risk/none -- budget/missing
summary: |
  total: 5 # planwright-ignore budget/missing
need: Tarve on suuri,
  period 2024
tavoite: {total: 5, id: X}
budget:
  total: 5 # planwright-ignore budget/total-mismatch
`;
    assert.deepEqual(told(text), [
      'content/missing-section macro',
      'risk/none macro',
      '5 number.money',
      'budget/total-mismatch macro',
    ]);
  });

  it('count characters as editors do, over all kinds of line ends', () => {
    const lines = ['title: 😀', 'risks: [{text: "😀 ä", id: R1}, {id: R2}]', 'budget: {total: 7}'];
    const places = (end: string) =>
      tokensOf(snapshotOf(lines.join(end))).map(({ line, character, text }) => [
        line,
        character,
        text,
      ]);
    const wanted = [
      [1, 27, 'R1'],
      [1, 37, 'R2'],
      [2, 16, '7'],
    ];
    for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(places(end), wanted);
  });

  it('stay where a line is torn, and tell nothing of what is not written yet', () => {
    const half = `workPackages:
  - id: TP1
    period:
    dependsOn: [TP2,
    title: "Kesken
    budget:
      tot
      total:
      travel: 5
  - id:
  - id: TP3
    period: Q1/
`;
    const found = told(half);
    for (const token of ['TP1 class.declaration', '5 number.money', 'TP3 class.declaration']) {
      assert.ok(found.includes(token), found.join());
    }
  });

  it('of a range are those of the whole in its lines', () => {
    const snapshot = snapshotOf(example);
    const all = tokensOf(snapshot);
    const last = snapshot.tree.text.lineCount;
    assert.ok(all.length > 400);
    for (let line = 0; line < last; line += 7) {
      const range = linesFrom(line, line + 40);
      assert.deepEqual(
        tokensOf(snapshot, range),
        all.filter((token) => token.line >= line && token.line <= line + 40),
      );
    }
    assert.deepEqual(semanticTokens(snapshot, linesFrom(last + 5, last + 9)).data, []);
  });

  it('tell once what an alias or a merge key repeats, in order and none over another', () => {
    const text = `risks: # planwright-ignore risk/none
  - &r {id: R1, text: Viive}
workPackages:
  - &w
    id: TP1
    budget: &b
      other: 500
      total: 500
    risks: [*r]
  - id: TP2
    budget: *b # planwright-ignore budget/missing
  - <<: *w
    period: 2024
  - *w
`;
    const snapshot = snapshotOf(text);
    assert.deepEqual(told(text), [
      'risk/none macro',
      'R1 type.declaration',
      'TP1 class.declaration',
      '500 number.money',
      '500 number.money',
      'TP2 class.declaration',
      'budget/missing macro',
      '2024 enumMember',
    ]);
    const all = tokensOf(snapshot);
    for (let line = 0; line < snapshot.text.lineCount; line++) {
      assert.deepEqual(
        tokensOf(snapshot, linesFrom(line, line + 3)),
        all.filter((token) => token.line >= line && token.line <= line + 3),
      );
    }
  });

  it('tell a text as what it is first read as, though an alias reads it as something else', () => {
    const text = `evaluation:
  results:
    - &x {id: X, goal: Tulos}
workPackages:
  - *x
`;
    assert.deepEqual(told(text), ['X type.declaration']);
  });

  it('go on from the text before as from a fresh look, in order and inside their lines', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 6 }), (all) => {
        let snapshot = snapshotOf(example.slice(0, 6000));
        for (const change of all) {
          tokensOf(snapshot);
          snapshot = snapshot.update(changed(snapshot.text, change));
          const tokens = tokensOf(snapshot);
          assert.deepEqual(tokens, tokensOf(snapshotOf(snapshot.text.toString())));
          tokens.forEach(({ line, character, text }, index) => {
            assert.notEqual(text, '');
            const next = tokens[index + 1];
            assert.ok(!next || next.line > line || next.character >= character + text.length);
          });
        }
      }),
      { numRuns: 60, seed: 20 },
    );
  });

  it('follow a figure while it is typed, and leave all others as they are', () => {
    const before = snapshotOf(example);
    const texts = tokensOf(before).map(({ text }) => text);
    const line = before.text.lines.findIndex((each) => each.includes('total: 2180300'));
    const at = { line, character: before.text.line(line).length };
    const after = before.update(before.text.apply({ range: { start: at, end: at }, text: '1' }));
    assert.deepEqual(
      tokensOf(after).filter(({ text }, index) => text !== texts[index]),
      tokensOf(after).filter(({ text }) => text === '21803001'),
    );
    assert.equal(tokensOf(after).length, texts.length);
  });
});
