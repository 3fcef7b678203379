import assert from 'node:assert/strict';
import { columnsOf, cutToColumns } from '../../server/src/exports/markdown/text-columns';
import { roadmapText } from '../../server/src/exports/text-roadmap';
import { exampleFiles, exampleSource, litPlan, nastyPlan, sourceOf } from './html-source';

const schedule = `plan: 1
title: Koe
period: 2024..2025
workPackages:
  - id: TP1
    title: Ensimmäinen
    period: 2024
    schedule:
      - {period: 2024-Q2, tasks: [A]}
      - {period: 2024-Q4, title: M, milestone: true}
  - {id: TP2, title: Toinen, period: 2025-Q2, dependsOn: [TP1]}
`;

describe('exports: roadmap as text', () => {
  it('draws bars, entries and marks under their quarters', () => {
    assert.equal(
      roadmapText(sourceOf(schedule), 55),
      `Koe
Aikataulu · 2024–2025

                 2024             2025
                │Q1  Q2  Q3  Q4  │Q1  Q2  Q3  Q4  │
TP1 Ensimmäinen │▒▒▒▒████▒▒▒▒▒▒▒◆│                │
TP2 Toinen      │                │    ▒▒▒▒        │

▒ käynnissä  █ aikataulussa tehtäviä  ◆ virstanpylväs

Riippuvuudet:
  TP2 ← TP1
`,
    );
  });

  it('fits every width, and keeps its lines under each other', () => {
    const examples = exampleFiles
      .map(exampleSource)
      .filter(({ view }) => (view.views?.roadmap?.rows.length ?? 0) > 0);
    assert.ok(examples.length > 1);
    const texts = [...examples, sourceOf(nastyPlan), sourceOf(litPlan)];
    for (const source of texts) {
      for (const width of [40, 61, 80, 100, 200]) {
        const lines = roadmapText(source, width).split('\n');
        for (const line of lines) assert.ok(columnsOf(line) <= width, `${width}: ${line}`);
        const rows = lines.filter((line) => /│.*│/.test(line) && !/[▒█▲●◆] +\p{L}/u.test(line));
        const ends = new Set(rows.map((line) => columnsOf(line.slice(0, line.indexOf('│')))));
        assert.ok(ends.size <= 1, `${width}: ${[...ends].join(' ')}`);
      }
    }
  });

  it('puts several quarters into a character where a plan is long', () => {
    const text = roadmapText(
      sourceOf(
        'plan: 1\nperiod: 2000..2019\nworkPackages:\n  - {id: A, title: Pitkä, period: 2000..2014}\n',
      ),
      60,
    );
    const [, row = ''] = /^(A .*)$/m.exec(text) ?? [];
    assert.equal(row.replaceAll(/[^▒]/g, '').length, 30);
    assert.ok(text.includes('Yksi merkki on 2 vuosineljännestä.'));
  });

  it('has lights as words, and what has no place in words', () => {
    const text = roadmapText(sourceOf(litPlan), 80);
    assert.match(text, /^TP1 Ensimmäinen +│.*│ Vihreä$/m);
    assert.match(text, /^TP3 Kolmas +│.*│ Punainen$/m);
    assert.match(
      text,
      /^Kuvan ulkopuolella:\n {2}TP3: 2031 Liian myöhään \(hankeajan ulkopuolella\)$/m,
    );
  });

  it('is refused with a way out where there is nothing to draw', () => {
    for (const [text, wanted] of [
      ['plan: 1\ntitle: Koe\n', /^suunnitelma has no roadmap yet, .*`period`/],
      ['plan: 1\nperiod: 2024\n', /^suunnitelma has no roadmap yet, .*`workPackages`/],
    ] as const) {
      assert.throws(() => roadmapText(sourceOf(text), 200), {
        name: 'ExportRefused',
        message: wanted,
      });
    }
  });

  it('sends no control characters to the terminal', () => {
    const text = roadmapText(
      sourceOf(
        'plan: 1\ntitle: "a \\e[31m b\\u202E"\nperiod: 2024\nworkPackages:\n  - {id: "x\\a\\u2067", title: "c\\e]0;d\\u0007\\u009b31m"}\n',
      ),
      60,
    );
    assert.doesNotMatch(
      text.replaceAll('\n', ''),
      /\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
    );
  });

  it('counts columns as terminals do', () => {
    assert.equal(columnsOf('Työ'), 3);
    assert.equal(columnsOf('漢字'), 4);
    assert.equal(columnsOf('e\u0301'), 1);
    assert.equal(columnsOf('😀'), 2);
    // Past what is asked for it counts no further.
    assert.deepEqual([columnsOf('漢'.repeat(50), 99), columnsOf('漢'.repeat(50), 100)], [100, 100]);
    assert.equal(columnsOf('😀'.repeat(100_000), 10), 12);
    assert.equal(cutToColumns('漢字漢字', 5), '漢字…');
    assert.equal(cutToColumns('Työ', 3), 'Työ');
  });
});
