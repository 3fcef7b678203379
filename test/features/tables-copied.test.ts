import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pasteTable, tableAt } from '../../server/src/features/tables';
import {
  applyEdits,
  writeEntry,
  raw,
  type NewValue,
  type TextEdit,
} from '../../server/src/parse/edits';
import { toData, valueOf } from '../../server/src/parse/syntax';
import type { CopiedTable } from '../../server/src/protocol';
import { snapshotOf } from '../support/check';
import { atCursor } from '../support/cursor';
import { documentOf } from '../support/plan-document';

function copy(marked: string): CopiedTable | null {
  const { snapshot, position } = atCursor(marked);
  return tableAt(snapshot, { start: position, end: position });
}

const head = `plan: 1
title: Koti ja kunto
organisation: Esimerkin hyvinvointialue
period: 2024..2025
`;
const node = `workPackages:
  - id: TP1
    title: Kuntoutus
    budget:
      personnel: 180000.5
      purchasedServices:
        items:
          - title: Koulutus
            amount: 20000
      fte: 2.5
      total: 200000.5
    metrics:
      - Kävijät
      - text: =Käynnit
        target: 1.5
        due: 2024-Q4
        draft: true
    schedule: [{period: Q1/2024, tasks: [Yksi, Kaksi]}]
`;

/** The plan with a cursor in front of the first place where `needle` stands. */
function before(text: string, needle: string): string {
  return text.replace(needle, `<|>${needle}`);
}

describe('copy as a table', () => {
  it('has heads in the language of the plan, decimal commas, and nothing that runs', () => {
    assert.deepEqual(copy(before(head + node, '=Käynnit')), {
      title: 'Mittarit',
      rows: [
        ['Mittari', 'Tavoitearvo', 'Määräaika', 'Luonnos'],
        ['Kävijät', '', '', ''],
        ["'=Käynnit", '1,5', '2024-Q4', 'kyllä'],
      ],
    });
    const english = copy(before(`${head}language: en\n${node}`, '=Käynnit'));
    assert.equal(english?.title, 'Metrics');
    assert.deepEqual(english.rows[0], ['Metric', 'Target', 'Due', 'Draft']);
    assert.deepEqual(english.rows[2], ["'=Käynnit", '1.5', '2024-Q4', 'yes']);
    const swedish = copy(before(`${head}language: sv\n${node}`, '=Käynnit'));
    assert.deepEqual(swedish?.rows[0], ['Mätare', 'Målvärde', 'Tidsfrist', 'Utkast']);
  });

  const budget = [
    ['Kululaji', 'Erittely', 'Summa', 'Henkilötyövuodet'],
    ['Henkilöstökulut', '', '180000,5', '2,5'],
    ['Ostopalvelut', 'Koulutus', '20000', ''],
    ['Yhteensä', '', '200000,5', ''],
  ];

  it('takes the whole budget from inside a cost line, and that of the node from its title', () => {
    assert.deepEqual(copy(before(head + node, '20000\n'))?.rows, budget);
    assert.deepEqual(copy(before(head + node, 'Kuntoutus'))?.rows, budget);
    assert.deepEqual(copy(before(head + node, 'budget:'))?.rows, budget);
  });

  it('keeps tasks of one cell on lines of their own, and takes what is selected', () => {
    assert.deepEqual(copy(before(head + node, 'Kaksi'))?.rows, [
      ['Ajankohta', 'Tehtävät'],
      ['Q1/2024', 'Yksi\nKaksi'],
    ]);
    const { snapshot, position } = atCursor(before(head + node, '=Käynnit'));
    const selected = tableAt(snapshot, {
      start: position,
      end: { line: position.line + 1, character: 12 },
    });
    assert.equal(selected?.rows.length, 2);
  });

  it('has nothing of a plan without tables', () => {
    assert.equal(copy(before(head, 'Koti')), null);
    assert.equal(copy(before(`${head}risks:\n`, 'risks')), null);
  });
});

