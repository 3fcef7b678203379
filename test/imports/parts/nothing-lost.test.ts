import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseBudget,
  parseCostTable,
  parseEvaluationSummary,
  parseEvaluationTable,
  parseItems,
  parseMetricTable,
  parseRiskTable,
  parseRoadmapTable,
  parseScheduleTable,
  parseSchedule,
  type ItemKind,
} from '../../../server/src/imports/parts';
import type { DraftValue, Parsed } from '../../../server/src/imports/parsed';
import type { SourceTable } from '../../../server/src/imports/source';
import { missingIn } from './account';
import { tableOf } from './table-of';

const runs = { numRuns: 300 };
const nouns = [
  'kyläverkosto',
  'laituri',
  'Koulu',
  'neuvonta',
  'Mökkitie',
  'sauna',
  'kirjasto',
  'luotsi',
];
const joints = [' ', ' ', ' ', ', ', '. ', '; ', ': ', ' – ', ' ja ', ' (', ') ', '\n'];
const marks = ['1) ', '2) ', '3) ', '4) ', '4: ', '1a) ', '1b) ', 'a) ', '• ', '- ', '(1) ', 'o '];
const periods = [
  ...['Q1/2023', 'Q1-2/2024', 'Q1–Q4/2025', 'Q3/24', '1/2023–12/2025', '8/23–12/24', 'Q1-2024'],
  ...[
    '1.5.2023',
    '1.1.2023-31.12.2025',
    'Q4/20234',
    '1-Q4/2025',
    '2024–2025',
    'kevät 2024',
    '01/23-',
  ],
];
const around = [
  'toteutetaan ',
  'koko hankkeen ajan',
  ' mennessä',
  'hankkeen aikana ',
  'viimeistään ',
];
const costs = [
  ...['henkilöstökulut ', 'ostopalvelut ', 'muut kulut ', 'matkat ', 'Yhteensä ', 'hankehallinto '],
  ...['sis. ', 'josta ', 'yht. ', 'Työpaketit 1-2: ', 'välilliset kulut ', '25 % ', 'vuonna 2024 '],
];
const amounts = [
  ...['460 000 €', '1 234,50 €', '150 000€', '0 €', '340 000'].map((amount) => `noin ${amount}`),
  ...['(3 htv)', '(1 200 €)', '(sauna 400 €, luotsi 70 €)'],
];

/** Texts of all that a part is made of, in any order. */
function soup(...more: readonly (readonly string[])[]): fc.Arbitrary<readonly string[]> {
  const piece = fc.constantFrom(...nouns, ...nouns, ...joints, ...joints, ...more.flat());
  const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(' '));
  return fc.array(text, { minLength: 1, maxLength: 4 });
}

const sourceTexts = (texts: readonly string[]) =>
  texts.map((text, index) => ({ line: index + 1, text }));

