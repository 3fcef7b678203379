import assert from 'node:assert/strict';
import { metricsWords } from '../../server/src/l10n/words/metrics';
import type { MetricNode, MetricRow, MetricsView } from '../../server/src/protocol';
import { objectType } from '../../server/src/schema/fields';
import { plain, textAt, viewsOf } from './view-of';

function metricsOf(list: string, language = 'fi', today?: number): MetricsView {
  return viewsOf(textOf(list, language), today).metrics;
}

function textOf(list: string, language = 'fi'): string {
  return `plan: 1\ntitle: Koe\nlanguage: ${language}\nperiod: 2023..2024\nworkPackages:\n  - id: TP\n    title: Työ\n    goals: [{ id: T1, text: tavoite }]\n    metrics:\n${list}`;
}

const isMetric = (row: MetricNode | MetricRow): row is MetricRow => row.row !== 'node';

function rowsOf(list: string, language?: string): readonly MetricRow[] {
  return metricsOf(list, language).rows.filter(isMetric);
}

function firstOf(list: string, language?: string): MetricRow {
  const [row] = rowsOf(list, language);
  assert.ok(row);
  return row;
}

const gaps = ({ gaps: all }: MetricRow): readonly string[] => all.map(({ kind }) => kind);

describe('views/metrics: a metric', () => {
  const list = `      - id: M1
        text: Hoitoon viikossa päässeet
        goals: [T1, T9]
        baseline: 53.5
        target: 80
        unit: "%"
        due: 2024-Q4
        kind: percent
        direction: up
        source: Sotkanet
        frequency: vuosittain
`;

  it('has every figure in words of the plan’s language, and its place', () => {
    const text = textOf(list);
    const row = firstOf(list);
    assert.equal(plain(row.baseline?.text), '53,5 %');
    assert.equal(plain(row.targets[0]?.value?.text), '80 %');
    assert.equal(row.targets[0]?.due?.text, 'Q4/2024');
    assert.deepEqual(
      [row.type?.text, row.direction?.text, row.source?.text, row.frequency?.text],
      ['prosenttiosuus', 'kasvaa', 'Sotkanet', 'vuosittain'],
    );
    assert.equal(textAt(text, row.targets[0].value?.range), '80');
    assert.equal(textAt(text, row.direction?.range), 'up');
    assert.deepEqual(
      row.goals.map(({ id, text: goal, unknown }) => [id, goal, unknown]),
      [
        ['T1', 'tavoite', false],
        ['T9', undefined, true],
      ],
    );
    assert.equal(firstOf(list, 'en').baseline?.text, '53.5%');
    assert.equal(firstOf(list, 'en').targets[0]?.due?.text, 'Q4 2024');
  });

  it('of per cent says so without a unit, and words stay words', () => {
    const percent = firstOf('      - { text: m, target: 1234.5, kind: percent }\n');
    assert.equal(plain(percent.targets[0]?.value?.text), '1 234,5 %');
    const words = firstOf(
      '      - { text: m, baseline: "noin 5", target: vakiintunut, unit: x }\n',
    );
    assert.deepEqual(
      [words.baseline?.text, words.targets[0]?.value?.text, words.scale],
      ['noin 5', 'vakiintunut', undefined],
    );
  });

  it('has several targets, each with its date', () => {
    const row = firstOf(`      - text: m
        baseline: 10
        targets:
          - { value: 30, due: 2023-Q4 }
          - { value: 35, due: joskus }
`);
    assert.deepEqual(
      row.targets.map(({ value, due }) => [value?.text, due?.text, due?.year]),
      [
        ['30', 'Q4/2023', 2023],
        ['35', 'joskus', undefined],
      ],
    );
    assert.deepEqual(row.dueYears, [2023]);
    // 31 December 2023
    assert.equal(row.firstDue, Date.UTC(2023, 11, 31) / 86_400_000);
  });

  it('passes its draft and its date on to its parts', () => {
    const rows = rowsOf(`      - title: Ryhmä
        items:
          - text: koko
            draft: true
            due: 2024
            items: [osa]
`);
    assert.deepEqual(
      rows.map(({ row, text, depth, draft, dueYears }) => [row, text, depth, draft, dueYears]),
      [
        ['heading', 'Ryhmä', 0, false, []],
        ['metric', 'koko', 1, true, [2024]],
        ['metric', 'osa', 2, true, [2024]],
      ],
    );
  });
});