/** Words as planners write them, with signs that mean something to YAML or to a spreadsheet. */
const words = fc
  .array(
    fc.constantFrom(
      'Haku',
      'alkaa,',
      'a: b',
      '#2',
      'työ',
      '[x]',
      '=1',
      '-',
      '@ä',
      '"kyllä"',
      "'",
      '%',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((each) => `Rivi ${each.join(' ')}`)
  .chain((text) => fc.constantFrom(text, `=${text}`, `'-${text}`, `"${text}"`));
const period = fc.constantFrom('2024-Q1', '2024-Q1..2025-Q2', '2024-05', '2024-05-01..2025-01-31');
const figure = fc
  .tuple(fc.nat(900_000), fc.constantFrom('', '.5', '.25'))
  .map(([whole, decimals]) => raw(`${whole}${decimals}`));
const money = figure;
const few = fc.integer({ min: 1, max: 5 });
/** One alone stands without a list. */
const lines = fc.oneof(words, fc.array(words, { minLength: 2, maxLength: 3 }));

type Values = Readonly<Record<string, NewValue>>;

function some(
  model: Readonly<Record<string, fc.Arbitrary<NewValue>>>,
  required: string,
): fc.Arbitrary<Values> {
  return fc.record(model, { requiredKeys: [required] });
}

const metric = some(
  {
    text: words,
    baseline: figure,
    target: fc.oneof(figure, words),
    unit: words,
    due: period.map(raw),
    targets: fc.array(fc.record({ value: figure, due: period.map(raw) }), {
      minLength: 1,
      maxLength: 3,
    }),
    source: words,
    direction: fc.constantFrom('up', 'down'),
    kind: fc.constantFrom('number', 'percent', 'yes-no', 'survey'),
    draft: fc.constant(true),
  },
  'text',
);
const risk = some(
  { text: words, likelihood: few, impact: few, score: few, mitigation: lines, owner: lines },
  'text',
);
const entry = some(
  { period: period.map(raw), tasks: lines, title: words, milestone: fc.boolean(), note: words },
  'title',
);
const item = fc.record({ title: words, amount: money });
const cost = fc.oneof(
  money,
  some(
    { amount: money, items: fc.array(item, { minLength: 1, maxLength: 2 }), note: words },
    'amount',
  ),
);
const rate = fc.record({
  rate: fc.constantFrom(7, 25, 40),
  of: fc.constantFrom('personnel', 'direct'),
});
const lineModel = {
  personnel: cost,
  purchasedServices: cost,
  travel: cost,
  other: cost,
  indirect: fc.oneof(cost, rate),
  fte: fc.constantFrom(1, 2.5, 0.25),
  total: money,
  note: words,
};
/** Parts with the same title one after the other would be one. */
const parts = fc
  .array(some({ ...lineModel }, 'personnel'), { minLength: 1, maxLength: 3 })
  .map((all) => all.map((each, index): NewValue => ({ title: `Osa ${index + 1}`, ...each })));
const budget = some(
  {
    ...lineModel,
    parts,
    byYear: fc.record({ 2024: money, 2025: money }),
  },
  'personnel',
);

/** As YAML says it back: numbers, texts and lists; a text or an amount alone is what it would be as the only key. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, plain(each)] as const);
  const [only] = entries;
  return entries.length === 1 && (only?.[0] === 'text' || only?.[0] === 'amount')
    ? only[1]
    : Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function valueIn(text: string, key: string): unknown {
  const packages = valueOf(snapshotOf(text).root, 'workPackages');
  const value = packages?.kind === 'list' ? valueOf(packages.items[0], key) : undefined;
  return value && plain(toData(value));
}

/** The value of a key copied as a table, and pasted under the same key without a value. */
function assertSame(language: string, key: string, value: NewValue): void {
  const start = `${head}language: ${language}\nworkPackages:\n  - id: TP1\n`;
  const written = writeEntry(key, value, 4, { dashIndent: 2 }).join('\n');
  const text = `${start}${written}\n`;
  const line = start.split('\n').length - 1;
  const at = { line, character: 4 };
  const copied = tableAt(snapshotOf(text), { start: at, end: at });
  assert.ok(copied, text);
  // A column alone is no table: it is pasted as lines.
  if (copied.rows[0]?.length === 1) return;
  const document = documentOf(`${start}    ${key}:\n`);
  const pasted = pasteTable(document, {
    textDocument: { uri: document.uri },
    position: { line, character: key.length + 5 },
    rows: copied.rows,
  });
  const change = pasted?.edit.documentChanges?.[0];
  assert.ok(change && 'edits' in change, `${text}\n${JSON.stringify(copied.rows)}`);
  const after = applyEdits(document.snapshot.text, change.edits as readonly TextEdit[]);
  const result = after.lines.join('\n');
  assert.deepEqual(valueIn(result, key), valueIn(text, key), `${text}\n${result}`);
  assert.equal(pasted.message, undefined);
}

describe('copy as a table, then paste', () => {
  const language = fc.constantFrom('fi', 'sv', 'en');
  const lists: readonly (readonly [string, fc.Arbitrary<Values>])[] = [
    ['metrics', metric],
    ['risks', risk],
    ['schedule', entry],
  ];
  for (const [key, row] of lists) {
    it(`gives the same ${key}`, () => {
      const list = fc.array(row, { minLength: 1, maxLength: 5 });
      fc.assert(
        fc.property(language, list, (each, rows) => {
          assertSame(each, key, rows);
        }),
        { numRuns: 200, seed: 7 },
      );
    });
  }

  it('gives the same metrics in groups and with sub-items', () => {
    const nested = fc.array(
      fc.oneof(
        metric,
        fc.record({ text: words, items: fc.array(metric, { minLength: 1, maxLength: 2 }) }),
        fc.record({ title: words, items: fc.array(metric, { minLength: 1, maxLength: 3 }) }),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(language, nested, (each, rows) => {
        assertSame(each, 'metrics', rows);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('gives the same budget', () => {
    fc.assert(
      fc.property(language, budget, (each, value) => {
        assertSame(each, 'budget', value);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