function assertNothingMissing(
  texts: readonly string[],
  parsed: Parsed<DraftValue>,
  silent: readonly string[],
  isOnceEnough = false,
): void {
  const words = silent.flatMap((each) => each.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  assert.deepEqual(missingIn(texts, parsed, new Set(words), isOnceEnough), []);
  for (const { line, text } of parsed.kept) {
    assert.ok(line >= 1 && line <= texts.length, `line ${line}`);
    assert.match(text, /[\p{L}\p{N}]/u);
  }
}

/** Marks of items, and what joins the items of a list. */
const listSigns = ['1', '2', '3', '4', 'a', 'b', 'o', 'ja', 'sekä'];

describe('parsers of the parts lose nothing', () => {
  for (const kind of ['goal', 'measure', 'output', 'metric', 'risk'] satisfies ItemKind[]) {
    it(`items, as ${kind}s`, () => {
      fc.assert(
        fc.property(soup(marks, periods, amounts), (texts) => {
          assertNothingMissing(texts, parseItems(sourceTexts(texts), kind, 'fi'), listSigns);
        }),
        runs,
      );
    });
  }

  it('schedules', () => {
    fc.assert(
      fc.property(soup(marks, periods, periods, around), (texts) => {
        const silent = [...listSigns, 'toteutetaan'];
        assertNothingMissing(texts, parseSchedule(sourceTexts(texts)), silent);
      }),
      runs,
    );
  });

  it('budgets', () => {
    const silent = [...costs, '3 htv', 'ja', 'noin', 'o'].map((each) =>
      each.replace(/\d{2,}/g, ''),
    );
    fc.assert(
      fc.property(soup(costs, costs, amounts, amounts, ['- ']), (texts) => {
        assertNothingMissing(texts, parseBudget(sourceTexts(texts)), silent);
      }),
      runs,
    );
  });

  it('summaries of evaluations', () => {
    const heads = ['# ', '## ', '- 1. ', '1. ', '  - ', 'Hyötytavoite 2: ', 'Vihreä väri = '];
    fc.assert(
      fc.property(soup(heads, marks), (texts) => {
        const silent = [...listSigns, 'hyötytavoite', 'vihreä', 'väri'];
        // A heading repeats the title of its benefit goal.
        assertNothingMissing(texts, parseEvaluationSummary(sourceTexts(texts)), silent, true);
      }),
      runs,
    );
  });

  const tables: readonly TableCase[] = [
    {
      name: 'cost tables',
      parse: parseCostTable,
      head: ['Pilari', 'Osa-alue', 'Kustannukset'],
      values: ['Yhteensä', '5 400 €', 'a) sauna'],
      silent: [],
    },
    {
      name: 'risk tables',
      parse: parseRiskTable,
      head: ['Riski', 'Todennäköisyys', 'Vaikutus', 'Riskipisteet', 'Vastuutaho'],
      values: ['4', '12', '3 (suuri)', 'sauna, luotsi'],
      silent: ['suuri'],
      isRepeated: true,
    },
    {
      name: 'metric tables',
      parse: (table: SourceTable) => parseMetricTable(table, 'fi'),
      head: ['Mittari', 'Lähtötaso', 'Tavoitearvo', 'Määräaika'],
      values: ['22 %', 'Q4/2025', '300 asukasta', '30 % Q4/2025 mennessä'],
      silent: ['mennessä'],
      isRepeated: true,
    },
    {
      name: 'roadmaps',
      parse: parseRoadmapTable,
      head: ['2024', 'Q1', 'Q2', 'Q3'],
      values: ['I) laituri', 'Muuta huomioitavaa', 'sauna IV) luotsi'],
      silent: ['q', '1', '2', '3', 'muuta', 'huomioitavaa'],
    },
    {
      name: 'roadmaps of marks',
      parse: parseRoadmapTable,
      head: ['Nro', 'Tehtävä', '2024', 'Q1', 'Q2', 'Q3', 'Vastuu'],
      values: ['x', 'X', '■', '1.2', 'TP1 Ranta'],
      silent: ['q', '1', '2', '3', 'x'],
      isRepeated: true,
    },
    {
      name: 'schedules in tables',
      parse: (table) =>
        parseScheduleTable(table) ?? {
          value: [],
          kept: table.rows.flat().filter(({ text }) => text !== ''),
          notes: [],
        },
      head: ['Nro', 'Tehtävä', 'Aikataulu', 'Alkaa', 'Päättyy', 'Vastuu'],
      values: ['Q1/2024', '1.2.2024', 'kevät 2025', 'Q2/2024, Q4/2024', 'jatkuva', '12.'],
      silent: ['jatkuva'],
      isRepeated: true,
    },
    {
      name: 'evaluation tables',
      parse: parseEvaluationTable,
      head: [
        'Tulostavoite',
        'Prosessitavoite',
        'Toimenpide',
        'Hyötytavoite',
        'Mittarit',
        'Arviointi',
      ],
      values: ['1, 2, 4,', '2, 3', 'vihreä', 'Vihreä: luotsi', 'Sauna. Luotsi'],
      silent: ['vihreä'],
      isRepeated: true,
    },
  ];
  for (const { name, parse, head, values, silent, isRepeated } of tables) {
    it(name, () => {
      const cell = fc.constantFrom('', '', ...nouns, ...values, ...head);
      const row = fc.array(cell, { minLength: 1, maxLength: 8 });
      fc.assert(
        fc.property(fc.boolean(), fc.array(row, { minLength: 1, maxLength: 6 }), (headed, body) => {
          const rows = headed ? [head, ...body] : body;
          const texts = rows.map((cells) => cells.join('|'));
          assertNothingMissing(
            texts,
            parse(tableOf(texts)),
            [...silent, ...head, 'yhteensä'],
            isRepeated,
          );
        }),
        runs,
      );
    });
  }
});

interface TableCase {
  readonly name: string;
  readonly parse: (table: SourceTable) => Parsed<DraftValue>;
  readonly head: readonly string[];
  readonly values: readonly string[];
  /** Words of cells that only say what something is. */
  readonly silent: readonly string[];
  /** Cells repeat what those above say. */
  readonly isRepeated?: boolean;
}