describe('views/metrics: the way', () => {
  const wayOf = (fields: string) => firstOf(`      - { text: m, ${fields} }\n`).scale;

  it('stands on a scale that holds zero', () => {
    assert.deepEqual(wayOf('baseline: 40, target: 10, unit: vrk'), {
      low: '0',
      high: '40',
      from: 1,
      to: [0.25],
    });
    assert.deepEqual(wayOf('baseline: -10, target: 30'), {
      low: '\u221210',
      high: '30',
      from: 0,
      to: [1],
    });
  });

  it('of per cent is on the whole of it', () => {
    const scale = wayOf("baseline: 50, targets: [{ value: 60 }, { value: 75 }], unit: '%'");
    assert.deepEqual([plain(scale?.low), plain(scale?.high)], ['0 %', '100 %']);
    assert.deepEqual([scale?.from, scale?.to], [0.5, [0.6, 0.75]]);
  });

  it('is drawn only from a number to a number', () => {
    assert.equal(wayOf('baseline: vähän, target: 5'), undefined);
    assert.equal(wayOf('baseline: 5, target: paljon'), undefined);
    assert.equal(wayOf('target: 5'), undefined);
    assert.equal(wayOf('baseline: 0, target: 0'), undefined);
  });
});

describe('views/metrics: what is missing', () => {
  it('is what the rules miss', () => {
    const rows = rowsOf(`      - { text: a, target: 5, due: 2024 }
      - { text: b, baseline: 1 }
      - { text: c, baseline: 1, target: 2 }
      - { text: d, baseline: 1, target: 2, due: 2026, direction: down }
      - { text: e, target: 3, draft: true }
      - pelkkä teksti
`);
    assert.deepEqual(rows.map(gaps), [
      ['baseline'],
      ['target'],
      ['due'],
      ['dueOutside', 'direction'],
      [],
      [],
    ]);
    assert.ok(rows[0]?.gaps[0]?.fixable);
  });

  it('is nothing where a comment silences the rule', () => {
    const row = firstOf('      - { text: a, target: 5 } # planwright-ignore metrics/no-baseline\n');
    assert.deepEqual(gaps(row), []);
  });

  it('may be all metrics of a part', () => {
    const { rows, count } = viewsOf(
      'plan: 1\ntitle: X\nworkPackages:\n  - { id: A, title: a }\n  - { id: B, title: b, metrics: [x, { title: y, items: [z, w] }] }\n',
    ).metrics;
    assert.equal(count, 3);
    assert.deepEqual(
      rows.map((row) => (row.row === 'node' ? [row.id, row.count, row.lacks?.text] : row.text)),
      [['A', 0, 'Ei mittareita'], ['B', 3, undefined], 'x', 'y', 'z', 'w'],
    );
  });
});

describe('views/metrics: the rest', () => {
  it('knows which year it is', () => {
    assert.equal(metricsOf('      - x\n', 'fi', Date.UTC(2024, 11, 31) / 86_400_000).year, 2024);
  });

  it('calls kinds and directions what the schema calls them', () => {
    const fields = objectType('metric')?.fields;
    for (const language of ['fi', 'sv', 'en'] as const) {
      const words = metricsWords[language];
      const titles = (key: string) => fields?.get(key)?.choices.map((each) => each[language]);
      assert.deepEqual(titles('kind'), [
        words.kindNumber,
        words.kindPercent,
        words.kindYesNo,
        words.kindScale,
        words.kindSurvey,
        words.kindQualitative,
      ]);
      assert.deepEqual(titles('direction'), [words.rising, words.falling]);
    }
  });

  it('tolerates what is half written', () => {
    const rows = rowsOf(
      '      - { text: , baseline: [, target: {} }\n      - targets: [{}, 5]\n      -\n',
    );
    assert.ok(Array.isArray(rows));
  });
});
